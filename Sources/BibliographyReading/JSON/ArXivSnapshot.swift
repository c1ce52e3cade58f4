internal import Bibliography

extension JSONProducer {
  /// The snapshot of arXiv's metadata that is handed out as JSON Lines.
  static let arXiv = JSONProducer(
    format: BibliographyFormat(id: "arxiv", name: "arXiv metadata snapshot", extensions: ["json", "jsonl"]),
    signs: JSONSigns(
      .init(1, "authors_parsed categories"), .init(1, "authors_parsed title"),
      .init(0.9, "id submitter versions/created"), .init(0.9, "id journal-ref report-no")),
    fields: JSONFieldMap([
      "id": .identifier("arxiv"),
      "doi": .identifier("doi"),
      "title": .title,
      "authors": .spareAuthors,
      "authors_parsed": .authorParts,
      "versions/created": .date(rank: 0),
      "update_date": .date(rank: 1),
      "categories": .categoryWords,
    ]),
    usualKind: .preprint)
}
