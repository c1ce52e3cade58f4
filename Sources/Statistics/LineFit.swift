/// The straight line y = slope · x + intercept of least squares.
///
/// slope = Σ(x − x̄)(y − ȳ) ∕ Σ(x − x̄)², and R² is the squared correlation of x and y: the share of the variance of y that the line
/// accounts for.
///
///     let fit = LineFit([(1, 2), (2, 4), (3, 6)])
///     print(fit?.slope, fit?.rSquared)  // 2, 1
public struct LineFit: Sendable, Equatable {
  /// The rise of y for 1 of x.
  public let slope: Double

  /// y where x is 0.
  public let intercept: Double

  /// R², 0 to 1; `nil` where all y are the same, so that there is no variance to account for.
  public let rSquared: Double?

  /// The number of points.
  public let count: Int

  /// Fits a line.
  ///
  /// - Returns: `nil` for fewer than two different x.
  /// - Complexity: O(points).
  public init?(_ points: [(x: Double, y: Double)]) {
    guard !points.isEmpty else { return nil }
    let count = Double(points.count)
    let meanX = points.reduce(0) { $0 + $1.x } / count
    let meanY = points.reduce(0) { $0 + $1.y } / count
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for point in points {
      xx += (point.x - meanX) * (point.x - meanX)
      xy += (point.x - meanX) * (point.y - meanY)
      yy += (point.y - meanY) * (point.y - meanY)
    }
    guard xx > 0 else { return nil }
    slope = xy / xx
    intercept = meanY - xy / xx * meanX
    rSquared = yy > 0 ? min(1, xy * xy / (xx * yy)) : nil
    self.count = points.count
  }
}
