internal import ArgumentParser
internal import Coauth
internal import CoauthGraphviz

/// A command: does its work, and turns what went wrong into words and an exit status in one place.
protocol CoauthSubcommand: ParsableCommand {
  /// What is printed, where.
  var output: OutputGroup { get }

  /// The files that a record of the run names; `nil` for a command whose runs are not recorded.
  var inputPaths: [String]? { get }

  /// Does the work.
  func run(_ console: Console) throws
}

extension CoauthSubcommand {
  func run() throws {
    let console = Console(quiet: output.quiet, progress: output.progress)
    do {
      try runRecorded { try run(console) }
    } catch let failure as CommandFailure {
      console.error(failure.message, hint: failure.hint)
      throw failure.status
    } catch let error as ReadingError {
      if case .missing(let path) = error, let command = CoauthCommand.command(like: path) {
        console.error(
          "there is no command and no file '\(TerminalText.cleaned(path))'",
          hint: "did you mean coauth \(command)? coauth --help lists the commands")
        throw ExitStatus.noInput
      }
      console.error(TerminalText.lines(error.description), hint: Self.hint(on: error))
      switch error {
      case .missing: throw ExitStatus.noInput
      case .unknownFormat: throw ExitCode.validationFailure
      case .nothingReadable: throw ExitStatus.data
      }
    } catch let error where !(error is ExitCode || error is ValidationError) {
      console.error(TerminalText.lines("\(error)"), hint: "this is a fault of coauth; please report it")
      throw ExitStatus.software
    }
  }
}

extension CoauthSubcommand {
  /// What may help where no paper was found: rows of two words may be the ties of a network.
  private static func hint(on error: ReadingError) -> String? {
    guard case .nothingReadable(let reasons) = error,
      let path = reasons.lazy.compactMap(\.location?.file).first(where: NetworkInput.mayBeNetwork)
    else { return nil }
    return "\(TerminalText.cleaned(path)) may be a list of edges, which --from edgelist says of it"
  }
}

extension CoauthCommand {
  /// The names of all commands.
  static var commandNames: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } }

  /// The command that somebody may have meant who wrote a word that is no file.
  static func command(like word: String) -> String? {
    guard !word.contains("/"), !word.contains(".") else { return nil }
    let distances = commandNames.compactMap { name in
      EditDistance.between(Array(word.lowercased()), Array(name), atMost: 2).map {
        (name: name, distance: $0)
      }
    }
    return distances.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }
}
