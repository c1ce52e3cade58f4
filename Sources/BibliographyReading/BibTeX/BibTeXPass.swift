internal import Bibliography
internal import TextInput

/// One reading of one document.
struct BibTeXPass {
  private let bytes: ByteView
  private var scanner: BibTeXScanner
  private var names = BibTeXNames()
  private var text: [UInt8] = []
  private var lineCounter = 1
  private var countedTo = 0
  private var lineOfKey: [UInt64: Int] = [:]
  private var inheritance: BibTeXInheritance?

  init(bytes: ByteView) {
    self.bytes = bytes
    scanner = BibTeXScanner(bytes)
  }

  mutating func run(_ builder: inout PaperListBuilder) {
    var ledger = Ledger()
    var entry = BibTeXEntry()
    while scanner.next(&entry) {
      ledger.records += 1
      let line = line(of: entry.start)
      guard entry.isClosed else {
        ledger.rejected += 1
        report(
          .error, "the entry \(label(entry)) is not closed", line, &builder,
          hint: "a closing brace is missing; reading goes on at the next line that begins with an entry")
        continue
      }
      guard scanner.position - entry.start <= TextLimit.record else {
        ledger.rejected += 1
        report(
          .error, "\(label(entry)): \(TextLimit.message)", line, &builder, hint: "is a closing brace missing?"
        )
        continue
      }
      noteKey(entry, line, &builder)
      if entry.contains(.crossref) || entry.contains(.xdata) {
        if inheritance == nil { inheritance = BibTeXInheritance(bytes) }
        if let missing = inheritance?.complete(&entry) {
          report(
            .warning, "the entry \(label(entry)) refers to `\(missing)`, which is not in the file", line,
            &builder)
        }
      }
      if case .container(let kind) = BibTeXEntryType(bytes[entry.type]), !entry.contains(.author) {
        ledger.skipped[kind, default: 0] += 1
        continue
      }
      guard entry.contains(.title) || entry.contains(.author) else {
        ledger.rejected += 1
        report(.error, "the entry \(label(entry)) has neither title nor author", line, &builder)
        continue
      }
      ledger.papers += 1
      paper(entry, line, &builder)
    }
    builder.document.ledger = ledger
  }

  // MARK: - A paper

  private mutating func paper(_ entry: BibTeXEntry, _ line: Int, _ builder: inout PaperListBuilder) {
    builder.beginPaper(line: line)
    if !decoded(.title, entry, { builder.title($0) }) { builder.title("") }
    let doubt = entry.withValue(.author, in: bytes) { names.append($0, to: &builder) }
    if let doubt, let doubt { report(.warning, doubt, line, &builder) }
    date(entry, line, &builder)

    var kind = PaperKind.other
    if case .paper(let stated) = BibTeXEntryType(bytes[entry.type]) { kind = stated }
    for field in [BibTeXFieldName.journal, .bookTitle] { decoded(field, entry) { builder.venue($0) } }

    place(entry, &builder)
    citations(entry, &builder)

    let isPreprint = identifiers(entry, &builder)
    if isPreprint, kind == .other || kind == .article && !isInJournal(entry) { kind = .preprint }
    builder.kind(kind)
    builder.endPaper()
  }

  /// Where the paper stands in its venue. The number of a journal is its issue; BibLaTeX's `issue` (`Spring`) is
  /// taken where there is none.
  private mutating func place(_ entry: BibTeXEntry, _ builder: inout PaperListBuilder) {
    decoded(.volume, entry) { builder.volume($0) }
    decoded(.number, entry) { if !$0.has("arXiv:") { builder.issue($0) } }
    decoded(.issue, entry) { builder.issue($0) }
    decoded(.pages, entry) { builder.pages($0) }
  }

  /// Times cited: no field of BibTeX's, but databases write it (`times-cited = {{12}}`, `note = {cited By 12}`).
  private mutating func citations(_ entry: BibTeXEntry, _ builder: inout PaperListBuilder) {
    var stated: Int?
    if !decoded(.citations, entry, { stated = Int($0.string) }) {
      decoded(.note, entry) { note in
        let words = note.string.lowercased()
        if words.hasPrefix("cited by ") {
          stated = Int(words.dropFirst(9).prefix { $0.isASCII && $0.isNumber })
        }
      }
    }
    if let stated, stated >= 0 { builder.citations(stated) }
  }

  /// Whether the journal is one, and not arXiv (`arXiv preprint ...`, `CoRR`).
  private mutating func isInJournal(_ entry: BibTeXEntry) -> Bool {
    guard decoded(.journal, entry, { _ in }) else { return false }
    let name = String(decoding: text, as: UTF8.self).lowercased()
    return !name.hasPrefix("arxiv") && name != "corr"
  }

