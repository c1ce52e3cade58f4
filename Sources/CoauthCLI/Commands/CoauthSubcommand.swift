internal import ArgumentParser
internal import Coauth
internal import CoauthGraphviz

/// A command: does its work, and turns what went wrong into words and an exit status in one place.
protocol CoauthSubcommand: ParsableCommand {
  /// What is printed, where.
  var output: OutputGroup { get }

  /// Does the work.
  func run(_ console: Console) throws
}

extension CoauthSubcommand {
  func run() throws {
    let console = Console(quiet: output.quiet, progress: output.progress)
    do {
      try run(console)
    } catch let failure as CommandFailure {
      console.error(failure.message, hint: failure.hint)
      throw failure.status
    } catch let error as ReadingError {
      console.error(TerminalText.lines(error.description))
      switch error {
      case .missing: throw ExitStatus.noInput
      case .unknownFormat: throw ExitCode.validationFailure
      case .nothingReadable: throw ExitStatus.data
      }
    }
  }
}
