internal import Collaboration
internal import Graphs
internal import Statistics

extension StructureSummary {
  /// The figures that are single numbers.
  ///
  /// - Parameters:
  ///   - network: holds what the distances say.
  ///   - mark: what stands before a figure, by its key in the JSON output.
  func section(of network: NetworkSummary, mark: (String) -> String = { _ in "" }) -> StatisticsSection {
    var section = StatisticsSection("Structure")
    func add(_ label: String, _ key: String, _ value: String?) {
      section.add(label, value.map { mark(key) + $0 } ?? "–")
    }
    func real(_ value: Double?, _ digits: Int = 3) -> String? {
      value.map { TerminalText.number($0, digits: digits) }
    }
    add("blocks", "blocks", TerminalText.grouped(blocks))
    add("largest block", "largestBlock", TerminalText.grouped(largestBlock))
    add("radius", "radius", network.radius.map(TerminalText.bounds))
    add("articulation points", "articulationPoints", TerminalText.grouped(articulationPoints))
    add("bridges", "bridges", TerminalText.grouped(bridges))
    add("largest truss", "truss", largestTruss.map { TerminalText.grouped($0) })
    add("highest s-core", "strengthCore", real(largestStrengthCore, 2))
    add("Barrat clustering", "barratClustering", real(meanBarratClustering))
    add("Onnela clustering", "onnelaClustering", real(meanOnnelaClustering, 4))
    add("maximal cliques", "maximalCliques", maximalCliques.map { TerminalText.grouped($0) })
    add("largest clique", "largestClique", largestClique.map { TerminalText.grouped($0) })
    add("on spanning forest", "spanningForestShare", real(spanningForestShare))
    add("backbone ties", "backboneTies", TerminalText.grouped(backboneTies))
    add("r by community", "communityAssortativity", real(communityAssortativity))
    if let powerLaw {
      let fit = powerLaw.fit
      add("power law", "powerLaw", "\(TerminalText.number(fit.exponent, digits: 2)) from \(fit.minimum) on")
      add("its people", "powerLaw", TerminalText.grouped(fit.tailCount))
      add("its distance KS", "powerLaw", real(fit.distance, 4))
      add("its plausibility p", "powerLaw", real(powerLaw.plausibility, 2))
      add("over log-normal R", "powerLaw", real(powerLaw.ratio.ratio, 1))
      add("chance of that |R|", "powerLaw", real(powerLaw.ratio.significance, 3))
    }
    if let smallWorld {
      add("small world σ", "smallWorld", real(smallWorld.sigma, 2))
      add("small world ω", "smallWorld", real(smallWorld.omega, 2))
    }
    return section
  }

  /// The rich club, and how many pairs are how far apart.
  func tables(
    of network: NetworkSummary, mark: (String) -> String = { _ in "" }, emphasis: @escaping (String) -> String
  ) -> String {
    var text = ""
    if !richClub.isEmpty {
      let table = ReportTable(
        columns: [
          .init("above", title: "coauthors >", isNumeric: true),
          .init("people", title: "people", isNumeric: true),
          .init("coefficient", title: "share of pairs tied", isNumeric: true),
          .init("normalized", title: "over random", isNumeric: true),
        ],
        rows: richClub.map { level in
          [
            .integer(level.degree), .integer(level.nodes), .real(level.coefficient, digits: 5),
            level.normalized.map { .real($0, digits: 2) } ?? .missing,
          ]
        })
      text += "\n" + emphasis("Rich club") + (mark("richClub").isEmpty ? "" : ", " + mark("richClub")) + "\n"
      text += table.text(emphasis: emphasis)
    }
    if let clusterings {
      let table = ReportTable(
        columns: [
          .init("algorithm", isNumeric: false), .init("count", title: "clusters"), .init("modularity"),
          .init("nmi", title: "NMI"), .init("ari", title: "adjusted Rand"), .init("vi", title: "VI, nats"),
        ],
        rows: clusterings.enumerated().map { place, other in
          [
            .text(other.algorithm.rawValue + (place == 0 ? " (chosen)" : "")), .integer(other.count),
            .real(other.modularity, digits: 4),
            .real(other.normalizedMutualInformation, digits: 4), .real(other.adjustedRandIndex, digits: 4),
            .real(other.variationOfInformation, digits: 4),
          ]
        })
      let sign = mark("clusterings")
      text +=
        "\n" + emphasis("Communities compared with the chosen ones") + (sign.isEmpty ? "" : ", " + sign)
        + "\n"
      text += table.text(emphasis: emphasis)
    }
    if let bridgingTies, !bridgingTies.isEmpty {
      let table = ReportTable(
        columns: [
          .init("one", isNumeric: false), .init("other", isNumeric: false), .init("betweenness"),
        ],
        rows: bridgingTies.map { tie in
          [.text(tie.first.name), .text(tie.second.name), .real(tie.betweenness, digits: 1)]
        })
      let sign = mark("bridgingTies")
      text += "\n" + emphasis("Ties on most shortest paths") + (sign.isEmpty ? "" : ", " + sign) + "\n"
      text += table.text(emphasis: emphasis)
    }
    if let shares = network.distanceShares, !shares.isEmpty {
      let approximate = network.meanDistance?.isExact == false ? "≈ " : ""
      let table = ReportTable(
        columns: [
          .init("distance", title: "distance", isNumeric: true),
          .init("pairs", title: approximate + "pairs", isNumeric: true),
          .init("share", title: "share", isNumeric: true),
        ],
        rows: shares.map { entry in
          [
            .integer(entry.distance), .real(entry.pairs, digits: 0), .real(entry.share, digits: 5),
          ]
        })
      let sign = mark("distanceDistribution")
      text +=
        "\n" + emphasis("Distances of the pairs joined by a path") + (sign.isEmpty ? "" : ", " + sign) + "\n"
      text += table.text(emphasis: emphasis)
    }
    return text
  }

