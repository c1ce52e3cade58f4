internal import Bibliography

extension XMLRecordReader {
  /// Zotero's own export, `Zotero RDF`: Dublin Core, FOAF and PRISM. A journal may stand inside its article or by itself
  /// behind it; only the former is its venue here.
  package static let zoteroRDF = XMLRecordReader(
    id: "zotero-rdf", name: "Zotero RDF", extensions: ["rdf", "xml"],
    roots: [("RDF", "zotero.org/namespaces/export")]
  ) { zoteroRDFVocabulary }

  private static let zoteroRDFVocabulary = XMLVocabulary(
    fields: [
      "Article", "Book", "BookSection", "Document", "Report", "Thesis", "Manuscript", "Data", "Description",
    ]
    .flatMap { XMLVocabulary.below($0, zoteroRDFFields) },
    kinds: [
      ("journalarticle|magazinearticle|newspaperarticle", .article), ("conferencepaper", .conferencePaper),
      ("preprint", .preprint), ("booksection|encyclopediaarticle|dictionaryentry", .chapter), ("book", .book),
      ("thesis", .thesis), ("dataset", .dataset),
      ("report|webpage|manuscript|document|presentation|computerprogram|patent|blogpost", .other),
    ])

  private static let zoteroRDFFields: [XMLVocabulary.Entry] = [
    ("itemType", .kind("")),
    ("authors/Seq/li/Person", .person),
    ("authors/Seq/li/Person/surname", .part(.family)),
    ("authors/Seq/li/Person/givenName", .part(.given)),
    ("authors/Seq/li/Person/givenname", .part(.given)),
    ("title", .text(.title)),
    ("date", .dateText(0)),
    ("pages", .text(.pages)),
    ("identifier", .anyIdentifier),
    ("identifier/URI/value", .anyIdentifier),
    ("isPartOf/Journal/title", .text(.venue)),
    ("isPartOf/Book/title", .text(.secondVenue)),
    ("isPartOf/Series/title", .text(.thirdVenue)),
    ("isPartOf/Journal/volume", .text(.volume)),
    ("isPartOf/Journal/number", .text(.issue)),
    ("isPartOf/Journal/identifier", .anyIdentifier),
  ]
}
