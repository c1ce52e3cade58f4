internal import ArgumentParser
internal import Coauth

/// What to read, and how.
struct ReadingGroup: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders (every recognized file below), or - for standard input.", valueName: "input"))
  var inputs: [String]

  @Option(help: "The format of all inputs; recognized by content without it. See coauth formats.")
  var from: String?

  @Option(
    help: ArgumentHelp(
      "The encoding of inputs without a byte order mark, for example GB18030; worked out without it.",
      valueName: "name"))
  var encoding: String?

  @Option(
    name: .customLong("column"),
    help: ArgumentHelp(
      "The header of a field in delimited text, for example authors=Creators; may be repeated.",
      valueName: "field=name"))
  var columns: [String] = []

  @Option(
    name: .customLong("reference-year"),
    help: "The year of dates that give none, and the year that ages are counted to.")
  var referenceYear: Int?

  @Option(
    help: ArgumentHelp(
      "Citation counts for the papers, by DOI or another identifier: csv, tsv or json lines. They stand in the place of those "
        + "in the inputs.", valueName: "file"))
  var citations: String?

  @Flag(help: "End with status 65 when anything could not be read.")
  var strict = false

  /// Refuses the files of a network, for a command that needs papers.
  ///
  /// - Parameter inputs: those that papers are read from; `nil` for all.
  func refuseNetworks(_ inputs: [String]? = nil, hint: String) throws {
    let inputs = inputs ?? self.inputs
    let isNetwork = (try? NetworkInput.isNetwork(inputs, format: from)) ?? false
    guard isNetwork else { return }
    throw CommandFailure(
      "\(TerminalText.cleaned(inputs[0])) is a network and names no papers", hint: hint,
      status: ExitStatus.data)
  }

  var options: ReadingOptions {
    get throws {
      var mapping: [String: String] = [:]
      for column in columns {
        let parts = column.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
          throw ValidationError("--column takes field=name, for example authors=Creators, not '\(column)'.")
        }
        guard ReadingOptions.isColumnField(parts[0]) else {
          let known = ReadingOptions.columnFields.joined(separator: ", ")
          throw ValidationError("--column knows no field '\(parts[0])'; the fields are: \(known).")
        }
        mapping[parts[0]] = parts[1]
      }
      return ReadingOptions(
        format: from, encoding: encoding, columns: mapping, referenceYear: referenceYear)
    }
  }

  mutating func validate() throws {
    try Self.check(encoding: encoding)
    if let year = referenceYear, !(1...9999).contains(year) {
      throw ValidationError("--reference-year takes a year from 1 to 9999, not \(year).")
    }
    _ = try options
  }

  /// Refuses the name of an encoding that cannot be read.
  static func check(encoding: String?) throws {
    if let encoding, !ReadingOptions.isEncoding(encoding) {
      throw ValidationError(
        "--encoding knows no encoding '\(encoding)'; iconv -l lists those of this system.")
    }
  }
}
