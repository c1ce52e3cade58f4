internal import Bibliography

extension JSONProducer {
  /// Literature of INSPIRE (high-energy physics), as its programming interface answers.
  static let inspire = JSONProducer(
    format: BibliographyFormat(id: "inspire", name: "INSPIRE literature", extensions: ["json", "jsonl"]),
    signs: JSONSigns(
      roots: ["", "metadata", "hits/hits", "hits/hits/metadata"],
      .init(1, "authors/full_name titles"), .init(1, "metadata/titles"), .init(1, "titles control_number")),
    fields: JSONFieldMap([
      "hits": .records,
      "metadata": .records,
      "control_number": .identifier("inspire"),
      "dois/value": .identifier("doi"),
      "arxiv_eprints/value": .identifier("arxiv"),
      "arxiv_eprints/categories": .categories,
      "titles/title": .title,
      "authors": .authors,
      "authors/full_name": .name(rank: 0),
      "authors/ids": .identifierPairs,
      "authors/ids/schema": .pairScheme,
      "authors/ids/value": .pairValue,
      "authors/affiliations/value": .affiliations(rank: 0),
      "author_count": .declaredAuthors,
      "citation_count": .citations,
      "publication_info/journal_title": .venue(rank: 0),
      "publication_info/pubinfo_freetext": .venue(rank: 1),
      "publication_info/journal_volume": .volume,
      "publication_info/journal_issue": .issue,
      "publication_info/page_start": .firstPage,
      "publication_info/page_end": .lastPage,
      "publication_info/artid": .firstPage,
      "publication_info/year": .year,
      "preprint_date": .date(rank: 1),
      "earliest_date": .date(rank: 0),
      "document_type": .kind,
    ]),
    kinds: [
      "article": .paper(.article), "conference paper": .paper(.conferencePaper), "thesis": .paper(.thesis),
      "review": .paper(.review), "book": .paper(.book), "book chapter": .paper(.chapter),
      "proceedings": .noPaper, "note": .paper(.other), "report": .paper(.other),
      "activity report": .paper(.other),
    ], omitsAuthors: true)
}
