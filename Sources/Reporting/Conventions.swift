internal import AuthorIdentity
internal import Collaboration
internal import Scientometrics
internal import Statistics

extension StatisticsReport {
  /// How each group of figures was made, by its path in the JSON output; printed by `--explain`.
  public var conventions: [(key: String, text: String)] {
    var lines: [(String, String)] = [
      ("identity", "\(identity.rawValue): \(identity.convention)"),
      ("counting", "\(options.counting.rawValue): \(options.countingConvention)"),
      ("people.authorsPerPaper", "over papers with authors; of a cut list the least possible number"),
      ("network.nodes", "people with a paper in the network; network.isolates are those without a coauthor"),
    ]
    lines += network.conventions
    lines += structure?.conventions ?? []
    if let communities { lines.append(("clusters", communities.convention(seed: measurement.seed))) }
    lines += [
      (
        "collaboration",
        "CI mean authors a paper; DC share of joint papers; CC 1 − mean of 1/n; MCC CC·A/(A−1)"
      ),
      ("citations", "over papers with known citations; g bounded by the number of papers" + citationSource),
    ]
    lines.append(
      (
        "fieldNormalization",
        fields.paperCount > 0
          ? "MNCS and PP(top 10 %) compare a paper with those of its category and year in this list, so that the list has 1 and 10 %"
          : "unknown: of the papers \(fields.withoutCitations) have no citations, \(fields.withoutYear) more no year, "
            + "\(fields.withoutCategory) more no category, \(fields.uncited) more are of fields that nobody cites"
      ))
    if affiliations != nil {
      lines.append(
        (
          "affiliations",
          "country: last part of the affiliation that is a name or code of ISO 3166; institution: its first part that names a "
            + "university, else an institute, else the first; shares over the papers of which every author's is known"
        ))
    }
    if unit != .people {
      lines.append(
        (
          "unit",
          "\(unit.rawValue) in the place of people, each once a paper; an unknown one is counted and no node"
        ))
    }
    lines += TopPeople.conventions(of: top, measurement)
    return lines.map { (key: $0.0, text: $0.1) }
  }
}

extension StatisticsReport {
  private var citationSource: String {
    citationJoin.map { "; the counts of \($0.path) for \($0.joined) papers, also where the list has others" }
      ?? ""
  }
}

extension FileNetworkReport {
  /// How each group of figures was made, by its path in the JSON output; printed by `--explain`.
  public var conventions: [(key: String, text: String)] {
    var lines: [(String, String)] = [
      ("papers", Self.absence),
      ("network.nodes", "nodes of the files; network.isolates are those without a tie"),
      (
        "network.edges",
        "pairs of nodes; repeated edges and both directions add their weights, 1 where there is none; no loops"
      ),
    ]
    lines += network.conventions
    lines += structure?.conventions ?? []
    if let communities { lines.append(("clusters", communities.convention(seed: measurement.seed))) }
    if given != nil {
      lines.append(("givenClusters", "the division that the file gives, and its modularity"))
    }
    lines += TopPeople.conventions(of: top, measurement)
    return lines.map { (key: $0.0, text: $0.1) }
  }
}

extension NetworkSummary {
  /// How the figures were made.
  fileprivate var conventions: [(String, String)] {
    [
      ("network.density", "2m/(n(n-1)) over all nodes"),
      ("network.meanDegree", "2m/n over all nodes, isolates included"),
      ("network.transitivity", "3 × triangles / paths of length two, unweighted"),
      ("network.meanLocalClustering", "mean over all nodes, 0 for fewer than two coauthors, unweighted"),
      ("network.degreeAssortativity", "Pearson correlation of the degrees at both ends of an edge"),
      ("network.degeneracy", "largest k of a k-core, unweighted"),
      ("network.meanDistance", "hops, over pairs joined by a path" + way(meanDistance?.reason)),
      ("network.diameter", "hops, of the largest component" + way(diameter?.reason)),
    ]
  }
}

extension TopPeople {
  fileprivate static func conventions(
    of lists: [TopPeople], _ options: MeasurementOptions
  ) -> [(String, String)] {
    let reason = lists.first { $0.measure == "betweenness" }?.entries.first?.value.reason
    let why =
      reason == nil && options.betweennessError != nil && !options.insistsOnExact
      ? ", which takes no longer here than an estimate with the error asked for" : ""
    return [
      ("top.betweenness", "unordered pairs once, not normalized, hops" + way(reason) + why),
      ("top", "ties by name, then id"),
    ]
  }
}

private func way(_ reason: String?) -> String { reason.map { "; estimated: \($0)" } ?? "; exact" }
