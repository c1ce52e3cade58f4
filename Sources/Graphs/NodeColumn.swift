/// One typed value per node, with what is needed to say what it means.
public struct NodeColumn<Value: Sendable>: Sendable {
  /// The column's name in tables, CSV and JSON: lowerCamelCase, for example `betweenness`.
  public let name: String

  /// What one unit of the value is, for example `papers` or `pairs of people`; empty for a pure number.
  public let unit: String

  /// The definition in one sentence: formula, normalizer, what weights mean.
  public let convention: String

  /// The values, by node.
  public let values: [Value]

  /// Names a column of values.
  public init(name: String, unit: String = "", convention: String, values: [Value]) {
    self.name = name
    self.unit = unit
    self.convention = convention
    self.values = values
  }

  /// The value of a node.
  public subscript(node: NodeID) -> Value { values[Int(node.index)] }
}

extension NodeColumn: Equatable where Value: Equatable {}

extension NodeColumn where Value: Comparable {
  /// The nodes with the largest values, largest first; ties in ascending order of nodes.
  ///
  /// - Parameter count: how many, at most.
  /// - Complexity: O(n log n).
  public func ranked(_ count: Int = .max) -> [(node: NodeID, value: Value)] {
    let order = values.indices.sorted { a, b in
      values[a] == values[b] ? a < b : values[a] > values[b]
    }
    return order.prefix(count).map { (NodeID($0), values[$0]) }
  }
}
