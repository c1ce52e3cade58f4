internal import TextInput

/// Walks over the tokens of GML: keys, numbers, strings in quotes, and lists in brackets; `#` begins a line of comment.
struct GMLCursor {
  /// What the cursor stands on.
  enum Token { case key, number, string, open, close, end }

  private let bytes: ByteView
  /// The byte after the token.
  private(set) var position = 0
  /// The byte at which the token begins.
  private(set) var tokenStart = 0
  /// The token without its quotes.
  private(set) var text = ByteView()
  /// Why the walk ended before the end of the text.
  private(set) var failure: String?

  init(_ bytes: ByteView) { self.bytes = bytes }

  /// Moves to the next token.
  mutating func next() -> Token {
    passSpace()
    tokenStart = position
    guard failure == nil, position < bytes.count else { return .end }
    switch bytes[position] {
    case UInt8(ascii: "["):
      position += 1
      return .open
    case UInt8(ascii: "]"):
      position += 1
      return .close
    case UInt8(ascii: "\""):
      guard let close = bytes.index(of: UInt8(ascii: "\""), from: position + 1) else {
        failure = "a text in quotes is not closed"
        position = bytes.count
        return .end
      }
      text = bytes[(position + 1)..<close]
      position = close + 1
      return .string
    case let first:
      while position < bytes.count, !Self.endsWord(bytes[position]) { position += 1 }
      text = bytes[tokenStart..<position]
      let isNumber =
        first.isASCIIDigit || first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
        || first == UInt8(ascii: ".")
      return isNumber ? .number : .key
    }
  }

  /// The line from the token on.
  func restOfLine(atMost count: Int) -> ByteView {
    let end = min(bytes.count, tokenStart + count)
    return bytes[tokenStart..<(bytes.index(of: 0x0A, from: tokenStart, to: end) ?? end)].trimmed
  }

  /// Lets the token come once more.
  mutating func unread() { position = tokenStart }

  /// Passes over the value that comes next, however deep.
  mutating func skipValue() {
    switch next() {
    case .open: skipList()
    case .close, .end: unread()
    case .key, .number, .string: break
    }
  }

  /// Passes over the rest of a list whose bracket was passed.
  mutating func skipList() {
    var depth = 1
    while depth > 0 {
      switch next() {
      case .open: depth += 1
      case .close: depth -= 1
      case .end:
        if failure == nil { failure = "a list in brackets is not closed" }
        return
      case .key, .number, .string: break
      }
    }
  }

  /// Takes note that the text ends inside a list.
  mutating func failAtEnd() {
    if failure == nil { failure = "the text ends inside a list" }
  }

  private mutating func passSpace() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "#") {
        position = bytes.index(of: 0x0A, from: position) ?? bytes.count
      } else if bytes[position] > 0x20 {
        return
      } else {
        position += 1
      }
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\"")
  }
}

extension ByteView {
  /// Whether the text is a key of GML: letters, digits and low lines.
  var isGMLKey: Bool {
    (0..<count).allSatisfy {
      self[$0] == UInt8(ascii: "_") || self[$0].isASCIIDigit || (self[$0] | 0x20) &- 0x61 < 26
    }
  }
}
