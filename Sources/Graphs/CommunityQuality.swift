/// What a partition is judged by; more is better.
public enum CommunityQuality: Sendable, Equatable {
  /// Weight inside clusters, less what strengths alone would put there: ``WeightedGraph/modularity(of:resolution:)``.
  case modularity(resolution: Double = 1)
  /// Weight inside clusters, less γ a pair of members: ``WeightedGraph/constantPottsQuality(of:resolution:)``.
  case constantPotts(resolution: Double)
  /// The negative of the bits that describe a step of a random walk: ``WeightedGraph/codelength(of:)``.
  case mapEquation

  /// γ and whether nodes count and not strengths, for the qualities that are sums over pairs inside clusters.
  var pairwiseForm: (resolution: Double, countsNodes: Bool) {
    switch self {
    case .modularity(let resolution): (resolution, false)
    case .constantPotts(let resolution): (resolution, true)
    case .mapEquation: preconditionFailure("the map equation is no sum over pairs: use infomapCommunities")
    }
  }
}

extension WeightedGraph {
  /// The quality of a partition under any of the three measures.
  ///
  ///     let all = Partition(labels: [0, 0, 0, 0])
  ///     WeightedGraph.paw.quality(of: all, .constantPotts(resolution: 0.5))  // 5 - 0.5 * 6 = 2
  ///
  /// - Returns: modularity; the CPM sum in units of weight; or the negative codelength in bits.
  /// - Complexity: O(n + m).
  public func quality(of partition: Partition, _ quality: CommunityQuality) -> Double {
    switch quality {
    case .modularity(let resolution): modularity(of: partition, resolution: resolution)
    case .constantPotts(let resolution): constantPottsQuality(of: partition, resolution: resolution)
    case .mapEquation: -codelength(of: partition)
    }
  }

  /// The quality of a partition under the constant Potts model, CPM: no resolution limit, and γ means the same in every graph.
  ///
  /// H = Σ over clusters c of [ w(c) − γ·n(c)·(n(c) − 1) ∕ 2 ] with w(c) the weight of the edges inside c and n(c) its number of
  /// nodes: a cluster pays when its density, in weight a pair, is above γ. Self-loops have no part in it. An isolated node
  /// alone adds 0.
  ///
  ///     let groups = Partition(labels: [0, 0, 0, 1])
  ///     WeightedGraph.paw.constantPottsQuality(of: groups, resolution: 0.5)  // 4 - 0.5 * 3 = 2.5
  ///
  /// - Parameters:
  ///   - partition: one cluster per node.
  ///   - resolution: γ, the density that separates a cluster from its surroundings.
  /// - Returns: in units of weight; 0 for a graph without nodes. leidenalg's `CPMVertexPartition.quality()` counts
  ///   every pair from both ends, twice this; igraph divides by the weight of all edges and counts a node as a pair with itself.
  /// - Complexity: O(n + m).
  ///
  /// Reference: V. A. Traag, P. Van Dooren, Y. Nesterov, "Narrow scope for resolution-limit-free community detection",
  /// Physical Review E 84 (2011) 016114, doi:10.1103/PhysRevE.84.016114.
  public func constantPottsQuality(of partition: Partition, resolution: Double) -> Double {
    precondition(partition.clusterOfNode.count == nodeCount, "one cluster per node is needed")
    var twice = 0.0
    withRows { rows in
      partition.clusterOfNode.withView { cluster in
        for v in 0..<rows.nodeCount {
          for k in rows.start[v]..<rows.start[v + 1] where cluster[Int(rows.neighbor[k])] == cluster[v] {
            twice += rows.weight[k]
          }
        }
      }
    }
    return partition.sizes.reduce(twice / 2) { $0 - resolution * Double($1) * Double($1 - 1) / 2 }
  }

  /// What the quality gains when one node moves to another cluster.
  ///
  /// With w(v, c) the weight between v and the other members of c:
  /// modularity: [ w(v, c) − w(v, own) ] ∕ m − γ·s(v)·[ S(c) − S(own) + s(v) ] ∕ 2m²; CPM: w(v, c) − w(v, own) − γ·[ n(c) − n(own) + 1 ];
  /// map equation: the difference of the four sums of ``codelength(of:)`` in the two clusters.
  ///
  ///     let groups = Partition(labels: [0, 0, 0, 1])
  ///     WeightedGraph.paw.gain(of: NodeID(3), to: 0, in: groups, .modularity())  // 0.02
  ///
  /// - Parameters:
  ///   - node: the node that moves.
  ///   - cluster: where it goes; `partition.count` for a cluster of its own.
  /// - Returns: the difference of ``quality(of:_:)``; 0 for its own cluster.
  /// - Complexity: O(n + m), for the sums over the two clusters.
  public func gain(
    of node: NodeID, to cluster: Int, in partition: Partition, _ quality: CommunityQuality
  ) -> Double {
    precondition(0...partition.count ~= cluster, "the partition has no such cluster")
    let own = partition[node]
    if cluster == own { return 0 }
    var flow = ClusterPair()
    var strength = [0.0, 0.0]
    var exits = [0.0, 0.0]
    var twice = 0.0
    var allExits = 0.0
    withRows { rows in
      partition.clusterOfNode.withView { clusterOf in
        for v in 0..<rows.nodeCount {
          let c = Int(clusterOf[v])
          for k in rows.start[v]..<rows.start[v + 1] {
            let weight = rows.weight[k]
            let other = Int(clusterOf[Int(rows.neighbor[k])])
            twice += weight
            if other != c { allExits += weight }
            guard c == own || c == cluster else { continue }
            strength[c == own ? 0 : 1] += weight
            if other != c { exits[c == own ? 0 : 1] += weight }
          }
        }
        for k in rows.start[Int(node.index)]..<rows.start[Int(node.index) + 1] {
          let other = Int(clusterOf[Int(rows.neighbor[k])])
          flow.strength += rows.weight[k]
          if other == own { flow.toOwn += rows.weight[k] }
          if other == cluster { flow.toNew += rows.weight[k] }
        }
      }
    }
    let difference = flow.toNew - flow.toOwn
    switch quality {
    case .modularity(let resolution):
      guard twice > 0 else { return 0 }
      let pull = flow.strength / twice * (strength[1] - strength[0] + flow.strength) / twice
      return 2 * (difference / twice - resolution * pull)
    case .constantPotts(let resolution):
      let size = cluster < partition.count ? partition.sizes[cluster] : 0
      return difference - resolution * Double(size - partition.sizes[own] + 1)
    case .mapEquation:
      guard twice > 0 else { return 0 }
      let before =
        MapTerms(flow: strength[0] / twice, exit: exits[0] / twice).cost
        + MapTerms(flow: strength[1] / twice, exit: exits[1] / twice).cost
      let left = exits[0] - flow.strength + 2 * flow.toOwn
      let joined = exits[1] + flow.strength - 2 * flow.toNew
      let after =
        MapTerms(flow: (strength[0] - flow.strength) / twice, exit: left / twice).cost
        + MapTerms(flow: (strength[1] + flow.strength) / twice, exit: joined / twice).cost
      let allAfter = allExits + left + joined - exits[0] - exits[1]
      return before - after + plogp(allExits / twice) - plogp(allAfter / twice)
    }
  }
}

/// The ties of a node that moves.
private struct ClusterPair {
  var strength = 0.0
  var toOwn = 0.0
  var toNew = 0.0
}
