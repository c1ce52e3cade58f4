internal import CGraphviz

/// Owns one graph of the library, and its layout once there is one.
@safe struct GraphvizDrawing: ~Copyable {
  private let graph: UnsafeMutablePointer<Agraph_t>
  // Set while there is a layout; the process-wide context outlives every graph.
  private var context: OpaquePointer?

  /// Reads the first graph of a DOT text; `nil` where there is none or the text is malformed.
  init?(parsing dot: String) {
    guard let graph = unsafe dot.withCString({ unsafe agmemread($0) }) else { return nil }
    unsafe self.graph = graph
    unsafe context = nil
  }

  deinit {
    if let context = unsafe context { unsafe gvFreeLayout(context, graph) }
    unsafe agclose(graph)
  }

  /// Places the nodes; false when the layout is not there or gave up.
  mutating func lay(out layout: String, in context: borrowing GraphvizContext) -> Bool {
    guard let handle = unsafe context.handle else { return false }
    coauth_seed_layout()
    let status = unsafe layout.withCString { unsafe gvLayout(handle, graph, $0) }
    if status == 0 {
      unsafe self.context = handle
      unsafe coauth_round_layout(graph)
    }
    return status == 0
  }

  /// The bytes of the picture; `nil` when the format is not there or could not be written.
  func rendered(as format: String) -> [UInt8]? {
    var bytes: UnsafeMutablePointer<CChar>?
    var count = 0
    let status = unsafe format.withCString { unsafe coauth_render(context, graph, $0, &bytes, &count) }
    guard status == 0, let bytes = unsafe bytes else { return nil }
    defer { unsafe gvFreeRenderData(bytes) }
    return unsafe Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// The boxes of the nodes, in the order of the text.
  func nodes() -> [PlacedNode] {
    var result: [PlacedNode] = []
    var next = unsafe agfstnode(graph)
    while let node = unsafe next {
      result.append(
        PlacedNode(
          name: unsafe agnameof(node).map { unsafe String(cString: $0) } ?? "",
          x: unsafe coauth_node_x(node), y: unsafe coauth_node_y(node),
          width: unsafe coauth_node_width(node), height: unsafe coauth_node_height(node)))
      unsafe next = unsafe agnxtnode(graph, node)
    }
    return result
  }
}
