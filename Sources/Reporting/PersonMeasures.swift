internal import AuthorIdentity
internal import Collaboration
internal import Graphs
internal import Scientometrics
internal import Statistics

/// The values of everyone in a network, of the columns that are asked for and no others.
struct PersonMeasures {
  /// One value a person.
  enum Values {
    case integers([Int?])
    case reals([Double?], digits: Int)
    case intervals([IndexInterval?])
    case estimates([Estimate?], digits: Int)
    case flags([Bool])
    /// Left out, or made from the network on demand.
    case none
  }

  var values: [PersonColumn: Values] = [:]

  /// - Parameters:
  ///   - referenceYear: the year to which careers are counted.
  ///   - progress: told what is being done, and how far it has come.
  init(
    _ network: CoauthorNetwork, columns asked: Set<PersonColumn>, options: MeasurementOptions,
    referenceYear: Int?, progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    // A percentile needs the column that it is of.
    let columns = asked.union(asked.compactMap { $0.percentile?.column })
    func needs(_ some: PersonColumn...) -> Bool { !columns.isDisjoint(with: some) }
    addStructure(of: network, columns, options, progress)

    if needs(.papers) { values[.papers] = .integers(network.paperCounts().values) }
    if needs(.fractionalPapers) {
      values[.fractionalPapers] = .reals(network.fractionalPaperCounts().values, digits: 2)
    }
    if needs(.strength) { addStrengths(network.strengths().values) }
    if needs(.firstYear, .lastYear) {
      let years = network.years()
      values[.firstYear] = .integers(years.first.values)
      values[.lastYear] = .integers(years.last.values)
    }
    if columns.contains(where: { $0 == .citations || $0.citationIndex != nil }) {
      addIndices(of: network, columns, options, referenceYear: referenceYear)
    }
    if needs(.partnershipAbility) {
      values[.partnershipAbility] = .integers(network.partnershipAbilities().values)
    }
    if needs(.hBar, .hAlpha, .hAlphaPrime) {
      let indices = network.leadershipIndices()
      values[.hBar] = .intervals(indices.bar)
      values[.hAlpha] = .intervals(indices.alpha)
      values[.hAlphaPrime] = .intervals(indices.alphaOnly)
    }
    if needs(.truncated) { values[.truncated] = .flags(network.truncations().values) }
    addFieldIndicators(of: network, columns)
    addPercentiles(of: network, columns, cohortWindow: options.cohortWindow)
  }

  /// Measures a network that has no papers; columns that need them stay unknown.
  init(
    _ network: LabeledGraph, columns: Set<PersonColumn>, options: MeasurementOptions,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    addStructure(of: network, columns, options, progress)
    if columns.contains(.strength) { addStrengths(network.graph.strengths().values) }
  }

