public import AuthorIdentity
public import Bibliography
public import Collaboration
internal import Graphs
internal import Scientometrics
public import Statistics

/// What becomes of the key figures and of the first people of every list when one choice is made otherwise: the counting, who
/// is who, papers of very many authors.
///
/// One choice at a time: each variant differs from the default in one thing, so what changes is due to it.
public struct SensitivityReport: Sendable {
  /// How far a variant ranks people as the default does.
  public struct Agreement: Sendable, Equatable {
    /// The people who have a value in both.
    public let people: Int
    /// Kendall's τ_b over them.
    public let kendall: Double?
    /// Spearman's ρ over them.
    public let spearman: Double?
    /// How many people the list of the default has: fewer than asked for where fewer have a value above 0.
    public let topSize: Int
    /// How many of them are among the first of the variant.
    public let commonTop: Int
  }

  /// The default or a variant, with what it gives.
  public struct Variant: Sendable {
    /// What differs from the default; `default` for that.
    public let name: String
    /// What made the network.
    public let options: NetworkOptions
    /// Who is who.
    public let identity: IdentityPolicy
    /// The key figures, by the names that `stats` gives them.
    public let figures: [(name: String, value: Estimate?)]
    /// The first people by each measure.
    public let top: [TopPeople]
    /// The agreement with the default by each measure, in the order of ``top``.
    public let agreement: [Agreement]
    /// What hidden authors make of the figures and lists, by their paths in the JSON output of `stats`; none where none are hidden.
    public let rows: [String: HiddenAuthors.Row]

    /// The row of a figure.
    func row(_ figure: String) -> HiddenAuthors.Row { rows["network." + figure] ?? .exact }

    /// The row of a list.
    func row(of list: TopPeople) -> HiddenAuthors.Row { rows["top." + list.measure] ?? .exact }
  }

  /// The default, then the variants.
  public let variants: [Variant]
  /// How many people a list has.
  public let count: Int
  /// What hides authors of some papers; `nil` where nothing does.
  public let hiddenAuthorsNote: String?

  /// More authors than these make a paper hyper-authored.
  ///
  /// B. Cronin, "Hyperauthorship: a postmodern perversion or evidence of a structural shift in scholarly communication
  /// practices?", JASIST 52 (2001) 558, doi:10.1002/asi.1097, who looks at papers of 100 authors and more.
  public static let hyperAuthors = 99

  /// Measures the network and its variants.
  ///
  /// Betweenness and distances depend on who is tied to whom only and are made once for all variants that share that.
  ///
  /// - Parameters:
  ///   - network: the default.
  ///   - count: how many people a list has.
  ///   - citations: the table that the citations of the network come from, where one does.
  ///   - progress: told what is being done.
  /// - Complexity: that of the statistics, once a variant.
  public init(
    _ network: CoauthorNetwork, options: MeasurementOptions = MeasurementOptions(), count: Int = 10,
    citations: CitationTable? = nil, progress: (String) -> Void = { _ in }
  ) {
    self.count = count
    hiddenAuthorsNote = network.hiddenAuthorsNote
    progress("measuring the default")
    let base = MeasuredVariant(network, options, reusing: nil)
    var variants = [base.variant("default", count: count, comparedWith: nil)]
    let unit = network.bibliography.unit
    for choice in Self.choices(network.options, network.bibliography.policy) {
      // Institutions and countries are the same whoever the people are.
      if unit != .people, choice.identity != network.bibliography.policy { continue }
      progress("measuring \(choice.name)")
      var bibliography = network.bibliography
      if choice.identity != bibliography.policy {
        let resolved = ResolvedBibliography(
          bibliography.records, policy: choice.identity, threads: choice.options.threads)
        bibliography = citations.map(resolved.joining) ?? resolved
      }
      let measured = MeasuredVariant(
        CoauthorNetwork(bibliography, options: choice.options), options, reusing: base)
      variants.append(measured.variant(choice.name, count: count, comparedWith: base))
    }
    self.variants = variants
  }

  private static func choices(
    _ options: NetworkOptions, _ identity: IdentityPolicy
  ) -> [(name: String, options: NetworkOptions, identity: IdentityPolicy)] {
    var choices: [(name: String, options: NetworkOptions, identity: IdentityPolicy)] = []
    for counting in [Counting.full, .newman, .refined] where counting != options.counting {
      var other = options
      other.counting = counting
      choices.append((counting.rawValue, other, identity))
    }
    for policy in IdentityPolicy.allCases where policy != identity {
      choices.append((policy.rawValue, options, policy))
    }
    var other = options
    other.maximumAuthors = options.maximumAuthors == nil ? hyperAuthors : nil
    choices.append((other.maximumAuthors.map { "max-authors \($0)" } ?? "all papers", other, identity))
    return choices
  }
}

/// A network with the values of everybody by every measure.
private struct MeasuredVariant {
  let network: CoauthorNetwork
  let summary: NetworkSummary
  let measures: [(name: String, values: [Double?])]

