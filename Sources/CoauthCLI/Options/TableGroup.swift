internal import ArgumentParser
internal import Coauth

/// How a table is written.
struct TableGroup: ParsableArguments {
  @Option(help: "Write a table for people to read, json or csv.")
  var format = TableFormat.table

  @Flag(
    name: .customLong("raw-csv"),
    help: "In csv, leave cells alone that a spreadsheet would run as a formula; otherwise they begin with '.")
  var rawCSV = false

  /// The table as text.
  func text(_ table: ReportTable, output: OutputGroup) -> String {
    switch format {
    case .table: table.text(emphasis: output.emphasis)
    case .json: table.json()
    case .csv: table.csv(raw: rawCSV)
    }
  }

  /// How many rows are written: what the user says, else twenty of a table and all of a file.
  func count(_ top: Int?) -> Int { top ?? (format == .table ? 20 : 0) }
}
