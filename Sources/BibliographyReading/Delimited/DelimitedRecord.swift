internal import TextInput

/// The record that the cursor stands on, its cells by what they hold.
struct DelimitedRecord {
  private(set) var cursor: DelimitedCursor
  private let columns: DelimitedColumns
  private let headerNames: [String]
  /// The number of fields that the header names.
  private(set) var fieldCount: Int
  /// Whether some role has several columns.
  private let hasOthers: Bool
  /// The place of the column that may stand in a record several times.
  private let repeatedPlace: Int?
  /// How many fields the record has more than the header because of that column.
  private(set) var repeats = 0
  /// Where each column stands behind a header with another order, `Int.max` where it does not; empty before one.
  private var order: [Int] = []

  init(header: DelimitedHeader, of producer: DelimitedProducer?) {
    cursor = header.cursor
    columns = header.columns
    headerNames = header.names
    fieldCount = header.names.count
    hasOthers = !header.columns.others.isEmpty
    repeatedPlace = producer?.repeatedColumn.flatMap { header.names.lastIndex(of: $0) }
  }

  /// Goes to the beginning of a part of the document.
  mutating func move(toPartAt place: Int) { cursor.move(toPartAt: place) }

  /// Goes back to a mark in other bytes, which begin there.
  mutating func goOn(from mark: DelimitedCursor.Mark, in bytes: ByteView) {
    cursor.goOn(from: mark, in: bytes)
  }

  var line: Int { cursor.line }
  var count: Int { cursor.fields.count }

  /// Goes to the next record; `false` at the end.
  @inline(__always)
  mutating func next() -> Bool {
    guard cursor.next() else { return false }
    repeats = repeatedPlace == nil || !order.isEmpty ? 0 : max(0, cursor.fields.count - fieldCount)
    return true
  }

  /// Whether there is a column for a role.
  func has(_ role: DelimitedRole) -> Bool { columns[role] != nil }

  /// Whether the fields beyond those of the header are all blank.
  var endsInBlanks: Bool { (fieldCount..<max(fieldCount, count)).allSatisfy(isBlank) }

  // MARK: - Cells

  /// The column of the first cell of a role that is not blank in this record; `nil` where there is no such column or the
  /// record ends before it.
  @inline(__always)
  func column(of role: DelimitedRole) -> Int? {
    guard let column = columns[role] else { return nil }
    let first = place(of: column)
    guard hasOthers, first >= count || isBlank(first), let others = columns.others[role] else {
      return first < count ? column : nil
    }
    return others.first { place(of: $0) < count && !isBlank(place(of: $0)) } ?? (first < count ? column : nil)
  }

  /// Where the field of a column stands in this record.
  @inline(__always)
  private func place(of column: Int) -> Int {
    if !order.isEmpty { return order[column] }
    if repeats > 0, let repeatedPlace, column > repeatedPlace { return column + repeats }
    return column
  }

  private func isBlank(_ place: Int) -> Bool {
    let field = cursor.fields[place]
    return (field.start..<field.end).allSatisfy { cursor.bytes[$0] <= 0x20 }
  }

  /// Lends the cell of a role in this record, `nil` where there is no such column or the record ends before it.
  @inline(__always) @discardableResult
  func withCell<Result>(_ role: DelimitedRole, _ body: (ByteView) -> Result) -> Result? {
    guard let column = column(of: role) else { return nil }
    return withCell(inColumn: column, body)
  }

  /// Lends the cell of a column that ``column(of:)`` gave.
  @inline(__always)
  func withCell<Result>(inColumn column: Int, _ body: (ByteView) -> Result) -> Result {
    cursor.withText(cursor.fields[place(of: column)], body)
  }

  // MARK: - Headers between records

  /// Whether the record is a header, as in files that were put together. One with the same columns in another order
  /// holds for the records behind it.
  mutating func isHeaderAgain() -> Bool {
    guard let title = columns[.title], let authors = columns[.authors],
      // Names of columns are short: most records need no closer look.
      withCell(.title, { $0.count <= Self.longestName && isName($0) })
        ?? cursor.fields.contains(where: mayBeTitle)
    else { return false }
    let cells = cursor.fields.map { field in cursor.withText(field) { $0.string } }
    guard let newTitle = cells.firstIndex(of: headerNames[title]),
      let newAuthors = cells.firstIndex(of: headerNames[authors]), newTitle != newAuthors
    else { return false }
    fieldCount = cells.count
    cursor.expectedCount = cells.count
    order = cells == headerNames ? [] : headerNames.map { cells.firstIndex(of: $0) ?? Int.max }
    return true
  }

  private static let longestName = 24

  private func mayBeTitle(_ field: DelimitedCursor.Field) -> Bool {
    field.end - field.start <= Self.longestName + 2 && cursor.withText(field) { isName($0) }
  }

  /// Whether a cell is the name of some column.
  private func isName(_ cell: ByteView) -> Bool {
    let text = cell.string
    return headerNames.contains(text)
  }
}
