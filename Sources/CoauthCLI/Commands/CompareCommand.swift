internal import ArgumentParser
internal import Coauth

/// Two people, or two lists, side by side.
struct CompareCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Print two people of the inputs, or two lists, side by side.",
    usage: "coauth compare <a> <b> [<input> ...] [<options>]",
    discussion: """
      With inputs, a and b are people, named as in coauth path: their figures and indices, joint papers, coauthors of both, \
      distance. Without, a and b are files or folders: all figures of coauth stats, and the papers and people of both. The \
      difference is b less a.

      Examples:
        coauth compare "Ada Lovelace" "Charles Babbage" papers.bib
        coauth compare ours.bib theirs.ris
      """)

  @OptionGroup var input: StudyGroup
  @OptionGroup(title: "Measures") var measures: MeasurementGroup

  @Option(help: "How many papers and people the lists for people have; 0 for all. Files have all.")
  var top = 10

  @OptionGroup(title: "Table") var table: TableGroup
  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    try OutputFile.check(output.output)
    let named = Array(input.reading.inputs.prefix(2))
    let inputs = Array(input.reading.inputs.dropFirst(2))
    let text: String
    try input.reading.refuseNetworks(
      inputs.isEmpty ? named : inputs,
      hint: "people and lists are compared by their papers; coauth stats measures networks")
    if inputs.isEmpty {
      try refuseNames(named)
      let studies = try named.map { try input.study(of: [$0], console) }
      let options = try measures.options(threads: input.network.threads)
      let report = ListComparison(studies[0].network, studies[1].network, names: named, options: options) {
        console.progress($0)
      }
      console.finishProgress()
      switch table.format {
      case .table: text = report.text(limit: top, emphasis: output.emphasis)
      case .json: text = report.json()
      case .csv: text = table.text(report.table(), output: output)
      }
    } else {
      let study = try input.study(of: inputs, console)
      let people = try named.map(study.node(named:))
      let report = PersonComparison(
        study.network, people[0], people[1], referenceYear: input.reading.referenceYear)
      switch table.format {
      case .table: text = report.text(limit: top, emphasis: output.emphasis)
      case .json: text = report.json()
      case .csv: text = table.text(report.table(), output: output)
      }
    }
    try OutputFile.write(text, to: output.output)
  }

  /// Two words that are no files are two people, and there is nothing to look for them in.
  private func refuseNames(_ named: [String]) throws {
    guard named.allSatisfy({ FolderListing.kind(of: $0) == .missing }) else { return }
    let words = named.map { "\"\(TerminalText.cleaned($0))\"" }.joined(separator: " ")
    throw CommandFailure(
      "there are no files \(words.replacing("\" \"", with: "\" and \""))",
      hint: "two people are compared in lists of papers: coauth compare \(words) papers.bib",
      status: ExitCode.validationFailure)
  }

  mutating func validate() throws {
    try input.network.refuseOtherUnits()
    if top < 0 { throw ValidationError("--top takes a number from 0, not \(top).") }
    if input.reading.inputs.count < 2 {
      throw ValidationError("Two people and the inputs are needed, or two files.")
    }
  }
}
