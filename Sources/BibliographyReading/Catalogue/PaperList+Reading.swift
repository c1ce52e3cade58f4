public import Bibliography
internal import TextInput

/// How far reading has come.
public struct ReadingProgress: Hashable, Sendable {
  /// Files read so far.
  public let files: Int
  /// Files to read.
  public let total: Int
}

extension PaperList {
  /// Reads lists of papers in any format that ``ReaderCatalogue`` has, recognized by content.
  ///
  ///     let papers = try PaperList(contentsOf: "dblp.xml.gz")
  ///
  /// - Parameters:
  ///   - inputs: files, folders, or `-` for standard input, as for ``init(reading:options:progress:)``.
  ///   - options: how to read.
  /// - Throws: ``ReadingError``.
  public init(contentsOf inputs: String..., options: ReadingOptions = ReadingOptions()) throws(ReadingError) {
    try self.init(reading: inputs, options: options)
  }

  /// Reads lists of papers from files, folders and standard input.
  ///
  /// A folder means every file below it whose format is recognized, by path; hidden files are left out, and
  /// files that are not recognized are named in a note of a document with the folder's path and the format
  /// `folder`. An input named twice is read once. Of several inputs, one that cannot be read is a document
  /// with an empty format and a diagnostic that says why; the others are read. Dates without a year get one
  /// by the rule for dates without a year (the newest year around them). The result does not depend on the number of threads.
  ///
  /// - Parameters:
  ///   - inputs: paths of files or folders; `-` is standard input. Plain text or gzip.
  ///   - options: how to read.
  ///   - progress: told of every file that has been read, from any thread.
  /// - Throws: ``ReadingError/missing(path:)`` where an input does not exist (nothing is read then),
  ///   ``ReadingError/nothingReadable(_:)`` where no paper was found.
  /// - Complexity: O(bytes), files in parallel; a file that is not compressed is mapped, not copied.
  public init(
    reading inputs: [String], options: ReadingOptions = ReadingOptions(),
    progress: (@Sendable (ReadingProgress) -> Void)? = nil
  ) throws(ReadingError) {
    if let format = options.format, ReaderCatalogue.reader(of: format) == nil {
      throw .unknownFormat(format)
    }
    let work = try InputWork(inputs)
    let outcomes = work.read(options: options, progress: progress)
    var builders: [PaperListBuilder] = []
    var unrecognized: [String: [String]] = [:]
    for (file, outcome) in zip(work.files, outcomes).flatMap({ file, all in all.map { (file, $0) } }) {
      switch outcome {
      case .document(let builder, _, _): builders.append(builder)
      case .unrecognized(let path): unrecognized[file.folder ?? "", default: []].append(path)
      }
    }
    for folder in work.folders {
      if let document = folder.document(unrecognized: unrecognized[folder.path] ?? []) {
        builders.append(PaperListBuilder(document: document))
      }
    }
    var list = PaperList(joining: builders)
    if list.columns.isFull {
      var documents = list.documents
      documents[documents.count - 1].diagnostics.append(
        Diagnostic(
          .error, "a field of all papers together holds more than 4 GB of text: some of it was left out",
          hint: "read the inputs in parts"))
      list = PaperList(columns: list.columns, documents: documents)
    }
    let isEnough = options.acceptsFiguresAlone && list.documents.contains { !$0.stated.isEmpty }
    guard !list.isEmpty || isEnough else { throw .nothingReadable(Self.reasons(list.documents)) }
    var columns = list.columns
    columns.inferYears(documents: list.documents.count, reference: options.referenceYear)
    self.init(columns: columns, documents: list.documents)
  }

  /// Why a list without papers has none.
  private static func reasons(_ documents: [SourceDocument]) -> [Diagnostic] {
    documents.flatMap { document in
      document.diagnostics.isEmpty
        ? [
          Diagnostic(
            .error, "read as \(document.format), no paper found", at: SourceLocation(file: document.path),
            hint: "is it of another format? coauth formats FILE says what it looks like, --from names it")
        ] : document.diagnostics
    }
  }
}
