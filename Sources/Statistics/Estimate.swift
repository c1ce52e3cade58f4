/// A number with the interval in which it lies and, where it is not exact, the reason.
///
///     let distance = graph.sampledMeanDistance(using: &random)
///     print(distance.value, distance.low...distance.high, distance.reason ?? "exact")
public struct Estimate: Sendable, Equatable {
  /// The best single value.
  public let value: Double

  /// The lower end of the interval, never above ``value``.
  public let low: Double

  /// The upper end of the interval, never below ``value``.
  public let high: Double

  /// Whether the value is the exact one, so that the interval is this single number.
  public let isExact: Bool

  /// How the value was made and what the interval promises; `nil` when it is exact.
  public let reason: String?

  /// An exact value.
  public init(exactly value: Double) {
    self.value = value
    self.low = value
    self.high = value
    self.isExact = true
    self.reason = nil
  }

  /// A value between two bounds. An interval that leaves the value out is widened to it.
  ///
  /// - Parameter reason: how the value was made and what the interval promises, for example
  ///   `400 of 95261 sources, 95 % interval`.
  public init(_ value: Double, low: Double, high: Double, reason: String) {
    self.value = value
    self.low = min(low, value)
    self.high = max(high, value)
    self.isExact = false
    self.reason = reason
  }
}
