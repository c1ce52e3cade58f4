public import Graphs
internal import TextInput

/// Writes a network as two tables of comma-separated values (RFC 4180): its nodes and its edges.
///
///     id,name,papers          source,target,weight
///     p1,Ada Lovelace,3       p1,p2,2
///
/// The heads are those that Gephi, Cytoscape and pandas take. Nodes stand in the order of the graph; an edge stands once,
/// at its smaller end. Unknown values are empty.
///
/// Complexity: O(n·c + m) for c columns.
public struct NetworkCSVWriter: Sendable {
  private let network: LabeledGraph
  private let edgeColumns: [EdgeColumn<Double>]
  private let raw: Bool

  /// Prepares to write a network.
  ///
  /// - Parameters:
  ///   - network: what is written.
  ///   - raw: whether texts that a spreadsheet would run as a formula are left as they are; otherwise they get a
  ///     leading `'`.
  ///   - edgeColumns: further values of the edges, of `network.graph`.
  public init(_ network: LabeledGraph, raw: Bool = false, edgeColumns: [EdgeColumn<Double>] = []) {
    self.network = network
    self.edgeColumns = edgeColumns
    self.raw = raw
  }

  /// The table of the nodes: `id`, `name` and every column.
  public func nodes() -> [UInt8] {
    var bytes = line(["id", "name"] + network.attributes.map { field($0.name) })
    for node in network.ids.indices {
      bytes += line(
        [field(network.ids[node]), field(network.names[node])]
          + network.attributes.map { value($0, of: node) })
    }
    return bytes
  }

  /// The table of the edges: `source`, `target`, `weight` and every column.
  public func edges() -> [UInt8] {
    let graph = network.graph
    let ids = network.ids.map(field)
    var bytes = line(["source", "target", "weight"] + edgeColumns.map { field($0.name) })
    var edge = 0
    for node in ids.indices {
      for (other, weight) in zip(graph.neighbors(of: NodeID(node)), graph.weights(of: NodeID(node)))
      where Int(other) > node {
        bytes += line(
          [ids[node], ids[Int(other)], CSVText.number(weight)]
            + edgeColumns.map { CSVText.number($0.values[edge]) })
        edge += 1
      }
    }
    return bytes
  }

  private func value(_ attribute: LabeledGraph.Attribute, of node: Int) -> String {
    switch attribute {
    case .integers(let column): column.values[node].map { String($0) } ?? ""
    case .reals(let column): column.values[node].map(CSVText.number) ?? ""
    case .texts(let column): column.values[node].map(field) ?? ""
    }
  }

  private func field(_ text: String) -> String { CSVText.field(text, raw: raw) }
  private func line(_ fields: [String]) -> [UInt8] { Array((fields.joined(separator: ",") + "\n").utf8) }
}
