internal import Bibliography

extension JSONProducer {
  /// Results of Publish or Perish saved as JSON.
  static let publishOrPerish = JSONProducer(
    format: BibliographyFormat(
      id: "publish-or-perish", name: "Publish or Perish JSON", extensions: ["json"]),
    signs: JSONSigns(
      .init(1, "title authors cites_url"), .init(1, "title cites qid"), .init(1, "title cites uid rank")),
    fields: JSONFieldMap([
      "title": .title,
      "authors": .authors,
      "year": .year,
      "source": .venue(rank: 0),
      "volume": .volume,
      "issue": .issue,
      "startpage": .firstPage,
      "endpage": .lastPage,
      "cites": .citations,
      "doi": .identifier("doi"),
      "article_url": .links,
      "type": .kind,
    ]),
    kinds: [
      "journal-article": .paper(.article), "article": .paper(.article), "book": .paper(.book),
      "book-chapter": .paper(.chapter), "proceedings-article": .paper(.conferencePaper),
      "conference paper": .paper(.conferencePaper), "citation": .paper(.unknown),
    ], omitsAuthors: true)
}
