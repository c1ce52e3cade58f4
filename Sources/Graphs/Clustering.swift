extension WeightedGraph {
  /// The local clustering coefficient of every node: the share of its pairs of neighbors that are neighbors.
  ///
  /// C(v) = 2·t(v) ∕ (deg(v)·(deg(v) − 1)) with t(v) triangles at v. Weights are not used. 0 for a node with fewer than
  /// two neighbors, as networkx has it.
  ///
  ///     WeightedGraph.paw.localClustering().values  // [1, 0.3333, 1, 0]
  ///
  /// - Returns: the column `clustering`, each value from 0 to 1.
  /// - Complexity: that of ``triangles(threads:)``.
  ///
  /// Reference: D. J. Watts, S. H. Strogatz, "Collective dynamics of 'small-world' networks", Nature 393 (1998) 440,
  /// doi:10.1038/30918.
  public func localClustering(threads: Int? = nil) -> NodeColumn<Double> {
    let triangles = triangleCounts(threads: threads)
    let values = (0..<nodeCount).map { v -> Double in
      let degree = Double(rowStart[v + 1] - rowStart[v])
      return degree < 2 ? 0 : 2 * Double(triangles[v]) / (degree * (degree - 1))
    }
    return NodeColumn(
      name: "clustering",
      convention: "share of pairs of neighbors that are neighbors, weights not used; 0 below two neighbors",
      values: values)
  }

  /// The mean of ``localClustering(threads:)`` over all nodes, those with fewer than two neighbors counted as 0.
  ///
  /// - Returns: 0 to 1; 0 for an empty graph.
  public func meanLocalClustering(threads: Int? = nil) -> Double {
    guard nodeCount > 0 else { return 0 }
    return localClustering(threads: threads).values.reduce(0, +) / Double(nodeCount)
  }

  /// The transitivity: the share of connected triples that are closed, C = 3·triangles ∕ triples.
  ///
  /// A triple is a node with two of its neighbors; there are Σ deg(v)(deg(v) − 1)/2. Weights are not used.
  ///
  ///     WeightedGraph.paw.transitivity()  // 0.6
  ///
  /// - Returns: 0 to 1; 0 when no node has two neighbors.
  /// - Complexity: that of ``triangles(threads:)``.
  ///
  /// Reference: M. E. J. Newman, "Scientific collaboration networks. I", Physical Review E 64 (2001) 016131,
  /// doi:10.1103/PhysRevE.64.016131.
  public func transitivity(threads: Int? = nil) -> Double {
    let closed = triangleCounts(threads: threads).reduce(0, +)
    var triples = 0.0
    for v in 0..<nodeCount {
      let degree = Double(rowStart[v + 1] - rowStart[v])
      triples += degree * (degree - 1) / 2
    }
    return triples > 0 ? Double(closed) / triples : 0
  }
}
