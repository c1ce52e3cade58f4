internal import Bibliography
internal import TextInput

/// Gives identifiers from JSON texts to a builder: with or without the address of the registry before them.
enum JSONIdentifier {
  static func give(_ scheme: StaticString, _ text: JSONText, to builder: inout PaperListBuilder) {
    lend(scheme, text) { builder.identifier(scheme, $0) }
  }

  static func giveToAuthor(_ scheme: StaticString, _ text: JSONText, _ builder: inout PaperListBuilder) {
    lend(scheme, text) { builder.authorIdentifier(scheme, $0) }
  }

  /// The scheme of the word that a producer has for it; `nil` for what names no single paper or person.
  static func scheme(_ word: JSONText) -> StaticString? { schemes[word.string.lowercased()] }

  private static let schemes: [String: StaticString] = [
    "doi": "doi", "arxiv": "arxiv", "pmid": "pmid", "pmc": "pmcid", "pmcid": "pmcid", "orcid": "orcid",
    "mag": "mag", "acl": "acl", "dblp": "dblp", "eid": "scopus", "wosuid": "wos", "bibcode": "bibcode",
    "handle": "handle", "openalex": "openalex", "inspire bai": "inspire-bai", "inspire id": "inspire",
  ]

  /// Lends the value, decoded; of an address in a scheme whose normal form is none, the last part.
  private static func lend(_ scheme: StaticString, _ text: JSONText, _ body: (ByteView) -> Void) {
    guard !text.isEmpty else { return }
    guard !text.isEscaped else {
      var bytes: [UInt8] = []
      text.append(to: &bytes)
      return bytes.withByteView { lend(scheme, JSONText(raw: $0), body) }
    }
    var value = text.raw.trimmed
    if value.has("http") {
      let name = ByteView(scheme)
      if name == "doi" {
        if value.has("https://doi.org/") {
          value = value[16..<value.count]
        }
      } else if !(name == "arxiv") {
        if value[value.count - 1] == UInt8(ascii: "/") { value = value[0..<(value.count - 1)] }
        var start = value.count
        while start > 0, value[start - 1] != UInt8(ascii: "/") { start -= 1 }
        value = value[start..<value.count]
      }
    }
    body(value)
  }
}
