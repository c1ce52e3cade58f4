internal import ArgumentParser
internal import Coauth

/// Conflicts of interest between reviewers and authors of submissions.
struct ConflictsCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract:
      "Print which reviewers stand close to authors of which submissions, with the papers that prove it.",
    discussion: """
      Distance 0: the reviewer is an author; 1: they have a joint paper; 2: each has one with the same third person. The \
      papers are those of the inputs, from --since on. Reviewers are one name, ORCID or id a line, or a table with a column \
      of names (name, reviewer, full name, or first name and last name); submissions are any list of papers that is read, or a table with the columns id, title and authors. Names \
      fit as in coauth path. Of a name that may be several people all are looked at, and their conflicts are possible ones, as are those of a \
      family name alone; names that fit nobody are listed. The status is 0 whatever was found: a conflict is a result.

      Example:
        coauth conflicts --reviewers pc.txt --submissions papers.csv anthology.bib --since 2021
      """)

  @Option(help: ArgumentHelp("The reviewers.", valueName: "file"))
  var reviewers: String

  @Option(help: ArgumentHelp("The submissions.", valueName: "file"))
  var submissions: String

  @Option(help: "The largest distance: 1 or 2.")
  var distance = 2

  @OptionGroup var input: StudyGroup

  @Option(help: "How many conflicts the table for people shows; 0 for all. Files have all.")
  var top = 20

  @OptionGroup(title: "Table") var table: TableGroup

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    try OutputFile.check(output.output)
    let hint = "a conflict is proved by papers: give the lists that the network was made from"
    try input.reading.refuseNetworks(hint: hint)
    try input.reading.refuseNetworks([submissions], hint: "submissions are papers with authors")
    let roster = try roster(console)
    let list = try PaperList(reading: [submissions])
    let rowIDs = (try? RowIdentifiers.byLine(of: submissions)) ?? [:]
    try console.report(list, strict: input.reading.strict)
    let study = try input.study(console)
    console.progress("looking for conflicts")
    let report = ConflictReport(
      study.network, reviewers: roster, submissions: list, rowIDs: rowIDs, maximumDistance: distance)
    console.finishProgress()
    switch table.format {
    case .table:
      try OutputFile.write(report.text(count: top, emphasis: output.emphasis), to: output.output)
    case .json: try OutputFile.writePieces(to: output.output, report.writeJSON)
    case .csv: try OutputFile.write(table.text(report.table(), output: output), to: output.output)
    }
  }

  private func roster(_ console: Console) throws -> Roster {
    let roster: Roster
    do throws(InputError) {
      roster = try Roster(contentsOf: reviewers)
    } catch {
      var status = ExitStatus.data
      if case .missing = error { status = ExitStatus.noInput }
      throw CommandFailure(
        TerminalText.cleaned("\(error.path): \(error.message)"), hint: error.hint, status: status)
    }
    if roster.entries.isEmpty, let reason = roster.diagnostics.first(where: { $0.severity == .error }) {
      throw CommandFailure(
        TerminalText.cleaned((reason.location.map { "\($0): " } ?? "") + reason.message),
        hint: reason.hint.map(TerminalText.cleaned), status: ExitStatus.data)
    }
    try console.report(roster.diagnostics, strict: input.reading.strict)
    guard !roster.entries.isEmpty else {
      throw CommandFailure(
        "\(TerminalText.cleaned(reviewers)) names no reviewer", hint: "one name, ORCID or id a line",
        status: ExitStatus.data)
    }
    return roster
  }

  mutating func validate() throws {
    try input.network.refuseOtherUnits()
    if !(1...2).contains(distance) { throw ValidationError("--distance takes 1 or 2, not \(distance).") }
    if top < 0 { throw ValidationError("--top takes a number from 0, not \(top).") }
    // Submissions are read twice, for the papers and for what the rows are called.
    if submissions == "-" { throw ValidationError("--submissions takes a file.") }
    if reviewers == "-", input.reading.inputs.contains("-") {
      throw ValidationError("Standard input can be read once only.")
    }
  }
}
