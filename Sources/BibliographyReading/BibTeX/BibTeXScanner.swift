internal import TextInput

/// Finds the entries of a document in one pass.
///
/// Follows BibTeX: what stands between entries is a comment, braces count even after a backslash, a value is
/// braced, quoted, a number or a macro, and `#` joins values. Differs where that would lose entries or fields: a line
/// that begins like an entry (`@word{key,`) ends an entry that is still open, so that one forgotten brace costs
/// one entry; a closing brace before `, name =` and a quotation mark before neither a comma nor the end of the entry
/// are taken for one too many; and what follows a `%` at the beginning of a line is not read.
struct BibTeXScanner {
  private(set) var bytes: ByteView
  private(set) var position: Int
  /// The byte that ends lines.
  let lineEnd: UInt8
  /// The macros by the numbers of their names, letter case aside.
  private(set) var macros: [UInt64: [UInt8]] = [:]
  /// Macros of known fields that nobody defined, in the entry or `@string` being read.
  private var undefined: [Range<Int>] = []
  /// How many bytes macros may still add: macros made of macros double in length with every line.
  private(set) var macroBudget: Int
  /// How many bytes may still be looked at in vain for the end of a value in quotation marks.
  private var quoteBudget: Int
  /// Set when a comment was not closed: from there on a comment ends before the next entry.
  private var commentsEndAtEntries = false
  /// Whether a limit was met that the rest of the document bears upon, where this is one part of it.
  private(set) var needsWhole = false

  init(_ bytes: ByteView, from position: Int = 0, macros: [UInt64: [UInt8]] = [:]) {
    self.bytes = bytes
    self.macros = macros
    self.position = position
    lineEnd = LineCounter.lineEnd(of: bytes)
    macroBudget = (1 << 20) + 4 * bytes.count
    quoteBudget = bytes.count
  }

  /// Scans one part of a document, with the macros defined before it. The limits are such that those of the whole are not
  /// met where no part meets its own.
  init(part bytes: ByteView, _ macros: BibTeXMacros) {
    self.bytes = bytes
    position = 0
    // Documents with other line ends are not cut.
    lineEnd = 0x0A
    self.macros = macros.values
    macroBudget = 4 * bytes.count
    quoteBudget = bytes.count
  }

  /// Where the scanner stands, and what it may still spend.
  struct Mark {
    let position: Int
    fileprivate let commentsEndAtEntries: Bool
    fileprivate let macroBudget: Int
    fileprivate let quoteBudget: Int
  }

  var mark: Mark {
    Mark(
      position: position, commentsEndAtEntries: commentsEndAtEntries, macroBudget: macroBudget,
      quoteBudget: quoteBudget)
  }

  /// Goes back to a mark in other bytes, which begin there.
  mutating func goOn(from mark: Mark, in bytes: ByteView) {
    let added = max(0, bytes.count - self.bytes.count + mark.position)
    self.bytes = bytes
    position = 0
    commentsEndAtEntries = mark.commentsEndAtEntries
    macroBudget = mark.macroBudget + 4 * added
    quoteBudget = mark.quoteBudget + added
  }

  /// Goes on reading at a place, with the macros known so far.
  mutating func move(to place: Int) { position = place }

