/// Two different nodes without direction: the ends of an edge, or a pair that might become one.
public struct NodePair: Hashable, Comparable, Sendable {
  /// The end with the lower number.
  public let first: NodeID

  /// The end with the higher number.
  public let second: NodeID

  /// Makes the pair of two nodes, given in either order.
  ///
  /// - Precondition: the nodes differ.
  public init(_ a: NodeID, _ b: NodeID) {
    precondition(a != b, "a pair has two different nodes")
    first = min(a, b)
    second = max(a, b)
  }

  /// Pairs are ordered by their first node, then by their second.
  public static func < (a: NodePair, b: NodePair) -> Bool { (a.first, a.second) < (b.first, b.second) }
}
