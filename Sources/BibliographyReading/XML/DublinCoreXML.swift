internal import Bibliography

extension XMLRecordReader {
  /// Dublin Core as every repository gives it by OAI-PMH (`oai_dc`): DSpace, EPrints, OJS, Zenodo, arXiv.
  ///
  /// References: https://www.openarchives.org/OAI/openarchivesprotocol.html, https://www.dublincore.org/specifications/dublin-core/dces/
  package static let dublinCore = XMLRecordReader(
    id: "dublin-core", name: "Dublin Core (OAI-PMH)",
    roots: [
      ("OAI-PMH", "/OAI/2.0/oai_dc"), ("ListRecords", "/OAI/2.0/oai_dc"), ("records", "/OAI/2.0/oai_dc"),
      ("record", "/OAI/2.0/oai_dc"), ("dc", "purl.org/dc/"), ("metadata", "/OAI/2.0/oai_dc"),
    ]
  ) { dublinCoreVocabulary }

  private static let dublinCoreVocabulary = XMLVocabulary(
    fields: [
      ("header[status=deleted]", .noPaper("deleted")),
      ("dc/title", .text(.title)),
      ("dc/creator", .author),
      ("dc/date", .dateText(0)),
      ("dc/source", .source),
      ("dc/identifier", .anyIdentifier),
      ("dc/type", .kind("")),
      ("dc/subject", .category),
    ],
    kinds: [
      ("info:eu-repo/semantics/doctoralthesis|info:eu-repo/semantics/masterthesis", .thesis),
      ("info:eu-repo/semantics/bachelorthesis|thesis|doctoralthesis|masterthesis|dissertation", .thesis),
      ("doctoral thesis|master thesis|bachelor thesis|thesis or dissertation|phd thesis", .thesis),
      ("info:eu-repo/semantics/conferenceobject|info:eu-repo/semantics/conferencepaper", .conferencePaper),
      ("info:eu-repo/semantics/conferencecontribution|conference paper", .conferencePaper),
      ("conference object|conferenceobject|conference or workshop item|conference item", .conferencePaper),
      (
        "info:eu-repo/semantics/preprint|info:eu-repo/semantics/workingpaper|preprint|working paper",
        .preprint
      ),
      ("info:eu-repo/semantics/bookpart|bookpart|book part|book chapter|book section", .chapter),
      ("info:eu-repo/semantics/book|book", .book),
      ("info:eu-repo/semantics/review|review|review article", .review),
      ("info:eu-repo/semantics/article|article|journal article|research article", .article),
      ("peer-reviewed article", .article),
      ("dataset|info:eu-repo/semantics/dataset", .dataset),
      ("info:eu-repo/semantics/report|report|technical report|image|software|other", .other),
    ],
    traits: .hasEarliestDate)
}
