/// The papers of one person (or of a whole list) as columns of numbers, for citation indices.
///
/// Unknown is `nil` and never 0: indices of a profile with unknown citations are intervals, and a profile of papers
/// of which no citation count is known has no indices. Without papers every index is 0.
///
///     CitationProfile(citations: [10, 8, 5, 4, 3]).hIndex  // 4
public struct CitationProfile: Sendable, Equatable {
  /// Times cited, by paper; `nil` is unknown.
  public let citations: [Int?]

  /// The year of each paper; `nil` is unknown.
  public let years: [Int?]

  /// The known citation counts, largest first.
  let ranked: [Int]

  /// The number of papers.
  public var paperCount: Int { citations.count }

  /// The number of papers whose citations are unknown.
  public var unknownCount: Int { citations.count - ranked.count }

  /// Whether indices can be stated at all: at least one citation count is known, or there is no paper.
  var isMeasurable: Bool { hasCitations || citations.isEmpty }

  /// Whether at least one citation count is known.
  public var hasCitations: Bool { !ranked.isEmpty }

  /// Makes a profile.
  ///
  /// - Parameters:
  ///   - citations: one value a paper, not negative.
  ///   - years: one value a paper, or empty when no year is known.
  public init(citations: [Int?], years: [Int?] = []) {
    precondition(years.isEmpty || years.count == citations.count, "one year a paper is needed")
    self.citations = citations
    self.years = years.isEmpty ? Array(repeating: nil, count: citations.count) : years
    ranked = citations.compactMap { $0 }.sorted(by: >)
  }

  /// Makes a profile of known citation counts.
  public init(citations: [Int]) { self.init(citations: citations.map(Optional.some)) }

  /// The known citations, summed; `nil` when none of some papers is known. A lower bound when some are unknown.
  public var totalCitations: Int? { isMeasurable ? ranked.reduce(0, +) : nil }
}
