/// What the first characters of a line make of it: a heading, an entry of a list, a row of a table.
struct LinePrefix {
  var form = PageLine.Form.text
  var indent = 0
  /// Where the text begins.
  var start = 0
  /// Whether the line is only drawn: `---`, `===`, `|---|---|`.
  var isRule = false
  /// Whether the line is a row of a table.
  var isRow = false

  init(_ line: [Unicode.Scalar]) {
    var index = 0
    var lastQuote = -1
    while index < line.count, line[index].isBlank || (line[index] == ">" && lastQuote < index) {
      if line[index] == ">" { lastQuote = index }
      indent += line[index] == "\t" ? 4 : 1
      index += 1
    }
    start = index
    guard index < line.count else {
      form = .blank
      return
    }
    if Self.isRule(line[index...]) {
      isRule = true
      return
    }
    if line[index] == "#", let text = Self.heading(line, index) {
      form = .heading(level: text.level)
      start = text.start
    } else if line[index] == "|", line[(index + 1)...].contains("|") {
      isRow = true
      form = .item
      start = index + 1
    } else if let text = Self.listMarker(line, index) {
      form = .item
      start = text
      // `- [1] Title`, `* (3) Title`: a number inside a bullet.
      if let inner = Self.listMarker(line, start), line[start] == "[" || line[start] == "(" { start = inner }
    }
  }

  private static func isRule(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var drawn = 0
    for scalar in text {
      switch scalar {
      case "-", "=", "_", "*", "|", ":", "+", "─", "—", "~": drawn += 1
      case " ", "\t", "\r": break
      default: return false
      }
    }
    return drawn >= 3
  }

  private static func heading(_ line: [Unicode.Scalar], _ start: Int) -> (level: Int, start: Int)? {
    var index = start
    while index < line.count, line[index] == "#" { index += 1 }
    let level = index - start
    guard level <= 6, index < line.count, line[index].isBlank else { return nil }
    return (level, index + 1)
  }

  private static let bullets: Set<Unicode.Scalar> = [
    "-", "*", "+", "•", "·", "‣", "▪", "▫", "◦", "●", "○", "■", "□", "►", "▶", "➢", "✦", "–", "—", "∙", "⁃",
  ]

  /// Where the text after a list marker begins: `- `, `• `, `12. `, `3) `, `[4] `, `[J2] `, `(5) `, `C7. `.
  private static func listMarker(_ line: [Unicode.Scalar], _ start: Int) -> Int? {
    var index = start
    guard index < line.count else { return nil }
    let first = line[index]
    if bullets.contains(first) {
      guard index + 1 < line.count else { return nil }
      let isTight = first.value > 0x7F && first != "–" && first != "—" && first != "·"
      guard line[index + 1].isBlank || isTight else { return nil }
      return index + (line[index + 1].isBlank ? 2 : 1)
    }
    if first == "\\" { index += 1 }
    guard index < line.count else { return nil }
    let opener = line[index]
    if opener == "[" || opener == "(" { index += 1 }
    var letters = 0
    while index < line.count, line[index].isUpper, letters < 3 { (index, letters) = (index + 1, letters + 1) }
    if letters > 0, index < line.count, line[index] == "-" { index += 1 }
    var digits = 0
    while index < line.count, line[index].isASCIIDigit, digits < 4 {
      (index, digits) = (index + 1, digits + 1)
    }
    guard digits > 0, digits < 4, index < line.count else { return nil }
    if line[index] == "\\" { index += 1 }
    guard index < line.count else { return nil }
    switch (opener, line[index]) {
    case ("[", "]"):
      // `[1](address)` is a link.
      guard index + 1 >= line.count || (line[index + 1] != "(" && line[index + 1] != "[") else { return nil }
    case ("(", ")"): break
    case ("[", _), ("(", _): return nil
    case (_, "."), (_, ")"): guard index + 1 >= line.count || line[index + 1].isBlank else { return nil }
    default: return nil
    }
    index += 1
    while index < line.count, line[index].isBlank { index += 1 }
    return index
  }
}
