public import ArgumentParser
public import Coauth

/// The shortest collaboration path between two people.
struct PathCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Print the shortest collaboration path between two people, with the papers on it.",
    discussion: """
      A person is named by the whole name (letter case and the order "Last, First" do not matter), by an id or an ORCID, or \
      by a name that fits by initials. Where several people fit they are listed and the status is 1, as it is where nobody \
      fits or no path leads. A step is a joint paper, whatever its number of authors. Where author lists are cut the \
      distance is an upper bound: a hidden joint paper could make it shorter.

      With --lengths inverse-weight a step is the shorter the stronger the tie: 1 over its strength, with --counting newman \
      Newman's collaboration distance. --shortest 5 lists five paths that meet nobody twice, shortest first.

      Example:
        coauth path "Paul Erdős" "A. Einstein" papers.bib
      """)

  @Argument(help: ArgumentHelp("The person to begin with.", valueName: "name"))
  var from: String

  @Argument(help: ArgumentHelp("The person to reach.", valueName: "name"))
  var to: String

  @OptionGroup var input: StudyGroup

  @Option(help: "Print a table or json.")
  var format = ReportFormat.table

  @Option(help: "How many of several equally short paths are printed; 0 for all, at most 1000.")
  var top = 1

  @Option(
    help: ArgumentHelp(
      "How long a step is: hops, inverse-weight, inverse-power:A for 1 over the Ath power of the strength.",
      valueName: "name"))
  var lengths = EdgeLength.hops

  @Option(
    help: ArgumentHelp(
      "Print this many paths, shortest first, longer ones too; at most 1000.", valueName: "count"))
  var shortest: Int?

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    try OutputFile.check(output.output)
    let subject = try input.subject(console)
    let (source, target) = (try subject.node(named: from), try subject.node(named: to))
    let limit = shortest ?? (top == 0 ? 1000 : min(top, 1000))
    let isRanked = shortest != nil
    let report =
      switch subject {
      case .papers(let study):
        PathReport(
          study.network, from: source, to: target, limit: limit, lengths: lengths, isRanked: isRanked)
      case .network(let files):
        PathReport(
          files.network, from: source, to: target, limit: limit, lengths: lengths, isRanked: isRanked)
      }
    if report.distance == nil {
      // The words of a table say so themselves; they are no data.
      if format == .json { try OutputFile.write(report.json(), to: output.output) }
      throw CommandFailure(
        String(report.text().dropLast(2)).lowercasedFirst, hint: noPathHint, status: ExitStatus.notFound)
    }
    switch format {
    case .json: try OutputFile.write(report.json(), to: output.output)
    case .table: try OutputFile.write(report.text(emphasis: output.emphasis), to: output.output)
    }
  }

  private var noPathHint: String? {
    let network = input.network
    let isFiltered =
      network.options.needsYears || network.maximumAuthors != nil || network.minimumPapers > 1
      || network.minimumWeight > 0
    return isFiltered ? "the network is filtered; without the window and the filters there may be one" : nil
  }

  mutating func validate() throws {
    if top < 0 { throw ValidationError("--top takes a number from 0, not \(top).") }
    if let shortest {
      guard (1...1000).contains(shortest) else {
        throw ValidationError("--shortest takes a number of paths from 1 to 1000, not \(shortest).")
      }
      if top != 1 { throw ValidationError("--shortest and --top exclude each other.") }
    }
  }
}

extension EdgeLength: ExpressibleByArgument {
  /// The length that an argument names.
  public init?(argument: String) { self.init(name: argument) }
  /// The name that help shows for a default.
  public var defaultValueDescription: String { name }
}

extension String {
  /// The text with a small first letter.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
