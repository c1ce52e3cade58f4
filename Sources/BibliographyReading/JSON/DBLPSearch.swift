internal import Bibliography

extension JSONProducer {
  /// Answers of DBLP's search for publications as JSON.
  static let dblpSearch = JSONProducer(
    format: BibliographyFormat(id: "dblp-json", name: "DBLP search results (JSON)", extensions: ["json"]),
    signs: JSONSigns(
      roots: ["", "result/hits/hit", "hits/hit", "hit"],
      .init(1, "info/title info/url"), .init(1, "info/authors info/year"), .init(1, "info/key info/type"),
      .init(0.9, "result/hits")),
    fields: JSONFieldMap([
      "result": .records,
      "hits": .records,
      "hit": .records,
      "info": .records,
      "key": .identifier("dblp"),
      "doi": .identifier("doi"),
      "title": .titleWithFullStop,
      "authors/author": .authors,
      "authors/author/text": .numberedName,
      "authors/author/@pid": .identifier("dblp-pid"),
      "year": .year,
      "venue": .venue(rank: 0),
      "volume": .volume,
      "number": .issue,
      "pages": .pages,
      "type": .kind,
      "ee": .address,
    ]),
    kinds: [
      "journal articles": .paper(.article), "conference and workshop papers": .paper(.conferencePaper),
      "informal publications": .paper(.preprint), "informal and other publications": .paper(.preprint),
      "books and theses": .paper(.book), "parts in books or collections": .paper(.chapter),
      "reference works": .paper(.chapter), "data and artifacts": .paper(.dataset), "editorship": .noPaper,
    ], hasReferences: true)
}
