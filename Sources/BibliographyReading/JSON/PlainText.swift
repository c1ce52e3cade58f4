internal import TextInput

/// Texts of JSON as plain text: without the tags of HTML and JATS that some producers leave in titles, with the
/// characters that references stand for, and with one space where there is white space.
enum PlainText {
  /// Lends the plain text; without a copy where nothing is to be done.
  static func lend(_ text: JSONText, hasReferences: Bool, _ body: (ByteView) -> Void) {
    guard text.isEscaped || !isPlain(text.raw) else { return body(text.raw) }
    var bytes: [UInt8] = []
    append(text, to: &bytes, hasReferences: hasReferences)
    bytes.withByteView(body)
  }

  /// Appends the plain text.
  static func append(_ text: JSONText, to output: inout [UInt8], hasReferences: Bool) {
    if !text.isEscaped, isPlain(text.raw) { return text.raw.append(to: &output) }
    var decoded: [UInt8] = []
    text.append(to: &decoded)
    if hasReferences, decoded.contains(UInt8(ascii: "&")) {
      var resolved: [UInt8] = []
      decoded.withByteView { XMLEntities.appendDecoded($0, to: &resolved) }
      decoded = resolved
    }
    decoded.withByteView { append(plain: $0, to: &output) }
  }

  /// Whether a text has nothing to be taken off: no `<`, `&` or control character, no space beside another or at an
  /// end.
  private static func isPlain(_ text: ByteView) -> Bool {
    guard let last = text.isEmpty ? nil : text[text.count - 1] else { return true }
    guard text[0] > 0x20, last > 0x20 else { return false }
    var place = 0
    var spaceBefore: UInt64 = 0
    while place &+ 8 <= text.count {
      let word = text.word(at: place)
      let spaces = ByteWord.zeros(word ^ ByteWord.all(0x20))
      let doubled = spaces & (spaces &<< 8 | spaceBefore)
      // The three highest bits of a control character are zero.
      let controls = ByteWord.zeros(word & ByteWord.all(0xE0))
      let lessThan = ByteWord.zeros(word ^ ByteWord.all(UInt8(ascii: "<")))
      let ampersand = ByteWord.zeros(word ^ ByteWord.all(UInt8(ascii: "&")))
      if doubled | controls | lessThan | ampersand != 0 { return false }
      spaceBefore = spaces &>> 56
      place &+= 8
    }
    var wasSpace = spaceBefore != 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0x20 && wasSpace {
        return false
      }
      wasSpace = byte == 0x20
      place &+= 1
    }
    return true
  }

  private static func append(plain text: ByteView, to output: inout [UInt8]) {
    let start = output.count
    var place = 0
    var isSpaceDue = false
    while place < text.count {
      let byte = text[place]
      if byte == UInt8(ascii: "<"), let end = endOfTag(text, at: place) {
        place = end
        continue
      }
      place += 1
      if byte <= 0x20 {
        isSpaceDue = output.count > start
        continue
      }
      if isSpaceDue { output.append(0x20) }
      isSpaceDue = false
      output.append(byte)
    }
  }

  /// The end of the tag at a place; `nil` where the `<` is one of the text, as in `x < y`.
  private static func endOfTag(_ text: ByteView, at start: Int) -> Int? {
    var place = start + 1
    if place < text.count, text[place] == UInt8(ascii: "/") { place += 1 }
    guard place < text.count, (text[place] | 0x20) &- 0x61 < 26,
      let end = text.index(of: UInt8(ascii: ">"), from: place), end - start < 200
    else { return nil }
    return text.index(of: UInt8(ascii: "<"), from: place, to: end) == nil ? end + 1 : nil
  }
}
