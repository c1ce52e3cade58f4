internal import TextInput

/// Walks over the records of delimited text.
///
/// Quoting is that of RFC 4180: a field that begins with a quotation mark ends at the next single one, which a
/// delimiter or a line end must follow; doubled ones stand for one; delimiters and line ends inside belong to it. A
/// field that begins with a quotation mark and does not end so is taken literally; and where a record that spans
/// lines has a wrong number of fields but its first line a right one, that line is the record: a stray quotation
/// mark costs one field.
struct DelimitedCursor {
  struct Field {
    var start: Int
    var end: Int
    /// Whether doubled quotation marks stand in it.
    var hasDoubledQuotes: Bool
  }

  private(set) var bytes: ByteView
  let delimiter: UInt8
  /// The number of fields of a right record, once known.
  var expectedCount: Int?

  /// More fields than any table has; those behind them are passed over.
  private static let maximumFields = 1 << 16

  /// The fields of the record read last.
  private(set) var fields: [Field] = []
  /// Whether the record read last is larger than a record may be, or has more fields; it is not to be kept.
  private(set) var isTooLarge = false
  /// Where the record read last begins.
  private(set) var start = 0
  /// The line in which the record read last begins.
  private(set) var line = 0
  private(set) var position: Int
  private var nextLine: Int
  /// Whether the end of a field was searched for to the end of the bytes, by the record read last.
  private(set) var metEnd = false
  let lineEnd: UInt8

  init(_ bytes: ByteView, delimiter: UInt8, from position: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.position = position
    nextLine = line
    lineEnd = Self.lineEnd(bytes)
  }

  /// A carriage return where lines end in it: where no line feed stands at all, or the first one stands in a cell, behind
  /// more lone returns than there are feeds.
  private static func lineEnd(_ bytes: ByteView) -> UInt8 {
    guard let feed = bytes.index(of: 0x0A) else { return bytes.index(of: 0x0D) == nil ? 0x0A : 0x0D }
    guard let first = bytes.index(of: 0x0D, to: feed), first + 1 < feed else { return 0x0A }
    let sample = 0..<min(bytes.count, 1 << 16)
    let returns = bytes.occurrences(of: 0x0D, in: sample)
    return returns > 2 * bytes.occurrences(of: 0x0A, in: sample) ? 0x0D : 0x0A
  }

  /// Goes to the beginning of the line after a place, for sampling.
  mutating func move(toLineAfter place: Int) {
    position = bytes.index(of: lineEnd, from: place).map { $0 + 1 } ?? bytes.count
  }

  /// Goes to the beginning of a part, in which lines are counted anew.
  mutating func move(toPartAt place: Int) {
    position = place
    nextLine = 1
  }

  /// Where the cursor stands.
  struct Mark {
    let position: Int
    fileprivate let line: Int
  }

  var mark: Mark { Mark(position: position, line: nextLine) }

  /// Goes back to a mark in other bytes, which begin there.
  mutating func goOn(from mark: Mark, in bytes: ByteView) {
    self.bytes = bytes
    position = 0
    nextLine = mark.line
  }

  /// Reads the next record that is not a blank line; `false` at the end.
  mutating func next() -> Bool {
    metEnd = false
    while position < bytes.count {
      start = position
      line = nextLine
      let linesSpanned = readRecord(withinLine: false)
      if linesSpanned > 1, let expectedCount, fields.count != expectedCount {
        for withinLine in [true, false] {
          position = start
          nextLine = line
          _ = readRecord(withinLine: withinLine)
          if fields.count == expectedCount { break }
        }
      }
      if isTooLarge || !isBlank { return true }
    }
    return false
  }

  /// Whether no field holds anything.
  private var isBlank: Bool {
    for field in fields {
      var place = field.start
      while place < field.end, bytes[place] <= 0x20 { place += 1 }
      if place < field.end { return false }
    }
    return true
  }

