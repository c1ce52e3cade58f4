public import ArgumentParser
public import Coauth

/// Likely next collaborators of a person.
struct SuggestCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Print whom a person is likely to write with next, with the coauthors of both.",
    discussion: """
      Suggested are people who have no paper with the person yet, by how close they stand in the network: --measure \
      \(LinkMeasure.names). All but pagerank look at who is tied to whom, not how strongly. A person is named as in coauth path. \
      The status is 1 where nobody fits the name, several do, or nobody can be suggested.

      With --evaluate the suggestions are made from the papers up to --until and judged by the later ones: each suggestion \
      says whether it came true, and the measure is judged over all people by AUC (the probability that two people who wrote \
      together later had a higher score than two who did not) and by the share of first suggestions that came true.

      Examples:
        coauth suggest "Ada Lovelace" papers.bib
        coauth suggest "Ada Lovelace" papers.bib --evaluate --until 2015 --measure resource-allocation
      """)

  @Argument(help: ArgumentHelp("The person.", valueName: "name"))
  var name: String

  @OptionGroup var input: StudyGroup

  @Option(help: ArgumentHelp("What makes a suggestion good.", valueName: "measure"))
  var measure = LinkMeasure.adamicAdar

  @Option(help: "How many people; 0 for all.")
  var top = 10

  @Flag(help: "Judge the suggestions from the papers up to --until by the later ones.")
  var evaluate = false

  @Option(help: "Seeds every random choice: the same seed gives the same output.")
  var seed: UInt64 = 42

  @OptionGroup(title: "Table") var table: TableGroup

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    try OutputFile.check(output.output)
    let subject = try input.subject(console)
    let person = try subject.node(named: name)
    let report: SuggestionReport
    switch subject {
    case .papers(let study) where evaluate:
      console.progress("judging \(measure.name)")
      report = SuggestionReport(
        study.network, for: person, by: measure, count: top,
        judgedBy: CoauthorNetwork(study.bibliography, options: laterOptions), sources: sources, seed: seed)
      console.finishProgress()
    case .papers(let study):
      report = SuggestionReport(study.network, for: person, by: measure, count: top)
    case .network(let files):
      report = SuggestionReport(files.network, for: person, by: measure, count: top)
    }
    if report.suggestions.isEmpty {
      if table.format == .json { try OutputFile.write(report.json(), to: output.output) }
      throw CommandFailure(
        "nobody can be suggested to \(report.name)",
        hint: "the measure \(measure.name) reaches nobody who is not a coauthor already",
        status: ExitStatus.notFound)
    }
    switch table.format {
    case .json: try OutputFile.write(report.json(), to: output.output)
    case .csv: try OutputFile.write(table.text(report.table(), output: output), to: output.output)
    case .table:
      let notes = report.notes + (output.explain ? [measure.explanation] : [])
      try OutputFile.write(
        table.text(report.table(named: 3, hasIDs: false), output: output)
          + (notes.isEmpty ? "" : "\n" + notes.joined(separator: "\n") + "\n"), to: output.output)
    }
  }

  /// The network that shows what came later: the same papers without the bound, nobody filtered out.
  private var laterOptions: NetworkOptions {
    var options = input.network.options
    options.until = nil
    options.minimumPapers = 1
    options.minimumWeight = 0
    options.largestComponent = false
    return options
  }

  /// Measures that look at the whole network are judged by people who are drawn.
  private var sources: Int? {
    switch measure {
    case .personalizedPageRank: 200
    case .preferentialAttachment, .localPath: 2000
    default: nil
    }
  }

  mutating func validate() throws {
    if top < 0 { throw ValidationError("--top takes a number from 0, not \(top).") }
    if evaluate, input.network.until == nil {
      throw ValidationError("--evaluate needs --until, the last year that the suggestions may know.")
    }
  }
}

extension LinkMeasure: ExpressibleByArgument {
  /// The names of all measures.
  static let names = all.map(\.name).joined(separator: ", ")

  /// Reads the name of a measure.
  public init?(argument: String) {
    guard let measure = Self.all.first(where: { $0.name == argument.lowercased() }) else { return nil }
    self = measure
  }

  /// The name, as help shows defaults.
  public var defaultValueDescription: String { name }

  /// All names, as help lists them.
  public static var allValueStrings: [String] { all.map(\.name) }

  /// The definition in one line, for `--explain`.
  var explanation: String {
    switch self {
    case .commonNeighbors: "common-neighbors: the number of coauthors of both."
    case .jaccard: "jaccard: coauthors of both over coauthors of either."
    case .adamicAdar:
      "adamic-adar: the sum of 1/ln k over the coauthors of both, k their numbers of coauthors."
    case .resourceAllocation:
      "resource-allocation: the sum of 1/k over the coauthors of both, k their numbers of coauthors."
    case .preferentialAttachment: "preferential-attachment: the product of the numbers of coauthors."
    case .localPath(let epsilon): "local-path: walks of two ties and \(epsilon) times those of three."
    case .personalizedPageRank(let damping):
      "pagerank: how often a walker is there who follows ties by strength and returns with probability "
        + "\(TerminalText.number(1 - damping, digits: 2)), mean of both directions."
    }
  }
}
