import AuthorIdentity
import Bibliography
import Graphs
import Scientometrics
import Statistics
import Testing

@testable import Collaboration

/// The figures of a bibliography by their paths in the JSON output.
private struct Figures {
  var values: [String: Double] = [:]
  /// The printed value of every person's ranking, by name.
  var ofPeople: [String: [String: Double]] = [:]

  init(_ people: ResolvedBibliography, _ options: NetworkOptions) {
    let list = ListSummary(people)
    let network = CoauthorNetwork(people, options: options)
    let summary = NetworkSummary(network, options: MeasurementOptions(insistsOnExact: true))
    let communities = CommunitySummary(network)
    values = [
      "papers.count": Double(list.paperCount), "papers.withCitations": Double(list.papersWithCitations),
      "people.count": Double(list.personCount), "people.mentions": Double(list.mentionCount),
      "people.authorsPerPaper.mean": list.authorsPerPaper.mean,
      "people.authorsPerPaper.median": list.authorsPerPaper.median,
      "people.authorsPerPaper.max": Double(list.authorsPerPaper.max),
      "people.papersPerPerson.mean": list.papersPerPerson.mean,
      "people.papersPerPerson.median": list.papersPerPerson.median,
      "people.papersPerPerson.max": Double(list.papersPerPerson.max),
      "network.nodes": Double(summary.nodes), "network.edges": Double(summary.edges),
      "network.totalWeight": summary.totalWeight,
      "network.components": Double(summary.components), "network.isolates": Double(summary.isolates),
      "network.giantComponent.nodes": Double(summary.giantNodes),
      "network.maxDegree": Double(summary.maxDegree),
      "network.degeneracy": Double(summary.degeneracy), "network.triangles": Double(summary.triangles ?? 0),
      "clusters.count": Double(communities.partition.count), "clusters.modularity": communities.modularity,
      "clusters.largest": Double(communities.partition.sizes.first ?? 0),
    ]
    values["network.density"] = summary.density
    values["network.giantComponent.share"] = summary.giantShare
    values["network.meanDegree"] = summary.meanDegree
    values["network.transitivity"] = summary.transitivity
    values["network.meanLocalClustering"] = summary.meanLocalClustering
    values["network.degreeAssortativity"] = summary.degreeAssortativity
    values["network.meanDistance"] = summary.meanDistance?.value
    values["network.diameter"] = summary.diameter?.value
    addStructure(of: network, summary)
    values["collaboration.collaborationIndex"] = list.collaboration?.collaborationIndex
    values["collaboration.degreeOfCollaboration"] = list.collaboration?.degreeOfCollaboration
    values["collaboration.jointCollaborationIndex"] = list.collaboration?.jointCollaborationIndex
    values["collaboration.collaborativeCoefficient"] = list.collaboration?.collaborativeCoefficient
    values["collaboration.modifiedCollaborativeCoefficient"] =
      list.collaboration?.modifiedCollaborativeCoefficient
    values["collaboration.soloShare"] = list.collaboration?.soloShare
    let columns: [String: [Double]] = [
      "top.papers": network.paperCounts().values.map(Double.init),
      "top.coauthors": network.graph.degrees().values.map(Double.init),
      "top.strength": network.strengths().values,
      "top.betweenness": network.graph.betweenness().values,
      "top.hIndex": network.citationProfiles().map { Double($0.hIndex?.low ?? 0) },
    ]
    for (key, column) in columns {
      ofPeople[key] = Dictionary(uniqueKeysWithValues: zip(network.names, column))
    }
  }
}

