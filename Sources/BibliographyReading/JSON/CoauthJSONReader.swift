package import Bibliography
package import TextInput

/// Reads the project's own JSON and JSON Lines: what ``CoauthJSONWriter`` writes, and what people write by
/// hand.
///
/// The papers stand in an object under `papers`, in an array, or one after the other, one a line or not. The
/// least of a paper is `{"title": "..."}` or `{"authors": ["..."]}`; authors are names or objects. Keys that
/// are not known are passed over. `Docs/Formats/JSON.md` lists the keys.
package struct CoauthJSONReader: BibliographyReader {
  static let formatID = "coauth"

  package let format = BibliographyFormat(
    id: formatID, name: "coauth JSON and JSON Lines", extensions: ["json", "jsonl", "ndjson"])

  package init() {}

  package func certainty(of sample: FormatSample) -> Double {
    let head = sample.head.trimmed
    guard !head.isEmpty, head[0] == UInt8(ascii: "{") || head[0] == UInt8(ascii: "[") else { return 0 }
    // BibTeX in braces, a TeX macro: a key in quotes, or an object, comes next in JSON.
    let next = head[1..<head.count].trimmed
    guard !next.isEmpty, next[0] == UInt8(ascii: "\"") || next[0] == UInt8(ascii: "{") else { return 0 }
    if head.index(of: "\"coauth\"", to: min(head.count, 256)) != nil { return 1 }
    let hasTitle = head.index(of: "\"title\"") != nil
    let hasAuthors = head.index(of: "\"authors\"") != nil
    return hasTitle && hasAuthors ? 0.5 : hasTitle || hasAuthors ? 0.2 : 0
  }

  package func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    if JSONLines.recognizes(bytes) {
      readLines(bytes, into: &builder)
    } else {
      var json = JSONCursor(bytes)
      var lines = LineCounter(bytes)
      while json.failure == nil, !json.isAtEnd() { readTop(&json, &lines, into: &builder) }
      if let failure = json.failure {
        builder.report(
          .error, "the JSON is \(failure.isCut ? "cut" : "malformed"): \(failure.message)",
          line: lines.line(at: failure.offset), hint: "papers before this place were read")
      }
    }
    builder.checkSources()
  }

  package func cut(_ bytes: ByteView, from offset: Int) -> Int? { cut(bytes, from: offset, head: bytes) }

  package func cut(_ bytes: ByteView, from offset: Int, head: ByteView) -> Int? {
    JSONLines.cut(bytes, from: offset, head: head)
  }

  package func read(
    _ bytes: ByteView, part: DocumentPart, options: ReadingOptions, into builder: inout PaperListBuilder
  ) {
    // Only JSON Lines are cut.
    readLines(bytes, into: &builder)
  }

  /// The documents that papers name stand in the first line, which only the first part holds.
  package func check(_ builder: inout PaperListBuilder) { builder.checkSources() }

  /// Each line by itself, so that a malformed one costs no other.
  private func readLines(_ bytes: ByteView, into builder: inout PaperListBuilder) {
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes.index(of: 0x0A, from: start) ?? bytes.count
      number += 1
      let line = bytes[start..<end]
      start = end + 1
      var json = JSONCursor(line)
      guard !json.isAtEnd() else { continue }
      guard json.kind() == .object else {
        builder.rejectRecord("the line is no JSON object", line: number, hint: JSONLines.hint)
        continue
      }
      readRecord(&json, line: number, into: &builder)
      if json.failure == nil, !json.isAtEnd() {
        builder.report(
          .warning, "the line goes on behind its object", line: number,
          hint: "the rest was left out; \(JSONLines.hint)")
      }
    }
  }

  /// A value at the top: a list, a paper, or an object around a list.
  private func readTop(
    _ json: inout JSONCursor, _ lines: inout LineCounter, into builder: inout PaperListBuilder
  ) {
    switch json.kind() {
    case .array: readPapers(&json, &lines, into: &builder)
    case .object:
      let start = json.position
      var list = json
      if list.findPapers() {
        readDocument(&json, &lines, into: &builder)
      } else {
        readRecord(&json, line: lines.line(at: start), into: &builder)
      }
    case nil: break
    default:
      json.skip()
      builder.skipRecord(kind: "plain value")
    }
  }

  private func readDocument(
    _ json: inout JSONCursor, _ lines: inout LineCounter, into builder: inout PaperListBuilder
  ) {
    guard json.enterObject() else { return }
    while json.nextKey() {
      if json.key("papers") {
        readPapers(&json, &lines, into: &builder)
      } else if json.key("documents") {
        builder.readDocuments(&json)
      } else {
        json.skip()
      }
    }
  }

  private func readPapers(
    _ json: inout JSONCursor, _ lines: inout LineCounter, into builder: inout PaperListBuilder
  ) {
    guard json.enterArray() else { return }
    while json.nextElement() {
      guard let kind = json.kind() else { return }
      let line = lines.line(at: json.position)
      if kind == .object {
        readRecord(&json, line: line, into: &builder)
      } else {
        json.skip()
        builder.rejectRecord(
          "an element of the list is no object", line: line, hint: "a list of papers holds objects, {...}")
      }
    }
  }

  /// One object: a paper, or the header of JSON Lines.
  private func readRecord(_ json: inout JSONCursor, line: Int, into builder: inout PaperListBuilder) {
    guard json.enterObject() else { return }
    builder.beginPaper(line: line)
    var paper = JSONPaper()
    while json.nextKey() { paper.readField(&json, into: &builder) }
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

extension JSONCursor {
  /// Whether the object that comes next has a key `papers`; a copy of the cursor is asked.
  fileprivate mutating func findPapers() -> Bool {
    guard enterObject() else { return false }
    while nextKey() {
      // A paper has these, and what it has under "papers" would be something else.
      if key("papers") { return true }
      if key("title") || key("authors") { return false }
      skip()
    }
    return false
  }
}
