internal import Bibliography

extension XMLRecordReader {
  /// Crossref's UNIXREF and UNIXSD: what its XML API returns, one work a record.
  ///
  /// Reference: https://www.crossref.org/documentation/schema-library/
  package static let crossref = XMLRecordReader(
    id: "crossref-xml", name: "Crossref XML",
    roots: [
      ("doi_records", nil), ("doi_record", nil), ("crossref_result", nil), ("crossref", nil),
      ("OAI-PMH", "<doi_record"),
    ]
  ) { crossrefVocabulary }

  private static let crossrefVocabulary = XMLVocabulary(
    fields: [("doi_record/crossref/error", .noPaper("error"))]
      + XMLVocabulary.below("doi_record/crossref", crossrefWork)
      + XMLVocabulary.below("crossref", crossrefWork),
    traits: .hasEscapedMarkup)

  /// A journal with its article, a conference with its paper, a book with its chapter, and works that stand alone.
  private static let crossrefWork: [XMLVocabulary.Entry] =
    [
      ("journal", .isKind(.article)),
      ("journal/journal_metadata/full_title", .text(.venue)),
      ("journal/journal_metadata/abbrev_title", .text(.secondVenue)),
      ("journal/journal_issue/journal_volume/volume", .text(.volume)),
      ("journal/journal_issue/issue", .text(.issue)),
      ("conference/proceedings_metadata/proceedings_title", .text(.venue)),
      ("conference/proceedings_series_metadata/proceedings_title", .text(.venue)),
      ("conference/event_metadata/conference_name", .text(.secondVenue)),
      ("conference", .isKind(.conferencePaper)),
      ("book", .isKind(.book)),
      ("dissertation", .isKind(.thesis)),
      ("posted_content", .isKind(.preprint)),
      ("posted_content/group_title", .text(.venue)),
      ("database", .isKind(.dataset)),
      ("peer_review", .isKind(.review)),
      ("report-paper", .isKind(.other)),
      ("standard", .isKind(.other)),
    ]
    + [
      "journal/journal_article", "conference/conference_paper", "dissertation", "posted_content",
      "book/content_item", "database/dataset", "peer_review",
    ].flatMap { XMLVocabulary.below($0, crossrefItem(.title)) }
    + ["book/book_metadata", "book/book_series_metadata", "book/book_set_metadata"].flatMap {
      XMLVocabulary.below($0, crossrefItem(.container))
    }
    + ["report-paper/report-paper_metadata", "standard/standard_metadata"].flatMap {
      XMLVocabulary.below($0, crossrefItem(.title))
    }
    + ["journal/journal_issue", "conference/proceedings_metadata"].flatMap {
      XMLVocabulary.below($0, crossrefDate)
    }

  /// The day of the printed edition before that of the one on the web.
  static let crossrefDate: [XMLVocabulary.Entry] = [
    ("publication_date[media_type=print]", 0), ("publication_date", 1), ("posted_date", 1),
    ("approval_date", 1), ("review_date", 1),
  ].flatMap { (name: String, rank: Int) -> [XMLVocabulary.Entry] in
    [(name, .date(rank))]
      + XMLVocabulary.below(name, [("year", .text(.year)), ("month", .text(.month)), ("day", .text(.day))])
  }

  static func crossrefItem(_ title: XMLText) -> [XMLVocabulary.Entry] {
    [
      ("titles/title", .text(title)),
      ("titles/subtitle", title == .title ? .text(.subtitle) : .skip),
      ("contributors/organization[contributor_role=author]", .collective),
      ("contributors/person_name[contributor_role=author]", .person),
      ("person_name", .person),
      ("pages/first_page", .text(.firstPage)),
      ("pages/last_page", .text(.lastPage)),
      ("publisher_item/item_number[item_number_type=article-number]", .text(.pages)),
      ("doi_data/doi", title == .title ? .identifier("doi") : .laterIdentifier("doi")),
      ("volume", .text(.volume)),
    ] + crossrefDate
      + XMLVocabulary.below("contributors/person_name[contributor_role=author]", crossrefPerson)
      + XMLVocabulary.below("person_name", crossrefPerson)
  }

  static let crossrefPerson: [XMLVocabulary.Entry] = [
    ("surname", .part(.family)), ("given_name", .part(.given)), ("suffix", .part(.suffix)),
    ("ORCID", .part(.orcid)), ("affiliation", .part(.affiliation)),
    ("affiliations/institution/institution_name", .part(.affiliation)),
  ]
}
