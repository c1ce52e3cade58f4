/// A part of a long text, which owns its bytes.
package struct TextPart: Sendable {
  /// What was left out of a record that is too long.
  struct Gap: Sendable {
    var place = 0
    var count = 0
    var lines = 0
    var isZeros = true

    mutating func add(_ bytes: ByteView, at place: Int) {
      self.place = place
      count += bytes.count
      lines += bytes.occurrences(of: 0x0A, in: 0..<bytes.count)
      isZeros = isZeros && bytes.zerosAtEnd == bytes.count
    }
  }

  let memory: InputMemory
  let range: Range<Int>
  let gap: Gap
  /// Whether the text begins with this part.
  package let isFirst: Bool
  /// Whether the text ends with this part.
  package let isLast: Bool

  /// Lends the part in UTF-8 with what was found in it.
  package func withText(_ body: (ByteView) -> Void) -> TextPartSummary {
    defer { withExtendedLifetime(memory) {} }
    let raw = memory.view[range]
    var summary = TextPartSummary()
    summary.bytes = raw.count + gap.count
    summary.lines = raw.occurrences(of: 0x0A, in: 0..<raw.count) + gap.lines
    let zeros = isLast ? raw.zerosAtEnd : 0
    if zeros > 0 {
      let isGapZero = gap.count > 0 && gap.isZeros && raw.count - zeros <= gap.place
      summary.zeros = zeros + (isGapZero ? gap.count : 0)
      summary.bytes -= summary.zeros
    }
    let text = raw[0..<(raw.count - zeros)]
    if gap.count > 0, gap.place < text.count {
      summary.leftOut = [(gap.count, 1 + text.occurrences(of: 0x0A, in: 0..<gap.place))]
    }
    if let (memory, foreign) = TextEncoding.western(text) {
      summary.foreign = foreign
      summary.bytes += memory.count - text.count
      body(memory.view)
      withExtendedLifetime(memory) {}
    } else {
      body(text)
    }
    return summary
  }
}

/// What was found out about the parts of a text, added up in their order.
package struct TextPartSummary: Sendable {
  /// The bytes of the text in UTF-8.
  package fileprivate(set) var bytes = 0
  /// The line feeds.
  package fileprivate(set) var lines = 0
  fileprivate var foreign = TextEncoding.ForeignBytes()
  fileprivate var zeros = 0
  fileprivate var leftOut: [(bytes: Int, line: Int)] = []

  package init() {}

  /// Says that the reader told of the record of which a piece was left out.
  package mutating func omitGaps() { leftOut = [] }

  /// Adds what was found in the part that follows.
  package mutating func add(_ next: TextPartSummary) {
    if foreign.count == 0 { foreign.line = next.foreign.line + lines }
    foreign.count += next.foreign.count
    foreign.clustered += next.foreign.clustered
    leftOut += next.leftOut.map { ($0.bytes, $0.line + lines) }
    zeros += next.zeros
    bytes += next.bytes
    lines += next.lines
  }

  /// The encoding in which the text was read.
  package var encoding: String { foreign.count > 0 ? "Windows-1252" : "UTF-8" }

  /// What there is to say of the whole text.
  package func diagnostics(of path: String) -> [Diagnostic] {
    var found = foreign.count > 0 ? [foreign.finding(of: path)] : []
    if zeros > 0 { found.append(InputFile.endsInZeros(zeros, path)) }
    found += leftOut.map { bytes, line in
      Diagnostic(
        .error, "\(TextLimit.message): \(bytes) bytes of it were left out",
        at: SourceLocation(file: path, line: line), hint: TextLimit.hint)
    }
    return found
  }
}
