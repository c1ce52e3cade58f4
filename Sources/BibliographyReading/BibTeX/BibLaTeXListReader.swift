internal import Bibliography
internal import TextInput

/// Reads the `.bbl` files of BibLaTeX: what biber writes of the works that a document cites.
///
/// Every `\entry` up to its `\endentry` is a record; volumes without authors are skipped by kind, as in BibTeX.
/// Names come in parts, by key (since BibLaTeX 3) or by place.
///
/// Reference: https://ctan.org/pkg/biblatex, section 4.2 (data interface).
struct BibLaTeXListReader: BibliographyReader {
  let format = BibliographyFormat(id: "biblatex-bbl", name: "BibLaTeX reference list", extensions: ["bbl"])

  private static let end: StaticString = "\\endentry"

  func certainty(of sample: FormatSample) -> Double {
    guard sample.head.index(of: "\\entry{") != nil else { return 0 }
    let signs: [StaticString] = [Self.end, "\\refsection{", "\\datalist", "\\sortlist", "biblatex"]
    return signs.contains { sample.head.index(of: $0) != nil } ? 1 : 0
  }

  func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    var lines = LineCounter(bytes)
    var place = 0
    while let start = bytes.index(of: "\\entry{", from: place) {
      let line = lines.line(at: start)
      let next = bytes.index(of: "\\entry{", from: start + 1) ?? bytes.count
      place = next
      guard let end = bytes.index(of: Self.end, from: start, to: next) else {
        builder.rejectRecord(
          "an entry that is not closed", line: line, hint: "`\\endentry` is missing; run biber again")
        continue
      }
      guard end - start <= TextLimit.record else {
        builder.rejectTooLargeRecord(line: line)
        continue
      }
      entry(bytes[start..<end], line, &builder)
    }
  }

  private func entry(_ text: ByteView, _ line: Int, _ builder: inout PaperListBuilder) {
    var walk = TeXGroups(text)
    _ = walk.nextCommand()
    let head = walk.groups()
    var fields = BibLaTeXListFields()
    fields.collect(&walk)
    let type = head.count > 1 ? BibTeXEntryType(head[1].trimmed) : .paper(.other)
    if case .container(let kind) = type, fields.authors.isEmpty { return builder.skipRecord(kind: kind) }
    guard fields.has("title") || !fields.authors.isEmpty else {
      return builder.rejectRecord("an entry with neither title nor author", line: line)
    }
    builder.beginPaper(line: line)
    fields.give(to: &builder)
    if case .paper(let kind) = type {
      let isPreprint =
        fields.isPreprint && (kind == .other || kind == .article && !fields.has("journaltitle"))
      builder.kind(isPreprint ? .preprint : kind)
    }
    builder.endRecord()
  }
}

/// The fields of one entry of a `.bbl` file.
private struct BibLaTeXListFields {
  private(set) var authors: [ByteView] = []
  private var fields: [String: ByteView] = [:]
  private var isTruncated = false

  var isPreprint: Bool { fields["eprinttype"]?.string.lowercased() == "arxiv" && !has("doi") }

  func has(_ field: String) -> Bool { fields[field] != nil }

  mutating func collect(_ walk: inout TeXGroups) {
    while let command = walk.nextCommand() {
      if command == "field" || command == "name" {
        let groups = walk.groups()
        guard groups.count > 1, let last = groups.last else { continue }
        if command == "field" {
          fields[groups[0].string] = last.trimmed
        } else if groups[0] == "author" {
          var list = TeXGroups(last)
          authors = list.groups()
        }
      } else if command == "verb", let name = walk.nextGroup() {
        // `\verb{doi}`, and on the next line `\verb 10.1000/182`.
        guard let value = walk.nextCommand(), value == "verb" else { continue }
        let end = walk.bytes.index(of: 0x0A, from: walk.place) ?? walk.bytes.count
        fields[name.string] = walk.bytes[walk.place..<end].trimmed
        walk.place = end
      } else if command == "true", let flag = walk.nextGroup() {
        isTruncated = isTruncated || flag == "moreauthor"
      }
    }
  }

  func give(to builder: inout PaperListBuilder) {
    var title = plain("title")
    let subtitle = plain("subtitle")
    if !subtitle.isEmpty { title += (title.isEmpty ? "" : ": ") + subtitle }
    builder.title(title)
    for author in authors { give(author, to: &builder) }
    if isTruncated { builder.truncateAuthors() }
    let parts = ["year", "month", "day"].map { Int(plain($0)) }
    builder.date(PublicationDate(year: parts[0], month: parts[1], day: parts[2]))
    for field in ["journaltitle", "booktitle", "eventtitle", "shortjournal"] {
      plain(field).withByteView { builder.venue($0) }
    }
    builder.volume(plain("volume"))
    builder.issue(plain("number"))
    builder.issue(plain("issue"))
    builder.pages(plain("pages"))
    if let doi = fields["doi"] { builder.identifier("doi", doi) }
    if isArXiv, let number = fields["eprint"] { builder.identifier("arxiv", number) }
    if let address = fields["url"] { builder.link(address) }
  }

  private var isArXiv: Bool { fields["eprinttype"]?.string.lowercased() == "arxiv" }

  /// The parts of one name: `{hash=..}{family={Knuth}, given={Donald}, ...}`, in older files
  /// `{hash=..}{Knuth}{K\bibinitperiod}{Donald}{...}{prefix}{...}{suffix}{...}`.
  private func give(_ author: ByteView, to builder: inout PaperListBuilder) {
    var walk = TeXGroups(author)
    let groups = walk.groups()
    var (family, given, prefix, suffix) = ("", "", "", "")
    if groups.count > 4 {
      func part(_ index: Int) -> String { index < groups.count ? Self.plain(groups[index]) : "" }
      (family, given, prefix, suffix) = (part(1), part(3), part(5), part(7))
    } else if let keys = groups.last {
      func part(_ key: StaticString) -> String { Self.value(of: key, in: keys).map(Self.plain) ?? "" }
      (family, given, prefix, suffix) = (
        part("family={"), part("given={"), part("prefix={"), part("suffix={")
      )
    }
    let last = [prefix, family].filter { !$0.isEmpty }.joined(separator: " ")
    guard !last.isEmpty else { return }
    let name = PersonName(given: given, particle: prefix, family: family, suffix: suffix)
    builder.author(name.inverted)
  }

  private static func value(of key: StaticString, in text: ByteView) -> ByteView? {
    guard let place = text.index(of: key) else { return nil }
    var walk = TeXGroups(text, from: place + key.utf8CodeUnitCount - 1)
    return walk.nextGroup()
  }

  private func plain(_ field: String) -> String { fields[field].map(Self.plain) ?? "" }

  private static func plain(_ text: ByteView) -> String {
    var plain: [UInt8] = []
    let dash: StaticString = "\\bibrangedash"
    guard let place = text.index(of: dash) else {
      TeXText.append(text, to: &plain)
      return String(decoding: plain, as: UTF8.self)
    }
    return Self.plain(text[0..<place]) + "-"
      + Self.plain(text[(place + dash.utf8CodeUnitCount)..<text.count].trimmed)
  }
}
