/// Reads ``YAMLValue``s by lines and their indentation.
///
/// Linear in the text; the depth is bounded.
struct YAMLParser {
  private struct Line {
    /// The column of the first character.
    var indent: Int
    /// What stands there, without white space at its end.
    var text: Substring
    /// The whole line, for literal scalars.
    let whole: Substring
  }

  private var lines: [Line] = []
  private var place = 0

  /// Reads the first document of a text.
  static func parse(_ text: String) throws(YAMLError) -> YAMLValue {
    var parser = YAMLParser()
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.hasPrefix("...") || line.hasPrefix("---"), parser.hasContent { break }
      let isMark = line.hasPrefix("---") || line.hasPrefix("%")
      let text = isMark ? "" : line.drop { $0 == " " }
      parser.lines.append(
        Line(indent: line.count - text.count, text: isMark ? "" : trimmedEnd(text), whole: line))
    }
    let value = try parser.block(from: 0, depth: 0)
    parser.skipBlank()
    if parser.place < parser.lines.count {
      throw parser.error("a key with a colon, or the end, was expected")
    }
    return value
  }

  private var hasContent: Bool { lines.contains { !$0.text.isEmpty && $0.text.first != "#" } }

  private func error(_ message: String) -> YAMLError {
    let found = place < lines.count ? ", found `\(lines[place].text.prefix(40))`" : ""
    return YAMLError(line: min(place, max(0, lines.count - 1)) + 1, message: message + found)
  }

  private static func trimmedEnd(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }

  private mutating func skipBlank() {
    while place < lines.count, lines[place].text.isEmpty || lines[place].text.first == "#" { place += 1 }
  }

  // MARK: - Blocks

  /// The value that stands at an indentation of at least `least`.
  private mutating func block(from least: Int, depth: Int) throws(YAMLError) -> YAMLValue {
    skipBlank()
    guard place < lines.count, lines[place].indent >= least else { return .scalar("") }
    guard depth < YAMLValue.maximumDepth else { throw error("the document is nested too deeply") }
    if Self.isItem(lines[place].text) { return try list(at: lines[place].indent, depth: depth) }
    if Self.key(lines[place].text) != nil { return try mapping(at: lines[place].indent, depth: depth) }
    return try value(lines[place].text, within: least - 1, depth: depth)
  }

  private static func isItem(_ text: Substring) -> Bool { text == "-" || text.hasPrefix("- ") }

  private mutating func list(at indent: Int, depth: Int) throws(YAMLError) -> YAMLValue {
    var items: [YAMLValue] = []
    while place < lines.count, lines[place].indent == indent, Self.isItem(lines[place].text) {
      let rest = lines[place].text.dropFirst().drop { $0 == " " }
      if rest.isEmpty || rest.first == "#" {
        place += 1
      } else {
        // What stands behind the dash begins a block of its own.
        lines[place].indent += lines[place].text.count - rest.count
        lines[place].text = rest
      }
      items.append(try block(from: indent + 1, depth: depth + 1))
      skipBlank()
    }
    return .list(items)
  }

  private mutating func mapping(at indent: Int, depth: Int) throws(YAMLError) -> YAMLValue {
    var fields: [YAMLValue.Field] = []
    while place < lines.count, lines[place].indent == indent, !Self.isItem(lines[place].text) {
      guard let (key, rest) = Self.key(lines[place].text) else {
        throw error("a key with a colon was expected")
      }
      let line = place + 1
      fields.append(.init(key: key, value: try value(rest, within: indent, depth: depth), line: line))
      skipBlank()
    }
    if place < lines.count, lines[place].indent > indent { throw error("a key was expected further left") }
    return .mapping(fields)
  }

  /// The key that a line begins with, and what stands behind its colon.
  private static func key(_ text: Substring) -> (key: String, rest: Substring)? {
    if let quote = text.first, quote == "\"" || quote == "'" {
      guard let (key, end) = YAMLScalar.quoted(text), text[end...].hasPrefix(":") else { return nil }
      return (key, text[end...].dropFirst().drop { $0 == " " })
    }
    guard let first = text.first, first != "[", first != "{", first != "#" else { return nil }
    var place = text.startIndex
    while let colon = text[place...].firstIndex(of: ":") {
      let next = text.index(after: colon)
      if next == text.endIndex || text[next] == " " || text[next] == "\t" {
        return (String(trimmedEnd(text[..<colon])), text[next...].drop { $0 == " " || $0 == "\t" })
      }
      place = next
    }
    return nil
  }

  // MARK: - Values

  /// The value that begins in the line reached and belongs to a key or dash at an indentation.
  private mutating func value(
    _ start: Substring, within indent: Int, depth: Int
  ) throws(YAMLError) -> YAMLValue {
    var rest = start
    // Anchors and tags say nothing about papers.
    while let first = rest.first, first == "&" || first == "!" {
      rest = rest.drop { $0 != " " }.drop { $0 == " " }
    }
    switch rest.first {
    case nil, "#":
      place += 1
      skipBlank()
      // A list may stand below its key without being further in.
      let hasList = place < lines.count && lines[place].indent == indent && Self.isItem(lines[place].text)
      return hasList ? try list(at: indent, depth: depth + 1) : try block(from: indent + 1, depth: depth + 1)
    case "|", ">": return .scalar(literal(isFolded: rest.first == ">", within: indent))
    case "\"", "'":
      var text = String(rest)
      while true {
        if let (value, _) = YAMLScalar.quoted(text[...]) {
          place += 1
          return .scalar(value)
        }
        place += 1
        guard place < lines.count, lines[place].text.isEmpty || lines[place].indent > indent,
          text.utf8.count < YAMLScalar.maximumLength
        else {
          place -= 1
          throw error("a closing quotation mark was expected")
        }
        text += lines[place].text.isEmpty ? "\n" : " " + lines[place].text
      }
    case "[", "{":
      var flow = YAMLFlow(rest)
      while true {
        if let value = flow.value() {
          place += 1
          return value
        }
        place += 1
        guard place < lines.count, !flow.isWrong, lines[place].text.isEmpty || lines[place].indent > indent
        else {
          place -= 1
          throw error("a closing bracket was expected")
        }
        flow.add(lines[place].text)
      }
    default: return .scalar(plain(rest, within: indent))
    }
  }

  /// A plain scalar, perhaps over several lines.
  private mutating func plain(_ start: Substring, within indent: Int) -> String {
    var text = String(YAMLScalar.withoutComment(start))
    place += 1
    while place < lines.count, lines[place].indent > indent, !lines[place].text.isEmpty,
      lines[place].text.first != "#"
    {
      text += " " + YAMLScalar.withoutComment(lines[place].text)
      place += 1
    }
    return text
  }

  /// The lines of a literal or folded scalar; folded ones are joined by spaces.
  private mutating func literal(isFolded: Bool, within indent: Int) -> String {
    var parts: [Substring] = []
    var depth: Int?
    place += 1
    while place < lines.count, lines[place].text.isEmpty || lines[place].indent > indent {
      if !lines[place].text.isEmpty, depth == nil { depth = lines[place].indent }
      parts.append(lines[place].whole.dropFirst(depth ?? 0))
      place += 1
    }
    while let last = parts.last, last.allSatisfy(\.isWhitespace) { parts.removeLast() }
    return parts.joined(separator: isFolded ? " " : "\n")
  }
}
