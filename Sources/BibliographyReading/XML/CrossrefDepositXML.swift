internal import Bibliography

extension XMLRecordReader {
  /// What publishers deposit at Crossref: one `<journal>`, `<conference>` or `<book>` with many works in it.
  ///
  /// Reference: https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/
  package static let crossrefDeposit = XMLRecordReader(
    id: "crossref-deposit", name: "Crossref deposit XML", roots: [("doi_batch", nil)]
  ) { depositVocabulary }

  private static let depositVocabulary = XMLVocabulary(
    fields: depositSurroundings + depositDates + depositBooks + depositWorks + depositItems,
    surroundings: bookElements, traits: .hasEscapedMarkup)

  /// The journal, its issue and the proceedings stand before the works that they hold.
  private static let depositSurroundings: [XMLVocabulary.Entry] = [
    ("head", .skip),
    ("journal_metadata", .surroundings),
    ("journal_metadata/full_title", .text(.venue)),
    ("journal_metadata/abbrev_title", .text(.secondVenue)),
    ("journal_issue", .surroundings),
    ("journal_issue/journal_volume/volume", .text(.volume)),
    ("journal_issue/issue", .text(.issue)),
    ("event_metadata", .surroundings),
    ("event_metadata/conference_name", .text(.secondVenue)),
    ("proceedings_series_metadata", .surroundings),
    ("proceedings_series_metadata/proceedings_title", .text(.venue)),
    ("proceedings_metadata", .surroundings),
    ("proceedings_metadata/proceedings_title", .text(.venue)),
  ]

  private static let depositDates: [XMLVocabulary.Entry] =
    ["journal_issue", "proceedings_series_metadata", "proceedings_metadata"].flatMap {
      XMLVocabulary.below($0, crossrefDate)
    }

  private static let depositWorks: [XMLVocabulary.Entry] = [
    ("journal_article", .isKind(.article)),
    ("conference_paper", .isKind(.conferencePaper)),
    ("content_item", .isKind(.book)),
    ("posted_content", .isKind(.preprint)),
    ("posted_content/group_title", .text(.venue)),
    ("dissertation", .isKind(.thesis)),
    ("peer_review", .isKind(.review)),
    ("dataset", .isKind(.dataset)),
    ("report-paper_metadata", .isKind(.other)),
    ("standard_metadata", .isKind(.other)),
  ]

  private static let depositItems: [XMLVocabulary.Entry] =
    [
      "journal_article", "conference_paper", "content_item", "posted_content", "dissertation", "peer_review",
      "dataset", "report-paper_metadata", "standard_metadata",
    ].flatMap { XMLVocabulary.below($0, crossrefItem(.title)) }

  private static let depositBooks: [XMLVocabulary.Entry] = bookElements.flatMap {
    (element: String) -> [XMLVocabulary.Entry] in
    [(element, .isKind(.book))] + XMLVocabulary.below(element, crossrefItem(.container))
  }

  /// A book is a work with a DOI of its own, and stands around its chapters.
  private static let bookElements = ["book_metadata", "book_series_metadata", "book_set_metadata"]
}
