internal import Bibliography
internal import TextInput

/// One reading of one document.
struct BibTeXPass {
  private var bytes: ByteView
  /// The stream of which the bytes are a stretch.
  private let window: TextWindow?
  /// The entries of a stream that others may refer to.
  private var parents = BibTeXParents()
  private var foreign = ForeignRecords()
  /// The line of the first foreign record.
  private var foreignLine = 0
  /// Where the entry read last ends.
  private var end = 0
  private var scanner: BibTeXScanner
  private var names = BibTeXNames()
  private var fields: BibTeXFields
  private var lineCounter = 1
  private var countedTo = 0
  private var lineOfKey: [UInt64: Int] = [:]
  private var undefinedMacros: Set<UInt64> = []
  private var inheritance: BibTeXInheritance?
  /// Whether the bytes are one part of a document.
  private let isPart: Bool

  init(bytes: ByteView, partWith macros: BibTeXMacros? = nil, window: TextWindow? = nil) {
    self.bytes = bytes
    self.window = window
    scanner = macros.map { BibTeXScanner(part: bytes, $0) } ?? BibTeXScanner(bytes)
    isPart = macros != nil
    fields = BibTeXFields(bytes)
  }

  mutating func run(_ builder: inout PaperListBuilder) {
    var ledger = Ledger()
    var entry = BibTeXEntry()
    while !(isPart && builder.account.needsWhole), next(&entry) {
      lookForForeign(to: entry.start)
      end = scanner.position
      ledger.records += 1
      let refers = entry.contains(.crossref) || entry.contains(.xdata)
      let isTooLarge = scanner.position - entry.start > TextLimit.record
      if window != nil, inheritance == nil, !refers {
        parents.add(entry, isKept: !isTooLarge && entry.ending != .cut, of: bytes)
      }
      let line = line(of: entry.start)
      guard !isTooLarge else {
        ledger.rejected += 1
        report(
          .error, "\(label(entry)): \(TextLimit.message)", line, &builder, hint: "is a closing brace missing?"
        )
        continue
      }
      guard entry.ending != .cut, entry.ending != .open || isPaper(entry) else {
        ledger.rejected += 1
        report(
          .error, "the entry \(label(entry)) is not closed", line, &builder,
          hint: "a closing brace is missing; reading goes on at the next line that begins with an entry")
        continue
      }
      switch entry.ending {
      case .open:
        report(
          .warning, "the entry \(label(entry)) is not closed", line, &builder,
          hint: "a closing brace is missing behind its last field; what it holds is kept")
      case .closedTwice:
        report(
          .warning, "the entry \(label(entry)) has a closing brace before its last field", line, &builder,
          hint: "the fields behind it are read, too")
      case .closed, .cut: break
      }
      for macro in entry.undefinedMacros { noteMacro(bytes[macro], line, &builder) }
      noteKey(entry, line, &builder)
      if refers {
        if isPart {
          builder.account.needsWhole = true
          break
        }
        if inheritance == nil {
          inheritance = BibTeXInheritance(bytes, macros: scanner.macros, behind: parents)
        }
        if let missing = inheritance?.complete(&entry) {
          report(
            .warning, "the entry \(label(entry)) refers to `\(missing)`, which is not in the file", line,
            &builder, hint: "it was kept without the fields of the other entry; put both into one file")
        }
      }
      if case .container(let kind) = BibTeXEntryType(bytes[entry.type]), !entry.contains(.author) {
        ledger.skipped[kind, default: 0] += 1
        continue
      }
      guard isPaper(entry) else {
        ledger.rejected += 1
        report(
          .error, "the entry \(label(entry)) has neither title nor author", line, &builder,
          hint: "export the titles and the authors as well")
        continue
      }
      ledger.papers += 1
      paper(entry, line, &builder)
    }
    builder.document.ledger = ledger
    lookForForeign(to: bytes.count)
    foreign.reject(line: foreignLine, in: &builder)
    guard isPart else { return }
    if scanner.needsWhole || foreign.count > 0 { builder.account.needsWhole = true }
    builder.account.keys = Array(lineOfKey.keys)
  }

  private mutating func lookForForeign(to place: Int) {
    guard end < place else { return }
    let before = foreign.count
    foreign.look(in: end..<place, of: bytes, own: UInt8(ascii: "@"))
    if before == 0, foreign.count > 0 { foreignLine = line(of: foreign.start) }
  }

  // MARK: - A stream

  /// The next entry; `false` at the end. Of a stream the window goes on with the entries, and one that meets its end is read
  /// once more.
  private mutating func next(_ entry: inout BibTeXEntry) -> Bool {
    guard let window else { return scanner.next(&entry) }
    while true {
      if window.isDue(at: scanner.position) { move(window, to: scanner.mark) }
      let mark = scanner.mark
      let isFound = scanner.next(&entry)
      if !window.isCertain(upTo: scanner.position) {
        if window.canGrow(from: mark.position) {
          move(window, to: mark)
          continue
        }
        // No entry in so many bytes.
        if !isFound {
          move(window, to: scanner.mark)
          continue
        }
      }
      guard isFound else { return false }
      if !window.isAtEnd, entry.contains(.crossref) || entry.contains(.xdata) {
        takeRest(window, from: entry.start)
        continue
      }
      return true
    }
  }

  private mutating func move(_ window: TextWindow, to mark: BibTeXScanner.Mark) {
    leave(mark.position)
    window.move(to: mark.position)
    goOn(window, from: mark)
  }

