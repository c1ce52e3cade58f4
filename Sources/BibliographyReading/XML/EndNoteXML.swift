internal import Bibliography

extension XMLRecordReader {
  /// EndNote's XML, also as Zotero, Bookends, Mendeley and others write it.
  ///
  /// There is no public specification; elements as EndNote 7 to 20 write them.
  package static let endNote = XMLRecordReader(
    id: "endnote-xml", name: "EndNote XML",
    roots: [("xml", "<record>"), ("records", "<ref-type")]
  ) { endNoteVocabulary }

  private static let endNoteVocabulary = XMLVocabulary(
    fields: [
      ("record/ref-type/@name", .kind("")),
      ("record/contributors/authors/author", .author),
      ("record/titles/title", .text(.title)),
      ("record/periodical/full-title", .text(.venue)),
      ("record/titles/secondary-title", .text(.secondVenue)),
      ("record/titles/tertiary-title", .text(.thirdVenue)),
      ("record/volume", .text(.volume)),
      ("record/number", .text(.issue)),
      ("record/pages", .text(.pages)),
      ("record/dates/year", .text(.year)),
      ("record/dates/pub-dates/date", .text(.dateText)),
      ("record/electronic-resource-num", .identifier("doi")),
      ("record/urls/related-urls/url", .link),
      ("record/urls/web-urls/url", .link),
    ],
    kinds: [
      ("journal article|magazine article|newspaper article|electronic article", .article),
      ("conference paper|conference proceedings", .conferencePaper),
      ("book section|electronic book section|encyclopedia|dictionary", .chapter),
      ("book|electronic book|edited book|classical work|ancient text", .book),
      ("thesis", .thesis), ("dataset", .dataset),
      ("report|web page|generic|patent|manuscript|unpublished work|computer program", .other),
    ])
}
