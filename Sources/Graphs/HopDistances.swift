internal import Statistics

/// What the distances between all pairs of nodes add up to, from one pass over the graph.
///
/// Distances are in hops, weights are not used, and only pairs joined by a path count. ``WeightedGraph/closeness(threads:)``
/// and its kin make one each; whoever needs several makes it once.
public struct HopDistances: Sendable {
  /// The sum of the distances from each node to all nodes it reaches.
  public let farness: [Int]
  /// The number of other nodes that each node reaches: the size of its component less one.
  public let reachable: [Int]
  /// The sum of the reciprocal distances from each node to all others that it reaches.
  public let harmonicSums: [Double]
  /// The largest distance from each node to one that it reaches; 0 for an isolated node.
  public let eccentricity: [Int]
  /// The number of unordered pairs at each distance; index 0 is always 0.
  public let pairsAtDistance: [Int]
  /// The largest distance between two nodes of the largest component (of several, the one with the lowest node);
  /// `nil` for an empty graph.
  public let diameter: Int?
  /// The smallest ``eccentricity`` of that component; `nil` for an empty graph.
  public let radius: Int?

  /// The mean distance of the pairs that are joined by a path; `nil` when there is none.
  public var meanDistance: Double? {
    let pairs = pairsAtDistance.reduce(0, +)
    guard pairs > 0 else { return nil }
    return Double(farness.reduce(0, +) / 2) / Double(pairs)
  }
}

extension WeightedGraph {
  /// What exact values of all pairs cost, in visits of entries: nodes times entries.
  ///
  /// A rule for choosing between exact and sampled: on one thread distances take about 20 to 50 billion of these a second
  /// (small to large graphs), betweenness some 0.8 to 1.6 billion.
  package var exactDistancesCost: Double { Double(nodeCount) * Double(neighbor.count) }

  /// Finds the distances of all pairs and keeps their sums.
  ///
  /// 256 sources at once go through a component: one bit a source says which of them have reached a node, and one pass
  /// over a row moves all of them. What arrives is added at the target, in the undirected case the same as at the source.
  ///
  /// igraph's `path_length_hist` and NetworKit's `NeighborhoodFunction` (running sums) have the pairs by distance; the sums by node come
  /// from closeness and harmonic centrality there, which search from one node at a time, as networkx does.
  ///
  /// - Parameters:
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: is called once a chunk of sources with the share that is done.
  /// - Complexity: O(n·m·d ∕ 256) for a diameter d in the worst case, in coauthor networks near O(n·m ∕ 50); O(n) space a
  ///   thread and chunk.
  ///
  /// Reference: M. Then et al., "The more the merrier: efficient multi-source graph traversal", PVLDB 8 (2014) 449,
  /// doi:10.14778/2735496.2735507.
  public func allHopDistances(
    threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) -> HopDistances {
    let components = components()
    let order = breadthFirstOrder(of: components)
    let (start, neighbor) = renumbered(order)
    let firstOfComponent = runningSums(components.sizes)
    var batches: [LaneBatch] = []
    for (component, size) in components.sizes.enumerated() where size > 1 {
      let range = firstOfComponent[component]..<firstOfComponent[component] + size
      batches += LaneBatch.batches(of: Array(range), in: range)
    }

    let work = batches
    let count = nodeCount
    let chunks = 16
    let done = ChunkProgress(count: min(chunks, work.count), report: progress)
    let parts = start.withView { start in
      neighbor.withView { neighbor in
        chunked(
          work.count, chunks: chunks, threads: threads, worker: { LaneSearch(nodeCount: count) }
        ) { range, search -> LaneSums in
          var sums = LaneSums(nodeCount: count)
          for batch in work[range] { search.run(batch, start: start, neighbor: neighbor, into: &sums) }
          done.advance()
          return sums
        }
      }
    }

    var farness = [Int](repeating: 0, count: count)
    var harmonic = [Double](repeating: 0, count: count)
    var eccentricity = [Int](repeating: 0, count: count)
    var entries: [Int] = [0]
    for part in parts {
      for (i, v) in order.enumerated() {
        farness[Int(v)] += part.farness[i]
        harmonic[Int(v)] += part.harmonic[i]
        eccentricity[Int(v)] = max(eccentricity[Int(v)], Int(part.eccentricity[i]))
      }
      for (distance, arrivals) in part.arrivals.enumerated() {
        if distance == entries.count { entries.append(0) }
        entries[distance] += arrivals
      }
    }
    let extremes = order[..<(components.sizes.first ?? 0)].map { eccentricity[Int($0)] }
    return HopDistances(
      farness: farness, reachable: components.clusterOfNode.map { components.sizes[Int($0)] - 1 },
      harmonicSums: harmonic, eccentricity: eccentricity, pairsAtDistance: entries.map { $0 / 2 },
      diameter: extremes.max(), radius: extremes.min())
  }
}
