internal import Statistics

extension WeightedGraph {
  /// The Katz centrality of every node: the walks of any length that end there, longer ones counted less.
  ///
  /// K(v) = 1 + α·Σᵤ w(v, u)·K(u), the solution of (I − α·A)·K = 1 for the weights A: every walk of k edges adds αᵏ times
  /// the product of its strengths. The sum is finite for α·λ < 1 only, with λ the largest eigenvalue of A; without an
  /// attenuation it is 0.85 ∕ ``spectralRadiusBound()``, which is always safe. An isolated node has 1. Not normalized:
  /// networkx divides by the Euclidean length of the vector, and igraph's `alpha_centrality` is the same sum.
  ///
  ///     WeightedGraph.paw.katzCentrality(attenuation: 0.25).values  // [3.636364, 3.272727, 3.636364, 1.818182]
  ///
  /// - Parameters:
  ///   - attenuation: α, positive; `nil` for 0.85 ∕ ``spectralRadiusBound()`` (1 in a graph without edges).
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Precondition: α · ``spectralRadiusBound()`` < 1.
  /// - Returns: the column `katz`, each value at least 1.
  /// - Complexity: O(n + m) a round, some 220 rounds at the default; O(n) space.
  ///
  /// Reference: L. Katz, "A new status index derived from sociometric analysis", Psychometrika 18 (1953) 39,
  /// doi:10.1007/BF02289026.
  public func katzCentrality(attenuation: Double? = nil, threads: Int? = nil) -> NodeColumn<Double> {
    let bound = spectralRadiusBound()
    // Of weights near the ends of what a number can be the quotient might be none.
    let alpha = attenuation ?? (bound > 0 ? min(0.85 / bound, .greatestFiniteMagnitude) : 1)
    precondition(
      attenuation == nil || alpha > 0 && alpha * bound < 1,
      "the attenuation is positive and below 1 / the spectral radius")
    let count = nodeCount
    var values = [Double](repeating: 1, count: count)
    withRows { rows in
      values.withMutableView { value in
        ScratchSpace.with { space in
          let next = space.array(count, repeating: 1.0)
          var change = Double.infinity
          for _ in 0..<100_000 {
            let before = change
            change =
              chunked(count, threads: threads) { nodes -> Double in
                var change = 0.0
                for v in nodes {
                  var sum = 0.0
                  for k in rows.start[v]..<rows.start[v + 1] {
                    sum += rows.weight[k] * value[Int(rows.neighbor[k])]
                  }
                  next[v] = 1 + alpha * sum
                  change = max(change, abs(next[v] - value[v]) / next[v])
                }
                return change
              }.max() ?? 0
            for v in 0..<count { value[v] = next[v] }
            // Below 10⁻¹² the change may stop falling only because of rounding.
            if change < 1e-15 || (change < 1e-12 && change >= before) { break }
          }
        }
      }
    }
    return NodeColumn(
      name: "katz", convention: "1 + \(alpha) · sum of strength times the neighbor's value, not normalized",
      values: values)
  }

  /// An upper bound of the largest eigenvalue of the weights, 0 for a graph without edges.
  ///
  /// For any positive vector x, λ ≤ max (A·x)(v) ∕ x(v); the least of these over the steps of a power iteration. On
  /// coauthor networks it is within some percent of λ.
  ///
  ///     WeightedGraph.krackhardtKite.spectralRadiusBound()  // 4.306404 or a little more
  ///
  /// - Complexity: O(n + m) a step, at most 200 steps.
  ///
  /// Reference: L. Collatz, "Einschließungssatz für die charakteristischen Zahlen von Matrizen", Mathematische Zeitschrift
  /// 48 (1942) 221, doi:10.1007/BF01180013.
  public func spectralRadiusBound() -> Double {
    withRows { rows in
      ScratchSpace.with { space in
        let count = rows.nodeCount
        let x = space.array(count, repeating: 1.0)
        let image = space.array(count, repeating: 0.0)
        var best = Double.infinity
        for _ in 0..<200 {
          var upper = 0.0
          var lower = 0.0
          var largest = 0.0
          for v in 0..<count {
            var sum = 0.0
            for k in rows.start[v]..<rows.start[v + 1] { sum += rows.weight[k] * x[Int(rows.neighbor[k])] }
            image[v] = sum
            upper = max(upper, sum / x[v])
            lower += sum * x[v]
            largest = max(largest, sum)
          }
          if largest == 0 { return 0 }
          best = min(best, upper)
          var length = 0.0
          for v in 0..<count { length += x[v] * x[v] }
          // The Rayleigh quotient is a lower bound: stop when the two have met.
          if best - lower / length < 1e-3 * best { break }
          // Half of the bound is added to the diagonal, so that bipartite parts do not swing; any positive vector will do.
          for v in 0..<count { x[v] = max(1e-200, (image[v] + best / 2 * x[v]) / (1.5 * largest)) }
        }
        // Rounding must not bring it below the eigenvalue.
        return best == .infinity ? 0 : best * (1 + 1e-12)
      }
    }
  }
}
