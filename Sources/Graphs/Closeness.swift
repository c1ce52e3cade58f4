extension WeightedGraph {
  /// The closeness of every node, in the form of Wasserman and Faust for graphs of several components.
  ///
  /// C(v) = (r ∕ (n − 1)) · (r ∕ Σ d(v, u)) with r the number of other nodes that v reaches and the sum over them: the
  /// inverse mean distance, scaled by the share of the graph that is reached; networkx's `closeness_centrality`.
  /// Distances are hops, weights are not used. An isolated node has 0.
  ///
  ///     WeightedGraph.paw.closeness().values  // [0.75, 1, 0.75, 0.6]
  ///
  /// - Parameter threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `closeness`, each value from 0 to 1.
  /// - Complexity: that of ``allHopDistances(threads:)``.
  ///
  /// Reference: S. Wasserman, K. Faust, "Social Network Analysis" (1994), p. 201, doi:10.1017/CBO9780511815478.
  public func closeness(threads: Int? = nil) -> NodeColumn<Double> {
    allHopDistances(threads: threads).closeness()
  }

  /// The harmonic centrality of every node: the sum of the reciprocal distances to all others, H(v) = Σ 1 ∕ d(v, u).
  ///
  /// Distances are hops, weights are not used; a node that cannot be reached adds 0, so several components need no
  /// correction. An isolated node has 0.
  ///
  ///     WeightedGraph.paw.harmonic().values  // [2.5, 3, 2.5, 2]
  ///
  /// - Parameter threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `harmonic`, each value from 0 to n − 1.
  /// - Complexity: that of ``allHopDistances(threads:)``.
  ///
  /// Reference: M. Marchiori, V. Latora, "Harmony in the small-world", Physica A 285 (2000) 539,
  /// doi:10.1016/S0378-4371(00)00311-3.
  public func harmonic(threads: Int? = nil) -> NodeColumn<Double> {
    allHopDistances(threads: threads).harmonic()
  }
}

extension HopDistances {
  /// The closeness of every node; see ``WeightedGraph/closeness(threads:)``. O(n).
  public func closeness() -> NodeColumn<Double> {
    let others = Double(farness.count - 1)
    let values = farness.indices.map { v -> Double in
      let reached = Double(reachable[v])
      return reached > 0 ? (reached / others) * (reached / Double(farness[v])) : 0
    }
    return NodeColumn(
      name: "closeness",
      convention: "Wasserman–Faust: (r/(n-1))·(r/sum of hop distances) over the r nodes reached",
      values: values)
  }

  /// The harmonic centrality of every node; see ``WeightedGraph/harmonic(threads:)``. O(n).
  public func harmonic() -> NodeColumn<Double> {
    NodeColumn(
      name: "harmonic", convention: "sum of reciprocal hop distances to all others, 0 where no path leads",
      values: harmonicSums)
  }
}
