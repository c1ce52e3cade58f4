internal import ArgumentParser
internal import Coauth

/// One screen: papers, people, network, collaboration, citations, top people.
struct StatsCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Print the statistics of papers, people and their network.",
    discussion: """
      Figures that cut author lists ("et al.") make uncertain are marked: ≥ at least, ≤ at most, ~ either way. What would \
      take more than a few seconds is estimated from a sample, with its interval; --exact insists.
      """)

  @OptionGroup var input: StudyGroup
  @OptionGroup(title: "Measures") var measures: MeasurementGroup

  @Flag(help: "Add a long section: blocks, distances, how degrees are spread, rich club, small world.")
  var structure = false

  @Flag(
    name: .customLong("over-time"),
    help: "A row a year instead: papers, people, newcomers, ties, giant component, distances, clustering.")
  var overTime = false

  @Flag(help: "Also Lotka's law, inequality, careers, partnership and Newman's table of the list.")
  var collaboration = false

  @Option(help: "Print a table or json; --over-time also csv.")
  var format = TableFormat.table

  @Option(help: "How many people each list of the largest values has; 0 for all.")
  var top = 5

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    try OutputFile.check(output.output)
    var options = try measures.options(threads: input.network.threads)
    options.measuresStructure = structure
    let text: String
    switch try input.subject(console) {
    case .papers(let study) where overTime:
      let report = GrowthReport(study.network, options: options) { console.progress($0) }
      text =
        switch format {
        case .table: report.text(explains: output.explain, emphasis: output.emphasis)
        case .json: report.json()
        case .csv: report.table.csv()
        }
    case .network where overTime:
      throw CommandFailure(
        "--over-time needs papers, and \(TerminalText.cleaned(input.reading.inputs[0])) is a network",
        hint: "a network file has no years; give the list of papers", status: ExitCode.validationFailure)
    case .papers(let study):
      let report = StatisticsReport(
        study.network, options: options, top: top, profilesCollaboration: collaboration
      ) { console.progress($0) }
      text =
        format == .json ? report.json() : report.text(explains: output.explain, emphasis: output.emphasis)
    case .network(let files):
      let report = FileNetworkReport(files, filter: input.network.options, options: options, top: top) {
        console.progress($0)
      }
      text =
        format == .json ? report.json() : report.text(explains: output.explain, emphasis: output.emphasis)
    }
    console.finishProgress()
    try OutputFile.write(text, to: output.output)
  }

  mutating func validate() throws {
    if format == .csv, !overTime {
      throw ValidationError("--format csv needs --over-time: the whole report is not one table.")
    }
    if top < 0 { throw ValidationError("--top takes a number from 0, not \(top).") }
  }
}

/// The formats of a report that is not one table.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}
