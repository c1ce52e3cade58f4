/// A heading with labeled figures, for a terminal.
struct StatisticsSection {
  private let heading: String
  private var figures: [(label: String, value: String)] = []

  init(_ heading: String) { self.heading = heading }

  mutating func add(_ label: String, _ value: String) { figures.append((label, value)) }

  /// Lets the next figure begin a line.
  mutating func endLine() {
    while !figures.count.isMultiple(of: Self.columns) { figures.append(("", "")) }
  }

  private static let columns = 3

  mutating func addUnlessZero(_ label: String, _ value: Int) {
    if value != 0 { add(label, TerminalText.grouped(value)) }
  }

  /// Sections under one another, their figures three to a line, read line by line, in columns that run through all of
  /// them: labels to the left, values to the right.
  static func text(_ sections: [StatisticsSection], emphasis: (String) -> String) -> String {
    let widths = (0..<columns).map { column -> (label: Int, value: Int) in
      let figures = sections.flatMap { section in
        stride(from: column, to: section.figures.count, by: columns).map { section.figures[$0] }
      }
      return (
        figures.map { TerminalText.width($0.label) }.max() ?? 0,
        figures.map { TerminalText.width($0.value) }.max() ?? 0
      )
    }
    return sections.map { section in
      var text = emphasis(section.heading) + "\n"
      for start in stride(from: 0, to: section.figures.count, by: columns) {
        let line = (0..<min(columns, section.figures.count - start)).map { column in
          let figure = section.figures[start + column]
          let gap =
            widths[column].label + widths[column].value + 1 - TerminalText.width(figure.label + figure.value)
          return figure.label + String(repeating: " ", count: gap) + figure.value
        }
        var joined = "  " + line.joined(separator: "  ")
        while joined.last == " " { joined.removeLast() }
        text += joined + "\n"
      }
      return text
    }.joined()
  }
}
