public import Graphs

/// What makes a name large on a map.
public enum NodeSize: Sendable {
  /// The number of coauthors in the whole network.
  case coauthors
  /// The sum of the strengths of a person's ties in the whole network.
  case strength
  /// A column of numbers, for example papers. Where it has no value, and everywhere if it is a column of
  /// texts, the name is of the smallest size.
  case column(LabeledGraph.Attribute)

  /// What the legend calls it.
  var label: String {
    switch self {
    case .coauthors: "coauthors"
    case .strength: "total strength"
    case .column(let column): column.name
    }
  }

  /// The value of every node of a network; `nil` is unknown.
  func values(in network: LabeledGraph, strength: [Double]) -> [Double?] {
    switch self {
    case .coauthors: (0..<network.graph.nodeCount).map { Double(network.graph.degree(of: NodeID($0))) }
    case .strength: strength
    case .column(.integers(let column)): column.values.map { $0.map(Double.init) }
    case .column(.reals(let column)): column.values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    case .column(.texts): Array(repeating: nil, count: network.graph.nodeCount)
    }
  }
}
