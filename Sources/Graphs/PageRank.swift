internal import Foundation
internal import Statistics

extension WeightedGraph {
  /// The PageRank of every node: how often a walker is there who follows edges by strength and sometimes jumps anywhere.
  ///
  /// R(v) = (1 − d) ∕ n + d · (Σᵤ w(u, v)·R(u) ∕ s(u) + D ∕ n) with damping d, strengths s, and D the rank of the isolated
  /// nodes, which is spread over all. On Newman's weights it is AuthorRank, up to the factor n and the isolated nodes.
  ///
  /// Up to a factor R(v) = s(v)·t(v) with t(v) = (1 + d·Σᵤ w(u, v)·t(u)) ∕ s(v). An undirected graph makes that system symmetric
  /// in disguise, so Chebyshev's iteration halves the logarithm of the usual number of rounds and more. What is left over in a
  /// round bounds the distance from the limit: the sum of |1 + d·Σ w·t − s·t| over the nodes, divided by their number, is at least
  /// the sum of the errors of the ranks.
  ///
  ///     WeightedGraph.paw.pageRank().values  // [0.285750, 0.304676, 0.285750, 0.123825]
  ///
  /// - Parameters:
  ///   - damping: the probability of following an edge, 0 ..< 1.
  ///   - tolerance: the most that the errors of all ranks may add up to, as far as 64-bit numbers allow.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `pagerank`: positive values that add up to 1.
  /// - Complexity: O((n + m)·log tolerance ∕ log σ) with σ = d ∕ (1 + √(1 − d²)), 50 rounds at 0.85; 32 bytes a node.
  ///
  /// Unlike networkx and NetworKit, whose tolerance is for the change of a round, and whose default ends some 10⁻⁶ to 10⁻⁸ from
  /// the limit. igraph's value is exact to about 10⁻¹¹.
  ///
  /// References: S. Brin, L. Page, "The anatomy of a large-scale hypertextual Web search engine", Computer Networks 30
  /// (1998) 107, doi:10.1016/S0169-7552(98)00110-X. X. Liu, J. Bollen, M. L. Nelson, H. Van de Sompel, "Co-authorship
  /// networks in the digital library research community", Information Processing & Management 41 (2005) 1462,
  /// doi:10.1016/j.ipm.2005.03.012. G. H. Golub, R. S. Varga, "Chebyshev semi-iterative methods, successive overrelaxation
  /// iterative methods, and second order Richardson iterative methods", Numerische Mathematik 3 (1961) 147,
  /// doi:10.1007/BF01386013.
  public func pageRank(
    damping: Double = 0.85, tolerance: Double = 1e-12, threads: Int? = nil
  ) -> NodeColumn<Double> {
    precondition(0..<1 ~= damping, "the damping is at least 0 and below 1")
    precondition(tolerance > 0, "the tolerance is positive")
    var rank = [Double](repeating: 1, count: nodeCount)
    let strength = strengths().values
    withRows { rows in
      strength.withView { strength in
        rank.withMutableView { rank in
          ScratchSpace.with { space in
            let system = RankSystem(rows: rows, strength: strength, damping: damping)
            system.solve(tolerance: tolerance, threads: threads, space: space, into: rank)
          }
        }
      }
    }
    // By chunks, which rounds less than one long sum.
    let found = rank
    let sum = chunked(nodeCount, threads: threads) { found[$0].reduce(0, +) }.reduce(0, +)
    return NodeColumn(
      name: "pagerank",
      convention: "damping \(damping), weighted by strength, isolated nodes spread evenly, adds up to 1",
      values: rank.map { $0 / sum })
  }
}

/// t(v) = (1 + d·Σᵤ w(u, v)·t(u)) ∕ s(v) for the nodes that have edges.
private struct RankSystem: Sendable {
  let rows: Rows
  let strength: View<Double>
  let damping: Double
  /// The weight of all edges, when they share one: then the weights need not be read.
  private let commonWeight: Double?

  init(rows: Rows, strength: View<Double>, damping: Double) {
    self.rows = rows
    self.strength = strength
    self.damping = damping
    let first = rows.weight.count > 0 ? rows.weight[0] : 1
    var k = 0
    while k < rows.weight.count, rows.weight[k] == first { k += 1 }
    commonWeight = k == rows.weight.count ? first : nil
  }

  /// Chebyshev's iteration x₊ = ω·(F(x) − x₋) + x₋ for the interval −d ... d, in which the eigenvalues of F lie.
  ///
  /// Isolated nodes keep their 1, the value of the others in the same unit is s·t.
  func solve(tolerance: Double, threads: Int?, space: ScratchSpace, into rank: MutableView<Double>) {
    let count = rows.nodeCount
    var now = space.array(count, repeating: 0.0)
    var before = space.array(count, repeating: 0.0)
    var joined = 0
    // The limit adds up to joined ∕ (1 − d) and is near to proportional to the strengths.
    var total = 0.0
    for v in 0..<count where strength[v] > 0 {
      joined += 1
      total += strength[v]
    }
    guard joined > 0 else { return }
    let start = Double(joined) / (total * (1 - damping))
    for v in 0..<count where strength[v] > 0 { now[v] = start }
    let rate = damping / (1 + (1 - damping * damping).squareRoot())
    // Twice as many rounds as 10⁻²⁰ needs: rounding, not the limit, is in the way then.
    let most = damping == 0 ? 2 : 10 + Int(2 * log(1e-20) / log(rate))
    var relaxation = 1.0
    for round in 0..<most {
      let (read, write, factor) = (now, before, relaxation)
      let residual = chunked(count, threads: threads) { nodes in
        advance(nodes, read, write, factor, isFirst: round == 0)
      }.reduce(0, +)
      // What is left over was measured before the round, whose step may lead away from a value that was right.
      if residual <= tolerance * Double(joined) { break }
      swap(&now, &before)
      relaxation =
        round == 0
        ? 1 / (1 - damping * damping / 2) : 1 / (1 - damping * damping * relaxation / 4)
    }
    for v in 0..<count where strength[v] > 0 { rank[v] = strength[v] * now[v] }
  }

  /// One round at some nodes; returns what was left over there before it.
  private func advance(
    _ nodes: Range<Int>, _ now: MutableView<Double>, _ next: MutableView<Double>, _ relaxation: Double,
    isFirst: Bool
  ) -> Double {
    var residual = 0.0
    for v in nodes {
      let own = strength[v]
      if own == 0 { continue }
      var k = rows.start[v]
      let end = rows.start[v &+ 1]
      // Two sums, so that an addition need not wait for the one before.
      var even = 0.0
      var odd = 0.0
      if let commonWeight {
        while k &+ 1 < end {
          even += now[Int(rows.neighbor[k])]
          odd += now[Int(rows.neighbor[k &+ 1])]
          k &+= 2
        }
        if k < end { even += now[Int(rows.neighbor[k])] }
        even *= commonWeight
        odd *= commonWeight
      } else {
        while k &+ 1 < end {
          even += rows.weight[k] * now[Int(rows.neighbor[k])]
          odd += rows.weight[k &+ 1] * now[Int(rows.neighbor[k &+ 1])]
          k &+= 2
        }
        if k < end { even += rows.weight[k] * now[Int(rows.neighbor[k])] }
      }
      let mapped = 1 + damping * (even + odd)
      residual += abs(mapped - own * now[v])
      // The value before last stands where the next one goes.
      let last = isFirst ? now[v] : next[v]
      next[v] = last + relaxation * (mapped / own - last)
    }
    return residual
  }
}