  /// - Parameter base: what was measured already, whose values hold where everybody has the same ties.
  init(_ network: CoauthorNetwork, _ options: MeasurementOptions, reusing base: MeasuredVariant?) {
    self.network = network
    let sameTies = base.flatMap {
      $0.network.graph.rowStart == network.graph.rowStart
        && $0.network.graph.neighbor == network.graph.neighbor
        ? $0 : nil
    }
    summary = sameTies?.summary ?? NetworkSummary(network, options: options)
    var measures: [(name: String, values: [Double?])] = [
      ("papers", network.paperCounts().values.map(Double.init)),
      ("coauthors", network.graph.degrees().values.map(Double.init)),
      ("strength", network.strengths().values),
    ]
    if !options.skipped.contains(.betweenness) {
      measures.append(
        (
          "betweenness",
          sameTies?.measures.first { $0.name == "betweenness" }?.values
            ?? network.betweenness(options: options).values.map(\.value)
        ))
    }
    if network.bibliography.facts.citations.contains(where: { $0 >= 0 }) {
      let h = (0..<network.nodeCount).map { node in
        network.citationProfile(at: NodeID(node)).hIndex.map { Double($0.low) }
      }
      measures.append(("hIndex", h))
    }
    self.measures = measures
  }

  func variant(_ name: String, count: Int, comparedWith base: MeasuredVariant?) -> SensitivityReport.Variant {
    let counterparts = base.map { Self.counterparts($0.network, network) }
    return SensitivityReport.Variant(
      name: name, options: network.options, identity: network.bibliography.policy, figures: figures,
      top: measures.map { measure in
        TopPeople(
          measure.name, of: network, by: measure.values.map { $0 ?? 0 }, count: count)
      },
      agreement: base.map { base in
        measures.indices.map { agreement($0, with: base, counterparts ?? [], count: count) }
      } ?? [],
      rows: network.hasHiddenAuthors
        ? HiddenAuthors.rows(of: ListSummary(network.bibliography), options: network.options) : [:])
  }

  private var figures: [(name: String, value: Estimate?)] {
    func exactly(_ value: Int) -> Estimate { Estimate(exactly: Double(value)) }
    func exactly(_ value: Double?) -> Estimate? { value.map(Estimate.init(exactly:)) }
    return [
      ("papers", exactly(network.isPaperIncluded.count { $0 })), ("nodes", exactly(summary.nodes)),
      ("edges", exactly(summary.edges)), ("totalWeight", exactly(network.graph.weight.reduce(0, +) / 2)),
      ("components", exactly(summary.components)), ("giantComponent.share", exactly(summary.giantShare)),
      ("isolates", exactly(summary.isolates)), ("meanDegree", exactly(summary.meanDegree)),
      ("maxDegree", exactly(summary.maxDegree)), ("transitivity", exactly(summary.transitivity)),
      ("meanLocalClustering", exactly(summary.meanLocalClustering)),
      ("degreeAssortativity", exactly(summary.degreeAssortativity)),
      ("degeneracy", exactly(summary.degeneracy)), ("meanDistance", summary.meanDistance),
      ("diameter", summary.diameter),
    ]
  }

  private func agreement(
    _ measure: Int, with base: MeasuredVariant, _ counterparts: [NodeID?], count: Int
  ) -> SensitivityReport.Agreement {
    var (first, second): ([Double], [Double]) = ([], [])
    for (node, counterpart) in counterparts.enumerated() {
      guard let counterpart, let value = base.measures[measure].values[node],
        let other = measures[measure].values[Int(counterpart.index)]
      else { continue }
      first.append(value)
      second.append(other)
    }
    let top = Set(ranked(measure, count: count))
    let leading = base.ranked(measure, count: count)
    let common = Set(leading.compactMap { counterparts[$0].map { Int($0.index) } })
    return SensitivityReport.Agreement(
      people: first.count, kendall: RankCorrelation.kendall(first, second),
      spearman: RankCorrelation.spearman(first, second), topSize: leading.count,
      commonTop: common.intersection(top).count)
  }

  /// The first people; nobody with a value of 0, as in the list that is printed.
  private func ranked(_ measure: Int, count: Int) -> [Int] {
    let values = measures[measure].values
    return PersonRanking(network).byKey(values, ascending: false, count: count).filter { values[$0] ?? 0 > 0 }
  }

  /// The node of a variant for each of the default: that of the person who has the first mention there. Of two people of the
  /// default who are one in the variant both are that one.
  private static func counterparts(_ base: CoauthorNetwork, _ other: CoauthorNetwork) -> [NodeID?] {
    var person = [PersonID?](repeating: nil, count: base.bibliography.personCount)
    if base.bibliography.policy == other.bibliography.policy {
      for index in person.indices { person[index] = PersonID(index) }
    } else {
      for (own, others) in zip(base.bibliography.personOfMention, other.bibliography.personOfMention)
      where own != .max && others != .max && person[Int(own)] == nil {
        person[Int(own)] = PersonID(Int(others))
      }
    }
    return (0..<base.nodeCount).map { node in
      person[Int(base.person(at: NodeID(node)).index)].flatMap(other.node(of:))
    }
  }
}
