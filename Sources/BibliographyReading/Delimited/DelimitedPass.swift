internal import Bibliography
internal import TextInput

/// One reading of one document of delimited text.
struct DelimitedPass {
  var record: DelimitedRecord
  let producer: DelimitedProducer?
  /// The schemes of the papers' identifiers that the file has columns for.
  let paperSchemes: [(role: DelimitedRole, scheme: StaticString)]
  let categorySeparator: UInt8?
  var text: [UInt8] = []
  var lastKind: (word: [UInt8], kind: PaperKind) = ([], .unknown)
  /// Ranges of pages or issues that a spreadsheet had made dates of.
  var undoneDates = 0
  /// Records whose only year is 0.
  var zeroYears = 0

  /// The stream of which the bytes are a stretch.
  private let window: TextWindow?
  private let headerLine: Int
  /// Whether a column says something about each author.
  private let hasDetails: Bool
  /// The columns of authors, the more telling first.
  private var authors: [(column: Int, cell: AuthorCell)]
  /// Whether the record read last is too large and goes on behind the window.
  private var isCutInLine = false
  private var wrongCounts = 0
  private var repeatingRecords = 0

  init(
    _ header: DelimitedHeader, _ sample: DelimitedSample, of producer: DelimitedProducer?,
    window: TextWindow? = nil
  ) {
    self.window = window
    record = DelimitedRecord(header: header, of: producer)
    self.producer = producer
    hasDetails = (DelimitedRole.withPersonScheme + [.affiliations]).contains { header.columns[$0] != nil }
    headerLine = header.line
    authors = header.columns.all(of: .authors).map {
      ($0, AuthorCell(sample.authorStyles[$0] ?? AuthorColumnStyle()))
    }
    paperSchemes = DelimitedRole.allCases.compactMap { role in
      header.columns[role].flatMap { _ in role.paperScheme.map { (role, $0) } }
    }
    categorySeparator = sample.categorySeparator
  }

  /// Reads the part of a document, or all of it.
  mutating func run(_ part: DocumentPart?, _ builder: inout PaperListBuilder) {
    let end = part?.range.upperBound ?? record.cursor.bytes.count
    if let part, !part.isFirst { record.move(toPartAt: part.range.lowerBound) }
    var ledger = Ledger()
    if part?.isFirst ?? true, authors.first?.cell.isGlued ?? false {
      builder.report(
        .warning,
        "nothing separates the authors: they are split where a capital follows a small letter, and some may be wrong",
        line: headerLine, hint: "export them with a separator between, for example in another format")
    }
    // Behind blank lines the record found may be the first one of the next part.
    while next(before: end) {
      ledger.records += 1
      if record.cursor.isTooLarge {
        ledger.rejected += 1
        builder.report(
          .error, TextLimit.message, line: record.line, hint: "is a quotation mark or a line end missing?")
      } else if record.isHeaderAgain() {
        ledger.skipped["repeated header", default: 0] += 1
        if part != nil { builder.account.needsWhole = true }
      } else if isComment {
        ledger.skipped["comment", default: 0] += 1
      } else if paper(&builder) {
        ledger.papers += 1
      } else {
        ledger.rejected += 1
      }
    }
    builder.document.ledger = ledger
    reportSums(&builder)
    guard part != nil else { return }
    let endsWithPart = record.cursor.position == end || record.cursor.start == end
    let hasSums = wrongCounts + repeatingRecords + undoneDates + zeroYears > 0
    if !endsWithPart || hasSums { builder.account.needsWhole = true }
  }

  /// The next record that begins before a place; `false` behind the last one. Of a stream the window goes on with the
  /// records, and one that meets its end is read once more.
  private mutating func next(before end: Int) -> Bool {
    guard let window else {
      return record.cursor.position < end && record.next() && record.cursor.start < end
    }
    while true {
      if isCutInLine {
        // What follows of the line of a record that is too large is not looked at.
        let mark = record.cursor.mark
        window.dropLine()
        record.goOn(from: mark, in: window.bytes)
        isCutInLine = false
      }
      if window.isDue(at: record.cursor.position) { move(window, to: record.cursor.mark) }
      let mark = record.cursor.mark
      let isFound = record.next()
      if record.cursor.metEnd || !window.isCertain(upTo: record.cursor.position) {
        if window.canGrow(from: mark.position) {
          move(window, to: mark)
          continue
        }
        let isCut = !window.isAtEnd && record.cursor.position == record.cursor.bytes.count
        if isCut, !isFound {
          // So many blank lines.
          move(window, to: record.cursor.mark)
          continue
        }
        isCutInLine = isCut
      }
      return isFound
    }
  }

