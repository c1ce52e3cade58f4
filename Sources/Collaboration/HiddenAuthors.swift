internal import AuthorIdentity

/// What authors hidden behind "et al." do to a printed figure.
///
/// Every figure of `stats` has its row here; figures are named by their path in the JSON output. The rows compare what is
/// printed with what the same papers would give with their lists in full, whatever the hidden names are; which
/// records are one paper is taken as given. A figure without a row is exact: the number of papers, their years and
/// citations, the degree of collaboration and the solo share (a cut list is joint work whatever it hides).
///
/// Hidden authors are new people or new papers of known people, so what counts can only grow. What is a weight of one
/// paper shared by its authors shrinks on that paper and grows by the papers on which a person is hidden,
/// so no sum of such weights over papers is a bound: a person's 1/n credit, the Newman strength of a pair, refined
/// strengths. A person's strength under Newman's counting is the number of joint papers, 1 each whatever is hidden, and so
/// a lower bound as the number of papers is.
///
/// Where the nodes are institutions or countries, an author without a known one is hidden in the same way. The author may be of a unit
/// that the paper has already, or give a paper its first unit, so that nothing of the nodes is certain.
public enum HiddenAuthors {
  /// What a printed value is once authors are hidden.
  public enum Row: String, Sendable {
    case exact, lowerBound, upperBound, notDetermined
  }

  /// The rows of the figures that hidden authors may change; empty where no list is cut.
  public static func rows(of list: ListSummary, options: NetworkOptions) -> [String: Row] {
    guard list.truncatedPapers > 0 || list.unplacedAuthorships > 0 else { return [:] }
    var rows: [String: Row] = [:]
    guard list.unit == .people else {
      let joint = ["collaboration.degreeOfCollaboration", "collaboration.soloShare"]
      for key in growing + loosening + open + joint + ofStrength { rows[key] = .notDetermined }
      return rows
    }
    for key in growing { rows[key] = .lowerBound }
    for key in loosening { rows[key] = .upperBound }
    for key in open { rows[key] = .notDetermined }
    rows["top.strength"] = [.full, .newman].contains(options.counting) ? .lowerBound : .notDetermined
    // The strength inside a core is that of pairs, which shares of a paper may lower.
    rows["structure.strengthCore"] = options.counting == .full ? .lowerBound : .notDetermined

    // Hidden people hang on to those whom their paper names; where it names nobody they stand apart.
    if list.papersNamingNobody > 0 {
      for key in loosening { rows[key] = .notDetermined }
    }
    for key in unsettled(by: options) { rows[key] = .notDetermined }
    return rows
  }

  /// The figures that a filter of the network keeps from being bounds.
  private static func unsettled(by options: NetworkOptions) -> [String] {
    // A paper may have more authors than allowed once all are known.
    if options.maximumAuthors != nil { return ofNetwork }
    var keys: [String] = []
    let isShared = options.counting != .full
    let keepsSomePeople = options.minimumPapers > 1 || options.largestComponent
    if isShared, keepsSomePeople || options.minimumWeight > 0 {
      keys += ["network.totalWeight", "top.strength"]
    }
    // People whom a filter lets in once all is known may be joined to nobody by an edge that it lets in.
    if options.minimumPapers > 1 || options.minimumWeight > 0 { keys += loosening }
    // Shares shrink, so edges may fall below the bound.
    if isShared, options.minimumWeight > 0 {
      keys += ofNetwork.filter { $0 != "network.nodes" && !ofPapers.contains($0) }
    }
    // Another component may be the largest; it has no fewer people, but perhaps fewer edges.
    if options.largestComponent {
      let sizes: Set = [
        "network.nodes", "network.giantComponent.nodes", "network.components", "network.isolates",
      ]
      keys += ofNetwork.filter { !sizes.contains($0) }
      if isShared && options.minimumWeight > 0 { keys += sizes }
    }
    return keys
  }

  /// The figures that can only grow when the hidden authors become known.
  private static let growing =
    [
      "people.count", "people.mentions",
      "people.authorsPerPaper.mean", "people.authorsPerPaper.median", "people.authorsPerPaper.max",
      "people.papersPerPerson.max",
      "collaboration.collaborationIndex", "collaboration.jointCollaborationIndex",
      "collaboration.collaborativeCoefficient",
      "network.nodes", "network.edges", "network.totalWeight", "network.giantComponent.nodes",
      "network.maxDegree", "network.triangles", "network.degeneracy", "top.coauthors",
      // A block can only grow and a subgraph stays one.
      "structure.largestBlock", "structure.truss", "structure.largestClique",
    ] + ofPapers

  /// The rankings by the papers of a person.
  private static let ofPapers = ["top.papers", "top.hIndex"]

  /// The figures of strength, which grow under some countings.
  private static let ofStrength = ["top.strength", "structure.strengthCore"]

  /// The figures that can only shrink.
  private static let loosening = ["network.components", "network.isolates"]

  /// The figures that may go either way.
  private static let open = [
    "people.papersPerPerson.mean", "people.papersPerPerson.median",
    "network.density", "network.giantComponent.share", "network.meanDegree", "network.transitivity",
    "network.meanLocalClustering", "network.degreeAssortativity", "network.meanDistance",
    "network.diameter",
    "clusters.count", "clusters.modularity", "clusters.largest",
    "collaboration.modifiedCollaborativeCoefficient",
    "top.betweenness",
    "structure.blocks", "structure.articulationPoints", "structure.bridges", "structure.radius",
    "structure.distanceDistribution", "structure.barratClustering", "structure.onnelaClustering",
    "structure.powerLaw", "structure.richClub", "structure.smallWorld", "structure.maximalCliques",
    "structure.spanningForestShare", "structure.backboneTies", "structure.communityAssortativity",
    "structure.clusterings",
    "structure.bridgingTies",
  ]

  private static let ofNetwork =
    (growing + loosening + ofStrength).filter { key in
      ["network.", "structure.", "top."].contains { key.hasPrefix($0) }
    }
}
