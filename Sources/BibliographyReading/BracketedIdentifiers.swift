internal import Bibliography
internal import TextInput

/// Identifiers in brackets behind a name, as OpenCitations prints them: `Doe, Jane [orcid:0000-0002-1825-0097 omid:ra/06]`.
enum BracketedIdentifiers {
  /// Where the blank before the bracket stands that ends a text; `nil` where none with an identifier does.
  static func start(_ text: ByteView) -> Int? {
    guard text.count > 4, text[text.count - 1] == UInt8(ascii: "]") else { return nil }
    var open = text.count - 2
    while open > 0, text[open] != UInt8(ascii: "[") { open -= 1 }
    guard open > 1, text[open - 1] == 0x20 else { return nil }
    // A word, a colon, and a value.
    var end = open + 1
    while (text[end] | 0x20) &- 0x61 < 26 { end += 1 }
    return end > open + 1 && text[end] == UInt8(ascii: ":") ? open - 1 : nil
  }

  /// A text without them.
  static func without(_ text: ByteView) -> ByteView { start(text).map { text[0..<$0].trimmed } ?? text }

  /// Gives the ORCID among those of an author to the author given last, where one was behind the first so many: what stands
  /// before the bracket may name nobody.
  static func giveORCID(_ text: ByteView, behind count: Int, to builder: inout PaperListBuilder) {
    guard builder.authorCount > count, let start = start(text),
      let word = text.index(of: "orcid:", from: start)
    else { return }
    let value = word + 6
    guard value + 19 <= text.count else { return }
    builder.authorIdentifier("orcid", text[value..<(value + 19)])
  }
}
