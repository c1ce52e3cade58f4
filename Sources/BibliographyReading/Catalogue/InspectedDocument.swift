public import Bibliography
internal import TextInput

/// What was found out about one input while it was read, as `coauth formats` tells it.
public struct InspectedDocument: Sendable {
  /// The document with its ledger and diagnostics.
  public let document: SourceDocument

  /// Why it was read in its format; `nil` where it was not read, or came through another list.
  public let recognition: Recognition?

  /// How the file was written and how long it took; `nil` where it could not be opened.
  public let source: Source?

  /// In how many of its papers each field was found; empty where that was not asked.
  public let fields: [FieldCount]

  /// How a file was written, and how long reading it took.
  public struct Source: Hashable, Sendable {
    /// The encoding in which it was read, for example `UTF-8`.
    public var encoding: String
    /// The compression, for example `gzip`; `nil` for none.
    public var compression: String?
    /// The bytes of the text that was read, uncompressed, in UTF-8.
    public var bytes: Int
    /// The seconds from opening the file to its last record, on one thread among those that read at the same time.
    public var seconds: Double
  }

  /// Reads inputs as ``PaperList/init(reading:options:progress:)`` does, and tells of each document what was found
  /// instead of joining them.
  ///
  /// - Parameter explains: finds out the next best format and the fields, too, which takes some time of its own.
  /// - Throws: ``ReadingError/missing(path:)``, ``ReadingError/unknownFormat(_:)``. Inputs without a paper are told of,
  ///   not thrown.
  public static func inspect(
    _ inputs: [String], options: ReadingOptions = ReadingOptions(), explains: Bool = true,
    progress: (@Sendable (ReadingProgress) -> Void)? = nil
  ) throws(ReadingError) -> [InspectedDocument] {
    if let format = options.format, ReaderCatalogue.reader(of: format) == nil {
      throw .unknownFormat(format)
    }
    let work = try InputWork(inputs)
    var found: [InspectedDocument] = []
    var unrecognized: [String: [String]] = [:]
    let outcomes = work.read(
      options: options, inspects: explains ? .everything : .reason, progress: progress)
    for (file, outcome) in zip(work.files, outcomes).flatMap({ file, all in all.map { (file, $0) } }) {
      switch outcome {
      case .unrecognized(let path): unrecognized[file.folder ?? "", default: []].append(path)
      case .document(let builder, let recognition, let source):
        found.append(
          InspectedDocument(
            document: builder.document, recognition: recognition, source: source,
            fields: explains ? builder.columns.fieldCounts() : []))
        found += builder.carried.map {
          InspectedDocument(document: $0, recognition: nil, source: nil, fields: [])
        }
      }
    }
    for folder in work.folders {
      if let document = folder.document(unrecognized: unrecognized[folder.path] ?? []) {
        found.append(InspectedDocument(document: document, recognition: nil, source: nil, fields: []))
      }
    }
    return found
  }
}
