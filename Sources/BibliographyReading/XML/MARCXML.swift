internal import Bibliography

extension XMLRecordReader {
  /// MARC 21 as library catalogues give it, alone, from SRU or from OAI-PMH.
  ///
  /// References: https://www.loc.gov/standards/marcxml/, https://www.loc.gov/marc/bibliographic/
  package static let marc = XMLRecordReader(
    id: "marcxml", name: "MARCXML", extensions: ["xml", "marcxml", "mrcx"],
    roots: [
      ("collection", "datafield"), ("record", "datafield"), ("OAI-PMH", "datafield"),
      ("searchRetrieveResponse", "datafield"), ("records", "datafield"), ("ListRecords", "datafield"),
    ]
  ) { marcVocabulary }

  private static let marcVocabulary = XMLVocabulary(
    fields: marcRecords,
    kinds: [
      ("dissertation|hochschulschrift|academic theses|thesis|theses", .thesis),
      ("conference papers and proceedings", .conferencePaper),
    ],
    authorRoles: marcAuthorRoles.flatMap { [$0, "\($0)."] }, traits: .hasBorderSigns)

  /// A record stands in a record of SRU or OAI-PMH.
  private static let marcRecords: [XMLVocabulary.Entry] =
    [("record/header[status=deleted]", .noPaper("deleted"))] + XMLVocabulary.below("record", marcFields)
    + XMLVocabulary.below("record/recordData/record", marcFields)
    + XMLVocabulary.below("record/metadata/record", marcFields)

  /// The words of cataloguers for authors, in several languages; a full stop may follow.
  private static let marcAuthorRoles = [
    "aut", "cre", "dis", "http://id.loc.gov/vocabulary/relators/aut", "author", "joint author", "creator",
    "dissertant", "verfasser", "verfasserin", "verfasser/in", "verfasserin/verfasser", "auteur", "autor",
    "autora",
    "autore", "auteur du texte",
  ]

  private static let marcFields: [XMLVocabulary.Entry] =
    marcTexts + XMLVocabulary.below("datafield[tag=100]", marcPerson)
    + XMLVocabulary.below("datafield[tag=700]", marcPerson + marcWork)
    + XMLVocabulary.below("datafield[tag=110]", marcBody)
    + XMLVocabulary.below("datafield[tag=710]", marcBody + marcWork)

  private static let marcTexts: [XMLVocabulary.Entry] = [
    ("datafield[tag=245]/subfield[code=a]", .text(.title)),
    ("datafield[tag=245]/subfield[code=b]", .text(.subtitle)),
    ("datafield[tag=264]/subfield[code=c]", .dateText(0)),
    ("datafield[tag=260]/subfield[code=c]", .dateText(0)),
    ("datafield[tag=502]", .isKind(.thesis)),
    ("datafield[tag=655]/subfield[code=a]", .kind("")),
    ("datafield[tag=773]/subfield[code=t]", .text(.venue)),
    ("datafield[tag=773]/subfield[code=d]", .dateText(1)),
    ("datafield[tag=773]/subfield[code=x]", .isKind(.article)),
    ("datafield[tag=773]/subfield[code=z]", .isKind(.chapter)),
    ("datafield[tag=024]/subfield[code=a]", .anyIdentifier),
    ("datafield[tag=856]/subfield[code=u]", .anyIdentifier),
    ("datafield[tag=100]", .person), ("datafield[tag=110]", .person),
    ("datafield[tag=700]", .person), ("datafield[tag=710]", .person),
  ]

  private static let marcPerson: [XMLVocabulary.Entry] = [
    ("subfield[code=a]", .part(.printed)), ("subfield[code=u]", .part(.affiliation)),
    ("subfield[code=e]", .part(.role)), ("subfield[code=4]", .part(.role)),
  ]

  private static let marcBody: [XMLVocabulary.Entry] = [
    ("subfield[code=a]", .part(.collective)), ("subfield[code=b]", .part(.collective)),
    ("subfield[code=e]", .part(.role)), ("subfield[code=4]", .part(.role)),
  ]

  /// A name with a title is the author of another work, which this one holds or treats: no role of an author.
  private static let marcWork: [XMLVocabulary.Entry] = [("subfield[code=t]", .part(.role))]
}
