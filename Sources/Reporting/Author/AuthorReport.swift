internal import AuthorIdentity
public import Collaboration
public import Graphs
public import Scientometrics
public import Statistics

/// Everything that `coauth author` says of one person.
public struct AuthorReport: Sendable {
  /// One index with its value.
  public struct Index: Sendable {
    /// The name of the column.
    public let name: String
    /// The head in a terminal.
    public let title: String
    /// How the value is made.
    public let convention: String
    /// Whether the value is a whole number.
    public let isWhole: Bool
    /// What hidden authors make of the value: `≥` at least, `~` may go either way; empty where no list is cut.
    public let mark: String
    /// The value with its interval; `nil` where it is not defined or needs what is not known.
    public let value: Estimate?
  }

  /// A coauthor.
  public struct Coauthor: Sendable {
    /// The stable identifier.
    public let id: String
    /// The name.
    public let name: String
    /// The strength of the tie.
    public let strength: Double
    /// The papers with both.
    public let papers: Int
    /// The years of the first and the last of them that is dated.
    public let years: ClosedRange<Int>?
  }

  /// The papers up to a year, and what they make with the citations that they have now.
  public struct Year: Sendable {
    /// The year.
    public let year: Int
    /// The papers of this year.
    public let papers: Int
    /// The papers up to this year.
    public let papersSoFar: Int
    /// The citations of the papers of this year, as they are now; without an upper end where some are unknown.
    public let citations: IndexInterval?
    /// The citations of the papers up to this year, as they are now.
    public let citationsSoFar: IndexInterval?
    /// The h-index of all papers up to this year, by the citations that they have now.
    public let hIndex: IndexInterval?
    /// The g-index of all papers up to this year, by the citations that they have now.
    public let gIndex: IndexInterval?
    /// The people who became coauthors in this year.
    public let newCoauthors: Int
    /// The coauthors up to this year.
    public let coauthorsSoFar: Int
  }

  /// How many people lie at a distance, in steps.
  public struct Distance: Sendable, Equatable {
    /// The distance.
    public let steps: Int
    /// How many people lie at it.
    public let people: Int
  }

  /// The stable identifier.
  public let id: String
  /// The name.
  public let name: String
  /// Papers in the network.
  public let papers: Int
  /// Papers with the person first of several, last of several, and alone; `unknown` counts those whose list hides the place.
  public let roles: (first: Int, last: Int, single: Int, unknown: Int)
  /// The years of the first and the last dated paper.
  public let years: ClosedRange<Int>?
  /// Papers with cut author lists.
  public let truncatedPapers: Int
  /// Citations, where some are known.
  public let citations: Int?
  /// Papers without known citations.
  public let papersWithoutCitations: Int
  /// The year that ages are counted to.
  public let referenceYear: Int?
  /// All indices of the catalogue.
  public let indices: [Index]
  /// The coauthors, strongest ties first.
  public let coauthors: [Coauthor]
  /// The years with a paper, ascending.
  public let series: [Year]
  /// The sum of the strengths of the ties.
  public let strength: Double
  /// The core number.
  public let core: Int
  /// The share of pairs of coauthors who wrote together; `nil` with fewer than two.
  public let clustering: Double?
  /// The people in the person's component, the person included.
  public let componentSize: Int
  /// How far everybody is, and how many cannot be reached.
  public let distances: [Distance]
  /// People whom no path reaches.
  public let unreached: Int

