internal import Bibliography

extension XMLRecordReader {
  /// RDF as the Japan Link Center (JaLC) gives it: Dublin Core, FOAF and PRISM.
  ///
  /// References: https://japanlinkcenter.org/, https://www.w3.org/submissions/2020/SUBM-prism-20200910/
  package static let jaLC = XMLRecordReader(
    id: "jalc-xml", name: "JaLC RDF/XML", extensions: ["xml", "rdf"],
    roots: [("RDF", "prismstandard.org/")]
  ) { jaLCVocabulary }

  private static let jaLCVocabulary = XMLVocabulary(
    fields: [
      ("Description/doi", .identifier("doi")),
      ("Description/title", .text(.title)),
      ("Description/creator/Person", .person),
      ("Description/creator/Person/name", .part(.printed)),
      ("Description/creator/Person/familyName", .part(.family)),
      ("Description/creator/Person/givenName", .part(.given)),
      ("Description/publicationName", .text(.venue)),
      ("Description/volume", .text(.volume)),
      ("Description/number", .text(.issue)),
      ("Description/startingPage", .text(.firstPage)),
      ("Description/endingPage", .text(.lastPage)),
      ("Description/date", .dateText(0)),
      ("Description/publicationDate", .dateText(1)),
    ], traits: [.hasTwoScripts, .hasEscapedMarkup])
}
