/// A heading with labelled figures, three to a line, for a terminal.
struct StatisticsSection {
  private let heading: String
  private var figures: [(label: String, value: String)] = []

  init(_ heading: String) { self.heading = heading }

  mutating func add(_ label: String, _ value: String) { figures.append((label, value)) }

  mutating func addUnlessZero(_ label: String, _ value: Int) {
    if value != 0 { add(label, TerminalText.grouped(value)) }
  }

  /// The heading and the figures in columns of equal width, read line by line.
  func text(emphasis: (String) -> String) -> String {
    let cells = figures.map { "\($0.label)  \($0.value)" }
    let columns = 3
    let widths = (0..<columns).map { column in
      stride(from: column, to: cells.count, by: columns).map { TerminalText.width(cells[$0]) }.max() ?? 0
    }
    var text = emphasis(heading) + "\n"
    for start in stride(from: 0, to: cells.count, by: columns) {
      var line = " "
      for column in 0..<min(columns, cells.count - start) {
        let cell = cells[start + column]
        line += " " + cell + String(repeating: " ", count: widths[column] - TerminalText.width(cell) + 3)
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }
}
