extension WeightedGraph {
  /// The degree assortativity: Pearson's correlation of the degrees at the two ends of an edge.
  ///
  /// r = (Σ jk ∕ 2m − μ²) ∕ (Σ j² ∕ 2m − μ²), both sums over the 2m directed entries with end degrees j, k, and
  /// μ = Σ j ∕ 2m. Weights are not used, isolated nodes have no part in it.
  ///
  /// - Returns: −1 to 1; `nil` when it is not defined: no edges, or the same degree at every end.
  /// - Complexity: O(n + m) time; the sums are kept in integers, so that nothing is rounded before the last step.
  ///
  /// Reference: M. E. J. Newman, "Assortative mixing in networks", Physical Review Letters 89 (2002) 208701,
  /// doi:10.1103/PhysRevLett.89.208701.
  ///
  ///     WeightedGraph.paw.degreeAssortativity()  // -0.714286
  public func degreeAssortativity() -> Double? {
    guard !neighbor.isEmpty else { return nil }
    var sum = 0
    var squares = 0.0
    var products = 0.0
    withRows { rows in
      for v in 0..<rows.nodeCount {
        let degree = rows.degree(v)
        var around = 0
        for k in rows.start[v]..<rows.start[v + 1] { around += rows.degree(Int(rows.neighbor[k])) }
        sum += degree * degree
        squares += Double(degree) * Double(degree) * Double(degree)
        products += Double(degree) * Double(around)
      }
    }
    let entries = Double(neighbor.count)
    let mean = Double(sum) / entries
    let first = rowStart[1] - rowStart[0]
    let connected = (0..<nodeCount).lazy.map { rowStart[$0 + 1] - rowStart[$0] }.filter { $0 > 0 }
    if connected.allSatisfy({ $0 == (connected.first ?? first) }) { return nil }
    let variance = squares / entries - mean * mean
    let covariance = products / entries - mean * mean
    return max(-1, min(1, covariance / variance))
  }
}
