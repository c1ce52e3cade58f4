/// Which papers make the network, and what a joint paper counts.
public struct NetworkOptions: Sendable, Equatable {
  /// What a joint paper adds.
  public var counting: Counting
  /// The years after which a joint paper counts half: 2^(−age ∕ half-life), age being ``referenceYear`` minus its year and not below 0;
  /// `nil` where papers of all years count the same. A paper without a year has no age and is left out, as with a window.
  public var halfLife: Double?
  /// The year that ages are counted to; `nil` for the newest year of a dated paper of the list, which a network with a half-life then
  /// states.
  public var referenceYear: Int?
  /// The first year of the window, `nil` for no bound. A paper without a year is outside any window.
  public var since: Int?
  /// The last year of the window, `nil` for no bound.
  public var until: Int?
  /// Papers with more authors than this are left out of the network (not out of the list); `nil` for no bound.
  public var maximumAuthors: Int?
  /// People with fewer papers in the network are left out; 0 and 1 keep everyone who has one.
  public var minimumPapers: Int
  /// Edges with less strength are left out; 0 keeps all.
  public var minimumWeight: Double
  /// Whether only the largest component is kept.
  public var largestComponent: Bool
  /// The number of threads, `nil` for one a core. Never changes a result.
  public var threads: Int?

  /// States the options; the defaults keep everything and count fully.
  public init(
    counting: Counting = .full, since: Int? = nil, until: Int? = nil, maximumAuthors: Int? = nil,
    minimumPapers: Int = 1, minimumWeight: Double = 0, largestComponent: Bool = false, threads: Int? = nil,
    halfLife: Double? = nil, referenceYear: Int? = nil
  ) {
    precondition(halfLife.map { $0 > 0 } ?? true, "a half-life is positive")
    self.halfLife = halfLife
    self.referenceYear = referenceYear
    self.counting = counting
    self.since = since
    self.until = until
    self.maximumAuthors = maximumAuthors
    self.minimumPapers = minimumPapers
    self.minimumWeight = minimumWeight
    self.largestComponent = largestComponent
    self.threads = threads
  }

  /// Whether a window of years is set.
  public var hasWindow: Bool { since != nil || until != nil }

  /// Whether papers need a year to be in the network.
  public var needsYears: Bool { hasWindow || halfLife != nil }

  /// How strengths are made, in words.
  public var countingConvention: String {
    guard let halfLife else { return counting.convention }
    let years = halfLife < 1e9 && halfLife == halfLife.rounded() ? String(Int(halfLife)) : String(halfLife)
    let reference = referenceYear.map(String.init) ?? "the newest paper"
    return counting.convention + ", halved for every \(years) years before \(reference)"
  }
}
