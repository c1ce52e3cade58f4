internal import Graphs

/// A value that a file gives of a node.
enum NodeValue: Sendable, Equatable {
  case integer(Int)
  case real(Double)
  case text(String)
}

/// The columns that files give of nodes, in the order in which they are first met.
///
/// A column of whole numbers stays one; with a real number among them it is one of real numbers, with a text one of texts.
struct NodeColumns: Sendable {
  /// More columns than this are not kept.
  static let limit = 64

  private var columns: [(name: String, values: [UInt32: NodeValue])] = []
  private var places: [String: Int] = [:]
  private var isFull = false

  /// Sets a value where there is none yet.
  ///
  /// - Returns: `false` the first time that a column has no room.
  mutating func set(_ value: NodeValue, _ name: String, of node: UInt32) -> Bool {
    let place: Int
    if let known = places[name] {
      place = known
    } else {
      guard columns.count < Self.limit else {
        defer { isFull = true }
        return isFull
      }
      place = columns.count
      places[name] = place
      columns.append((name, [:]))
    }
    if columns[place].values[node] == nil { columns[place].values[node] = value }
    return true
  }

  /// The columns with one value a node.
  func attributes(nodeCount: Int) -> [LabeledGraph.Attribute] {
    columns.map { column in
      var (isInteger, isNumber) = (true, true)
      for value in column.values.values {
        switch value {
        case .integer: break
        case .real: isInteger = false
        case .text: (isInteger, isNumber) = (false, false)
        }
      }
      func make<Value>(_ convert: (NodeValue) -> Value?) -> NodeColumn<Value?> {
        NodeColumn(
          name: column.name, convention: "as the file gives it",
          values: (0..<UInt32(nodeCount)).map { column.values[$0].flatMap(convert) })
      }
      if isInteger { return .integers(make { if case .integer(let value) = $0 { value } else { nil } }) }
      if isNumber { return .reals(make(\.number)) }
      return .texts(make(\.text))
    }
  }
}

extension NodeValue {
  fileprivate var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    case .text: nil
    }
  }

  fileprivate var text: String? {
    switch self {
    case .integer(let value): String(value)
    case .real(let value): "\(value)"
    case .text(let value): value
    }
  }
}
