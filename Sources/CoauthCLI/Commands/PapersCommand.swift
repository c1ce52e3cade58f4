internal import ArgumentParser
internal import Coauth

/// The cleaned list of papers.
struct PapersCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "papers", abstract: "Write the cleaned list: duplicates merged, cut lists completed.",
    discussion: """
      jsonl  one paper a line, lossless; coauth reads it again and finds the same papers, people and network
      json   the same in one indented document; of a merged paper both say which records it and its fields come from
      csv    a table for spreadsheets; readable again, without affiliations, marks and scores
      bib    BibTeX for LaTeX; readable again, also without citations
      csl    CSL-JSON for citation processors and Zotero: the parts of names apart; only by --to

      In the written list every paper stands once: read again, nothing is merged and nothing completed. With --as-read every \
      record stands as it was read. Without -o or --to, jsonl goes to standard output.

      Example:
        coauth papers dblp.bib page.txt -o merged.jsonl && coauth stats merged.jsonl
      """)

  @OptionGroup(title: "Reading") var reading: ReadingGroup
  @OptionGroup(title: "People") var people: PeopleGroup

  @Option(help: "The format: json, jsonl, csv, bib, csl. Without it, the output's extension, else jsonl.")
  var to: PaperFormat?

  @Flag(help: "Write every record as it was read: merge no duplicates, complete no lists.")
  var asRead = false

  @Flag(
    name: .customLong("raw-csv"),
    help: "In csv, leave cells alone that a spreadsheet would run as a formula; otherwise they begin with '.")
  var rawCSV = false

  @Option(help: "The number of threads; the result is the same for any.")
  var threads: Int?

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    let format = try PaperFormat(to, output: output.output)
    try OutputFile.check(output.output)
    if reading.from == nil, let network = try? NetworkInput.isNetwork(reading.inputs, format: nil), network {
      throw CommandFailure(
        "\(TerminalText.cleaned(reading.inputs[0])) is a network and names no papers",
        hint: "coauth export writes networks", status: ExitStatus.data)
    }
    var options = try reading.options
    options.threads = threads
    let records = try PaperList(reading: reading.inputs, options: options) { console.progress(.reading($0)) }
    console.finishProgress()
    try console.report(records, strict: reading.strict)
    let citations = try reading.citationTable()
    if asRead { return try write(records, as: format, console) }
    console.progress(.resolving(records: records.count))
    let resolved = ResolvedBibliography(records, policy: people.identity, threads: threads)
    let bibliography = citations.map(resolved.joining) ?? resolved
    try console.report(bibliography.citationJoin, strict: reading.strict)
    let rows = bibliography.recordsOfPapers()
    try write(bibliography.mergedList(), as: format, console) { paper in
      rows[paper].count > 1 ? bibliography.provenance(of: PaperID(paper), records: rows[paper]) : nil
    }
  }

  private func write(
    _ papers: PaperList, as format: PaperFormat, _ console: Console,
    provenance: @escaping @Sendable (Int) -> CoauthJSONWriter.Provenance? = { _ in nil }
  ) throws {
    switch format {
    case .json, .jsonl:
      let writer = CoauthJSONWriter(format == .json ? .document : .lines, provenance: provenance)
      var bytes: [UInt8] = []
      writer.write(papers) { bytes += $0 }
      try write(bytes, console)
    case .csv: try write(DelimitedWriter(raw: rawCSV).bytes(papers), console)
    case .bib: try write(BibTeXWriter().bytes(papers), console)
    case .csl: try write(CSLJSONWriter().bytes(papers), console)
    }
  }

  private func write(_ bytes: [UInt8], _ console: Console) throws {
    console.finishProgress()
    try OutputFile.write(bytes, to: output.output)
  }

  mutating func validate() throws {
    _ = try PaperFormat(to, output: output.output)
    if asRead, reading.citations != nil {
      throw ValidationError(
        "--as-read and --citations exclude each other: counts are joined to merged papers.")
    }
    if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1, not \(threads).") }
  }
}

extension ResolvedBibliography {
  /// Where a merged paper comes from.
  func provenance(of paper: PaperID, records rows: [Int]) -> CoauthJSONWriter.Provenance? {
    guard let sources = sources(of: paper) else { return nil }
    func place(_ row: Int) -> String { records[row].source?.description ?? "" }
    return CoauthJSONWriter.Provenance(
      records: rows.map(place),
      fields: [
        ("title", sources.title), ("authors", sources.authors), ("date", sources.date),
        ("venue", sources.venue),
        ("kind", sources.kind), ("citations", sources.citations),
        ("citationsByYear", sources.citationsByYear),
      ].map { (name: $0.0, record: place($0.1)) })
  }
}

/// The formats of lists of papers.
enum PaperFormat: String, ExpressibleByArgument, CaseIterable {
  case json, jsonl, csv, bib, csl

  /// The format that is asked for, or that the extension of a file names.
  init(_ named: PaperFormat?, output: String?) throws {
    if let named {
      self = named
    } else if let output, output != "-" {
      let fileExtension = OutputFile.fileExtension(of: output)
      guard let format = Self(rawValue: fileExtension == "ndjson" ? "jsonl" : fileExtension) else {
        let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("The extension of \(output) names no list of papers: --to takes \(known).")
      }
      self = format
    } else {
      self = .jsonl
    }
  }
}
