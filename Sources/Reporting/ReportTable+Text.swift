extension ReportTable {
  /// The table for a terminal: columns set apart by two spaces, numbers to the right, a line under the heads.
  ///
  /// Control characters in names are shown as a replacement character, so that no name can drive the terminal.
  ///
  /// - Parameter emphasis: wraps the line of heads, for example in bold; the identity where color is off.
  public func text(emphasis: (String) -> String = { $0 }) -> String {
    let cells = rows.map { row in row.map(Self.printed) }
    let heads = columns.map { TerminalText.cleaned($0.title) }
    let widths = columns.indices.map { column in
      max(TerminalText.width(heads[column]), cells.lazy.map { TerminalText.width($0[column]) }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      var line = ""
      for column in columns.indices {
        let padding = String(repeating: " ", count: widths[column] - TerminalText.width(cells[column]))
        if column > 0 { line += "  " }
        line += columns[column].isNumeric ? padding + cells[column] : cells[column] + padding
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return ([emphasis(line(heads)), rule] + cells.map(line)).joined(separator: "\n") + "\n"
  }

  private static func printed(_ cell: Cell) -> String {
    switch cell {
    case .missing: "–"
    case .text(let text): TerminalText.cleaned(text)
    case .integer(let value): TerminalText.grouped(value)
    case .real(let value, let digits): TerminalText.number(value, digits: digits)
    case .interval(let low, let high):
      low == high ? TerminalText.grouped(low) : "\(TerminalText.grouped(low))–\(TerminalText.grouped(high))"
    case .flag(let flag): flag ? "yes" : ""
    case .texts(let texts): texts.map(TerminalText.cleaned).joined(separator: ", ")
    }
  }
}
