internal import TextInput

/// The first record: the delimiter, the columns, and where the records begin.
struct DelimitedHeader {
  let delimiter: UInt8
  let names: [String]
  let columns: DelimitedColumns
  let problems: [String]
  /// The lines before the header, of which exports have one that tells of themselves.
  let linesBefore: Int
  /// The line of the header.
  let line: Int
  /// The cursor, standing before the first record.
  let cursor: DelimitedCursor

  /// `nil` where there is no record at all.
  init?(_ bytes: ByteView, mapping: [String: String], of producer: DelimitedProducer? = nil) {
    var best: DelimitedHeader?
    for delimiter in [UInt8(ascii: ","), 0x09, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "%")] {
      guard let header = DelimitedHeader(bytes, delimiter, mapping, producer) else { continue }
      let rank = (header.columns.score, header.names.count)
      if let best, rank <= (best.columns.score, best.names.count) { continue }
      best = header
    }
    guard let best else { return nil }
    self = best
  }

  private init?(
    _ bytes: ByteView, _ delimiter: UInt8, _ mapping: [String: String], _ producer: DelimitedProducer?
  ) {
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
    var names = Self.names(cursor)
    var columns = DelimitedColumns(header: names, of: producer)
    let firstLine = cursor.line
    // A line that tells of the export may stand before the header: `About the data: ...`, the address of the search.
    var later = cursor
    var tries = Self.longestPreamble
    while !columns.hasTitleAndAuthors, mapping.isEmpty, tries > 0, later.next(),
      later.position - (cursor.fields.first?.start ?? 0) < 1 << 16
    {
      tries -= 1
      let laterNames = Self.names(later)
      let laterColumns = DelimitedColumns(header: laterNames, of: producer)
      guard laterColumns.hasTitleAndAuthors else { continue }
      (names, columns, cursor) = (laterNames, laterColumns, later)
    }
    linesBefore = cursor.line - firstLine
    problems = columns.apply(mapping, header: names)
    self.delimiter = delimiter
    self.names = names
    self.columns = columns
    line = cursor.line
    cursor.expectedCount = names.count
    self.cursor = cursor
  }

  private static let longestPreamble = 5

  private static func names(_ cursor: DelimitedCursor) -> [String] {
    cursor.fields.map { field in cursor.withText(field) { $0.string } }
  }
}
