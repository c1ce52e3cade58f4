internal import Bibliography
internal import TextInput

/// Takes an address or identifier whose own form says what it is.
enum XMLAddress {
  static func append(_ text: ByteView, to builder: inout PaperListBuilder) {
    if text.has("http://") || text.has("https://") {
      DBLPRecord.address(text, into: &builder)
    } else if text.has("doi:") || text.has("DOI:") {
      builder.identifier("doi", text)
    } else {
      IdentifierText.appendSelfNamed(text, to: &builder)
    }
  }
}
