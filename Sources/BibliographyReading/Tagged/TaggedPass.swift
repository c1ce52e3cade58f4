internal import Bibliography
internal import TextInput

/// One reading of one tagged document.
struct TaggedPass {
  private(set) var bytes: ByteView
  let dialect: TaggedDialect
  var record = TaggedRecord()
  var names = TaggedNames()
  var kinds: TaggedKinds
  var text: [UInt8] = []
  /// Whether the record has an arXiv number and no DOI.
  var hasArXiv = false
  /// The stream of which the bytes are a stretch.
  private let window: TextWindow?
  private var cursor: TaggedCursor
  private var lines: LineCounter
  /// Whether a tag that begins records was met.
  private var hasStarts = false
  /// The line in which the record begins.
  private var recordLine = 0
  private var strayLines = 0
  /// The line of the first of them, how it begins, and before which finding it belongs.
  private var firstStray = (line: 0, text: "", finding: 0)
  private var unended = 0
  private var foreign = ForeignRecords()
  /// The line of the first of them.
  private var foreignLine = 0
  /// Whether the lines are those of one of them.
  private var isForeign = false
  /// Whether the line before was blank.
  private var isBehindBlank = false

  init(_ bytes: ByteView, _ dialect: TaggedDialect, window: TextWindow? = nil) {
    self.window = window
    self.bytes = bytes
    self.dialect = dialect
    kinds = TaggedKinds(dialect.kinds)
    cursor = TaggedCursor(bytes, dialect)
    lines = LineCounter(bytes)
  }

  mutating func run(_ builder: inout PaperListBuilder) {
    while let line = nextLine() {
      switch line {
      case .blank:
        isBehindBlank = true
        if dialect.endsAtBlankLine, !hasStarts, record.isOpen { finish(isEnded: true, &builder) }
      case .continuation(let range):
        let isOther = (isBehindBlank || isForeign || !record.isOpen) && beginsForeignRecord(range)
        isBehindBlank = false
        if isOther, hasStarts {
          if record.isOpen { finish(isEnded: false, &builder) }
          isForeign = true
        }
        if record.isOpen, !isOther { record.append(range) } else { noteStray(builder) }
      case .field(let tag, let value):
        if isBehindBlank, record.isOpen, dialect.endsAtBlankLine {
          record.noteBlankLine(before: cursor.lineStart)
        }
        isBehindBlank = false
        if tag.startsRecord {
          hasStarts = true
          isForeign = false
          if record.isOpen { finish(isEnded: false, &builder) }
        }
        if tag.endsRecord {
          if record.isOpen { finish(isEnded: true, &builder) }
        } else if tag.role == .fileMark {
          if record.isOpen { finish(isEnded: false, &builder) }
          isForeign = beginsForeignRecord(cursor.lineStart..<value.upperBound)
        } else if !isForeign {
          if !record.isOpen {
            record.open(at: cursor.lineStart)
            recordLine = lines.line(at: record.start)
          }
          if tag.role == .title, record.has(.title) { beginAtBlankLine(&builder) }
          record.append(tag, value)
          if tag.role == .ignored {
            cursor.passIndentedLines(before: record.start + TaggedRecord.maximumSize)
          }
        }
      }
    }
    if record.isOpen { finish(isEnded: false, &builder) }
    reportWhole(&builder)
  }

  /// Whether something was met in a part of a document that only the whole can tell rightly: findings of several parts that
  /// are counted together.
  func needsWhole(_ part: DocumentPart) -> Bool {
    strayLines > 0 && !part.isFirst || unended > 0 && !part.isLast
      || unended > Self.shownUnended || foreign.count > 0
  }

  /// A second title behind a blank line is that of a record without the tag that begins records.
  private mutating func beginAtBlankLine(_ builder: inout PaperListBuilder) {
    guard let rest = record.cutAtBlankLine() else { return }
    finish(isEnded: true, &builder)
    record = rest
    recordLine = lines.line(at: record.start)
    builder.report(
      .warning, "the record has no `\(dialect.startTag)` at its beginning", line: recordLine,
      hint: "it was kept as a record of its own, because a blank line and a title of its own stand there")
  }

