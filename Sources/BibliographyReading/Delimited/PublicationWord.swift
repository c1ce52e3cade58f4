internal import Bibliography
internal import TextInput

/// Reads the words with which databases name the sort of a publication.
enum PublicationWord {
  /// The first entry that is part of the text decides: `Article; Proceedings Paper` is a conference paper.
  private static let kinds: [(part: String, kind: PaperKind)] = [
    // Scopus calls the proceedings themselves so.
    ("conference review", .other), ("proceeding", .conferencePaper), ("conference", .conferencePaper),
    ("preprint", .preprint),
    ("posted", .preprint), ("chapter", .chapter), ("section", .chapter), ("incollection", .chapter),
    ("inbook", .chapter),
    ("thesis", .thesis), ("dissertation", .thesis), ("editorial", .editorial), ("review", .review),
    ("data", .dataset), ("book", .book), ("monograph", .book), ("article", .article), ("journal", .article),
    ("letter", .article),
    ("magazine", .article), ("short survey", .review),
  ]

  static func kind(_ text: ByteView) -> PaperKind {
    let text = text.string.lowercased()
    // The sort of a file that was found says nothing about the sort of publication.
    if ["pdf", "html", "doc", "citation"].contains(text) { return .unknown }
    if let kind = kinds.first(where: { text.contains($0.part) })?.kind { return kind }
    return text == PaperKind.unknown.name ? .unknown : .other
  }
}
