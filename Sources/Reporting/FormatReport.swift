public import Bibliography
internal import BibliographyReading
internal import TextInput

/// What can be read and written, or what was recognized in some inputs and why, as `coauth formats` prints it.
public struct FormatReport: Sendable {
  /// A form that can be written.
  public struct Writable: Sendable {
    /// The word for `--to`.
    public let id: String
    /// What it is.
    public let name: String
    /// The command that writes it.
    public let command: String

    /// Names a form.
    public init(id: String, name: String, command: String) {
      self.id = id
      self.name = name
      self.command = command
    }
  }

  private let writable: [Writable]

  /// - Parameter writable: what the commands write.
  public init(writable: [Writable]) { self.writable = writable }

  // MARK: What there is

  /// The formats for a terminal.
  public func text(emphasis: (String) -> String = { $0 }) -> String {
    let readable = ReportTable(
      columns: [
        .init("id", title: "--from", isNumeric: false), .init("name", title: "read", isNumeric: false),
        .init("extensions", isNumeric: false),
      ],
      rows: ReaderCatalogue.all.map { [.text($0.id), .text($0.name), .texts($0.extensions)] })
    let written = ReportTable(
      columns: [
        .init("id", title: "--to", isNumeric: false), .init("name", title: "written", isNumeric: false),
        .init("command", title: "by coauth", isNumeric: false),
      ],
      rows: writable.map { [.text($0.id), .text($0.name), .text($0.command)] })
    return readable.text(width: .max, emphasis: emphasis)
      + "\nThe format is recognized by content; gzip is unpacked. Other compressions go through a pipe:\n"
      + "xz -dc FILE | coauth stats -\n\n" + written.text(width: .max, emphasis: emphasis)
  }

  /// The formats as JSON: `{ read: [{id, name, extensions}], write: [{id, name, command}] }`.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.array("read") { json in
        for format in ReaderCatalogue.all {
          json.inline { json in
            json.object { json in
              json.field("id", format.id)
              json.field("name", format.name)
              json.field("extensions", format.extensions)
            }
          }
        }
      }
      json.array("write") { json in
        for form in writable {
          json.inline { json in
            json.object { json in
              json.field("id", form.id)
              json.field("name", form.name)
              json.field("command", form.command)
            }
          }
        }
      }
    }
    return writer.string + "\n"
  }

  // MARK: What was recognized

  /// What was recognized in documents, for a terminal: a line a document, then what was skipped and every diagnostic.
  public static func text(_ documents: [SourceDocument], emphasis: (String) -> String = { $0 }) -> String {
    let table = ReportTable(
      columns: [
        .init("path", title: "input", isNumeric: false), .init("format", isNumeric: false),
        .init("certainty"),
        .init("records"), .init("papers"), .init("rejected"), .init("skipped"),
        .init("owner", isNumeric: false),
      ],
      rows: documents.map { document in
        [
          .text(document.path), document.format.isEmpty ? .missing : .text(document.format),
          document.format.isEmpty ? .missing : .real(document.certainty, digits: 2),
          .integer(document.ledger.records), .integer(document.ledger.papers),
          .integer(document.ledger.rejected),
          .integer(document.ledger.skipped.values.reduce(0, +)), .text(document.owner ?? ""),
        ]
      })
    let skipped = documents.flatMap { document in
      document.ledger.skipped.sorted { $0.key < $1.key }.map {
        "\(document.path): skipped \(TerminalText.grouped($0.value)) × \($0.key)"
      }
    }
    let diagnostics = documents.flatMap(\.diagnostics).map(\.description)
    return table.text(width: .max, emphasis: emphasis)
      + (skipped.isEmpty ? "" : "\n" + skipped.map(TerminalText.cleaned).joined(separator: "\n") + "\n")
      + (diagnostics.isEmpty ? "" : "\n" + diagnostics.map(TerminalText.lines).joined(separator: "\n") + "\n")
  }

  /// The same as JSON: an array of `{ path, format, certainty, carrier, owner, records, papers, rejected, skipped, diagnostics }`.
  public static func json(_ documents: [SourceDocument]) -> String {
    var writer = JSONWriter(.pretty)
    writer.array { json in
      for document in documents { json.object { write(document, to: &$0) } }
    }
    return writer.string + "\n"
  }

  private static func write(_ document: SourceDocument, to json: inout JSONWriter) {
    json.field("path", document.path)
    json.field("format", document.format.isEmpty ? nil : document.format)
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
    json.array("diagnostics") { json in
      for diagnostic in document.diagnostics {
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
