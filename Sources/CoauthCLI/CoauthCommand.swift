internal import ArgumentParser
internal import Foundation

@main
struct CoauthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coauth", abstract: "Coauthorship networks from lists of papers.",
    discussion: """
      Reads lists of papers (BibTeX, DBLP, ACL Anthology, CSV, JSON, profile pages), works out who is who, builds the \
      weighted network of coauthors, and prints its statistics, its people and its communities, or draws it. Without a \
      command the statistics are printed: coauth papers.bib

      Data go to standard output, words to standard error. Exit status: 0 done; 1 a name not found or ambiguous, no path; \
      64 usage; 65 nothing readable; 66 input missing; 69 renderer missing; 70 internal; 73 cannot write; \
      130 interrupted.
      """,
    version: "0.1.0",
    subcommands: [
      StatsCommand.self, AuthorsCommand.self, ClustersCommand.self, PathCommand.self, DrawCommand.self,
      ExportCommand.self, PapersCommand.self, FormatsCommand.self,
    ],
    defaultSubcommand: StatsCommand.self)

  /// Parses and runs a command line.
  static func main() {
    // A reader that goes away, as in `coauth authors papers.bib | head`, is no failure: writing reports it.
    _ = signal(SIGPIPE, SIG_IGN)
    Interruption.handle()
    let arguments = Array(CommandLine.arguments.dropFirst())
    // Alone the command says what it can do.
    main(arguments.isEmpty ? ["--help"] : arguments)
  }
}
