extension ReportTable {
  /// The table as comma-separated values (RFC 4180) with a header of column names and `\n` line ends.
  ///
  /// Unknown values are empty; an interval is written as `low..high`; lists are joined by `; `.
  ///
  /// - Parameter raw: whether texts that a spreadsheet would run as a formula are left as they are. Otherwise a cell that
  ///   begins with `=`, `+`, `-`, `@` or a tab gets a leading `'`, which our reader takes off again.
  public func csv(raw: Bool = false) -> String {
    var lines = [columns.map { CSVText.field($0.name, raw: raw) }.joined(separator: ",")]
    lines.reserveCapacity(rows.count + 1)
    for row in rows {
      lines.append(row.map { Self.written($0, raw: raw) }.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func written(_ cell: Cell, raw: Bool) -> String {
    switch cell {
    case .missing: ""
    case .text(let text): CSVText.field(text, raw: raw)
    case .integer(let value): String(value)
    case .real(let value, _): value.isFinite ? "\(value)" : ""
    case .interval(let low, let high): low == high ? String(low) : "\(low)..\(high)"
    case .flag(let flag): flag ? "true" : "false"
    case .texts(let texts): CSVText.field(texts.joined(separator: "; "), raw: raw)
    }
  }
}
