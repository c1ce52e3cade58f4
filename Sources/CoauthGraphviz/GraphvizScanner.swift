internal import CGraphviz

/// The library's one scanner of DOT text. Only used inside the gate.
///
/// It keeps what it has not read: after a text with something behind its first graph the next text begins with
/// the rest of the last, and after an open comment or quote every later text is part of that. So it is brought
/// back to its beginning after each text.
enum GraphvizScanner {
  // A name that nobody else's graph has.
  private static let probe = "graph \"coauth: is the scanner at its beginning?\" {}"
  private static let probeName = "coauth: is the scanner at its beginning?"

  // A rest is at most one buffer of 16 kB, so a few thousand graphs; each attempt takes one of them away.
  private static let attempts = 20_000

  /// Takes away what is left of a text; false when that did not work.
  static func reset(after dot: String) -> Bool {
    let openBrackets = dot.utf8.count { $0 == UInt8(ascii: "<") }
    let endings = ["*/", "\"", String(repeating: ">", count: openBrackets + 1)]
    for attempt in 0..<attempts {
      agreadline(1)
      if readsProbe() {
        GraphvizMessages.clear()
        agreadline(1)
        return true
      }
      // Ends an open comment, quote or HTML-like text, whichever it was; elsewhere it is a syntax error.
      read(endings[attempt % endings.count])
    }
    return false
  }

  private static func readsProbe() -> Bool {
    guard let graph = unsafe probe.withCString({ unsafe agmemread($0) }) else { return false }
    defer { unsafe agclose(graph) }
    return unsafe agnameof(graph).map { unsafe String(cString: $0) } == probeName
  }

  private static func read(_ text: String) {
    if let graph = unsafe text.withCString({ unsafe agmemread($0) }) { unsafe agclose(graph) }
  }
}
