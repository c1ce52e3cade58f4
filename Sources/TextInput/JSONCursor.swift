/// Walks over JSON text from value to value.
///
/// A pull cursor: the caller asks for what it expects next. A value of another kind is passed over and gives
/// `nil`, so that a reader takes what it knows and leaves the rest:
///
///     var json = JSONCursor(bytes)
///     if json.enterObject() {
///       while json.nextKey() {
///         if json.key("title") { json.withString { builder.title($0) } } else { json.skip() }
///       }
///     }
///
/// Text that is malformed or cut ends the walk with a ``failure``; from then on nothing is found.
package struct JSONCursor: Sendable {
  /// What kind of value comes next.
  package enum Kind: Sendable { case object, array, string, number, bool, null }

  /// What is wrong with the text, and where.
  package struct Failure: Hashable, Sendable {
    /// One sentence without a full stop.
    package let message: String
    /// The offset of the byte, from 0.
    package let offset: Int
    /// Whether the text ends too early.
    package let isCut: Bool
  }

  /// Deeper nesting than this is refused, unless it is skipped.
  package static let maximumDepth = 512

  private(set) var bytes: ByteView
  /// The byte that comes next.
  package internal(set) var position: Int
  /// Why the walk ended.
  package internal(set) var failure: Failure?

  private var depth = 0
  /// Whether a comma must stand before the next member of the object or array.
  private var needsComma = false
  private var keyRange = 0..<0
  private var decodedKey: [UInt8]?
  var scratch: [UInt8] = []

  package init(_ bytes: ByteView, from start: Int = 0) {
    self.bytes = bytes
    let hasMark = start == 0 && bytes.has("\u{FEFF}")
    self.position = hasMark ? 3 : start
  }

  /// Whether nothing but white space is left.
  package mutating func isAtEnd() -> Bool {
    passSpace()
    return position >= bytes.count
  }

  /// The kind of the next value, which stays the next one; `nil` where none begins.
  package mutating func kind() -> Kind? {
    guard failure == nil else { return nil }
    passSpace()
    guard position < bytes.count else {
      fail("the text ends where a value is due", isCut: true)
      return nil
    }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), 0x30...0x39: return .number
    case UInt8(ascii: "t") where bytes.has("true", at: position): return .bool
    case UInt8(ascii: "f") where bytes.has("false", at: position): return .bool
    case UInt8(ascii: "n") where bytes.has("null", at: position): return .null
    default:
      let isNumberOfOthers = bytes.has("NaN", at: position) || bytes.has("Infinity", at: position)
      fail(isNumberOfOthers ? "NaN and Infinity are no numbers of JSON" : "no value begins here")
      return nil
    }
  }

  // MARK: Objects and arrays

  /// Enters the object that comes next; `false` where another value comes, which is passed over.
  package mutating func enterObject() -> Bool { enter(.object) }

  /// Enters the array that comes next; `false` where another value comes, which is passed over.
  package mutating func enterArray() -> Bool { enter(.array) }

  /// Moves to the next key of the object entered last; `false` behind its end. Each key's value has to be
  /// read or skipped before the next call.
  package mutating func nextKey() -> Bool {
    guard nextMember(closing: UInt8(ascii: "}")) else { return false }
    guard bytes[position] == UInt8(ascii: "\"") else { return fail("a key is due here") }
    guard let (range, isEscaped) = stringRange() else { return false }
    guard range.count <= TextLimit.record else { return fail("a key of more than 64 MB") }
    keyRange = range
    decodedKey = nil
    if isEscaped {
      var text: [UInt8] = []
      JSONEscapes.appendDecoded(bytes[range], to: &text)
      decodedKey = text
    }
    passSpace()
    guard position < bytes.count else { return fail("the text ends behind a key", isCut: true) }
    guard bytes[position] == UInt8(ascii: ":") else { return fail("a colon is due behind the key") }
    position += 1
    needsComma = true
    return true
  }

  /// Moves to the next element of the array entered last; `false` behind its end.
  package mutating func nextElement() -> Bool {
    guard nextMember(closing: UInt8(ascii: "]")) else { return false }
    needsComma = true
    return true
  }

  /// Whether the key is this one.
  @inline(__always)
  package func key(_ name: StaticString) -> Bool {
    if let decodedKey { return decodedKey.withByteView { $0 == name } }
    return bytes[keyRange] == name
  }

  /// The key as it stands. Mutating only so that the cursor is not copied for it.
  package mutating func keyText() -> JSONText {
    JSONText(raw: bytes[keyRange], isEscaped: decodedKey != nil)
  }

  /// The key as text.
  package var keyString: String {
    if let decodedKey { return String(decoding: decodedKey, as: UTF8.self) }
    return bytes[keyRange].string
  }

  private mutating func enter(_ wanted: Kind) -> Bool {
    guard let found = kind() else { return false }
    guard found == wanted else {
      skip()
      return false
    }
    guard depth < Self.maximumDepth else {
      return fail("values are nested more than \(Self.maximumDepth) deep")
    }
    depth += 1
    position += 1
    needsComma = false
    return true
  }

  private mutating func nextMember(closing: UInt8) -> Bool {
    guard failure == nil else { return false }
    passSpace()
    guard position < bytes.count else {
      return fail("the text ends inside an object or array", isCut: true)
    }
    if bytes[position] == closing {
      position += 1
      depth -= 1
      needsComma = true
      return false
    }
    if needsComma {
      guard bytes[position] == UInt8(ascii: ",") else { return fail("a comma is due here") }
      position += 1
      passSpace()
      guard position < bytes.count else { return fail("the text ends behind a comma", isCut: true) }
    }
    return true
  }

  // MARK: Going on behind what is malformed

  /// A place to come back to.
  package struct Mark: Sendable {
    package let position: Int
    fileprivate let depth: Int
  }

  /// The place where the next value begins.
  package mutating func mark() -> Mark {
    passSpace()
    return Mark(position: position, depth: depth)
  }

  /// Goes on in bytes that begin where the cursor stands.
  package mutating func goOn(in bytes: ByteView) {
    self.bytes = bytes
    position = 0
  }

  /// Forgets the failure and goes back to the value that begins at a place.
  package mutating func goBack(to mark: Mark) {
    failure = nil
    (position, depth) = (mark.position, mark.depth)
  }

  /// Whether the walk ended because the text did.
  package var needsMore: Bool {
    guard let failure else { return false }
    return failure.isCut || failure.offset + Self.longestWord >= bytes.count
  }

  /// A word that is cut is no word: `-Infinity`.
  private static let longestWord = 16

  /// Passes over as much as lies at hand of the text, object or array here; `false` where it goes on behind the bytes.
  package mutating func passOver(_ passage: inout JSONPassage) -> Bool {
    let end = passage.pass(bytes, from: position)
    position = end ?? bytes.count
    if end != nil { needsComma = true }
    return end != nil
  }

  /// Ends the walk with the text.
  package mutating func failAtEnd() { fail("the text ends inside an object or array", isCut: true) }

  /// Ends the walk inside a record that is too large.
  package mutating func failAsTooLarge() { fail(TextLimit.message) }

  /// Forgets the failure and passes over the object or array that begins at a place, by its brackets alone;
  /// `false` where it has no end, and the failure stays.
  package mutating func resume(behind mark: Mark) -> Bool {
    let before = (position, failure)
    failure = nil
    position = mark.position
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "{") { skipNested() }
    guard failure == nil, position > mark.position else {
      (position, failure) = before
      return false
    }
    depth = mark.depth
    needsComma = true
    return true
  }

  // MARK: Plain values

  /// Lends the text that comes next, without a copy where it has no escapes; `nil` for another value, which
  /// is passed over.
  @discardableResult
  package mutating func withString<Result>(_ body: (ByteView) -> Result) -> Result? {
    guard kind() == .string else {
      skip()
      return nil
    }
    guard let (range, isEscaped) = stringRange() else { return nil }
    guard range.count <= TextLimit.record else {
      position = range.lowerBound
      fail("a text of more than 64 MB")
      return nil
    }
    guard isEscaped else { return body(bytes[range]) }
    scratch.removeAll(keepingCapacity: true)
    JSONEscapes.appendDecoded(bytes[range], to: &scratch)
    return scratch.withByteView(body)
  }

  /// The text that comes next; `nil` for another value, which is passed over.
  package mutating func string() -> String? { withString { $0.string } }

  /// The number that comes next; `nil` for another value, which is passed over, and for a number that is larger
  /// than a `Double` can be.
  package mutating func double() -> Double? {
    guard let text = number() else { return nil }
    if let value = text.decimal { return Double(value) }
    guard let value = Double(text.string), value.isFinite else { return nil }
    return value
  }

  /// The whole number that comes next; `nil` for another value or another number, which is passed over.
  package mutating func int() -> Int? {
    guard let text = number() else { return nil }
    if let value = text.decimal { return value }
    return Double(text.string).flatMap { Int(exactly: $0) }
  }

  /// The number that comes next as it is written; `nil` for another value, which is passed over.
  private mutating func number() -> ByteView? {
    guard kind() == .number else {
      skip()
      return nil
    }
    let start = position
    passNumber()
    let text = bytes[start..<position]
    guard Self.isNumber(text) else {
      position = start
      fail(
        text == "-" && bytes.has("Infinity", at: start + 1)
          ? "NaN and Infinity are no numbers of JSON" : "a number that is none")
      return nil
    }
    return text
  }

  /// Whether a text is a number of JSON (RFC 8259, section 6); zeros before it are let pass.
  private static func isNumber(_ text: ByteView) -> Bool {
    var place = 0
    func passDigits() -> Bool {
      let start = place
      while place < text.count, text[place].isASCIIDigit { place += 1 }
      return place > start
    }
    func pass(_ byte: UInt8, or other: UInt8) -> Bool {
      guard place < text.count, text[place] == byte || text[place] == other else { return false }
      place += 1
      return true
    }
    _ = pass(UInt8(ascii: "-"), or: UInt8(ascii: "-"))
    guard passDigits() else { return false }
    if pass(UInt8(ascii: "."), or: UInt8(ascii: ".")), !passDigits() { return false }
    if pass(UInt8(ascii: "e"), or: UInt8(ascii: "E")) {
      _ = pass(UInt8(ascii: "+"), or: UInt8(ascii: "-"))
      guard passDigits() else { return false }
    }
    return place == text.count
  }

  /// The truth value that comes next; `nil` for another value, which is passed over.
  package mutating func bool() -> Bool? {
    guard kind() == .bool else {
      skip()
      return nil
    }
    let value = bytes[position] == UInt8(ascii: "t")
    position += value ? 4 : 5
    return value
  }

  /// Passes over the next value, however deep; brackets inside are counted, not matched.
  package mutating func skip() {
    guard let kind = kind() else { return }
    switch kind {
    case .string: _ = stringRange()
    case .number: passNumber()
    case .bool: position += bytes[position] == UInt8(ascii: "t") ? 4 : 5
    case .null: position += 4
    case .object, .array: skipNested()
    }
  }

  private mutating func passNumber() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        position += 1
      default: return
      }
    }
  }

  @inline(__always)
  private mutating func passSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  @discardableResult
  mutating func fail(_ message: String, isCut: Bool = false) -> Bool {
    if failure == nil {
      failure = Failure(message: message, offset: min(position, bytes.count), isCut: isCut)
    }
    return false
  }
}