  /// Reads the next entry that is a record, defining macros on the way; `false` at the end.
  mutating func next(_ entry: inout BibTeXEntry) -> Bool {
    while let start = nextMark() {
      let word = skipSpaces(start + 1)
      let wordEnd = endOfWord(word)
      let open = skipSpaces(wordEnd)
      // BibTeX allows a space behind the `@`; what is no usual type there is an address of mail.
      let isType = word == start + 1 || BibTeXEntryType.isUsual(bytes[word..<wordEnd])
      guard isType, wordEnd > word, open < bytes.count, isOpen(bytes[open]) else {
        position = start + 1
        continue
      }
      let close = bytes[open] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
      position = open + 1
      switch BibTeXEntryType(bytes[word..<wordEnd]) {
      case .comment: skipComment(open)
      case .preamble:
        if close == UInt8(ascii: "}") { position = endOfBraces(open) ?? position } else { skipComment(open) }
      case .string: defineMacros(close)
      case .container, .paper:
        entry.start = start
        entry.type = word..<wordEnd
        entry.removeFields()
        readKey(&entry)
        undefined.removeAll(keepingCapacity: true)
        entry.ending = readFields(close, &entry)
        if !undefined.isEmpty || !entry.undefinedMacros.isEmpty { entry.undefinedMacros = undefined }
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
      needsWhole = true
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
      macros[BibTeXInheritance.hash(name)] = value
      position = skipSpaces(position)
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    if position < bytes.count, bytes[position] == close { position += 1 }
  }

  /// Appends what a macro stands for. One that nobody defined stands for its own name, which keeps `jan` to `dec`
  /// and typing errors readable; so does every one when the budget is spent.
  private mutating func appendMacro(_ range: Range<Int>, to pieces: inout [UInt8]) {
    let name = bytes[range]
    if let value = macros[BibTeXInheritance.hash(name)] {
      guard value.count <= macroBudget else {
        needsWhole = true
        return name.append(to: &pieces)
      }
      macroBudget -= value.count
      pieces.append(contentsOf: value)
    } else if let journal = BibTeXJournals.ofStandardStyles(name) {
      pieces.append(contentsOf: journal.utf8)
    } else {
      name.append(to: &pieces)
      if DateText.month(name) == nil { undefined.append(range) }
    }
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

  /// Reads `, name = value` up to the closing brace.
  private mutating func readFields(_ close: UInt8, _ entry: inout BibTeXEntry) -> BibTeXEntry.Ending {
    var ending = BibTeXEntry.Ending.closed
    var lastValue = position..<position
    while true {
      position = skipSpaces(position)
      guard position < bytes.count else { return swallowsField(lastValue) ? .cut : .open }
      let byte = bytes[position]
      if byte == close {
        position += 1
        guard isFollowedByField(position) else { return ending }
        ending = .closedTwice
        continue
      }
      if byte == UInt8(ascii: "@"), beginsEntry(position) { return swallowsField(lastValue) ? .cut : .open }
      let end = endOfFieldName(position)
      let equals = skipSpaces(end)
      guard end > position, equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else {
        // A comma, or something that is no field: read past it.
        if byte == UInt8(ascii: "{") {
          guard let after = endOfBraces(position) else { return .cut }
          position = after
        } else {
          position = max(end, position + 1)
        }
        continue
      }
      let name = BibTeXFieldName(bytes[position..<end]).flatMap { entry.contains($0) ? nil : $0 }
      position = equals + 1
      lastValue = position..<position
      let copiedStart = entry.copied.count
      var inPlace: Range<Int>?
      let isWhole = readValue(close, keep: name != nil, whole: { inPlace = $0 }, pieces: &entry.copied)
      if let name, isWhole {
        let range = inPlace ?? copiedStart..<entry.copied.count
        entry.add(.init(name: name, range: range, isCopied: inPlace == nil))
      }
      guard isWhole else { return .cut }
      lastValue = lastValue.lowerBound..<position
    }
  }

  /// Whether a value holds `, name = {` or `, name = "`: it took the entry's last brace for its own, and all fields
  /// up to there.
  private func swallowsField(_ value: Range<Int>) -> Bool {
    var place = value.lowerBound
    while let equals = bytes.index(of: UInt8(ascii: "="), from: place, to: value.upperBound) {
      place = equals + 1
      let next = skipSpaces(place)
      guard next < value.upperBound, bytes[next] == UInt8(ascii: "{") || bytes[next] == UInt8(ascii: "\"")
      else {
        continue
      }
      var start = equals
      while start > value.lowerBound, bytes[start - 1] <= 0x20 { start -= 1 }
      let end = start
      while start > value.lowerBound, isOfWord(bytes[start - 1]) { start -= 1 }
      guard start < end else { continue }
      while start > value.lowerBound, bytes[start - 1] <= 0x20 { start -= 1 }
      if start > value.lowerBound, bytes[start - 1] == UInt8(ascii: ",") { return true }
    }
    return false
  }

  /// Whether a comma and a field stand here: then the brace before was one too many.
  private func isFollowedByField(_ place: Int) -> Bool {
    let comma = skipSpaces(place)
    guard comma < bytes.count, bytes[comma] == UInt8(ascii: ",") else { return false }
    let start = skipSpaces(comma + 1)
    let end = endOfFieldName(start)
    let equals = skipSpaces(end)
    return end > start && equals < bytes.count && bytes[equals] == UInt8(ascii: "=")
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
        guard let end = endOfQuotes(start, close) else { return false }
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
          appendMacro(name, to: &pieces)
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
      place = bytes.firstStructural(from: place + 1, lineEnd: lineEnd)
    }
    position = bytes.count
    return nil
  }

  /// The place after the closing quotation mark, which counts outside braces only; `nil` as above. A mark behind which
  /// the value cannot end is one of the text; where none is left that ends it, the first one did.
  private mutating func endOfQuotes(_ open: Int, _ close: UInt8) -> Int? {
    var depth = 0
    var place = open + 1
    var first: Int?
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        if depth <= 0 {
          if mayFollowValue(place + 1, close) { return place + 1 }
          first = first ?? place + 1
          if quoteBudget <= 0 {
            needsWhole = true
            return first
          }
        }
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == lineEnd, beginsEntry(place + 1) {
        position = place + 1
        if let first { quoteBudget -= place - first }
        return first
      }
      place = bytes.firstStructural(from: place + 1, lineEnd: lineEnd)
    }
    position = bytes.count
    if let first { quoteBudget -= place - first }
    return first
  }

  /// Whether a comma, a `#`, the end of the entry or a field stands here.
  private func mayFollowValue(_ place: Int, _ close: UInt8) -> Bool {
    let next = skipSpaces(place)
    guard next < bytes.count else { return true }
    switch bytes[next] {
    case UInt8(ascii: ","), UInt8(ascii: "#"), UInt8(ascii: "@"), close: return true
    default:
      let end = endOfFieldName(next)
      let equals = skipSpaces(end)
      return end > next && equals < bytes.count && bytes[equals] == UInt8(ascii: "=")
    }
  }

  // MARK: - Bytes

  /// Whether an entry begins here: `@word{key,` or `@string{name =` and the like.
  @inline(__always)
  private func beginsEntry(_ place: Int) -> Bool {
    place < bytes.count && bytes[place] == UInt8(ascii: "@") && hasEntryHead(place)
  }

  /// Whether the head of a record stands at this `@`, and not that of a comment, a preamble or macros.
  func beginsRecord(_ place: Int) -> Bool {
    guard hasEntryHead(place) else { return false }
    switch BibTeXEntryType(bytes[(place + 1)..<endOfWord(place + 1)]) {
    case .comment, .preamble, .string: return false
    case .container, .paper: return true
    }
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
    while end < bytes.count, isOfWord(bytes[end]) { end += 1 }
    return end
  }

  @inline(__always)
  private func isOfWord(_ byte: UInt8) -> Bool {
    TeXText.isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte >= 0x30 && byte <= 0x39
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

  @inline(__always)
  private func skipSpaces(_ start: Int) -> Int {
    start < bytes.count && bytes[start] <= 0x20 ? bytes.firstVisible(from: start + 1) : start
  }
}
