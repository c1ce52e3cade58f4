internal import ArgumentParser
internal import Foundation

/// What is printed, where.
struct OutputGroup: ParsableArguments {
  @Option(name: .shortAndLong, help: "Write to this file instead of standard output; - is standard output.")
  var output: String?

  @Option(
    help: ArgumentHelp("Write what it takes to make the run again: see coauth repeat.", valueName: "file"))
  var record: String?

  @Flag(help: "Say how every figure was made.")
  var explain = false

  @Flag(help: "No words on standard error but errors.")
  var quiet = false

  @Option(help: "Color: auto, always or never. NO_COLOR turns auto off.")
  var color = When.auto

  @Option(help: "Progress on standard error: auto, always or never.")
  var progress = When.auto
}

/// When to do something that suits a terminal.
enum When: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// The formats of a table.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}

extension OutputGroup {
  /// How headings are made to stand out: bold where color is wanted and the text goes to a terminal.
  var emphasis: (String) -> String {
    usesColor ? { "\u{1B}[1m\($0)\u{1B}[0m" } : { $0 }
  }

  private var usesColor: Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      let toTerminal = (output == nil || output == "-") && isatty(STDOUT_FILENO) == 1
      return toTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }
  }
}
