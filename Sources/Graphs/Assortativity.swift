extension WeightedGraph {
  /// The degree assortativity: Pearson's correlation of the degrees at the two ends of an edge.
  ///
  /// r = (Σ jk ∕ 2m − μ²) ∕ (Σ j² ∕ 2m − μ²), both sums over the 2m directed entries with end degrees j, k, and
  /// μ = Σ j ∕ 2m. Weights are not used, isolated nodes have no part in it.
  ///
  /// - Returns: −1 to 1; `nil` when it is not defined: no edges, or the same degree at every end.
  /// - Complexity: O(n + m) time; the sums are of whole numbers and exact below 2⁵³.
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
    var isRegular = true
    withRows { rows in
      ScratchSpace.with { space in
        // 32 bits a node are read faster than two places of 64.
        let degree = space.array(rows.nodeCount, repeating: UInt32(0))
        for v in 0..<rows.nodeCount { degree[v] = UInt32(truncatingIfNeeded: rows.degree(v)) }
        let first = degree[Int(rows.neighbor[0])]
        for v in 0..<rows.nodeCount where degree[v] > 0 {
          if degree[v] != first { isRegular = false }
          // Every edge once, from its higher end: rows ascend.
          var around = 0
          var k = rows.start[v]
          let end = rows.start[v &+ 1]
          while k < end, rows.neighbor[k] < v {
            around &+= Int(degree[Int(rows.neighbor[k])])
            k &+= 1
          }
          let own = Double(degree[v])
          sum += Int(degree[v]) * Int(degree[v])
          squares += own * own * own
          products += 2 * own * Double(around)
        }
      }
    }
    if isRegular { return nil }
    let entries = Double(neighbor.count)
    let mean = Double(sum) / entries
    let variance = squares / entries - mean * mean
    let covariance = products / entries - mean * mean
    return max(-1, min(1, covariance / variance))
  }
}
