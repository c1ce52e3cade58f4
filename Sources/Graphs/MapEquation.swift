internal import Foundation

extension WeightedGraph {
  /// The two-level map equation: the mean number of bits that describe one step of a random walk with a code book a cluster.
  ///
  /// L = f(q) − 2·Σ f(qᵢ) − Σ f(p_v) + Σ f(qᵢ + pᵢ) with f(x) = x·log₂ x, p_v = s(v) ∕ 2m the share of steps at v, pᵢ their
  /// sum over cluster i, qᵢ the share of steps that leave i, q = Σ qᵢ. Weights are strengths: a step follows an edge with a
  /// chance in proportion to its weight. Self-loops are left out. An isolated node is never visited and adds nothing.
  ///
  ///     let all = Partition(labels: [0, 0, 0, 0])
  ///     WeightedGraph.paw.codelength(of: all)  // 1.8955, the entropy of the strengths 3, 3, 3, 1
  ///
  /// - Parameter partition: one cluster per node.
  /// - Returns: in bits; at least 0, and 0 for a graph without edges. As igraph's `codelength` of `community_infomap`.
  /// - Complexity: O(n + m).
  ///
  /// Reference: M. Rosvall, C. T. Bergstrom, "Maps of random walks on complex networks reveal community structure", PNAS 105
  /// (2008) 1118, doi:10.1073/pnas.0706851105.
  public func codelength(of partition: Partition) -> Double {
    precondition(partition.clusterOfNode.count == nodeCount, "one cluster per node is needed")
    var flow = [Double](repeating: 0, count: partition.count)
    var exit = [Double](repeating: 0, count: partition.count)
    let strength = strengths().values
    let twice = strength.reduce(0, +)
    guard twice > 0 else { return 0 }
    withRows { rows in
      partition.clusterOfNode.withView { cluster in
        for v in 0..<rows.nodeCount {
          let own = Int(cluster[v])
          flow[own] += strength[v] / twice
          for k in rows.start[v]..<rows.start[v + 1] where Int(cluster[Int(rows.neighbor[k])]) != own {
            exit[own] += rows.weight[k] / twice
          }
        }
      }
    }
    var length = plogp(exit.reduce(0, +))
    for c in 0..<partition.count { length += MapTerms(flow: flow[c], exit: exit[c]).cost }
    for s in strength { length -= plogp(s / twice) }
    return max(length, 0)
  }
}

/// What one cluster adds to the map equation, but for its share in f(q).
struct MapTerms {
  let flow: Double
  let exit: Double

  /// f(qᵢ + pᵢ) − 2·f(qᵢ).
  @inline(__always) var cost: Double { plogp(exit + flow) - 2 * plogp(exit) }
}

/// x·log₂ x, 0 for 0 and for what rounding leaves below it.
@inline(__always)
func plogp(_ x: Double) -> Double { x > 0 ? x * log2(x) : 0 }
