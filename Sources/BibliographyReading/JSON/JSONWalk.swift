internal import Bibliography
internal import TextInput

/// Walks over a JSON document to its records, wherever they stand, and gives each to a builder.
struct JSONWalk: JSONWindowWalk {
  let producer: JSONProducer
  let fields: JSONFieldMap
  var json: JSONCursor
  var draft = JSONDraft()
  /// Room for the name of an author.
  var nameBytes: [UInt8] = []
  /// The word for the sort of publication met last, which mostly comes again, and what it means.
  var lastKind: (word: ByteView, kind: JSONProducer.Kind?) = (ByteView(), nil)
  private var lines: LineCounter?
  /// The stream of which the text is a stretch.
  let window: TextWindow?
  /// Where the element begins that is being read.
  var elementStart = 0
  /// Where the record begins that is being read.
  private(set) var recordStart = 0
  /// The line of every record, where the document is one line.
  private var lineNumber = 0
  private var nesting = 0

  /// Lists inside objects inside lists more than this deep hold no records.
  private static let maximumNesting = 16

  init(_ producer: JSONProducer, _ bytes: ByteView, window: TextWindow? = nil) {
    self.window = window
    self.producer = producer
    fields = producer.fields
    json = JSONCursor(bytes)
    lines = LineCounter(bytes)
  }

  /// Reads the whole document.
  mutating func readAll(into builder: inout PaperListBuilder) {
    while nextInWindow({ !$0.isAtEnd() }) {
      guard readElement(passesOver: false, into: &builder, { $0.readRecords(into: &$1) }) else { break }
    }
    guard let failure = json.failure else { return }
    builder.report(
      .error, "the JSON is \(failure.isCut ? "cut" : "malformed"): \(failure.message)",
      line: line(at: failure.offset), hint: "papers before this place were read")
  }

  /// Reads one line of JSON Lines.
  mutating func readLine(_ line: ByteView, number: Int, into builder: inout PaperListBuilder) {
    lines = nil
    lineNumber = number
    guard line.count <= TextLimit.record else {
      return builder.rejectTooLargeRecord(line: number)
    }
    json = JSONCursor(line)
    switch json.kind() {
    case .object: readRecord(line: number, into: &builder)
    case .array: readRecords(into: &builder)
    default: return builder.rejectRecord("the line is no JSON object", line: number, hint: JSONLines.hint)
    }
    if json.failure == nil, !json.isAtEnd() {
      builder.report(
        .warning, "the line goes on behind its object", line: number,
        hint: "the rest was left out; \(JSONLines.hint)")
    }
  }

  /// Counts the lines up to where the cursor stands, before the text is another.
  mutating func leave() { _ = lines?.line(at: json.position) }

  /// Forgets what refers to a text that is no more.
  mutating func goOn(in bytes: ByteView) {
    lines?.goOn(in: bytes)
    lastKind = (ByteView(), nil)
  }

  private mutating func line(at offset: Int) -> Int { lines?.line(at: offset) ?? lineNumber }

  /// Reads a list of records, or one.
  private mutating func readRecords(onlyFirst: Bool = false, into builder: inout PaperListBuilder) {
    switch json.kind() {
    case .object: readRecord(line: line(at: json.position), into: &builder)
    case .array:
      guard json.enterArray() else { return }
      var count = 0
      while nextInWindow({ $0.nextElement() }) {
        count += 1
        let isOther = onlyFirst && count > 1
        guard readElement(into: &builder, { $0.readElement(isOther: isOther, into: &$1) }) else { return }
      }
    case nil: return
    default:
      json.skip()
      builder.skipRecord(kind: "plain value")
    }
  }

  private mutating func readElement(isOther: Bool, into builder: inout PaperListBuilder) {
    guard let kind = json.kind() else { return }
    switch kind {
    case .object where isOther:
      json.skip()
      if !isCutByWindow { builder.skipRecord(kind: "same work from another source") }
    case .object: readRecord(line: line(at: json.position), into: &builder)
    // Asked for by an identifier that the producer does not know.
    case .null:
      json.skip()
      builder.skipRecord(kind: "null")
    default:
      let place = line(at: json.position)
      json.skip()
      if isCutByWindow { return }
      builder.rejectRecord(
        "an element of the list is no object", line: place, hint: "a list of papers holds objects, {...}")
    }
  }