  /// What an entry refers to may stand anywhere: from the first such entry on a stream is held whole.
  private mutating func takeRest(_ window: TextWindow, from start: Int) {
    let mark = scanner.mark
    leave(start)
    window.move(to: start, atLeast: .max)
    goOn(window, from: mark)
  }

  private mutating func leave(_ place: Int) {
    lookForForeign(to: place)
    _ = line(of: place)
  }

  private mutating func goOn(_ window: TextWindow, from mark: BibTeXScanner.Mark) {
    bytes = window.bytes
    fields.bytes = bytes
    scanner.goOn(from: mark, in: bytes)
    (countedTo, end) = (0, 0)
  }

  private func isPaper(_ entry: BibTeXEntry) -> Bool { entry.contains(.title) || entry.contains(.author) }

  // MARK: - A paper

  private mutating func paper(_ entry: BibTeXEntry, _ line: Int, _ builder: inout PaperListBuilder) {
    builder.beginPaper(line: line)
    title(entry, &builder)
    let doubt = entry.withValue(.author, in: bytes) { names.append($0, to: &builder) }
    if let doubt, let doubt { report(.warning, doubt, line, &builder) }
    date(entry, line, &builder)

    var kind = PaperKind.other
    if case .paper(let stated) = BibTeXEntryType(bytes[entry.type]) { kind = stated }
    venue(entry, &builder)

    place(entry, &builder)
    if let citations = fields.citations(entry) { builder.citations(citations) }
    fields.authorNumbers(entry, &builder)

    let isPreprint = fields.identifiers(entry, &builder)
    if isPreprint, kind == .other || kind == .article && !isInJournal(entry) { kind = .preprint }
    builder.kind(kind)
    builder.endPaper()
  }

  /// The journal or the volume; ADS writes its journals as commands of TeX.
  private mutating func venue(_ entry: BibTeXEntry, _ builder: inout PaperListBuilder) {
    let command = entry.withValue(.journal, in: bytes) { value in
      let name = value.trimmed
      return name.count > 1 && name[0] == 0x5C ? BibTeXJournals.ofAstronomy(name[1..<name.count]) : nil
    }
    if let command, let journal = command { journal.withByteView { builder.venue($0) } }
    for field in [BibTeXFieldName.journal, .bookTitle, .eventTitle, .shortJournal] where entry.contains(field)
    {
      fields.decoded(field, entry) { builder.venue($0) }
    }
  }

  /// The title, with BibLaTeX's subtitle behind a colon where no other mark parts them.
  private mutating func title(_ entry: BibTeXEntry, _ builder: inout PaperListBuilder) {
    guard entry.contains(.subtitle) else {
      if !fields.decoded(.title, entry, { builder.title($0) }) { builder.title("") }
      return
    }
    var title = fields.string(.title, entry) ?? ""
    if let subtitle = fields.string(.subtitle, entry) {
      let isParted = title.last.map { ":?!.–—".contains($0) } ?? true
      title += (title.isEmpty ? "" : isParted ? " " : ": ") + subtitle
    }
    builder.title(title)
  }

  /// Where the paper stands in its venue. The number of a journal is its issue; BibLaTeX's `issue` (`Spring`) is
  /// taken where there is none, and the number of the article where there are no pages.
  private mutating func place(_ entry: BibTeXEntry, _ builder: inout PaperListBuilder) {
    fields.decoded(.volume, entry) { builder.volume($0) }
    fields.decoded(.number, entry) { if !$0.has("arXiv:") { builder.issue($0) } }
    fields.decoded(.issue, entry) { builder.issue($0) }
    fields.decoded(.pages, entry) { builder.pages($0) }
    fields.decoded(.articleNumber, entry) { builder.pages($0) }
  }

  /// Whether the journal is one, and not arXiv (`arXiv preprint ...`, `arXiv e-prints`, `CoRR`).
  private mutating func isInJournal(_ entry: BibTeXEntry) -> Bool {
    guard let name = fields.string(.journal, entry)?.lowercased() else { return false }
    return !name.hasPrefix("arxiv") && name != "corr"
  }

  private mutating func date(_ entry: BibTeXEntry, _ line: Int, _ builder: inout PaperListBuilder) {
    for field in [BibTeXFieldName.date, .year] {
      var date: PublicationDate?
      guard fields.decoded(field, entry, { date = DateText.date($0) }) else { continue }
      if var date {
        if date.month == nil { fields.decoded(.month, entry) { date.month = DateText.month($0) } }
        if date.month != nil, date.day == nil { fields.decoded(.day, entry) { date.day = $0.decimal } }
        builder.date(PublicationDate(year: date.year, month: date.month, day: date.day))
        return
      }
      let shown = String((fields.string(field, entry) ?? "").prefix(40))
      report(
        .warning, "the year `\(shown)` of the entry \(label(entry)) cannot be read", line, &builder,
        hint: DateText.hint)
    }
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
      if isPart { builder.account.needsWhole = true }
      report(.note, "the key of the entry \(label(entry)) was used before in line \(first)", line, &builder)
    } else {
      lineOfKey[hash] = line
    }
  }

  /// Says once that a macro is not defined.
  private mutating func noteMacro(_ name: ByteView, _ line: Int, _ builder: inout PaperListBuilder) {
    guard undefinedMacros.insert(BibTeXInheritance.hash(name)).inserted else { return }
    if isPart { builder.account.needsWhole = true }
    report(
      .note, "the macro `\(name.string)` is not defined and stands for its own name", line, &builder,
      hint: "a @string for it may be in another file; a text is written in braces")
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
