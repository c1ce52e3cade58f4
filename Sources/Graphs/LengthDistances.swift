internal import Statistics

/// What the distances by named lengths from every node add up to, from one search from each.
///
/// Only pairs joined by a path count. ``WeightedGraph/closeness(lengths:threads:progress:)`` and
/// ``WeightedGraph/harmonic(lengths:threads:progress:)`` make one each; whoever needs both makes it once.
public struct LengthDistances: Sendable {
  /// How long an edge is.
  public let lengths: EdgeLength
  /// The sum of the distances from each node to all nodes it reaches.
  public let farness: [Double]
  /// The number of other nodes that each node reaches.
  public let reachable: [Int]
  /// The sum of the reciprocal distances from each node to all others that it reaches.
  public let harmonicSums: [Double]

  /// The closeness of every node; see ``WeightedGraph/closeness(lengths:threads:progress:)``. O(n).
  public func closeness() -> NodeColumn<Double> {
    let others = Double(farness.count - 1)
    let values = farness.indices.map { v -> Double in
      let reached = Double(reachable[v])
      return reached > 0 ? (reached / others) * (reached / farness[v]) : 0
    }
    return NodeColumn(
      name: "closeness",
      convention: "Wasserman–Faust: (r/(n-1))·(r/sum of distances) over the r nodes reached; by \(lengths)",
      values: values)
  }

  /// The harmonic centrality of every node; see ``WeightedGraph/harmonic(lengths:threads:progress:)``. O(n).
  public func harmonic() -> NodeColumn<Double> {
    NodeColumn(
      name: "harmonic",
      convention: "sum of reciprocal distances to all others, 0 where no path leads; by \(lengths)",
      values: harmonicSums)
  }
}

extension WeightedGraph {
  /// Finds the distances of all pairs by named lengths and keeps their sums.
  ///
  /// - Parameters:
  ///   - lengths: how long an edge is for a path, made from its strength.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: is called once a chunk of sources with the share that is done.
  /// - Complexity: O(n·(n + m)·log n) time, O(n) space a thread.
  ///
  /// Reference: E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1 (1959) 269,
  /// doi:10.1007/BF01386390.
  public func allLengthDistances(
    _ lengths: EdgeLength, threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) -> LengthDistances {
    let count = nodeCount
    let chunks = 64
    let done = ChunkProgress(count: min(chunks, count), report: progress)
    let sums = withRows { rows in
      chunked(count, chunks: chunks, threads: threads, worker: { LengthSearch(nodeCount: count) }) {
        sources, search -> [(farness: Double, reachable: Int, harmonic: Double)] in
        defer { done.advance() }
        return sources.map { source in
          search.run(from: source, in: rows, lengths: lengths)
          var farness = 0.0
          var harmonic = 0.0
          // The source comes first, at a distance of 0.
          for k in 1..<max(search.reached, 1) {
            let distance = search.distance[Int(search.order[k])]
            farness += distance
            harmonic += 1 / distance
          }
          return (farness, search.reached - 1, harmonic)
        }
      }.flatMap { $0 }
    }
    return LengthDistances(
      lengths: lengths, farness: sums.map(\.farness), reachable: sums.map(\.reachable),
      harmonicSums: sums.map(\.harmonic))
  }
}
