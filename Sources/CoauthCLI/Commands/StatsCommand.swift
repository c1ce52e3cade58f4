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

  @Flag(
    help: "Also affiliations, Lotka's law, inequality, careers, partnership and Newman's table of the list.")
  var collaboration = false

  @Option(help: "Print a table or json; --over-time also csv.")
  var format = TableFormat.table

  @Option(help: "How many people each list of the largest values has; 0 for all.")
  var top = 5

  @Flag(
    help:
      "Say what other countings and the papers of very many authors make of the figures and of the top ten."
  )
  var sensitivity = false

  @Flag(
    help: "Print how the figures are made, in sentences for a paper with the works to cite, instead of them.")
  var methods = false

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    try OutputFile.check(output.output)
    var options = try measures.options(threads: input.network.threads)
    options.measuresStructure = structure
    let text: String
    switch try input.subject(console) {
    case .papers(let study) where sensitivity:
      let report = SensitivityReport(
        study.network, options: options, citations: try input.reading.citationTable()
      ) { console.progress($0) }
      text = format == .json ? report.json() : report.text(emphasis: output.emphasis)
    case .papers(let study) where overTime:
      let report = GrowthReport(study.network, options: options) { console.progress($0) }
      text =
        switch format {
        case .table: report.text(explains: output.explain, emphasis: output.emphasis)
        case .json: report.json()
        case .csv: report.table.csv()
        }
    case .papers(let study):
      let report = StatisticsReport(
        study.network, options: options, top: top, profilesCollaboration: collaboration
      ) { console.progress($0) }
      if methods {
        let statement = MethodsStatement(
          report, of: study.network, version: CoauthCommand.version)
        text = format == .json ? statement.json() : statement.text()
      } else {
        text =
          format == .json ? report.json() : report.text(explains: output.explain, emphasis: output.emphasis)
      }
    case .network(let files):
      if let instead = (instead + (collaboration ? ["--collaboration"] : [])).first {
        throw CommandFailure(
          "\(instead) needs papers, and \(TerminalText.cleaned(input.reading.inputs[0])) is a network",
          hint: "a network file has neither papers nor years; give the list of papers",
          status: ExitCode.validationFailure)
      }
      let report = FileNetworkReport(files, filter: input.network.options, options: options, top: top) {
        console.progress($0)
      }
      text =
        format == .json ? report.json() : report.text(explains: output.explain, emphasis: output.emphasis)
    }
    console.finishProgress()
    try OutputFile.write(text, to: output.output)
  }

  /// The flags that ask for something else than the report.
  private var instead: [String] {
    [("--sensitivity", sensitivity), ("--methods", methods), ("--over-time", overTime)].filter(\.1).map(\.0)
  }

  mutating func validate() throws {
    if instead.count > 1 {
      throw ValidationError("\(instead[0]) and \(instead[1]) exclude each other.")
    }
    if methods { try input.network.refuseOtherUnits() }
    if let instead = instead.first, instead != "--methods", structure || collaboration {
      throw ValidationError(
        "\(instead) and \(structure ? "--structure" : "--collaboration") exclude each other.")
    }
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