extension Figures {
  /// One number for each row of `structure`, as ``StructureSummary`` makes it but without random networks.
  private mutating func addStructure(of network: CoauthorNetwork, _ summary: NetworkSummary) {
    let graph = network.graph
    let blocks = graph.biconnectedComponents()
    values["structure.blocks"] = Double(blocks.count)
    values["structure.largestBlock"] = Double(blocks.sizes.first ?? 0)
    values["structure.articulationPoints"] = Double(blocks.articulationPoints.count)
    values["structure.bridges"] = Double(blocks.bridges.count)
    values["structure.strengthCore"] = graph.strengthCoreNumbers().values.max() ?? 0
    values["structure.truss"] = graph.trussNumbers().values.max().map(Double.init)
    let count = Double(max(1, graph.nodeCount))
    values["structure.barratClustering"] = graph.barratClustering().values.reduce(0, +) / count
    values["structure.onnelaClustering"] = graph.onnelaClustering().values.reduce(0, +) / count
    values["structure.radius"] = summary.radius?.value
    let cliques = graph.maximalCliques().map(\.count)
    values["structure.maximalCliques"] = Double(cliques.count)
    values["structure.largestClique"] = Double(cliques.max() ?? 0)
    values["structure.spanningForestShare"] =
      graph.totalWeight > 0 ? graph.maximumSpanningForest().totalWeight / graph.totalWeight : nil
    // Nothing is significant at 0.05 among so few.
    values["structure.backboneTies"] = Double(graph.disparityBackbone(significance: 0.4).edgeCount)
    var random = SplitMix64(seed: 42)
    let found = graph.communities(by: .leiden, using: &random).partition
    values["structure.communityAssortativity"] = graph.assortativity(byCategory: found.clusterOfNode)
    let other = graph.communities(by: .louvain, using: &random).partition
    values["structure.clusterings"] = graph.modularity(of: other)
    values["structure.bridgingTies"] = graph.edgeBetweenness().values.max()
    let pairs = summary.pairsAtDistance ?? []
    values["structure.distanceDistribution"] = pairs.count > 1 ? pairs[1] / pairs.reduce(0, +) : nil
    values["structure.powerLaw"] = PowerLawFit(graph.degrees().values)?.exponent
    let club = graph.richClubCoefficients()
    values["structure.richClub"] = club.count > 1 ? club[1] : nil
    values["structure.smallWorld"] = graph.largestComponent().graph.meanLocalClustering()
  }
}

/// What random lists showed of a figure: whether the truth was ever above or below what was printed.
private struct Seen {
  var above = false
  var below = false
}

@Suite struct HiddenAuthorsTests {
  /// Cuts some of the lists: at any place, behind any number of names.
  private func cut(_ papers: [Paper], showingSomebody: Bool, using random: inout SplitMix64) -> [Paper] {
    papers.map { paper in
      let different = Set(paper.authorships.map(\.name)).count
      guard different > 1, Int.random(in: 0..<3, using: &random) > 0 else { return paper }
      var cut = paper
      // Different names only, so that what is shown is fewer people than the truth.
      var names: [Authorship] = []
      for authorship in paper.authorships where !names.contains(authorship) { names.append(authorship) }
      let shown = Int.random(in: showingSomebody ? 1...(different - 1) : 0...(different - 1), using: &random)
      cut.authorships = Array(names[..<shown])
      cut.authorList = .truncated(shownBeforeGap: shown)
      return cut
    }
  }

  /// What a filter does to a figure is the same under all countings that share a paper out; those by place have the plain network and
  /// the one of the stronger ties.
  private static let filters: [NetworkOptions] = Counting.allCases.flatMap { counting in
    guard counting.credit == nil else {
      return [NetworkOptions(counting: counting), NetworkOptions(counting: counting, minimumWeight: 0.4)]
    }
    return [
      NetworkOptions(counting: counting), NetworkOptions(counting: counting, since: 2003, until: 2008),
      NetworkOptions(counting: counting, maximumAuthors: 3),
      NetworkOptions(counting: counting, minimumPapers: 2),
      NetworkOptions(counting: counting, minimumPapers: 3),
      NetworkOptions(counting: counting, minimumWeight: 0.4),
      NetworkOptions(counting: counting, minimumWeight: 1.1),
      NetworkOptions(counting: counting, largestComponent: true),
      NetworkOptions(counting: counting, minimumPapers: 2, minimumWeight: 0.4),
      NetworkOptions(counting: counting, minimumWeight: 0.6, largestComponent: true),
      NetworkOptions(counting: counting, minimumPapers: 2, largestComponent: true),
    ]
  }

