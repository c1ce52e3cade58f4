/// Why there is no picture.
public enum GraphvizError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The text holds no graph at all.
  case noGraph
  /// The text has a NUL character, which would end it early.
  case nulCharacter
  /// The text is not a graph in the DOT language; what Graphviz says about it.
  case malformed(messages: [String])
  /// The nodes could not be placed; what Graphviz says about it.
  case layoutFailed(layout: GraphvizRenderer.Layout, messages: [String])
  /// The picture could not be written; what Graphviz says about it.
  case renderingFailed(format: GraphvizRenderer.Format, messages: [String])
  /// The library is here, but the plugins that do its work are not, or not configured.
  case pluginMissing(needed: String)

  /// One sentence, with what to do about it where something can be done.
  public var description: String {
    switch self {
    case .noGraph:
      "the DOT text holds no graph"
    case .nulCharacter:
      "the DOT text has a NUL character"
    case .malformed(let messages):
      "the DOT text cannot be read" + Self.list(messages)
    case .layoutFailed(let layout, let messages):
      "Graphviz could not place the nodes with \(layout.rawValue)" + Self.list(messages)
    case .renderingFailed(let format, let messages):
      "Graphviz could not write \(format.rawValue)" + Self.list(messages)
    case .pluginMissing(let needed):
      "Graphviz has no plugin for \(needed); install its plugins "
        + "(Debian and Ubuntu: apt-get install libgvc6; macOS: brew install graphviz; "
        + "if they are installed, run: dot -c)"
    }
  }

  private static func list(_ messages: [String]) -> String {
    messages.isEmpty ? "" : ": " + messages.joined(separator: "; ")
  }
}