  /// How the figures were made.
  var conventions: [(String, String)] {
    let ofRandom = { (count: Int, what: String) in
      count == 0 ? "; not compared, which would take too long (--exact does)" : "; \(count) \(what)"
    }
    return [
      (
        "structure.blocks",
        "biconnected components of two people or more; articulationPoints and bridges hold parts together"
      ),
      ("structure.strengthCore", "largest s of an s-core, where everyone has at least strength s inside"),
      ("structure.truss", "largest k such that ties are each in k-2 triangles among themselves"),
      (
        "structure.barratClustering",
        "mean over all nodes, 0 for fewer than two coauthors, weighted by strength; onnelaClustering likewise"
      ),
      (
        "structure.maximalCliques",
        "sets of people who all wrote with each other and with nobody else together, one alone included; largestClique the most people of one"
      ),
      (
        "structure.spanningForestShare",
        "weight of the maximum spanning forest, a tree a component, over that of all ties"
      ),
      ("structure.backboneTies", "disparity filter, significance 0.05 at one end at least"),
      (
        "structure.communityAssortativity",
        "share of ties inside the communities over chance, 1 at most; unweighted"
      ),
      (
        "structure.clusterings",
        "the chosen communities first, then other algorithms with their defaults: modularity at resolution 1; compared with the chosen, mutual information over the mean of both entropies, Hubert and Arabie's index, variation of information"
      ),
      (
        "structure.bridgingTies",
        "pairs of people with shortest paths over the tie, its ends included, in hops, shares counted"
          + (bridgingTies == nil ? "; left out, which would take too long (--exact does)" : "")
      ),
      ("structure.radius", "smallest eccentricity in the largest component, hops"),
      (
        "structure.distanceDistribution",
        "unordered pairs joined by a path, hops; made as network.meanDistance"
      ),
      (
        "structure.powerLaw",
        "discrete maximum likelihood over degrees of at least 1; minimum with the smallest Kolmogorov-Smirnov distance"
          + (powerLaw.map { "; plausibility from \($0.sets) random sets" } ?? "")
      ),
      (
        "structure.richClub",
        "share of pairs tied among people above a degree"
          + ofRandom(richClubSamples, "random networks of the same degrees, 10 swaps an edge")
      ),
      (
        "structure.smallWorld",
        "giant component; sigma from mean local clustering and mean distance over random networks, omega with lattices"
          + ofRandom(smallWorldSamples, "of each, of the same degrees")
      ),
    ]
  }
}

extension TerminalText {
  /// A whole number that may lie between two bounds.
  fileprivate static func bounds(_ estimate: Estimate) -> String {
    let low = number(estimate.low, digits: 0)
    return estimate.isExact ? low : "\(low) to \(number(estimate.high, digits: 0))"
  }
}
