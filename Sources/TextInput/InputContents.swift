#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of an input before they are decoded, with its wrappings taken off: gzip, or a zip archive of one member.
struct InputContents {
  /// The path as the user gave it; `-` for standard input, `archive.tar:member` inside an archive.
  let path: String

  /// The name by which the extension is known: the path, or the name of the one member of a zip archive.
  private(set) var name: String

  /// The compressions that are undone, the outermost first.
  private(set) var compressions: [String] = []

  /// The bytes, read as far as they were asked for.
  private(set) var stream: ByteStream

  private var findings: [Diagnostic] = []

  /// What was noticed on the way so far.
  var diagnostics: [Diagnostic] { findings + stream.diagnostics }

  /// The bytes that lie ready: all, once they are read whole.
  var view: ByteView { stream.view }

  /// Takes bytes as they come, and looks at their beginning only.
  init(_ stream: ByteStream) throws(InputError) {
    self.stream = stream
    path = stream.path
    name = stream.path
    try unwrap(atMost: 3)
  }

  /// Takes memory that holds the bytes of an input or, as a part, its beginning.
  init(path: String, memory: InputMemory, range: Range<Int>? = nil) throws(InputError) {
    try self.init(ByteStream(path: path, memory: memory, range: range))
  }

  /// Opens an input.
  init(path: String) throws(InputError) { try self.init(Self.stream(of: path)) }

  /// Takes a member of an archive that was read whole.
  init(_ member: ArchiveMember, of archive: InputContents, path: String) throws(InputError) {
    self.path = path
    stream = archive.stream
    name = member.name
    try take(member, of: archive.path)
    try unwrap(atMost: 2)
  }

  /// Reads all that there is.
  func readWhole() throws(InputError) { try stream.fill(.max) }

  /// What is looked at to know what bytes are: the header of a tar archive is the longest sign.
  private static let beginning = 512

  /// Takes wrappings off. Wrappings inside wrappings are few where somebody made them, and endless where somebody meant
  /// harm.
  private mutating func unwrap(atMost count: Int) throws(InputError) {
    for _ in 0..<count {
      try stream.fill(Self.beginning)
      if Inflation.recognizesGzip(stream.view) {
        stream = ByteStream(inflating: stream, as: .gzip)
        compressions.append("gzip")
        continue
      }
      guard ZipListing.recognizes(stream.view) else { return }
      // The names of the members stand at the end.
      try stream.fill(.max)
      let members = ZipListing(stream.view).members.filter(\.isVisible)
      guard members.count == 1 else { return }
      compressions.append("zip")
      name = members[0].name
      findings += stream.diagnostics
      try take(members[0], of: path)
    }
  }

  /// Makes a member of an archive, which these contents are, the contents.
  private mutating func take(_ member: ArchiveMember, of archive: String) throws(InputError) {
    let (memory, whole) = stream.storage
    let range = (whole.lowerBound + member.range.lowerBound)..<(whole.lowerBound + member.range.upperBound)
    stream = ByteStream(path: path, memory: memory, range: range)
    switch member.storage {
    case .plain:
      if let stated = member.checkSum, Inflation.checkSum(of: view) != stated {
        findings.append(ByteStream.wrongSum(path))
      }
    case .unreadable(let form):
      let names = [archive, member.name].map(InputError.quoted).joined(separator: " ")
      throw .needsConversion(path: path, form: form, command: "unzip -p \(names)")
    case .deflated: stream = ByteStream(inflating: stream, as: .bare, checkSum: member.checkSum)
    }
  }

  // MARK: Reading

  /// What may be spent on an input that cannot be mapped: half of the machine's memory, 1 to 64 GB.
  static let memoryLimit: Int = {
    let memory = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    return min(max(memory / 2, 1 << 30), 64 << 30)
  }()

  /// The bytes of a file, mapped where that is possible, or of standard input.
  static func stream(of path: String) throws(InputError) -> ByteStream {
    if let kept = KeptInput.take(path) { return kept }
    var descriptor: Int32 = STDIN_FILENO
    if path != "-" {
      descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure(path) }
    }
    // Closes the descriptor with itself.
    let pipe = ByteStream(path: path, descriptor: descriptor)
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .directory(path: path)
    case S_IFREG where lseek(descriptor, 0, SEEK_CUR) == 0:
      if let mapped = InputMemory(mapping: descriptor, count: Int(status.st_size)) {
        return ByteStream(path: path, memory: mapped)
      }
    default: break
    }
    return pipe
  }

  static func failure(_ path: String) -> InputError {
    switch errno {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EACCES, EPERM: .noPermission(path: path)
    case EISDIR: .directory(path: path)
    default: unsafe .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
  }
}