  /// Describes a person.
  ///
  /// - Parameter referenceYear: the year that ages are counted to; `nil` for the newest year of a dated paper.
  /// - Complexity: O(m·√m) for the clustering of m ties, O(coauthors · papers) for the papers of the ties.
  public init(_ network: CoauthorNetwork, of node: NodeID, referenceYear: Int? = nil) {
    let bibliography = network.bibliography
    let facts = bibliography.facts
    let own = network.papers(at: node)
    let profile = network.citationProfile(at: node)
    // As in the table of people: the newest year of the papers in the network, which a window may end.
    let newest = facts.years.indices.lazy.filter { network.isPaperIncluded[$0] }.map { facts.years[$0] }.max()
    let year = referenceYear ?? newest.flatMap { $0 > 0 ? Int($0) : nil }
    id = network.id(at: node)
    name = network.name(at: node)
    papers = own.count
    roles = Self.roles(profile, own.map { facts.isTruncated[Int($0.index)] })
    years = Self.range(profile.years)
    truncatedPapers = own.count { facts.isTruncated[Int($0.index)] }
    citations = profile.totalCitations
    papersWithoutCitations = profile.unknownCount
    self.referenceYear = year
    let rows =
      network.hasCutLists
      ? HiddenAuthors.rows(of: ListSummary(bibliography), options: network.options) : [:]
    indices = CitationIndex.all.map { index in
      Index(
        name: index.name, title: index.title, convention: index.convention, isWhole: index.isWhole,
        mark: PersonColumn(rawValue: index.name).map { HiddenAuthors.row(of: $0, in: rows).mark } ?? "",
        value: index.value(profile, year))
    }
    coauthors = Self.coauthors(of: node, in: network)
    series = Self.series(own.map { facts.year($0) }, profile, coauthors)
    strength = network.strengths().values[Int(node.index)]
    core = network.graph.coreNumbers().values[Int(node.index)]
    clustering =
      coauthors.count < 2 ? nil : network.graph.localClustering().values[Int(node.index)]
    let hops = network.graph.hopDistances(from: node)
    var counts: [Int: Int] = [:]
    for case let steps? in hops where steps > 0 { counts[steps, default: 0] += 1 }
    distances = counts.sorted { $0.key < $1.key }.map { Distance(steps: $0.key, people: $0.value) }
    unreached = hops.count { $0 == nil }
    componentSize = hops.count - unreached
  }

  private static func roles(
    _ profile: CitationProfile, _ isTruncated: [Bool]
  ) -> (first: Int, last: Int, single: Int, unknown: Int) {
    var roles = (first: 0, last: 0, single: 0, unknown: 0)
    for paper in 0..<profile.paperCount {
      guard let place = profile.positions[paper], let authors = profile.authorCounts[paper] else {
        roles.unknown += 1
        continue
      }
      if authors == 1 { roles.single += 1 }
      if authors > 1, place == 1 { roles.first += 1 }
      if authors > 1, place == authors, !isTruncated[paper] { roles.last += 1 }
    }
    return roles
  }

  private static func range(_ years: [Int?]) -> ClosedRange<Int>? {
    let known = years.compactMap { $0 }
    guard let first = known.min(), let last = known.max() else { return nil }
    return first...last
  }

  private static func coauthors(of node: NodeID, in network: CoauthorNetwork) -> [Coauthor] {
    let graph = network.graph
    return zip(graph.neighbors(of: node), graph.weights(of: node)).map { neighbor, strength in
      let other = NodeID(Int(neighbor))
      let joint = network.papers(between: node, and: other)
      return Coauthor(
        id: network.id(at: other), name: network.name(at: other), strength: strength, papers: joint.count,
        years: range(joint.map { network.bibliography.facts.year($0) }))
    }.sorted { ($1.strength, $0.name, $0.id) < ($0.strength, $1.name, $1.id) }
  }

  /// Cumulative: the h-index of a year is that of the papers up to it, by today's citations.
  private static func series(
    _ years: [Int?], _ profile: CitationProfile, _ coauthors: [Coauthor]
  ) -> [Year] {
    Set(years.compactMap { $0 }).sorted().map { year in
      let thisYear = years.indices.filter { years[$0] == year }
      let own = profile.papers { years[$0] == year }
      let soFar = profile.papers { paper in years[paper].map { $0 <= year } ?? false }
      return Year(
        year: year, papers: thisYear.count, papersSoFar: soFar.paperCount,
        citations: own.citationInterval, citationsSoFar: soFar.citationInterval,
        hIndex: soFar.hIndex, gIndex: soFar.gIndex,
        newCoauthors: coauthors.count { $0.years?.lowerBound == year },
        coauthorsSoFar: coauthors.count { ($0.years?.lowerBound ?? .max) <= year })
    }
  }
}
