internal import Bibliography

extension JSONProducer {
  /// Research products of the OpenAIRE Graph, as its programming interface answers and as its dump has them.
  static let openAIRE = JSONProducer(
    format: BibliographyFormat(id: "openaire", name: "OpenAIRE Graph", extensions: ["json", "jsonl"]),
    signs: JSONSigns(
      roots: ["", "results"], .init(1, "mainTitle publicationDate"), .init(1, "maintitle publicationdate"),
      .init(0.95, "mainTitle author/fullName"), .init(0.95, "maintitle author/fullname")),
    fields: JSONFieldMap([
      "results": .records,
      "mainTitle": .title,
      "maintitle": .title,
      "author": .authors,
      "author/fullName": .name(rank: 0),
      "author/fullname": .name(rank: 0),
      "author/surname": .family,
      "author/name": .given,
      "pids": .identifierPairs,
      "pids/scheme": .pairScheme,
      "pids/value": .pairValue,
      "pid": .identifierPairs,
      "pid/scheme": .pairScheme,
      "pid/value": .pairValue,
      "container/name": .venue(rank: 0),
      "container/vol": .volume,
      "container/iss": .issue,
      "container/sp": .firstPage,
      "container/ep": .lastPage,
      "publicationDate": .date(rank: 0),
      "publicationdate": .date(rank: 0),
      "indicators/citationImpact/citationCount": .citations,
      "type": .kind,
    ]),
    kinds: [
      "publication": .paper(.unknown), "dataset": .paper(.dataset), "software": .paper(.other),
      "other": .paper(.other),
    ])
}
