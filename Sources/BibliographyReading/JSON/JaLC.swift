internal import Bibliography

extension JSONProducer {
  /// Records of the Japan Link Center, as its programming interface answers. Titles and names stand there in several
  /// languages, of which the first one counts.
  static let jalc = JSONProducer(
    format: BibliographyFormat(id: "jalc", name: "JaLC records", extensions: ["json", "jsonl"]),
    signs: JSONSigns(
      roots: ["", "data", "message/data"],
      .init(1, "title_list creator_list"), .init(1, "doi title_list"),
      .init(0.9, "creator_list journal_title_name_list")),
    fields: JSONFieldMap([
      "data": .records,
      "doi": .identifier("doi"),
      "title_list/title": .title,
      "creator_list": .authors,
      "creator_list/names/last_name": .family,
      "creator_list/names/first_name": .given,
      "creator_list/names/full_name": .name(rank: 0),
      "creator_list/researcher_id_list": .identifierPairs,
      "creator_list/researcher_id_list/type": .pairScheme,
      "creator_list/researcher_id_list/id_code": .pairValue,
      "creator_list/affiliation_list/affiliation_name_list/affiliation_name": .affiliations(rank: 0),
      "journal_title_name_list/journal_title_name": .venue(rank: 0),
      "book_title_name_list/book_title_name": .venue(rank: 1),
      "publication_date/publication_year": .year,
      "publication_date/publication_month": .month,
      "publication_date/publication_day": .day,
      "volume": .volume,
      "issue": .issue,
      "first_page": .firstPage,
      "last_page": .lastPage,
      "content_type": .kind,
    ]),
    kinds: [
      "ja": .paper(.article), "bk": .paper(.book), "rd": .paper(.dataset), "el": .paper(.other),
      "gd": .paper(.other),
    ])
}
