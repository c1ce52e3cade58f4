/// A graph with names and columns: all that pictures, files, centralities and clusters need.
public struct LabeledGraph: Sendable {
  /// A column of any of the three types that files and pictures know; an unknown value is `nil`, never 0.
  public enum Attribute: Sendable, Equatable {
    case integers(NodeColumn<Int?>)
    case reals(NodeColumn<Double?>)
    case texts(NodeColumn<String?>)

    /// The column's name.
    public var name: String {
      switch self {
      case .integers(let column): column.name
      case .reals(let column): column.name
      case .texts(let column): column.name
      }
    }
  }

  /// The structure and the strengths.
  public let graph: WeightedGraph

  /// A stable identifier of each node, unique in the graph.
  public let ids: [String]

  /// What to print for each node; several nodes may have the same name.
  public let names: [String]

  /// Further values of the nodes, in the order in which files write them.
  public let attributes: [Attribute]

  /// Joins a graph with its names.
  ///
  /// - Precondition: `ids`, `names` and every attribute have one value per node.
  public init(graph: WeightedGraph, ids: [String], names: [String], attributes: [Attribute] = []) {
    precondition(ids.count == graph.nodeCount, "one id per node is needed")
    precondition(names.count == graph.nodeCount, "one name per node is needed")
    self.graph = graph
    self.ids = ids
    self.names = names
    self.attributes = attributes
  }
}