  /// Every figure that is called a bound is one, and every figure that has no row is exact.
  @Test(arguments: filters)
  func boundsAreBounds(options: NetworkOptions) {
    for seed in 0..<150 {
      var random = SplitMix64(seed: UInt64(seed + 5_000))
      let papers = randomPapers(seed)
      let printed = ResolvedBibliography(cut(papers, showingSomebody: seed % 3 > 0, using: &random))
      let list = ListSummary(printed)
      guard list.truncatedPapers > 0 else {
        #expect(HiddenAuthors.rows(of: list, options: options).isEmpty)
        continue
      }
      let rows = HiddenAuthors.rows(of: list, options: options)
      let shown = Figures(printed, options)
      let truth = Figures(ResolvedBibliography(papers), options)
      expectBounds(shown, truth, rows, seed)
    }
  }

  /// The same of institutions, where affiliations are unknown and lists cut.
  @Test(arguments: filters)
  func boundsOfUnitsAreBounds(options: NetworkOptions) {
    for seed in 0..<80 {
      var random = SplitMix64(seed: UInt64(seed + 7_000))
      let papers = randomPapers(seed).map { paper in
        var paper = paper
        for index in paper.authorships.indices {
          let place = ["Graz", "Rome", "Oslo", "Bern", "Lima", "Cairo", "Kyoto"].randomElement(using: &random)
          paper.authorships[index].affiliations = ["University of \(place ?? "")"]
        }
        return paper
      }
      var printed = seed % 2 == 0 ? papers : cut(papers, showingSomebody: seed % 3 > 0, using: &random)
      for paper in printed.indices {
        for index in printed[paper].authorships.indices where Int.random(in: 0..<3, using: &random) == 0 {
          printed[paper].authorships[index].affiliations = []
        }
      }
      let units = ResolvedBibliography(printed).grouped(by: .institutions)
      let list = ListSummary(units)
      guard list.hidesAuthors else { continue }
      expectBounds(
        Figures(units, options), Figures(ResolvedBibliography(papers).grouped(by: .institutions), options),
        HiddenAuthors.rows(of: list, options: options), seed)
    }
  }

