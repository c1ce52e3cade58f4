/// The papers of one person (or of a whole list) as columns of numbers, for citation indices.
///
/// Unknown is `nil` and never 0: indices of a profile with unknown citations are intervals, and a profile of papers
/// of which no citation count is known has no indices. What needs a column that is not given, or of which a value that
/// matters is unknown, is `nil`. Without papers every index is 0.
///
///     CitationProfile(citations: [10, 8, 5, 4, 3]).hIndex  // 4
public struct CitationProfile: Sendable, Equatable {
  /// Times cited, by paper; `nil` is unknown.
  public let citations: [Int?]

  /// The year of each paper; `nil` is unknown.
  public let years: [Int?]

  /// The number of authors of each paper, of a cut list the least it can be; empty when not given.
  public let authorCounts: [Int?]

  /// The place of the person in each list of authors, 1 for the first; empty when not given.
  public let positions: [Int?]

  /// Whether the person is a corresponding author of each paper; empty when not given.
  public let isCorresponding: [Bool?]

  /// Of the citations of each paper, those that the person (or a coauthor: say which) gave; empty when not given.
  public let selfCitations: [Int?]

  /// Of the citations of each paper, how many came in which year; of a paper without an entry nothing is known. Empty when
  /// not given.
  public let citationYears: [[Int: Int]]

  /// The number of papers whose citations are unknown.
  public let unknownCount: Int

  // What many indices share, made once.

  /// All papers, most cited first, the unknown ones as uncited.
  let ranking: CitationRanking

  /// The ranking in which every unknown paper has plenty of citations.
  let mostCited: CitationRanking

  /// The number of authors of every paper, at least 1; `nil` unless all are known.
  let knownAuthorCounts: [Double]?

  /// Whether all years are known.
  let knowsYears: Bool

  /// The year of the first paper of which it is known.
  let firstYear: Int?

  /// Why an index is an interval; empty where none is.
  let unknownReason: String

  /// Makes a profile.
  ///
  /// - Parameters:
  ///   - citations: one value a paper, not negative.
  ///   - years, authorCounts, positions, selfCitations, citationYears, isCorresponding: one value a paper, or empty when nothing is known.
  /// - Complexity: O(N log N).
  public init(
    citations: [Int?], years: [Int?] = [], authorCounts: [Int?] = [], positions: [Int?] = [],
    selfCitations: [Int?] = [], citationYears: [[Int: Int]] = [], isCorresponding: [Bool?] = []
  ) {
    precondition(
      isCorresponding.isEmpty || isCorresponding.count == citations.count, "one value a paper is needed")
    self.isCorresponding = isCorresponding
    for column in [years, authorCounts, positions, selfCitations] {
      precondition(column.isEmpty || column.count == citations.count, "one value a paper is needed")
    }
    self.citations = citations
    self.years = years.isEmpty ? Array(repeating: nil, count: citations.count) : years
    self.authorCounts = authorCounts
    self.positions = positions
    self.selfCitations = selfCitations
    precondition(
      citationYears.isEmpty || citationYears.count == citations.count, "one value a paper is needed")
    self.citationYears = citationYears
    let unknown = citations.count { $0 == nil }
    unknownCount = unknown
    ranking = CitationRanking(citations, authorCounts: authorCounts, years: years)
    mostCited = unknown > 0 ? ranking.mostCited(unknown: unknown) : ranking
    knownAuthorCounts = Self.known(authorCounts, of: citations.count)
    knowsYears = !self.years.contains(nil)
    firstYear = self.years.lazy.compactMap { $0 }.min()
    unknownReason = unknown > 0 ? "\(unknown) of \(citations.count) papers without known citations" : ""
  }

  private static func known(_ authorCounts: [Int?], of papers: Int) -> [Double]? {
    guard authorCounts.count == papers else { return papers == 0 ? [] : nil }
    var known: [Double] = []
    known.reserveCapacity(papers)
    for count in authorCounts {
      guard let count else { return nil }
      known.append(Double(max(count, 1)))
    }
    return known
  }

  /// Makes a profile of known citation counts.
  public init(citations: [Int]) { self.init(citations: citations.map(Optional.some)) }

  /// The number of papers, N.
  public var paperCount: Int { citations.count }

  /// Whether at least one citation count is known.
  public var hasCitations: Bool { unknownCount < paperCount }

  /// Whether indices can be stated at all: at least one citation count is known, or there is no paper.
  var isMeasurable: Bool { hasCitations || citations.isEmpty }

  /// The known citations, summed; `nil` when none of some papers is known. A lower bound when some are unknown.
  public var totalCitations: Int? { isMeasurable ? ranking.total : nil }

  /// Between which numbers all citations lie: the known ones, and `Int.max` for no upper end where some are unknown; `nil` when none
  /// of some papers is known.
  public var citationInterval: IndexInterval? {
    totalCitations.map { IndexInterval(low: $0, high: unknownCount > 0 ? .max : $0) }
  }

  /// The years from the first paper to a reference year, both counted: the age of the career; `nil` when no year is known or
  /// the reference year lies before the first.
  ///
  /// Papers without a year could lie before the first one that is known, which only makes the career longer.
  public func careerYears(referenceYear: Int) -> Int? {
    guard let first = firstYear, first <= referenceYear else { return nil }
    return referenceYear - first + 1
  }

  /// The profile of some of the papers.
  ///
  /// - Parameter isIncluded: whether the paper of an index stays.
  public func papers(where isIncluded: (Int) -> Bool) -> CitationProfile {
    let kept = citations.indices.filter(isIncluded)
    func column(_ values: [Int?]) -> [Int?] { values.isEmpty ? [] : kept.map { values[$0] } }
    return CitationProfile(
      citations: column(citations), years: column(years), authorCounts: column(authorCounts),
      positions: column(positions), selfCitations: column(selfCitations),
      citationYears: citationYears.isEmpty ? [] : kept.map { citationYears[$0] },
      isCorresponding: isCorresponding.isEmpty ? [] : kept.map { isCorresponding[$0] })
  }
}
