internal import TextInput

/// Which identifiers tell papers apart, and when two spellings are one.
enum IdentifierKey {
  /// Whether a scheme names single papers. Web addresses do not (a page may list many), nor do numbers of
  /// books and journals.
  static func identifiesPapers(_ scheme: String) -> Bool {
    !["url", "isbn", "issn"].contains(scheme)
  }

  /// The DOI that arXiv gives to a preprint and its arXiv number are the same name.
  static func canonical(_ text: String) -> String {
    text.hasPrefix("doi:10.48550/arxiv.") ? "arxiv:" + text.dropFirst("doi:10.48550/arxiv.".count) : text
  }

  /// The bytes by which an identifier is compared: the number of an arXiv preprint in either form.
  static func view(_ text: ByteView) -> ByteView {
    let length: Int
    if text.has("doi:10.48550/arxiv.") {
      length = 19
    } else if text.has("arxiv:") {
      length = 6
    } else {
      return text
    }
    return text[length..<text.count]
  }
}
