extension WeightedGraph {
  /// The participation coefficient of every node: how evenly its ties are spread over the clusters.
  ///
  /// P(v) = 1 − Σ_c (k_c(v) ∕ k(v))² with k_c(v) the ties of v into cluster c: 0 when all go into one cluster, towards 1 when
  /// they are spread over many. Undefined for an isolated node.
  ///
  ///     let halves = Partition(labels: [0, 0, 1, 1])
  ///     WeightedGraph.paw.participationCoefficients(in: halves).values  // [0.5, 0.4444444, 0, 0]
  ///
  /// igraph, networkx and NetworKit have neither this nor the z-score.
  ///
  /// - Parameters:
  ///   - partition: the cluster of every node.
  ///   - weighted: whether a tie counts with its strength, otherwise 1 as in the original.
  /// - Returns: the column `participation`, 0 ..< 1; `nil` for an isolated node.
  /// - Complexity: O(n + m).
  ///
  /// Reference: R. Guimerà, L. A. N. Amaral, "Functional cartography of complex metabolic networks", Nature 433 (2005) 895,
  /// doi:10.1038/nature03288.
  public func participationCoefficients(
    in partition: Partition, weighted: Bool = false
  ) -> NodeColumn<Double?> {
    precondition(partition.clusterOfNode.count == nodeCount, "one cluster per node is needed")
    let cluster = partition.clusterOfNode
    var ties = [Double](repeating: 0, count: partition.count)
    let values = (0..<nodeCount).map { v -> Double? in
      let row = rowStart[v]..<rowStart[v + 1]
      guard !row.isEmpty else { return nil }
      var all = 0.0
      for k in row {
        let tie = weighted ? weight[k] : 1
        ties[Int(cluster[Int(neighbor[k])])] += tie
        all += tie
      }
      var same = 0.0
      for k in row {
        let c = Int(cluster[Int(neighbor[k])])
        same += ties[c] / all * (ties[c] / all)
        ties[c] = 0
      }
      return max(0, 1 - same)
    }
    return NodeColumn(
      name: "participation",
      convention:
        "1 − sum of squared shares of the ties by cluster, \(weighted ? "weighted by strength" : "weights not used")",
      values: values)
  }

  /// The within-module z-score of every node: how many more ties it has inside its cluster than the cluster's members have
  /// on average, in standard deviations.
  ///
  /// z(v) = (κ(v) − κ̄) ∕ σ with κ the ties inside the own cluster, κ̄ and σ their mean and standard deviation (of the whole
  /// cluster, divided by its size) over its members. 0 in a cluster whose members all have the same κ.
  ///
  ///     let one = Partition(labels: [0, 0, 0, 0])
  ///     WeightedGraph.paw.withinModuleScores(in: one).values  // [0, 1.4142136, 0, −1.4142136]
  ///
  /// - Parameters:
  ///   - partition: the cluster of every node.
  ///   - weighted: whether a tie counts with its strength, otherwise 1 as in the original.
  /// - Returns: the column `withinModule`.
  /// - Complexity: O(n + m).
  ///
  /// Reference: R. Guimerà, L. A. N. Amaral, "Functional cartography of complex metabolic networks", Nature 433 (2005) 895,
  /// doi:10.1038/nature03288.
  public func withinModuleScores(in partition: Partition, weighted: Bool = false) -> NodeColumn<Double> {
    precondition(partition.clusterOfNode.count == nodeCount, "one cluster per node is needed")
    let cluster = partition.clusterOfNode
    let inside = (0..<nodeCount).map { v in
      (rowStart[v]..<rowStart[v + 1]).reduce(0.0) { sum, k in
        cluster[Int(neighbor[k])] == cluster[v] ? sum + (weighted ? weight[k] : 1) : sum
      }
    }
    var mean = [Double](repeating: 0, count: partition.count)
    for v in 0..<nodeCount { mean[Int(cluster[v])] += inside[v] }
    for c in mean.indices { mean[c] /= Double(partition.sizes[c]) }
    var variance = [Double](repeating: 0, count: partition.count)
    for v in 0..<nodeCount {
      let difference = inside[v] - mean[Int(cluster[v])]
      variance[Int(cluster[v])] += difference * difference
    }
    for c in variance.indices { variance[c] /= Double(partition.sizes[c]) }
    return NodeColumn(
      name: "withinModule", unit: "standard deviations",
      convention:
        "ties inside the cluster, standardized over its members, \(weighted ? "weighted by strength" : "weights not used")",
      values: inside.enumerated().map { v, ties in
        let c = Int(cluster[v])
        // Equal sums of weights may differ by rounding.
        return variance[c] > 1e-24 * mean[c] * mean[c] ? (ties - mean[c]) / variance[c].squareRoot() : 0
      })
  }
}
