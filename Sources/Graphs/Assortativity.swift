extension WeightedGraph {
  /// The degree assortativity: Pearson's correlation of the degrees at the two ends of an edge.
  ///
  /// r = (Σ jk ∕ 2m − μ²) ∕ (Σ j² ∕ 2m − μ²), both sums over the 2m directed entries with end degrees j, k, and
  /// μ = Σ j ∕ 2m. Weights are not used, isolated nodes have no part in it. networkx and igraph give the same number.
  ///
  /// Only Σ jk needs the edges: Σ j and Σ j² are Σ d² and Σ d³ over the nodes.
  ///
  /// - Returns: −1 to 1; `nil` when it is not defined: no edges, or the same degree at every end.
  /// - Complexity: O(n + m) time, 2 or 4 bytes a node; the sums are of whole numbers and exact below 2⁵³.
  ///
  /// Reference: M. E. J. Newman, "Assortative mixing in networks", Physical Review Letters 89 (2002) 208701,
  /// doi:10.1103/PhysRevLett.89.208701.
  ///
  ///     WeightedGraph.paw.degreeAssortativity()  // -0.714286
  public func degreeAssortativity() -> Double? {
    guard !neighbor.isEmpty else { return nil }
    var squares = 0.0
    var cubes = 0.0
    var lowest = Int.max
    var highest = 0
    return withRows { rows in
      for v in 0..<rows.nodeCount {
        let degree = rows.degree(v)
        let square = Double(degree) * Double(degree)
        squares += square
        cubes += square * Double(degree)
        highest = max(highest, degree)
        lowest = min(lowest, degree > 0 ? degree : .max)
      }
      if lowest == highest { return nil }
      // Small numbers stay in the cache.
      let products =
        highest <= UInt16.max
        ? productsOfDegrees(rows, as: UInt16.self, summedAs: UInt32.self)
        : productsOfDegrees(rows, as: UInt32.self, summedAs: Int.self)
      let entries = Double(rows.neighbor.count)
      let mean = squares / entries
      let variance = cubes / entries - mean * mean
      let covariance = products / entries - mean * mean
      return max(-1, min(1, covariance / variance))
    }
  }

  /// Σ jk over the directed entries.
  ///
  /// Most rows are short, and a processor that guesses where each ends is mostly wrong. So the degrees at the far ends are added
  /// up without a look at the rows, a block of entries at a time, and what a row contains is the difference at its ends.
  ///
  /// - Parameters:
  ///   - Degree: holds every degree.
  ///   - Sum: holds 2,048 times the largest of it.
  private func productsOfDegrees<Degree, Sum>(_ rows: Rows, as: Degree.Type, summedAs: Sum.Type) -> Double
  where Degree: FixedWidthInteger & BitwiseCopyable, Sum: FixedWidthInteger & BitwiseCopyable {
    let block = 2048
    return ScratchSpace.with { space in
      let degree = space.array(rows.nodeCount, repeating: Degree(0))
      for v in 0..<rows.nodeCount { degree[v] = Degree(truncatingIfNeeded: rows.degree(v)) }
      // What the entries of the present block before each of them add up to, and all of them.
      let sums = space.array(block + 1, repeating: Sum(0))
      let entryCount = rows.neighbor.count
      var products = 0.0
      var v = 0
      // What the entries of the row at work in earlier blocks add up to.
      var begun = 0
      var first = 0
      while first < entryCount {
        let count = min(block, entryCount &- first)
        var sum: Sum = 0
        var k = 0
        // In fours, so that an addition need not wait for each one before it.
        while k &+ 3 < count {
          let one = Sum(truncatingIfNeeded: degree[Int(rows.neighbor[first &+ k])])
          let two = one &+ Sum(truncatingIfNeeded: degree[Int(rows.neighbor[first &+ k &+ 1])])
          let third = Sum(truncatingIfNeeded: degree[Int(rows.neighbor[first &+ k &+ 2])])
          let last = third &+ Sum(truncatingIfNeeded: degree[Int(rows.neighbor[first &+ k &+ 3])])
          sums[k &+ 1] = sum &+ one
          sums[k &+ 2] = sum &+ two
          sums[k &+ 3] = sum &+ (two &+ third)
          sum &+= two &+ last
          k &+= 4
          sums[k] = sum
        }
        while k < count {
          sum &+= Sum(truncatingIfNeeded: degree[Int(rows.neighbor[first &+ k])])
          k &+= 1
          sums[k] = sum
        }
        let end = first &+ count
        var last = -begun
        var inBlock = 0
        while v < rows.nodeCount, rows.start[v &+ 1] <= end {
          let reached = Int(truncatingIfNeeded: sums[rows.start[v &+ 1] &- first])
          inBlock &+= rows.degree(v) &* (reached &- last)
          last = reached
          v &+= 1
        }
        products += Double(inBlock)
        begun = Int(truncatingIfNeeded: sums[count]) &- last
        first = end
      }
      return products
    }
  }
}
