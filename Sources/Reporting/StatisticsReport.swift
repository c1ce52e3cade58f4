public import AuthorIdentity
internal import Bibliography
public import Collaboration
internal import Graphs
public import Scientometrics
internal import Statistics

/// Everything that `coauth stats` says, ready to be printed or written as JSON.
public struct StatisticsReport: Sendable {
  /// What became of the records.
  public let input: InputSummary
  /// Papers and people.
  public let list: ListSummary
  /// The network.
  public let network: NetworkSummary
  /// Blocks, degrees, rich club, small world; `nil` unless the options ask for them.
  public let structure: StructureSummary?
  /// The communities, `nil` when they were left out.
  public let communities: CommunitySummary?
  /// The longer figures of collaboration, `nil` when they were not asked for.
  public let profile: CollaborationProfile?
  /// The largest values, one list a measure.
  public let top: [TopPeople]
  /// What the network was made from.
  public let options: NetworkOptions
  /// How it was measured.
  public let measurement: MeasurementOptions
  /// The rule by which mentions became people.
  public let identity: IdentityPolicy
  /// What became of a table of citations, where one was joined.
  public let citationJoin: CitationJoin?
  /// What the nodes are.
  public let unit: NetworkUnit
  /// What the affiliations tell, `nil` where there are none.
  public let affiliations: AffiliationCoverage?
  /// Citations normalized by field and year, as far as both are known.
  public let fields: FieldNormalization
  /// What the options kept out.
  public let omissions: CoauthorNetwork.Omissions
  /// What hides authors, and so what the marks mean; `nil` where nothing does.
  public let hiddenAuthorsNote: String?

  /// Measures a network.
  ///
  /// - Parameters:
  ///   - top: how many people a list of the largest values has; 0 for all.
  ///   - profilesCollaboration: whether the longer figures of collaboration are made.
  ///   - progress: told what is being done.
  public init(
    _ network: CoauthorNetwork, options: MeasurementOptions = MeasurementOptions(), top: Int = 10,
    profilesCollaboration: Bool = false,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    let bibliography = network.bibliography
    input = InputSummary(bibliography.records, findings: bibliography.findings.count)
    list = ListSummary(bibliography)
    progress("measuring the network")
    self.network = NetworkSummary(network, options: options)
    if options.skipped.contains(.clusters) {
      communities = nil
    } else {
      progress("finding communities")
      communities = CommunitySummary(network, options: options)
    }
    structure =
      options.measuresStructure
      ? StructureSummary(network, communities: communities, options: options, progress: progress) : nil
    profile = profilesCollaboration ? CollaborationProfile(network, options: options) : nil
    progress("ranking people")
    self.top = Self.rankings(
      network, options, count: top, hasCitations: list.citations.hasCitations, progress)
    self.options = network.options
    measurement = options
    identity = bibliography.policy
    omissions = network.omissions
    hiddenAuthorsNote = network.hiddenAuthorsNote
    citationJoin = bibliography.citationJoin
    unit = bibliography.unit
    fields = bibliography.fieldNormalization()
    // Reading every affiliation takes as long as all the rest of a plain report.
    affiliations =
      profilesCollaboration || bibliography.unit != .people ? bibliography.affiliationCoverage() : nil
  }

  private static func rankings(
    _ network: CoauthorNetwork, _ options: MeasurementOptions, count: Int, hasCitations: Bool,
    _ progress: @escaping @Sendable (String) -> Void
  ) -> [TopPeople] {
    var lists = [
      TopPeople("papers", of: network, by: network.paperCounts().values.map(Double.init), count: count),
      TopPeople("coauthors", of: network, by: network.graph.degrees().values.map(Double.init), count: count),
      TopPeople("strength", of: network, by: network.strengths().values, count: count),
    ]
    if !options.skipped.contains(.betweenness) {
      let values = network.betweenness(options: options) { progress(betweennessProgress($0)) }.values
      lists.append(TopPeople("betweenness", of: network, by: values, count: count))
    }
    if hasCitations {
      // One profile at a time: they need not all be there at once.
      let values = (0..<network.nodeCount).map { node in
        let profile = network.citationProfile(at: NodeID(node))
        guard let h = profile.hIndex else { return Estimate(exactly: 0) }
        return h.isExact
          ? Estimate(exactly: Double(h.low))
          : Estimate(
            Double(h.low), low: Double(h.low), high: Double(h.high), reason: "papers without known citations")
      }
      lists.append(TopPeople("hIndex", of: network, by: values, count: count))
    }
    return lists
  }
}

/// How far betweenness is, in words.
func betweennessProgress(_ share: Double) -> String { "ranking people, betweenness \(Int(share * 100)) %" }
