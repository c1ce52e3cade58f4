internal import TextInput

/// The fields of an entry that a paper is made from.
enum BibTeXFieldName: UInt8, Sendable {
  case title, author, year, date, month, journal, bookTitle, doi, eprint, eprintType, eprintClass, url
  case volume, number, issue, pages, pmid, crossref, xdata, howPublished, citations, note

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
    case .year, .date, .month, .journal, .bookTitle, .volume, .number, .issue: true
    default: false
    }
  }

  private static let byName = PackedWordTable<BibTeXFieldName>([
    ("title", .title), ("author", .author), ("year", .year), ("date", .date), ("month", .month),
    ("journal", .journal), ("journaltitle", .journal), ("booktitle", .bookTitle), ("doi", .doi),
    ("eprint", .eprint), ("archiveprefix", .eprintType), ("eprinttype", .eprintType),
    ("primaryclass", .eprintClass), ("eprintclass", .eprintClass), ("url", .url), ("volume", .volume),
    ("number", .number), ("issue", .issue), ("pages", .pages), ("pmid", .pmid), ("crossref", .crossref),
    ("xdata", .xdata), ("howpublished", .howPublished),
    ("times-cited citations citedby cited-by cited_by citationcount citation-count", .citations),
    ("note", .note),
  ])
}
