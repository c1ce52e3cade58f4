/// Citations of papers compared with those of papers of the same field and year: normalized scores, whose mean is MNCS, and shares
/// in the most cited tenth, whose mean is PP(top 10 %).
///
/// A field is a category; a paper of m categories belongs to each with the weight 1 ∕ m. With W the weights and C the weighted citations of the
/// papers of a category and year, the expected count is e = C ∕ W, and the score of a paper is the mean of c ∕ e over its
/// categories: c over the harmonic mean of what is expected. The mean score of all papers is 1.
///
/// The top tenth of a category and year has exactly the weight W ∕ 10: papers that are tied at its edge share what is left of it, each in
/// proportion to its weight. The mean share of all papers is 0.1.
///
/// Expectations are those of the papers given, not of the world. A paper without citations, year or category has no values; where
/// nobody of a category and year is cited, c ∕ e is 0 ∕ 0 and left out.
///
/// References: L. Waltman, N. J. van Eck, T. N. van Leeuwen, M. S. Visser, A. F. J. van Raan, "Towards a new crown indicator: some
/// theoretical considerations", Journal of Informetrics 5 (2011) 37. L. Waltman, M. Schreiber, "On the calculation of percentile-based
/// bibliometric indicators", Journal of the American Society for Information Science and Technology 64 (2013) 372.
public struct FieldNormalization: Sendable, Equatable {
  /// The normalized score of every paper; `nil` where it is not defined.
  public let scores: [Double?]
  /// The share of every paper that lies in the top tenth; `nil` where it is not defined.
  public let topShares: [Double?]
  /// Different pairs of a category and a year.
  public let groupCount: Int
  /// Papers without known citations.
  public let withoutCitations: Int
  /// Further papers without a year.
  public let withoutYear: Int
  /// Further papers without a category.
  public let withoutCategory: Int
  /// Further papers with no score, because nobody of their categories and year is cited.
  public let uncited: Int

  /// Papers with a score.
  public var paperCount: Int { scores.count { $0 != nil } }

  /// Compares papers.
  ///
  /// - Parameters:
  ///   - citations, years: of each paper; `nil` is unknown.
  ///   - categoryStart: the categories of paper p are `categories[categoryStart[p] ..< categoryStart[p + 1]]`, each once.
  ///   - topShare: which part is the top.
  /// - Complexity: O(k log k) for k pairs of a paper and a category.
  public init(
    citations: [Int?], years: [Int?], categoryStart: [Int], categories: [UInt32], topShare: Double = 0.1
  ) {
    precondition(
      years.count == citations.count && categoryStart.count == citations.count + 1,
      "one value a paper is needed")
    struct Entry {
      let category: UInt32
      let year: Int
      let citations: Int
      let paper: Int
      let weight: Double
    }
    var entries: [Entry] = []
    var (noCitations, noYear, noCategory) = (0, 0, 0)
    for paper in citations.indices {
      let own = categoryStart[paper]..<categoryStart[paper + 1]
      guard let count = citations[paper] else {
        noCitations += 1
        continue
      }
      guard let year = years[paper] else {
        noYear += 1
        continue
      }
      guard !own.isEmpty else {
        noCategory += 1
        continue
      }
      for category in own {
        entries.append(
          Entry(
            category: categories[category], year: year, citations: count, paper: paper,
            weight: 1 / Double(own.count)))
      }
    }
    entries.sort {
      ($0.category, $0.year, -$0.citations, $0.paper) < ($1.category, $1.year, -$1.citations, $1.paper)
    }
    var scores = [Double?](repeating: nil, count: citations.count)
    var shares = scores
    var groups = 0
    var start = 0
    while start < entries.count {
      var end = start
      var (weight, cited) = (0.0, 0.0)
      while end < entries.count, entries[end].category == entries[start].category,
        entries[end].year == entries[start].year
      {
        weight += entries[end].weight
        cited += entries[end].weight * Double(entries[end].citations)
        end += 1
      }
      groups += 1
      var left = topShare * weight
      var place = start
      while place < end {
        // Papers of equal citations are in the top in the same part.
        var tie = place
        var tied = 0.0
        while tie < end, entries[tie].citations == entries[place].citations {
          tied += entries[tie].weight
          tie += 1
        }
        let part = min(max(left / tied, 0), 1)
        left -= tied
        for entry in entries[place..<tie] {
          shares[entry.paper] = (shares[entry.paper] ?? 0) + entry.weight * part
          if cited > 0 {
            scores[entry.paper] =
              (scores[entry.paper] ?? 0) + entry.weight * Double(entry.citations) * weight / cited
          }
        }
        place = tie
      }
      start = end
    }
    self.scores = scores
    topShares = shares
    groupCount = groups
    (withoutCitations, withoutYear, withoutCategory) = (noCitations, noYear, noCategory)
    uncited = zip(scores, shares).count { $0 == nil && $1 != nil }
  }

  /// The mean of values over some papers, of those that have one; `nil` where none has.
  ///
  /// - Parameter weight: of each paper: 1 for full counting, one over the authors for fractional.
  public static func mean(
    _ values: [Double?], over papers: some Sequence<Int>, weight: (Int) -> Double
  ) -> Double? {
    var (sum, total) = (0.0, 0.0)
    for paper in papers {
      guard let value = values[paper] else { continue }
      sum += value * weight(paper)
      total += weight(paper)
    }
    return total > 0 ? sum / total : nil
  }
}
