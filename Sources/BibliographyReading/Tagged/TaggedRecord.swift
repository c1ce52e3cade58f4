internal import TextInput

/// The fields of one record, as places in the file; its memory is used again for the next record.
struct TaggedRecord {
  struct Field {
    let role: TaggedRole
    let rank: UInt8
    /// Its lines, as places in ``lines``.
    var lines: Range<Int>
  }

  /// A record of more bytes is not kept.
  static let maximumSize = 64 << 20
  /// Nor is one of more lines: a paper of thousands of authors has some ten thousand.
  static let maximumLines = 1 << 20

  private(set) var fields: [Field] = []
  /// The lines of all fields without what stands around them.
  private(set) var lines: [Range<Int>] = []
  /// Where the record begins in the file.
  private(set) var start = 0
  private(set) var isOpen = false
  private(set) var isTooLarge = false

  private var takesLines = false
  /// The roles that occur, a bit each.
  private var roles: UInt64 = 0

  mutating func open(at place: Int) {
    fields.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    start = place
    isOpen = true
    isTooLarge = false
    takesLines = false
    roles = 0
  }

  mutating func close() { isOpen = false }

  /// Says that the file begins so many bytes later than it did.
  mutating func shift(by count: Int) {
    start -= count
    for index in lines.indices {
      lines[index] = (lines[index].lowerBound - count)..<(lines[index].upperBound - count)
    }
  }

  mutating func append(_ tag: TaggedDialect.Tag, _ value: Range<Int>) {
    takesLines = tag.role != .ignored
    guard !checkSize(value.upperBound), takesLines else { return }
    roles |= 1 << UInt64(tag.role.rawValue)
    fields.append(Field(role: tag.role, rank: tag.rank, lines: lines.count..<(lines.count + 1)))
    lines.append(value)
  }

  /// Adds a line to the field given last.
  mutating func append(_ line: Range<Int>) {
    guard !checkSize(line.upperBound), takesLines, !fields.isEmpty else { return }
    lines.append(line)
    let last = fields.count - 1
    fields[last].lines = fields[last].lines.lowerBound..<lines.count
  }

  @inline(__always)
  func has(_ role: TaggedRole) -> Bool { roles & 1 << UInt64(role.rawValue) != 0 }

  /// Whether the record has become too large; what it had is given up then.
  private mutating func checkSize(_ end: Int) -> Bool {
    if end - start > Self.maximumSize || lines.count >= Self.maximumLines, !isTooLarge { exceed() }
    return isTooLarge
  }

  /// Gives up what the record has, because it has too much.
  mutating func exceed() {
    isTooLarge = true
    fields = []
    lines = []
    roles = 0
  }
}
