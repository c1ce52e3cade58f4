public import Statistics

extension WeightedGraph {
  /// The betweenness of every node, estimated from random shortest paths.
  ///
  /// Two different nodes of one component are drawn uniformly, and one of their shortest paths uniformly; each inner node
  /// of it counts once. A node counted k times in r paths has the estimate k ∕ r · P with P the number of pairs joined by a
  /// path. Conventions as in ``betweenness(threads:)``.
  ///
  /// The interval of each node holds with a probability of at least about 0.95 whatever the graph: k is binomial, and the
  /// exact limits for a Poisson count, which are wider, are used in the form of E. B. Wilson and M. M. Hilferty (1931).
  ///
  /// igraph and networkx have no estimate with intervals (networkx's `k` takes sources and not paths); NetworKit's
  /// `ApproxBetweenness` draws paths too and gives one error for all nodes.
  ///
  /// - Parameters:
  ///   - paths: r; the relative error of a node that a share p of all pairs pass through is about 1 ∕ √(r·p).
  ///   - random: chooses the paths; one number is drawn from it.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: is called once a chunk of paths with the share that is done.
  /// - Returns: the column `betweenness` of estimates.
  /// - Complexity: r searches from both ends, each far below O(m) in a network of short distances; O(n) space a thread
  ///   and chunk.
  ///
  /// References: M. Riondato, E. M. Kornaropoulos, "Fast approximation of betweenness centrality through sampling", Data
  /// Mining and Knowledge Discovery 30 (2016) 438, doi:10.1007/s10618-015-0423-0; search from both ends: M. Borassi,
  /// E. Natale, "KADABRA is an ADaptive Algorithm for Betweenness via Random Approximation", ESA 2016,
  /// doi:10.4230/LIPIcs.ESA.2016.20.
  public func sampledBetweenness(
    paths: Int = 100_000, using random: inout some RandomNumberGenerator, threads: Int? = nil,
    progress: (@Sendable (Double) -> Void)? = nil
  ) -> NodeColumn<Estimate> {
    precondition(paths > 0, "at least one path is needed")
    let sampling = PathSampling(self)
    var counts = [Int](repeating: 0, count: nodeCount)
    sampling.add(
      paths, seeds: SplitMix64(seed: random.next()), to: &counts, threads: threads, progress: progress)
    let drawing = sampling.drawing
    let scale = drawing.pairs / Double(paths)
    let reason = "\(paths) random shortest paths, 95 % interval"
    return NodeColumn(
      name: "betweenness", unit: "pairs of nodes",
      convention: "unordered pairs, each once, not normalized; shortest paths in hops, weights not used",
      values: counts.map { k in
        Estimate(
          scale * Double(k), low: scale * poissonLimit(k, -1),
          high: min(drawing.pairs, scale * poissonLimit(k + 1, 1)), reason: reason)
      })
  }
}

/// The limit of a 95 % interval for the mean of a Poisson variable: χ² quantiles by Wilson and Hilferty's cube.
private func poissonLimit(_ count: Int, _ side: Double) -> Double {
  guard count > 0 else { return 0 }
  let k = Double(count)
  let root = 1 - 1 / (9 * k) + side * 1.959963984540054 / (3 * k.squareRoot())
  return max(0, k * root * root * root)
}
