internal import Bibliography

extension JSONProducer {
  /// Records of DataCite: answers of its programming interface, the lines of its public data file, and its metadata
  /// scheme as JSON.
  static let dataCite = JSONProducer(
    format: BibliographyFormat(id: "datacite", name: "DataCite records", extensions: ["json", "jsonl"]),
    signs: JSONSigns(
      roots: ["", "attributes", "data", "data/attributes"],
      .init(1, "doi creators titles"), .init(1, "creators titles publicationYear"),
      .init(1, "titles/title creators/name types/resourceTypeGeneral"),
      .init(0.6, "doi titles publicationYear")),
    fields: JSONFieldMap([
      "data": .records,
      "attributes": .records,
      "doi": .identifier("doi"),
      "creators": .authors,
      "creators/name": .name(rank: 0),
      "creators/givenName": .given,
      "creators/familyName": .family,
      "creators/nameType": .nameType,
      "creators/affiliation": .affiliations(rank: 0),
      "creators/affiliation/name": .affiliations(rank: 0),
      "creators/nameIdentifiers": .identifierPairs,
      "creators/nameIdentifiers/nameIdentifierScheme": .pairScheme,
      "creators/nameIdentifiers/nameIdentifier": .pairValue,
      "titles/title": .title,
      "container/title": .venue(rank: 0),
      "container/volume": .volume,
      "container/issue": .issue,
      "container/firstPage": .firstPage,
      "container/lastPage": .lastPage,
      "publisher": .venue(rank: 1),
      "publisher/name": .venue(rank: 1),
      "publicationYear": .year,
      "subjects/subject": .categories,
      "types/resourceTypeGeneral": .kind,
      "types/schemaOrg": .kind,
      "relatedIdentifiers": .identifierPairs,
      "relatedIdentifiers/relatedIdentifierType": .pairScheme,
      "relatedIdentifiers/relatedIdentifier": .pairValue,
      "relatedIdentifiers/relationType": .pairRelation,
      "citationCount": .citations,
    ]),
    kinds: [
      "journalarticle": .paper(.article), "datapaper": .paper(.article),
      "conferencepaper": .paper(.conferencePaper), "preprint": .paper(.preprint), "book": .paper(.book),
      "bookchapter": .paper(.chapter), "dissertation": .paper(.thesis), "dataset": .paper(.dataset),
      "scholarlyarticle": .paper(.article), "thesis": .paper(.thesis), "chapter": .paper(.chapter),
      "software": .paper(.other), "report": .paper(.other), "collection": .paper(.other),
      "image": .paper(.other), "audiovisual": .paper(.other), "model": .paper(.other),
      "peerreview": .paper(.other), "other": .paper(.other), "physicalobject": .paper(.other),
    ])
}
