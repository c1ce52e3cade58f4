internal import Bibliography
internal import TextInput

/// One walk over a document by a vocabulary.
struct XMLRecordPass {
  private var bytes: ByteView
  /// The stream of which the bytes are a stretch.
  private let window: TextWindow?
  /// Where the element begins that is being read, and how many are open around it.
  private var element = (start: 0, depth: 0)
  private let vocabulary: XMLVocabulary
  private var cursor: XMLCursor
  private var lines: LineCounter
  private var draft: XMLRecordDraft
  /// The nodes of the elements that are open inside the record.
  private var path: [Int] = []
  /// The number of elements around a record.
  private var depthOfRecords: Int
  private let isLastPart: Bool
  private var isCut = false
  /// Whether the element that goes on behind the window is a record that was rejected.
  private var isRejected = false
  /// Whether something was malformed or cut.
  private(set) var hasFailed = false
  private var owner: [UInt8] = []
  /// The kind of the record that turned out to be no paper.
  private var noPaper: StaticString?

  /// - Parameter outerElements: the elements that were opened before the part begins; none in the first.
  init(
    _ bytes: ByteView, _ vocabulary: XMLVocabulary, isLastPart: Bool = true, outerElements: [PackedName] = [],
    window: TextWindow? = nil
  ) {
    self.bytes = bytes
    self.window = window
    self.vocabulary = vocabulary
    cursor = XMLCursor(bytes)
    cursor.outerElements = outerElements
    depthOfRecords = outerElements.isEmpty ? 1 : 0
    self.isLastPart = isLastPart
    lines = LineCounter(bytes)
    draft = XMLRecordDraft(vocabulary)
  }

  mutating func read(into builder: inout PaperListBuilder) {
    while true {
      if let window, window.isDue(at: cursor.position) { move(window) }
      if cursor.failure == nil { element = (cursor.position, cursor.depth) }
      switch cursor.nextTag() {
      case .startTag:
        element = (cursor.tokenStart, cursor.depth - 1)
        readElement(into: &builder)
        if isCutByWindow { goOn(from: element.start) }
      case .end:
        if let window, !window.isAtEnd, goOnAtEnd(of: window, into: &builder) { continue }
        guard let failure = cursor.failure else {
          if isLastPart, !isCut { builder.reportText(behind: bytes, lines: &lines) }
          return
        }
        isCut = failure.isCut
        hasFailed = true
        builder.report(failure, line: lines.line(at: failure.offset))
        if let window, !window.isAtEnd {
          goOnAtRecord(from: cursor.recoveryStart, window)
        } else {
          cursor.recover(depthOfRecord)
        }
      case .endTag: draft.leaveSurroundings(to: cursor.depth)
      case .text: break
      }
    }
  }

  /// How many elements are open around a record of this name; `nil` for what is none.
  private var depthOfRecord: (ByteView) -> Int? {
    let (fields, depth) = (vocabulary.fields, depthOfRecords)
    return { fields.isRecord(XMLCursor.withoutPrefix($0)) ? depth : nil }
  }

  // MARK: - A stream

  /// Whether the text ended inside of the element being read, of which the window can hold more.
  private var isCutByWindow: Bool {
    guard let window, let failure = cursor.failure, failure.isCut else { return false }
    return window.canGrow(from: element.start)
  }

  /// Goes on behind the end of the window; `false` where the text is malformed there.
  private mutating func goOnAtEnd(of window: TextWindow, into builder: inout PaperListBuilder) -> Bool {
    if cursor.failure == nil || isCutByWindow {
      goOn(from: cursor.tokenStart)
      return true
    }
    guard cursor.failure?.isCut == true else { return false }
    // An element that is larger than records may be: up to the next record, nothing is read.
    if !isRejected {
      builder.report(.error, TextLimit.message, line: lines.line(at: element.start), hint: TextLimit.hint)
    }
    (isRejected, isCut) = (false, true)
    goOnAtRecord(from: max(element.start + 1, bytes.count - Self.longestName), window)
    return true
  }

  /// Goes on at the next record from a place on; nothing before it is read.
  private mutating func goOnAtRecord(from place: Int, _ window: TextWindow) {
    cursor.goBack(to: place, depth: element.depth)
    while !cursor.goOn(atRecordFrom: cursor.position, depthOfRecord) {
      guard !window.isAtEnd else { return cursor.goBack(to: bytes.count, depth: 0) }
      // A tag may be cut by the end of the window.
      goOn(from: max(cursor.position, bytes.count - Self.longestName))
    }
  }

  /// No element has a name of so many bytes.
  private static let longestName = 1024

  private mutating func goOn(from place: Int) {
    guard let window else { return }
    cursor.goBack(to: place, depth: element.depth)
    move(window)
  }

