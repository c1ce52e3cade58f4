internal import ArgumentParser
internal import Coauth

/// A recorded run, made again.
struct RepeatCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "repeat", abstract: "Make a recorded run again, if its inputs are still what they were.",
    discussion: """
      --record FILE, an option of every command that reads inputs, writes the version, the command line, and the SHA-256 \
      digests of what was read and written. The run is made from the same folder, writes where it wrote, and is compared: \
      the same version with the same inputs gives the same bytes. Status 65 where an input changed, or where a file that \
      would be overwritten is not what the run wrote; --anyway passes over both, and -o writes elsewhere. Status 1 where the \
      output differs from the recorded one. --verify makes no run and compares inputs and outputs with the record. Relative \
      paths are those of the folder in which the run was made.

      Example:
        coauth stats papers.bib --format json -o stats.json --record run.json
        coauth repeat run.json
      """)

  @Argument(help: ArgumentHelp("The record.", valueName: "run.json"))
  var record: String

  @Flag(help: "Only see whether the inputs, and the files that were written, are what they were.")
  var verify = false

  @Flag(help: "Make the run also where inputs changed, and overwrite files that were altered.")
  var anyway = false

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    let path = record
    let record = try RunRecord(contentsOf: path)
    guard record.arguments.first != "repeat" else {
      throw CommandFailure("the record is of a run of repeat", status: ExitStatus.data)
    }
    if record.coauth != CoauthCommand.version {
      console.note(
        "coauth: warning: recorded by version \(TerminalText.cleaned(record.coauth)), this is \(CoauthCommand.version): "
          + "figures may differ")
    }
    let changes = record.changes
    if !changes.isEmpty, verify || !anyway {
      throw CommandFailure(
        "the inputs are not those of the recorded run\n    " + changes.joined(separator: "\n    "),
        hint: record.folder(ofRecordAt: path).map {
          "they are there from \(TerminalText.cleaned($0)): repeat the run from that folder"
        } ?? (verify ? nil : "--anyway makes the run all the same"), status: ExitStatus.data)
    }
    let count = record.inputs.count
    console.note(
      "coauth: \(count) input\(count == 1 ? "" : "s"), \(changes.isEmpty ? "unchanged" : "some changed")")
    if verify { return try verifyOutputs(of: record, console) }
    let altered = record.alteredOutputs
    if !altered.isEmpty, output.output == nil, !anyway {
      throw CommandFailure(
        "the run would overwrite what it did not write\n    "
          + altered.map { TerminalText.cleaned($0) + " was altered since" }.joined(separator: "\n    "),
        hint: "-o writes to another file, --anyway overwrites it", status: ExitStatus.data)
    }
    try make(record, console)
  }

  private func verifyOutputs(of record: RunRecord, _ console: Console) throws {
    let changes = record.outputChanges
    guard changes.isEmpty else {
      throw CommandFailure(
        "the outputs are not those of the recorded run\n    " + changes.joined(separator: "\n    "),
        hint: "coauth repeat with -o makes the run again into another file", status: ExitStatus.notFound)
    }
    let files = record.outputs.count { $0.path != "-" }
    let printed = record.outputs.count - files
    if files > 0 { console.note("coauth: \(files) output\(files == 1 ? "" : "s"), unchanged") }
    if printed > 0 { console.note("coauth: what was printed is not compared: repeat without --verify does") }
  }

  private func make(_ record: RunRecord, _ console: Console) throws {
    // Of two values the later one holds.
    let arguments = record.arguments + (output.output.map { ["--output", $0] } ?? [])
    console.note("coauth: " + TerminalText.cleaned(arguments.joined(separator: " ")))
    let log = RunLog(arguments)
    let status = RunLog.$current.withValue(log) { CoauthCommand.status(of: arguments) }
    guard status == ExitCode.success.rawValue || status == ExitStatus.notFound.rawValue else {
      throw ExitCode(status)
    }
    if log.outputs.map(\.sha256) == record.outputs.map(\.sha256) {
      console.note("coauth: the output is the recorded one, byte for byte")
      if status != 0 { throw ExitCode(status) }
    } else {
      throw CommandFailure("the output differs from the recorded one", status: ExitStatus.notFound)
    }
  }
}
