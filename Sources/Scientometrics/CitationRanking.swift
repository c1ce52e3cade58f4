/// Papers in the order in which indices take them: most cited first.
///
/// Which of equally cited papers comes first changes some indices of the core (hI, hm, AR). The order is: papers of known
/// citations, more authors, older, then as given; papers without a number of authors or a year come last in each.
/// That is the habit of M. Rosenberg's program for hm; no paper states a rule.
struct CitationRanking: Sendable, Equatable {
  /// c₁ ≥ … ≥ c_N.
  let citations: [Int]
  /// The paper of each rank.
  let papers: [Int]
  /// The h-index.
  let h: Int
  /// The citations of all papers, C.
  let total: Int
  /// The citations of the first h papers.
  let coreTotal: Int

  /// More citations than any index can tell from infinitely many, small enough that sums do not overflow.
  static let plenty = 1 << 40

  /// Ranks papers.
  ///
  /// - Parameter unknown: what an unknown citation count stands for: 0 or ``plenty``.
  /// - Complexity: O(N log N).
  init(_ citations: [Int?], authorCounts: [Int?], years: [Int?], unknown: Int) {
    if authorCounts.isEmpty, years.isEmpty {
      // Nothing tells equally cited papers apart but what is known and where they stand.
      let order = citations.indices.sorted { first, second in
        let (one, other) = (citations[first] ?? unknown, citations[second] ?? unknown)
        if one != other { return one > other }
        let (isKnown, isOtherKnown) = (citations[first] != nil, citations[second] != nil)
        return isKnown == isOtherKnown ? first < second : isKnown
      }
      self.init(citations: order.map { citations[$0] ?? unknown }, papers: order)
      return
    }
    let keys = citations.indices.map { paper in
      (
        citations: -(citations[paper] ?? unknown), isUnknown: citations[paper] == nil ? 1 : 0,
        authors: authorCounts.isEmpty ? 0 : -(authorCounts[paper] ?? 0),
        year: years.isEmpty ? 0 : years[paper] ?? .max, paper: paper
      )
    }.sorted { $0 < $1 }
    self.init(citations: keys.map { -$0.citations }, papers: keys.map(\.paper))
  }

  /// Papers that are in order already.
  init(citations: [Int], papers: [Int]) {
    self.citations = citations
    self.papers = papers
    var h = 0
    while h < citations.count, citations[h] > h { h += 1 }
    self.h = h
    total = citations.reduce(0, +)
    coreTotal = citations.prefix(h).reduce(0, +)
  }

  /// N.
  var count: Int { citations.count }

  /// The papers of the h-core.
  var core: ArraySlice<Int> { papers.prefix(h) }
}

/// Largest k ≤ N such that the value of rank k is at least k: the h-index of real numbers.
///
/// - Parameter values: in any order. O(N log N).
func hIndex(ofReals values: [Double]) -> Int {
  let sorted = values.sorted(by: >)
  var h = 0
  // Products of shares are rounded.
  while h < sorted.count, sorted[h] >= Double(h + 1) - 1e-9 { h += 1 }
  return h
}
