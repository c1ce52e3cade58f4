internal import Bibliography

extension JSONProducer {
  /// Preprints of bioRxiv and medRxiv, as their programming interface answers (`details`). Each version of a preprint is a
  /// record.
  static let bioRxiv = JSONProducer(
    format: BibliographyFormat(
      id: "biorxiv", name: "bioRxiv and medRxiv preprints", extensions: ["json", "jsonl"]),
    signs: JSONSigns(
      roots: ["", "collection"], .init(1, "author_corresponding title"), .init(1, "jatsxml title"),
      .init(0.95, "preprint_title preprint_authors")),
    fields: JSONFieldMap([
      "collection": .records,
      "title": .title,
      "preprint_title": .title,
      "authors": .authorsBySemicolon,
      "preprint_authors": .authorsBySemicolon,
      "doi": .identifier("doi"),
      "biorxiv_doi": .identifier("doi"),
      "preprint_doi": .identifier("doi"),
      "date": .date(rank: 0),
      "preprint_date": .date(rank: 1),
      "server": .venue(rank: 0),
      "preprint_platform": .venue(rank: 1),
      "category": .categories,
      "preprint_category": .categories,
    ]),
    usualKind: .preprint)
}