  /// Adds the columns that need nothing but the graph.
  private mutating func addStructure(
    of network: some NamedNetwork, _ columns: Set<PersonColumn>, _ options: MeasurementOptions,
    _ progress: @escaping @Sendable (String) -> Void
  ) {
    let graph = network.graph
    let threads = options.threads
    func needs(_ some: PersonColumn...) -> Bool { !columns.isDisjoint(with: some) }
    func told(_ what: String) -> @Sendable (Double) -> Void { { progress("\(what), \(Int($0 * 100)) %") } }
    if needs(.coauthors) { values[.coauthors] = .integers(graph.degrees().values) }
    let others = Double(graph.nodeCount - 1)
    if needs(.coauthorsNormalized) {
      values[.coauthorsNormalized] = .reals(
        graph.degrees().values.map { others > 0 ? Double($0) / others : 0 }, digits: 5)
    }
    if needs(.betweenness, .betweennessNormalized), !options.skipped.contains(.betweenness) {
      let betweenness = network.betweenness(options: options, progress: told("measuring betweenness")).values
      let pairs = others * (others - 1) / 2
      values[.betweenness] = .estimates(betweenness, digits: 0)
      values[.betweennessNormalized] = .estimates(
        betweenness.map { pairs > 0 ? $0.scaled(by: 1 / pairs) : Estimate(exactly: 0) }, digits: 5)
    }
    if needs(.closeness, .harmonic, .harmonicNormalized), !options.skipped.contains(.distances) {
      let distances = graph.allHopDistances(threads: threads, progress: told("measuring distances"))
      let harmonic = distances.harmonic().values
      values[.closeness] = .reals(distances.closeness().values, digits: 4)
      values[.harmonic] = .reals(harmonic, digits: 1)
      values[.harmonicNormalized] = .reals(harmonic.map { others > 0 ? $0 / others : 0 }, digits: 5)
    }
    if needs(.pagerank) { values[.pagerank] = .reals(graph.pageRank(threads: threads).values, digits: 5) }
    if needs(.eigenvector) {
      values[.eigenvector] = .reals(graph.eigenvectorCentrality(threads: threads).values, digits: 5)
    }
    if needs(.core) { values[.core] = .integers(graph.coreNumbers().values) }
    if needs(.clustering), !options.skipped.contains(.clustering) {
      values[.clustering] = .reals(graph.localClustering(threads: threads).values, digits: 3)
    }
    if needs(.cluster, .participation, .withinModule, .coordinator, .gatekeeper, .consultant, .liaison),
      !options.skipped.contains(.clusters)
    {
      progress("finding communities")
      let partition = CommunitySummary(network, options: options).partition
      values[.cluster] = .integers(partition.clusterOfNode.map { Int($0) + 1 })
      if needs(.participation) {
        values[.participation] = .reals(graph.participationCoefficients(in: partition).values, digits: 3)
      }
      if needs(.withinModule) {
        values[.withinModule] = .reals(graph.withinModuleScores(in: partition).values, digits: 2)
      }
      if needs(.coordinator, .gatekeeper, .consultant, .liaison) {
        let roles = graph.brokerage(in: partition, threads: threads)
        values[.coordinator] = .integers(roles.coordinator.values)
        values[.gatekeeper] = .integers(roles.gatekeeper.values)
        values[.consultant] = .integers(roles.consultant.values)
        values[.liaison] = .integers(roles.liaison.values)
      }
    }
    progress("measuring \(graph.nodeCount) people")
    addCentralities(of: graph, columns, threads)
    addDistances(of: graph, columns, threads, told)
  }

  /// Adds what is only made on request and needs nothing but the graph.
  private mutating func addCentralities(
    of graph: WeightedGraph, _ columns: Set<PersonColumn>, _ threads: Int?
  ) {
    for column in columns {
      switch column {
      case .hDegree: values[column] = .integers(graph.hDegrees().values)
      case .lobby: values[column] = .integers(graph.lobbyIndices().values)
      case .cIndex: values[column] = .integers(graph.cIndices().values)
      case .communicationAbility: values[column] = .integers(graph.communicationAbilities().values)
      case .katz: values[column] = .reals(graph.katzCentrality(threads: threads).values, digits: 3)
      case .authorRank: values[column] = .reals(graph.authorRank(threads: threads).values, digits: 3)
      case .currentFlow:
        values[column] = .reals(graph.currentFlowBetweenness(threads: threads).values, digits: 1)
      case .constraint: values[column] = .reals(graph.constraints(threads: threads).values, digits: 4)
      case .effectiveSize: values[column] = .reals(graph.effectiveSizes(threads: threads).values, digits: 2)
      case .efficiency: values[column] = .reals(graph.efficiencies(threads: threads).values, digits: 3)
      case .strengthCore: values[column] = .reals(graph.strengthCoreNumbers().values, digits: 2)
      case .barratClustering:
        values[column] = .reals(graph.barratClustering(threads: threads).values, digits: 3)
      case .onnelaClustering:
        values[column] = .reals(graph.onnelaClustering(threads: threads).values, digits: 4)
      default: break
      }
    }
  }

