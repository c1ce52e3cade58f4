internal import Synchronization

/// The beginning of an input, for one who only looks at what it is.
package struct InputHead: Sendable {
  /// The beginning as a file of its own, uncompressed and decoded.
  package let file: InputFile

  /// Whether it is all of the input.
  package let isWhole: Bool

  /// Looks at an input; `nil` where it cannot be opened or its beginning holds no text.
  ///
  /// Of a file only the first pages are touched. Standard input and a pipe are read to their end, and kept for the one who opens it next.
  package init?(of path: String, length: Int = 1 << 16) {
    guard let memory = try? InputContents.memory(of: path) else { return nil }
    if !memory.isMapped { KeptInput.keep(memory, of: path) }
    // The names of the members of a zip archive stand at its end.
    let isZip = ZipListing.recognizes(memory.view)
    let end = isZip ? memory.count : Self.end(of: memory.view, length)
    guard let contents = try? InputContents(path: path, memory: memory, range: 0..<end),
      let file = try? InputFile(contents, encoding: nil), !file.isBinary
    else { return nil }
    self.file = file
    isWhole = end == memory.count
  }

  /// Where a beginning of about this length ends, not inside a character.
  private static func end(of bytes: ByteView, _ length: Int) -> Int {
    guard bytes.count > length else { return bytes.count }
    var end = length
    while end > length - 4, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}

/// What was read from standard input or a pipe by one who only looked, for the next who opens it: a pipe can be read once.
enum KeptInput {
  private static let kept = Mutex<[String: InputMemory]>([:])

  static func keep(_ memory: InputMemory, of path: String) { kept.withLock { $0[path] = memory } }

  static func take(_ path: String) -> InputMemory? { kept.withLock { $0.removeValue(forKey: path) } }
}
