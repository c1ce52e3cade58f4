/// One typed value per edge, with what is needed to say what it means.
public struct EdgeColumn<Value: Sendable>: Sendable {
  /// The column's name: lowerCamelCase, for example `truss`.
  public let name: String

  /// What one unit of the value is; empty for a pure number.
  public let unit: String

  /// The definition in one sentence: formula, normalizer, what weights mean.
  public let convention: String

  /// The edges, in the order of ``WeightedGraph/edges``.
  public let edges: [NodePair]

  /// The values, by edge.
  public let values: [Value]

  /// Names a column of values.
  ///
  /// - Precondition: there is one value per edge.
  public init(name: String, unit: String = "", convention: String, edges: [NodePair], values: [Value]) {
    precondition(edges.count == values.count, "one value per edge is needed")
    self.name = name
    self.unit = unit
    self.convention = convention
    self.edges = edges
    self.values = values
  }
}

extension EdgeColumn: Equatable where Value: Equatable {}

extension EdgeColumn where Value: Comparable {
  /// The edges with the largest values, largest first; ties in ascending order of edges.
  ///
  /// - Parameter count: how many, at most.
  /// - Complexity: O(m log m).
  public func ranked(_ count: Int = .max) -> [(edge: NodePair, value: Value)] {
    let order = values.indices.sorted { a, b in
      values[a] == values[b] ? a < b : values[a] > values[b]
    }
    return order.prefix(count).map { (edges[$0], values[$0]) }
  }
}
