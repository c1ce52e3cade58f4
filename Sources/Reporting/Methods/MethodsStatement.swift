internal import AuthorIdentity
internal import Bibliography
internal import BibliographyReading
public import Collaboration
internal import Graphs
internal import Scientometrics
internal import Statistics
internal import TextInput

/// How the figures of a report were made, in sentences for the methods section of a paper, with the works to cite.
public struct MethodsStatement: Sendable {
  /// The sentences, a paragraph a subject: data, network, measures.
  public let paragraphs: [String]
  /// The works that the sentences cite, in the order in which they do.
  public let references: [String]

  /// States how a report was made.
  ///
  /// - Parameters:
  ///   - report: the statistics of the network.
  ///   - version: that of the program.
  public init(_ report: StatisticsReport, of network: CoauthorNetwork, version: String) {
    var writer = MethodsWriter(report, network, version)
    paragraphs = [writer.data(), writer.networkMaking(), writer.measures()]
    references = writer.cited.map(\.text)
  }

  /// The paragraphs and the numbered references.
  public func text() -> String {
    let list = references.enumerated().map { "[\($0 + 1)] \($1)" }
    return paragraphs.joined(separator: "\n\n") + "\n\n" + list.joined(separator: "\n") + "\n"
  }

  /// An object with `paragraphs` and `references`.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.field("paragraphs", paragraphs)
      json.field("references", references)
    }
    return writer.string + "\n"
  }
}

/// Writes the sentences and keeps what they cite.
private struct MethodsWriter {
  private let report: StatisticsReport
  private let network: CoauthorNetwork
  private let version: String
  private(set) var cited: [CitedWork] = []

  init(_ report: StatisticsReport, _ network: CoauthorNetwork, _ version: String) {
    (self.report, self.network, self.version) = (report, network, version)
  }

  /// The number of a work, as it stands in brackets.
  private mutating func cite(_ works: CitedWork...) -> String {
    let numbers = works.map { work -> String in
      if !cited.contains(work) { cited.append(work) }
      return String((cited.firstIndex(of: work) ?? 0) + 1)
    }
    return "[" + numbers.joined(separator: ", ") + "]"
  }

  private static func count(_ value: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(TerminalText.grouped(value)) \(value == 1 ? noun : plural ?? noun + "s")"
  }

  // MARK: Paragraphs

  mutating func data() -> String {
    let (input, list) = (report.input, report.list)
    let documents = network.bibliography.records.documents.filter { $0.carrier == nil }
    let formats = Set(documents.map(\.format)).subtracting(["", "folder", "archive", "program"]).sorted()
    let names = formats.map { ReaderCatalogue.reader(of: $0)?.format.name ?? $0 }
    var text = "\(Self.count(input.records, "record")) \(input.records == 1 ? "was" : "were") read from "
    text += Self.count(input.files, "file") + (names.isEmpty ? "" : " (\(names.joined(separator: ", ")))")
    text += " with coauth \(version). "
    let skipped = input.skipped.values.reduce(0, +)
    if input.rejected + skipped > 0 {
      text += "\(TerminalText.grouped(input.rejected)) of them could not be understood and "
      text += "\(TerminalText.grouped(skipped)) were no papers. "
    }
    text +=
      "Records that share an identifier, or a title with agreeing authors and years at most one apart, were "
    text +=
      "merged (\(TerminalText.grouped(list.mergedRecords))), which left \(Self.count(list.paperCount, "paper"))"
    text +=
      list.years.map {
        $0.count == 1 ? " of \($0.lowerBound). " : " of \($0.lowerBound) to \($0.upperBound). "
      } ?? ". "
    if list.completedPapers > 0 {
      text +=
        "Of \(Self.count(list.completedPapers, "paper")) a cut list of authors was completed from another record. "
    }
    if list.truncatedPapers > 0 {
      text +=
        "The list of authors of \(Self.count(list.truncatedPapers, "paper")) stayed cut (\"et al.\"); such a paper "
      text +=
        "was counted with the least number of authors that it can have, and the figures that this affects are bounds "
      text += "or not determined. "
    }
    text += identity() + " This gave \(Self.count(list.personCount, "person", "people")) "
    return text + "with \(Self.count(list.mentionCount, "authorship"))."
  }

  private mutating func identity() -> String {
    switch network.bibliography.policy {
    case .exact:
      return
        "Two names were taken for one person when they are equal after Unicode normalization (NFC), with letter case, the "
        + "order \"Last, First\", white space and forms of address evened out; accents, hyphens and full stops were kept."
    case .allInitials, .firstInitial:
      let initials = network.bibliography.policy == .allInitials ? "all initials" : "the first initial"
      return
        "Two names were taken for one person when they have the same family name and agree in \(initials) \(cite(.newmanNames)), with "
        + "letter case and accents evened out."
    }
  }

