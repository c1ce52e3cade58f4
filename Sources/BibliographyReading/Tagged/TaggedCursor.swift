internal import TextInput

/// Walks over the lines of a tagged file.
///
/// Complexity: O(bytes), one `memchr` and a few comparisons a line.
struct TaggedCursor {
  /// What a line is.
  enum Line {
    /// A field begins.
    case field(TaggedDialect.Tag, value: Range<Int>)
    /// The field before goes on.
    case continuation(Range<Int>)
    /// Nothing but white space.
    case blank
  }

  private var bytes: ByteView
  private let dialect: TaggedDialect
  private let lineEnd: UInt8
  private(set) var next: Int

  /// Where the line returned last begins.
  private(set) var lineStart = 0
  /// The tag of the field returned last.
  private(set) var tag = 0..<0

  init(_ bytes: ByteView, _ dialect: TaggedDialect, from start: Int = 0) {
    next = start
    self.bytes = bytes
    self.dialect = dialect
    lineEnd = LineCounter.lineEnd(of: bytes)
  }

  /// Whether the line returned last ends where the bytes do.
  var isBehindEnd: Bool { next > bytes.count }

  /// Goes on at a place in other bytes.
  mutating func goOn(at place: Int, in bytes: ByteView) {
    self.bytes = bytes
    next = place
  }

  /// The next line; `nil` at the end.
  mutating func nextLine() -> Line? {
    guard next < bytes.count else { return nil }
    lineStart = next
    var end = bytes.nearIndex(of: lineEnd, from: next) ?? bytes.count
    next = end + 1
    while end > lineStart, bytes[end - 1] <= 0x20 { end -= 1 }
    var start = lineStart
    var isIndented = false
    while start < end {
      if bytes[start] <= 0x20 {
        start = bytes.firstVisible(from: start)
        isIndented = true
      } else if end - start >= 3, bytes[start] == 0xEF, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF {
        // Files that were joined have byte order marks inside.
        start += 3
        isIndented = false
      } else {
        break
      }
    }
    guard start < end else { return .blank }
    if isIndented {
      // Only RIS is pasted with an indent; everywhere else it says that the field before goes on.
      guard dialect.syntax == .twoSpacesDash, let head = dialect.syntax.head(bytes, start..<end),
        head.isStrict
      else { return .continuation(start..<end) }
      return field(head, end)
    }
    guard let head = dialect.syntax.head(bytes, start..<end) else { return .continuation(start..<end) }
    return field(head, end)
  }

  /// Passes over the lines that only go on a field which means nothing, as far as they can be told by their indent and begin
  /// before a place: most of a file is abstracts and cited references.
  mutating func passIndentedLines(before limit: Int) {
    guard dialect.syntax != .twoSpacesDash else { return }
    while next < min(limit, bytes.count), bytes[next] == 0x20,
      let end = bytes.nearIndex(of: lineEnd, from: next),
      bytes.firstVisible(from: next) < end
    {
      next = end + 1
    }
  }

  private mutating func field(_ head: TagSyntax.Head, _ end: Int) -> Line {
    let found = PackedWord(exactly: bytes[head.tag]).flatMap { dialect.table[$0] }
    guard found != nil || head.isStrict && !dialect.isClosed else {
      return .continuation(head.tag.lowerBound..<end)
    }
    tag = head.tag
    var value = head.value
    while value < end, bytes[value] <= 0x20 { value += 1 }
    return .field(found ?? TaggedDialect.Tag(role: .ignored), value: min(value, end)..<end)
  }
}
