internal import Coauth

/// The lines under a map that say what it was made from and how.
enum MapNotes {
  static func lines(_ study: Study, clusters: CommunitySummary?, seed: UInt64) -> [String] {
    let list = ListSummary(study.bibliography)
    let options = study.network.options
    let input = InputSummary(study.papers)
    var lines: [String] = []

    var source = "\(count(list.paperCount, "paper")) from \(count(input.files, "file"))"
    if let years = list.years {
      source += years.count == 1 ? ", \(years.lowerBound)" : ", \(years.lowerBound)–\(years.upperBound)"
    }
    source +=
      "; people told apart by \(study.bibliography.policy.rawValue) names; \(options.counting.rawValue) counting"
    lines.append(source + ".")

    var filters: [String] = []
    switch (options.since, options.until) {
    case (let since?, let until?): filters.append("papers of \(since)–\(until)")
    case (let since?, nil): filters.append("papers from \(since) on")
    case (nil, let until?): filters.append("papers up to \(until)")
    case (nil, nil): break
    }
    if let maximum = options.maximumAuthors {
      filters.append("papers of at most \(count(maximum, "author"))")
    }
    if options.minimumPapers > 1 {
      filters.append("people with at least \(count(options.minimumPapers, "paper"))")
    }
    if options.minimumWeight > 0 {
      filters.append("ties of strength \(TerminalText.number(options.minimumWeight, digits: 2)) or more")
    }
    if options.largestComponent { filters.append("the largest component") }
    if !filters.isEmpty { lines.append("Only " + filters.joined(separator: "; ") + ".") }

    if list.truncatedPapers > 0 {
      lines.append(
        "\(count(list.truncatedPapers, "paper")) with a cut author list: people and ties may be missing.")
    }
    if list.unplacedAuthorships > 0 {
      lines.append(
        "\(count(list.unplacedAuthorships, "authorship")) of unknown affiliation: \(study.bibliography.unit.rawValue) and ties may "
          + "be missing.")
    }
    if let clusters { lines.append(line(clusters, seed: seed)) }
    return lines
  }

  /// The lines under a map of a network that files give.
  static func lines(
    _ files: FileNetwork, filter: NetworkOptions, clusters: CommunitySummary?, seed: UInt64
  ) -> [String] {
    let graph = files.graph
    let paths = files.documents.map { $0.path.split(separator: "/").last.map(String.init) ?? $0.path }
    var lines = [
      "\(TerminalText.grouped(graph.nodeCount)) people and \(count(graph.edgeCount, "tie")) from "
        + paths.prefix(3).joined(separator: ", ") + (paths.count > 3 ? ", ..." : "") + "."
    ]
    var filters: [String] = []
    if filter.minimumWeight > 0 {
      filters.append("ties of strength \(TerminalText.number(filter.minimumWeight, digits: 2)) or more")
    }
    if filter.largestComponent { filters.append("the largest component") }
    if !filters.isEmpty { lines.append("Only " + filters.joined(separator: "; ") + ".") }
    if let clusters { lines.append(line(clusters, seed: seed)) }
    return lines
  }

  private static func line(_ clusters: CommunitySummary, seed: UInt64) -> String {
    var line = "Clusters: \(clusters.algorithm.title)"
    if let resolution = clusters.resolution, resolution != 1 {
      line += ", resolution \(TerminalText.number(resolution, digits: 2))"
    }
    return line + ", seed \(seed), modularity \(TerminalText.number(clusters.modularity, digits: 3))."
  }

  /// What one unit of a tie's strength is.
  static func tieUnit(_ counting: Counting) -> String {
    switch counting {
    case .full: "joint papers"
    case .newman: "joint papers, each divided by n − 1"
    case .refined: "joint papers, each divided by n(n − 1)/2"
    case .harmonic, .arithmetic, .geometric, .firstLast:
      "joint papers, each shared by \(counting.rawValue) credit"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(TerminalText.grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}
