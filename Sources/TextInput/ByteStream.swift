#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of an input one after the other: of a file at hand, of a pipe, or out of a compression.
///
/// What was read and not yet taken lies in one piece of memory, which its user lets grow as far as is needed: all of the
/// input, or one record and the beginning of the next. A stream is used by one thread at a time.
final class ByteStream: @unchecked Sendable {
  private enum Origin {
    /// All bytes are at hand.
    case memory
    /// A pipe, closed at its end; `-1` once it is.
    case pipe(Int32)
    case inflation(Inflation, of: ByteStream, named: String, checkSum: UInt32?)
  }

  /// The path as the user gave it, for errors.
  let path: String

  private let origin: Origin
  private var memory: InputMemory
  private var start: Int
  private var end: Int

  /// Whether all that there is was read.
  private(set) var isAtEnd: Bool

  /// The bytes that were read so far, in all.
  private(set) var produced = 0
  private var checkSum: UInt32 = 0
  private var findings: [Diagnostic] = []

  /// What was noticed so far, of the outermost wrapping first.
  var diagnostics: [Diagnostic] {
    if case .inflation(_, let source, _, _) = origin { return source.diagnostics + findings }
    return findings
  }

  /// Bytes at hand: memory, or a part of it.
  init(path: String, memory: InputMemory, range: Range<Int>? = nil) {
    self.path = path
    self.memory = memory
    origin = .memory
    (start, end) = (range?.lowerBound ?? 0, range?.upperBound ?? memory.count)
    isAtEnd = true
    produced = end - start
  }

  /// The bytes of an open descriptor, which is closed with the stream.
  init(path: String, descriptor: Int32) {
    self.path = path
    memory = InputMemory()
    origin = .pipe(descriptor)
    (start, end) = (0, 0)
    isAtEnd = false
  }

  /// What comes out of the compressed bytes of another stream, which belongs to this one from now on.
  ///
  /// - Parameter checkSum: the CRC-32 that what comes out should have, where that is known from elsewhere.
  init(inflating source: ByteStream, as form: Inflation.Form, checkSum: UInt32? = nil) {
    path = source.path
    memory = InputMemory()
    (start, end) = (0, 0)
    let name = form == .gzip ? "gzip" : "zip"
    if let inflation = Inflation(form) {
      origin = .inflation(inflation, of: source, named: name, checkSum: checkSum)
      isAtEnd = false
    } else {
      origin = .memory
      isAtEnd = true
      findings.append(Self.cut(name, "zlib could not be started", path))
    }
  }

  deinit { if case .pipe(let descriptor) = origin, descriptor != STDIN_FILENO { close(descriptor) } }

  /// Whether all bytes were at hand from the beginning.
  var isMemory: Bool { if case .memory = origin { true } else { false } }

  /// The bytes that were read and not yet taken, valid until the next call that changes the stream.
  var view: ByteView { memory.view[start..<end] }

  /// The memory of the bytes and their place in it.
  var storage: (memory: InputMemory, range: Range<Int>) { (memory, start..<end) }

  /// Reads until so many bytes lie ready, or to the end.
  func fill(_ count: Int) throws(InputError) {
    while end - start < count, !isAtEnd { try readMore(atMost: count - (end - start)) }
  }

  /// Passes over bytes that lie ready.
  func skip(_ count: Int) {
    start += count
    // A pipe's room is used again; what is mapped or kept by others is not touched.
    if start == end, !isMemory {
      memory.removeAll()
      (start, end) = (0, 0)
    }
  }

  /// Takes bytes that lie ready; the others are carried over into memory of their own.
  func take(_ count: Int) -> (memory: InputMemory, range: Range<Int>) {
    let taken = (memory, start..<(start + count))
    let rest = InputMemory()
    rest.append(memory.view[(start + count)..<end])
    memory = rest
    (start, end) = (0, rest.count)
    return taken
  }

  /// Leaves out what lies ready from one place to another.
  func remove(_ range: Range<Int>) {
    memory.remove((start + range.lowerBound)..<(start + range.upperBound))
    end -= range.count
  }

  /// Ends the stream behind the first byte of ASCII at or after a place, where more than that lies ready.
  func end(behind place: Int) {
    let view = view
    guard place < view.count, let last = (place..<view.count).first(where: { view[$0] < 0x80 }) else {
      return
    }
    end = start + last + 1
    isAtEnd = true
  }

  // MARK: Reading

  /// The least that is asked for at once: what a pipe of the system holds at most, and a page of the uncompressed.
  private static let step = 1 << 20

  private func readMore(atMost wanted: Int) throws(InputError) {
    let before = memory.count
    switch origin {
    case .memory: isAtEnd = true
    case .pipe(let descriptor): try read(descriptor)
    case .inflation(let inflation, let source, let name, let expected):
      try inflate(inflation, source, name, room: min(max(wanted, Self.step / 4), 16 * Self.step))
      if let expected {
        checkSum = Inflation.checkSum(of: memory.view[before..<memory.count], after: checkSum)
        if isAtEnd, findings.isEmpty, checkSum != expected { findings.append(Self.wrongSum(path)) }
      }
    }
    end = memory.count
    produced += end - before
    if end - start > InputContents.memoryLimit {
      throw .tooLarge(path: path, limit: InputContents.memoryLimit)
    }
  }

  private func read(_ descriptor: Int32) throws(InputError) {
    var status = 0
    let filled = unsafe memory.fill(minimum: Self.step) { spare in
      repeat {
        status = unsafe Self.systemRead(descriptor, spare)
      } while status < 0 && errno == EINTR
      return max(0, status)
    }
    if status < 0 { throw InputContents.failure(path) }
    guard let filled else { throw .tooLarge(path: path, limit: InputContents.memoryLimit) }
    isAtEnd = filled == 0
  }

  private func inflate(
    _ inflation: Inflation, _ source: ByteStream, _ name: String, room: Int
  ) throws(InputError) {
    try source.fill(1)
    let before = memory.count
    let (status, consumed) = inflation.step(source.view, into: memory, room: room)
    source.skip(consumed)
    let size = produced + memory.count - before
    if size > Inflation.bombSize, size / Inflation.bombRatio > source.produced - source.view.count {
      throw .bomb(path: path, form: name, size: size)
    }
    switch status {
    case .more: break
    case .end:
      if name == "gzip" { try source.fill(3) }
      guard name == "gzip", Inflation.recognizesGzip(source.view) else { return isAtEnd = true }
      inflation.restart()
    case .starving where source.view.isEmpty: if source.isAtEnd { stop(name, "they end too early") }
    case .outOfMemory: throw .tooLarge(path: path, limit: InputContents.memoryLimit)
    case .starving, .damaged: stop(name, "they are damaged")
    }
  }

  private func stop(_ name: String, _ reason: String) {
    isAtEnd = true
    findings.append(Self.cut(name, reason, path))
  }

  private static func cut(_ name: String, _ reason: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, "the \(name) data are not complete: \(reason)", at: SourceLocation(file: path),
      hint: "what came before was read; fetch the file again")
  }

  static func wrongSum(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "the check sum of the zip data is wrong: they are damaged", at: SourceLocation(file: path),
      hint: "they were read as they are; fetch the file again")
  }

  private static func systemRead(_ descriptor: Int32, _ spare: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, spare.baseAddress, spare.count)
    #elseif canImport(Musl)
      unsafe Musl.read(descriptor, spare.baseAddress, spare.count)
    #else
      unsafe Darwin.read(descriptor, spare.baseAddress, spare.count)
    #endif
  }
}
