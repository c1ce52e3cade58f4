internal import Bibliography

extension JSONProducer {
  /// Works of Unpaywall: answers of its programming interface and the lines of its snapshot.
  static let unpaywall = JSONProducer(
    format: BibliographyFormat(id: "unpaywall", name: "Unpaywall works", extensions: ["json", "jsonl"]),
    signs: JSONSigns(
      roots: ["", "results/response"], .init(1, "doi_url oa_status title"), .init(1, "title z_authors")),
    fields: JSONFieldMap([
      "results": .records,
      "response": .records,
      "title": .title,
      "doi": .identifier("doi"),
      "z_authors": .authors,
      "z_authors/family": .family,
      "z_authors/given": .given,
      "z_authors/suffix": .suffix,
      "z_authors/name": .wholeName,
      "z_authors/raw_author_name": .name(rank: 0),
      "z_authors/ORCID": .identifier("orcid"),
      "z_authors/affiliation/name": .affiliations(rank: 0),
      "journal_name": .venue(rank: 0),
      "year": .year,
      "published_date": .date(rank: 0),
      "genre": .kind,
    ]),
    kinds: [
      "journal-article": .paper(.article), "proceedings-article": .paper(.conferencePaper),
      "book-chapter": .paper(.chapter), "book": .paper(.book), "monograph": .paper(.book),
      "posted-content": .paper(.preprint), "dissertation": .paper(.thesis), "dataset": .paper(.dataset),
      "report": .paper(.other), "peer-review": .paper(.other), "journal": .noPaper, "proceedings": .noPaper,
    ], omitsAuthors: true)
}
