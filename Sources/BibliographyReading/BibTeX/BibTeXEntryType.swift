internal import Bibliography
internal import TextInput

/// What the word after `@` says of an entry.
enum BibTeXEntryType: Sendable {
  case string, preamble, comment
  /// A volume, a set, a store of fields: not a paper unless it has authors of its own.
  case container(String)
  case paper(PaperKind)

  init(_ word: ByteView) {
    self = PackedWord(lowercasing: word).flatMap { Self.byName[$0] } ?? .paper(.other)
  }

  /// Whether the word is one of the standard's.
  static func isUsual(_ word: ByteView) -> Bool {
    PackedWord(lowercasing: word).map { byName[$0] != nil || $0 == misc } ?? false
  }

  private static let misc = PackedWord(lowercasing: ByteView("misc"))

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
    ("thesis phdthesis mastersthesis bathesis masterthesis", .paper(.thesis)),
    ("review", .paper(.review)), ("dataset data", .paper(.dataset)), ("preprint", .paper(.preprint)),
  ])
}