  // MARK: - Lines

  /// The next line; `nil` at the end. Of a stream the window goes on with the lines, and keeps the record that is open.
  @inline(__always)
  private mutating func nextLine() -> TaggedCursor.Line? {
    guard let window else { return cursor.nextLine() }
    if window.isDue(at: cursor.next) { move(window, to: cursor.next) }
    while true {
      let line = cursor.nextLine()
      guard cursor.isBehindEnd || line == nil, !window.isAtEnd else { return line }
      let start = line == nil ? cursor.next : cursor.lineStart
      guard window.canGrow(from: record.isOpen && !record.isTooLarge ? record.start : start) else {
        // Its record is too large, and the rest of the line goes on with it.
        record.exceed()
        cursor.goOn(at: bytes.count, in: bytes)
        return line
      }
      move(window, to: start)
    }
  }

  private mutating func move(_ window: TextWindow, to place: Int) {
    let kept = record.isOpen && !record.isTooLarge ? record.start : place
    window.move(to: kept, &lines)
    bytes = window.bytes
    record.shift(by: kept)
    cursor.goOn(at: place - kept, in: bytes)
  }

  // MARK: - Records

  private mutating func finish(isEnded: Bool, _ builder: inout PaperListBuilder) {
    record.close()
    let line = recordLine
    if record.isTooLarge {
      builder.rejectRecord(
        "the record has more than \(TaggedRecord.maximumSize >> 20) MB or a million lines", line: line,
        hint: "is the end of the record missing?")
      return
    }
    guard hasTitleOrAuthors else {
      builder.rejectRecord(
        "the record has neither title nor authors", line: line,
        hint: "export the titles and the authors as well")
      return
    }
    if !isEnded, !dialect.endTag.isEmpty {
      unended += 1
      if unended <= Self.shownUnended {
        builder.report(
          .warning, "the record has no `\(dialect.endTag)` at its end", line: line,
          hint: "it was kept; is the file cut here?")
      }
    }
    builder.beginPaper(line: line)
    paper(line, &builder)
    builder.endRecord()
  }

  private var hasTitleOrAuthors: Bool {
    record.fields.contains { field in
      switch field.role {
      case .title, .bookTitle, .author, .fullAuthor, .bookAuthor, .fullBookAuthor, .collective:
        record.lines[field.lines].contains { !$0.isEmpty }
      default: false
      }
    }
  }

  // MARK: - Diagnostics

  /// Where a producer never writes the end every record is the same: so many are said one by one.
  private static let shownUnended = 20

  private mutating func beginsForeignRecord(_ line: Range<Int>) -> Bool {
    let before = foreign.count
    foreign.look(at: line, of: bytes)
    if before == 0, foreign.count > 0 { foreignLine = lines.line(at: line.lowerBound) }
    return foreign.count > before
  }

  private mutating func noteStray(_ builder: PaperListBuilder) {
    strayLines += 1
    guard strayLines == 1 else { return }
    let start = cursor.lineStart
    let end = bytes.index(of: 0x0A, from: start, to: min(bytes.count, start + 40))
    let shown = bytes[start..<(end ?? min(bytes.count, start + 40))].trimmed.string
    firstStray = (lines.line(at: start), shown, builder.document.diagnostics.count)
  }

  private mutating func reportWhole(_ builder: inout PaperListBuilder) {
    if unended > Self.shownUnended {
      builder.report(
        .warning, "\(unended - Self.shownUnended) more records have no `\(dialect.endTag)` at their end")
    }
    foreign.reject(line: foreignLine, in: &builder)
    guard strayLines > 0 else { return }
    let count = strayLines == 1 ? "a line" : "\(strayLines) lines"
    let place = SourceLocation(file: builder.document.path, line: firstStray.line)
    builder.document.diagnostics.insert(
      Diagnostic(
        .note, "\(count) outside of records passed over, the first is `\(firstStray.text)`", at: place),
      at: firstStray.finding)
  }
}
