extension WeightedGraph {
  /// The betweenness of every node on the shortest paths from some of the nodes.
  ///
  /// B(v) = ½·Σ σ(s, t | v) ∕ σ(s, t) over the given sources s and all other nodes t that a path joins to s, neither of them v. Of
  /// all nodes as sources it is ``betweenness(threads:progress:)``, where every pair is met from both ends. Distances are
  /// hops, weights are not used. A node that no path of a source passes through has 0; without sources all have.
  ///
  ///     WeightedGraph.paw.betweenness(from: [NodeID(3)]).values  // [0, 1, 0, 0]
  ///
  /// It tells what a part of the people have to go through, and what a sample of sources costs. igraph has it as `betweenness` with
  /// `sources`; networkx as `betweenness_centrality_subset` with all nodes as targets. Nothing is taken out of the graph before, as it
  /// is for all sources.
  ///
  /// - Parameters:
  ///   - sources: the nodes to search from, in any order; one that is named twice counts once.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: is called once a chunk of sources with the share that is done.
  /// - Returns: the column `sourceBetweenness`, from 0 to k·(n − 2)/2 of k sources.
  /// - Complexity: O(k·m) time, O(n + m) space and O(n) a thread and chunk.
  ///
  /// References: U. Brandes, "On variants of shortest-path betweenness centrality and their generic computation", Social Networks
  /// 30 (2008) 136, doi:10.1016/j.socnet.2007.11.001.
  public func betweenness(
    from sources: [NodeID], threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) -> NodeColumn<Double> {
    var isSource = [Bool](repeating: false, count: nodeCount)
    for source in sources { isSource[Int(source.index)] = true }
    // Sources first, so that they are a range; each part in an order that keeps neighbors near each other.
    let order = breadthFirstOrder(of: components())
    let first = order.filter { isSource[Int($0)] }
    let numbers = first + order.filter { !isSource[Int($0)] }
    let (start, neighbor) = renumbered(numbers)
    let stage = BetweennessStage(
      start: start, neighbor: neighbor, weight: Array(repeating: 1, count: nodeCount), origin: numbers,
      sideCount: 0, sourceCount: first.count)
    var values = [Double](repeating: 0, count: nodeCount)
    for part in stage.dependencies(threads: threads, progress: progress) {
      for (i, v) in numbers.enumerated() { values[Int(v)] += part[i] }
    }
    return NodeColumn(
      name: "sourceBetweenness", unit: "pairs of nodes",
      convention: "half of the pairs of a source and another node; shortest paths in hops, weights not used",
      values: values)
  }
}