  private func expectBounds(
    _ shown: Figures, _ truth: Figures, _ rows: [String: HiddenAuthors.Row], _ seed: Int
  ) {
    for (key, value) in shown.values {
      guard let real = truth.values[key] else { continue }
      #expect(
        holds(rows[key] ?? .exact, printed: value, real: real), "\(key) \(value) of \(real), seed \(seed)")
    }
    for (key, column) in shown.ofPeople {
      for (name, value) in column {
        let row = rows[key] ?? .exact
        guard let real = truth.ofPeople[key]?[name] else {
          #expect(row == .notDetermined, "\(name) is not in the true network")
          continue
        }
        #expect(
          holds(row, printed: value, real: real), "\(key) of \(name) \(value) of \(real), seed \(seed)")
      }
      let best = (printed: column.values.max() ?? 0, real: truth.ofPeople[key]?.values.max() ?? 0)
      #expect(
        holds(rows[key] ?? .exact, printed: best.printed, real: best.real), "largest \(key), seed \(seed)")
    }
  }

  private func holds(_ row: HiddenAuthors.Row, printed: Double, real: Double) -> Bool {
    switch row {
    case .exact: abs(printed - real) < 1e-9
    case .lowerBound: printed <= real + 1e-9
    case .upperBound: printed >= real - 1e-9
    case .notDetermined: true
    }
  }

  /// No row is more cautious than it must be: each figure that may go either way was seen to, and each bound to
  /// be loose.
  @Test(arguments: Counting.allCases)
  func rowsAreNoMoreCautiousThanNeeded(counting: Counting) {
    var seen: [String: Seen] = [:]
    let options = NetworkOptions(counting: counting)
    var rows: [String: HiddenAuthors.Row] = [:]
    for seed in 0..<300 {
      var random = SplitMix64(seed: UInt64(seed + 9_000))
      let papers = randomPapers(seed, withEmptyLists: false)
      let printed = ResolvedBibliography(cut(papers, showingSomebody: true, using: &random))
      let shown = Figures(printed, options)
      let truth = Figures(ResolvedBibliography(papers), options)
      rows.merge(HiddenAuthors.rows(of: ListSummary(printed), options: options)) { first, _ in first }
      for (key, value) in shown.values {
        guard let real = truth.values[key] else { continue }
        if real > value + 1e-9 { seen[key, default: Seen()].above = true }
        if real < value - 1e-9 { seen[key, default: Seen()].below = true }
      }
      for (key, column) in shown.ofPeople {
        for (name, value) in column {
          guard let real = truth.ofPeople[key]?[name] else { continue }
          if real > value + 1e-9 { seen[key, default: Seen()].above = true }
          if real < value - 1e-9 { seen[key, default: Seen()].below = true }
        }
      }
    }
    // Small lists show these one way only; `eitherWay` states lists that show the other.
    for (key, row) in rows
    where !["network.meanDegree", "top.strength", "structure.strengthCore"].contains(key) {
      switch row {
      case .notDetermined: #expect(seen[key]?.above == true && seen[key]?.below == true, "\(key) \(counting)")
      case .lowerBound: #expect(seen[key]?.above == true, "\(key) \(counting)")
      case .upperBound: #expect(seen[key]?.below == true, "\(key) \(counting)")
      case .exact: break
      }
    }
  }

  /// Why a pair's Newman strength and a person's 1/n credit are no upper bounds: a joint paper may hide them.
  @Test func sharesAreNoBounds() {
    let truth = [Paper("A", ["X", "Y", "Z", "U"]), Paper("B", ["X", "Y"]), Paper("C", ["X", "Y"])]
    let printed = [Paper("A", ["X", "Y"], cut: 2), Paper("B", ["X"], cut: 1), Paper("C", ["X"], cut: 1)]
    let real = CoauthorNetwork(ResolvedBibliography(truth), counting: .newman)
    let shown = CoauthorNetwork(ResolvedBibliography(printed), counting: .newman)
    #expect((real.edges["X–Y"] ?? 0) > (shown.edges["X–Y"] ?? 0))
    #expect(real.fractionalPaperCounts().values[1] > shown.fractionalPaperCounts().values[1])
    #expect(real.fractionalPaperCounts().values[0] < shown.fractionalPaperCounts().values[0])
    #expect(real.strengths().values[1] > shown.strengths().values[1])
  }

  @Test func eitherWay() {
    let clique = Paper("A", ["X", "Y", "Z", "U"])
    let real = CoauthorNetwork(ResolvedBibliography([clique, Paper("B", ["X", "V"])]))
    let shown = CoauthorNetwork(ResolvedBibliography([clique, Paper("B", ["X"], cut: 1)]))
    #expect(NetworkSummary(real).meanDegree == 2.8)
    #expect(NetworkSummary(shown).meanDegree == 3)
    let names = (0..<20).map { "Person \($0)" }
    let all = CoauthorNetwork(ResolvedBibliography([Paper("A", names)]), counting: .refined)
    let few = CoauthorNetwork(
      ResolvedBibliography([Paper("A", Array(names[..<2]), cut: 2)]), counting: .refined)
    #expect(all.strengths().values[0] < few.strengths().values[0])
  }

  /// Three papers of two whose shares shrink when two more names a paper come to light, who are in no core themselves.
  @Test(arguments: [Counting.newman, .refined])
  func coresOfSharesMayShrink(counting: Counting) {
    let truth = (0..<3).map { Paper("A\($0)", ["X", "Y", "Z\($0)", "U\($0)"]) }
    let printed = (0..<3).map { Paper("A\($0)", ["X", "Y"], cut: 2) }
    let cores = [truth, printed].map {
      CoauthorNetwork(ResolvedBibliography($0), counting: counting).graph.strengthCoreNumbers().values.max()
        ?? 0
    }
    #expect(cores[0] < cores[1])
  }
}
