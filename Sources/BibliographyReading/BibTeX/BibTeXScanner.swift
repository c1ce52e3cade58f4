internal import TextInput

/// Finds the entries of a document in one pass.
///
/// Follows BibTeX: what stands between entries is a comment, braces count even after a backslash, a value is
/// braced, quoted, a number or a macro, and `#` joins values. Differs where that would lose entries: a line
/// that begins like an entry (`@word{key,`) ends an entry that is still open, so that one forgotten brace costs
/// one entry; and what follows a `%` at the beginning of a line is not read.
struct BibTeXScanner {
  let bytes: ByteView
  private(set) var position: Int
  /// The byte that ends lines.
  let lineEnd: UInt8
  /// The macros by their names in small letters.
  private var macros: [String: [UInt8]] = [:]
  /// How many bytes macros may still add: macros made of macros double in length with every line.
  private(set) var macroBudget: Int
  /// Set when a comment was not closed: from there on a comment ends before the next entry.
  private var commentsEndAtEntries = false

  init(_ bytes: ByteView, from position: Int = 0) {
    self.bytes = bytes
    self.position = position
    lineEnd = LineCounter.lineEnd(of: bytes)
    macroBudget = (1 << 20) + 4 * bytes.count
  }

  /// Goes on reading at a place, with the macros known so far.
  mutating func move(to place: Int) { position = place }

  /// Reads the next entry that is a record, defining macros on the way; `false` at the end.
  mutating func next(_ entry: inout BibTeXEntry) -> Bool {
    while let start = nextMark() {
      let wordEnd = endOfWord(start + 1)
      let open = skipSpaces(wordEnd)
      guard wordEnd > start + 1, open < bytes.count, isOpen(bytes[open]) else {
        position = start + 1
        continue
      }
      let close = bytes[open] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
      position = open + 1
      switch BibTeXEntryType(bytes[(start + 1)..<wordEnd]) {
      case .comment: skipComment(open)
      case .preamble:
        if close == UInt8(ascii: "}") { position = endOfBraces(open) ?? position } else { skipComment(open) }
      case .string: defineMacros(close)
      case .container, .paper:
        entry.start = start
        entry.type = (start + 1)..<wordEnd
        entry.fields.removeAll(keepingCapacity: true)
        entry.copied.removeAll(keepingCapacity: true)
        readKey(&entry)
        entry.isClosed = readFields(close, &entry)
        return true
      }
    }
    return false
  }

  // MARK: - Between entries

  /// The next `@` that is not in a line of comment.
  private mutating func nextMark() -> Int? {
    while let found = bytes.index(of: UInt8(ascii: "@"), from: position) {
      var lineStart = found
      while lineStart > position, bytes[lineStart - 1] != lineEnd { lineStart -= 1 }
      let first = skipSpaces(lineStart)
      if bytes[first] != UInt8(ascii: "%") { return found }
      position = bytes.index(of: lineEnd, from: found) ?? bytes.count
    }
    position = bytes.count
    return nil
  }

  private mutating func skipComment(_ open: Int) {
    if bytes[open] == UInt8(ascii: "{"), !commentsEndAtEntries {
      var depth = 0
      for place in open..<bytes.count {
        if bytes[place] == UInt8(ascii: "{") { depth += 1 }
        if bytes[place] == UInt8(ascii: "}") {
          depth -= 1
          if depth == 0 {
            position = place + 1
            return
          }
        }
      }
      commentsEndAtEntries = true
    }
    // As BibTeX has it: only the word itself is the comment, and what follows is between entries.
    position = bytes.index(of: lineEnd, from: open) ?? bytes.count
  }

