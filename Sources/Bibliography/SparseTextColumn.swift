package import TextInput

/// Texts that few rows have, or that a row may have several of: the rows, ascending, beside their texts.
package struct SparseTextColumn: Sendable, Equatable {
  /// The row of each entry, never descending; a row with three texts stands three times.
  package private(set) var rows: [UInt32] = []
  package private(set) var texts = TextColumn()

  package init() {}

  package var count: Int { rows.count }

  /// The entries of a row.
  ///
  /// - Complexity: O(log count).
  package func entries(of row: Int) -> Range<Int> { rows.entries(of: row) }

  /// The texts of a row, in the order in which they were added.
  package func values(of row: Int) -> [String] { entries(of: row).map { texts[$0] } }

  /// The first text of a row, `nil` where it has none.
  package func firstValue(of row: Int) -> String? { entries(of: row).first.map { texts[$0] } }

  /// Adds a text to a row that is not before the last one.
  package mutating func append(_ text: String, to row: Int) {
    assert(rows.last.map { Int($0) <= row } ?? true, "rows ascend")
    rows.append(UInt32(row))
    texts.append(text)
  }

  /// Adds a text to a row that is not before the last one.
  package mutating func append(_ view: ByteView, to row: Int) {
    assert(rows.last.map { Int($0) <= row } ?? true, "rows ascend")
    rows.append(UInt32(row))
    texts.append(view)
  }

  /// Adds a text made of several pieces to a row that is not before the last one.
  package mutating func append(to row: Int, joining pieces: (inout [UInt8]) -> Void) {
    rows.append(UInt32(row))
    texts.append(joining: pieces)
  }

  /// Takes off the entries of the rows from `row` on.
  package mutating func removeRows(from row: Int) {
    while let last = rows.last, Int(last) >= row { rows.removeLast() }
    texts.removeRows(from: rows.count)
  }

  /// Makes room for the entries of other columns and for a sixteenth more.
  package mutating func reserve(for others: [SparseTextColumn]) {
    rows.reserveCapacity(rows.count + others.reduce(0) { $0 + $1.rows.count } * 17 / 16)
    texts.reserve(for: others.map(\.texts))
  }

  /// Adds all entries of another column, whose rows begin at `offset`.
  package mutating func append(contentsOf other: SparseTextColumn, rowOffset offset: Int) {
    rows.append(contentsOf: other.rows.lazy.map { $0 + UInt32(offset) })
    texts.append(contentsOf: other.texts)
  }
}
