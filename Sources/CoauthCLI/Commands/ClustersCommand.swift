internal import ArgumentParser
internal import Coauth

/// The communities of the network.
struct ClustersCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters",
    abstract: "Print the communities: size, leading people, years, words of their titles.",
    discussion: """
      Communities are found by the Leiden algorithm, which maximizes modularity weighted by the strength of the ties, or by \
      --algorithm; --resolution above 1 gives smaller ones, --seed another run, --consensus what many runs agree on. Leading are the people with the strongest ties inside. \
      A paper belongs to the cluster that most of its authors are in. The words are those that tell a cluster's titles from \
      all others: the largest f ln((f/n) / (F/N)), for a word in f of the cluster's n titles and F of all N.

      Example:
        coauth clusters papers.bib --counting newman --min-size 5
      """)

  @OptionGroup var input: StudyGroup
  @OptionGroup(title: "Measures") var measures: MeasurementGroup
  @OptionGroup(title: "Table") var table: TableGroup

  @Flag(
    name: .customLong("over-time"),
    help: "Follow the communities through windows of years: which continues, splits off, merges, ends.")
  var overTime = false

  @Option(help: "With --over-time, the years of a window.")
  var window = 5

  @Option(help: "With --over-time, by how many years the window moves.")
  var step = 1

  @Option(name: .customLong("min-size"), help: "Leave out clusters of fewer people.")
  var minimumSize = 2

  @Option(help: "How many people and words are named of each. Without it 3 in a table, 5 in json and csv.")
  var leading: Int?

  @Option(help: "How many clusters; 0 for all. Without it 20 in a table, all in json and csv.")
  var top: Int?

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    try OutputFile.check(output.output)
    let subject = try input.subject(console)
    console.progress("finding communities")
    let named = leading ?? (table.format == .table ? 3 : 5)
    let options = try measures.options(threads: input.network.threads)
    if overTime { return try runOverTime(subject, named, options, console) }
    let clusters =
      switch subject {
      case .papers(let study):
        ClusterTable(
          study.network, smallest: minimumSize, count: table.count(top), leading: named, options: options)
      case .network(let files):
        ClusterTable(
          files.network, smallest: minimumSize, count: table.count(top), leading: named, options: options)
      }
    console.finishProgress()
    try OutputFile.write(
      table.text(clusters.table, output: output) + (table.format == .table ? notes(subject, clusters) : ""),
      to: output.output)
  }

  private func runOverTime(
    _ subject: Subject, _ named: Int, _ options: MeasurementOptions, _ console: Console
  ) throws {
    guard case .papers(let study) = subject else {
      throw CommandFailure(
        "--over-time needs papers, and \(TerminalText.cleaned(input.reading.inputs[0])) is a network",
        hint: "a network file has no years; give the list of papers", status: ExitCode.validationFailure)
    }
    let report = LineageReport(
      study.network, width: window, step: step, smallest: minimumSize, count: table.count(top),
      leading: named,
      options: options
    ) { console.progress($0) }
    console.finishProgress()
    try OutputFile.write(
      table.format == .table
        ? table.text(report.table, output: output) + "\n" + report.notes
        : table.text(report.steps, output: output),
      to: output.output)
  }

  private func notes(_ subject: Subject, _ clusters: ClusterTable) -> String {
    let (shown, total) = (clusters.table.rows.count, clusters.total)
    let modularity = TerminalText.number(clusters.communities.modularity, digits: 4)
    let atResolution =
      clusters.communities.modularityResolution == 1
      ? "" : " at resolution \(clusters.communities.modularityResolution)"
    var lines = [
      "\(TerminalText.grouped(shown)) of \(TerminalText.grouped(total)) clusters, modularity \(modularity)\(atResolution); "
        + "--top and --min-size choose."
    ]
    var counting = ""
    switch subject {
    case .papers(let study):
      if let note = study.network.hiddenAuthorsNote {
        lines.append(note + ": ~ may go either way once they are known.")
      }
      counting = " (\(input.network.counting.rawValue) counting)"
    case .network:
      lines.append("The input is a network: papers, years and words of titles are not known.")
    }
    if output.explain {
      lines.append(
        clusters.communities.convention(seed: measures.seed, strength: "strength" + counting) + ".")
      lines.append(
        "Levels, finest first: "
          + clusters.communities.levels.map(TerminalText.grouped).joined(separator: ", ")
          + " clusters.")
    }
    return "\n" + lines.joined(separator: "\n") + "\n"
  }

  mutating func validate() throws {
    if !(1...9999).contains(window) {
      throw ValidationError("--window takes 1 to 9999 years, not \(window).")
    }
    if step > window {
      throw ValidationError("--step \(step) is more than --window \(window): years between would be lost.")
    }
    if step < 1 { throw ValidationError("--step takes a number from 1, not \(step).") }
    if let top, top < 0 { throw ValidationError("--top takes a number from 0, not \(top).") }
    if let leading, leading < 0 { throw ValidationError("--leading takes a number from 0, not \(leading).") }
  }
}
