/// The place of a node in a graph: a dense integer from 0 to `nodeCount - 1`.
///
/// Names live at the rim, in ``LabeledGraph``; inside a graph a node is this number and nothing else.
public struct NodeID: Hashable, Comparable, Sendable {
  /// The row of the node in every array that holds one value per node.
  public let index: UInt32

  /// Makes the identifier of the node in row `index`.
  public init(_ index: Int) {
    self.index = UInt32(index)
  }

  /// Nodes are ordered by their row.
  public static func < (a: NodeID, b: NodeID) -> Bool { a.index < b.index }
}