  /// Moves the window to where the cursor stands.
  private mutating func move(_ window: TextWindow) {
    _ = lines.line(at: cursor.position)
    let names = cursor.openNames
    window.move(to: cursor.position)
    window.prepend(names)
    bytes = window.bytes
    lines.goOn(in: bytes)
    cursor.goOn(behindOpenNamesIn: bytes)
  }

  // MARK: - Elements

  /// An element outside of records.
  private mutating func readElement(into builder: inout PaperListBuilder) {
    guard let node = vocabulary.fields.child(of: 0, at: cursor) else { return }
    switch vocabulary.fields.nodes[node].field {
    case .noPaper(let kind):
      cursor.skipElement()
      if cursor.failure == nil { builder.skipRecord(kind: kind.description) }
    case .skip: cursor.skipElement()
    case .surroundings: surroundings(node, into: &builder)
    case .owner:
      cursor.withElementText { text in
        if !owner.isEmpty { owner.append(0x20) }
        text.append(to: &owner)
      }
      builder.document.owner = String(decoding: owner, as: UTF8.self)
    default: record(node, into: &builder)
    }
  }

  private mutating func record(_ node: Int, into builder: inout PaperListBuilder) {
    let line = lines.line(at: cursor.tokenStart)
    depthOfRecords = cursor.depth - 1
    if !isLastPart { cursor.depthAtEnd = depthOfRecords }
    builder.beginPaper(line: line)
    draft.begin()
    noPaper = nil
    let isAround = vocabulary.surroundings.contains(PackedName(cursor.localName))
    path.removeAll(keepingCapacity: true)
    open(node, into: &builder)
    guard readFields(into: &builder) else {
      if isCutByWindow { return builder.discardPaper() }
      isRejected = window.map { !$0.isAtEnd } ?? false && cursor.failure?.isCut == true
      builder.rejectUnended("a record", line: line, isRejected ? nil : cursor.failure)
      return
    }
    if isAround { draft.keepAsSurroundings(of: node, depth: depthOfRecords) }
    if let noPaper {
      builder.discardPaper()
      builder.skipRecord(kind: noPaper.description)
    } else if draft.finish(into: &builder) {
      builder.endRecord()
    } else {
      builder.rejectRecord(
        "a record with neither title nor author", line: line,
        hint: "export the titles and the authors as well")
    }
  }

  /// Reads an element whose texts count for the records after it.
  private mutating func surroundings(_ node: Int, into builder: inout PaperListBuilder) {
    let depth = cursor.depth - 1
    draft.begin()
    path.removeAll(keepingCapacity: true)
    open(node, into: &builder)
    if readFields(into: &builder) { draft.keepAsSurroundings(of: node, depth: depth) }
  }

  /// Reads to the end of the record; `false` where the text is cut or malformed, or the record too large.
  private mutating func readFields(into builder: inout PaperListBuilder) -> Bool {
    let (start, outside) = (cursor.tokenStart, cursor.depth - 1)
    while true {
      let token = cursor.nextTag()
      if cursor.passesTooLarge(from: start, depth: outside) { return false }
      switch token {
      case .startTag:
        guard let node = vocabulary.fields.child(of: path[path.count - 1], at: cursor) else {
          if vocabulary.fields.isRecord(cursor.localName) {
            cursor.reject("<\(cursor.name.string)> inside a record that is not closed")
          } else {
            cursor.skipElement()
          }
          continue
        }
        field(node, into: &builder)
      case .endTag:
        draft.close(vocabulary.fields.nodes[path.removeLast()].field, into: &builder)
        if path.isEmpty { return true }
      case .end: return false
      case .text: break
      }
    }
  }

  private mutating func field(_ node: Int, into builder: inout PaperListBuilder) {
    let field = vocabulary.fields.nodes[node].field
    switch field {
    case .group, .isKind, .person: open(node, into: &builder)
    case .date(let rank):
      if draft.hasDate(ofRank: rank) { cursor.skipElement() } else { open(node, into: &builder) }
    case .noPaper(let kind):
      noPaper = kind
      cursor.skipElement()
    case .skip, .owner, .surroundings: cursor.skipElement()
    default:
      attributes(node, into: &builder)
      cursor.withElementText { draft.take(field, $0, into: &builder) }
    }
  }

  private mutating func open(_ node: Int, into builder: inout PaperListBuilder) {
    path.append(node)
    draft.open(vocabulary.fields.nodes[node].field)
    attributes(node, into: &builder)
  }

  private mutating func attributes(_ node: Int, into builder: inout PaperListBuilder) {
    guard cursor.hasAttributes else { return }
    for (name, field) in vocabulary.fields.nodes[node].attributes {
      if let value = cursor.attribute(name) { draft.takeAttribute(field, value, into: &builder) }
    }
  }
}
