internal import ArgumentParser
internal import Coauth

/// One person.
struct AuthorCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "author",
    abstract:
      "Print one person: papers, indices with their intervals, coauthors, years, place in the network.",
    discussion: """
      A person is named as in coauth path: by the whole name, an id, an ORCID, or a name that fits by initials. Indices are \
      of the papers in the network; where citations are unknown they are intervals, and what needs a number that is not known \
      is left out of the table (null in json). --explain says how each is made.

      Example:
        coauth author "Ada Lovelace" papers.bib --over-time --distances
      """)

  @Argument(help: ArgumentHelp("The person.", valueName: "name"))
  var name: String

  @OptionGroup var input: StudyGroup

  @Flag(
    name: .customLong("over-time"),
    help: "List the years: papers, coauthors, citations, and h and g so far; as csv only these.")
  var overTime = false

  @Flag(help: "Count the people at each distance.")
  var distances = false

  @Option(help: "How many coauthors a table has; 0 for all.")
  var top = 10

  @Option(help: "Print a table, or json, which has everything; --over-time also csv.")
  var format = TableFormat.table

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    try OutputFile.check(output.output)
    try input.reading.refuseNetworks(
      hint: "author tells of a person's papers; coauth authors lists a network")
    let study = try input.study(console)
    let report = AuthorReport(
      study.network, of: try study.node(named: name), referenceYear: input.reading.referenceYear)
    switch format {
    case .json: try OutputFile.write(report.json(), to: output.output)
    case .csv: try OutputFile.write(report.seriesTable.csv(), to: output.output)
    case .table:
      try OutputFile.write(
        report.text(
          coauthorLimit: top, showsSeries: overTime, showsDistances: distances, explains: output.explain,
          emphasis: output.emphasis),
        to: output.output)
    }
  }

  mutating func validate() throws {
    try input.network.refuseOtherUnits()
    if format == .csv, !overTime {
      throw ValidationError("--format csv needs --over-time: the whole report is not one table.")
    }
    if top < 0 { throw ValidationError("--top takes a number from 0, not \(top).") }
  }
}
