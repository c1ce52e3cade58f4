internal import Statistics

extension WeightedGraph {
  /// The betweenness of every node on shortest paths by named lengths.
  ///
  /// As ``betweenness(threads:)``, with paths that are shortest by the sum of the lengths of their edges. Two paths whose
  /// lengths differ by less than 10⁻¹² of the whole count as equally long, since their sums are rounded (igraph does so with
  /// 10⁻¹⁰, networkx not at all); an edge must not be shorter than that.
  ///
  ///     WeightedGraph.paw.betweenness(lengths: .inverseWeight).values  // [0, 2, 0, 0]
  ///
  /// - Parameters:
  ///   - lengths: how long an edge is for a path, made from its strength.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: is called once a chunk of sources with the share that is done.
  /// - Returns: the column `betweenness`.
  /// - Complexity: O(n·(n + m)·log n) time, O(n) space a thread and chunk.
  ///
  /// Reference: U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001) 163,
  /// doi:10.1080/0022250X.2001.9990249.
  public func betweenness(
    lengths: EdgeLength, threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) -> NodeColumn<Double> {
    var values = [Double](repeating: 0, count: nodeCount)
    let count = nodeCount
    let chunks = 32
    let done = ChunkProgress(count: min(chunks, count), report: progress)
    withRows { rows in
      let parts = chunked(
        count, chunks: chunks, threads: threads, worker: { LengthDependency(nodeCount: count) }
      ) { sources, search -> [Double] in
        var sum = [Double](repeating: 0, count: count)
        sum.withMutableView { sum in
          for source in sources { search.run(from: source, in: rows, lengths: lengths, into: sum) }
        }
        done.advance()
        return sum
      }
      for part in parts {
        for v in 0..<count { values[v] += part[v] }
      }
    }
    return NodeColumn(
      name: "betweenness", unit: "pairs of nodes",
      convention: "unordered pairs, each once, not normalized; shortest paths by \(lengths)",
      values: values.map { $0 / 2 })
  }

  /// The closeness of every node by named lengths, in the form of Wasserman and Faust.
  ///
  /// As ``closeness(threads:)``, with distances that are sums of the lengths of edges.
  ///
  ///     WeightedGraph.paw.closeness(lengths: .inverseWeight).values  // [0.8571429, 1, 0.8571429, 0.6]
  ///
  /// - Parameters:
  ///   - lengths: how long an edge is for a path, made from its strength.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: is called once a chunk of sources with the share that is done.
  /// - Returns: the column `closeness`; an isolated node has 0.
  /// - Complexity: O(n·(n + m)·log n) time, O(n) space a thread.
  ///
  /// Reference: S. Wasserman, K. Faust, "Social Network Analysis" (1994), p. 201, doi:10.1017/CBO9780511815478.
  public func closeness(
    lengths: EdgeLength, threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) -> NodeColumn<Double> {
    allLengthDistances(lengths, threads: threads, progress: progress).closeness()
  }

  /// The harmonic centrality of every node by named lengths: H(v) = Σ 1 ∕ d(v, u).
  ///
  /// As ``harmonic(threads:)``, with distances that are sums of the lengths of edges.
  ///
  ///     WeightedGraph.paw.harmonic(lengths: .inverseWeight).values  // [3.5, 3, 3.5, 2]
  ///
  /// - Parameters:
  ///   - lengths: how long an edge is for a path, made from its strength.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: is called once a chunk of sources with the share that is done.
  /// - Returns: the column `harmonic`; an isolated node has 0.
  /// - Complexity: O(n·(n + m)·log n) time, O(n) space a thread.
  ///
  /// Reference: M. Marchiori, V. Latora, "Harmony in the small-world", Physica A 285 (2000) 539,
  /// doi:10.1016/S0378-4371(00)00311-3.
  public func harmonic(
    lengths: EdgeLength, threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) -> NodeColumn<Double> {
    allLengthDistances(lengths, threads: threads, progress: progress).harmonic()
  }
}

/// Brandes' dependencies on shortest paths by length, with one thread's memory.
private struct LengthDependency {
  private let space = ScratchSpace()
  private var search: LengthSearch
  private let pathCount: MutableView<Double>
  /// w ∕ σ and what lies beyond, as in ``DependencyLanes``.
  private let share: MutableView<Double>

  init(nodeCount: Int) {
    search = LengthSearch(nodeCount: nodeCount)
    pathCount = space.array(nodeCount, repeating: 0)
    share = space.array(nodeCount, repeating: 0)
  }

  mutating func run(from source: Int, in rows: Rows, lengths: EdgeLength, into result: MutableView<Double>) {
    search.run(from: source, in: rows, lengths: lengths)
    let distance = search.distance
    for place in 0..<search.reached {
      let v = Int(search.order[place])
      var paths = v == source ? 1.0 : 0
      for k in rows.start[v]..<rows.start[v + 1] {
        let u = Int(rows.neighbor[k])
        if isStep(from: distance[u], to: distance[v], lengths.length(ofWeight: rows.weight[k])) {
          paths += pathCount[u]
        }
      }
      pathCount[v] = paths
    }
    for place in (1..<max(search.reached, 1)).reversed() {
      let v = Int(search.order[place])
      var beyond = 0.0
      for k in rows.start[v]..<rows.start[v + 1] {
        let u = Int(rows.neighbor[k])
        if isStep(from: distance[v], to: distance[u], lengths.length(ofWeight: rows.weight[k])) {
          beyond += share[u]
        }
      }
      share[v] = 1 / pathCount[v] + beyond
      result[v] += pathCount[v] * beyond
    }
  }

  /// Whether a shortest path goes over an edge of this length, from one distance to another.
  private func isStep(from near: Double, to far: Double, _ length: Double) -> Bool {
    near < far && near + length - far <= 1e-12 * far
  }
}
