internal import ArgumentParser
internal import Foundation

@main
struct CoauthCommand: ParsableCommand {
  /// The version, as `--version` prints it and records of runs name it.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "coauth", abstract: "Coauthorship networks from lists of papers.",
    discussion: """
      Reads lists of papers (BibTeX, RIS, PubMed, Web of Science, Scopus, OpenAlex, DBLP, CVs and more), works out who is who, builds the \
      weighted network of coauthors, and prints its statistics, its people and its communities, or draws it. Without a \
      command the statistics are printed: coauth papers.bib

      Data go to standard output, words to standard error. Exit status: 0 done; 1 a name not found or ambiguous, no path, \
      no suggestion, a contradiction; 64 usage; 65 nothing readable; 66 input missing; 69 renderer missing; 70 internal; \
      73 cannot write; \
      130 interrupted.
      """,
    version: version,
    subcommands: [
      StatsCommand.self, AuthorsCommand.self, AuthorCommand.self, ClustersCommand.self, PathCommand.self,
      SuggestCommand.self, DrawCommand.self, ExportCommand.self, PapersCommand.self, CheckCommand.self,
      CompareCommand.self, ConflictsCommand.self,
      RepeatCommand.self, FormatsCommand.self,
    ],
    defaultSubcommand: StatsCommand.self)

  /// Runs the command line of the process.
  static func main() {
    // A reader that goes away, as in `coauth authors papers.bib | head`, is no failure: writing reports it.
    _ = signal(SIGPIPE, SIG_IGN)
    Interruption.handle()
    Foundation.exit(status(of: Array(CommandLine.arguments.dropFirst())))
  }

  /// The command line with a negative number joined to the option before it: alone it reads as an option of its own, and the value as
  /// missing.
  private static func withNegativeValues(_ arguments: [String]) -> [String] {
    var joined: [String] = []
    for (place, argument) in arguments.enumerated() {
      if argument == "--" { return joined + arguments[place...] }
      let isNegative = argument.hasPrefix("-") && argument.dropFirst().first?.isNumber == true
      if isNegative, let option = joined.last, option.hasPrefix("--"), !option.contains("=") {
        joined[joined.count - 1] = option + "=" + argument
      } else {
        joined.append(argument)
      }
    }
    return joined
  }

  /// Parses and runs a command line, and returns the exit status.
  static func status(of arguments: [String]) -> Int32 {
    do {
      // Alone the command says what it can do.
      var command = try parseAsRoot(arguments.isEmpty ? ["--help"] : withNegativeValues(arguments))
      // What a run writes is digested only where somebody wants to know.
      let isRecorded = arguments.contains { $0 == "--record" || $0.hasPrefix("--record=") }
      try RunLog.$current.withValue(RunLog.current ?? (isRecorded ? RunLog(arguments) : nil)) {
        try command.run()
      }
      return ExitCode.success.rawValue
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty {
        // Help that was asked for is data, usage errors are words.
        if code == .success {
          try? Streams.current.output(Array((message + "\n").utf8))
        } else {
          Streams.current.error(message + "\n")
        }
      }
      return code.rawValue
    }
  }
}
