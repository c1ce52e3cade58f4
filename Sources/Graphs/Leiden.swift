internal import Statistics

extension WeightedGraph {
  /// Communities of high modularity by the Leiden algorithm.
  ///
  /// Nodes are moved to the neighboring cluster that gains most until nobody gains; each cluster is then refined into
  /// well-connected parts; the parts become the nodes of a smaller graph that starts from the clusters, and so on to
  /// the top. The whole is repeated from its own result until modularity stops rising. A last pass splits
  /// whatever is not connected, so that every cluster returned is. Weights are strengths. Isolated nodes are clusters
  /// of their own; an empty graph has none.
  ///
  ///     var random = SplitMix64(seed: 42)
  ///     let groups = WeightedGraph.karateClub.leidenCommunities(using: &random)
  ///     WeightedGraph.karateClub.modularity(of: groups)  // 0.4198
  ///
  /// - Parameters:
  ///   - resolution: γ of ``modularity(of:resolution:)``; more than 1 gives more and smaller clusters.
  ///   - random: breaks ties and chooses among gains; one number is drawn from it. The same number gives the same
  ///     partition on every machine.
  /// - Returns: clusters numbered by falling size, then by their lowest member.
  /// - Complexity: near O(n + m) a round in practice, at most 20 rounds; O(n + m) space.
  ///
  /// Reference: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
  /// Scientific Reports 9 (2019) 5233, doi:10.1038/s41598-019-41695-z.
  public func leidenCommunities(
    resolution: Double = 1, using random: inout some RandomNumberGenerator
  ) -> Partition {
    precondition(resolution >= 0, "the resolution is not negative")
    var leiden = Leiden(self, resolution: resolution, random: SplitMix64(seed: random.next()))
    var partition = Partition(labels: (0..<UInt32(nodeCount)).map { $0 })
    var quality = modularity(of: partition, resolution: resolution)
    guard !neighbor.isEmpty else { return partition }
    for _ in 0..<Leiden.mostRounds {
      let candidate = Partition(labels: leiden.round(from: partition.clusterOfNode))
      let reached = modularity(of: candidate, resolution: resolution)
      let gain = reached - quality
      if gain > 0 { (partition, quality) = (candidate, reached) }
      if gain < Leiden.leastGain { break }
    }
    return connectedParts(of: partition)
  }

  /// Splits every cluster into its connected components. Never lowers modularity. O(n + m).
  package func connectedParts(of partition: Partition) -> Partition {
    let unseen = UInt32.max
    var label = [UInt32](repeating: unseen, count: nodeCount)
    var stack: [Int] = []
    withRows { rows in
      partition.clusterOfNode.withView { cluster in
        for root in 0..<rows.nodeCount where label[root] == unseen {
          label[root] = UInt32(root)
          stack.append(root)
          while let v = stack.popLast() {
            for k in rows.start[v]..<rows.start[v + 1] {
              let u = Int(rows.neighbor[k])
              if label[u] == unseen, cluster[u] == cluster[v] {
                label[u] = UInt32(root)
                stack.append(u)
              }
            }
          }
        }
      }
    }
    return Partition(labels: label)
  }
}

/// The steps of the algorithm on one graph.
struct Leiden {
  static let mostRounds = 20
  /// Modularity that a round must gain for another to follow.
  static let leastGain = 1e-5

  private let base: CommunityLevel
  private let pull: NullModel
  private var random: SplitMix64

  init(_ graph: WeightedGraph, resolution: Double, random: SplitMix64) {
    base = CommunityLevel(
      start: graph.rowStart, neighbor: graph.neighbor, weight: graph.weight,
      strength: graph.strengths().values)
    let twice = base.strength.reduce(0, +)
    pull = NullModel(
      factor: twice > 0 ? resolution / twice : 0,
      randomness: 0.01 * twice / Double(max(graph.neighbor.count, 1)))
    self.random = random
  }

  /// One run from the bottom to the top. Takes and returns a cluster per node, in any numbering.
  mutating func round(from labels: [UInt32]) -> [UInt32] {
    var level = base
    var cluster = compact(labels).labels
    // Where each node of the graph stands on the current level.
    var place = (0..<UInt32(base.nodeCount)).map { $0 }
    while true {
      level.moveNodes(&cluster, pull, using: &random)
      let clusters = compact(cluster)
      cluster = clusters.labels
      if clusters.count == level.nodeCount { break }
      var parts = compact(level.refine(cluster, pull, using: &random))
      // Parts that are all single would give the same graph again; the clusters themselves then go up.
      if parts.count == level.nodeCount { parts = clusters }
      for v in place.indices { place[v] = parts.labels[Int(place[v])] }
      var clusterOfPart = [UInt32](repeating: 0, count: parts.count)
      for (v, part) in parts.labels.enumerated() { clusterOfPart[Int(part)] = cluster[v] }
      level = level.aggregated(parts.labels, count: parts.count)
      cluster = clusterOfPart
    }
    return place.map { cluster[Int($0)] }
  }

  /// Numbers labels below the number of nodes from 0 in the order in which they are met.
  private func compact(_ labels: [UInt32]) -> (labels: [UInt32], count: Int) {
    var number = [UInt32](repeating: .max, count: labels.count)
    var count = 0
    let result = labels.map { label -> UInt32 in
      if number[Int(label)] == .max {
        number[Int(label)] = UInt32(count)
        count += 1
      }
      return number[Int(label)]
    }
    return (result, count)
  }
}

/// What modularity takes off for strengths: γ ∕ 2m a unit of strength times strength, in units of weight.
struct NullModel: Sendable {
  /// Gains below this share of a node's strength are rounding.
  static let tolerance = 1e-11
  let factor: Double
  /// θ of the paper: how freely refinement chooses among gains.
  let randomness: Double
}
