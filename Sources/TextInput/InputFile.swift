/// One input opened for reading, as UTF-8 text without a byte order mark; owns its bytes.
///
/// A regular file is mapped; a pipe, a device or standard input (`-`) is read in blocks; gzip, and zip with one member,
/// is uncompressed on the way. What is long and comes so is better read in parts (``TextStream``). A file that another process cuts while it is mapped is beyond what can be promised.
@safe
package final class InputFile: Sendable {
  /// The path as the user gave it; `-` for standard input, `archive.tar:member` inside an archive.
  package let path: String

  /// The name by which the extension is known: the path, or the name of the one member of a zip archive.
  package let name: String

  /// What was noticed on the way: cut or damaged data (an error: what could be uncompressed is there), another
  /// encoding than UTF-8 (a note, or a warning where it is a guess).
  package let diagnostics: [Diagnostic]

  /// The encoding in which the bytes were read, for example `UTF-8`.
  package let encoding: String

  /// The compression that was undone, for example `gzip`; `nil` for none.
  package let compression: String?

  private let memory: InputMemory
  private let range: Range<Int>

  /// Opens and, unless it can be mapped, reads the whole input.
  ///
  /// - Parameter encoding: the encoding that the user names; `nil` to work it out.
  package convenience init(path: String, encoding: String? = nil) throws(InputError) {
    try self.init(InputContents(path: path), encoding: encoding)
  }

  /// Takes bytes as if a file held them.
  package convenience init(path: String, bytes: [UInt8], encoding: String? = nil) throws(InputError) {
    let memory = InputMemory()
    bytes.withByteView { memory.append($0) }
    try self.init(InputContents(path: path, memory: memory), encoding: encoding)
  }

  init(_ contents: InputContents, encoding: String?, threads: Int = 1) throws(InputError) {
    path = contents.path
    name = contents.name
    compression =
      contents.compressions.isEmpty ? nil : contents.compressions.reversed().joined(separator: " in ")
    if let error = OtherForms.refusal(of: contents.view, path: path) { throw error }
    try contents.readWhole()
    if TarListing.recognizes(contents.view) || ZipListing.recognizes(contents.view) {
      throw .archive(path: path)
    }
    let decoded = try TextEncoding.decode(contents.view, of: path, as: encoding, threads: threads)
    var diagnostics = contents.diagnostics
    if let finding = decoded.finding { diagnostics.append(finding) }
    self.encoding = decoded.encoding
    var (memory, range) = contents.stream.storage
    range = (range.lowerBound + decoded.markLength)..<range.upperBound
    if let text = decoded.memory { (memory, range) = (text, 0..<text.count) }
    // Only where no line feed stands at all do carriage returns end lines: readers then see line feeds.
    if memory.view[range].index(of: 0x0A) == nil, memory.view[range].index(of: 0x0D) != nil {
      memory = InputMemory(replacing: 0x0D, with: 0x0A, in: memory.view[range])
      range = 0..<memory.count
    }
    // What a crash or a broken copy leaves behind the text; a file of nothing else is binary.
    let zeros = memory.view[range].zerosAtEnd
    if zeros > 0, Self.isText(memory.view[range], before: zeros) {
      range = range.lowerBound..<(range.upperBound - zeros)
      diagnostics.append(Self.endsInZeros(zeros, path))
    }
    self.diagnostics = diagnostics
    self.memory = memory
    self.range = range
  }

  /// Lends the text.
  package func withBytes<Result, Failure: Error>(
    _ body: (ByteView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(self) {} }
    return try body(memory.view[range])
  }

  static func endsInZeros(_ zeros: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, "the file ends in \(zeros) zero bytes: it was not written or copied to its end",
      at: SourceLocation(file: path), hint: "what comes before was read; fetch the file again")
  }

  /// Whether zero bytes at the end stand behind text: behind the end of a line, or so late that text is what the
  /// beginning shows.
  private static func isText(_ bytes: ByteView, before zeros: Int) -> Bool {
    let end = bytes.count - zeros
    return end > 8192 || end > 0 && (bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D)
  }

  /// Whether the text holds a zero byte near its beginning, which no text does.
  package var isBinary: Bool {
    withBytes { $0.index(of: 0, to: min($0.count, 8192)) != nil }
  }
}
