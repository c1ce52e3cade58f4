internal import ArgumentParser
internal import Coauth
internal import Foundation

extension CoauthSubcommand {
  var inputPaths: [String]? { nil }

  /// Makes the run and records it where `--record` asks for it, also one that ends with status 1, which is a result.
  func runRecorded(_ run: () throws -> Void) throws {
    try refuseOverwriting()
    guard let path = output.record else { return try run() }
    guard let inputs = inputPaths else {
      throw CommandFailure(
        "--record does not know the inputs of this command", status: ExitCode.validationFailure)
    }
    guard !inputs.contains("-") else {
      throw CommandFailure(
        "--record cannot name standard input", hint: "write it to a file and read that",
        status: ExitCode.validationFailure)
    }
    try OutputFile.check(path)
    do {
      try run()
    } catch let status as ExitCode where status == ExitStatus.notFound {
      try record(inputs, at: path)
      throw status
    } catch let failure as CommandFailure where failure.status == ExitStatus.notFound {
      try record(inputs, at: path)
      throw failure
    }
    try record(inputs, at: path)
  }

  /// Refuses an output that would take the place of what is read, or of the other output, or a record that lies in a folder that is read
  /// and would be new there when the run is made again.
  private func refuseOverwriting() throws {
    func place(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
    let outputs = [output.output, output.record].compactMap { $0 }.filter {
      $0 != "-" && !OutputFile.isSpecial($0)
    }
    let read = Set((inputPaths ?? []).filter { $0 != "-" }.map(place))
    for path in outputs where read.contains(place(path)) {
      throw CommandFailure(
        "\(TerminalText.cleaned(path)) is read and would be overwritten", hint: "write to another file",
        status: ExitCode.validationFailure)
    }
    if outputs.count == 2, place(outputs[0]) == place(outputs[1]) {
      throw CommandFailure("--output and --record name one file", status: ExitCode.validationFailure)
    }
    if let record = output.record.map(place), let folder = read.first(where: { record.hasPrefix($0 + "/") }) {
      throw CommandFailure(
        "--record would lie in \(TerminalText.cleaned(folder)), which is read",
        hint: "write it beside the folder",
        status: ExitCode.validationFailure)
    }
  }

  private func record(_ inputs: [String], at path: String) throws {
    guard let log = RunLog.current else { return }
    try OutputFile.write(try RunRecord(log, inputs: inputs).json(), to: path)
  }
}

extension StatsCommand { var inputPaths: [String]? { input.reading.paths } }
extension AuthorsCommand { var inputPaths: [String]? { input.reading.paths } }
extension AuthorCommand { var inputPaths: [String]? { input.reading.paths } }
extension ClustersCommand { var inputPaths: [String]? { input.reading.paths } }
extension PathCommand { var inputPaths: [String]? { input.reading.paths } }
extension SuggestCommand { var inputPaths: [String]? { input.reading.paths } }
extension DrawCommand { var inputPaths: [String]? { input.reading.paths } }
extension ExportCommand { var inputPaths: [String]? { input.reading.paths } }
extension PapersCommand { var inputPaths: [String]? { reading.paths } }
extension CheckCommand { var inputPaths: [String]? { reading.paths } }
extension ConflictsCommand { var inputPaths: [String]? { [reviewers, submissions] + input.reading.paths } }
extension CompareCommand {
  /// People are no files: the first two are inputs only where nothing follows.
  var inputPaths: [String]? {
    input.reading.inputs.count == 2 ? input.reading.paths : Array(input.reading.paths.dropFirst(2))
  }
}

extension ReadingGroup {
  /// Everything that is read: the inputs, then the file of citations.
  fileprivate var paths: [String] { inputs + (citations.map { [$0] } ?? []) }
}
