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

  /// Ranks papers; unknown citation counts stand for 0.
  ///
  /// - Complexity: O(N log N).
  init(_ citations: [Int?], authorCounts: [Int?], years: [Int?]) {
    // One number a paper that sorts as the rule says, with the paper in its last bits.
    var keys = [UInt128]()
    keys.reserveCapacity(citations.count)
    for (paper, count) in citations.enumerated() {
      let authors = authorCounts.isEmpty ? 0 : authorCounts[paper] ?? 0
      let year = (years.isEmpty ? nil : years[paper]).map { min(max($0, -0x7FFF), 0x7FFE) } ?? 0x7FFF
      let first = UInt64(Int.max - (count ?? 0)) << 1 | (count == nil ? 1 : 0)
      let second =
        UInt64(0xFFFF - min(max(authors, 0), 0xFFFF)) << 48 | UInt64(year + 0x7FFF) << 32 | UInt64(paper)
      keys.append(UInt128(first) << 64 | UInt128(second))
    }
    keys.sort()
    self.init(
      citations: keys.map { Int.max - Int(truncatingIfNeeded: UInt64(truncatingIfNeeded: $0 >> 65)) },
      papers: keys.map { Int(UInt32(truncatingIfNeeded: $0)) })
  }

  /// Papers that are in order already.
  init(citations: [Int], papers: [Int]) {
    self.citations = citations
    self.papers = papers
    var h = 0
    var coreTotal = 0
    while h < citations.count, citations[h] > h {
      coreTotal += citations[h]
      h += 1
    }
    self.h = h
    self.coreTotal = coreTotal
    total = citations.reduce(0, +)
  }

  /// The ranking in which the last `unknown` papers, those of unknown citations, have ``plenty`` each.
  func mostCited(unknown: Int) -> CitationRanking {
    let known = count - unknown
    return CitationRanking(
      citations: Array(repeating: Self.plenty, count: unknown) + citations.prefix(known),
      papers: Array(papers.suffix(unknown) + papers.prefix(known)))
  }

  /// N.
  var count: Int { citations.count }

  /// The papers of the h-core.
  var core: ArraySlice<Int> { papers.prefix(h) }

  /// The h-index of some of the papers.
  ///
  /// - Parameter isIncluded: whether a paper is one of them.
  /// - Complexity: O(N), without room of its own.
  func h(where isIncluded: (Int) -> Bool) -> Int {
    var h = 0
    for (rank, paper) in papers.enumerated() {
      guard citations[rank] > h else { break }
      if isIncluded(paper) { h += 1 }
    }
    return h
  }

  /// The largest rank that passes a test which, once failed, fails at every later rank; 0 where none passes.
  func last(where passes: (_ rank: Int, _ sum: Int, _ citations: Int) -> Bool) -> Int {
    var sum = 0
    for (place, citations) in citations.enumerated() {
      sum += citations
      guard passes(place + 1, sum, citations) else { return place }
    }
    return count
  }
}

/// Largest k ≤ N such that k of the values are at least k: the h-index of real numbers.
///
/// - Parameters:
///   - count: N.
///   - value: each of them, in any order.
/// - Complexity: O(N).
func hIndex(ofReals count: Int, _ value: (Int) -> Double) -> Int {
  // How many values reach each whole number and not the next.
  var reaching = [Int](repeating: 0, count: count + 1)
  for place in 0..<count {
    let value = value(place)
    guard value > 0 else { continue }
    let floor = value < Double(count) ? Int(value) : count
    // Products of shares are rounded.
    reaching[floor < count && value >= Double(floor + 1) - 1e-9 ? floor + 1 : floor] += 1
  }
  var h = count
  var papers = reaching[count]
  while h > 0, papers < h {
    h -= 1
    papers += reaching[h]
  }
  return h
}
