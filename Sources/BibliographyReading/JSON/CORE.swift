internal import Bibliography

extension JSONProducer {
  /// Works of CORE (core.ac.uk), as its programming interface answers and as its data set has them.
  static let core = JSONProducer(
    format: BibliographyFormat(id: "core", name: "CORE works", extensions: ["json", "jsonl"]),
    signs: JSONSigns(
      roots: ["", "results"], .init(1, "title yearPublished"), .init(1, "title downloadUrl authors"),
      .init(1, "title coreId")),
    fields: JSONFieldMap([
      "results": .records,
      "title": .title,
      "authors": .authors,
      "authors/name": .name(rank: 0),
      "doi": .identifier("doi"),
      "arxivId": .identifier("arxiv"),
      "pubmedId": .identifier("pmid"),
      "magId": .identifier("mag"),
      "journals/title": .venue(rank: 0),
      "yearPublished": .year,
      "year": .year,
      "publishedDate": .date(rank: 0),
      "citationCount": .citations,
      "documentType": .kind,
    ]),
    kinds: ["thesis": .paper(.thesis), "research": .paper(.unknown), "slides": .paper(.other)])
}
