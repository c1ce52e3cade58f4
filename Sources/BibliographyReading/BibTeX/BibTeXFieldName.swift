internal import TextInput

/// The fields of an entry that a paper is made from.
enum BibTeXFieldName: UInt8, Sendable {
  case title, subtitle, author, year, date, month, day, journal, shortJournal, bookTitle, eventTitle
  case volume, number, issue, pages, articleNumber, crossref, xdata
  case doi, eprint, eprintType, eprintClass, url, pmid, pmcid, arXivNumber, howPublished
  case adsURL, dblpURL, uniqueNumber, mathReviews, orcids, orcidAnnotation, citations, note, annotation

  /// The field of this name, `nil` for one that papers have no place for.
  @inline(__always)
  init?(_ name: ByteView) {
    guard let word = PackedWord(lowercasing: name), let field = Self.byName[word] else { return nil }
    self = field
  }

  /// Whether an entry takes the field from the entry that its `crossref` names. Persons, titles and
  /// identifiers are the volume's own.
  var isInherited: Bool {
    switch self {
    case .year, .date, .month, .day, .journal, .shortJournal, .bookTitle, .eventTitle, .volume, .number,
      .issue:
      true
    default: false
    }
  }

  private static let byName = PackedWordTable<BibTeXFieldName>([
    ("title", .title), ("subtitle", .subtitle), ("author", .author), ("year", .year),
    ("date issue_date", .date), ("month", .month), ("day", .day), ("journal journaltitle", .journal),
    ("shortjournal journalabbr abbrev_source_title", .shortJournal), ("booktitle", .bookTitle),
    ("eventtitle conference", .eventTitle), ("volume", .volume), ("number", .number), ("issue", .issue),
    ("pages", .pages), ("eid article-number art_number articleno article_number", .articleNumber),
    ("crossref", .crossref), ("xdata", .xdata), ("doi", .doi), ("eprint", .eprint),
    ("archiveprefix eprinttype", .eprintType), ("primaryclass eprintclass", .eprintClass), ("url", .url),
    ("pmid pubmed pubmed_id pubmedid", .pmid), ("pmcid pmc", .pmcid), ("arxivid arxiv", .arXivNumber),
    ("howpublished", .howPublished), ("adsurl", .adsURL), ("biburl", .dblpURL),
    ("unique-id", .uniqueNumber), ("mrnumber", .mathReviews), ("orcid-numbers", .orcids),
    ("author+an:orcid", .orcidAnnotation),
    ("times-cited citations citedby cited-by cited_by citationcount citation-count", .citations),
    ("note", .note), ("annotation annote extra", .annotation),
  ])
}
