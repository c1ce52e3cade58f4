/// Mean, median and maximum of whole numbers, for example of the authors of papers.
public struct Spread: Sendable, Equatable {
  /// The mean; 0 of nothing.
  public let mean: Double
  /// The median, the mean of the middle two where their number is even; 0 of nothing.
  public let median: Double
  /// The largest; 0 of nothing.
  public let max: Int

  /// Describes some numbers.
  ///
  /// - Complexity: O(n log n).
  public init(_ values: [Int]) {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    mean = sorted.isEmpty ? 0 : Double(sorted.reduce(0, +)) / Double(sorted.count)
    median =
      sorted.isEmpty
      ? 0 : sorted.count % 2 == 1 ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
    max = sorted.last ?? 0
  }
}
