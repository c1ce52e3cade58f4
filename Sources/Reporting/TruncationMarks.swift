internal import Collaboration

/// Which figures of a report are bounds, because author lists are cut.
struct TruncationMarks {
  private let rows: [String: HiddenAuthors.Row]

  /// No figure is marked when no list is cut.
  init(_ report: StatisticsReport) {
    guard report.list.truncatedPapers > 0 else {
      rows = [:]
      return
    }
    var rows: [String: HiddenAuthors.Row] = [:]
    for key in HiddenAuthors.lowerBounds { rows[key] = .lowerBound }
    for key in HiddenAuthors.upperBounds { rows[key] = .upperBound }
    for key in HiddenAuthors.notDetermined { rows[key] = .notDetermined }
    rows["top.strength"] = HiddenAuthors.strengthRow(report.options.counting)
    self.rows = rows
  }

  /// The figures of a row, in alphabetical order.
  func keys(_ row: HiddenAuthors.Row) -> [String] {
    rows.filter { $0.value == row }.keys.sorted()
  }

  /// What stands before a printed figure: `≥` at least, `≤` at most, `~` may go either way.
  func mark(_ key: String) -> String {
    switch rows[key] {
    case .lowerBound: "≥ "
    case .upperBound: "≤ "
    case .notDetermined: "~ "
    case .exact, nil: ""
    }
  }
}
