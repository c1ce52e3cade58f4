#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One input opened for reading, as UTF-8 text without a byte order mark; owns its bytes.
///
/// A regular file is mapped; a pipe, a device or standard input (`-`) is read in blocks; gzip is uncompressed
/// on the way. A file that another process cuts while it is mapped is beyond what can be promised.
@safe
package final class InputFile: Sendable {
  /// The path as the user gave it; `-` for standard input.
  package let path: String

  /// What was noticed on the way: a cut gzip stream (an error: what came before the cut is there), another
  /// encoding than UTF-8 (a note).
  package let diagnostics: [Diagnostic]

  /// The encoding in which the bytes were read, for example `UTF-8`.
  package let encoding: String

  /// The compression that was undone, for example `gzip`; `nil` for none.
  package let compression: String?

  private let memory: InputMemory
  private let start: Int

  /// Opens and, unless it can be mapped, reads the whole input.
  package convenience init(path: String) throws(InputError) {
    try self.init(path: path, contents: Self.contents(of: path))
  }

  /// Takes bytes as if a file held them.
  package convenience init(path: String, bytes: [UInt8]) throws(InputError) {
    let memory = InputMemory()
    bytes.withByteView { memory.append($0) }
    try self.init(path: path, contents: memory)
  }

  private init(path: String, contents: InputMemory) throws(InputError) {
    var memory = contents
    var diagnostics: [Diagnostic] = []
    var compression: String?
    let place = SourceLocation(file: path)
    if Gunzip.recognizes(memory.view) {
      let text = InputMemory()
      switch Gunzip.inflate(memory.view, into: text, limit: Self.memoryLimit) {
      case .whole: break
      case .cut(let reason):
        diagnostics.append(
          Diagnostic(
            .error, "the gzip data are not complete: \(reason)", at: place,
            hint: "what came before was read; fetch the file again"))
      case .tooLarge: throw .tooLarge(path: path, limit: Self.memoryLimit)
      }
      memory = text
      compression = "gzip"
    }
    if let error = Self.refusal(of: memory.view, path: path) { throw error }
    let decoded = TextEncoding.decode(memory.view)
    if let name = decoded.unknown { throw .unknownEncoding(path: path, name: name) }
    if let note = decoded.note { diagnostics.append(Diagnostic(.note, note, at: place)) }
    self.path = path
    self.encoding = decoded.encoding
    self.compression = compression
    self.diagnostics = diagnostics
    self.memory = decoded.memory ?? memory
    self.start = decoded.memory == nil ? decoded.markLength : 0
  }

  /// Lends the text.
  package func withBytes<Result, Failure: Error>(
    _ body: (ByteView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(self) {} }
    let view = memory.view
    return try body(view[start..<view.count])
  }

  /// Whether the text holds a zero byte near its beginning, which no text does.
  package var isBinary: Bool {
    withBytes { $0.index(of: 0, to: min($0.count, 8192)) != nil }
  }

  /// What may be spent on an input that cannot be mapped: half of the machine's memory, 1 to 64 GB.
  static let memoryLimit: Int = {
    let memory = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    return min(max(memory / 2, 1 << 30), 64 << 30)
  }()

  private static func contents(of path: String) throws(InputError) -> InputMemory {
    var descriptor: Int32 = STDIN_FILENO
    if path != "-" {
      descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure(path) }
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .directory(path: path)
    case S_IFREG where lseek(descriptor, 0, SEEK_CUR) == 0:
      if let mapped = InputMemory(mapping: descriptor, count: Int(status.st_size)) { return mapped }
    default: break
    }
    return try read(descriptor, path: path)
  }

  private static func read(_ descriptor: Int32, path: String) throws(InputError) -> InputMemory {
    let memory = InputMemory()
    while true {
      var status = 0
      let filled = unsafe memory.fill(minimum: 1 << 20) { spare in
        repeat {
          status = unsafe Self.systemRead(descriptor, spare)
        } while status < 0 && errno == EINTR
        return max(0, status)
      }
      if status < 0 { throw failure(path) }
      guard let filled, memory.count <= memoryLimit else {
        throw .tooLarge(path: path, limit: memoryLimit)
      }
      if filled == 0 { return memory }
    }
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

  private static func failure(_ path: String) -> InputError {
    switch errno {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EACCES, EPERM: .noPermission(path: path)
    case EISDIR: .directory(path: path)
    default: unsafe .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// The forms that are not text themselves but that a common program turns into it.
  private static func refusal(of bytes: ByteView, path: String) -> InputError? {
    let file = path == "-" ? "" : " " + InputError.quoted(path)
    func has(_ magic: [UInt8]) -> Bool {
      bytes.count >= magic.count && magic.indices.allSatisfy { bytes[$0] == magic[$0] }
    }
    let (form, command): (String, String)
    if has([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
      (form, command) = ("compressed by xz", "xz -dc" + file)
    } else if has([0x42, 0x5A, 0x68]), bytes.count > 3, (0x31...0x39).contains(bytes[3]) {
      (form, command) = ("compressed by bzip2", "bzip2 -dc" + file)
    } else if has([0x28, 0xB5, 0x2F, 0xFD]) {
      (form, command) = ("compressed by zstd", "zstd -dc" + file)
    } else if has([0x50, 0x4B, 0x03, 0x04]) {
      (form, command) = ("a zip archive", "unzip -p" + file)
    } else if bytes.has("%PDF-") {
      (form, command) = ("a PDF document", "pdftotext -layout\(file) -")
    } else {
      return nil
    }
    return .needsConversion(path: path, form: form, command: command)
  }
}
