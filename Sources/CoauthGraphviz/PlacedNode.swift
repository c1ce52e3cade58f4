/// Where a layout put a node: its box, in points (1/72 inch) with y growing upward.
public struct PlacedNode: Sendable, Equatable {
  /// The node's name in the DOT text, not its label.
  public let name: String
  /// The center.
  public let x: Double
  /// The center.
  public let y: Double
  /// The extent from left to right.
  public let width: Double
  /// The extent from bottom to top.
  public let height: Double

  /// Whether two boxes share more than an edge.
  public func overlaps(_ other: PlacedNode) -> Bool {
    abs(x - other.x) * 2 < width + other.width && abs(y - other.y) * 2 < height + other.height
  }
}
