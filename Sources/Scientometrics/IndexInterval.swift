/// A whole-number index that is exact, or lies between two bounds because some citations are unknown.
public struct IndexInterval: Hashable, Sendable {
  /// What the known citations alone give: the lower bound.
  public let low: Int

  /// What it would be if every unknown citation count were as large as it helps.
  public let high: Int

  /// Whether nothing unknown could change the value.
  public var isExact: Bool { low == high }

  /// States an interval.
  public init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }
}
