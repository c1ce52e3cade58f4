internal import Synchronization

/// What one call does while it holds the gate: open, lay out, draw, free.
struct GraphvizSession: ~Copyable {
  private static let gate = Mutex(GraphvizSession())

  // One context for the process: opening one reads the plugins' configuration, and each leaks a little.
  private let context = GraphvizContext()

  private init() { GraphvizMessages.listen() }

  /// Runs a body while no other thread is inside Graphviz.
  static func shared<Result: Sendable>(
    _ body: (borrowing GraphvizSession) throws(GraphvizError) -> Result
  ) throws(GraphvizError) -> Result {
    try gate.withLock { session throws(GraphvizError) in try body(session) }
  }

  func render(
    _ dot: String, layout: GraphvizRenderer.Layout, as format: GraphvizRenderer.Format
  ) throws(GraphvizError) -> [UInt8] {
    let graph = try placed(dot, layout: layout)
    GraphvizMessages.clear()
    let bytes = graph.rendered(as: format.rawValue)
    let messages = GraphvizMessages.taken()
    guard let bytes, !messages.hasError else {
      if messages.lines.contains(where: { $0.contains("is unavailable") || $0.contains("not recognized") }) {
        throw .pluginMissing(needed: "the format \(format.rawValue)")
      }
      throw .renderingFailed(format: format, messages: messages.lines)
    }
    return format == .pdf ? PDFDate.removed(from: bytes) : bytes
  }

  func positions(
    _ dot: String, layout: GraphvizRenderer.Layout
  ) throws(GraphvizError) -> [PlacedNode] {
    let graph = try placed(dot, layout: layout)
    return graph.nodes()
  }

  private func placed(
    _ dot: String, layout: GraphvizRenderer.Layout
  ) throws(GraphvizError) -> GraphvizDrawing {
    GraphvizMessages.clear()
    if dot.utf8.contains(0) { throw .nulCharacter }

    let graph = GraphvizDrawing(parsing: dot)
    let complaints = GraphvizMessages.taken()
    guard GraphvizScanner.reset(after: dot) else {
      throw .malformed(messages: complaints.lines + ["what follows its first graph cannot be skipped"])
    }
    guard var graph else {
      throw complaints.lines.isEmpty ? .noGraph : .malformed(messages: complaints.lines)
    }
    // A graph may come back although reading it failed half way.
    if complaints.hasError { throw .malformed(messages: complaints.lines) }

    if layout.drawsLots {
      measureText(dot)
    }
    let done = graph.lay(out: layout.rawValue, in: context)
    let messages = GraphvizMessages.taken()
    if !done, messages.lines.contains(where: { $0.contains("not recognized") }) {
      throw .pluginMissing(needed: "the layout \(layout.rawValue)")
    }
    if !done || messages.hasError { throw .layoutFailed(layout: layout, messages: messages.lines) }
    return graph
  }

  // Measures every label once, for the caches. A layout measures labels after the generators were seeded, and
  // cairo draws from the same generator when its cache of glyphs is full: what was drawn before would change
  // this picture. After this the glyphs are there. The layout osage measures like all others and is done at
  // once, but leaves its marks on a graph, so it gets one of its own.
  private func measureText(_ dot: String) {
    guard var copy = GraphvizDrawing(parsing: dot) else { return }
    _ = GraphvizScanner.reset(after: dot)
    _ = copy.lay(out: "osage", in: context)
    GraphvizMessages.clear()
  }
}

extension GraphvizRenderer.Layout {
  /// Whether it begins from random places.
  fileprivate var drawsLots: Bool { self == .sfdp || self == .neato || self == .fdp }
}
