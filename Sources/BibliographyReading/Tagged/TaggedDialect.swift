internal import Bibliography
internal import TextInput

/// A producer's tagged format as data: how fields look, where records begin and end, what the tags mean.
struct TaggedDialect: Sendable {
  /// The tags of a role, separated by spaces, in order of preference.
  typealias FieldMap = [(role: TaggedRole, tags: String)]

  /// What a tag means.
  struct Tag: Sendable {
    var role: TaggedRole
    /// Its place among the tags of its role.
    var rank: UInt8 = 0
    var startsRecord = false
    var endsRecord = false
  }

  let format: BibliographyFormat
  let syntax: TagSyntax
  let table: PackedWordTable<Tag>

  /// The tag with which a record begins; empty where none does.
  let startTag: String

  /// The tag with which a record ends, as a diagnostic names it; empty where there is none.
  let endTag: String

  /// Whether only tags of the map are tags: for formats in which any line of a text may look like a field.
  let isClosed: Bool

  /// Whether a blank line ends a record in a file in which no tag begins one.
  let endsAtBlankLine: Bool

  /// Whether every line of an author field is an author.
  let hasAuthorLines: Bool

  /// How the short form of names stands.
  let names: TaggedNames.Style

  /// Words for sorts of publication, in lower case; one that is not here is read by ``PublicationWord``.
  let kinds: [String: PaperKind]

  /// Whether the title ends with a full stop that is not the title's own.
  let addsStopToTitle: Bool

  /// What stands at the beginning of a file before a page of explanations; empty where nothing does.
  let letterhead: String

  /// Sets of tags, any of which shows the format where all of its tags stand.
  let evidence: [[String]]

  /// States a format.
  ///
  /// - Parameters:
  ///   - start, end: the tags that begin and end a record; empty where none does.
  ///   - fields: the map; a tag that is not in it is passed over with its lines.
  init(
    _ format: BibliographyFormat, _ syntax: TagSyntax, start: String = "", end: String = "", fields: FieldMap,
    kinds: [String: PaperKind] = [:], names: TaggedNames.Style = .printed, isClosed: Bool = false,
    endsAtBlankLine: Bool = false, hasAuthorLines: Bool = false, addsStopToTitle: Bool = false,
    letterhead: String = "", evidence: [[String]]
  ) {
    self.format = format
    self.syntax = syntax
    self.endTag = end
    startTag = start
    self.kinds = kinds
    self.names = names
    self.isClosed = isClosed
    self.endsAtBlankLine = endsAtBlankLine
    self.hasAuthorLines = hasAuthorLines
    self.addsStopToTitle = addsStopToTitle
    self.letterhead = letterhead
    self.evidence = evidence
    var entries: [(words: String, value: Tag)] = []
    for (role, tags) in fields {
      for (rank, tag) in tags.split(separator: " ").enumerated() {
        entries.append(
          (
            String(tag),
            Tag(
              role: role, rank: UInt8(clamping: rank), startsRecord: tag == start, endsRecord: tag == end)
          ))
      }
    }
    if !end.isEmpty { entries.append((end, Tag(role: .ignored, endsRecord: true))) }
    table = PackedWordTable(entries)
  }
}
