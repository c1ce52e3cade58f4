extension WeightedGraph {
  /// The assortativity of a category: how much more often an edge joins two nodes of one category than by chance.
  ///
  /// r = (Σᵢ eᵢᵢ − Σᵢ aᵢ²) ∕ (1 − Σᵢ aᵢ²) with eᵢⱼ the share of the edge directions from category i to j, and aᵢ = Σⱼ eᵢⱼ.
  /// Weights are not used. An edge with an end of unknown category has no part in it; isolated nodes have none either.
  ///
  ///     WeightedGraph.paw.assortativity(byCategory: ["x", "x", "x", "y"])  // -0.142857
  ///
  /// igraph's `assortativity_nominal` and networkx's `attribute_assortativity_coefficient` give the same number where every
  /// category is known.
  ///
  /// - Parameter category: one value per node, for example a country or a cluster; `nil` where it is not known.
  /// - Returns: 1 when every edge stays inside a category, 0 as by chance, at least −1; `nil` when it is not defined: no edge
  ///   counts, or all ends are of one category.
  /// - Complexity: O(n + m) time, counted in integers.
  ///
  /// Reference: M. E. J. Newman, "Mixing patterns in networks", Physical Review E 67 (2003) 026126,
  /// doi:10.1103/PhysRevE.67.026126.
  public func assortativity<Category: Hashable>(byCategory category: [Category?]) -> Double? {
    precondition(category.count == nodeCount, "one category per node is needed")
    var numbers: [Category: Int] = [:]
    let number = category.map { value -> Int in
      guard let value else { return -1 }
      if let known = numbers[value] { return known }
      numbers[value] = numbers.count
      return numbers.count - 1
    }
    var ends = [Int](repeating: 0, count: numbers.count)
    var inside = 0
    forEachDirection { a, b in
      guard number[a] >= 0, number[b] >= 0 else { return }
      ends[number[a]] += 1
      if number[a] == number[b] { inside += 1 }
    }
    let all = Double(ends.reduce(0, +))
    if all == 0 || ends.filter({ $0 > 0 }).count < 2 { return nil }
    let chance = ends.reduce(0.0) { $0 + Double($1) / all * (Double($1) / all) }
    return (Double(inside) / all - chance) / (1 - chance)
  }

  /// The assortativity of a number: Pearson's correlation of its values at the two ends of an edge.
  ///
  /// r = Σ (x − μ)(y − μ) ∕ Σ (x − μ)² over the 2m edge directions with end values x, y and their mean μ. Weights are not used.
  /// An edge with an end of unknown value has no part in it. Of degrees it is ``degreeAssortativity()``.
  ///
  ///     WeightedGraph.paw.assortativity(byValue: [1, 2, 3, 2])  // -0.5
  ///
  /// igraph's `assortativity` and networkx's `numeric_assortativity_coefficient` give the same number where every value is known.
  ///
  /// - Parameter value: one number per node, for example a year or a count of papers; `nil` where it is not known.
  /// - Returns: −1 to 1; `nil` when it is not defined: no edge counts, or all ends have the same value.
  /// - Complexity: O(n + m) time.
  ///
  /// Reference: M. E. J. Newman, "Mixing patterns in networks", Physical Review E 67 (2003) 026126,
  /// doi:10.1103/PhysRevE.67.026126.
  public func assortativity(byValue value: [Double?]) -> Double? {
    precondition(value.count == nodeCount, "one value per node is needed")
    var sum = 0.0
    var count = 0
    var least = Double.infinity
    var most = -Double.infinity
    forEachDirection { a, b in
      guard let x = value[a], value[b] != nil else { return }
      sum += x
      count += 1
      least = min(least, x)
      most = max(most, x)
    }
    guard count > 0, least < most else { return nil }
    let mean = sum / Double(count)
    var squares = 0.0
    var products = 0.0
    forEachDirection { a, b in
      guard let x = value[a], let y = value[b] else { return }
      squares += (x - mean) * (x - mean)
      products += (x - mean) * (y - mean)
    }
    return max(-1, min(1, products / squares))
  }

  /// Calls the closure with both ends of every edge, once in each direction.
  private func forEachDirection(_ body: (Int, Int) -> Void) {
    withRows { rows in
      for v in 0..<rows.nodeCount {
        for k in rows.start[v]..<rows.start[v + 1] { body(v, Int(rows.neighbor[k])) }
      }
    }
  }
}