  /// Reads a record and returns the number of lines that it takes.
  private mutating func readRecord(withinLine: Bool) -> Int {
    fields.removeAll(keepingCapacity: true)
    isTooLarge = false
    let firstLine = nextLine
    let firstByte = position
    var place = position
    while true {
      var end = place
      if place < bytes.count, bytes[place] == UInt8(ascii: "\""),
        let quoted = quotedField(place, withinLine: withinLine)
      {
        if fields.count < Self.maximumFields { fields.append(quoted.field) } else { isTooLarge = true }
        nextLine += quoted.lines
        end = quoted.field.end + 1
        if end < bytes.count, bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == lineEnd {
          end += 1
        }
      } else {
        end = bytes.firstIndex(of: delimiter, or: lineEnd, from: end)
        let isLineEnd = end == bytes.count || bytes[end] == lineEnd
        let hasReturn = isLineEnd && end > place && bytes[end - 1] == 0x0D
        if fields.count < Self.maximumFields {
          fields.append(Field(start: place, end: hasReturn ? end - 1 : end, hasDoubledQuotes: false))
        } else {
          isTooLarge = true
        }
      }
      guard end < bytes.count else {
        position = bytes.count
        break
      }
      place = end + 1
      if bytes[end] == lineEnd {
        position = place
        break
      }
    }
    nextLine += 1
    if position - firstByte > TextLimit.record { isTooLarge = true }
    return nextLine - firstLine
  }

  /// The field that begins with this quotation mark; `nil` where it does not end as a quoted field must.
  private mutating func quotedField(_ open: Int, withinLine: Bool) -> (field: Field, lines: Int)? {
    var place = open + 1
    var hasDoubledQuotes = false
    while let quote = bytes.index(of: UInt8(ascii: "\""), from: place) {
      let after = quote + 1
      if after < bytes.count, bytes[after] == UInt8(ascii: "\"") {
        hasDoubledQuotes = true
        place = after + 1
        continue
      }
      let isEnd =
        after >= bytes.count || bytes[after] == delimiter || bytes[after] == lineEnd
        || (bytes[after] == 0x0D && after + 1 < bytes.count && bytes[after + 1] == lineEnd)
      guard isEnd else { return nil }
      let lines = bytes.occurrences(of: lineEnd, in: open..<quote)
      if withinLine, lines > 0 { return nil }
      return (Field(start: open + 1, end: quote, hasDoubledQuotes: hasDoubledQuotes), lines)
    }
    metEnd = true
    return nil
  }

  /// Lends the text of a field, without white space at its ends, with doubled quotation marks made single,
  /// without the `'` that keeps spreadsheets from running a cell as a formula, and with the character references
  /// of HTML, which exports carry along, as characters: the `;` of `&#228;` separates nothing.
  @inline(__always)
  func withText<Result>(_ field: Field, _ body: (ByteView) -> Result) -> Result {
    let view = unguarded(bytes[field.start..<field.end].trimmed)
    guard field.hasDoubledQuotes else {
      guard view.index(of: UInt8(ascii: "&")) != nil else { return body(view) }
      var text: [UInt8] = []
      XMLEntities.appendDecoded(view, to: &text)
      return text.withByteView(body)
    }
    var text: [UInt8] = []
    var place = 0
    while place < view.count {
      text.append(view[place])
      let isDoubled =
        view[place] == UInt8(ascii: "\"") && place + 1 < view.count && view[place + 1] == view[place]
      place += isDoubled ? 2 : 1
    }
    guard view.index(of: UInt8(ascii: "&")) != nil else { return text.withByteView(body) }
    var decoded: [UInt8] = []
    text.withByteView { XMLEntities.appendDecoded($0, to: &decoded) }
    return decoded.withByteView(body)
  }

  private func unguarded(_ view: ByteView) -> ByteView {
    guard view.count > 1, view[0] == UInt8(ascii: "'") else { return view }
    switch view[1] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09:
      return view[1..<view.count].trimmed
    default: return view
    }
  }
}