  /// Adds what is made on request from other distances than those in hops of all pairs.
  private mutating func addDistances(
    of graph: WeightedGraph, _ columns: Set<PersonColumn>, _ threads: Int?,
    _ told: (String) -> @Sendable (Double) -> Void
  ) {
    if columns.contains(.eccentricity) {
      values[.eccentricity] = .integers(graph.eccentricities(threads: threads).values)
    }
    let strong = EdgeLength.inverseWeight
    let progress = told("measuring distances by strength")
    if columns.contains(.betweennessByStrength) {
      let column = graph.betweenness(lengths: strong, threads: threads, progress: progress)
      values[.betweennessByStrength] = .reals(column.values, digits: 0)
    }
    if !columns.isDisjoint(with: [.closenessByStrength, .harmonicByStrength]) {
      let distances = graph.allLengthDistances(strong, threads: threads, progress: progress)
      values[.closenessByStrength] = .reals(distances.closeness().values, digits: 4)
      values[.harmonicByStrength] = .reals(distances.harmonic().values, digits: 1)
    }
  }

  private mutating func addStrengths(_ strengths: [Double]) {
    values[.strength] = .reals(strengths, digits: strengths.allSatisfy { $0 == $0.rounded() } ? 0 : 2)
  }

  /// Adds the columns of citations. One profile is made at a time a thread, and everything asked of it.
  private mutating func addIndices(
    of network: CoauthorNetwork, _ columns: Set<PersonColumn>, _ options: MeasurementOptions,
    referenceYear: Int?
  ) {
    // Without an option it is the newest year of a dated paper, never today's.
    let year = referenceYear ?? network.years().last.values.compactMap { $0 }.max()
    let indices = columns.compactMap { column in column.citationIndex.map { (column: column, index: $0) } }
    let chunks = chunked(network.nodeCount, threads: options.threads) { nodes in
      var totals: [IndexInterval?] = []
      var found = [[Estimate?]](repeating: [], count: indices.count)
      for node in nodes {
        let profile = network.citationProfile(at: NodeID(node))
        totals.append(profile.citationInterval)
        for (place, entry) in indices.enumerated() { found[place].append(entry.index.value(profile, year)) }
      }
      return (totals: totals, found: found)
    }
    values[.citations] = .intervals(chunks.flatMap(\.totals))
    for (place, entry) in indices.enumerated() {
      let found = chunks.flatMap { $0.found[place] }
      values[entry.column] =
        entry.index.isWhole
        ? .intervals(found.map { $0.flatMap(IndexInterval.init) }) : .estimates(found, digits: 2)
    }
  }

  /// What people are ranked by: numbers, unknown ones as `nil`.
  func keys(of column: PersonColumn) -> [Double?]? {
    switch values[column] ?? .none {
    case .integers(let values): values.map { $0.map(Double.init) }
    case .reals(let values, _): values
    case .intervals(let values): values.map { $0.map { Double($0.low) } }
    case .estimates(let values, _): values.map { $0?.value }
    case .flags(let flags): flags.map { $0 ? 1 : 0 }
    case .none: nil
    }
  }

  /// The cell of a person; `missing` for texts and what was left out.
  func cell(_ column: PersonColumn, of node: Int) -> ReportTable.Cell {
    switch values[column] ?? .none {
    case .integers(let values):
      guard let value = values[node] else { return .missing }
      return column == .firstYear || column == .lastYear ? .year(value) : .integer(value)
    case .reals(let values, let digits): return values[node].map { .real($0, digits: digits) } ?? .missing
    case .intervals(let values): return values[node].map { .interval(low: $0.low, high: $0.high) } ?? .missing
    case .estimates(let values, let digits):
      return values[node].map { .estimate($0, digits: digits) } ?? .missing
    case .flags(let flags): return .flag(flags[node])
    case .none: return .missing
    }
  }
}

extension Estimate {
  /// The estimate in another unit.
  fileprivate func scaled(by factor: Double) -> Estimate {
    guard let reason else { return Estimate(exactly: value * factor) }
    return Estimate(value * factor, low: low * factor, high: high * factor, reason: reason)
  }
}

extension IndexInterval {
  /// The whole numbers of an estimate; an end that nothing bounds is the largest there is.
  fileprivate init?(_ estimate: Estimate) {
    guard estimate.low.isFinite else { return nil }
    self.init(low: Int(estimate.low), high: estimate.high < 1e15 ? Int(estimate.high) : .max)
  }
}
