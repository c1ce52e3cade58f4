/// The percentile ranks of values within a group: 100 · (below + equal ∕ 2) ∕ n, for a value below which `below` of the n values of
/// the group lie and to which `equal` are equal, itself among them.
///
/// Ties share the middle of their places. Without ties it is Hazen's 100 · (i − ½) ∕ n for the i-th smallest of n, so the median of
/// a group has 50, nobody has 0 or 100, and the mean over the group is 50 whatever the ties.
///
///     PercentileRanks(of: [1, 2, 2, 9]).rank(of: 2)  // 50
///
/// Reference: A. Hazen, "Storage to be provided in impounding reservoirs for municipal water supply", Transactions of the American
/// Society of Civil Engineers 77 (1914) 1539. For indicators: L. Bornmann, L. Leydesdorff, R. Mutz, "The use of percentiles and
/// percentile rank classes in the analysis of bibliometric data: opportunities and limits", Journal of Informetrics 7 (2013) 158.
public struct PercentileRanks: Sendable {
  private let ascending: [Double]

  /// Ranks a group; O(n log n).
  public init(of values: [Double]) { ascending = values.sorted() }

  /// The percentile of a value; `nil` in an empty group. O(log n).
  public func rank(of value: Double) -> Double? {
    guard !ascending.isEmpty else { return nil }
    let below = first { $0 >= value }
    let upTo = first { $0 > value }
    return 100 * (Double(below) + Double(upTo - below) / 2) / Double(ascending.count)
  }

  /// The first place where a condition holds that holds at all later ones.
  private func first(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, ascending.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(ascending[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