  /// Reads `name = value, name = value` of a `@string`.
  private mutating func defineMacros(_ close: UInt8) {
    while true {
      position = skipSpaces(position)
      let end = endOfFieldName(position)
      let name = bytes[position..<end]
      let equals = skipSpaces(end)
      guard end > position, equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else { break }
      position = equals + 1
      var value: [UInt8] = []
      var inPlace: Range<Int>?
      guard readValue(close, keep: true, whole: { inPlace = $0 }, pieces: &value) else { return }
      if let inPlace { bytes[inPlace].append(to: &value) }
      macros[name.string.lowercased()] = value
      position = skipSpaces(position)
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    if position < bytes.count, bytes[position] == close { position += 1 }
  }

  /// Appends what a macro stands for. One that nobody defined stands for its own name, which keeps `jan` to `dec`
  /// and typing errors readable; so does every one when the budget is spent.
  private mutating func appendMacro(_ name: ByteView, to pieces: inout [UInt8]) {
    guard !macros.isEmpty, let value = macros[name.string.lowercased()], value.count <= macroBudget else {
      name.append(to: &pieces)
      return
    }
    macroBudget -= value.count
    pieces.append(contentsOf: value)
  }

  // MARK: - Inside an entry

  private mutating func readKey(_ entry: inout BibTeXEntry) {
    let start = skipSpaces(position)
    var end = start
    while end < bytes.count, !isEndOfKey(bytes[end]) { end += 1 }
    let next = skipSpaces(end)
    // An entry without a key begins with its first field.
    if next < bytes.count, bytes[next] == UInt8(ascii: "=") {
      entry.key = start..<start
      position = start
    } else {
      entry.key = start..<end
      position = end
    }
  }

  /// Reads `, name = value` up to the closing brace; `false` where the entry is not closed.
  private mutating func readFields(_ close: UInt8, _ entry: inout BibTeXEntry) -> Bool {
    while true {
      position = skipSpaces(position)
      guard position < bytes.count else { return false }
      let byte = bytes[position]
      if byte == close {
        position += 1
        return true
      }
      if byte == UInt8(ascii: "@"), beginsEntry(position) { return false }
      let end = endOfFieldName(position)
      let equals = skipSpaces(end)
      guard end > position, equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else {
        // A comma, or something that is no field: read past it.
        if byte == UInt8(ascii: "{") {
          guard let after = endOfBraces(position) else { return false }
          position = after
        } else {
          position = max(end, position + 1)
        }
        continue
      }
      let name = BibTeXFieldName(bytes[position..<end]).flatMap { entry.contains($0) ? nil : $0 }
      position = equals + 1
      let copiedStart = entry.copied.count
      var inPlace: Range<Int>?
      let isWhole = readValue(close, keep: name != nil, whole: { inPlace = $0 }, pieces: &entry.copied)
      if let name, isWhole {
        let range = inPlace ?? copiedStart..<entry.copied.count
        entry.fields.append(.init(name: name, range: range, isCopied: inPlace == nil))
      }
      guard isWhole else { return false }
    }
  }

  /// Reads a value: `whole` is told its range where it is one literal, else its pieces are appended.
  /// `false` where it is not closed.
  private mutating func readValue(
    _ close: UInt8, keep: Bool, whole: (Range<Int>) -> Void, pieces: inout [UInt8]
  ) -> Bool {
    var first: Range<Int>?
    var count = 0
    while true {
      position = skipSpaces(position)
      guard position < bytes.count else { return false }
      let start = position
      var literal: Range<Int>?
      var name: Range<Int>?
      switch bytes[start] {
      case UInt8(ascii: "{"):
        guard let end = endOfBraces(start) else { return false }
        literal = (start + 1)..<(end - 1)
        position = end
      case UInt8(ascii: "\""):
        guard let end = endOfQuotes(start) else { return false }
        literal = (start + 1)..<(end - 1)
        position = end
      default:
        let end = endOfBareValue(start, close)
        position = end
        if end > start {
          if bytes[start] >= 0x30, bytes[start] <= 0x39 { literal = start..<end } else { name = start..<end }
        }
      }
      let next = skipSpaces(position)
      let isJoined = next < bytes.count && bytes[next] == UInt8(ascii: "#")
      if keep {
        if count == 0, !isJoined, let literal {
          whole(literal)
          return true
        }
        if let pending = first {
          bytes[pending].append(to: &pieces)
          first = nil
        }
        if let literal {
          if count == 0 { first = literal } else { bytes[literal].append(to: &pieces) }
        } else if let name {
          appendMacro(bytes[name], to: &pieces)
        }
      }
      count += 1
      guard isJoined else {
        if let pending = first { bytes[pending].append(to: &pieces) }
        return true
      }
      position = next + 1
    }
  }

  /// The place after the brace that closes the one here; `nil`, standing at the next entry, where there is none.
  private mutating func endOfBraces(_ open: Int) -> Int? {
    var depth = 0
    var place = open
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return place + 1 }
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == lineEnd, beginsEntry(place + 1) {
        position = place + 1
        return nil
      }
      place += 1
    }
    position = bytes.count
    return nil
  }

  /// The place after the closing quotation mark, which counts outside braces only; `nil` as above.
  private mutating func endOfQuotes(_ open: Int) -> Int? {
    var depth = 0
    var place = open + 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        if depth <= 0 { return place + 1 }
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == lineEnd, beginsEntry(place + 1) {
        position = place + 1
        return nil
      }
      place += 1
    }
    position = bytes.count
    return nil
  }

  // MARK: - Bytes

  /// Whether an entry begins here: `@word{key,` or `@string{name =` and the like.
  @inline(__always)
  private func beginsEntry(_ place: Int) -> Bool {
    place < bytes.count && bytes[place] == UInt8(ascii: "@") && hasEntryHead(place)
  }

  private func hasEntryHead(_ place: Int) -> Bool {
    let end = endOfWord(place + 1)
    let open = skipSpaces(end)
    guard end > place + 1, open < bytes.count, isOpen(bytes[open]) else { return false }
    switch BibTeXEntryType(bytes[(place + 1)..<end]) {
    case .comment, .preamble: return true
    default: break
    }
    var keyEnd = skipSpaces(open + 1)
    while keyEnd < bytes.count, !isEndOfKey(bytes[keyEnd]) { keyEnd += 1 }
    let next = skipSpaces(keyEnd)
    return next < bytes.count && (bytes[next] == UInt8(ascii: ",") || bytes[next] == UInt8(ascii: "="))
  }

  private func isOpen(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "(") }

  private func isEndOfKey(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "{")
      || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\"")
  }

  private func endOfWord(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, TeXText.isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "_") { end += 1 }
    return end
  }

  private func endOfFieldName(_ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if TeXText.isLetter(byte) {
        end += 1
        continue
      }
      switch byte {
      case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "'"),
        UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "@"):
        return end
      default: end += 1
      }
    }
    return end
  }

  private func endOfBareValue(_ start: Int, _ close: UInt8) -> Int {
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case 0...0x20, UInt8(ascii: ","), UInt8(ascii: "#"), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "\""), close:
        return end
      default: end += 1
      }
    }
    return end
  }

  private func skipSpaces(_ start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    return place
  }
}
