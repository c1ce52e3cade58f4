internal import ArgumentParser
internal import Coauth

/// The network as a file for other programs.
struct ExportCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the network for other programs: json, dot or csv.",
    discussion: """
      json  node-link JSON, read by networkx (node_link_graph with edges="edges") and D3
      dot   the language of Graphviz, with every person and column
      csv   two tables: -o net.csv writes net.nodes.csv and net.edges.csv, for Gephi, Cytoscape, pandas and R

      Every person of the network is written with id, name and --columns, every tie with its strength; a network file keeps \
      the columns that it has. Without -o, json and dot go to standard output.

      Examples:
        coauth export papers.bib -o net.json --counting newman
        coauth export papers.bib -o net.csv --columns papers,betweenness,cluster
      """)

  @OptionGroup var input: StudyGroup
  @OptionGroup(title: "Measures") var measures: MeasurementGroup

  @Option(help: "The format: json, dot or csv. Without it, the extension of the output.")
  var to: NetworkFormat?

  @Option(
    help: ArgumentHelp(
      """
      What is written of people, separated by commas; see coauth help authors. Without it papers,firstYear,lastYear,cluster; \
      of a network file what it gives, and cluster where it gives none.
      """, valueName: "names"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      """
      Write ties beside their strength c also as association (c/(s·t)), vos, salton, jaccard, dice, inclusion, equivalence, \
      affinity (N·c/(s·t)), separated by commas; s and t are the papers of both under full counting without \
      --half-life, else the summed strengths of their ties. In json and csv.
      """, valueName: "names"))
  var normalize: String?

  @Flag(
    name: .customLong("raw-csv"),
    help: "In csv, leave cells alone that a spreadsheet would run as a formula; otherwise they begin with '.")
  var rawCSV = false

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    let format = try NetworkFormat(to, output: output.output)
    try OutputFile.check(output.output)
    if format == .csv, let path = output.output, OutputFile.isSpecial(path) {
      throw CommandFailure(
        "csv writes two files, and \(path) is a pipe or a device",
        hint: "name a file with -o, for example net.csv",
        status: ExitStatus.cannotCreate)
    }
    let subject = try input.subject(console)
    let ties = try affinities(subject)
    var (network, facts) = try measured(subject, console)
    facts += ties.map { ($0.name, $0.convention) }
    console.progress("writing the network")
    switch format {
    case .json:
      try OutputFile.write(
        NodeLinkJSONWriter(network, facts: facts, edgeColumns: ties).bytes(), to: output.output)
    case .dot:
      try OutputFile.write(DOTWriter(network, title: "coauthors").text(), to: output.output)
    case .csv:
      let writer = NetworkCSVWriter(network, raw: rawCSV, edgeColumns: ties)
      let (nodes, edges) = NetworkFormat.csvPaths(output.output ?? "")
      try OutputFile.write(writer.nodes(), to: nodes)
      try OutputFile.write(writer.edges(), to: edges)
    }
    console.finishProgress()
  }

  /// The network with the columns that are asked for, and how it was made.
  private func measured(
    _ subject: Subject, _ console: Console
  ) throws -> (network: LabeledGraph, facts: [(key: String, value: String)]) {
    let options = try measures.options(threads: input.network.threads)
    let named = try peopleColumns
    switch subject {
    case .papers(let study):
      let shown = named ?? [.papers, .firstYear, .lastYear, .cluster]
      console.progress("measuring \(study.network.nodeCount) people")
      return (
        study.network.labeled(
          columns: shown, options: options, referenceYear: input.reading.referenceYear,
          progress: { console.progress($0) }),
        NetworkFacts.of(study, columns: shown)
      )
    case .network(let files):
      // Of a network "all" is all that its graph tells.
      let named = columns == "all" ? named?.filter { !$0.needsPapers } : named
      try PersonColumn.refusePapers(named ?? [])
      let shown = named ?? (files.givenClusters == nil ? [.cluster] : [])
      console.progress("measuring \(files.graph.nodeCount) people")
      return (
        files.network.measured(columns: shown, options: options, progress: { console.progress($0) }),
        NetworkFacts.of(files, filter: input.network.options, columns: shown)
      )
    }
  }

  /// The columns beside id and name, which are always there; `nil` where none are named.
  private var peopleColumns: [PersonColumn]? {
    get throws { try PersonColumn.parse(columns)?.filter { $0 != .id && $0 != .name } }
  }

  /// The measures that are asked for.
  private var affinityNames: [TieAffinity] {
    get throws {
      var seen: Set<TieAffinity> = []
      return try (normalize?.split(separator: ",", omittingEmptySubsequences: false) ?? []).compactMap {
        word in
        let name = word.filter { $0 != " " }
        guard let measure = TieAffinity(rawValue: name) else {
          let known = TieAffinity.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("--normalize takes \(known), not \(name).")
        }
        return seen.insert(measure).inserted ? measure : nil
      }
    }
  }

  /// The ties by those measures.
  private func affinities(_ subject: Subject) throws -> [EdgeColumn<Double>] {
    try affinityNames.map { measure in
      switch subject {
      case .papers(let study):
        guard let column = study.network.affinities(measure) else {
          throw CommandFailure(
            "--normalize affinity counts papers, and \(input.network.halfLife == nil ? "--counting \(input.network.counting.rawValue)" : "--half-life") "
              + "makes ties of shares of papers",
            hint: "vos is the same with the summed strengths of the ties", status: ExitCode.validationFailure)
        }
        return column
      case .network(let files):
        if measure == .affinity {
          throw CommandFailure(
            "--normalize affinity needs the number of papers, and the input is a network",
            hint: "association orders the ties in the same way", status: ExitCode.validationFailure)
        }
        return files.graph.affinities(measure)
      }
    }
  }

  mutating func validate() throws {
    let format = try NetworkFormat(to, output: output.output)
    if try !affinityNames.isEmpty, format == .dot {
      throw ValidationError("--normalize writes columns of ties: --to json or csv.")
    }
    _ = try peopleColumns
  }
}