  private mutating func date(_ entry: BibTeXEntry, _ line: Int, _ builder: inout PaperListBuilder) {
    for field in [BibTeXFieldName.date, .year] {
      var date: PublicationDate?
      guard decoded(field, entry, { date = DateText.date($0) }) else { continue }
      if var date {
        if date.month == nil { decoded(.month, entry) { date.month = DateText.month($0) } }
        builder.date(date)
        return
      }
      let shown = String(decoding: text.prefix(40), as: UTF8.self)
      report(.warning, "the year `\(shown)` of the entry \(label(entry)) cannot be read", line, &builder)
    }
  }

  /// Gives identifiers, links and categories to the builder; whether the entry is a preprint.
  private mutating func identifiers(_ entry: BibTeXEntry, _ builder: inout PaperListBuilder) -> Bool {
    var hasDOI = verbatim(.doi, entry)
    if hasDOI { text.withByteView { IdentifierText.append("doi", $0, to: &builder) } }
    let hasLink = verbatim(.url, entry)
    if hasLink, !hasDOI {
      text.withByteView { url in
        guard let place = url.index(of: "doi.org/10.") else { return }
        IdentifierText.append("doi", url[(place + 8)..<url.count], to: &builder)
        hasDOI = true
      }
    }
    let hasArXiv = arXivIdentifier(entry, &builder)
    if hasArXiv { decoded(.eprintClass, entry) { builder.category($0) } }
    if verbatim(.pmid, entry) { text.withByteView { IdentifierText.append("pmid", $0, to: &builder) } }
    let key = bytes[entry.key]
    if key.has("DBLP:") { builder.identifier(scheme: "dblp", normal: key[5..<key.count]) }
    if hasLink, verbatim(.url, entry) { text.withByteView { builder.link($0) } }
    return hasArXiv && !hasDOI
  }

  /// Finds the arXiv number in `eprint`, in a journal `arXiv preprint arXiv:2101.00001`, in
  /// `volume = {abs/...}` or in an address.
  private mutating func arXivIdentifier(_ entry: BibTeXEntry, _ builder: inout PaperListBuilder) -> Bool {
    if verbatim(.eprint, entry) {
      let eprint = String(decoding: text, as: UTF8.self)
      let type = verbatim(.eprintType, entry) ? String(decoding: text, as: UTF8.self).lowercased() : ""
      if type == "arxiv" || type.isEmpty, ArXivNumber.isNumber(eprint) {
        builder.identifier(Identifier("arxiv", eprint))
        return true
      }
    }
    for (field, mark) in Self.arXivMarks where entry.contains(field) {
      guard verbatim(field, entry) else { continue }
      let number = text.withByteView { text in
        text.index(of: mark).map { text[($0 + mark.utf8CodeUnitCount)..<text.count].string }
      }
      if let number, let end = ArXivNumber.end(number) {
        builder.identifier(Identifier("arxiv", String(number[..<end])))
        return true
      }
    }
    return false
  }

  /// Where arXiv's numbers stand when there is no `eprint`, and what stands before them.
  private static let arXivMarks: [(BibTeXFieldName, StaticString)] = [
    (.journal, "arXiv:"), (.volume, "abs/"), (.number, "arXiv:"), (.howPublished, "arXiv:"),
    (.url, "arxiv.org/abs/"),
  ]

  // MARK: - Fields

  /// Decodes a field and lends it, unless it is absent or empty.
  @discardableResult
  private mutating func decoded(
    _ name: BibTeXFieldName, _ entry: BibTeXEntry, _ body: (ByteView) -> Void
  ) -> Bool {
    text.removeAll(keepingCapacity: true)
    _ = entry.withValue(name, in: bytes) { TeXText.append($0, to: &text) }
    guard !text.isEmpty else { return false }
    text.withByteView(body)
    return true
  }

  /// Puts an address or identifier into `text`, unless it is absent or empty.
  private mutating func verbatim(_ name: BibTeXFieldName, _ entry: BibTeXEntry) -> Bool {
    text.removeAll(keepingCapacity: true)
    _ = entry.withValue(name, in: bytes) { TeXText.appendVerbatim($0.trimmed, to: &text) }
    return !text.isEmpty
  }

  // MARK: - Diagnostics

  private mutating func line(of place: Int) -> Int {
    lineCounter += bytes.occurrences(of: scanner.lineEnd, in: countedTo..<place)
    countedTo = place
    return lineCounter
  }

  private mutating func noteKey(_ entry: BibTeXEntry, _ line: Int, _ builder: inout PaperListBuilder) {
    guard !entry.key.isEmpty else { return }
    let hash = BibTeXInheritance.hash(bytes[entry.key])
    if let first = lineOfKey[hash] {
      report(.note, "the key of the entry \(label(entry)) was used before in line \(first)", line, &builder)
    } else {
      lineOfKey[hash] = line
    }
  }

  private func label(_ entry: BibTeXEntry) -> String {
    "`\(entry.key.isEmpty ? "@" + bytes[entry.type].string : bytes[entry.key].string)`"
  }

  private func report(
    _ severity: Diagnostic.Severity, _ message: String, _ line: Int, _ builder: inout PaperListBuilder,
    hint: String? = nil
  ) {
    builder.report(severity, message, line: line, hint: hint)
  }
}
