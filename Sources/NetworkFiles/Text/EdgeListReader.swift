package import TextInput

/// Reads lists of edges: one a line, source, target and, where there is one, weight, separated by white space, tabs, commas or
/// semicolons; SNAP's and KONECT's files, `write_edgelist` of networkx, NCOL, tables with names of fields as Gephi and
/// pandas write them, VOSviewer's network files.
///
/// `#` and `%` begin a line of comment. Fields behind the weight are ignored.
package struct EdgeListReader: NetworkReader {
  package let format = NetworkFileFormat(
    id: "edgelist", name: "list of edges (SNAP, KONECT, networkx, NCOL, CSV)",
    extensions: ["edges", "edgelist", "el", "ncol", "txt", "csv", "tsv", "tab"])

  package init() {}

  package func certainty(of sample: NetworkSample) -> Double {
    // What begins with a tag is markup, whatever its words look like in columns.
    let first = (0..<sample.head.count).first { sample.head[$0] > UInt8(ascii: " ") }
    if let first, sample.head[first] == UInt8(ascii: "<") { return 0 }
    guard let layout = EdgeListLayout(sample.head, isCut: sample.isCut) else { return 0 }
    if layout.hasHeader || layout.hasNumbers || layout.hasDictionaries { return 0.9 }
    let isNamed = ["edges", "edgelist", "el", "ncol"].contains(sample.fileExtension)
    if isNamed { return 0.8 }
    // Words in two columns may be anything.
    return layout.fieldCount == 3 && layout.rows > 1 && layout.separator != .whiteSpace ? 0.4 : 0.04
  }

  package func read(_ bytes: ByteView, into builder: inout NetworkBuilder) {
    let head = bytes[0..<min(bytes.count, 1 << 16)]
    guard let layout = EdgeListLayout(head, isCut: head.count < bytes.count) else {
      return builder.report(
        .error, "no rows of two nodes and a weight were found",
        hint: "an edge is a line like: 1 2, or: 1 2 0.5")
    }
    var cursor = RowCursor(bytes, separator: layout.separator)
    var lines = LineCounter(bytes)
    if layout.hasHeader { _ = cursor.next() }
    let last = max(layout.source, layout.target)
    let isPlain = (layout.source, layout.target) == (0, 1) && layout.weight ?? 2 == 2 && layout.type == nil
    while true {
      if isPlain, let edge = cursor.nextNumbers(hasWeight: layout.weight != nil) {
        builder.addEdge(
          builder.node(number: edge.source), builder.node(number: edge.target), weight: edge.weight)
        continue
      }
      guard cursor.next() else { break }
      guard cursor.count > last, !cursor[layout.source].isEmpty, !cursor[layout.target].isEmpty else {
        builder.rejectEdge(
          "a row of \(cursor.count) field\(cursor.count == 1 ? "" : "s") where two nodes are due",
          line: lines.line(at: cursor.rowStart))
        continue
      }
      if let type = layout.type, cursor[type].isDirectedWord { builder.declareDirected(true) }
      let weight = layout.weight.flatMap { $0 < cursor.count ? Self.weight(cursor, $0) : nil }
      if cursor.hasMarkedText {
        cursor.withText(layout.source) { source in
          cursor.withText(layout.target) { target in
            builder.addEdge(from: source, to: target, weight: weight) { lines.line(at: cursor.rowStart) }
          }
        }
      } else {
        builder.addEdge(from: cursor[layout.source], to: cursor[layout.target], weight: weight) {
          lines.line(at: cursor.rowStart)
        }
      }
    }
  }

  /// The weight in a field; of a dictionary the value of its `weight`, `nil` where it has none or the field is empty.
  private static func weight(_ cursor: RowCursor, _ field: Int) -> ByteView? {
    let text = cursor[field]
    guard !text.isEmpty else { return nil }
    guard text[0] == UInt8(ascii: "{") else { return text }
    let row = cursor.row
    guard let name = row.index(of: "weight"), let colon = row.index(of: UInt8(ascii: ":"), from: name) else {
      return nil
    }
    var end = colon + 1
    while end < row.count, row[end] != UInt8(ascii: ","), row[end] != UInt8(ascii: "}") { end += 1 }
    return row[(colon + 1)..<end].trimmed
  }
}

extension ByteView {
  /// Whether Gephi's type of an edge is `Directed`.
  fileprivate var isDirectedWord: Bool { count == 8 && string.lowercased() == "directed" }
}
