internal import ArgumentParser
internal import Coauth

/// What can be read and written, and what was recognized in inputs.
struct FormatsCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List what can be read and written; with inputs, what was recognized and why.",
    discussion: """
      Of each input: the format, why it was recognized, and how certain that is, from 0 to 1; the records met, those that became papers, those that could not be understood (rejected), those that are no papers (skipped, by \
      kind); and the diagnostics. records = papers + rejected + skipped. People are not told apart: nothing but reading is \
      done. Of a network: its nodes and edges. --explain adds the next best format, how the file was written, the time, and in how many papers each field was found. The status \
      is 65 where neither a paper nor a node was found.

      Examples:
        coauth formats downloads/
        coauth formats --explain --format json papers.bib
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "input"))
  var inputs: [String] = []

  @Option(help: "The format of all inputs; recognized by content without it.")
  var from: String?

  @Option(help: ArgumentHelp("The encoding of inputs without a byte order mark.", valueName: "name"))
  var encoding: String?

  @Flag(help: "End with status 65 when anything could not be read.")
  var strict = false

  @Option(help: "The number of threads; what is read is the same for any.")
  var threads: Int?

  @Option(help: "Print a table or json.")
  var format = ReportFormat.table

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    try OutputFile.check(output.output)
    guard !inputs.isEmpty else {
      let report = FormatReport(writable: Self.writable)
      return try OutputFile.write(
        format == .json ? report.json() : report.text(emphasis: output.emphasis), to: output.output)
    }
    let networks = try inputs.filter { try NetworkInput.isNetwork([$0], format: from) }
    let network = try networks.isEmpty ? nil : fileNetwork(networks)
    let found = try InspectedDocument.inspect(
      inputs.filter { !networks.contains($0) },
      options: ReadingOptions(format: network == nil ? from : nil, encoding: encoding, threads: threads),
      explains: output.explain
    ) {
      console.progress(.reading($0))
    }
    console.finishProgress()
    let report = RecognitionReport(found, networks: network?.documents ?? [], explains: output.explain)
    try OutputFile.write(
      format == .json ? report.json() : report.text(emphasis: output.emphasis), to: output.output)
    let documents = found.map(\.document).filter { $0.carrier == nil }
    let findings = documents.flatMap(\.diagnostics) + (network?.documents.flatMap(\.diagnostics) ?? [])
    let errors = findings.count { $0.severity == .error }
    if strict, errors > 0 { throw CommandFailure.strict(errors: errors) }
    if network == nil, documents.allSatisfy({ $0.ledger.papers == 0 }) {
      throw CommandFailure("no paper could be read", status: ExitStatus.data)
    }
  }

  private func fileNetwork(_ paths: [String]) throws -> FileNetwork {
    do throws(NetworkReadingError) {
      return try FileNetwork(reading: paths, format: from, encoding: encoding)
    } catch {
      var status = ExitStatus.data
      if case .input(.missing) = error { status = ExitStatus.noInput }
      throw CommandFailure(TerminalText.lines(error.description), status: status)
    }
  }

  mutating func validate() throws {
    try ReadingGroup.check(encoding: encoding)
    if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1, not \(threads).") }
  }

  /// What the commands write.
  private static var writable: [FormatReport.Writable] {
    [
      (
        "table", "a table for people to read",
        "stats, authors, author, clusters, path, suggest, check, formats"
      ),
      (
        "json", "JSON with documented keys",
        "stats, authors, author, clusters, path, suggest, check, formats"
      ),
      ("csv", "comma-separated values", "authors, clusters"),
      ("svg", "a picture that can be scaled and edited", "draw"),
      ("png", "a picture of pixels", "draw"),
      ("pdf", "a picture for papers and slides", "draw"),
      ("dot", "the map in the language of Graphviz", "draw"),
      ("json", "the network as node-link JSON (networkx, D3)", "export"),
      ("dot", "the whole network in the language of Graphviz", "export"),
      ("csv", "the network as two tables (Gephi, Cytoscape, pandas, R)", "export"),
      ("json, jsonl", "the list of papers, lossless", "papers"),
      ("csv", "the list of papers for spreadsheets", "papers"),
      ("bib", "the list of papers as BibTeX", "papers"),
      ("csl", "the list of papers as CSL-JSON, names in parts", "papers"),
    ].map { FormatReport.Writable(id: $0.0, name: $0.1, command: $0.2) }
  }
}
