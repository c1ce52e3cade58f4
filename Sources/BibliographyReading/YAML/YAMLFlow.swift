/// Lists and mappings of YAML in brackets, `[a, b]` and `{key: value}`, perhaps over several lines.
struct YAMLFlow {
  private var text: [Character]
  private var place = 0
  private var open = 0
  private var counted = 0
  private var quote: Character?

  /// Whether the brackets close and what they hold is still no value.
  private(set) var isWrong = false

  init(_ text: Substring) { self.text = Array(text) }

  /// Adds the next line.
  mutating func add(_ line: Substring) {
    text.append(" ")
    text.append(contentsOf: line)
  }

  /// The value, once its brackets are closed.
  mutating func value() -> YAMLValue? {
    // Counts what was added since the last time, so that many lines take linear time.
    while counted < text.count {
      let character = text[counted]
      if let mark = quote {
        if character == mark { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "[" || character == "{" {
        open += 1
      } else if character == "]" || character == "}" {
        open -= 1
      }
      counted += 1
    }
    guard open <= 0, quote == nil else { return nil }
    place = 0
    let value = read(depth: 0)
    isWrong = value == nil
    return value
  }

  private mutating func read(depth: Int) -> YAMLValue? {
    guard depth < YAMLValue.maximumDepth else { return nil }
    skipSpaces()
    guard place < text.count else { return nil }
    switch text[place] {
    case "[":
      place += 1
      var items: [YAMLValue] = []
      while !closes("]") {
        let start = place
        // A colon alone is an empty key, which is no item; whoever took it for one would read it for ever.
        guard place < text.count, let item = read(depth: depth + 1), place > start else { return nil }
        items.append(item)
      }
      return .list(items)
    case "{":
      place += 1
      var fields: [YAMLValue.Field] = []
      while !closes("}") {
        guard place < text.count, case .scalar(let key)? = read(depth: depth + 1) else { return nil }
        skipSpaces()
        var value = YAMLValue.scalar("")
        if place < text.count, text[place] == ":" {
          place += 1
          guard let found = read(depth: depth + 1) else { return nil }
          value = found
        }
        fields.append(.init(key: key, value: value, line: 0))
      }
      return .mapping(fields)
    case "\"", "'":
      let rest = Substring(String(text[place...].prefix(YAMLScalar.maximumLength)))
      guard let (value, end) = YAMLScalar.quoted(rest) else { return nil }
      place += rest.distance(from: rest.startIndex, to: end)
      return .scalar(value)
    default:
      let start = place
      while place < text.count, !",[]{}".contains(text[place]), !isColon(place) { place += 1 }
      guard place > start || isColon(place) else { return nil }
      return .scalar(String(YAMLScalar.withoutComment(Substring(String(text[start..<place])))))
    }
  }

  /// Whether a colon that ends a key stands here.
  private func isColon(_ place: Int) -> Bool {
    guard place < text.count, text[place] == ":" else { return false }
    return place + 1 == text.count || text[place + 1] == " " || ",[]{}".contains(text[place + 1])
  }

  /// Passes over a comma, and over the closing bracket if it is next.
  private mutating func closes(_ bracket: Character) -> Bool {
    skipSpaces()
    if place < text.count, text[place] == "," {
      place += 1
      skipSpaces()
    }
    guard place < text.count, text[place] == bracket else { return false }
    place += 1
    return true
  }

  private mutating func skipSpaces() {
    while place < text.count, text[place].isWhitespace { place += 1 }
  }
}
