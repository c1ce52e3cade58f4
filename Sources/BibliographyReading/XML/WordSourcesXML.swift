internal import Bibliography

extension XMLRecordReader {
  /// The sources of Microsoft Word (`Sources.xml`), also as JabRef and others write them.
  ///
  /// Reference: ECMA-376, part 1, section 22.6 (Bibliography).
  package static let wordSources = XMLRecordReader(
    id: "word-xml", name: "Microsoft Word sources",
    roots: [("Sources", "officeDocument"), ("Source", "officeDocument")]
  ) { wordVocabulary }

  private static let wordVocabulary = XMLVocabulary(
    fields: [
      ("Source/SourceType", .kind("")),
      ("Source/Title", .text(.title)),
      ("Source/JournalName", .text(.venue)),
      ("Source/PeriodicalTitle", .text(.venue)),
      ("Source/BookTitle", .text(.container)),
      ("Source/ConferenceName", .text(.secondVenue)),
      ("Source/Year", .text(.year)),
      ("Source/Month", .text(.month)),
      ("Source/Day", .text(.day)),
      ("Source/Volume", .text(.volume)),
      ("Source/Issue", .text(.issue)),
      ("Source/Pages", .text(.pages)),
      ("Source/DOI", .identifier("doi")),
      ("Source/URL", .anyIdentifier),
    ] + XMLVocabulary.below("Source/Author/Author", wordNames)
      + XMLVocabulary.below("Source/Author/Inventor", wordNames),
    kinds: [
      ("journalarticle|articleinaperiodical", .article), ("conferenceproceedings", .conferencePaper),
      ("booksection", .chapter), ("book", .book),
      ("report|internetsite|documentfrominternetsite|electronicsource|misc|patent|art|film", .other),
    ])

  private static let wordNames: [XMLVocabulary.Entry] = [
    ("Corporate", .collective),
    ("NameList/Person", .person),
    ("NameList/Person/Last", .part(.family)),
    ("NameList/Person/First", .part(.given)),
    ("NameList/Person/Middle", .part(.middle)),
  ]
}
