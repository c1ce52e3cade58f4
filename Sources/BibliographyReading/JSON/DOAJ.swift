internal import Bibliography

extension JSONProducer {
  /// Articles of the Directory of Open Access Journals: answers of its programming interface and its public data.
  static let doaj = JSONProducer(
    format: BibliographyFormat(id: "doaj", name: "DOAJ articles", extensions: ["json", "jsonl"]),
    signs: JSONSigns(
      roots: ["", "results"], .init(1, "bibjson/title bibjson/journal"), .init(0.9, "bibjson/title")),
    fields: JSONFieldMap([
      "results": .records,
      "bibjson": .records,
      "title": .title,
      "author": .authors,
      "author/name": .name(rank: 0),
      "author/orcid_id": .identifier("orcid"),
      "author/affiliation": .affiliations(rank: 0),
      "identifier": .identifierPairs,
      "identifier/type": .pairScheme,
      "identifier/id": .pairValue,
      "journal/title": .venue(rank: 0),
      "journal/volume": .volume,
      "journal/number": .issue,
      "start_page": .firstPage,
      "end_page": .lastPage,
      "year": .year,
      "month": .month,
      "subject/term": .categories,
    ]),
    usualKind: .article)
}
