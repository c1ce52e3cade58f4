package import TextInput

/// Reads tables of nodes: VOSviewer's map files, and tables with names of columns as Gephi, pandas and this program write
/// them, with commas, tabs or semicolons. Their ties come from another file.
///
/// A row is a node: `id`, the name under `label` or `name`, and any further columns (`x`, `y`, `cluster`, `weight<...>`,
/// `score<...>` of a map).
///
/// Source: N. J. van Eck, L. Waltman, "VOSviewer manual", version 1.6.20, 2023, section 4.1.
package struct NodeTableReader: NetworkReader {
  package let format = NetworkFileFormat(
    id: "nodetable", name: "table of nodes (VOSviewer map, CSV)", extensions: ["txt", "csv", "tsv"])

  package init() {}

  package func certainty(of sample: NetworkSample) -> Double {
    guard let layout = NodeTableLayout(sample.head) else { return 0 }
    return layout.isMap ? 1 : layout.hasPapers ? 0.1 : 0.7
  }

  package func read(_ bytes: ByteView, into builder: inout NetworkBuilder) {
    guard let layout = NodeTableLayout(bytes[0..<min(bytes.count, 1 << 16)]) else {
      return builder.report(
        .error, "the first row names no column id beside one of names", hint: "for example: id,label,cluster")
    }
    var cursor = RowCursor(bytes, separator: layout.separator)
    var lines = LineCounter(bytes)
    guard cursor.next() else { return }
    while cursor.next() {
      guard !cursor[layout.id].isEmpty else {
        builder.rejectNode("a row without an id", line: lines.line(at: cursor.rowStart))
        continue
      }
      let line = lines.line(at: cursor.rowStart)
      let node = cursor.withText(layout.id) { builder.declareNode($0, line: line) }
      if cursor.count != layout.names.count {
        builder.report(
          .warning, "a row of \(cursor.count) fields under \(layout.names.count) names",
          line: lines.line(at: cursor.rowStart))
      }
      for field in 0..<min(cursor.count, layout.names.count) where field != layout.id {
        if field == layout.label {
          builder.setName(cursor.text(field), of: node)
        } else if !cursor[field].isEmpty {
          let value = NodeValue(cursor[field])
          if case .text = value {
            builder.setValue(.text(cursor.text(field)), layout.names[field], of: node)
          } else {
            builder.setValue(value, layout.names[field], of: node)
          }
        }
      }
    }
  }
}

/// Which column is what.
private struct NodeTableLayout {
  let separator: RowCursor.Separator
  var names: [String] = []
  var id = 0
  var label: Int?
  /// Whether it is a map of VOSviewer.
  var isMap = false
  /// Whether the columns are those of a list of papers.
  var hasPapers = false

  init?(_ head: ByteView) {
    for separator in [UInt8(0x09), UInt8(ascii: ","), UInt8(ascii: ";")] {
      if let layout = NodeTableLayout(head, .byte(separator)) {
        self = layout
        return
      }
    }
    return nil
  }

  private init?(_ head: ByteView, _ separator: RowCursor.Separator) {
    self.separator = separator
    var cursor = RowCursor(head, separator: separator)
    guard cursor.next(), cursor.count >= 2 else { return nil }
    names = (0..<min(cursor.count, RowCursor.limit)).map { cursor.text($0) }
    let folded = names.map { $0.lowercased() }
    guard let id = folded.firstIndex(of: "id") ?? folded.firstIndex(of: "nodeid") else { return nil }
    label = folded.firstIndex(of: "label") ?? folded.firstIndex(of: "name")
    guard label != nil else { return nil }
    self.id = id
    isMap =
      folded.contains { $0.hasPrefix("weight<") || $0.hasPrefix("score<") }
      || folded.contains("x") && folded.contains("y")
    hasPapers = folded.contains { $0.contains("title") || $0.contains("author") || $0 == "doi" }
  }
}
