internal import Statistics

/// A tie's strength, measured against the sizes of its ends.
///
/// With c the strength of the tie, s and t the sizes of its ends (papers, or summed strengths), k and l the summed strengths of
/// their ties, m the sum of all strengths and N the number of papers:
///
/// | measure | formula | range |
/// |---|---|---|
/// | association strength | c ∕ (s·t) | 0 to 1 ∕ max(s, t) |
/// | association strength of VOSviewer | 2m·c ∕ (k·l) | above 0, 1 for what chance would give |
/// | Salton's cosine | c ∕ √(s·t) | 0 to 1 |
/// | Jaccard | c ∕ (s + t − c) | 0 to 1 |
/// | Dice | 2c ∕ (s + t) | 0 to 1 |
/// | inclusion | c ∕ min(s, t) | 0 to 1 |
/// | equivalence | c² ∕ (s·t), Salton's squared | 0 to 1 |
/// | probabilistic affinity | N·c ∕ (s·t) | above 0, 1 for what chance would give |
///
/// The ranges hold where a tie is not stronger than its ends are large, as joint papers are against papers. Small ends
/// inflate the two association strengths and the affinity, so the strength itself belongs beside them.
///
///     let paw = WeightedGraph(nodeCount: 4, edges: [(0, 1, 1), (0, 2, 2), (1, 2, 1), (1, 3, 1)])
///     paw.affinities(.salton, sizes: [2, 2, 2, 1]).values  // [0.5, 1, 0.5, 0.7071]
///
/// igraph and networkx have similarities of neighborhoods under such names, not of joint papers.
///
/// Reference: N. J. van Eck, L. Waltman, "How to normalize cooccurrence data? An analysis of some well-known similarity
/// measures", JASIST 60 (2009) 1635, doi:10.1002/asi.21075.
public enum TieAffinity: String, Sendable, CaseIterable {
  /// c ∕ (s·t).
  case association
  /// 2m·c ∕ (k·l), whatever the sizes: what VOSviewer draws by.
  case vos
  /// c ∕ √(s·t).
  case salton
  /// c ∕ (s + t − c).
  case jaccard
  /// 2c ∕ (s + t).
  case dice
  /// c ∕ min(s, t).
  case inclusion
  /// c² ∕ (s·t).
  case equivalence
  /// N·c ∕ (s·t).
  case affinity

  /// The name of the column.
  public var columnName: String {
    switch self {
    case .association: "associationStrength"
    case .vos: "vosAssociationStrength"
    case .affinity: "probabilisticAffinity"
    default: rawValue
    }
  }

  /// The formula.
  public var formula: String {
    switch self {
    case .association: "c/(s·t)"
    case .vos: "2m·c/(k·l)"
    case .salton: "c/√(s·t)"
    case .jaccard: "c/(s+t−c)"
    case .dice: "2c/(s+t)"
    case .inclusion: "c/min(s,t)"
    case .equivalence: "c²/(s·t)"
    case .affinity: "N·c/(s·t)"
    }
  }
}

extension WeightedGraph {
  /// The affinity of the ends of every edge.
  ///
  /// - Parameters:
  ///   - measure: the formula.
  ///   - sizes: the size of every node, above 0 where it has an edge; `nil` for the summed strengths of the edges.
  ///   - total: N, the number of papers; 1 for other measures than ``TieAffinity/affinity``.
  ///   - sizeUnit: what the sizes count, for the convention.
  /// - Returns: one value an edge, in the order of ``edges``.
  /// - Complexity: O(n + m).
  public func affinities(
    _ measure: TieAffinity, sizes: [Double]? = nil, total: Double = 1, sizeUnit: String? = nil
  ) -> EdgeColumn<Double> {
    precondition(sizes.map { $0.count == nodeCount } ?? true, "one size per node is needed")
    let strengths = (0..<nodeCount).map { node in
      weight[rowStart[node]..<rowStart[node + 1]].reduce(0, +)
    }
    let unit = sizes == nil ? "summed strengths" : sizeUnit ?? "sizes"
    let sizes = sizes ?? strengths
    let twice = strengths.reduce(0, +)
    var values: [Double] = []
    values.reserveCapacity(edgeCount)
    for v in 0..<nodeCount {
      for k in rowStart[v]..<rowStart[v + 1] where neighbor[k] > UInt32(v) {
        let u = Int(neighbor[k])
        let (c, s, t) = (weight[k], sizes[v], sizes[u])
        // One factor after the other, so that no product of large numbers is made.
        let value =
          switch measure {
          case .association: c / s / t
          case .vos: c / strengths[v] * (twice / strengths[u])
          case .salton: c / s.squareRoot() / t.squareRoot()
          case .jaccard: c / (s + t - c)
          case .dice: 2 * c / (s + t)
          case .inclusion: c / min(s, t)
          case .equivalence: c / s * (c / t)
          case .affinity: c / s * (total / t)
          }
        values.append(value)
      }
    }
    return EdgeColumn(
      name: measure.columnName,
      convention: "\(measure.formula), c the strength of the tie, "
        + (measure == .vos
          ? "k and l the summed strengths of its ends, m that of all ties"
          : "s and t the \(unit) of its ends" + (measure == .affinity ? ", N the number of papers" : "")),
      edges: edges, values: values)
  }
}
