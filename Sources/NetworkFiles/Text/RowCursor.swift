internal import TextInput

/// Walks over the rows of a table in plain text and cuts them into fields.
///
/// With a delimiter a field may stand in quotes, inside which delimiters and line ends are text and `""` is a quote (RFC
/// 4180); white space around a field is no part of it. Without one, fields are what white space separates. Rows that are
/// blank, and those that begin with `#` or `%`, are passed over.
struct RowCursor {
  /// How fields are separated.
  enum Separator: Equatable {
    case whiteSpace
    case byte(UInt8)
  }

  let bytes: ByteView
  let separator: Separator
  /// The byte after the row.
  private(set) var position = 0
  /// The byte at which the row begins.
  private(set) var rowStart = 0
  /// How many fields the row has.
  private(set) var count = 0
  /// The first fields of the row.
  private var starts = [Int](repeating: 0, count: RowCursor.limit)
  private var ends = [Int](repeating: 0, count: RowCursor.limit)
  private let lineEnd: UInt8
  /// Whether a field of the row has doubled quotes, or begins with the `'` that keeps spreadsheets from running it.
  private(set) var hasMarkedText = false

  /// Fields behind so many are counted and not kept.
  static let limit = 128

  /// A quoted field is at most so long; behind it the quote is taken for text.
  private static let longestField = 1 << 20

  init(_ bytes: ByteView, separator: Separator) {
    self.bytes = bytes
    self.separator = separator
    lineEnd = LineCounter.lineEnd(of: bytes[0..<min(bytes.count, 1 << 16)])
  }

  /// The whole row.
  var row: ByteView { bytes[rowStart..<position] }

  /// A field of the row; empty where the row has not so many.
  @inline(__always)
  subscript(field: Int) -> ByteView {
    field < min(count, Self.limit) ? bytes[starts[field]..<ends[field]] : ByteView()
  }

  /// Lends a field as it is meant: its doubled quotes made single, without the `'` before `=`, `+`, `-`, `@` or a tab.
  func withText<Result>(_ field: Int, _ body: (ByteView) -> Result) -> Result {
    var view = self[field]
    guard hasMarkedText, !view.isEmpty else { return body(view) }
    if view.count > 1, view[0] == UInt8(ascii: "'"), Self.isGuarded(view[1]) { view = view[1..<view.count] }
    guard view.index(of: "\"\"") != nil, starts[field] > 0, bytes[starts[field] - 1] == UInt8(ascii: "\"")
    else { return body(view) }
    var text: [UInt8] = []
    var place = 0
    while place < view.count {
      text.append(view[place])
      place += view.has("\"\"", at: place) ? 2 : 1
    }
    return text.withByteView(body)
  }

  /// A field as text.
  func text(_ field: Int) -> String { withText(field, \.string) }

  private static func isGuarded(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09: true
    default: false
    }
  }

  /// Moves to the next row that is neither blank nor a comment; `false` behind the last.
  mutating func next() -> Bool {
    while position < bytes.count {
      rowStart = position
      let first = bytes[position]
      if first == UInt8(ascii: "#") || first == UInt8(ascii: "%") {
        skipLine()
        continue
      }
      count = 0
      hasMarkedText = false
      switch separator {
      case .whiteSpace: cutAtWhiteSpace()
      case .byte(let delimiter): cut(at: delimiter)
      }
      if count > 1 || count == 1 && ends[0] > starts[0] { return true }
    }
    return false
  }

  /// Passes over the line.
  mutating func skipLine() {
    position = bytes.index(of: lineEnd, from: position).map { $0 + 1 } ?? bytes.count
  }

  private mutating func cutAtWhiteSpace() {
    var place = position
    let end = bytes.count
    while place < end {
      while place < end, bytes[place] <= 0x20, bytes[place] != lineEnd { place &+= 1 }
      if place == end || bytes[place] == lineEnd { break }
      let start = place
      while place < end, bytes[place] > 0x20 { place &+= 1 }
      add(start, place)
    }
    position = min(place + 1, end)
  }

  private mutating func cut(at delimiter: UInt8) {
    var place = position
    while true {
      while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 && delimiter != 0x09 {
        place += 1
      }
      if place < bytes.count, bytes[place] == UInt8(ascii: "\""),
        let close = closingQuote(from: place + 1, delimiter)
      {
        hasMarkedText = true
        add(place + 1, close)
        place = close + 1
        while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0D && lineEnd == 0x0A {
          place += 1
        }
      } else {
        let start = place
        if start < bytes.count, bytes[start] == UInt8(ascii: "'") { hasMarkedText = true }
        while place < bytes.count, bytes[place] != delimiter, bytes[place] != lineEnd { place += 1 }
        var end = place
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        add(start, end)
      }
      guard place < bytes.count, bytes[place] == delimiter else { break }
      place += 1
    }
    position = min(place + 1, bytes.count)
  }

  /// The quote that ends a field: one that is not doubled, behind which a delimiter or the end of the line stands.
  private func closingQuote(from start: Int, _ delimiter: UInt8) -> Int? {
    let limit = min(bytes.count, start + Self.longestField)
    var place = start
    while let quote = bytes.index(of: UInt8(ascii: "\""), from: place, to: limit) {
      if quote + 1 < bytes.count, bytes[quote + 1] == UInt8(ascii: "\"") {
        place = quote + 2
        continue
      }
      var next = quote + 1
      while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x0D && lineEnd == 0x0A { next += 1 }
      return next >= bytes.count || bytes[next] == delimiter || bytes[next] == lineEnd ? quote : nil
    }
    return nil
  }

  @inline(__always)
  private mutating func add(_ start: Int, _ end: Int) {
    if count < Self.limit {
      starts[count] = start
      ends[count] = end
    }
    count &+= 1
  }

  // MARK: Numbers

  /// The next row if it is nothing but two whole numbers and, where one is due, a weight, as in most lists of edges; else
  /// `nil`, and the row is still the next.
  @inline(__always)
  mutating func nextNumbers(hasWeight: Bool) -> (source: Int, target: Int, weight: Double)? {
    let isSpace = separator == .whiteSpace
    let delimiter: UInt8 = if case .byte(let byte) = separator { byte } else { 0x09 }
    func separates(_ place: Int) -> Bool {
      place < bytes.count && (bytes[place] == delimiter || isSpace && bytes[place] == 0x20)
    }
    var place = position
    guard let source = smallNumber(at: &place), separates(place) else { return nil }
    place &+= 1
    guard let target = smallNumber(at: &place) else { return nil }
    var weight = 1.0
    if hasWeight {
      guard separates(place) else { return nil }
      let start = place &+ 1
      place = start
      while place < bytes.count, bytes[place] > 0x20, bytes[place] != delimiter { place &+= 1 }
      guard let number = bytes[start..<place].strength else { return nil }
      weight = number
    }
    if place < bytes.count, bytes[place] == 0x0D, lineEnd == 0x0A { place &+= 1 }
    guard place == bytes.count || bytes[place] == lineEnd else { return nil }
    position = min(place &+ 1, bytes.count)
    return (source, target, weight)
  }

  /// A whole number of at most eight digits without leading zeros.
  @inline(__always)
  private func smallNumber(at place: inout Int) -> Int? {
    let start = place
    var value = 0
    while place < bytes.count, bytes[place].isASCIIDigit {
      value = value &* 10 &+ Int(bytes[place] &- 0x30)
      place &+= 1
      if place &- start > 8 { return nil }
    }
    guard place > start, bytes[start] != 0x30 || place == start &+ 1 else { return nil }
    return value
  }
}
