internal import Statistics

extension WeightedGraph {
  /// The PageRank of every node: how often a walker is there who follows edges by strength and sometimes jumps anywhere.
  ///
  /// R(v) = (1 − d) ∕ n + d · (Σᵤ w(u, v)·R(u) ∕ s(u) + D ∕ n) with damping d, strengths s, and D the rank of the isolated
  /// nodes, which is spread over all. On Newman's weights it is AuthorRank, up to the factor n and the isolated nodes.
  /// Repeated until the change of all ranks together is below 10⁻¹⁴ (or stops falling).
  ///
  ///     WeightedGraph.paw.pageRank().values  // [0.285750, 0.304676, 0.285750, 0.123825]
  ///
  /// - Parameters:
  ///   - damping: the probability of following an edge, 0 ..< 1.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `pagerank`: positive values that add up to 1.
  /// - Complexity: O((n + m)·log 10⁻¹⁴ ∕ log d), 200 rounds at 0.85; O(n + m) space.
  ///
  /// References: S. Brin, L. Page, "The anatomy of a large-scale hypertextual Web search engine", Computer Networks 30
  /// (1998) 107, doi:10.1016/S0169-7552(98)00110-X. X. Liu, J. Bollen, M. L. Nelson, H. Van de Sompel, "Co-authorship
  /// networks in the digital library research community", Information Processing & Management 41 (2005) 1462,
  /// doi:10.1016/j.ipm.2005.03.012.
  public func pageRank(damping: Double = 0.85, threads: Int? = nil) -> NodeColumn<Double> {
    precondition(0..<1 ~= damping, "the damping is at least 0 and below 1")
    let count = nodeCount
    var rank = [Double](repeating: 1 / Double(max(count, 1)), count: count)
    let strength = strengths().values
    withRows { rows in
      strength.withView { strength in
        rank.withMutableView { rank in
          ScratchSpace.with { space in
            // What each node passes on per unit of weight, by the ranks before and after a round.
            let passed = space.array(count, repeating: 0.0)
            let next = space.array(count, repeating: 0.0)
            var change = Double.infinity
            for _ in 0..<10_000 {
              let dangling = chunked(count, threads: threads) { nodes -> Double in
                var sum = 0.0
                for v in nodes {
                  if strength[v] > 0 { passed[v] = rank[v] / strength[v] } else { sum += rank[v] }
                }
                return sum
              }.reduce(0, +)
              let base = (1 - damping + damping * dangling) / Double(count)
              let before = change
              change = chunked(count, threads: threads) { nodes -> Double in
                var change = 0.0
                for v in nodes {
                  var sum = 0.0
                  var k = rows.start[v]
                  let end = rows.start[v + 1]
                  while k < end {
                    sum += rows.weight[k] * passed[Int(rows.neighbor[k])]
                    k &+= 1
                  }
                  next[v] = base + damping * sum
                  change += abs(next[v] - rank[v])
                }
                return change
              }.reduce(0, +)
              for v in 0..<count { rank[v] = next[v] }
              // Below 10⁻¹² the change may stop falling only because of rounding.
              if change < 1e-14 || (change < 1e-12 && change >= before) { break }
            }
          }
        }
      }
    }
    return NodeColumn(
      name: "pagerank",
      convention: "damping \(damping), weighted by strength, isolated nodes spread evenly, adds up to 1",
      values: rank)
  }
}
