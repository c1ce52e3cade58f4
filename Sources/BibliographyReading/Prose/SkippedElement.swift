/// An element of a page that is passed over, and where it ends.
///
/// HTML is forgiving: an element without an end tag of its own ends with the list or the table that it stands in, or where the next entry of
/// that begins.
struct SkippedElement {
  enum End { case goesOn, beforeTag, behindTag }

  let name: String
  /// The line where it begins.
  let line: Int
  /// The elements open within it by their name, with itself.
  private var open: [String: Int]

  init(_ name: String, line: Int) {
    self.name = name
    self.line = line
    open = [name: 1]
  }

  /// Whether entries around it say where it ends: tags in a script are text, and the head of a table has rows of its own.
  private var mayEndWithAnEntry: Bool { !["script", "style", "svg", "head", "thead"].contains(name) }

  /// Whether it ends at a tag.
  mutating func end(at tag: HTMLTag) -> End {
    if tag.ends(unclosed: name) { return .beforeTag }
    guard tag.name == name || mayEndWithAnEntry && Self.parts.contains(tag.name) else { return .goesOn }
    if tag.closes {
      open[tag.name, default: 0] -= 1
      guard let left = open[tag.name] else { return .goesOn }
      return tag.name == name ? left > 0 ? .goesOn : .behindTag : left < 0 ? .beforeTag : .goesOn
    }
    if tag.name != name, isOfListAround(tag.name) { return .beforeTag }
    open[tag.name, default: 0] += 1
    return .goesOn
  }

  /// Whether an entry begins without a list within.
  private func isOfListAround(_ entry: String) -> Bool {
    switch entry {
    case "li": open["ul", default: 0] + open["ol", default: 0] == 0
    case "tr", "td", "th": open["table", default: 0] == 0
    default: false
    }
  }

  /// Lists and tables, and what they consist of.
  private static let parts: Set<String> = ["ul", "ol", "li", "table", "tr", "td", "th", "body", "html"]
}
