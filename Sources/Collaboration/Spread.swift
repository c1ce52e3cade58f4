internal import Statistics

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
    mean = Statistics.mean(of: values) ?? 0
    median = Statistics.median(of: values) ?? 0
    max = values.max() ?? 0
  }
}
