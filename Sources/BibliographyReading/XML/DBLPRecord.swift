internal import Bibliography
internal import TextInput

/// One record of DBLP on its way into a builder.
struct DBLPRecord {
  private var kind: PaperKind
  private let key: ByteView
  private let isBook: Bool
  private var isEdited = false
  private var isWithdrawn = false
  private var hasAuthors = false
  private var hasEditors = false
  private var date = PublicationDate(year: nil)

  /// An element that is a record.
  enum RecordElement: Sendable { case paper(PaperKind), noPaper }

  /// The elements that dblp.dtd lists below `<dblp>`.
  private static let records = XMLElementTable<RecordElement>([
    ("article", .paper(.article)), ("inproceedings", .paper(.conferencePaper)),
    ("incollection", .paper(.chapter)),
    ("book", .paper(.book)), ("phdthesis mastersthesis", .paper(.thesis)), ("data", .paper(.dataset)),
    ("proceedings www person", .noPaper),
  ])

  /// What record an element is, `nil` where it is none.
  static func record(_ element: ByteView) -> RecordElement? { records[element] }

  /// The fields of a record that are looked at.
  private enum Field: Sendable {
    case author, editor, title, year, month, venue, volume, number, pages, address, passed
  }

  private static let fields = XMLElementTable<Field>([
    ("author", .author), ("editor", .editor), ("title", .title), ("year", .year), ("month", .month),
    ("journal booktitle school", .venue), ("volume", .volume), ("number", .number), ("pages", .pages),
    ("ee", .address), ("url crossref cite note publisher isbn series stream rel", .passed),
  ])

  /// Begins a record at its start tag, with its identifier.
  init(kind: PaperKind, at cursor: XMLCursor) {
    isBook = kind == .book
    self.kind = kind
    self.key = cursor.attribute("key") ?? ByteView()
    let isPreprint = key.has("journals/corr/")
    guard let type = cursor.attribute("publtype") else {
      if isPreprint { self.kind = .preprint }
      return
    }
    isEdited = type.index(of: "edited") != nil
    isWithdrawn = type.index(of: "withdrawn") != nil
    if isPreprint {
      self.kind = .preprint
    } else if type.index(of: "informal") != nil || kind == .dataset && type.index(of: "software") != nil {
      self.kind = .other
    } else if type.index(of: "survey") != nil {
      self.kind = .review
    }
  }

  /// Reads to the end of the record; `false` where the text is cut or malformed, or the record too large.
  mutating func read(_ cursor: inout XMLCursor, into builder: inout PaperListBuilder) -> Bool {
    builder.identifier("dblp", key)
    let (start, outside) = (cursor.tokenStart, cursor.depth - 1)
    while true {
      let token = cursor.nextTag()
      if cursor.passesTooLarge(from: start, depth: outside) { return false }
      switch token {
      case .startTag: readField(&cursor, into: &builder)
      case .endTag: if cursor.depth == outside { return true }
      case .end: return false
      case .text: break
      }
    }
  }

  /// Ends the record as a paper, or as what has editors only.
  func finish(line: Int, into builder: inout PaperListBuilder) {
    if isEdited || isBook && hasEditors && !hasAuthors {
      builder.discardPaper()
      builder.skipRecord(kind: "edited book")
      return
    }
    guard !builder.isNameless else {
      return builder.rejectRecord(
        "a record with neither title nor author", line: line,
        hint: "export the titles and the authors as well")
    }
    if isWithdrawn { builder.report(.note, "the paper is marked as withdrawn", line: line) }
    builder.date(date)
    builder.kind(kind)
    builder.endRecord()
  }

  private mutating func readField(_ cursor: inout XMLCursor, into builder: inout PaperListBuilder) {
    switch Self.fields[cursor.name] {
    case .author:
      let orcid = cursor.attribute("orcid")
      let page = cursor.attribute("pid")
      cursor.withElementText { text in
        let shown = Self.shownName(text)
        guard !shown.isEmpty else { return }
        hasAuthors = true
        builder.author(shown)
        if shown.count < text.count {
          builder.authorIdentifier(Identifier("dblp-person", text.string))
        }
        if let orcid { builder.authorIdentifier("orcid", orcid) }
        if let page { builder.authorIdentifier("dblp-pid", page) }
      }
    case .title: cursor.withElementText { builder.title(Self.withoutFullStop($0)) }
    case .year: cursor.withElementText { date.year = $0.count == 4 ? $0.decimal : nil }
    case .month: cursor.withElementText { date.month = EnglishMonth.number($0) }
    case .venue: cursor.withElementText { builder.venue($0) }
    case .volume: cursor.withElementText { builder.volume($0) }
    case .number: cursor.withElementText { builder.issue($0) }
    case .pages: cursor.withElementText { builder.pages($0) }
    case .address: cursor.withElementText { Self.address($0, into: &builder) }
    case .editor:
      hasEditors = true
      cursor.skipElement()
    case .passed: cursor.skipElement()
    case nil:
      if Self.record(cursor.name) != nil {
        cursor.reject("<\(cursor.name.string)> inside a record that is not closed")
      } else {
        cursor.skipElement()
      }
    }
  }

  /// A name without the four digits by which DBLP tells namesakes apart.
  static func shownName(_ name: ByteView) -> ByteView {
    let end = name.count - 5
    guard end > 0, name[end] == 0x20, name[(end + 1)..<name.count].decimal != nil else { return name }
    return name[0..<end]
  }

  /// The name of the person to whom a page belongs, from the attribute.
  static func owner(_ attribute: ByteView) -> String {
    var name: [UInt8] = []
    XMLEntities.appendDecoded(attribute, to: &name)
    return name.withByteView { shownName($0.trimmed).string }
  }

  /// A title without the full stop that DBLP puts behind every one.
  static func withoutFullStop(_ title: ByteView) -> ByteView {
    guard title.count > 1, title[title.count - 1] == UInt8(ascii: "."),
      title[title.count - 2] != UInt8(ascii: ".")
    else { return title }
    return title[0..<(title.count - 1)]
  }

  /// An address of the electronic edition: a DOI, an arXiv number or an ACL identifier where it has one of
  /// these, else a link.
  static func address(_ text: ByteView, into builder: inout PaperListBuilder) {
    let host = text.index(of: "://").map { $0 + 3 } ?? 0
    let pathStart = text.index(of: UInt8(ascii: "/"), from: host) ?? text.count
    let server = text[host..<pathStart]
    let path = text[pathStart..<text.count]
    if server.has("doi.") || server.has("dx.doi."), path.has("/10.") {
      let doi = path[1..<path.count]
      builder.identifier("doi", doi)
      let arxiv: StaticString = "10.48550/arxiv."
      if doi.has("10.48550/"), doi.count > arxiv.utf8CodeUnitCount,
        doi.string.lowercased().hasPrefix(arxiv.description)
      {
        builder.identifier("arxiv", doi[arxiv.utf8CodeUnitCount..<doi.count])
      }
    } else if server == "arxiv.org" || server == "www.arxiv.org", path.has("/abs/") {
      builder.identifier("arxiv", path[5..<path.count])
    } else if server.has("aclanthology.org") || server.has("www.aclweb.org") && path.has("/anthology/") {
      var id = path.string.split(separator: "/").last ?? ""
      if id.hasSuffix(".pdf") { id = id.dropLast(4) }
      builder.identifier(Identifier("acl", String(id)))
    } else {
      builder.link(text)
    }
  }
}
