internal import Collaboration

/// Which figures of a report are bounds, because author lists are cut.
struct TruncationMarks {
  private let rows: [String: HiddenAuthors.Row]

  /// No figure is marked when no list is cut.
  init(_ report: StatisticsReport) {
    rows = HiddenAuthors.rows(of: report.list, options: report.options).filter {
      report.structure != nil || !$0.key.hasPrefix("structure.")
    }
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
