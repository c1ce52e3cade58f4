internal import Bibliography
internal import TextInput

/// Walks over the project's own JSON to its papers: one document, a list, or values one behind the other.
struct CoauthJSONWalk: JSONWindowWalk {
  var json: JSONCursor
  let window: TextWindow?
  var elementStart = 0
  private var lines: LineCounter

  init(_ bytes: ByteView, window: TextWindow? = nil) {
    self.window = window
    json = JSONCursor(bytes)
    lines = LineCounter(bytes)
  }

  mutating func leave() { _ = lines.line(at: json.position) }

  mutating func goOn(in bytes: ByteView) { lines.goOn(in: bytes) }

  /// Reads the whole document.
  mutating func readAll(into builder: inout PaperListBuilder) {
    while nextInWindow({ !$0.isAtEnd() }) {
      guard readElement(passesOver: false, into: &builder, { $0.readTop(into: &$1) }) else { break }
    }
    guard let failure = json.failure else { return }
    builder.report(
      .error, "the JSON is \(failure.isCut ? "cut" : "malformed"): \(failure.message)",
      line: lines.line(at: failure.offset), hint: "papers before this place were read")
  }

  /// Reads one line of JSON Lines, counted from 1.
  mutating func readLine(_ line: ByteView, number: Int, into builder: inout PaperListBuilder) {
    guard line.count <= TextLimit.record else {
      return builder.rejectTooLargeRecord(line: number)
    }
    json = JSONCursor(line)
    guard json.kind() == .object else {
      return builder.rejectRecord("the line is no JSON object", line: number, hint: JSONLines.hint)
    }
    readRecord(line: number, isTop: false, into: &builder)
    if json.failure == nil, !json.isAtEnd() {
      builder.report(
        .warning, "the line goes on behind its object", line: number,
        hint: "the rest was left out; \(JSONLines.hint)")
    }
  }

  /// A value at the top: a list, a paper, or an object around a list.
  private mutating func readTop(into builder: inout PaperListBuilder) {
    switch json.kind() {
    case .array: readPapers(into: &builder)
    case .object: readRecord(line: lines.line(at: json.position), isTop: true, into: &builder)
    case nil: break
    default:
      json.skip()
      if !isCutByWindow { builder.skipRecord(kind: "plain value") }
    }
  }

  private mutating func readPapers(into builder: inout PaperListBuilder) {
    guard json.enterArray() else { return }
    while nextInWindow({ $0.nextElement() }) {
      guard readElement(into: &builder, { $0.readElement(into: &$1) }) else { return }
    }
  }

  private mutating func readElement(into builder: inout PaperListBuilder) {
    guard let kind = json.kind() else { return }
    let line = lines.line(at: json.position)
    if kind == .object { return readRecord(line: line, isTop: false, into: &builder) }
    json.skip()
    if isCutByWindow { return }
    builder.rejectRecord(
      "an element of the list is no object", line: line, hint: "a list of papers holds objects, {...}")
  }

  /// One object: a paper, the header of JSON Lines or, at the top, what stands around a list of papers.
  private mutating func readRecord(line: Int, isTop: Bool, into builder: inout PaperListBuilder) {
    let (start, moves, carried) = (json.position, window?.moves, builder.carried.count)
    guard json.enterObject() else { return }
    builder.beginPaper(line: line)
    var paper = JSONPaper()
    var isAround = false
    while json.nextKey() {
      // A paper has a title or authors, and what it has under "papers" would be something else.
      if isTop, !paper.hasContent, json.key("papers") {
        builder.discardPaper()
        isAround = true
        readPapers(into: &builder)
        // What stands behind a list is no more than a record.
        hold(TextLimit.record)
      } else if isAround {
        if json.key("documents") { builder.readDocuments(&json) } else { skip(mayMove: true) }
      } else if !paper.readField(&json, into: &builder) {
        skip(mayMove: isTop && !paper.hasContent)
      }
      // What is long may stand before a list as long as nothing says that this is a paper.
      let isPaper = !isTop || paper.hasContent
      if isPaper, json.position - start > TextLimit.record, moves == window?.moves { json.failAsTooLarge() }
    }
    // A failure around a list is told at the end.
    if isAround { return }
    let hasMoved = moves != window?.moves
    if isCutByWindow, !hasMoved {
      builder.carried.removeLast(builder.carried.count - carried)
      return builder.discardPaper()
    }
    if hasMoved || isTooLarge(from: start) {
      return builder.rejectTooLargeRecord(line: line)
    }
    if let failure = json.failure {
      return builder.rejectRecord(
        "a paper that cannot be read to its end: \(failure.message)", line: line,
        hint: "it was left out; make the list again")
    }
    if paper.isHeader, !paper.hasContent { return builder.discardPaper() }
    guard paper.hasContent else {
      return builder.rejectRecord(
        "an object without title and authors", line: line,
        hint: "a paper has at least a \"title\" or \"authors\"")
    }
    paper.finish(into: &builder)
    builder.endRecord()
  }
}
