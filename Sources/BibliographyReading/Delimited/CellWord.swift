internal import TextInput

/// What programs write into cells that hold a word or a number.
enum CellWord {
  /// Whether a cell says that nothing is known.
  static func meansUnknown(_ cell: ByteView) -> Bool {
    guard cell.count <= 7 else { return false }
    let word = cell.string.lowercased()
    return ["-", "–", "n/a", "na", "nan", "null", "none", "nil", "unknown", "?"].contains(word)
  }

  /// A cell without the `.0` that spreadsheets put behind numbers; empty where it says that nothing is known.
  static func value(_ cell: ByteView) -> ByteView {
    if meansUnknown(cell) { return ByteView() }
    let end = cell.count - 2
    guard end > 0, cell.has(".0", at: end), cell[0..<end].decimal != nil else { return cell }
    return cell[0..<end]
  }

  /// What stands behind the last stroke of a web address; other cells as they are.
  static func withoutAddress(_ cell: ByteView) -> ByteView {
    guard cell.has("http") else { return cell }
    let start = (0..<cell.count).last { cell[$0] == UInt8(ascii: "/") } ?? 0
    return cell[(start + 1)..<cell.count]
  }

  /// The pages or issues `1-10` of which a spreadsheet has made a date, `10-Jan` or `Oct-15`; `nil` for other cells.
  ///
  /// Which of the two was the month depends on the country; the smaller is the first of a range.
  static func rangeBehindDate(_ cell: ByteView) -> String? {
    guard cell.count >= 5, cell.count <= 7, let dash = cell.index(of: UInt8(ascii: "-")) else { return nil }
    let parts = [cell[0..<dash], cell[(dash + 1)..<cell.count]]
    let numbers = parts.compactMap { $0.count <= 2 ? $0.decimal : nil }
    let months = parts.compactMap { $0.count == 3 && TeXText.isLetter($0[0]) ? DateText.month($0) : nil }
    guard numbers.count == 1, months.count == 1, numbers[0] != months[0] else { return nil }
    return "\(min(numbers[0], months[0]))-\(max(numbers[0], months[0]))"
  }

  /// The most characters that a cell of a spreadsheet holds (Excel specifications and limits).
  private static let longest = 32_767

  /// Whether a cell is as long as a spreadsheet lets it be: what came behind was lost.
  static func isFull(_ cell: ByteView) -> Bool {
    guard cell.count >= longest else { return false }
    var units = 0
    for place in 0..<cell.count where cell[place] & 0xC0 != 0x80 { units += cell[place] >= 0xF0 ? 2 : 1 }
    return units == longest
  }
}
