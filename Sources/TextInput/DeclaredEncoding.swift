/// The encoding that a text names near its beginning: an XML declaration (`encoding="..."`), `% Encoding: ...` as
/// JabRef and other editors write it (`coding:`, `fileencoding=`), `charset=` of a web page.
struct DeclaredEncoding {
  let name: EncodingName
  /// Whether it is the declaration of XML, which can name nothing else.
  let isXML: Bool

  /// The declaration in the first 2 KB, if any.
  static func find(in bytes: ByteView) -> DeclaredEncoding? {
    let isXML = bytes.has("<?xml")
    let end = min(bytes.count, 2048)
    let limit = isXML ? bytes.index(of: "?>", to: end) ?? end : end
    for place in 0..<limit {
      guard let length = keyword(bytes, place), let name = name(bytes, after: place + length, to: limit),
        isXML || EncodingName(name).isKnown
      else { continue }
      return DeclaredEncoding(name: EncodingName(name), isXML: isXML)
    }
    return nil
  }

  /// The length of the keyword that stands at a place, in any letter case.
  private static func keyword(_ bytes: ByteView, _ place: Int) -> Int? {
    func stands(_ word: StaticString) -> Bool {
      let word = ByteView(word)
      guard place + word.count <= bytes.count else { return false }
      for offset in 0..<word.count where bytes[place + offset] | 0x20 != word[offset] { return false }
      return true
    }
    return stands("coding") ? 6 : stands("charset") ? 7 : nil
  }

  /// The name after `:` or `=`, with or without quotation marks.
  private static func name(_ bytes: ByteView, after start: Int, to end: Int) -> String? {
    var place = start
    func skipBlanks() { while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 } }
    skipBlanks()
    guard place < end, bytes[place] == UInt8(ascii: ":") || bytes[place] == UInt8(ascii: "=") else {
      return nil
    }
    place += 1
    skipBlanks()
    if place < end, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") { place += 1 }
    let first = place
    while place < end, isPartOfName(bytes[place]) { place += 1 }
    return place > first && place - first <= 40 ? bytes[first..<place].string : nil
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
