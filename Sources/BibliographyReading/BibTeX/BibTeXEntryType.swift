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
