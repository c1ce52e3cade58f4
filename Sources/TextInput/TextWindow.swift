internal import Dispatch
internal import Synchronization

/// The stretch of a long text in which its reader stands, for a reader that goes through the text once.
///
/// A reader takes records from ``bytes``. Where it stands between two of them and the window ``isDue(at:)``, it moves the
/// window, which drops what lies before and adds what follows; a record that meets the end of the window
/// (``isCertain(upTo:)``) is read once more when the window holds more. So no more than a record and a part are held. The
/// bytes are not the same memory after the window has moved, and places in them count from where it was moved to.
package final class TextWindow {
  private let stream: TextStream
  private let memory = InputMemory()
  private let ahead: PartAhead?

  /// Whether the text ends where the window does.
  package private(set) var isAtEnd = false
  /// How often the window was moved: places from before are none any more.
  package private(set) var moves = 0
  /// What was found out about the text so far.
  package private(set) var summary = TextPartSummary()
  /// Why the text could not be read to its end.
  package private(set) var failure: InputError?

  /// Begins at the beginning of a text, of which nothing was taken.
  ///
  /// - Parameter readsAhead: whether another thread takes the next part while this one is read.
  package init(_ stream: TextStream, readsAhead: Bool) {
    self.stream = stream
    ahead = readsAhead ? PartAhead(stream) : nil
    // Readers that judge by the beginning of a text see two parts of it.
    add()
    add()
  }

  /// What lies in the window, valid until it is moved.
  package var bytes: ByteView { memory.view }

  /// Whether the window should be moved before more is read from a place on.
  package func isDue(at place: Int) -> Bool { !isAtEnd && bytes.count - place < stream.lookAhead }

  /// Whether what was read up to a place does not depend on what follows the window.
  package func isCertain(upTo place: Int) -> Bool { isAtEnd || place + TextStream.margin <= bytes.count }

  /// Whether more of a record that begins at a place can be had: it is not larger than records may be.
  package func canGrow(from place: Int) -> Bool {
    !isAtEnd && bytes.count - place <= stream.recordLength + stream.lookAhead
  }

  /// Drops what lies before a place and adds at least as much as is kept behind it, or so many bytes.
  ///
  /// - Complexity: O(what is kept and added).
  package func move(to place: Int, atLeast count: Int = 0) {
    moves += 1
    memory.remove(0..<place)
    let wanted = max(2 * memory.count, count)
    repeat { add() } while !isAtEnd && memory.count < wanted
  }

  /// The same, with the line counter of the reader.
  package func move(to place: Int, atLeast count: Int = 0, _ lines: inout LineCounter) {
    _ = lines.line(at: place)
    move(to: place, atLeast: count)
    lines.goOn(in: bytes)
  }

  /// Drops everything up to the next line, of which the line feed was not met yet.
  package func dropLine() {
    repeat {
      move(to: bytes.count)
    } while bytes.index(of: 0x0A) == nil && !isAtEnd
    memory.remove(0..<(bytes.index(of: 0x0A).map { $0 + 1 } ?? bytes.count))
  }

  /// Goes to the end of the text, where a reader has stopped before.
  package func drain() { while !isAtEnd { move(to: bytes.count) } }

  /// Puts bytes before what lies in the window.
  package func prepend(_ bytes: [UInt8]) {
    let rest = InputMemory()
    rest.append(memory.view)
    memory.removeAll()
    bytes.withByteView { memory.append($0) }
    memory.append(rest.view)
  }

  private func add() {
    do throws(InputError) {
      let part = if let ahead { try ahead.next() } else { try PartAhead.part(of: stream) }
      guard let part else { return isAtEnd = true }
      summary.add(part.withText { memory.append($0) })
      isAtEnd = part.isLast
      guard memory.count <= InputContents.memoryLimit else {
        throw .tooLarge(path: stream.path, limit: InputContents.memoryLimit)
      }
    } catch {
      failure = error
      isAtEnd = true
    }
  }
}

/// Takes the next part of a stream on another thread while its user reads the one before.
private final class PartAhead: Sendable {
  private let stream: TextStream
  private let queue = DispatchQueue(label: "coauth.part")
  private let ready = DispatchSemaphore(value: 0)
  private let taken = Mutex<Result<TextPart?, InputError>>(.success(nil))

  init(_ stream: TextStream) {
    self.stream = stream
    start()
  }

  /// The next part; `nil` behind the last one.
  func next() throws(InputError) -> TextPart? {
    ready.wait()
    let result = taken.withLock { $0 }
    start()
    return try result.get()
  }

  private func start() {
    queue.async { [self] in
      let result = Result { () throws(InputError) in try Self.part(of: stream) }
      taken.withLock { $0 = result }
      ready.signal()
    }
  }

  /// Parts end behind any character of ASCII: of a character of several bytes none is cut.
  static func part(of stream: TextStream) throws(InputError) -> TextPart? {
    try stream.next { bytes, start in (start..<bytes.count).first { bytes[$0 - 1] < 0x80 } }
  }
}
