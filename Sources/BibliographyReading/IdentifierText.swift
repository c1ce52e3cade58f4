internal import Bibliography
internal import TextInput

/// Gives identifiers from borrowed bytes to the builder, without a `String` where they are in normal form already.
enum IdentifierText {
  static func append(_ scheme: String, _ value: ByteView, to builder: inout PaperListBuilder) {
    guard !value.isEmpty else { return }
    guard isNearNormal(scheme, value) else {
      builder.identifier(Identifier(scheme, value.string))
      return
    }
    guard value.hasASCIICapital else {
      builder.identifier(scheme: scheme, normal: value)
      return
    }
    let lower = (0..<value.count).map {
      value[$0] >= 0x41 && value[$0] <= 0x5A ? value[$0] | 0x20 : value[$0]
    }
    lower.withByteView { builder.identifier(scheme: scheme, normal: $0) }
  }

  /// An identifier whose own form says what it is: `scheme:value`, a DOI, an arXiv number. A bare number is
  /// the row of some table and identifies nothing outside it.
  static func appendSelfNamed(_ value: ByteView, to builder: inout PaperListBuilder) {
    guard value.count > 3, value.count < 500 else { return }
    if let blank = value.index(of: 0x20) {
      // Several, one behind the other.
      appendSelfNamed(value[0..<blank], to: &builder)
      appendSelfNamed(value[(blank + 1)..<value.count].trimmed, to: &builder)
      return
    }
    if value.has("10."), value.index(of: UInt8(ascii: "/")) != nil {
      append("doi", value, to: &builder)
      return
    }
    guard
      value.index(of: UInt8(ascii: ".")) != nil || value.index(of: UInt8(ascii: ":")) != nil
        || value.index(of: UInt8(ascii: "/")) != nil
    else { return }
    let text = value.string
    if ArXivNumber.isNumber(text) {
      builder.identifier(Identifier("arxiv", text))
    } else if let identifier = Identifier(parsing: text), schemes.contains(identifier.scheme) {
      builder.identifier(identifier)
    } else if text.contains("doi.org/") {
      builder.identifier(Identifier("doi", text))
    }
  }

  private static let schemes: Set<String> = [
    "doi", "arxiv", "pmid", "acl", "dblp", "pmcid", "openalex", "mag", "wos",
  ]

  /// Whether a value differs from its normal form only by capitals, if at all.
  private static func isNearNormal(_ scheme: String, _ value: ByteView) -> Bool {
    switch scheme {
    case "doi":
      guard value.has("10.") else { return false }
    case "arxiv":
      // A version, an address, `arXiv:`.
      if value.index(of: UInt8(ascii: "v")) != nil || value.has("abs/") || value.has("pdf/") { return false }
    default: return false
    }
    return value.isVisibleASCII
      && (scheme == "doi" || value.firstIndex(of: UInt8(ascii: ":"), or: UInt8(ascii: "V")) == value.count)
  }
}
