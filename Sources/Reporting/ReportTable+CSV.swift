internal import Statistics
internal import TextInput

extension ReportTable {
  /// The table as comma-separated values (RFC 4180) with a header of column names and `\n` line ends.
  ///
  /// Unknown values are empty; lists are joined by `; `. An index of citations, and a column with values that are
  /// not exact, is followed by one that gives their bounds as `low..high`, named as in JSON: `hIndexBounds` after `hIndex`; empty
  /// where the value is exact. Without an upper bound it is `low..`.
  ///
  /// - Parameter raw: whether texts that a spreadsheet would run as a formula are left as they are. Otherwise a cell that
  ///   begins with `=`, `+`, `-`, `@` or a tab gets a leading `'`, which our reader takes off again.
  public func csv(raw: Bool = false) -> String {
    let hasBounds = columns.indices.map { column in
      columns[column].hasBounds || rows.contains { $0[column].bounds != nil }
    }
    func line(_ field: (Int) -> String, bounds: (Int) -> String) -> String {
      columns.indices.flatMap { hasBounds[$0] ? [field($0), bounds($0)] : [field($0)] }.joined(separator: ",")
    }
    var lines = [
      line({ CSVText.field(columns[$0].name, raw: raw) }, bounds: { columns[$0].name + "Bounds" })
    ]
    lines.reserveCapacity(rows.count + 1)
    for row in rows {
      lines.append(line({ Self.written(row[$0], raw: raw) }, bounds: { row[$0].bounds ?? "" }))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func written(_ cell: Cell, raw: Bool) -> String {
    switch cell {
    case .missing: ""
    case .text(let text): CSVText.field(text, raw: raw)
    case .integer(let value), .year(let value): String(value)
    case .real(let value, _): CSVText.number(value)
    case .interval(let low, _): String(low)
    case .estimate(let estimate, _): CSVText.number(estimate.value)
    case .flag(let flag): flag ? "true" : "false"
    case .texts(let texts): CSVText.field(texts.joined(separator: "; "), raw: raw)
    case .people(let people): CSVText.field(people.map(\.name).joined(separator: "; "), raw: raw)
    }
  }
}

extension ReportTable.Cell {
  /// The bounds of a value that is not exact.
  fileprivate var bounds: String? {
    switch self {
    case .interval(let low, let high) where low != high: "\(low).." + (high == .max ? "" : "\(high)")
    case .estimate(let estimate, _) where !estimate.isExact:
      "\(CSVText.number(estimate.low))..\(CSVText.number(estimate.high))"
    default: nil
    }
  }
}