  private mutating func move(_ window: TextWindow, to mark: DelimitedCursor.Mark) {
    window.move(to: mark.position)
    record.goOn(from: mark, in: window.bytes)
  }

  /// Whether the record is a line of words that somebody put between the others: it begins with `#`, has too few fields, and
  /// only one where no blank follows. A title may begin with `#MeToo`.
  private var isComment: Bool {
    let cursor = record.cursor
    guard record.count < record.fieldCount, cursor.bytes.has("#", at: cursor.start) else { return false }
    return record.count == 1 || cursor.bytes.has(" ", at: cursor.start + 1)
  }

  /// Makes a paper of the record; `false` where it is none.
  private mutating func paper(_ builder: inout PaperListBuilder) -> Bool {
    let hasTitle = record.withCell(.title) { !$0.isEmpty } ?? false
    let hasAuthors = record.withCell(.authors) { AuthorWords.hasLetter($0) } ?? false
    guard hasTitle || hasAuthors else {
      report(
        .error, "the record has neither title nor authors", &builder,
        hint: "export the titles and the authors as well")
      return false
    }
    if record.count != record.fieldCount { checkCount(&builder) }

    builder.beginPaper(line: record.line)
    title(&builder)
    authors(&builder)
    groupAuthors(&builder)
    date(&builder)
    record.withCell(.venue) { builder.venue(BracketedIdentifiers.without($0)) }
    place(&builder)
    identifiers(&builder)
    citations(&builder)
    categories(&builder)
    kind(&builder)
    record.withCell(.link) { if !$0.isEmpty { builder.link($0) } }
    if hasDetails { details(&builder) }
    builder.endPaper()
    return true
  }

  private mutating func authors(_ builder: inout PaperListBuilder) {
    guard let column = record.column(of: .authors) else { return }
    let index = authors.firstIndex { $0.column == column } ?? 0
    record.withCell(inColumn: column) { cell in
      if CellWord.meansUnknown(cell) { return }
      guard CellWord.isFull(cell) else {
        authors[index].cell.append(cell, to: &builder)
        return
      }
      // The last name was cut somewhere in it.
      let separator = authors[index].cell.separator
      let end = (0..<cell.count).last { cell[$0] == separator } ?? cell.count
      authors[index].cell.append(cell[0..<end], to: &builder)
      builder.truncateAuthors()
      report(
        .warning, "the authors fill the longest cell that a spreadsheet has: the last ones are missing",
        &builder)
    }
  }

  // MARK: - Diagnostics

  /// A record with too few or too many fields is kept; fields at the end that hold nothing are not worth a word.
  private mutating func checkCount(_ builder: inout PaperListBuilder) {
    if record.count > record.fieldCount, record.endsInBlanks { return }
    if record.repeats > 0 {
      repeatingRecords += 1
      return
    }
    wrongCounts += 1
    if wrongCounts <= Self.shownWrongCounts {
      report(
        .warning, "the record has \(record.count) fields instead of \(record.fieldCount)", &builder,
        hint: "is a separator, a quotation mark or a line end missing?")
    }
  }

  /// Where the header itself is short every record is wrong: so many are said one by one, the others counted.
  private static let shownWrongCounts = 20

  /// What is said once of all records.
  private func reportSums(_ builder: inout PaperListBuilder) {
    if repeatingRecords > 0, let column = producer?.repeatedColumn {
      let message =
        "`\(column)` stands several times in records (\(repeatingRecords)): the columns behind it were counted from the end"
      builder.report(.note, message, line: headerLine)
    }
    if undoneDates > 0 {
      let message =
        "pages or issues are dates like `10-Jan` (\(undoneDates)), which a spreadsheet makes of `1-10`: read as ranges"
      builder.report(.note, message, line: headerLine)
    }
    if zeroYears > 0 {
      builder.report(
        .note, "the year is 0 in \(zeroYears) record\(zeroYears == 1 ? "" : "s"): taken for not known",
        line: headerLine)
    }
    let untold = wrongCounts - Self.shownWrongCounts
    if untold > 0 {
      let message = "\(untold) more records do not have \(record.fieldCount) fields"
      builder.report(.warning, message)
    }
  }

  func report(
    _ severity: Diagnostic.Severity, _ message: String, _ builder: inout PaperListBuilder, hint: String? = nil
  ) {
    builder.report(severity, message, line: record.line, hint: hint)
  }
}
