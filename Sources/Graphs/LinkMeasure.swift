/// A measure of how likely two nodes are to be joined next, from the graph as it is.
///
/// Γ(v) are the neighbors of v. All but the last leave weights unused; a pair with no path of the length that a measure
/// looks at has 0.
///
/// References: D. Liben-Nowell, J. Kleinberg, "The link-prediction problem for social networks", Journal of the American
/// Society for Information Science and Technology 58 (2007) 1019, doi:10.1002/asi.20591; L. Lü, T. Zhou, "Link prediction
/// in complex networks: a survey", Physica A 390 (2011) 1150, doi:10.1016/j.physa.2010.11.027.
public enum LinkMeasure: Sendable, Hashable {
  /// |Γ(a) ∩ Γ(b)|.
  case commonNeighbors

  /// |Γ(a) ∩ Γ(b)| ∕ |Γ(a) ∪ Γ(b)|.
  case jaccard

  /// Σ 1 ∕ ln |Γ(u)| over the common neighbors u (L. A. Adamic, E. Adar, Social Networks 25 (2003) 211,
  /// doi:10.1016/S0378-8733(03)00009-1).
  case adamicAdar

  /// Σ 1 ∕ |Γ(u)| over the common neighbors u (T. Zhou, L. Lü, Y.-C. Zhang, European Physical Journal B 71 (2009) 623,
  /// doi:10.1140/epjb/e2009-00335-8).
  case resourceAllocation

  /// |Γ(a)| · |Γ(b)|.
  case preferentialAttachment

  /// The walks of two steps and `epsilon` times those of three: (A² + ε·A³)(a, b) (L. Lü, C.-H. Jin, T. Zhou, Physical
  /// Review E 80 (2009) 046122, doi:10.1103/PhysRevE.80.046122). Usually ε is 0.01 or less.
  case localPath(epsilon: Double)

  /// How often a walker is at b who starts at a, follows edges by strength, and goes back to a with probability 1 − `damping`
  /// before every step. Not the same in both directions: the value of a pair is the mean of both.
  case personalizedPageRank(damping: Double)

  /// The measures with their usual parameters.
  public static let all: [LinkMeasure] = [
    .commonNeighbors, .jaccard, .adamicAdar, .resourceAllocation, .preferentialAttachment,
    .localPath(epsilon: 0.01), .personalizedPageRank(damping: 0.85),
  ]

  /// The name as commands know it, for example `adamic-adar`.
  public var name: String {
    switch self {
    case .commonNeighbors: "common-neighbors"
    case .jaccard: "jaccard"
    case .adamicAdar: "adamic-adar"
    case .resourceAllocation: "resource-allocation"
    case .preferentialAttachment: "preferential-attachment"
    case .localPath: "local-path"
    case .personalizedPageRank: "pagerank"
    }
  }
}
