internal import NetworkFiles
internal import TextInput

extension RecognitionReport {
  /// A line a file of a network: nodes that it was the first to name, its edges, and what of both could not be read.
  var networkTable: ReportTable {
    ReportTable(
      columns: [
        .init("path", title: "network", isNumeric: false), .init("format", isNumeric: false),
        .init("certainty"), .init("nodes"), .init("edges"), .init("rejected"), .init("diagnostics"),
        .init("directed", isNumeric: false),
      ],
      rows: networks.map { document in
        [
          .text(document.path), .text(document.format), .real(document.certainty, digits: 2),
          .integer(document.nodes), .integer(document.edges), .integer(document.rejected),
          .integer(document.diagnostics.count), .text(document.isDirected ? "yes" : "no"),
        ]
      })
  }

  func write(_ document: NetworkDocument, to json: inout JSONWriter) {
    json.field("path", document.path)
    json.field("format", document.format)
    json.field("certainty", document.certainty)
    json.field("nodes", document.nodes)
    json.field("edges", document.edges)
    json.field("rejected", document.rejected)
    json.field("directed", document.isDirected)
    write(document.diagnostics, to: &json)
  }
}
