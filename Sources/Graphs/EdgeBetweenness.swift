internal import Statistics

extension WeightedGraph {
  /// The betweenness of every edge: how many pairs of nodes it stands between, shares counted.
  ///
  /// B(e) = Σ σ(s, t | e) ∕ σ(s, t) over the unordered pairs {s, t} that are joined by a path, the ends of e among them, with
  /// σ(s, t) the number of shortest paths and σ(s, t | e) that of those over e. Each pair once, not normalized, as networkx has
  /// it with `normalized=False` and igraph too. Distances are hops, weights are not used. A graph without edges has none.
  ///
  ///     WeightedGraph.paw.edgeBetweenness().values  // [2, 1, 2, 3] of the edges 0-1, 0-2, 1-2, 1-3
  ///
  /// The graph is cut apart at its articulation points first, as for ``betweenness(threads:)``; joining equal nodes and taking
  /// out side nodes would lose their edges.
  ///
  /// - Parameters:
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: is called once a chunk of sources with the share that is done.
  /// - Returns: the column `edgeBetweenness`, by edge in ascending order; at least 1 each.
  /// - Complexity: O(n·m) time, O(n + m) space and O(n + m) a thread and chunk.
  ///
  /// References: M. Girvan, M. E. J. Newman, "Community structure in social and biological networks", PNAS 99 (2002) 7821,
  /// doi:10.1073/pnas.122653799. U. Brandes, "On variants of shortest-path betweenness centrality and their generic
  /// computation", Social Networks 30 (2008) 136, doi:10.1016/j.socnet.2007.11.001.
  public func edgeBetweenness(
    threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) -> EdgeColumn<Double> {
    var values = [Double](repeating: 0, count: edgeCount)
    var settled = [Double](repeating: 0, count: nodeCount)
    let split = BlockSplit(self, weight: Array(repeating: 1, count: nodeCount), credit: &settled)
    let order = split.graph.breadthFirstOrder(of: split.graph.components())
    let (start, neighbor) = split.graph.renumbered(order)
    let stage = BetweennessStage(
      start: start, neighbor: neighbor, weight: order.map { split.weight[Int($0)] },
      origin: order.map { split.origin[Int($0)] }, sideCount: 0, sourceCount: order.count)
    let parts = stage.entryDependencies(threads: threads, progress: progress)
    let numbers = edgeNumbers()
    for v in stage.origin.indices {
      for k in start[v]..<start[v + 1] {
        let (a, b) = (Int(stage.origin[v]), stage.origin[Int(neighbor[k])])
        var low = rowStart[a]
        var high = rowStart[a + 1]
        while low < high {
          let middle = (low + high) / 2
          if self.neighbor[middle] < b { low = middle + 1 } else { high = middle }
        }
        for part in parts { values[Int(numbers[low])] += part[k] }
      }
    }
    return EdgeColumn(
      name: "edgeBetweenness", unit: "pairs of nodes",
      convention: "unordered pairs, each once, not normalized; shortest paths in hops, weights not used",
      edges: edges, values: values)
  }
}
