internal import BibliographyReading
internal import NetworkFiles
internal import TextInput

/// What can be read and written, as `coauth formats` prints it.
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
    let networks = ReportTable(
      columns: [
        .init("id", title: "--from", isNumeric: false),
        .init("name", title: "network read", isNumeric: false),
        .init("extensions", isNumeric: false),
      ],
      rows: NetworkCatalogue.all.map { [.text($0.id), .text($0.name), .texts($0.extensions)] })
    let written = ReportTable(
      columns: [
        .init("id", title: "--to", isNumeric: false), .init("name", title: "written", isNumeric: false),
        .init("command", title: "by coauth", isNumeric: false),
      ],
      rows: writable.map { [.text($0.id), .text($0.name), .text($0.command)] })
    return readable.text(width: .max, emphasis: emphasis) + "\n"
      + networks.text(width: .max, emphasis: emphasis)
      + "\nThe format is recognized by content; gzip, zip and tar are unpacked. Other compressions go through a pipe:\n"
      + "xz -dc FILE | coauth stats -\n\n" + written.text(width: .max, emphasis: emphasis)
  }

  /// The formats as JSON: `{ read: [{id, name, extensions}], networks: [{id, name, extensions}], write: [{id, name, command}] }`.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.array("read") { json in
        for format in ReaderCatalogue.all {
          Self.write(format.id, format.name, format.extensions, to: &json)
        }
      }
      json.array("networks") { json in
        for format in NetworkCatalogue.all {
          Self.write(format.id, format.name, format.extensions, to: &json)
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

  private static func write(_ id: String, _ name: String, _ extensions: [String], to json: inout JSONWriter) {
    json.inline { json in
      json.object { json in
        json.field("id", id)
        json.field("name", name)
        json.field("extensions", extensions)
      }
    }
  }
}
