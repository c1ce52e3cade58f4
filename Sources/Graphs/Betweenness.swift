internal import Statistics

extension WeightedGraph {
  /// The betweenness of every node: how many pairs of others it stands between, shares counted.
  ///
  /// B(v) = Σ σ(s, t | v) ∕ σ(s, t) over the unordered pairs {s, t} of other nodes that are joined by a path, with
  /// σ(s, t) the number of shortest paths and σ(s, t | v) that of those through v. Each pair once, not normalized: the
  /// most possible is (n − 1)(n − 2)/2. Distances are hops, weights are not used. An isolated node has 0.
  ///
  ///     WeightedGraph.paw.betweenness().values  // [0, 2, 0, 0]
  ///
  /// Before the searches the graph is cut apart at its articulation points, and nodes whose neighbors all know each other are
  /// taken out, equal ones at once: such a node is on no shortest path of others, so it is a source on what is left and then
  /// gone. Searches go through the rest eight sources at a time. Numbers of paths are `Double`s: exact to 2⁵³, rounded above.
  ///
  /// - Parameters:
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: is called once a chunk of sources with the share of the nodes that is settled.
  /// - Returns: the column `betweenness`. networkx and NetworKit can divide by the most possible, igraph gives these numbers.
  /// - Complexity: O(n·m) time, O(n + m) space and O(n) a thread and chunk.
  ///
  /// References: U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001)
  /// 163, doi:10.1080/0022250X.2001.9990249. A. E. Sarıyüce, E. Saule, K. Kaya, Ü. V. Çatalyürek, "Shattering and
  /// compressing networks for betweenness centrality", SDM 2013, doi:10.1137/1.9781611972832.76.
  public func betweenness(
    threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) -> NodeColumn<Double> {
    var stages = BetweennessStages(self)
    var values = [Double](repeating: 0, count: nodeCount)
    var total = 0.0
    while let stage = stages.next(threads: threads) {
      let (here, left) = (Double(stage.sourceCount), Double(stages.nodesLeft))
      if total == 0 { total = here + left }
      // Cutting the graph apart doubles the nodes at which it is cut.
      let end = total
      let report = progress.map { progress -> @Sendable (Double) -> Void in
        { progress(max(0, 1 - (left + (1 - $0) * here) / end)) }
      }
      for part in stage.dependencies(threads: threads, progress: report) {
        for (i, v) in stage.origin.enumerated() { values[Int(v)] += part[i] }
      }
    }
    for (v, settled) in stages.credit.enumerated() { values[v] += settled }
    return NodeColumn(
      name: "betweenness", unit: "pairs of nodes",
      convention: "unordered pairs, each once, not normalized; shortest paths in hops, weights not used",
      values: values)
  }
}

extension BetweennessStage {
  /// The dependencies of all sources on every node, added up in chunks of sources.
  func dependencies(threads: Int?, progress: (@Sendable (Double) -> Void)? = nil) -> [[Double]] {
    added(origin.count, byEntry: false, chunks: 32, threads: threads, progress: progress)
  }

  /// The dependencies of all sources on every entry, from the nearer end to the farther, added up in chunks of sources.
  func entryDependencies(threads: Int?, progress: (@Sendable (Double) -> Void)? = nil) -> [[Double]] {
    added(neighbor.count, byEntry: true, chunks: 8, threads: threads, progress: progress)
  }

  private func added(
    _ sums: Int, byEntry: Bool, chunks: Int, threads: Int?, progress: (@Sendable (Double) -> Void)?
  ) -> [[Double]] {
    let sourceCount = sourceCount
    let batches = (sourceCount + DependencyLanes.sources - 1) / DependencyLanes.sources
    precondition(neighbor.count <= UInt32.max, "an exact search of so many entries would never end")
    let done = ChunkProgress(count: min(chunks, batches), report: progress)
    return start.map { UInt32($0) }.withView { start in
      neighbor.withView { neighbor in
        weight.withView { weight in
          let rows = StageRows(start: start, neighbor: neighbor, weight: weight, sideCount: sideCount)
          return chunked(batches, chunks: chunks, threads: threads, worker: { DependencyLanes(self) }) {
            batches, search -> [Double] in
            var sum = [Double](repeating: 0, count: sums)
            sum.withMutableView { sum in
              for batch in batches {
                let first = batch * DependencyLanes.sources
                search.run(
                  first..<min(first + DependencyLanes.sources, sourceCount), rows: rows, into: sum,
                  byEntry: byEntry)
              }
            }
            done.advance()
            return sum
          }
        }
      }
    }
  }
}
