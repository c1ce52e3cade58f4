internal import ArgumentParser

@main
struct CoauthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coauth", abstract: "Coauthorship networks from lists of papers.",
    subcommands: [StatsCommand.self, AuthorsCommand.self, ClustersCommand.self, PathCommand.self, DrawCommand.self, ExportCommand.self, PapersCommand.self], defaultSubcommand: StatsCommand.self)
}
