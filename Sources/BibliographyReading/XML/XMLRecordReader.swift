package import Bibliography
package import TextInput

/// Reads the XML of a producer by the producer's vocabulary.
///
/// Elements around records are walked through; inside a record each element is looked up by its path, and what
/// says nothing is passed over whole. A record that cannot be read to its end is rejected, and reading goes on
/// at the next one.
package struct XMLRecordReader: BibliographyReader {
  package let format: BibliographyFormat

  /// An element with which a document may begin, by its local name, with a text that must occur in the first part
  /// of the document where the name alone says too little.
  typealias Root = (element: StaticString, mark: StaticString?)
  private let roots: [Root]

  /// Made when the first document is read, so that a run pays for the producers that it meets.
  private let vocabulary: @Sendable () -> XMLVocabulary

  /// What a long document is cut between; `nil` before it was looked at.
  private var unit: XMLUnit?

  init(
    id: String, name: String, extensions: [String] = ["xml"], roots: [Root],
    vocabulary: @escaping @Sendable () -> XMLVocabulary
  ) {
    format = BibliographyFormat(id: id, name: name, extensions: extensions)
    self.roots = roots
    self.vocabulary = vocabulary
  }

  package func certainty(of sample: FormatSample) -> Double {
    guard sample.head.trimmed.has("<") else { return 0 }
    var cursor = XMLCursor(sample.head)
    while true {
      switch cursor.nextTag() {
      case .startTag:
        let root = cursor.localName
        let isKnown = roots.contains { element, mark in
          root == element && mark.map { sample.head.index(of: $0) != nil } ?? true
        }
        return isKnown ? 1 : 0
      case .text: continue
      case .endTag, .end: return 0
      }
    }
  }

  package func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    read(bytes, part: DocumentPart(isFirst: true, isLast: true), options: options, into: &builder)
  }

  package func readsInOrder(beginning: ByteView) -> Bool { true }

  package func read(_ window: TextWindow, options: ReadingOptions, into builder: inout PaperListBuilder) {
    var pass = XMLRecordPass(window.bytes, vocabulary(), window: window)
    pass.read(into: &builder)
  }

  package func prepared(for bytes: ByteView, options: ReadingOptions) -> Self {
    var prepared = self
    prepared.unit = unit(of: bytes)
    return prepared
  }

  /// What a document with this beginning can be cut between. A part would not know what stands around its records.
  private func unit(of head: ByteView) -> XMLUnit? {
    let fields = vocabulary().fields
    return fields.hasSurroundings ? nil : XMLUnit(of: head[0..<min(head.count, 1 << 16)], in: fields)
  }

  package func cut(_ bytes: ByteView, from offset: Int) -> Int? {
    guard let unit = unit ?? unit(of: bytes) else { return nil }
    return XMLCut.place(in: bytes, from: offset) { PackedName($0) == unit.name }
  }

  package func cut(_ bytes: ByteView, from offset: Int, head: ByteView) -> Int? {
    // What is malformed inside a wrapper only a reading of the whole tells rightly, and a stream is read once.
    guard let unit = unit(of: head), unit.isRecord else { return nil }
    return XMLCut.place(in: bytes, from: offset) { PackedName($0) == unit.name }
  }

  package func read(
    _ bytes: ByteView, part: DocumentPart, options: ReadingOptions, into builder: inout PaperListBuilder
  ) {
    let outer = part.isFirst ? [] : unit?.around ?? roots.map { PackedName(ByteView($0.element)) }
    var pass = XMLRecordPass(bytes, vocabulary(), isLastPart: part.isLast, outerElements: outer)
    pass.read(into: &builder)
    if let unit, !unit.isRecord, pass.hasFailed { builder.account.needsWhole = true }
  }
}
