public import Graphs
internal import TextInput

/// Writes a network as node-link JSON, the form that networkx (`node_link_graph`) and D3 read:
///
///     {
///       "directed": false,
///       "multigraph": false,
///       "graph": {"counting": "full"},
///       "nodes": [
///         {"id": "p1", "name": "Ada Lovelace", "papers": 3}
///       ],
///       "edges": [
///         {"source": "p1", "target": "p2", "weight": 2}
///       ]
///     }
///
/// Nodes stand in the order of the graph; an edge stands once, at its smaller end. Unknown values are `null`.
///
/// Source: networkx.org/documentation/stable/reference/readwrite/json_graph.html.
///
/// Complexity: O(n·c + m) for c columns.
public struct NodeLinkJSONWriter: Sendable {
  private let network: LabeledGraph
  private let edgeColumns: [EdgeColumn<Double>]
  private let facts: [(key: String, value: String)]

  /// Prepares to write a network.
  ///
  /// - Parameters:
  ///   - network: what is written.
  ///   - facts: what is said of the network as a whole, under `graph`: how it was made.
  ///   - edgeColumns: further values of the edges, of `network.graph`.
  public init(
    _ network: LabeledGraph, facts: [(key: String, value: String)] = [],
    edgeColumns: [EdgeColumn<Double>] = []
  ) {
    self.network = network
    self.edgeColumns = edgeColumns
    self.facts = facts
  }

  /// The whole text, ending in a line feed.
  public func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("directed", false)
      json.field("multigraph", false)
      json.object("graph") { json in for fact in facts { json.field(fact.key, fact.value) } }
      json.array("nodes") { json in
        for node in network.ids.indices {
          json.inline { json in json.object { write(node, to: &$0) } }
        }
      }
      json.array("edges") { writeEdges(to: &$0) }
    }
    json.newline()
    return json.bytes
  }

  private func write(_ node: Int, to json: inout JSONWriter) {
    json.field("id", network.ids[node])
    json.field("name", network.names[node])
    for attribute in network.attributes {
      switch attribute {
      case .integers(let column): json.field(column.name, column.values[node])
      case .reals(let column): json.field(column.name, column.values[node])
      case .texts(let column): json.field(column.name, column.values[node])
      }
    }
  }

  private func writeEdges(to json: inout JSONWriter) {
    let graph = network.graph
    var edge = 0
    for node in network.ids.indices {
      for (other, weight) in zip(graph.neighbors(of: NodeID(node)), graph.weights(of: NodeID(node)))
      where Int(other) > node {
        json.inline { json in
          json.object { json in
            json.field("source", network.ids[node])
            json.field("target", network.ids[Int(other)])
            json.field("weight", weight)
            for column in edgeColumns { json.field(column.name, column.values[edge]) }
          }
        }
        edge += 1
      }
    }
  }
}
