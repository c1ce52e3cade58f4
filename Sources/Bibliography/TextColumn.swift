package import TextInput

/// Texts in one arena of bytes: row `i` is the bytes from the end of row `i - 1` to its own end.
///
/// Four bytes a row beside the text, a quarter of what an array of `String` takes, and no allocation a row.
/// An empty row means that there is no value. The arena ends at 4 GB (`isFull`).
package struct TextColumn: Sendable, Equatable {
  package private(set) var bytes: [UInt8] = []
  package private(set) var ends: [UInt32] = []

  /// Whether a row could not be stored whole because the arena had reached 4 GB.
  package private(set) var isFull = false

  package init() {}

  package var count: Int { ends.count }

  /// The place of a row's bytes in the arena.
  @inline(__always)
  package func range(_ row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }

  /// The text of a row.
  package subscript(row: Int) -> String {
    String(decoding: bytes[range(row)], as: UTF8.self)
  }

  package func isEmpty(_ row: Int) -> Bool { range(row).isEmpty }

  /// Adds a row. Where the arena is full the row is empty and `isFull` says so.
  package mutating func append(_ view: ByteView) {
    if bytes.count + view.count <= Int(UInt32.max) { view.append(to: &bytes) } else { isFull = true }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Adds a row.
  package mutating func append(_ text: String) {
    if bytes.count + text.utf8.count <= Int(UInt32.max) {
      bytes.append(contentsOf: text.utf8)
    } else {
      isFull = true
    }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Adds a row of the bytes that `pieces` appends, for readers that join a text of parts.
  package mutating func append(joining pieces: (inout [UInt8]) -> Void) {
    let before = bytes.count
    pieces(&bytes)
    if bytes.count > Int(UInt32.max) {
      bytes.removeLast(bytes.count - before)
      isFull = true
    }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Takes off the rows from `count` on.
  package mutating func removeRows(from count: Int) {
    guard count < ends.count else { return }
    bytes.removeLast(bytes.count - (count == 0 ? 0 : Int(ends[count - 1])))
    ends.removeLast(ends.count - count)
  }

  /// Makes room for the rows of other columns and for a sixteenth more.
  package mutating func reserve(for others: [TextColumn]) {
    ends.reserveCapacity(ends.count + others.reduce(0) { $0 + $1.ends.count } * 17 / 16)
    bytes.reserveCapacity(bytes.count + others.reduce(0) { $0 + $1.bytes.count } * 17 / 16)
  }

  /// Adds all rows of another column.
  package mutating func append(contentsOf other: TextColumn) {
    isFull = isFull || other.isFull
    guard bytes.count + other.bytes.count <= Int(UInt32.max) else {
      isFull = true
      ends.append(contentsOf: repeatElement(UInt32(truncatingIfNeeded: bytes.count), count: other.count))
      return
    }
    let base = UInt32(bytes.count)
    bytes.append(contentsOf: other.bytes)
    ends.append(contentsOf: other.ends.lazy.map { base + $0 })
  }
}
