public import Graphs
internal import Statistics

/// The communities of a network.
public struct CommunitySummary: Sendable, Equatable {
  /// The cluster of every node.
  public let partition: Partition
  /// The algorithm.
  public let algorithm: CommunityAlgorithm
  /// What the algorithm maximizes, and what the partition has of it; modularity where it maximizes nothing.
  public let quality: CommunityQuality
  /// The value of ``quality``.
  public let qualityValue: Double
  /// The modularity of the partition, on the strengths of the network, at the resolution of a modularity and at 1 under another
  /// quality; at most 1.
  public let modularity: Double
  /// The numbers of clusters of the levels that the run passed, finest first; one for a consensus.
  public let levels: [Int]
  /// Whether Leiden ran to convergence.
  public let isThorough: Bool
  /// The runs of a consensus; `nil` for a single run.
  public let consensusRuns: Int?
  /// How sure the place of every node is, from 0 to 1, over the runs of a consensus; `nil` for a single run.
  public let stability: NodeColumn<Double>?

  /// Finds the communities.
  ///
  /// - Complexity: near O(edges) a round, a few rounds; times the runs of a consensus.
  public init(_ network: some NamedNetwork, options: MeasurementOptions = MeasurementOptions()) {
    let graph = network.graph
    var random = SplitMix64(seed: options.seed)
    algorithm = options.algorithm
    isThorough = options.isThorough
    consensusRuns = options.consensusRuns
    if let runs = options.consensusRuns {
      let agreed = graph.consensusCommunities(
        runs: runs, by: algorithm, resolution: options.resolution, thorough: options.isThorough,
        using: &random)
      partition = agreed.partition
      stability = agreed.stability
      levels = [agreed.partition.count]
    } else {
      let found = graph.communities(
        by: algorithm, resolution: options.resolution, thorough: options.isThorough, using: &random)
      partition = found.partition
      stability = nil
      levels = found.levels.map(\.count)
    }
    quality = algorithm.quality(on: graph, resolution: options.resolution)
    qualityValue = graph.quality(of: partition, quality)
    if case .modularity = quality {
      modularity = qualityValue
    } else {
      modularity = graph.modularity(of: partition)
    }
  }

  /// The resolution of the quality; `nil` for an algorithm that has none.
  public var resolution: Double? {
    guard algorithm.hasResolution else { return nil }
    switch quality {
    case .modularity(let resolution), .constantPotts(let resolution): return resolution
    case .mapEquation: return nil
    }
  }

  /// The resolution of ``modularity``, whose value for a single cluster is 1 − γ.
  package var modularityResolution: Double {
    if case .modularity(let resolution) = quality { resolution } else { 1 }
  }

  /// The name of the quality in JSON: `modularity`, `cpm`, `mapEquation`.
  package var qualityName: String {
    switch quality {
    case .modularity: "modularity"
    case .constantPotts: "cpm"
    case .mapEquation: "mapEquation"
    }
  }
}

extension CommunitySummary {
  /// How the clusters were found, for people: `Leiden, modularity weighted by strength, resolution 1, seed 42`.
  package func convention(seed: UInt64, strength: String = "strength") -> String {
    let quality =
      switch quality {
      case .modularity: "modularity weighted by \(strength)"
      case .constantPotts: "constant Potts model weighted by \(strength)"
      case .mapEquation: "map equation weighted by \(strength)"
      }
    let ownQuality = algorithm == .labelPropagation ? "" : ", " + quality
    let gamma = algorithm.hasResolution ? resolution.map { ", resolution \($0)" } ?? "" : ""
    let runs = consensusRuns.map { ", consensus of \($0) runs" } ?? ""
    return algorithm.title + ownQuality + gamma + (isThorough ? ", to convergence" : "") + runs
      + ", seed \(seed)"
  }
}

extension CommunityAlgorithm {
  /// The name for people.
  package var title: String {
    switch self {
    case .leiden: "Leiden"
    case .leidenConstantPotts: "Leiden (CPM)"
    case .louvain: "Louvain"
    case .labelPropagation: "label propagation"
    case .infomap: "Infomap"
    }
  }
}
