internal import Bibliography
internal import TextInput

/// One walk over a document by a vocabulary.
struct XMLRecordPass {
  private let bytes: ByteView
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
  /// Whether something was malformed or cut.
  private(set) var hasFailed = false
  private var owner: [UInt8] = []
  /// The kind of the record that turned out to be no paper.
  private var noPaper: StaticString?

  /// - Parameter outerElements: the elements that were opened before the part begins; none in the first.
  init(_ bytes: ByteView, _ vocabulary: XMLVocabulary, isLastPart: Bool, outerElements: [PackedName]) {
    self.bytes = bytes
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
      switch cursor.nextTag() {
      case .startTag: element(into: &builder)
      case .end:
        guard let failure = cursor.failure else {
          if isLastPart, !isCut { builder.reportText(behind: bytes, lines: &lines) }
          return
        }
        isCut = failure.isCut
        hasFailed = true
        builder.report(failure, line: lines.line(at: failure.offset))
        let (fields, depth) = (vocabulary.fields, depthOfRecords)
        cursor.recover { fields.isRecord(XMLCursor.withoutPrefix($0)) ? depth : nil }
      case .endTag: draft.leaveSurroundings(to: cursor.depth)
      case .text: break
      }
    }
  }

  /// An element outside of records.
  private mutating func element(into builder: inout PaperListBuilder) {
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
      builder.rejectUnended("a record", line: line)
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

  /// Reads to the end of the record; `false` where the text is cut or malformed.
  private mutating func readFields(into builder: inout PaperListBuilder) -> Bool {
    while true {
      switch cursor.nextTag() {
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
