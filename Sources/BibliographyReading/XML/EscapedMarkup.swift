internal import TextInput

/// Takes off the tags that stand in a text as characters, because the producer wrote markup in references.
enum EscapedMarkup {
  private static let tags = PackedWordTable(
    set: "b i u em strong italic bold sub sup tt sc scp underline font span p br")

  /// Appends the text without tags of letters' styles; any other `<` stays, it may be a sign of less.
  static func appendPlain(_ text: ByteView, to plain: inout [UInt8]) {
    var place = 0
    while let open = text.index(of: UInt8(ascii: "<"), from: place) {
      text[place..<open].append(to: &plain)
      if let end = endOfTag(text, open) {
        place = end
      } else {
        plain.append(UInt8(ascii: "<"))
        place = open + 1
      }
    }
    text[place..<text.count].append(to: &plain)
    while plain.last == 0x20 { plain.removeLast() }
  }

  private static func endOfTag(_ text: ByteView, _ open: Int) -> Int? {
    var start = open + 1
    if start < text.count, text[start] == UInt8(ascii: "/") { start += 1 }
    var end = start
    while end < text.count, TeXText.isLetter(text[end]) { end += 1 }
    guard let word = PackedWord(lowercasing: text[start..<end]), tags.contains(word),
      let close = text.index(of: UInt8(ascii: ">"), from: end, to: min(text.count, end + 100))
    else { return nil }
    return close + 1
  }
}
