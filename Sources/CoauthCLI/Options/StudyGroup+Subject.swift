internal import ArgumentParser
internal import Coauth

/// What a command works on.
enum Subject {
  /// Papers with their people and their network.
  case papers(Study)
  /// A network that files give.
  case network(FileNetwork)
}

extension Subject {
  /// The network with identifiers and names.
  var labeled: LabeledGraph {
    switch self {
    case .papers(let study): study.network.labeled()
    case .network(let files): files.network
    }
  }
}

extension StudyGroup {
  /// Reads the inputs, whichever they are.
  func subject(_ console: Console) throws -> Subject {
    try isNetwork() ? .network(fileNetwork(console)) : .papers(study(console))
  }

  /// Whether the inputs are the files of a network.
  private func isNetwork() throws -> Bool {
    do throws(MixedInputError) {
      return try NetworkInput.isNetwork(reading.inputs, format: reading.from)
    } catch {
      throw CommandFailure(
        TerminalText.cleaned("\(error.network) is a network and \(error.other) is none"),
        hint: "a run reads papers or the files of one network", status: ExitStatus.data)
    }
  }

  private func fileNetwork(_ console: Console) throws -> FileNetwork {
    try refuseOptionsOfPapers()
    let files: FileNetwork
    do throws(NetworkReadingError) {
      files = try FileNetwork(
        reading: reading.inputs, format: reading.from, encoding: reading.encoding)
    } catch {
      var status = ExitStatus.data
      if case .input(.missing) = error { status = ExitStatus.noInput }
      throw CommandFailure(TerminalText.lines(error.description), status: status)
    }
    console.finishProgress()
    try console.report(files.documents.flatMap(\.diagnostics), strict: reading.strict)
    return files.filtered(
      minimumWeight: network.minimumWeight, largestComponent: network.largestComponent)
  }

  /// Options that choose among papers say nothing of a network.
  private func refuseOptionsOfPapers() throws {
    let given: [(String, Bool)] = [
      ("--counting", network.counting != .full), ("--since", network.since != nil),
      ("--half-life", network.halfLife != nil),
      ("--until", network.until != nil), ("--max-authors", network.maximumAuthors != nil),
      ("--min-papers", network.minimumPapers > 1), ("--column", !reading.columns.isEmpty),
      ("--reference-year", reading.referenceYear != nil), ("--citations", reading.citations != nil),
      ("--unit", network.unit != .people),
    ]
    guard let option = given.first(where: \.1)?.0 else { return }
    throw CommandFailure(
      "\(option) needs papers, and \(TerminalText.cleaned(reading.inputs[0])) is a network",
      hint: "of a network --min-weight and --largest-component choose a part",
      status: ExitCode.validationFailure)
  }
}
