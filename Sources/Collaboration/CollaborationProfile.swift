internal import AuthorIdentity
internal import Graphs
public import Statistics

/// The longer figures of collaboration: productivity and its law, careers, partnership, and Newman's table of a list.
public struct CollaborationProfile: Sendable, Equatable {
  /// Lotka's law: that a share of people falling as n^(−α) has n papers.
  ///
  /// Reference: A. J. Lotka, "The frequency distribution of scientific productivity", J. Washington Acad. Sci. 16 (1926) 317.
  public struct Lotka: Sendable, Equatable {
    /// α fitted to everyone by maximum likelihood, from one paper on; Lotka found about 2.
    public let exponent: Double
    /// The standard error of α.
    public let standardError: Double
    /// D, the largest distance between the shares of people and the law.
    public let distance: Double
    /// The law of the tail that it fits best.
    public let tail: PowerLawFit
    /// p of the tail: the share of random lists of its law that lie as far from it; below 0.1 the law is ruled out.
    public let plausibility: Double
    /// The random lists that p was counted on.
    public let samples: Int
  }

  /// A point of the Lorenz curve: the share of authorships that the least productive share of people has.
  public struct LorenzPoint: Sendable, Equatable {
    /// The share of people, 0 to 1.
    public let people: Double
    /// Their share of all authorships, at most ``people``.
    public let papers: Double
  }

  /// How many people have careers of a number of years.
  public struct CareerCount: Sendable, Equatable {
    /// The years from the first to the last dated paper, both counted.
    public let years: Int
    /// The people.
    public let people: Int
  }

  /// Lotka's law; `nil` when everybody has as many papers.
  public let lotka: Lotka?
  /// The Gini coefficient of the papers of people; `nil` without people.
  public let gini: Double?
  /// The Lorenz curve from (0, 0) to (1, 1), one point a number of papers.
  public let lorenz: [LorenzPoint]
  /// The careers of people with a dated paper, in years, first and last counted.
  public let careers: Spread
  /// The people by length of career, ascending.
  public let careerCounts: [CareerCount]
  /// People without a dated paper.
  public let undatedPeople: Int
  /// φ of everyone, see ``CoauthorNetwork/partnershipAbilities()``.
  public let partnership: Spread
  /// The people of the second largest component.
  public let secondComponent: Int
  /// The power law of the numbers of coauthors of those who have one; `nil` when they are all the same.
  public let degreeLaw: PowerLawFit?
  /// Mean numbers of coauthors of those who have one. The mean of all people is in ``NetworkSummary``.
  public let linkedMeanDegree: Double?

  /// Describes a network and its papers.
  ///
  /// - Complexity: O(Σ n²) for papers of n people; the test of Lotka's law fits at least 100 random lists.
  public init(_ network: CoauthorNetwork, options: MeasurementOptions = MeasurementOptions()) {
    let papers = network.paperCounts().values
    // Not a stream of distances, clusters or betweenness.
    var random = SplitMix64(seed: options.seed).stream(3)
    lotka = Lotka(papers, options, using: &random)
    gini = giniCoefficient(of: papers.map(Double.init))
    lorenz = Self.lorenzCurve(papers)
    let years = network.years()
    let lengths = zip(years.first.values, years.last.values).compactMap { first, last -> Int? in
      guard let first, let last else { return nil }
      return last - first + 1
    }
    careers = Spread(lengths)
    careerCounts = Dictionary(grouping: lengths, by: { $0 }).sorted { $0.key < $1.key }.map {
      CareerCount(years: $0.key, people: $0.value.count)
    }
    undatedPeople = papers.count - lengths.count
    partnership = Spread(network.partnershipAbilities().values)
    secondComponent = network.graph.components().sizes.dropFirst().first ?? 0
    let degrees = network.graph.degrees().values.filter { $0 > 0 }
    degreeLaw = PowerLawFit(degrees)
    linkedMeanDegree =
      degrees.isEmpty ? nil : Double(degrees.reduce(0, +)) / Double(degrees.count)
  }

  /// One point for every different number of papers, and the origin.
  static func lorenzCurve(_ papers: [Int]) -> [LorenzPoint] {
    let sorted = papers.sorted()
    let total = Double(sorted.reduce(0, +))
    guard total > 0 else { return [] }
    var points = [LorenzPoint(people: 0, papers: 0)]
    var sum = 0
    for (place, value) in sorted.enumerated() {
      sum += value
      if place + 1 == sorted.count || sorted[place + 1] != value {
        points.append(
          LorenzPoint(people: Double(place + 1) / Double(sorted.count), papers: Double(sum) / total))
      }
    }
    return points
  }
}

extension CollaborationProfile.Lotka {
  /// Fits and tests the law.
  fileprivate init?(_ papers: [Int], _ options: MeasurementOptions, using random: inout SplitMix64) {
    guard let whole = PowerLawFit(papers, minimum: 1), let tail = PowerLawFit(papers) else { return nil }
    exponent = whole.exponent
    standardError = whole.standardError
    distance = whole.distance
    self.tail = tail
    // A few seconds of random lists: 1,000 where they are short.
    samples = options.insistsOnExact ? 1000 : min(1000, max(100, 20_000_000 / max(1, papers.count)))
    plausibility = tail.plausibility(samples: samples, using: &random, threads: options.threads)
  }
}
