internal import TextInput

/// What the beginning of a document shows of a tagged format.
struct TaggedSample {
  /// Whether all tags of a set stand there that shows the format.
  private(set) var isProved = false
  /// Whether there is a field that means something.
  private(set) var hasFields = false
  /// Whether more lines stand before the first field than a letterhead has: another document that shows an
  /// example of the format.
  private(set) var beginsWithText = false

  /// Where the first record of a file has begun, if it is one.
  private static let limit = 1 << 14
  private static let linesOfLetterhead = 8

  init(_ head: ByteView, _ dialect: TaggedDialect) {
    let bytes = head[0..<min(head.count, Self.limit)]
    var cursor = TaggedCursor(bytes, dialect)
    var tags: Set<String> = []
    var linesBefore = 0
    while !isProved, let line = cursor.nextLine() {
      switch line {
      case .blank: break
      case .continuation: if !hasFields { linesBefore += 1 }
      case .field(let tag, _):
        if tag.role != .ignored { hasFields = true }
        if tags.insert(bytes[cursor.tag].string).inserted {
          isProved = dialect.evidence.contains { $0.allSatisfy(tags.contains) }
        }
      }
    }
    beginsWithText = linesBefore > Self.linesOfLetterhead && !Self.has(dialect.letterhead, bytes)
  }

  private static func has(_ letterhead: String, _ bytes: ByteView) -> Bool {
    guard !letterhead.isEmpty else { return false }
    let text = bytes.trimmed
    return text[0..<min(text.count, letterhead.utf8.count)].string == letterhead
  }
}
