internal import Graphs

/// The order of people in a table: by a value, then by name, then by id.
struct PersonRanking {
  private let network: any NamedNetwork

  init(_ network: any NamedNetwork) { self.network = network }

  /// The people with the largest (or smallest) keys; those whose key is unknown come last.
  ///
  /// - Parameter keys: one a person; none at all ranks by name alone.
  /// - Parameter count: how many; 0 for all.
  /// - Complexity: O(n log n), names made only for those who can be among the first.
  func byKey(_ keys: [Double?], ascending: Bool, count: Int) -> [Int] {
    guard !keys.isEmpty else { return byText(count: count) { network.name(at: $0) } }
    let sign = ascending ? -1.0 : 1.0
    let values = keys.map { $0.map { sign * $0 } ?? -.infinity }
    let limit = count == 0 ? values.count : min(count, values.count)
    guard limit > 0 else { return [] }
    let order = values.indices.sorted { values[$0] > values[$1] }
    let threshold = values[order[limit - 1]]
    let candidates = order.prefix { values[$0] >= threshold }.map { (node: $0, name: name($0)) }
    return Array(
      candidates.sorted { a, b in
        if values[a.node] != values[b.node] { return values[a.node] > values[b.node] }
        return a.name == b.name ? id(a.node) < id(b.node) : a.name < b.name
      }.prefix(limit).map(\.node))
  }

  /// Everyone by a text in ascending order, then by id.
  func byText(count: Int, _ text: (NodeID) -> String) -> [Int] {
    let people = (0..<network.graph.nodeCount).map { (node: $0, text: text(NodeID($0))) }
    let sorted = people.sorted { $0.text == $1.text ? id($0.node) < id($1.node) : $0.text < $1.text }
    return sorted.prefix(count == 0 ? sorted.count : count).map(\.node)
  }

  private func name(_ node: Int) -> String { network.name(at: NodeID(node)) }
  private func id(_ node: Int) -> String { network.id(at: NodeID(node)) }
}
