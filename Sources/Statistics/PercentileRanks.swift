/// The percentile ranks of values within a group: 100 · (below + equal ∕ 2) ∕ n, for a value below which `below` of the n values of
/// the group lie and to which `equal` are equal, itself among them.
///
/// Ties share the middle of their places. Without ties it is Hazen's 100 · (i − ½) ∕ n for the i-th smallest of n, so the median of
/// a group has 50, nobody has 0 or 100, and the mean over the group is 50 whatever the ties.
///
///     PercentileRanks(of: [1, 2, 2, 9]).rank(of: 2)  // 50
///
/// Of values that are only known to lie in an interval the rank has bounds: ``bounds(of:)``.
///
/// Reference: A. Hazen, "Storage to be provided in impounding reservoirs for municipal water supply", Transactions of the American
/// Society of Civil Engineers 77 (1914) 1539. For indicators: L. Bornmann, L. Leydesdorff, R. Mutz, "The use of percentiles and
/// percentile rank classes in the analysis of bibliometric data: opportunities and limits", Journal of Informetrics 7 (2013) 158.
public struct PercentileRanks: Sendable {
  /// The values, or their lower ends.
  private let ascending: [Double]

  /// Their upper ends; `nil` where every value is known.
  private let upperEnds: [Double]?

  /// Ranks a group; O(n log n).
  public init(of values: [Double]) {
    ascending = values.sorted()
    upperEnds = nil
  }

  /// Ranks a group of which each value lies between two ends; the upper one may be infinite. O(n log n).
  public init(between intervals: [ClosedRange<Double>]) {
    ascending = intervals.map(\.lowerBound).sorted()
    upperEnds =
      intervals.contains { $0.lowerBound != $0.upperBound } ? intervals.map(\.upperBound).sorted() : nil
  }

  /// The percentile of a value; of values with two ends among the lower ones. `nil` in an empty group. O(log n).
  public func rank(of value: Double) -> Double? {
    guard !ascending.isEmpty else { return nil }
    return percentile(Self.halvedRank(of: value, in: ascending))
  }

  /// Between which percentiles a member of the group lies, whatever the values are within their ends; `nil` in an empty group.
  ///
  /// Each member adds 1 to the rank where it lies below, and a half where it is equal. That falls with its value and grows with the
  /// own one, so that the least rank is that of the own lower end among the upper ends of the others, and the largest that of the own
  /// upper end among their lower ones.
  ///
  ///     PercentileRanks(between: [1...1, 2...4, 3...3]).bounds(of: 2...4)  // 50...83.33
  ///
  /// - Parameter member: the two ends of one of the values of the group.
  /// - Complexity: O(log n).
  public func bounds(of member: ClosedRange<Double>) -> ClosedRange<Double>? {
    guard !ascending.isEmpty else { return nil }
    guard let upperEnds else {
      let rank = percentile(Self.halvedRank(of: member.lowerBound, in: ascending))
      return rank...rank
    }
    // The member is among the others with its own other end, where it counted as equal or not at all; with itself it is equal.
    let isKnown = member.lowerBound == member.upperBound
    let least = Self.halvedRank(of: member.lowerBound, in: upperEnds) + (isKnown ? 0 : 1)
    let most = Self.halvedRank(of: member.upperBound, in: ascending) - (isKnown ? 0 : 1)
    return percentile(least)...percentile(most)
  }

  private func percentile(_ halvedRank: Int) -> Double {
    100 * (Double(halvedRank) / 2) / Double(ascending.count)
  }

  /// Twice the number of values below, and the number of equal ones.
  private static func halvedRank(of value: Double, in ascending: [Double]) -> Int {
    first(in: ascending) { $0 >= value } + first(in: ascending) { $0 > value }
  }

  /// The first place where a condition holds that holds at all later ones.
  private static func first(in ascending: [Double], where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, ascending.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(ascending[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
