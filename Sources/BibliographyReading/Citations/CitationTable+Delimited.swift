internal import Bibliography
internal import TextInput

/// Tables of citation counts as CSV and TSV.
extension CitationTable {
  /// Which column holds what.
  private struct Columns {
    var identifiers: [(place: Int, scheme: String?)] = []
    var title: Int?
    var year: Int?
    var citations: Int?
    var years: [(place: Int, year: Int)] = []

    init(_ header: [String]) {
      for (place, name) in header.enumerated() {
        if let year = CitationTable.citationYear(name) {
          years.append((place, year))
          continue
        }
        guard let role = DelimitedRole.recognize(name)?.role else { continue }
        switch role {
        case .doi: identifiers.append((place, "doi"))
        case .arXiv: identifiers.append((place, "arxiv"))
        case .pmid: identifiers.append((place, "pmid"))
        case .identifier, .link: identifiers.append((place, nil))
        case .title: title = title ?? place
        case .year: year = year ?? place
        case .citations: citations = citations ?? place
        default: if let scheme = role.paperScheme { identifiers.append((place, scheme.description)) }
        }
      }
    }

    var namesPapers: Bool { !identifiers.isEmpty || title != nil && year != nil }
    var hasCounts: Bool { citations != nil || !years.isEmpty }
  }

  mutating func readDelimited(_ bytes: ByteView) {
    var best: (cursor: DelimitedCursor, header: [String], columns: Columns)?
    for delimiter in [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")] {
      var cursor = DelimitedCursor(bytes, delimiter: delimiter)
      guard cursor.next(), cursor.fields.count <= 10_000 else { continue }
      let header = cursor.fields.map { field in cursor.withText(field) { $0.string } }
      let columns = Columns(header)
      func rank(_ columns: Columns, _ count: Int) -> (Int, Int) {
        ((columns.namesPapers ? 1 : 0) + (columns.hasCounts ? 1 : 0), count)
      }
      if let best, rank(columns, header.count) <= rank(best.columns, best.header.count) { continue }
      best = (cursor, header, columns)
    }
    guard let (found, header, columns) = best else { return }
    var cursor = found
    guard columns.namesPapers, columns.hasCounts else {
      return report(
        .error,
        columns.namesPapers ? "no column has citations" : "no column names papers", line: 1,
        hint: "a header like doi,citations is needed; \(DelimitedColumns.list(header))")
    }
    if columns.citations == nil {
      report(.note, "there is no column of all citations: those by year are added up", line: 1)
    }
    cursor.expectedCount = header.count
    while cursor.next() {
      guard !cursor.isTooLarge, cursor.fields.count == header.count else {
        reject(
          "the row has \(cursor.fields.count) cells, the header \(header.count)", line: cursor.line,
          hint: "a cell that holds the delimiter stands in quotation marks")
        continue
      }
      readRow(cursor, columns)
    }
  }

  private mutating func readRow(_ cursor: DelimitedCursor, _ columns: Columns) {
    func text(_ place: Int?) -> String {
      place.map { place in cursor.withText(cursor.fields[place]) { $0.string } } ?? ""
    }
    var row = Row(line: cursor.line)
    for (place, scheme) in columns.identifiers {
      let cell = text(place)
      if !cell.isEmpty { identifier(scheme, cell, of: &row) }
    }
    row.title = text(columns.title)
    year(text(columns.year), of: &row)
    let citations = text(columns.citations)
    if !citations.isEmpty {
      guard let count = Self.count(citations) else {
        return reject("'\(citations.prefix(80))' is no number of citations", line: row.line)
      }
      row.citations = count
    }
    for (place, year) in columns.years {
      let cell = text(place)
      guard !cell.isEmpty else { continue }
      guard let count = Self.count(cell) else {
        report(.warning, "'\(cell.prefix(80))' is no number of citations of \(year)", line: row.line)
        continue
      }
      row.citationsByYear[year] = count
    }
    add(row)
  }

  /// The year of a column of citations by year: `2019`, `citations 2019`, `cited_by_2019`.
  static func citationYear(_ name: String) -> Int? {
    let simple = DelimitedRole.simplified(name)
    guard simple.utf8.count >= 4, let year = Int(simple.suffix(4)), (1900...2100).contains(year) else {
      return nil
    }
    let word = simple.dropLast(4)
    return word.isEmpty || DelimitedRole.recognize(String(word))?.role == .citations ? year : nil
  }
}
