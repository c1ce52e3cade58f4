/// Finds the line of a byte: incremental, so that asking in ascending order costs one pass over the text.
package struct LineCounter: Sendable {
  private let bytes: ByteView
  private var offset = 0
  private var line = 1

  package init(_ bytes: ByteView) { self.bytes = bytes }

  /// The line, counted from 1, of the byte at an offset; an offset past the end is in the last line.
  ///
  /// - Complexity: O(distance) from the offset asked last, O(offset) when going back.
  package mutating func line(at target: Int) -> Int {
    let target = min(max(0, target), bytes.count)
    if target < offset { (offset, line) = (0, 1) }
    line += bytes.occurrences(of: 0x0A, in: offset..<target)
    offset = target
    return line
  }
}
