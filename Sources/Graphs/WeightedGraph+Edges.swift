extension WeightedGraph {
  /// Makes a graph from a list of edges in any order and either direction.
  ///
  /// The weights of parallel edges are added in the order of the list, those of self-loops are added up in
  /// ``loopWeight``, and an edge whose weights add up to 0 is left out.
  ///
  ///     let paw = WeightedGraph(nodeCount: 4, edges: [(0, 1, 1), (0, 2, 2), (1, 2, 1), (1, 3, 1)])
  ///     paw.edgeCount  // 4
  ///
  /// - Precondition: ends are in `0 ..< nodeCount`; weights are finite and not negative.
  /// - Complexity: O(n + m) time and space, by counting sort.
  public init(nodeCount: Int, edges: [(Int, Int, Double)]) {
    for (a, b, _) in edges {
      precondition(0..<nodeCount ~= a && 0..<nodeCount ~= b, "an edge names a node that does not exist")
    }
    self.init(
      nodeCount: nodeCount, sources: edges.map { UInt32($0.0) }, targets: edges.map { UInt32($0.1) },
      weights: edges.map(\.2))
  }

  /// Makes a graph in which every edge has weight 1; parallel edges become one of their number.
  public init(nodeCount: Int, edges: [(Int, Int)]) {
    self.init(nodeCount: nodeCount, edges: edges.map { ($0, $1, 1.0) })
  }
}

/// Where each run begins when runs of these lengths stand one after the other; one more than there are runs.
package func runningSums(_ lengths: [Int]) -> [Int] {
  var result = [0]
  result.reserveCapacity(lengths.count + 1)
  var sum = 0
  for length in lengths {
    sum += length
    result.append(sum)
  }
  return result
}
