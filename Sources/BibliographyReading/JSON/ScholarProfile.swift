internal import Bibliography

extension JSONProducer {
  /// A profile of Google Scholar as crawlers built on `scholarly` keep it beside a homepage (`gs_data.json`): the
  /// figures of the owner and the publications by their identifier.
  static let scholarProfile = JSONProducer(
    format: BibliographyFormat(
      id: "scholar", name: "Google Scholar profile (gs_data.json)", extensions: ["json"]),
    signs: JSONSigns(
      .init(1, "scholar_id publications"), .init(1, "hindex publications"),
      .init(1, "bib/title num_citations"),
      .init(0.95, "scholar_id citedby"), .init(0.9, "author_pub_id bib/title"),
      .init(0.9, "author_pub_id title num_citations")),
    fields: JSONFieldMap([
      "name": .owner,
      "hindex": .statedHIndex,
      "citedby": .statedCitations,
      "i10index": .statedScore("i10-index"),
      "hindex5y": .statedScore("h-index of the last 5 years"),
      "i10index5y": .statedScore("i10-index of the last 5 years"),
      "citedby5y": .statedScore("citations of the last 5 years"),
      "publications": .recordsByName,
      "author_pub_id": .identifier("scholar"),
      "num_citations": .citations,
      "cites_per_year": .citationsByYear,
      "bib/title": .title,
      "bib/author": .authorText,
      "bib/pub_year": .year,
      "bib/year": .year,
      "bib/journal": .venue(rank: 0),
      "bib/conference": .venue(rank: 1),
      "bib/venue": .venue(rank: 2),
      "bib/booktitle": .venue(rank: 2),
      "bib/citation": .venueAndPlace,
      "bib/volume": .volume,
      "bib/number": .issue,
      "bib/pages": .pages,
      // Crawlers that write one level less.
      "title": .title,
      "author": .authorText,
      "authors": .authorText,
      "pub_year": .year,
      "year": .year,
      "publication": .venueAndPlace,
      "pub_url": .address,
      "eprint_url": .address,
    ]),
    omitsAuthors: true)
}
