public import Graphs

/// How much work measuring may take, and what it may not depend on.
public struct MeasurementOptions: Sendable, Equatable {
  /// A group of measures that can be left out.
  public enum Group: String, Sendable, CaseIterable {
    /// Mean distance and diameter.
    case distances
    /// Betweenness.
    case betweenness
    /// Communities and their modularity.
    case clusters
    /// Triangles: transitivity and local clustering.
    case clustering
  }

  /// Seeds every random choice; the same seed gives the same bytes.
  public var seed: UInt64
  /// The number of threads, `nil` for one a core. Never changes a result.
  public var threads: Int?
  /// Whether everything is computed exactly, however long it takes.
  public var insistsOnExact: Bool
  /// The largest error of betweenness as a share of the pairs of people joined by a path; `nil` for exact values where they
  /// take a few seconds, and an estimate without a named error elsewhere.
  public var betweennessError: Double?
  /// The probability with which ``betweennessError`` holds for everyone at once.
  public var confidence: Double
  /// What is left out.
  public var skipped: Set<Group>
  /// Whether ``StructureSummary`` is made too.
  public var measuresStructure = false
  /// How communities are found.
  public var algorithm: CommunityAlgorithm
  /// The resolution of the algorithm's quality, higher gives smaller clusters; `nil` for its own, which for modularity is 1.
  public var resolution: Double?
  /// Whether Leiden runs to convergence.
  public var isThorough: Bool
  /// The runs whose agreement makes the clusters; `nil` for a single run.
  public var consensusRuns: Int?

  /// States the options.
  public init(
    seed: UInt64 = 42, threads: Int? = nil, insistsOnExact: Bool = false, skipped: Set<Group> = [],
    betweennessError: Double? = nil, confidence: Double = 0.9, algorithm: CommunityAlgorithm = .leiden,
    resolution: Double? = nil, isThorough: Bool = false, consensusRuns: Int? = nil
  ) {
    self.seed = seed
    self.threads = threads
    self.insistsOnExact = insistsOnExact
    self.skipped = skipped
    self.algorithm = algorithm
    self.resolution = resolution
    self.isThorough = isThorough
    self.consensusRuns = consensusRuns
    self.betweennessError = betweennessError
    self.confidence = confidence
  }
}
