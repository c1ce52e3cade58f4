internal import ArgumentParser
internal import Coauth

/// A recorded run, made again.
struct RepeatCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "repeat", abstract: "Make a recorded run again, if its inputs are still what they were.",
    discussion: """
      --record FILE, an option of every command that reads inputs, writes the version, the command line, and the SHA-256 \
      digests of what was read and written. The run is made from the same folder, writes where it wrote, and is compared: \
      the same version with the same inputs gives the same bytes. Status 65 where an input changed, which --anyway passes \
      over; 1 where the output differs from the recorded one.

      Example:
        coauth stats papers.bib --format json -o stats.json --record run.json
        coauth repeat run.json
      """)

  @Argument(help: ArgumentHelp("The record.", valueName: "run.json"))
  var record: String

  @Flag(help: "Only see whether the inputs are what they were.")
  var verify = false

  @Flag(help: "Make the run also where inputs changed.")
  var anyway = false

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    let record = try RunRecord(contentsOf: record)
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
        hint: verify ? nil : "--anyway makes the run all the same", status: ExitStatus.data)
    }
    let count = record.inputs.count
    console.note(
      "coauth: \(count) input\(count == 1 ? "" : "s"), \(changes.isEmpty ? "unchanged" : "some changed")")
    if verify { return }
    try make(record, console)
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
