package import TextInput

/// Reads node-link JSON: `nodes` beside `edges` or `links`, as networkx, D3, sigma and this program write it; VOSviewer's
/// `network` of `items` and `links`; Cytoscape's `elements`.
///
/// The identifier of a node is its `id`, else its `key`, else its place from 0, by which the links of older D3 files name
/// nodes; what is no text is known by how it is written, so that 1 and "1" are one node. The name is `label`, else `name`.
/// The weight of an edge is `weight`, `strength` or `value`, in this order. Plain values of nodes become columns, those of
/// nested objects too (`weights` and `scores` of VOSviewer, `attributes` of graphology, `data` and `position` of
/// Cytoscape). networkx's files name source and target; VOSviewer's `source_id` and `target_id`.
///
/// Source: networkx.org/documentation/stable/reference/readwrite/json_graph.html; N. J. van Eck, L. Waltman, "VOSviewer
/// Online documentation", 2021, file types.
package struct NodeLinkReader: NetworkReader {
  package let format = NetworkFileFormat(
    id: "nodelink", name: "node-link JSON (networkx, D3, VOSviewer, Cytoscape)", extensions: ["json"])

  package init() {}

  package func certainty(of sample: NetworkSample) -> Double {
    let head = sample.head.trimmed
    guard head.has("{") else { return 0 }
    var json = JSONCursor(head)
    guard json.enterObject() else { return 0 }
    var (hasNodes, hasEdges, hasFlags) = (false, false, false)
    while json.nextKey() {
      if json.key("nodes") {
        guard json.kind() == .array else { return 0 }
        hasNodes = true
      } else if json.key("edges") || json.key("links") {
        guard json.kind() == .array else { return 0 }
        hasEdges = true
      } else if json.key("directed") || json.key("multigraph") {
        hasFlags = true
      } else if json.key("network") || json.key("elements") {
        guard json.kind() == .object, json.enterObject(), json.nextKey() else { return 0 }
        return json.key("items") || json.key("links") || json.key("nodes") || json.key("edges") ? 1 : 0
      }
      json.skip()
    }
    if hasNodes, hasEdges || hasFlags { return 1 }
    // The head may end inside the nodes.
    return hasNodes && json.failure?.isCut ?? false ? 0.9 : hasEdges ? 0.5 : 0
  }

  package func read(_ bytes: ByteView, into builder: inout NetworkBuilder) {
    var pass = NodeLinkPass(bytes)
    pass.run(&builder)
  }
}
