import ArgumentParser

@main
struct CoauthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "coauth")
}
