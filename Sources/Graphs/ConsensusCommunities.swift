internal import Statistics

/// What many runs of a community algorithm agree on.
public struct ConsensusCommunities: Sendable, Equatable {
  /// The agreed clusters.
  public let partition: Partition

  /// For every node, the mean over the first runs of |A ∩ B| ∕ |A ∪ B|, A its cluster in the run and B its agreed cluster:
  /// 1 where every run gave the node exactly these companions.
  public let stability: NodeColumn<Double>

  /// How many times the graph of agreement was made before it was unanimous.
  public let iterations: Int
}

extension WeightedGraph {
  /// The clusters on which runs with different seeds agree, and how stable each node's place is.
  ///
  /// The algorithm runs a number of times; every edge gets as its weight the share D of the runs that put its ends together, and
  /// those below the threshold are left out; the algorithm runs as often on the graph of agreement; and so on until every
  /// D is 0 or 1. Clusters are then the components. A node that would lose all its edges keeps the one with the largest D.
  /// Only pairs joined by an edge are counted, as Tandon et al. do, so that space stays linear; Lancichinetti and Fortunato count
  /// all pairs. Isolated nodes are clusters of their own with stability 1; an empty graph has none.
  ///
  ///     var random = SplitMix64(seed: 42)
  ///     let agreed = WeightedGraph.karateClub.consensusCommunities(runs: 10, using: &random)
  ///     agreed.partition.count  // 4
  ///
  /// igraph, networkx and NetworKit do not have it.
  ///
  /// - Parameters:
  ///   - runs: how many runs each time, at least 1; 20 to 100 are usual.
  ///   - threshold: τ, which D an edge needs to stay, 0 … 1.
  ///   - algorithm: what runs.
  ///   - resolution: see ``communities(by:resolution:thorough:using:)``; of CPM for the first runs, since the graph of agreement
  ///     has other weights.
  ///   - thorough: whether each run goes to convergence.
  ///   - progress: called after each run of the first pass with the share that is done.
  ///   - random: the seeds of the runs; one number is drawn from it.
  /// - Returns: connected clusters, and the stability of every node.
  /// - Complexity: `runs` times that of the algorithm for each of a few passes, at most 20; O(runs·n + m) space.
  ///
  /// References: A. Lancichinetti, S. Fortunato, "Consensus clustering in complex networks", Scientific Reports 2 (2012) 336,
  /// doi:10.1038/srep00336; A. Tandon, A. Albeshri, V. Thayananthan, W. Alhalabi, S. Fortunato, "Fast consensus clustering in
  /// complex networks", Physical Review E 99 (2019) 042301, doi:10.1103/PhysRevE.99.042301.
  public func consensusCommunities(
    runs: Int = 20, threshold: Double = 0.5, by algorithm: CommunityAlgorithm = .leiden,
    resolution: Double? = nil, thorough: Bool = false, progress: ((Double) -> Void)? = nil,
    using random: inout some RandomNumberGenerator
  ) -> ConsensusCommunities {
    precondition(runs >= 1, "at least one run is needed")
    precondition(0...1 ~= threshold, "the threshold is a share")
    let seeds = SplitMix64(seed: random.next())
    // A density in units of the graph's weights says nothing to the shares of the graph of agreement.
    let isDensity = algorithm == .leidenConstantPotts
    var first: [Partition] = []
    var agreement = self
    var iterations = 0
    while true {
      var partitions: [Partition] = []
      for run in 0..<runs {
        var stream = seeds.stream(iterations * runs + run)
        partitions.append(
          agreement.communities(
            by: algorithm, resolution: iterations == 0 || !isDensity ? resolution : nil, thorough: thorough,
            using: &stream
          ).partition)
        if iterations == 0 { progress?(Double(run + 1) / Double(runs)) }
      }
      if iterations == 0 { first = partitions }
      iterations += 1
      let together = sharesTogether(partitions)
      let isUnanimous = together.allSatisfy { $0 == 0 || $0 == 1 }
      agreement = keeping(together, threshold: isUnanimous ? 1 : threshold)
      if isUnanimous || iterations == 20 { break }
    }
    let partition = agreement.components()
    return ConsensusCommunities(
      partition: partition, stability: stability(of: partition, in: first), iterations: iterations)
  }

  /// For every entry of the rows, the share of the partitions that put its ends together.
  private func sharesTogether(_ partitions: [Partition]) -> [Double] {
    var counts = [Int32](repeating: 0, count: neighbor.count)
    withRows { rows in
      counts.withMutableView { counts in
        for partition in partitions {
          partition.clusterOfNode.withView { cluster in
            for v in 0..<rows.nodeCount {
              for k in rows.start[v]..<rows.start[v + 1] where cluster[v] == cluster[Int(rows.neighbor[k])] {
                counts[k] += 1
              }
            }
          }
        }
      }
    }
    return counts.map { Double($0) / Double(partitions.count) }
  }

  /// The graph of the edges whose share reaches the threshold, their shares as weights.
  private func keeping(_ share: [Double], threshold: Double) -> WeightedGraph {
    var edges: [(Int, Int, Double)] = []
    var isAlone = [Bool](repeating: true, count: nodeCount)
    for v in 0..<nodeCount {
      for k in rowStart[v]..<rowStart[v + 1] where share[k] > 0 && share[k] >= threshold {
        if neighbor[k] > v { edges.append((v, Int(neighbor[k]), share[k])) }
        isAlone[v] = false
      }
    }
    // The best edge of a node that lost all of them; both ends may name the same one.
    var kept: Set<[Int]> = []
    for v in 0..<nodeCount where isAlone[v] && threshold < 1 {
      guard let best = (rowStart[v]..<rowStart[v + 1]).max(by: { share[$0] < share[$1] }), share[best] > 0
      else { continue }
      let ends = [min(v, Int(neighbor[best])), max(v, Int(neighbor[best]))]
      if kept.insert(ends).inserted { edges.append((ends[0], ends[1], share[best])) }
    }
    return WeightedGraph(nodeCount: nodeCount, edges: edges)
  }

  private func stability(of partition: Partition, in runs: [Partition]) -> NodeColumn<Double> {
    var sums = [Double](repeating: 0, count: nodeCount)
    for run in runs {
      let key = { (v: Int) in UInt64(partition.clusterOfNode[v]) << 32 | UInt64(run.clusterOfNode[v]) }
      var common: [UInt64: Int] = [:]
      for v in 0..<nodeCount { common[key(v), default: 0] += 1 }
      for v in 0..<nodeCount {
        let both = common[key(v)] ?? 0
        let either =
          partition.sizes[Int(partition.clusterOfNode[v])] + run.sizes[Int(run.clusterOfNode[v])] - both
        sums[v] += Double(both) / Double(either)
      }
    }
    return NodeColumn(
      name: "stability",
      convention:
        "mean over runs of the Jaccard similarity of the node's cluster in the run and its agreed cluster",
      values: sums.map { $0 / Double(runs.count) })
  }
}
