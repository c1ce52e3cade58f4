internal import Bibliography
internal import TextInput

/// Gives identifiers whose own form says what they are to the builder.
enum IdentifierText {
  /// An identifier whose own form says what it is: `scheme:value`, a DOI, an arXiv number. A bare number is
  /// the row of some table and identifies nothing outside it.
  static func appendSelfNamed(_ value: ByteView, to builder: inout PaperListBuilder) {
    guard value.count > 3, value.count < 500 else { return }
    if let blank = endOfFirst(value) {
      // Several, one behind the other.
      appendSelfNamed(value[0..<blank], to: &builder)
      appendSelfNamed(value[(blank + 1)..<value.count].trimmed, to: &builder)
      return
    }
    if value.has("10."), value.index(of: UInt8(ascii: "/")) != nil {
      builder.identifier("doi", value)
      return
    }
    guard
      value.index(of: UInt8(ascii: ".")) != nil || value.index(of: UInt8(ascii: ":")) != nil
        || value.index(of: UInt8(ascii: "/")) != nil
    else { return }
    guard !ArXivNumber.isNumber(value) else { return builder.identifier("arxiv", value) }
    let text = value.string
    if let identifier = Identifier(parsing: text), schemes.contains(identifier.scheme) {
      builder.identifier(identifier)
    } else if text.contains("doi.org/") {
      builder.identifier(Identifier("doi", text))
    }
  }

  /// The blank behind the first of several; `nil` where there is one. Behind a colon stands the value: `PMID: 12345`.
  private static func endOfFirst(_ value: ByteView) -> Int? {
    var blank = value.index(of: 0x20)
    while let place = blank, place > 0, value[place - 1] == UInt8(ascii: ":") || value[place - 1] == 0x20 {
      blank = value.index(of: 0x20, from: place + 1)
    }
    return blank
  }

  private static let schemes: Set<String> = [
    "doi", "arxiv", "pmid", "acl", "dblp", "pmcid", "openalex", "mag", "wos",
  ]
}
