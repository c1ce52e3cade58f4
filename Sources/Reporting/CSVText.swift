/// Fields of comma-separated values.
package enum CSVText {
  /// A text as a field: quoted where it must be, guarded against spreadsheets that run formulas unless `raw`.
  package static func field(_ text: String, raw: Bool) -> String {
    var text = text
    if !raw, let first = text.unicodeScalars.first, "=+-@\t".unicodeScalars.contains(first) { text = "'" + text }
    // By bytes: "\r\n" is one character, and a separator may carry a combining mark.
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
