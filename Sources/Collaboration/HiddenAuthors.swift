/// What authors hidden behind "et al." do to a printed figure.
///
/// Every figure of `stats` has its row here; the figures are named by their path in the JSON output. A figure
/// that is not named is exact: the number of papers, years, citations of the list, the degree of collaboration and the
/// solo share (a cut list is joint work whatever it hides).
public enum HiddenAuthors {
  /// The figures that can only grow when the hidden authors become known.
  public static let lowerBounds = [
    "people.count", "people.mentions",
    "people.authorsPerPaper.mean", "people.authorsPerPaper.median", "people.authorsPerPaper.max",
    "people.papersPerPerson.max",
    "network.nodes", "network.edges", "network.totalWeight", "network.giantComponent.nodes",
    "network.maxDegree", "network.triangles", "network.degeneracy",
    "collaboration.collaborationIndex", "collaboration.collaborativeCoefficient",
    "top.papers", "top.coauthors", "top.hIndex",
  ]

  /// The figures that can only shrink.
  public static let upperBounds = ["network.components", "network.isolates"]

  /// The figures that may go either way.
  public static let notDetermined = [
    "people.papersPerPerson.mean", "people.papersPerPerson.median",
    "network.density", "network.giantComponent.share", "network.meanDegree", "network.transitivity",
    "network.meanLocalClustering", "network.degreeAssortativity", "network.meanDistance",
    "network.diameter",
    "clusters.count", "clusters.modularity", "clusters.largest",
    "collaboration.modifiedCollaborativeCoefficient",
    "top.betweenness",
  ]

  /// What becomes of a strength: shown full strengths grow; a shown author's Newman strength is 1 a joint paper
  /// whatever is hidden; other row sums may go either way.
  public static func strengthRow(_ counting: Counting) -> Row {
    switch counting {
    case .full: .lowerBound
    case .newman: .exact
    case .refined: .notDetermined
    }
  }

  /// What a printed value is once authors are hidden.
  public enum Row: String, Sendable {
    case exact, lowerBound, upperBound, notDetermined
  }
}
