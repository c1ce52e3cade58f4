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
    guard let colon = text.index(of: UInt8(ascii: ":"), from: open),
      let scheme = PackedWord(lowercasing: text[(open + 1)..<colon]), schemes.contains(scheme)
    else { return nil }
    return open - 1
  }

  /// Of persons, venues and publishers in OpenCitations Meta; other words in brackets belong to the name.
  private static let schemes = PackedWordTable(
    set: "omid orcid doi issn isbn pmid crossref openalex wikidata viaf ror")

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
