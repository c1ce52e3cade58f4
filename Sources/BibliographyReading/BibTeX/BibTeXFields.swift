internal import Bibliography
internal import TextInput

/// The fields of an entry that a paper is made from.
enum BibTeXFieldName: UInt8, Sendable {
  case title, author, year, date, month, journal, bookTitle, doi, eprint, eprintType, eprintClass, url
  case volume, pmid, crossref, xdata, school, howPublished

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
    case .year, .date, .month, .journal, .bookTitle, .volume: true
    default: false
    }
  }

  private static let byName = PackedWordTable<BibTeXFieldName>([

    ("title", .title), ("author", .author), ("year", .year), ("date", .date), ("month", .month),
    ("journal", .journal), ("journaltitle", .journal), ("booktitle", .bookTitle), ("doi", .doi),
    ("eprint", .eprint), ("archiveprefix", .eprintType), ("eprinttype", .eprintType),
    ("primaryclass", .eprintClass), ("eprintclass", .eprintClass), ("url", .url), ("volume", .volume),
    ("pmid", .pmid), ("crossref", .crossref), ("xdata", .xdata), ("school", .school),
    ("howpublished", .howPublished),
  ])
}

/// What the word after `@` says of an entry.
enum BibTeXEntryType: Sendable {
  case string, preamble, comment
  /// A volume, a set, a store of fields: not a paper unless it has authors of its own.
  case container(String)
  case paper(PaperKind)

  init(_ word: ByteView) {
    self = PackedWord(lowercasing: word).flatMap { Self.byName[$0] } ?? .paper(.other)
  }

  private static let byName = PackedWordTable<BibTeXEntryType>([

    ("string", .string), ("preamble", .preamble), ("comment", .comment),
    ("proceedings mvproceedings", .container("proceedings")),
    ("collection mvcollection reference mvreference", .container("collection")),
    ("periodical", .container("periodical")), ("xdata", .container("xdata")), ("set", .container("set")),
    ("control", .container("control")),
    ("article suppperiodical", .paper(.article)),
    ("inproceedings conference", .paper(.conferencePaper)),
    ("book mvbook booklet", .paper(.book)),
    ("inbook incollection inreference bookinbook suppbook suppcollection", .paper(.chapter)),
    ("thesis phdthesis mastersthesis", .paper(.thesis)),
    ("review", .paper(.review)), ("dataset", .paper(.dataset)), ("preprint", .paper(.preprint)),
  ])
}
