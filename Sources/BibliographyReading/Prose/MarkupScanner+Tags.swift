/// Links, tags and addresses within a line.
extension MarkupScanner {
  /// Where a run of as many backticks begins as opened a span of code.
  static func closingBackticks(_ line: [Unicode.Scalar], from start: Int, count: Int) -> Int? {
    var index = start
    while index < line.count {
      guard line[index] == "`" else {
        index += 1
        continue
      }
      let run = line[index...].prefix { $0 == "`" }.count
      if run == count { return index }
      index += run
    }
    return nil
  }

  /// The target of a link whose text ends at `close`, and where the line goes on. `[text][label]` has a target
  /// elsewhere: the text counts, the label does not.
  func linkTarget(
    _ line: [Unicode.Scalar], after close: Int, _ pairs: BracketPairs
  ) -> (target: String?, end: Int)? {
    guard close + 1 < line.count else { return nil }
    if line[close + 1] == "[", let end = pairs.closing(of: close + 1), end - close < 64 {
      return (nil, end + 1)
    }
    guard line[close + 1] == "(", let end = pairs.closing(of: close + 1) else { return nil }
    let inside = line[close + 2..<end].drop { $0.isBlank || $0 == "<" }
    return (String(scalars: inside.prefix { !$0.isBlank && $0 != ">" }), end + 1)
  }

  mutating func scanTag(_ line: [Unicode.Scalar], _ start: Int) -> Int {
    if Self.isAddress(line, start + 1) || Self.isAddress(line, start + 1, "mailto:") {
      let end = line[start...].firstIndex(of: ">") ?? line.count
      let begin = text.count
      for inner in start + 1..<end { emit(line[inner]) }
      text.links.append(
        StyledText.Link(range: begin..<text.count, target: String(scalars: line[start + 1..<end])))
      return min(end + 1, line.count)
    }
    guard let tag = HTMLTag(line, at: start) else {
      emit("<")
      return start + 1
    }
    switch tag.name {
    case "script", "style", "svg", "head", "thead": if !tag.closes { skip(tag.name) }
    case _ where tag.isFolded:
      finishLine(breaksHard: false)
      skip(tag.name)
    case "br":
      // A second break in a row parts what stands above from what stands below.
      if text.isBlank, page.lines.last?.breaksHard == true {
        emitBlank()
      } else {
        finishLine(breaksHard: true)
      }
    case "td", "th": finishLine(breaksHard: true)
    case "li", "tr":
      finishLine(breaksHard: false)
      if tag.closes { emitBlank() } else { form = .item }
    case "h1", "h2", "h3", "h4", "h5", "h6":
      finishLine(breaksHard: false)
      let level = Int(tag.name.dropFirst()) ?? 1
      form = tag.closes ? .text : .heading(level: level)
    case "a":
      closeLink()
      if !tag.closes, let target = tag.value(of: "href") { htmlLink = (text.count, target) }
    default:
      if tag.isBlock {
        finishLine(breaksHard: false)
        emitBlank()
        form = .text
      }
      if tag.closes {
        if let open = elements.lastIndex(where: { $0.name == tag.name }) { elements.removeSubrange(open...) }
      } else if let style = tag.style, elements.count < 32 {
        elements.append((tag.name, style))
      }
      restyle()
    }
    return tag.end
  }

  static func isAddress(_ line: [Unicode.Scalar], _ start: Int, _ scheme: String? = nil) -> Bool {
    guard scheme != nil || (start + 1 < line.count && line[start + 1] == "t") else { return false }
    for scheme in scheme.map({ [$0] }) ?? ["https://", "http://"] {
      let mark = scheme.unicodeScalars
      if start + mark.count < line.count, line[start..<start + mark.count].elementsEqual(mark) { return true }
    }
    return false
  }

  static func addressEnd(_ line: [Unicode.Scalar], _ start: Int) -> Int {
    let stops: Set<Unicode.Scalar> = ["<", ">", "\"", ")", "]", "|", "*", "`", "，", "。", "）"]
    var end = start
    while end < line.count, !line[end].isBlank, !stops.contains(line[end]) { end += 1 }
    while end > start, [",", ".", ";", ":"].contains(line[end - 1]) { end -= 1 }
    return end
  }
}
