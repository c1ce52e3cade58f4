internal import Bibliography

extension JSONProducer {
  /// CSL-JSON, what citation processors take: Zotero, Mendeley, Pandoc, Paperpile, and the registries by content
  /// negotiation.
  static let csl = JSONProducer(
    format: BibliographyFormat(id: "csl", name: "CSL-JSON", extensions: ["json", "jsonl"]),
    signs: JSONSigns(
      roots: ["", "items", "references"],
      .init(0.9, "id type issued/date-parts"), .init(0.9, "id type author/family"),
      .init(0.85, "type issued author/family"), .init(0.85, "id type author/literal"),
      .init(0.8, "type title author/family"), .init(0.7, "id type container-title"),
      .init(
        0.7, "id type title", without: "authors authorships items data itemType attributes cited_by_count")),
    fields: JSONFieldMap([
      "items": .records,
      "references": .records,
      "title": .title,
      "type": .kind,
      "author": .authors,
      "author/family": .family,
      "author/given": .given,
      "author/suffix": .suffix,
      "author/non-dropping-particle": .particle,
      "author/dropping-particle": .particle,
      "author/literal": .wholeName,
      "author/ORCID": .identifier("orcid"),
      "author/affiliation/name": .affiliations(rank: 0),
      "issued/date-parts": .dateParts(rank: 0),
      "issued/raw": .date(rank: 1),
      "issued/literal": .date(rank: 2),
      "issued": .date(rank: 1),
      "container-title": .venue(rank: 0),
      "event-title": .venue(rank: 1),
      "event": .venue(rank: 2),
      "publisher": .venue(rank: 5),
      "volume": .volume,
      "issue": .issue,
      "page": .pages,
      "number": .issue,
      "DOI": .identifier("doi"),
      "PMID": .identifier("pmid"),
      "PMCID": .identifier("pmcid"),
      "URL": .address,
      "note": .notes,
      "categories": .categories,
    ]),
    kinds: [
      "article-journal": .paper(.article), "article-magazine": .paper(.article),
      "article-newspaper": .paper(.article), "article": .paper(.preprint),
      "paper-conference": .paper(.conferencePaper), "speech": .paper(.conferencePaper), "book": .paper(.book),
      "chapter": .paper(.chapter), "entry": .paper(.chapter), "entry-encyclopedia": .paper(.chapter),
      "entry-dictionary": .paper(.chapter), "thesis": .paper(.thesis), "review": .paper(.review),
      "review-book": .paper(.review), "dataset": .paper(.dataset), "report": .paper(.other),
      "manuscript": .paper(.other), "software": .paper(.other), "patent": .paper(.other),
      "webpage": .paper(.other), "post": .paper(.other), "post-weblog": .paper(.other),
      "document": .paper(.other), "standard": .paper(.other), "journal-article": .paper(.article),
      "proceedings-article": .paper(.conferencePaper), "book-chapter": .paper(.chapter),
      "posted-content": .paper(.preprint), "dissertation": .paper(.thesis),
    ])
}
