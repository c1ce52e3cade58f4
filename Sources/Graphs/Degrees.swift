extension WeightedGraph {
  /// The degree of every node: its number of neighbors, deg(v) = |{u : uv ∈ E}|.
  ///
  /// Weights are not used. An isolated node has 0; Σ deg = 2m.
  ///
  ///     WeightedGraph.paw.degrees().values  // [2, 3, 2, 1]
  ///
  /// - Returns: the column `degree`. O(n).
  public func degrees() -> NodeColumn<Int> {
    NodeColumn(
      name: "degree", unit: "neighbors", convention: "number of neighbors, weights not used",
      values: (0..<nodeCount).map { rowStart[$0 + 1] - rowStart[$0] })
  }

  /// The strength of every node: the sum of the weights of its edges, s(v) = Σᵤ w(v, u).
  ///
  /// An isolated node has 0. Added in ascending order of neighbors. Self-loops are not counted.
  ///
  /// Reference: A. Barrat, M. Barthélemy, R. Pastor-Satorras, A. Vespignani, "The architecture of complex weighted
  /// networks", PNAS 101 (2004) 3747, doi:10.1073/pnas.0400087101.
  ///
  ///     WeightedGraph.paw.strengths().values  // [3, 3, 3, 1]
  ///
  /// - Returns: the column `strength`. O(n + m).
  public func strengths() -> NodeColumn<Double> {
    var values = [Double](repeating: 0, count: nodeCount)
    withRows { rows in
      for v in 0..<rows.nodeCount {
        var sum = 0.0
        for k in rows.start[v]..<rows.start[v + 1] { sum += rows.weight[k] }
        values[v] = sum
      }
    }
    return NodeColumn(
      name: "strength", unit: "weight", convention: "sum of the weights of the edges, self-loops left out",
      values: values)
  }

  /// The sum of the weights of all edges, each once, self-loops left out. O(m).
  public var totalWeight: Double {
    strengths().values.reduce(0, +) / 2
  }

  /// The share of the possible edges that are there: m ∕ (n(n − 1)/2).
  ///
  /// Weights are not used. 0 for a graph of fewer than two nodes, as networkx has it. O(1).
  public var density: Double {
    guard nodeCount > 1 else { return 0 }
    return 2 * Double(edgeCount) / (Double(nodeCount) * Double(nodeCount - 1))
  }
}
