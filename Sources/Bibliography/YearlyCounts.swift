/// Counts by year, which few papers have: the rows, never descending, beside years and counts.
///
/// The years of a row ascend and are different.
package struct YearlyCounts: Sendable, Equatable {
  /// The row of each entry; a row with three years stands three times.
  package private(set) var rows: [UInt32] = []
  package private(set) var years: [Int16] = []
  package private(set) var counts: [Int32] = []

  package init() {}

  /// The number of entries.
  package var count: Int { rows.count }

  /// The entries of a row.
  ///
  /// - Complexity: O(log count).
  package func entries(of row: Int) -> Range<Int> { rows.entries(of: row) }

  /// The counts of a row by year; empty where nothing is known.
  package func values(of row: Int) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: entries(of: row).map { (Int(years[$0]), Int(counts[$0])) })
  }

  /// Adds the count of a year to a row that is not before the last one. Of a year that is given twice the first count stands;
  /// what is no year or no count is left out.
  package mutating func append(_ count: Int, year: Int, to row: Int) {
    guard (1000...2999).contains(year), count >= 0 else { return }
    assert(rows.last.map { Int($0) <= row } ?? true, "rows ascend")
    var place = rows.count
    while place > 0, rows[place - 1] == UInt32(row), years[place - 1] >= Int16(year) {
      if years[place - 1] == Int16(year) { return }
      place -= 1
    }
    rows.append(UInt32(row))
    years.insert(Int16(year), at: place)
    counts.insert(Int32(clamping: count), at: place)
  }

  /// Takes off the entries of the rows from `row` on.
  package mutating func removeRows(from row: Int) {
    while let last = rows.last, Int(last) >= row { rows.removeLast() }
    years.removeLast(years.count - rows.count)
    counts.removeLast(counts.count - rows.count)
  }

  /// Adds all entries of another column, whose rows begin at `offset`.
  package mutating func append(contentsOf other: YearlyCounts, rowOffset offset: Int) {
    rows.append(contentsOf: other.rows.lazy.map { $0 + UInt32(offset) })
    years.append(contentsOf: other.years)
    counts.append(contentsOf: other.counts)
  }
}
