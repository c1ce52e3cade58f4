internal import CGraphviz

/// What Graphviz says while it works, taken off standard error. Only used inside the gate.
struct GraphvizMessages {
  /// The messages, one each.
  let lines: [String]

  /// Whether one is more than a warning.
  var hasError: Bool { lines.contains { $0.hasPrefix("Error") } }

  // The C library's callback carries no context, so its sink is one global; the gate guards it.
  private nonisolated(unsafe) static var sink: [UInt8] = []

  // A hostile text can cause one warning a node; the first ones say what is wrong.
  private static let limit = 1 << 16

  /// Takes over the messages of the library, from now on.
  static func listen() {
    unsafe agseterrf { text in
      guard let text = unsafe text else { return 0 }
      GraphvizMessages.receive(unsafe String(cString: text))
      return 0
    }
  }

  private static func receive(_ text: String) {
    if unsafe sink.count < limit { unsafe sink.append(contentsOf: text.utf8) }
  }

  static func clear() {
    unsafe sink.removeAll(keepingCapacity: true)
    agreseterrors()
  }

  /// The messages since the last call. One comes in several pieces ("Error", ": ", the text), hence the join.
  static func taken() -> GraphvizMessages {
    defer { clear() }
    let lines = unsafe sink.split { $0 == 0x0A || $0 == 0x0D }.map { String(decoding: $0, as: UTF8.self) }
    return GraphvizMessages(lines: lines)
  }
}
