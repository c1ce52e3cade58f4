internal import Bibliography
internal import TextInput

/// Reads delimited text with a header: CSV, TSV and their kin.
///
/// The delimiter is the one of comma, tab, semicolon, bar and percent sign that gives the most telling header; columns are
/// recognized by their usual names or named by the user; what separates authors is decided once for the column.
/// Every record after the header is a paper unless it has neither title nor authors.
struct DelimitedReader: BibliographyReader {
  let format = BibliographyFormat(
    id: "delimited", name: "delimited text (CSV, TSV)", extensions: ["csv", "tsv", "tab"])

  func certainty(of sample: FormatSample) -> Double {
    let isNamed = format.extensions.contains(sample.fileExtension)
    guard let header = DelimitedHeader(sample.head, mapping: [:]) else { return isNamed ? 0.3 : 0 }
    guard header.columns.hasTitleAndAuthors else { return isNamed ? 0.5 : 0 }
    // A table of Markdown begins with a bar.
    let beginsWithBar = header.names.first?.isEmpty ?? true && header.delimiter == UInt8(ascii: "|")
    return isNamed ? 1 : beginsWithBar ? 0.3 : 0.9
  }

  func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    let path = builder.document.path
    guard let header = DelimitedHeader(bytes, mapping: options.columns) else {
      builder.document.diagnostics.append(
        Diagnostic(.error, "there is no header", at: SourceLocation(file: path)))
      return
    }
    let location = SourceLocation(file: path, line: header.line)
    let hint = "name a column for a field with `--column authors=NAME`"
    for problem in header.problems {
      builder.document.diagnostics.append(Diagnostic(.error, problem, at: location, hint: hint))
    }
    guard header.columns.hasTitleAndAuthors else {
      let missing = [DelimitedRole.title, .authors].filter { header.columns[$0] == nil }.map(\.name)
      builder.document.diagnostics.append(
        Diagnostic(
          .error,
          "no column is recognized as \(missing.joined(separator: " or ")); \(DelimitedColumns.list(header.names))",
          at: location, hint: hint))
      return
    }
    guard header.problems.isEmpty else { return }
    var pass = DelimitedPass(header: header, path: path)
    pass.run(&builder)
  }
}

/// The first record: the delimiter, the columns, and where the records begin.
struct DelimitedHeader {
  let delimiter: UInt8
  let names: [String]
  let columns: DelimitedColumns
  let problems: [String]
  /// The line of the header.
  let line: Int
  /// The cursor, standing before the first record.
  let cursor: DelimitedCursor

  /// `nil` where there is no record at all.
  init?(_ bytes: ByteView, mapping: [String: String]) {
    var best: DelimitedHeader?
    for delimiter in [UInt8(ascii: ","), 0x09, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "%")] {
      guard let header = DelimitedHeader(bytes, delimiter, mapping) else { continue }
      let rank = (header.columns.score, header.names.count)
      if let best, rank <= (best.columns.score, best.names.count) { continue }
      best = header
    }
    guard let best else { return nil }
    self = best
  }

  private init?(_ bytes: ByteView, _ delimiter: UInt8, _ mapping: [String: String]) {
    var cursor = DelimitedCursor(bytes, delimiter: delimiter)
    guard cursor.next() else { return nil }
    // `sep=;` in a first line is a word to spreadsheets.
    if bytes[(cursor.fields.first?.start ?? 0)..<bytes.count].has("sep=") {
      cursor.move(toLineAfter: cursor.fields.first?.start ?? 0)
      cursor = DelimitedCursor(bytes, delimiter: delimiter, from: cursor.position, line: 2)
      guard cursor.next() else { return nil }
    }
    // A megabyte without a line end is no header.
    guard cursor.fields.count <= 10_000, cursor.position - (cursor.fields.first?.start ?? 0) < 1 << 20 else {
      return nil
    }
    let names = cursor.fields.map { field in cursor.withText(field) { $0.string } }
    var columns = DelimitedColumns(header: names)
    problems = columns.apply(mapping, header: names)
    self.delimiter = delimiter
    self.names = names
    self.columns = columns
    line = cursor.line
    cursor.expectedCount = names.count
    self.cursor = cursor
  }
}
