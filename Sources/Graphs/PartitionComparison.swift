internal import Foundation

/// How mutual information is brought to at most 1.
public enum InformationNormalizer: String, Sendable, CaseIterable {
  /// (H(X) + H(Y)) ∕ 2, scikit-learn's default and the form of Danon et al. 2005.
  case arithmetic
  /// √(H(X)·H(Y)).
  case geometric
  /// min(H(X), H(Y)): 1 whenever one partition refines the other.
  case minimum
  /// max(H(X), H(Y)).
  case maximum
}

/// The unit of information.
public enum InformationUnit: String, Sendable, CaseIterable {
  /// Natural logarithms.
  case nats
  /// Logarithms to base 2.
  case bits
}

extension Partition {
  /// The mutual information with another partition of the same nodes, divided by a normalizer.
  ///
  /// NMI = I(X; Y) ∕ N, I = Σ n_ij ∕ n · ln( n·n_ij ∕ (a_i·b_j) ) over pairs of clusters with n_ij common nodes, a_i and b_j their
  /// sizes. Not corrected for chance: many small clusters agree with anything. Both partitions of one cluster, or of no
  /// nodes: 1; one of them of one cluster: 0.
  ///
  ///     let a = Partition(labels: [0, 0, 1, 1]), b = Partition(labels: [0, 0, 1, 2])
  ///     a.normalizedMutualInformation(with: b)  // 0.8
  ///
  /// - Parameters:
  ///   - other: a partition of the same nodes.
  ///   - normalizer: what to divide by.
  /// - Returns: 0 … 1, as scikit-learn's `normalized_mutual_info_score` with `average_method` of that name.
  /// - Complexity: O(n log n).
  ///
  /// Reference: N. X. Vinh, J. Epps, J. Bailey, "Information theoretic measures for clusterings comparison", Journal of
  /// Machine Learning Research 11 (2010) 2837; L. Danon, A. Díaz-Guilera, J. Duch, A. Arenas, "Comparing community structure
  /// identification", Journal of Statistical Mechanics (2005) P09008, doi:10.1088/1742-5468/2005/09/P09008.
  public func normalizedMutualInformation(
    with other: Partition, normalizer: InformationNormalizer = .arithmetic
  ) -> Double {
    let (own, theirs, joint) = entropies(with: other)
    if count <= 1, other.count <= 1 { return 1 }
    let bound =
      switch normalizer {
      case .arithmetic: (own + theirs) / 2
      case .geometric: (own * theirs).squareRoot()
      case .minimum: min(own, theirs)
      case .maximum: max(own, theirs)
      }
    // A single cluster tells nothing about anything.
    return bound > 0 ? min(max((own + theirs - joint) / bound, 0), 1) : 0
  }

  /// The variation of information between two partitions of the same nodes: what each tells that the other does not.
  ///
  /// VI = H(X|Y) + H(Y|X) = 2·H(X, Y) − H(X) − H(Y), a metric. 0 for equal partitions and for no nodes.
  ///
  ///     let a = Partition(labels: [0, 0, 1, 1]), b = Partition(labels: [0, 0, 1, 2])
  ///     a.variationOfInformation(from: b, in: .bits)  // 0.5
  ///
  /// - Parameters:
  ///   - other: a partition of the same nodes.
  ///   - unit: nats, as igraph's `compare_communities(method = "vi")`, or bits.
  /// - Returns: 0 … log n, not normalized.
  /// - Complexity: O(n log n).
  ///
  /// Reference: M. Meilă, "Comparing clusterings: an information based distance", Journal of Multivariate Analysis 98
  /// (2007) 873, doi:10.1016/j.jmva.2006.11.013.
  public func variationOfInformation(from other: Partition, in unit: InformationUnit = .nats) -> Double {
    let (own, theirs, joint) = entropies(with: other)
    let nats = max(2 * joint - own - theirs, 0)
    return unit == .nats ? nats : nats / log(2)
  }

  /// The adjusted Rand index: the share of pairs of nodes on which two partitions agree, corrected for chance.
  ///
  /// ARI = (A − E) ∕ ((P + Q) ∕ 2 − E) with A the pairs together in both, P and Q the pairs together in each, E = P·Q ∕ (n choose 2)
  /// what chance gives to partitions of these sizes. 1 where both put all nodes together or all apart.
  ///
  ///     let a = Partition(labels: [0, 0, 1, 1]), b = Partition(labels: [0, 0, 1, 2])
  ///     a.adjustedRandIndex(with: b)  // 0.5714
  ///
  /// - Parameter other: a partition of the same nodes.
  /// - Returns: at most 1; about 0 for unrelated partitions, and below where they agree less than chance would.
  /// - Complexity: O(n log n).
  ///
  /// Reference: L. Hubert, P. Arabie, "Comparing partitions", Journal of Classification 2 (1985) 193,
  /// doi:10.1007/BF01908075.
  public func adjustedRandIndex(with other: Partition) -> Double {
    func pairs(_ sizes: [Int]) -> Double { sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) / 2 } }
    let all = pairs([clusterOfNode.count])
    let (own, theirs, both) = (pairs(sizes), pairs(other.sizes), pairs(commonSizes(with: other)))
    guard all > 0 else { return 1 }
    let chance = own / all * theirs
    let most = (own + theirs) / 2
    return most == chance ? 1 : (both - chance) / (most - chance)
  }

  /// H(X), H(Y) and H(X, Y) in nats.
  private func entropies(with other: Partition) -> (own: Double, other: Double, joint: Double) {
    func entropy(_ sizes: [Int]) -> Double {
      let n = Double(clusterOfNode.count)
      return sizes.reduce(0.0) { $0 - Double($1) / n * log(Double($1) / n) }
    }
    return (entropy(sizes), entropy(other.sizes), entropy(commonSizes(with: other)))
  }

  /// The numbers of nodes that a cluster of each have in common, where there are any.
  private func commonSizes(with other: Partition) -> [Int] {
    precondition(clusterOfNode.count == other.clusterOfNode.count, "the partitions are of the same nodes")
    let pairs = zip(clusterOfNode, other.clusterOfNode).map { UInt64($0) << 32 | UInt64($1) }.sorted()
    var result: [Int] = []
    for (k, pair) in pairs.enumerated() {
      if k > 0, pairs[k - 1] == pair { result[result.count - 1] += 1 } else { result.append(1) }
    }
    return result
  }
}
