internal import Synchronization

/// The beginning of an input, for one who only looks at what it is.
package struct InputHead: Sendable {
  /// The beginning as a file of its own, uncompressed and decoded.
  package let file: InputFile

  /// Whether it is all of the input.
  package let isWhole: Bool

  /// Looks at an input; `nil` where it cannot be opened or its beginning holds no text.
  ///
  /// Of a file only the first pages are touched. What was read of standard input or a
  /// pipe is kept for the one who opens it next.
  package init?(of path: String, length: Int = 1 << 16) {
    guard let stream = try? InputContents.stream(of: path) else { return nil }
    // The names of the members of a zip archive stand at its end.
    guard (try? stream.fill(length + 1)) != nil else { return nil }
    let isZip = ZipListing.recognizes(stream.view)
    if isZip { try? stream.fill(.max) }
    let end = isZip ? stream.view.count : Self.end(of: stream.view, length)
    isWhole = stream.isAtEnd && end == stream.view.count
    let (memory, whole) = stream.storage
    let head: InputContents?
    if stream.isMemory {
      head = try? InputContents(
        path: path, memory: memory, range: whole.lowerBound..<(whole.lowerBound + end))
    } else {
      // What was read of a pipe cannot be read again; the head is a copy, because the pipe's memory will grow.
      let copy = InputMemory()
      copy.append(stream.view[0..<end])
      KeptInput.keep(stream)
      head = try? InputContents(path: path, memory: copy)
    }
    guard let head, let file = try? InputFile(head, encoding: nil), !file.isBinary else { return nil }
    self.file = file
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
  private static let kept = Mutex<[String: ByteStream]>([:])

  static func keep(_ stream: ByteStream) { kept.withLock { $0[stream.path] = stream } }

  static func take(_ path: String) -> ByteStream? { kept.withLock { $0.removeValue(forKey: path) } }
}
