extension WeightedGraph {
  /// How many nodes have each degree, from 0 to the largest.
  ///
  /// `PowerLawFit(graph.degrees().values)` fits a power law to its tail.
  ///
  ///     WeightedGraph.paw.degreeDistribution()  // [0, 1, 2, 1]
  ///
  /// - Returns: one count per degree; empty for an empty graph.
  /// - Complexity: O(n).
  public func degreeDistribution() -> [Int] {
    var counts: [Int] = []
    for v in 0..<nodeCount {
      let degree = rowStart[v + 1] - rowStart[v]
      while counts.count <= degree { counts.append(0) }
      counts[degree] += 1
    }
    return counts
  }
}
