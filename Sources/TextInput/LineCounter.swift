/// Finds the line of a byte: incremental, so that asking in ascending order costs one pass over the text.
package struct LineCounter: Sendable {
  private var bytes: ByteView
  private let lineEnd: UInt8
  private var offset = 0
  private var line = 1
  /// The line in which the bytes begin.
  private var firstLine = 1

  package init(_ bytes: ByteView) {
    self.bytes = bytes
    lineEnd = Self.lineEnd(of: bytes)
  }

  /// The byte that ends lines: only where no line feed stands at all it is the carriage return.
  package static func lineEnd(of bytes: ByteView) -> UInt8 {
    bytes.index(of: 0x0A) == nil && bytes.index(of: 0x0D) != nil ? 0x0D : 0x0A
  }

  /// The line, counted from 1, of the byte at an offset; an offset past the end is in the last line.
  ///
  /// - Complexity: O(distance) from the offset asked last, O(offset) when going back.
  package mutating func line(at target: Int) -> Int {
    let target = min(max(0, target), bytes.count)
    if target < offset { (offset, line) = (0, firstLine) }
    line += bytes.occurrences(of: lineEnd, in: offset..<target)
    offset = target
    return line
  }

  /// Goes on in bytes that begin at the offset asked last.
  package mutating func goOn(in bytes: ByteView) {
    self.bytes = bytes
    (offset, firstLine) = (0, line)
  }
}
