internal import Bibliography
internal import TextInput

/// Reads delimited text with a header: CSV, TSV and their kin.
///
/// The delimiter is the one of comma, tab, semicolon, bar and percent sign that gives the most telling header; columns are
/// recognized by their usual names or named by the user; what separates authors is decided once for the column.
/// Every record after the header is a paper unless it has neither title nor authors.
///
/// One reader a producer whose files are told from those of others, with its names of columns and its layouts, and one
/// for all the rest.
struct DelimitedReader: BibliographyReader {
  let format: BibliographyFormat
  private let producer: DelimitedProducer?
  /// The header of a document and what its columns hold, once they are known for all its parts.
  private var layout: (header: DelimitedHeader, sample: DelimitedSample)?

  /// The reader for the files of a producer, or of anybody.
  init(_ producer: DelimitedProducer? = nil) {
    self.producer = producer
    format =
      producer?.format
      ?? BibliographyFormat(
        id: "delimited", name: "delimited text (CSV, TSV)", extensions: ["csv", "tsv", "tab"])
  }

  /// The readers of all producers, before the one of everybody else.
  static let all = DelimitedProducer.all.map { DelimitedReader($0) } + [DelimitedReader()]

  func certainty(of sample: FormatSample) -> Double {
    if let producer {
      guard producer.mayHaveWritten(sample.head),
        let header = DelimitedHeader(sample.head, mapping: [:], of: producer)
      else { return 0 }
      return header.columns.hasTitleAndAuthors && producer.wrote(head: header.names) ? 1 : 0
    }
    if Self.isJSON(sample.head.trimmed) { return 0 }
    let isNamed = format.extensions.contains(sample.fileExtension)
    guard let header = DelimitedHeader(sample.head, mapping: [:]) else { return isNamed ? 0.3 : 0 }
    guard header.columns.hasTitleAndAuthors else { return isNamed ? 0.5 : 0 }
    // A table of Markdown begins with a bar.
    let beginsWithBar = header.names.first?.isEmpty ?? true && header.delimiter == UInt8(ascii: "|")
    return beginsWithBar ? 0.3 : header.linesBefore > 0 ? 0.6 : isNamed ? 1 : 0.9
  }

  /// Whether a text begins as an object of JSON, or a list of them.
  private static func isJSON(_ text: ByteView) -> Bool {
    let inner = text[min(1, text.count)..<text.count].trimmed
    return text.has("{") && inner.has("\"") || text.has("[") && inner.has("{")
  }

  func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    read(bytes, window: nil, options, &builder)
  }

  func readsInOrder(beginning: ByteView) -> Bool { true }

  func read(_ window: TextWindow, options: ReadingOptions, into builder: inout PaperListBuilder) {
    read(window.bytes, window: window, options, &builder)
  }

  private func read(
    _ bytes: ByteView, window: TextWindow?, _ options: ReadingOptions, _ builder: inout PaperListBuilder
  ) {
    guard let header = DelimitedHeader(bytes, mapping: options.columns, of: producer) else {
      builder.report(.error, "there is no header")
      return
    }
    let hint = "name a column for a field with `--column authors=NAME`"
    for problem in header.problems {
      builder.report(.error, problem, line: header.line, hint: hint)
    }
    guard header.columns.hasTitleAndAuthors else {
      let missing = [DelimitedRole.title, .authors].filter { header.columns[$0] == nil }.map(\.name)
      builder.report(
        .error,
        "no column is recognized as \(missing.joined(separator: " or ")); \(DelimitedColumns.list(header.names))",
        line: header.line, hint: hint)
      return
    }
    guard header.problems.isEmpty else { return }
    var pass = DelimitedPass(header, DelimitedSample(header, of: producer), of: producer, window: window)
    pass.run(nil, &builder)
  }

  // MARK: - Parts

  func prepared(for bytes: ByteView, options: ReadingOptions) -> DelimitedReader {
    var reader = self
    if let header = DelimitedHeader(bytes, mapping: options.columns, of: producer),
      header.columns.hasTitleAndAuthors, header.problems.isEmpty, header.cursor.lineEnd == 0x0A
    {
      reader.layout = (header, DelimitedSample(header, of: producer))
    }
    return reader
  }

  /// A line from which on records are right. Whether it stands in a cell in quotation marks only the part before can
  /// tell, which reads to its last record and sees whether that ends here.
  func cut(_ bytes: ByteView, from offset: Int) -> Int? {
    guard let header = layout?.header, offset > header.cursor.position else { return nil }
    var cursor = header.cursor
    var place = offset
    for _ in 0..<Self.triedLines {
      cursor.move(toLineAfter: place)
      place = cursor.position
      let areRight = (0..<Self.triedRecords).allSatisfy { _ in
        cursor.next() && cursor.fields.count == header.names.count && !cursor.isTooLarge
      }
      if areRight { return place }
    }
    return nil
  }

  private static let triedLines = 64
  private static let triedRecords = 4

  func read(
    _ bytes: ByteView, part: DocumentPart, options: ReadingOptions, into builder: inout PaperListBuilder
  ) {
    guard let layout else { return read(bytes, options: options, into: &builder) }
    var pass = DelimitedPass(layout.header, layout.sample, of: producer)
    pass.run(part, &builder)
  }
}
