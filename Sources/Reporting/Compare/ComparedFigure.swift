public import Statistics

/// One figure of two people or two lists, side by side.
public struct ComparedFigure: Sendable, Equatable {
  /// The name: its key, or its path, in JSON.
  public let name: String
  /// The figure of the first; `nil` where it is not known or not defined.
  public let first: Estimate?
  /// The figure of the second.
  public let second: Estimate?

  /// States a figure of both.
  public init(_ name: String, _ first: Estimate?, _ second: Estimate?) {
    self.name = name
    self.first = first
    self.second = second
  }

  /// The second less the first, from the least to the most that both intervals allow; `nil` where either is unknown.
  public var difference: Estimate? {
    guard let first, let second else { return nil }
    let value = second.value - first.value
    guard !first.isExact || !second.isExact else { return Estimate(exactly: value) }
    return Estimate(
      value, low: second.low - first.high, high: second.high - first.low, reason: "of two intervals")
  }
}

extension ComparedFigure {
  /// The figures for a terminal.
  ///
  /// - Parameters:
  ///   - heads: the names of both.
  ///   - mark: what stands before the figures of the first and of the second (`≥`), by the name of the figure.
  static func table(
    _ figures: [ComparedFigure], heads: (String, String),
    mark: (String) -> (String, String) = { _ in ("", "") }
  ) -> ReportTable {
    ReportTable(
      columns: [
        .init("figure", isNumeric: false), .init("first", title: heads.0), .init("second", title: heads.1),
        .init("difference"),
      ],
      rows: figures.map { figure in
        let marks = mark(figure.name)
        let isYear = ["firstYear", "lastYear"].contains(figure.name.split(separator: ".").last ?? "")
        return [
          .text(figure.name), .text(marks.0 + printed(figure.first, isYear: isYear)),
          .text(marks.1 + printed(figure.second, isYear: isYear)),
          .text(printed(figure.difference, isSigned: true)),
        ]
      })
  }

  /// The figures for CSV: with all digits, and both ends of intervals.
  static func file(_ figures: [ComparedFigure]) -> ReportTable {
    let names = ["first", "second", "difference"].flatMap { [$0, $0 + "Low", $0 + "High"] }
    return ReportTable(
      columns: [.init("figure", isNumeric: false)] + names.map { .init($0) },
      rows: figures.map { figure in
        [.text(figure.name)]
          + [figure.first, figure.second, figure.difference].flatMap { estimate in
            [estimate?.value, estimate?.low, estimate?.high].map { $0.map(cell) ?? .missing }
          }
      })
  }

  private static func cell(_ value: Double) -> ReportTable.Cell {
    value.isFinite ? .real(value) : .missing
  }

  private static func printed(_ estimate: Estimate?, isSigned: Bool = false, isYear: Bool = false) -> String {
    guard let estimate else { return "–" }
    func number(_ value: Double) -> String {
      if isYear { return String(Int(value)) }
      let text = TerminalText.number(value, digits: value == value.rounded() ? 0 : 3)
      return isSigned && value > 0 ? "+" + text : text
    }
    if estimate.isExact { return number(estimate.value) }
    switch (estimate.low.isFinite, estimate.high.isFinite) {
    case (true, true): return "\(number(estimate.low)) to \(number(estimate.high))"
    case (true, false): return "≥ " + number(estimate.low)
    case (false, true): return "≤ " + number(estimate.high)
    case (false, false): return "–"
    }
  }
}
