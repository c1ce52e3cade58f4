public import ArgumentParser
public import Coauth

/// The table of people.
struct AuthorsCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "authors", abstract: "Print the table of people: papers, indices, place in the network.",
    discussion: """
      Columns: \(PersonColumn.list). Only those that are shown or sorted by are computed. A table shows twenty people and \
      the usual columns; json and csv hold everyone and the columns up to truncated; --columns all takes every one. Equals are ordered by name, then by id. An unknown \
      value is – in a table, null in json and empty in csv.

      Examples:
        coauth authors papers.bib --sort betweenness --top 10
        coauth authors papers.bib --columns name,papers,hIndex --format csv -o people.csv
      """)

  @OptionGroup var input: StudyGroup
  @OptionGroup(title: "Measures") var measures: MeasurementGroup
  @OptionGroup(title: "Table") var table: TableGroup

  @Option(help: ArgumentHelp("The columns, separated by commas; all for every one.", valueName: "names"))
  var columns: String?

  @Option(
    help: """
      Sort by this column: numbers from the largest, texts and clusters from the first. Without it papers; of a network file \
      coauthors.
      """)
  var sort: PersonColumn?

  @Option(help: "How many people; 0 for all. Without it 20 in a table, all in json and csv.")
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "Cohorts of percentiles are people whose first papers are at most this many years apart.",
      valueName: "years"))
  var cohortWindow = 0

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    try OutputFile.check(output.output)
    switch try input.subject(console) {
    case .papers(let study): try write(study, console)
    case .network(let files): try write(files.network, console)
    }
  }

  /// Leaves out what nobody asked for and would take long.
  private func options(
    for network: some NamedNetwork, sortedBy sort: PersonColumn, _ console: Console
  ) throws -> MeasurementOptions {
    var options = try measures.options(threads: input.network.threads)
    options.cohortWindow = cohortWindow
    if columns == nil, table.format != .table, ![.closeness, .harmonic].contains(sort),
      !options.insistsOnExact, !network.allowsExactDistances
    {
      options.skipped.insert(.distances)
      console.note(
        "coauth: closeness and harmonic are left out, they would take long; --columns or --exact asks for them"
      )
    }
    return options
  }

  private func write(_ network: LabeledGraph, _ console: Console) throws {
    let sort = sort ?? .coauthors
    let named = try PersonColumn.parse(columns, ofNetwork: true)
    try PersonColumn.refusePapers((named ?? []) + [sort])
    let usual: [PersonColumn] = [.name, .coauthors, .strength, .betweenness, .core, .cluster]
    let shown =
      named ?? (table.format == .table ? usual : PersonColumn.standing.filter { !$0.needsPapers })
    let options = try options(for: network, sortedBy: sort, console)
    console.progress("measuring \(network.graph.nodeCount) people")
    let people = PeopleTable(
      network, columns: shown, sortedBy: sort, count: table.count(top), options: options
    ) { console.progress($0) }
    console.finishProgress()
    try OutputFile.write(
      table.text(people.table, output: output) + (table.format == .table ? notes(people, shown) : ""),
      to: output.output)
  }

  private func write(_ study: Study, _ console: Console) throws {
    let sort = sort ?? .papers
    let named = try PersonColumn.parse(columns)
    let options = try options(for: study.network, sortedBy: sort, console)
    let shown =
      named ?? (table.format == .table ? PeopleTable.usualColumns(for: study.network) : PersonColumn.standing)
    console.progress("measuring \(study.network.nodeCount) people")
    let people = PeopleTable(
      study.network, columns: shown, sortedBy: sort, count: table.count(top), options: options,
      referenceYear: input.reading.referenceYear
    ) { console.progress($0) }
    console.finishProgress()
    try OutputFile.write(
      table.text(people.table, output: output) + (table.format == .table ? notes(people, shown) : ""),
      to: output.output)
  }

  /// What a reader of the table should know.
  private func notes(_ people: PeopleTable, _ shown: [PersonColumn]) -> String {
    var lines: [String] = []
    if people.table.rows.count < people.total {
      lines.append(
        "\(TerminalText.grouped(people.table.rows.count)) of \(TerminalText.grouped(people.total)) people; --top 0 shows all."
      )
    }
    if let note = people.hiddenAuthorsNote, people.hasMarks {
      lines.append(
        note + ": ≥ at least, ≤ at most, ~ may go either way"
          + (shown.contains(.truncated) ? "; \"cut\" marks who is on such a list." : "."))
    }
    if people.table.rows.contains(where: { $0.contains(where: \.isUnbounded) }) {
      lines.append("≥ before a number: the citations of some of the papers are unknown.")
    }
    if people.table.rows.contains(where: { $0.contains(where: \.isEstimated) }) {
      lines.append(
        "≈ is an estimate: of a sample, where --exact computes the value, or of papers some of whose citations are unknown; json "
          + "and csv give its bounds.")
    }
    if output.explain {
      let width = shown.map(\.rawValue.count).max() ?? 0
      lines += shown.map { column in
        column.rawValue + String(repeating: " ", count: width - column.rawValue.count) + "  "
          + column.convention
      }
    }
    return lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n") + "\n"
  }

  mutating func validate() throws {
    if !(0...100).contains(cohortWindow) {
      throw ValidationError("--cohort-window takes years from 0 to 100.")
    }
    if let top, top < 0 { throw ValidationError("--top takes a number from 0, not \(top).") }
    _ = try PersonColumn.parse(columns)
  }
}

extension PersonColumn: ExpressibleByArgument {
  /// The names of all columns.
  static let list = allCases.map(\.rawValue).joined(separator: " ")

  /// The columns of json and csv where none are named.
  static let standing = allCases.filter { !$0.isOnRequest }

  /// Says that a network names no papers.
  static func refusePapers(_ columns: [PersonColumn]) throws {
    guard let column = columns.first(where: \.needsPapers) else { return }
    let known = allCases.filter { !$0.needsPapers }.map(\.rawValue).joined(separator: " ")
    throw CommandFailure(
      "the column \(column.rawValue) needs papers, and the input is a network",
      hint: "of a network there are \(known)",
      status: ExitCode.validationFailure)
  }

  /// Reads names separated by commas, or `all`.
  static func parse(_ names: String?, ofNetwork: Bool = false) throws -> [PersonColumn]? {
    guard let names else { return nil }
    if names == "all" { return allCases.filter { !ofNetwork || !$0.needsPapers } }
    let columns = try names.split(separator: ",").map { word in
      let name = word.filter { $0 != " " }
      guard
        let column = PersonColumn(rawValue: name)
          ?? allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() })
      else { throw ValidationError("--columns knows \(list), not '\(name)'.") }
      return column
    }
    guard !columns.isEmpty else { throw ValidationError("--columns takes all, or at least one of \(list).") }
    guard Set(columns).count == columns.count else {
      throw ValidationError("--columns names a column twice.")
    }
    return columns
  }
}