/// The formats of networks.
enum NetworkFormat: String, ExpressibleByArgument, CaseIterable {
  case json, dot, csv

  /// The format that is asked for, or that the extension of a file names.
  init(_ named: NetworkFormat?, output: String?) throws {
    let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
    let toFile = output != nil && output != "-"
    if let named {
      self = named
    } else {
      guard let output, toFile else {
        throw ValidationError(
          "Say where to write, for example -o net.json, or with --to which of \(known) to print.")
      }
      let fileExtension = OutputFile.fileExtension(of: output)
      guard let format = Self(rawValue: fileExtension == "gv" ? "dot" : fileExtension) else {
        throw ValidationError("The extension of \(output) names no network format: --to takes \(known).")
      }
      self = format
    }
    if self == .csv, !toFile {
      throw ValidationError("csv is two tables: -o net.csv writes net.nodes.csv and net.edges.csv.")
    }
  }

  /// The files of the two tables: `net.nodes.csv` and `net.edges.csv` for `net.csv`.
  static func csvPaths(_ path: String) -> (nodes: String, edges: String) {
    let stem = OutputFile.fileExtension(of: path) == "csv" ? String(path.dropLast(4)) : path
    return (stem + ".nodes.csv", stem + ".edges.csv")
  }
}

/// What a network file says of how it was made.
enum NetworkFacts {
  static func of(
    _ files: FileNetwork, filter: NetworkOptions, columns: [PersonColumn]
  ) -> [(key: String, value: String)] {
    var facts = [
      ("tool", "coauth"), ("formats", files.documents.map(\.format).joined(separator: " ")),
      ("edges", String(files.edges.records)),
    ]
    if files.isDirected { facts.append(("directed", "read as ties, weights of both directions added")) }
    if filter.minimumWeight > 0 { facts.append(("minWeight", String(filter.minimumWeight))) }
    if filter.largestComponent { facts.append(("largestComponent", "true")) }
    facts += columns.map { ($0.rawValue, $0.convention) }
    return facts.map { (key: $0.0, value: $0.1) }
  }

  static func of(_ study: Study, columns: [PersonColumn]) -> [(key: String, value: String)] {
    let options = study.network.options
    var facts = [
      ("tool", "coauth"), ("identity", study.bibliography.policy.rawValue),
      ("counting", options.counting.rawValue),
      ("papers", String(study.bibliography.paperCount)),
    ]
    if let halfLife = options.halfLife {
      facts.append(("halfLife", String(halfLife)))
      if let year = options.referenceYear { facts.append(("referenceYear", String(year))) }
    }
    if let since = options.since { facts.append(("since", String(since))) }
    if let until = options.until { facts.append(("until", String(until))) }
    if let maximum = options.maximumAuthors { facts.append(("maxAuthors", String(maximum))) }
    if options.minimumPapers > 1 { facts.append(("minPapers", String(options.minimumPapers))) }
    if options.minimumWeight > 0 { facts.append(("minWeight", String(options.minimumWeight))) }
    if options.largestComponent { facts.append(("largestComponent", "true")) }
    let cut = ListSummary(study.bibliography).truncatedPapers
    if cut > 0 { facts.append(("papersWithCutLists", String(cut))) }
    if study.bibliography.unit != .people {
      facts += [
        ("unit", study.bibliography.unit.rawValue),
        ("unplacedAuthorships", String(study.bibliography.unplacedAuthorships)),
      ]
    }
    facts += columns.map { ($0.rawValue, $0.convention) }.filter { $0.0 != "papers" }
    return facts.map { (key: $0.0, value: $0.1) }
  }
}
