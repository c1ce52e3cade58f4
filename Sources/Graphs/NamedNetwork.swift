/// A network whose nodes have identifiers and names: all that rankings, communities and paths say of them.
public protocol NamedNetwork: Sendable {
  /// The structure and the strengths.
  var graph: WeightedGraph { get }

  /// A stable identifier of a node, unique in the network.
  func id(at node: NodeID) -> String

  /// What to print for a node; several nodes may have the same name.
  func name(at node: NodeID) -> String
}

extension LabeledGraph: NamedNetwork {
  /// A stable identifier of a node.
  public func id(at node: NodeID) -> String { ids[Int(node.index)] }

  /// What to print for a node.
  public func name(at node: NodeID) -> String { names[Int(node.index)] }
}
