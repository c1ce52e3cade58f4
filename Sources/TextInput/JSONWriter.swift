/// Writes JSON: the one writer of the project, so that key order, numbers and escapes are the same everywhere.
///
///     var json = JSONWriter(.pretty)
///     json.object {
///       $0.field("title", "On graphs")
///       $0.field("citations", Int?.none)            // null
///       $0.array("authors") { for name in names { $0.value(name) } }
///       $0.object("window") { $0.field("since", 1999) }
///     }
///     print(json.string)
///
/// Keys stand in the order in which they are written. Numbers are written as the shortest decimal that reads
/// back as the same number, those that are not finite as `null`. Control characters, also those from U+007F
/// to U+009F, are escaped, so that output is safe in a terminal. The caller keeps keys apart and, inside an
/// object, gives every value a key.
package struct JSONWriter: Sendable {
  /// Whether values stand in lines of their own.
  package enum Layout: Sendable {
    /// No white space.
    case compact
    /// Two spaces a level; arrays of plain values in one line.
    case pretty
  }

  /// What was written since the last ``take()``, UTF-8.
  package private(set) var bytes: [UInt8] = []

  private let layout: Layout
  private var depth = 0
  /// The depth around the values that are kept in one line.
  private var inlineFrom: Int?
  private var isFirst = true
  private var followsKey = false

  package init(_ layout: Layout = .pretty) { self.layout = layout }

  /// What was written since the last ``take()``, as text.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands over what was written so far and forgets it, for writing in pieces.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  // MARK: Values

  /// Writes a value: a number, a text, a truth value, an optional or an array of them.
  package mutating func value(_ value: some JSONWritable) { value.write(to: &self) }

  /// Writes `null`.
  package mutating func null() { token("null") }

  /// Writes an object; the body writes its fields.
  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nest(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes an array; the body writes its values.
  package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nest(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// Begins an object whose end comes by ``endObject()``: for output in pieces between which errors may be
  /// thrown.
  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Ends the object begun last.
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Begins an array whose end comes by ``endArray()``.
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }
  /// Ends the array begun last.
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Keeps the values that the body writes in one line, as in `{"name": "A", "value": 1}`.
  package mutating func inline(_ body: (inout JSONWriter) throws -> Void) rethrows {
    let outer = inlineFrom
    inlineFrom = outer ?? depth
    defer { inlineFrom = outer }
    try body(&self)
  }

  /// Ends a line, for JSON Lines: what follows is a document of its own.
  package mutating func newline() {
    bytes.append(0x0A)
    isFirst = true
  }

  // MARK: Fields

  /// Writes a key and a value.
  package mutating func field(_ key: String, _ value: some JSONWritable) {
    self.key(key)
    value.write(to: &self)
  }

  /// Writes a key and an object.
  package mutating func object(_ key: String, _ body: (inout JSONWriter) throws -> Void) rethrows {
    self.key(key)
    try object(body)
  }

  /// Writes a key and an array.
  package mutating func array(_ key: String, _ body: (inout JSONWriter) throws -> Void) rethrows {
    self.key(key)
    try array(body)
  }

  /// Writes a key; the next call writes its value.
  package mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(0x20) }
    followsKey = true
  }

  // MARK: Parts

  /// Writes a text in quotes.
  mutating func text(_ text: String) {
    separate()
    quote(text)
    isFirst = false
  }

  /// Writes a number or a word.
  mutating func token(_ token: String) {
    separate()
    bytes.append(contentsOf: token.utf8)
    isFirst = false
  }

  private mutating func nest(
    _ opening: UInt8, _ closing: UInt8, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    begin(opening)
    try body(&self)
    end(closing)
  }

  private mutating func begin(_ opening: UInt8) {
    separate()
    bytes.append(opening)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ closing: UInt8) {
    let isInline = isInline
    depth -= 1
    if !isFirst, !isInline { breakLine() }
    bytes.append(closing)
    isFirst = false
  }

  /// The comma and the line break before a value or key.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if depth == 0 { return }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if !isInline { breakLine() } else if !isFirst, layout == .pretty { bytes.append(0x20) }
    isFirst = false
  }

  private var isInline: Bool { inlineFrom.map { depth > $0 } ?? false }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F: escape(byte)
      case 0x80..<0xA0 where previous == 0xC2:
        bytes.removeLast()
        escape(byte)
      default: bytes.append(byte)
      }
      previous = byte
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ value: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u00".utf8)
    bytes.append(digits[Int(value >> 4)])
    bytes.append(digits[Int(value & 15)])
  }
}
