#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of an input before they are decoded: mapped or read, and uncompressed.
struct InputContents {
  /// The path as the user gave it; `-` for standard input, `archive.tar:member` inside an archive.
  let path: String

  /// The name by which the extension is known: the path, or the name of the one member of a zip archive.
  private(set) var name: String

  /// The compressions that were undone, the outermost first.
  private(set) var compressions: [String] = []

  /// What was noticed on the way.
  private(set) var diagnostics: [Diagnostic] = []

  private var memory: InputMemory
  private var range: Range<Int>

  /// The bytes, valid while the memory lives.
  var view: ByteView { memory.view[range] }

  /// The memory of the bytes and their place in it.
  var storage: (memory: InputMemory, range: Range<Int>) { (memory, range) }

  /// Takes memory that holds the bytes of an input or, as a part, those of a member of an archive.
  init(path: String, memory: InputMemory, range: Range<Int>? = nil) throws(InputError) {
    self.path = path
    self.memory = memory
    self.range = range ?? 0..<memory.count
    name = path
    // Wrappings inside wrappings are few where somebody made them, and endless where somebody meant harm.
    for _ in 0..<3 { guard try unwrap() else { break } }
  }

  /// Opens and, unless it can be mapped, reads the whole input.
  init(path: String) throws(InputError) { try self.init(path: path, memory: Self.memory(of: path)) }

  /// Takes a member of an archive.
  init(_ member: ArchiveMember, of archive: InputContents, path: String) throws(InputError) {
    self.path = path
    (memory, range) = archive.storage
    name = member.name
    try take(member, of: archive.path)
    for _ in 0..<2 { guard try unwrap() else { break } }
  }

  /// Takes one wrapping off: gzip, or a zip archive of one member.
  private mutating func unwrap() throws(InputError) -> Bool {
    if Inflation.recognizesGzip(view) {
      try inflate(as: .gzip)
      compressions.append("gzip")
      return true
    }
    guard ZipListing.recognizes(view) else { return false }
    let members = ZipListing(view).members.filter(\.isVisible)
    guard members.count == 1 else { return false }
    compressions.append("zip")
    try take(members[0], of: path)
    name = members[0].name
    return true
  }

  /// Makes a member of an archive, which these contents are, the contents.
  private mutating func take(_ member: ArchiveMember, of archive: String) throws(InputError) {
    range = (range.lowerBound + member.range.lowerBound)..<(range.lowerBound + member.range.upperBound)
    switch member.storage {
    case .plain: break
    case .unreadable(let form):
      let names = [archive, member.name].map(InputError.quoted).joined(separator: " ")
      throw .needsConversion(path: path, form: form, command: "unzip -p \(names)")
    case .deflated: try inflate(as: .bare)
    }
    if let stated = member.checkSum, diagnostics.isEmpty, Inflation.checkSum(of: view) != stated {
      diagnostics.append(
        Diagnostic(
          .error, "the check sum of the zip data is wrong: they are damaged",
          at: SourceLocation(file: path), hint: "they were read as they are; fetch the file again"))
    }
  }

  private mutating func inflate(as form: Inflation.Form) throws(InputError) {
    let text = InputMemory()
    let kind = form == .gzip ? "gzip" : "zip"
    switch Inflation.inflate(view, as: form, into: text, limit: Self.memoryLimit) {
    case .whole: break
    case .cut(let reason):
      diagnostics.append(
        Diagnostic(
          .error, "the \(kind) data are not complete: \(reason)", at: SourceLocation(file: path),
          hint: "what came before was read; fetch the file again"))
    case .tooLarge: throw .tooLarge(path: path, limit: Self.memoryLimit)
    case .bomb: throw .bomb(path: path, form: kind, size: text.count)
    }
    memory = text
    range = 0..<text.count
  }

  // MARK: Reading

  /// What may be spent on an input that cannot be mapped: half of the machine's memory, 1 to 64 GB.
  static let memoryLimit: Int = {
    let memory = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    return min(max(memory / 2, 1 << 30), 64 << 30)
  }()

  /// The bytes of a file, mapped where that is possible, or of standard input.
  static func memory(of path: String) throws(InputError) -> InputMemory {
    if let kept = KeptInput.take(path) { return kept }
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
}
