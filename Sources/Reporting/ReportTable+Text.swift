internal import Statistics

extension ReportTable {
  /// The table for a terminal: columns set apart by two spaces, numbers to the right, a line under the heads.
  ///
  /// Control characters in names are shown as a replacement character, so that no name can drive the terminal.
  ///
  /// - Parameters:
  ///   - width: the columns of the terminal. Where the table is wider, the texts of its widest columns are cut, but not
  ///     below twenty columns.
  ///   - emphasis: wraps the line of heads, for example in bold; the identity where color is off.
  public func text(width: Int = 100, emphasis: (String) -> String = { $0 }) -> String {
    var cells = rows.map { row in row.map(Self.printed) }
    var heads = columns.map { TerminalText.cleaned($0.title) }
    var widths = columns.indices.map { column in
      max(TerminalText.width(heads[column]), cells.lazy.map { TerminalText.width($0[column]) }.max() ?? 0)
    }
    fit(&cells, &widths, into: width)
    heads = zip(heads, widths).map { TerminalText.shortened($0, to: $1) }
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

  /// Cuts the widest columns of texts, one after the other, until the table fits.
  private func fit(_ cells: inout [[String]], _ widths: inout [Int], into width: Int) {
    let least = 20
    while true {
      let excess = widths.reduce(2 * (widths.count - 1), +) - width
      let texts = widths.indices.filter { !columns[$0].isNumeric && widths[$0] > least }
      guard excess > 0, let widest = texts.max(by: { widths[$0] < widths[$1] }) else { return }
      let next = texts.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      widths[widest] = max(least, widths[widest] - excess, min(next, widths[widest] - 1))
      for row in cells.indices {
        cells[row][widest] = TerminalText.shortened(cells[row][widest], to: widths[widest])
      }
    }
  }

  private static func printed(_ cell: Cell) -> String {
    switch cell {
    case .missing: "–"
    case .text(let text): TerminalText.cleaned(text)
    case .integer(let value): TerminalText.grouped(value)
    case .real(let value, let digits): TerminalText.number(value, digits: digits)
    case .interval(let low, let high):
      low == high
        ? TerminalText.grouped(low)
        : high == .max
          ? "≥ \(TerminalText.grouped(low))" : "\(TerminalText.grouped(low))–\(TerminalText.grouped(high))"
    case .year(let year): String(year)
    case .estimate(let estimate, let digits):
      (estimate.isExact ? "" : "≈ ") + TerminalText.number(estimate.value, digits: digits)
    case .flag(let flag): flag ? "yes" : ""
    case .texts(let texts): texts.map(TerminalText.cleaned).joined(separator: ", ")
    case .people(let people): people.map { TerminalText.cleaned($0.name) }.joined(separator: ", ")
    }
  }
}
