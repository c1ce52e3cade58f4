package import TextInput

extension FileNetwork {
  /// Reads the files of one network in any format that ``NetworkCatalogue`` has, recognized by content; plain or gzip.
  ///
  /// Several files make one network, in which equal identifiers are one node: a VOSviewer map and its network, tables of nodes
  /// and of edges, the parts of a long list.
  ///
  /// - Parameters:
  ///   - paths: the files; `-` is standard input.
  ///   - format: the identifier of their format, `nil` to recognize that of each.
  /// - Throws: ``NetworkReadingError``.
  /// - Complexity: O(bytes + nodes + edges).
  public init(contentsOf paths: String..., format: String? = nil) throws(NetworkReadingError) {
    try self.init(reading: paths, format: format)
  }

  /// Reads the files of one network, as ``init(contentsOf:format:)`` does.
  ///
  /// - Parameter encoding: the encoding of files without a byte order mark, `nil` to work it out.
  public init(
    reading paths: [String], format: String? = nil, encoding: String? = nil
  ) throws(NetworkReadingError) {
    var files: [InputFile] = []
    for path in paths {
      do throws(InputError) {
        files.append(try InputFile(path: path, encoding: encoding))
      } catch {
        throw .input(error)
      }
    }
    try self.init(reading: files, format: format)
  }

  /// Reads files that are open.
  package init(reading files: [InputFile], format: String? = nil) throws(NetworkReadingError) {
    var builder = NetworkBuilder()
    for file in files {
      if file.isBinary { throw .input(.binary(path: file.path)) }
      let (reader, certainty) = try Self.reader(of: file, format: format)
      builder.begin(
        NetworkDocument(
          path: file.path, format: reader.format.id, certainty: certainty, diagnostics: file.diagnostics))
      file.withBytes { reader.read($0, into: &builder) }
      builder.end()
    }
    let documents = builder.documents
    guard builder.nodeCount > 0 else {
      throw .nothingReadable(
        documents.flatMap { document in
          document.diagnostics.isEmpty
            ? [
              Diagnostic(
                .error, "read as \(document.format), no node found", at: SourceLocation(file: document.path))
            ] : document.diagnostics
        })
    }
    self = builder.finish()
  }

  /// How certain it is that the input with a beginning is a network; 0 where it is not.
  package static func certainty(of head: InputHead) -> Double {
    head.file.withBytes { bytes in
      let sample = NetworkSample(
        bytes, isWhole: head.isWhole, fileExtension: fileExtension(of: head.file.name))
      return NetworkCatalogue.recognize(sample)?.certainty ?? 0
    }
  }

  private static func reader(
    of file: InputFile, format: String?
  ) throws(NetworkReadingError) -> (any NetworkReader, Double) {
    if let format {
      guard let reader = NetworkCatalogue.reader(of: format) else { throw .unknownFormat(format) }
      return (reader, 1)
    }
    let found = file.withBytes { bytes in
      NetworkCatalogue.recognize(NetworkSample(bytes, fileExtension: fileExtension(of: file.name)))
    }
    guard let found else { throw .unrecognized(path: file.path) }
    return found
  }

  /// The extension, lower case, without `gz`.
  package static func fileExtension(of path: String) -> String {
    var name = path.split(separator: "/").last ?? ""
    if name.lowercased().hasSuffix(".gz") { name = name.dropLast(3) }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
