package import TextInput

/// Where the paper being made stands in its venue. Of each the first text that is not empty counts.
extension PaperListBuilder {
  /// The volume.
  package mutating func volume(_ view: ByteView) {
    let row = count
    Self.set(&columns.volumes, of: row, view)
  }

  /// The volume.
  package mutating func volume(_ text: String) { text.withByteView { volume($0) } }

  /// The issue of the volume, or the number in a series.
  package mutating func issue(_ view: ByteView) {
    let row = count
    Self.set(&columns.issues, of: row, view)
  }

  /// The issue of the volume, or the number in a series.
  package mutating func issue(_ text: String) { text.withByteView { issue($0) } }

  /// The pages, or the number that stands for them.
  package mutating func pages(_ view: ByteView) {
    let row = count
    Self.set(&columns.pages, of: row, view)
  }

  /// The pages, or the number that stands for them.
  package mutating func pages(_ text: String) { text.withByteView { pages($0) } }

  private static func set(_ column: inout SparseTextColumn, of row: Int, _ view: ByteView) {
    guard !view.isEmpty, column.rows.last != UInt32(row) else { return }
    column.append(view, to: row)
  }
}
