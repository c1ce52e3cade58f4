internal import Bibliography

extension JSONProducer {
  /// Works of Crossref: answers of its programming interface, the lines of its public data file, and copies of these
  /// out of databases.
  static let crossref = JSONProducer(
    format: BibliographyFormat(id: "crossref", name: "Crossref works", extensions: ["json", "jsonl"]),
    signs: JSONSigns(
      roots: ["", "message", "message/items", "items"],
      .init(1, "message-type message-version"), .init(1, "DOI is-referenced-by-count"),
      .init(1, "DOI member prefix"),
      .init(1, "DOI reference-count"), .init(1, "DOI indexed"), .init(0.95, "DOI author/sequence"),
      .init(0.5, "DOI container-title title", without: "id")),
    fields: JSONFieldMap([
      "message": .records,
      "items": .records,
      "DOI": .identifier("doi"),
      "title": .title,
      "author": .authors,
      "author/given": .given,
      "author/family": .family,
      "author/suffix": .suffix,
      "author/name": .wholeName,
      "author/ORCID": .identifier("orcid"),
      "author/affiliation/name": .affiliations(rank: 0),
      "issued/date-parts": .dateParts(rank: 0),
      "published/date-parts": .dateParts(rank: 1),
      "published-print/date-parts": .dateParts(rank: 2),
      "published-online/date-parts": .dateParts(rank: 3),
      "posted/date-parts": .dateParts(rank: 4),
      "container-title": .venue(rank: 0),
      "institution/name": .venue(rank: 1),
      "event/name": .venue(rank: 2),
      "volume": .volume,
      "issue": .issue,
      "page": .pages,
      "article-number": .firstPage,
      "is-referenced-by-count": .citations,
      "subject": .categories,
      "type": .kind,
    ]),
    kinds: [
      "journal-article": .paper(.article), "proceedings-article": .paper(.conferencePaper),
      "posted-content": .paper(.preprint), "book": .paper(.book), "monograph": .paper(.book),
      "edited-book": .paper(.book), "reference-book": .paper(.book), "book-chapter": .paper(.chapter),
      "book-part": .paper(.chapter), "book-section": .paper(.chapter), "book-track": .paper(.chapter),
      "reference-entry": .paper(.chapter), "dissertation": .paper(.thesis), "dataset": .paper(.dataset),
      "report": .paper(.other), "report-component": .paper(.other), "standard": .paper(.other),
      "peer-review": .paper(.other), "other": .paper(.other),
      "journal": .noPaper, "journal-issue": .noPaper, "journal-volume": .noPaper, "component": .noPaper,
      "proceedings": .noPaper, "proceedings-series": .noPaper, "book-series": .noPaper, "book-set": .noPaper,
      "report-series": .noPaper, "standard-series": .noPaper, "grant": .noPaper, "database": .noPaper,
    ])
}
