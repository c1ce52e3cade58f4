internal import ArgumentParser
internal import Coauth

/// Contradictions and things worth a look.
struct CheckCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove which stated figures cannot be true, and list what is worth a look.",
    discussion: """
      Contradictions are theorems, not thresholds: figures that a page states about itself and that cannot all be true, each \
      with its arithmetic. Findings are apart from them and may be all right: the same author twice, names run together, \
      cut lists, papers with very many authors. Every rule has an id and a section in Docs/Checks.md, and --ignore silences it.

      Exit status: 1 where a contradiction was found; what cannot be read as everywhere.

      Example:
        coauth check homepage.html papers.bib --ignore truncated-lists

      Rules:
      \(ruleList)
      """)

  @OptionGroup(title: "Reading") var reading: ReadingGroup
  @OptionGroup(title: "People") var people: PeopleGroup

  @Option(help: ArgumentHelp("Rules not to apply, separated by commas.", valueName: "rules"))
  var ignore: String?

  @Option(
    name: .customLong("hyper-authors"),
    help: ArgumentHelp("From how many authors on a paper is reported.", valueName: "n"))
  var hyperAuthors = 100

  @Option(
    name: .customLong("papers-per-year"),
    help: ArgumentHelp("From how many papers in a year on a person is reported.", valueName: "n"))
  var papersPerYear = 200

  @Option(help: "How many findings of a rule are written in a table; 0 for all.")
  var top = 10

  @Option(help: "Print a table or json.")
  var format = ReportFormat.table

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    try OutputFile.check(output.output)
    var options = CheckReport.Options()
    options.ignored = try ignored
    options.hyperAuthors = hyperAuthors
    options.papersPerYear = papersPerYear
    options.referenceYear = reading.referenceYear
    var readingOptions = try reading.options
    readingOptions.acceptsFiguresAlone = true
    let papers = try PaperList(reading: reading.inputs, options: readingOptions) {
      console.progress(.reading($0))
    }
    console.finishProgress()
    try console.report(papers, strict: reading.strict)
    let report = CheckReport(
      ResolvedBibliography(papers, policy: people.identity), options: options)
    switch format {
    case .json: try OutputFile.write(report.json(), to: output.output)
    case .table: try OutputFile.write(report.text(limit: top, emphasis: output.emphasis), to: output.output)
    }
    if report.contradictions > 0 { throw ExitStatus.notFound }
  }

  private var ignored: Set<CheckRule> {
    get throws {
      Set(
        try (ignore ?? "").split(separator: ",").map { word in
          let name = word.filter { $0 != " " }
          guard let rule = CheckRule(rawValue: name) else {
            throw ValidationError("--ignore knows no rule '\(name)'; coauth check --help lists them.")
          }
          return rule
        })
    }
  }

  private static var ruleList: String {
    let width = CheckRule.allCases.map(\.rawValue.count).max() ?? 0
    return CheckRule.allCases.map { rule in
      let name = rule.rawValue + String(repeating: " ", count: width - rule.rawValue.count)
      return "  \(name)  \(rule.severity.rawValue): \(rule.summary)"
    }.joined(separator: "\n")
  }

  mutating func validate() throws {
    _ = try ignored
    if reading.citations != nil {
      throw ValidationError(
        "--citations says nothing to check, which takes every figure from its own source.")
    }
    if top < 0 { throw ValidationError("--top takes a number from 0, not \(top).") }
    if hyperAuthors < 2 { throw ValidationError("--hyper-authors takes a number from 2.") }
    if papersPerYear < 1 { throw ValidationError("--papers-per-year takes a number from 1.") }
  }
}
