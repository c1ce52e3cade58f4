internal import Bibliography
internal import Dispatch
internal import Foundation
internal import Synchronization
internal import TextInput

/// Reads a long document in parts at the same time, where its reader can cut it.
///
/// The parts are joined in their order, so that the papers, their lines and the findings are those of a reading in one
/// go, wherever the cuts are. Where a part meets something that it cannot tell rightly by itself (``PartAccount``), the
/// document is read again in one go.
enum PartedReading {
  /// The least length of a part in bytes; the last part may have twice as many. Reading so much takes some milliseconds:
  /// long beside cutting and joining, and short beside a document that is worth it, so that all processors end at about the same
  /// time.
  static let partLength = 2 << 20

  /// Reads a document into a builder.
  static func read(
    _ bytes: ByteView, with reader: any BibliographyReader, options: ReadingOptions,
    partLength: Int = partLength, into builder: inout PaperListBuilder
  ) {
    // One thread has nothing to gain by parts.
    guard threads(options) > 1, bytes.count > 2 * partLength else {
      return reader.read(bytes, options: options, into: &builder)
    }
    let reader = reader.prepared(for: bytes, options: options)
    let parts = parts(of: bytes, cutBy: reader, partLength: partLength)
    guard parts.count > 1 else { return reader.read(bytes, options: options, into: &builder) }
    let next = Atomic(0)
    let needsWhole = Atomic(false)
    let joined = Mutex(JoinedParts(builder))
    let empty = emptyCopy(of: builder)
    inParallel(options, atMost: parts.count) {
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
        joined.withLock { $0.add(part, lines: lines, at: index) }
      }
    }
    let (whole, accounts) = joined.withLock { ($0.builder, $0.accounts) }
    guard !needsWhole.load(ordering: .relaxed), PartAccount.areDistinct(accounts) else {
      return reader.read(bytes, options: options, into: &builder)
    }
    builder = whole
    reader.check(&builder)
  }

  /// Reads a document that comes as a stream: one thread takes the next part while others read those before, so that
  /// uncompressing and reading go on at the same time and no more parts than threads are held.
  ///
  /// - Returns: what was found out about the text.
  static func read(
    _ stream: TextStream, with reader: any BibliographyReader, options: ReadingOptions,
    into builder: inout PaperListBuilder
  ) throws(InputError) -> TextPartSummary {
    let source = Mutex(StreamedParts(stream: stream))
    let joined = Mutex(JoinedParts(builder))
    let empty = emptyCopy(of: builder)
    inParallel(options) {
      while let (part, index) = source.withLock({ $0.next(cutBy: reader) }) {
        var read = empty
        let place = DocumentPart(isFirst: part.isFirst, isLast: part.isLast)
        var summary = part.withText { reader.read($0, part: place, options: options, into: &read) }
        if read.account.hasTooLargeRecord { summary.omitGaps() }
        joined.withLock { $0.add(read, summary: summary, lines: summary.lines, at: index) }
      }
    }
    if let failure = source.withLock({ $0.failure }) { throw failure }
    let summary = joined.withLock {
      builder = $0.builder
      return $0.summary
    }
    reader.check(&builder)
    return summary
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

  private static func inParallel(
    _ options: ReadingOptions, atMost count: Int = .max, _ body: @Sendable () -> Void
  ) {
    DispatchQueue.concurrentPerform(iterations: min(threads(options), count)) { _ in body() }
  }

  /// How many threads may read a document.
  static func threads(_ options: ReadingOptions) -> Int {
    max(1, options.threads ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  private static func emptyCopy(of builder: PaperListBuilder) -> PaperListBuilder {
    PaperListBuilder(
      document: SourceDocument(
        path: builder.document.path, format: builder.document.format, certainty: builder.document.certainty))
  }
}

/// What was read of the parts, joined as far as they follow one another.
private struct JoinedParts: Sendable {
  private(set) var builder: PaperListBuilder
  private(set) var summary = TextPartSummary()
  private(set) var accounts: [PartAccount] = []
  private var lines = 0
  private var joined = 0
  private var waiting: [Int: (builder: PaperListBuilder, summary: TextPartSummary, lines: Int)] = [:]

  init(_ builder: PaperListBuilder) { self.builder = builder }

  mutating func add(
    _ part: PaperListBuilder, summary: TextPartSummary = TextPartSummary(), lines: Int, at index: Int
  ) {
    waiting[index] = (part, summary, lines)
    while let next = waiting.removeValue(forKey: joined) {
      builder.append(continuing: next.builder, linesBefore: self.lines)
      accounts.append(next.builder.account)
      self.summary.add(next.summary)
      self.lines += next.lines
      joined += 1
    }
  }
}

/// The parts of a stream as they are taken, one thread at a time.
private struct StreamedParts: Sendable {
  let stream: TextStream
  private var taken = 0
  private(set) var failure: InputError?

  init(stream: TextStream) { self.stream = stream }

  mutating func next(cutBy reader: any BibliographyReader) -> (part: TextPart, index: Int)? {
    guard failure == nil else { return nil }
    do throws(InputError) {
      guard
        let part = try stream.withHead({ head throws(InputError) in
          try stream.next { reader.cut($0, from: $1, head: head) }
        })
      else { return nil }
      defer { taken += 1 }
      return (part, taken)
    } catch {
      failure = error
      return nil
    }
  }
}