  private mutating func readRecordsByName(into builder: inout PaperListBuilder) {
    guard json.kind() == .object else { return readRecords(into: &builder) }
    guard json.enterObject() else { return }
    while nextInWindow({ $0.nextKey() }) {
      let isRead = readElement(into: &builder) { walk, builder in
        guard walk.json.kind() == .object else { return walk.json.skip() }
        walk.readRecord(line: walk.line(at: walk.json.position), into: &builder)
      }
      guard isRead else { return }
    }
  }

  /// Reads an object: a record, or something around records.
  private mutating func readRecord(line: Int, into builder: inout PaperListBuilder) {
    guard nesting < Self.maximumNesting else { return json.skip() }
    recordStart = json.position
    let moves = window?.moves
    guard json.enterObject() else { return }
    builder.beginPaper(line: line)
    draft.reset()
    var isAround = false
    /// Whether nothing was taken that refers to the text.
    var isUntouched = true
    while json.nextKey() {
      guard let entry = entry(JSONFieldMap.root) else {
        skip(mayMove: isUntouched)
        continue
      }
      switch entry.role {
      case .records, .recordsByName, .recordVersions:
        guard !draft.hasContent else {
          json.skip()
          continue
        }
        isAround = true
        takeStatedYears(into: &builder)
        builder.discardPaper()
        nesting += 1
        switch entry.role {
        case .recordsByName: readRecordsByName(into: &builder)
        case .recordVersions: readRecords(onlyFirst: true, into: &builder)
        default: readRecords(into: &builder)
        }
        nesting -= 1
        // What stands behind a list is no more than a record.
        hold(TextLimit.record)
        builder.beginPaper(line: line)
        draft.reset()
        isUntouched = true
      default:
        isUntouched = false
        readField(entry, into: &builder)
      }
    }
    if !isAround, moves != window?.moves {
      return builder.rejectTooLargeRecord(line: line)
    }
    finishRecord(isAround: isAround, line: line, into: &builder)
  }

  private mutating func finishRecord(isAround: Bool, line: Int, into builder: inout PaperListBuilder) {
    // What is around records is none; a failure in it was told by the record that has it, or is told at the end.
    if isAround {
      takeStatedYears(into: &builder)
      return builder.discardPaper()
    }
    if isCutByWindow { return builder.discardPaper() }
    if isTooLarge(from: recordStart) {
      return builder.rejectTooLargeRecord(line: line)
    }
    if let failure = json.failure {
      return builder.rejectRecord(
        "a record that cannot be read to its end: \(failure.message)",
        line: self.line(at: failure.offset), hint: "it was left out; export or fetch the file again")
    }
    if case .noPaper = draft.kind {
      builder.discardPaper()
      return builder.skipRecord(kind: draft.kindWord.string)
    }
    guard draft.hasContent else {
      return builder.rejectRecord(
        "an object without title and authors", line: line, hint: "export the titles and the authors as well")
    }
    guard !builder.isNameless else {
      return builder.rejectRecord(
        "a record with neither a title nor an author", line: line,
        hint: "export the titles and the authors as well")
    }
    draft.finish(into: &builder, by: producer)
    builder.endRecord()
  }

  /// Takes citations by year that stand around records: they are those of the person.
  private mutating func takeStatedYears(into builder: inout PaperListBuilder) {
    builder.document.stated.citationsByYear.merge(draft.citationsByYear.map { ($0.year, $0.count) }) {
      first, _ in first
    }
    draft.citationsByYear = []
  }

  /// What the key that the cursor stands on means.
  @inline(__always)
  mutating func entry(_ node: UInt16) -> JSONFieldMap.Entry? {
    let key = json.keyText()
    if key.isEscaped {
      var decoded: [UInt8] = []
      key.append(to: &decoded)
      return decoded.withByteView { fields.entry(node, $0) }
    }
    return fields.entry(node, key.raw)
  }
}
