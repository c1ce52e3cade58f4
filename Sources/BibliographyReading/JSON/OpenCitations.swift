internal import Bibliography

extension JSONProducer {
  /// Records of OpenCitations Meta, as its programming interface answers. Identifiers stand in brackets behind the names of
  /// people and venues.
  static let openCitations = JSONProducer(
    format: BibliographyFormat(id: "opencitations", name: "OpenCitations Meta records", extensions: ["json"]),
    signs: JSONSigns(.init(1, "title author pub_date venue"), .init(1, "title author pub_date editor")),
    fields: JSONFieldMap([
      "id": .selfNamedIdentifier,
      "title": .title,
      "author": .authorsBySemicolon,
      "pub_date": .date(rank: 0),
      "venue": .venue(rank: 0),
      "volume": .volume,
      "issue": .issue,
      "page": .pages,
      "type": .kind,
    ]),
    kinds: [
      "journal article": .paper(.article), "proceedings article": .paper(.conferencePaper),
      "book chapter": .paper(.chapter), "book": .paper(.book), "monograph": .paper(.book),
      "dissertation": .paper(.thesis), "dataset": .paper(.dataset), "report": .paper(.other),
      "journal": .noPaper, "journal volume": .noPaper, "journal issue": .noPaper, "proceedings": .noPaper,
    ])
}
