public import Statistics

extension WeightedGraph {
  /// The betweenness of every node, estimated from the dependencies of random sources.
  ///
  /// B(v) = ½ Σₛ δₛ(v) over all sources s. From k sources, drawn without repetition, the estimate is n ∕ 2k times the sum of
  /// theirs; the interval of each node is three standard errors of that mean to either side, with the correction for
  /// drawing from a finite set, never below 0. Dependencies are skewed, so it covers less than a normal variable's 99.7 %. For all nodes at once the error is below n(n − 2)/2 · √(ln(2n ∕ 0.05) ∕ 2k) with
  /// probability 0.95 (Hoeffding), which is far wider. Conventions as in ``betweenness(threads:)``.
  ///
  /// - Parameters:
  ///   - sources: k; from n on the values are exact.
  ///   - random: chooses the sources.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `betweenness` of estimates.
  /// - Complexity: O(k·m) time, O(n) space a thread and chunk.
  ///
  /// Reference: U. Brandes, C. Pich, "Centrality estimation in large networks", International Journal of Bifurcation and
  /// Chaos 17 (2007) 2303, doi:10.1142/S0218127407018403.
  public func sampledBetweenness(
    sources: Int, using random: inout some RandomNumberGenerator, threads: Int? = nil
  ) -> NodeColumn<Estimate> {
    precondition(sources > 1, "at least two sources are needed")
    let convention = "unordered pairs, each once, not normalized; shortest paths in hops, weights not used"
    if sources >= nodeCount {
      let exact = betweenness(threads: threads)
      return NodeColumn(
        name: exact.name, unit: exact.unit, convention: exact.convention,
        values: exact.values.map { Estimate(exactly: $0) })
    }
    let count = nodeCount
    let order = breadthFirstOrder(of: components())
    let (start, neighbor) = renumbered(order)
    var drawn = Array(0..<count)
    drawn.shuffle(using: &random)
    let pivots = Array(drawn[..<sources])
    let ones = [Double](repeating: 1, count: count)
    let parts = start.withView { start in
      neighbor.withView { neighbor in
        ones.withView { ones in
          chunked(sources, chunks: 16, threads: threads, worker: { DependencySearch(nodeCount: count) }) {
            range, search -> (sum: [Double], squares: [Double]) in
            var sum = [Double](repeating: 0, count: count)
            var squares = sum
            sum.withMutableView { sum in
              squares.withMutableView { squares in
                for source in pivots[range] {
                  search.run(from: source, above: 0, start: start, neighbor: neighbor, multiplicity: ones)
                  search.forEach { v, dependency in
                    sum[v] += dependency
                    squares[v] += dependency * dependency
                  }
                }
              }
            }
            return (sum, squares)
          }
        }
      }
    }
    let reason = "\(sources) of \(count) sources, interval of three standard errors"
    var values = [Estimate](repeating: Estimate(exactly: 0), count: count)
    let k = Double(sources)
    let scale = Double(count) / 2
    for (i, v) in order.enumerated() {
      let mean = parts.reduce(0) { $0 + $1.sum[i] } / k
      let square = parts.reduce(0) { $0 + $1.squares[i] } / k
      let variance = max(0, square - mean * mean) * k / (k - 1) * (1 - k / Double(count))
      let margin = 3 * scale * (variance / k).squareRoot()
      values[Int(v)] = Estimate(
        scale * mean, low: max(0, scale * mean - margin), high: scale * mean + margin, reason: reason)
    }
    return NodeColumn(name: "betweenness", unit: "pairs of nodes", convention: convention, values: values)
  }
}