  mutating func networkMaking() -> String {
    let options = report.options
    var text = "Two people are joined if they wrote a paper together. "
    switch options.counting {
    case .full: text += "Each joint paper adds 1 to the strength of a tie (full counting). "
    case .newman:
      text += "Each joint paper of n authors adds 1/(n − 1) to the strength of a tie \(cite(.newman)). "
    case .refined:
      text +=
        "Each joint paper of n authors adds 2/(n(n − 1)) to the strength of a tie \(cite(.leydesdorffPark)). "
    case .harmonic, .arithmetic, .geometric, .firstLast:
      text +=
        "Each joint paper adds 1 in all to the strengths of its ties, shared by the product of the two authors' "
      text += "\(options.counting.rawValue) credit. "
    }
    let omissions = report.omissions
    if let halfLife = options.halfLife {
      text +=
        "A joint paper counts half for every \(TerminalText.number(halfLife, digits: 2)) years that it is older than "
      text += "\(options.referenceYear.map(String.init) ?? "the newest"). "
      if !options.hasWindow, omissions.papersWithoutYear > 0 {
        text += "\(TerminalText.grouped(omissions.papersWithoutYear)) without a year were left out. "
      }
    }
    switch (options.since, options.until) {
    case (let since?, let until?): text += "Only papers of \(since) to \(until) were taken"
    case (let since?, nil): text += "Only papers of \(since) and later were taken"
    case (nil, let until?): text += "Only papers up to \(until) were taken"
    case (nil, nil): break
    }
    if options.hasWindow {
      text += "; \(TerminalText.grouped(omissions.papersOutsideWindow)) lie outside and "
      text += "\(TerminalText.grouped(omissions.papersWithoutYear)) have no year. "
    }
    if let maximum = options.maximumAuthors {
      text +=
        "Papers with more than \(maximum) authors (\(TerminalText.grouped(omissions.papersWithTooManyAuthors))) "
      text += "were left out of the network. "
    }
    if options.minimumPapers > 1 {
      text += "People with fewer than \(options.minimumPapers) papers were left out. "
    }
    if options.minimumWeight > 0 {
      text += "Ties weaker than \(TerminalText.number(options.minimumWeight, digits: 2)) were left out. "
    }
    if options.largestComponent { text += "Only the largest component was kept. " }
    let summary = report.network
    text +=
      "The network has \(Self.count(summary.nodes, "person", "people")) and \(Self.count(summary.edges, "tie"))."
    return text
  }

  mutating func measures() -> String {
    let summary = report.network
    var text =
      "Transitivity and the mean local clustering \(cite(.wattsStrogatz)) (0 for people with fewer than two "
    text +=
      "coauthors), degree assortativity \(cite(.assortativity)) and cores disregard the strength of ties. "
    if summary.transitivity == nil {
      text = "Degree assortativity \(cite(.assortativity)) and cores disregard strength. "
    }
    if let distance = summary.meanDistance {
      text += "Distances are in steps over pairs of people joined by a path, "
      text += distance.reason.map { "estimated (\($0)). " } ?? "computed exactly. "
    }
    if let list = report.top.first(where: { $0.measure == "betweenness" }) {
      text +=
        "Betweenness \(cite(.brandes)) counts each pair of people once, in steps, without normalization, "
      text += list.entries.first?.value.reason.map { "estimated (\($0)). " } ?? "computed exactly. "
    }
    if let communities = report.communities { text += self.communities(communities) }
    if report.list.collaboration != nil {
      text +=
        "The collaborative coefficient is that of \(cite(.ajiferuke)), the modified one that of \(cite(.savanur)). "
    }
    if report.list.citations.hasCitations {
      text +=
        report.citationJoin.map {
          "Citations are those of \($0.path), for \(Self.count($0.joined, "paper")). "
        } ?? ""
      text += "h \(cite(.hirsch)) and g \(cite(.egghe)) (at most the number of papers) are of the "
      text +=
        "\(Self.count(report.list.papersWithCitations, "paper")) with known citations; unknown ones were not taken for 0. "
    }
    text +=
      "Random choices were seeded with \(report.measurement.seed), and the results do not depend on the number of threads."
    return text
  }

  private mutating func communities(_ communities: CommunitySummary) -> String {
    let work: CitedWork =
      switch communities.algorithm {
      case .leiden, .leidenConstantPotts: .leiden
      case .louvain: .louvain
      case .labelPropagation: .labelPropagation
      case .infomap: .infomap
      }
    var text = "Communities were found by \(communities.algorithm.title) \(cite(work)) "
    text += "on the strengths of the ties"
    if case .leidenConstantPotts = communities.algorithm {
      text += " under the constant Potts model \(cite(.constantPotts))"
    }
    if let resolution = communities.resolution {
      text +=
        ", at a resolution of \(TerminalText.number(resolution, digits: resolution == resolution.rounded() ? 0 : 3))"
    }
    if let runs = communities.consensusRuns { text += ", as the consensus of \(runs) runs" }
    return text + ". "
  }
}
