extension WeightedGraph {
  /// The modularity of a partition: the weight inside clusters, less what strengths alone would put there.
  ///
  /// Q = Σ over clusters c of [ w(c) ∕ m − γ · (S(c) ∕ 2m)² ] with w(c) the weight of the edges inside c, S(c) the sum of the
  /// strengths of its nodes, m the weight of all edges and γ the resolution. Self-loops have no part in it.
  ///
  /// igraph's and networkx's `modularity` with weights give the same number on a graph without self-loops; they count loops.
  ///
  /// - Parameters:
  ///   - partition: one cluster per node.
  ///   - resolution: γ, 1 for Newman and Girvan's definition; more makes small clusters better.
  /// - Returns: at most 1; 0 for a graph without edges.
  /// - Complexity: O(n + m).
  ///
  /// References: M. E. J. Newman, M. Girvan, "Finding and evaluating community structure in networks", Physical Review E
  /// 69 (2004) 026113, doi:10.1103/PhysRevE.69.026113; resolution: J. Reichardt, S. Bornholdt, Physical Review E 74
  /// (2006) 016110, doi:10.1103/PhysRevE.74.016110.
  ///
  ///     let all = Partition(labels: [0, 0, 0, 0])
  ///     WeightedGraph.paw.modularity(of: all)  // 0
  public func modularity(of partition: Partition, resolution: Double = 1) -> Double {
    precondition(partition.clusterOfNode.count == nodeCount, "one cluster per node is needed")
    var inside = [Double](repeating: 0, count: partition.count)
    var strength = [Double](repeating: 0, count: partition.count)
    var twice = 0.0
    withRows { rows in
      partition.clusterOfNode.withView { cluster in
        for v in 0..<rows.nodeCount {
          let own = cluster[v]
          for k in rows.start[v]..<rows.start[v + 1] {
            let weight = rows.weight[k]
            strength[Int(own)] += weight
            if cluster[Int(rows.neighbor[k])] == own { inside[Int(own)] += weight }
          }
        }
      }
    }
    twice = strength.reduce(0, +)
    guard twice > 0 else { return 0 }
    var quality = 0.0
    for c in 0..<partition.count {
      let share = strength[c] / twice
      quality += inside[c] / twice - resolution * share * share
    }
    return quality
  }
}
