internal import Bibliography
public import BibliographyReading
public import NetworkFiles
internal import TextInput

/// What was recognized in inputs, why, and what was read, as `coauth formats INPUT` prints it.
public struct RecognitionReport: Sendable {
  private let inputs: [InspectedDocument]
  let networks: [NetworkDocument]
  private let explains: Bool

  /// - Parameters:
  ///   - networks: the inputs that are files of a network.
  ///   - explains: adds the next best format, the fields that were found, the encoding, the compression and the time. Only with it two runs
  ///     differ.
  public init(_ inputs: [InspectedDocument], networks: [NetworkDocument] = [], explains: Bool = false) {
    self.inputs = inputs
    self.networks = networks
    self.explains = explains
  }

  // MARK: For a terminal

  /// A line a document, then why its format was recognized, what was skipped, the fields, and the first diagnostics; JSON has all.
  public func text(emphasis: (String) -> String = { $0 }) -> String {
    var parts = inputs.isEmpty ? [] : [table.text(width: .max, emphasis: emphasis)]
    if !networks.isEmpty { parts.append(networkTable.text(width: .max, emphasis: emphasis)) }
    let reasons = inputs.filter { $0.recognition != nil || explains && $0.source != nil }.map { input in
      let reason = input.recognition.map { "\(input.document.format), \($0.reason)" } ?? "not read"
      return "\(input.document.path): \(reason)" + (explains ? facts(of: input) : "")
    }
    parts.append(reasons.map { TerminalText.lines($0) + "\n" }.joined())
    parts.append(
      inputs.flatMap { input in
        input.document.ledger.skipped.sorted { $0.key < $1.key }.map {
          TerminalText.cleaned(
            "\(input.document.path): skipped \(TerminalText.grouped($0.value)) × \($0.key)") + "\n"
        }
      }.joined())
    let digest = DiagnosticDigest(
      inputs.flatMap(\.document.diagnostics) + networks.flatMap(\.diagnostics))
    parts.append(digest.lines.map { TerminalText.lines($0) + "\n" }.joined())
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var table: ReportTable {
    var columns: [ReportTable.Column] = [
      .init("path", title: "input", isNumeric: false), .init("format", isNumeric: false), .init("certainty"),
      .init("records"), .init("papers"), .init("rejected"), .init("skipped"), .init("diagnostics"),
      .init("owner", isNumeric: false),
    ]
    if explains { columns.insert(.init("nextBest", title: "next best", isNumeric: false), at: 3) }
    return ReportTable(columns: columns, rows: inputs.map(row))
  }

  private func row(_ input: InspectedDocument) -> [ReportTable.Cell] {
    let document = input.document
    var cells: [ReportTable.Cell] = [
      .text(document.path), document.format.isEmpty ? .missing : .text(document.format),
      document.format.isEmpty ? .missing : .real(document.certainty, digits: 2),
      .integer(document.ledger.records), .integer(document.ledger.papers),
      .integer(document.ledger.rejected), .integer(document.ledger.skipped.values.reduce(0, +)),
      .integer(document.diagnostics.count), .text(document.owner ?? ""),
    ]
    if explains { cells.insert(nextBest(of: input), at: 3) }
    return cells
  }

  private func nextBest(of input: InspectedDocument) -> ReportTable.Cell {
    .text(
      input.recognition?.nextBest.map {
        "\($0.format) \(TerminalText.number($0.certainty, digits: 2))"
      } ?? "")
  }

  /// The source and the fields, in lines of their own.
  private func facts(of input: InspectedDocument) -> String {
    var lines: [String] = []
    if let source = input.source {
      let rate = source.seconds > 0 ? Double(source.bytes) / 1e6 / source.seconds : 0
      lines.append(
        "\(source.encoding)\(source.compression.map { " in \($0)" } ?? ""), "
          + "\(TerminalText.grouped(source.bytes)) bytes of text in "
          + "\(TerminalText.number(source.seconds, digits: 3)) s (\(TerminalText.number(rate, digits: 1)) MB/s)"
      )
    }
    if input.document.ledger.papers > 0 {
      let papers = TerminalText.grouped(input.document.ledger.papers)
      lines.append("fields, by the papers that have them, of \(papers):")
      let width = input.fields.map { $0.name.count }.max() ?? 0
      lines += input.fields.map {
        "  \($0.name)\(String(repeating: " ", count: width - $0.name.count))  \(TerminalText.grouped($0.papers))"
      }
    }
    return lines.map { "\n  " + $0 }.joined()
  }

  // MARK: For programs

  /// An array of `{ path, format, reason, certainty, carrier, owner, records, papers, rejected, skipped,
  /// diagnostics }`, and with `explains` also `nextBest`, `encoding`, `compression`, `bytes`, `seconds`, `fields`; then
  /// those of networks, `{ path, format, certainty, nodes, edges, rejected, directed, diagnostics }`.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.array { json in
      for input in inputs { json.object { write(input, to: &$0) } }
      for network in networks { json.object { write(network, to: &$0) } }
    }
    return writer.string + "\n"
  }

  private func write(_ input: InspectedDocument, to json: inout JSONWriter) {
    let document = input.document
    json.field("path", document.path)
    json.field("format", document.format.isEmpty ? nil : document.format)
    json.field("reason", input.recognition?.reason)
    json.field("certainty", document.format.isEmpty ? nil : document.certainty)
    json.field("carrier", document.carrier)
    json.field("owner", document.owner)
    json.field("records", document.ledger.records)
    json.field("papers", document.ledger.papers)
    json.field("rejected", document.ledger.rejected)
    json.inline { json in
      json.object("skipped") { json in
        for (kind, count) in document.ledger.skipped.sorted(by: { $0.key < $1.key }) {
          json.field(kind, count)
        }
      }
    }
    if explains {
      if let next = input.recognition?.nextBest {
        json.inline { json in
          json.object("nextBest") { json in
            json.field("format", next.format)
            json.field("certainty", next.certainty)
          }
        }
      } else {
        json.field("nextBest", String?.none)
      }
      json.field("encoding", input.source?.encoding)
      json.field("compression", input.source?.compression)
      json.field("bytes", input.source?.bytes)
      json.field("seconds", input.source?.seconds)
      json.object("fields") { json in
        for field in input.fields { json.field(field.name, field.papers) }
      }
    }
    write(document.diagnostics, to: &json)
  }

  func write(_ diagnostics: [Diagnostic], to json: inout JSONWriter) {
    json.array("diagnostics") { json in
      for diagnostic in diagnostics {
        json.object { json in
          json.field("severity", diagnostic.severity.rawValue)
          json.field("message", diagnostic.message)
          json.field("file", diagnostic.location?.file)
          json.field("line", diagnostic.location.flatMap { $0.line > 0 ? $0.line : nil })
          json.field("hint", diagnostic.hint)
        }
      }
    }
  }
}
