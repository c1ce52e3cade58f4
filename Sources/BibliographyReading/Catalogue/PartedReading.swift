internal import Bibliography
internal import Dispatch
internal import Foundation
internal import Synchronization
internal import TextInput

/// Reads a long document in parts at the same time, where its reader can cut it.
///
/// Where the cuts are depends on the document alone, never on the number of threads, and the parts are joined
/// in their order, so that the papers, their lines and the findings are those of a reading in one go. Where a part meets
/// something that it cannot tell rightly by itself (``PartAccount``), the document is read again in one go.
enum PartedReading {
  /// The least length of a part in bytes: long enough that cutting and joining cost nothing beside reading, short
  /// enough that all processors end at about the same time.
  static let partLength = 8 << 20

  /// Reads a document into a builder.
  static func read(
    _ bytes: ByteView, with reader: any BibliographyReader, options: ReadingOptions,
    partLength: Int = partLength, into builder: inout PaperListBuilder
  ) {
    let reader = bytes.count > 2 * partLength ? reader.prepared(for: bytes, options: options) : reader
    let parts = parts(of: bytes, cutBy: reader, partLength: partLength)
    guard parts.count > 1 else { return reader.read(bytes, options: options, into: &builder) }
    let empty = PaperListBuilder(
      document: SourceDocument(
        path: builder.document.path, format: builder.document.format, certainty: builder.document.certainty))
    let results = Mutex([(builder: PaperListBuilder, lines: Int)?](repeating: nil, count: parts.count))
    let next = Atomic(0)
    let needsWhole = Atomic(false)
    let threads = options.threads ?? ProcessInfo.processInfo.activeProcessorCount
    DispatchQueue.concurrentPerform(iterations: min(max(1, threads), parts.count)) { _ in
      // Parts of a document are alike: the next one finds room for as much as the last one took.
      var last: [PaperListBuilder] = []
      while !needsWhole.load(ordering: .relaxed) {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < parts.count else { return }
        var part = empty
        part.reserve(for: last)
        let view = bytes[parts[index]]
        reader.read(
          view, part: DocumentPart(of: bytes, at: parts[index]), options: options, into: &part)
        if part.account.needsWhole { needsWhole.store(true, ordering: .relaxed) }
        let lines = view.occurrences(of: 0x0A, in: 0..<view.count)
        last = [part]
        results.withLock { $0[index] = (part, lines) }
      }
    }
    let read = results.withLock { $0.compactMap { $0 } }
    guard !needsWhole.load(ordering: .relaxed), PartAccount.areDistinct(read.map(\.builder.account)) else {
      return reader.read(bytes, options: options, into: &builder)
    }
    var lines = 0
    for (index, part) in read.enumerated() {
      builder.append(continuing: part.builder, linesBefore: lines)
      lines += part.lines
      // The columns of the first part are taken as they are.
      if index == 0 { builder.reserve(for: read.dropFirst().map(\.builder)) }
    }
    reader.check(&builder)
  }

  /// The parts of a document in order; one where it is short or cannot be cut.
  static func parts(
    of bytes: ByteView, cutBy reader: any BibliographyReader, partLength: Int
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    while bytes.count - start > 2 * partLength, let cut = reader.cut(bytes, from: start + partLength),
      cut > start, cut < bytes.count
    {
      parts.append(start..<cut)
      start = cut
    }
    return parts + [start..<bytes.count]
  }
}
