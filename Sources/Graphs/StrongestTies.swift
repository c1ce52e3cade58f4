extension WeightedGraph {
  /// The strongest ties of a node: its neighbors by falling weight, ties in ascending order of nodes.
  ///
  ///     WeightedGraph.paw.strongestTies(of: NodeID(0), 1)  // node 2, weight 2
  ///
  /// - Parameter count: how many, at most.
  /// - Returns: neighbors with the weight of their edge; empty for an isolated node.
  /// - Complexity: O(d·log k) for d neighbors and k = `count`.
  public func strongestTies(of node: NodeID, _ count: Int) -> [(node: NodeID, weight: Double)] {
    var best = TopNodes(count)
    for (other, strength) in zip(neighbors(of: node), weights(of: node)) { best.offer(Int(other), strength) }
    return best.ranked().map { ($0.node, $0.value) }
  }
}

/// The nodes with the largest values of those that were offered, each offered once; of equals the lowest.
struct TopNodes {
  private let limit: Int
  /// A heap, the one to go first on top.
  private var heap: [(node: UInt32, value: Double)] = []

  init(_ limit: Int) {
    self.limit = max(limit, 0)
  }

  /// The kept nodes, best first.
  func ranked() -> [(node: NodeID, value: Double)] {
    heap.sorted { Self.isWorse($1, $0) }.map { (NodeID(Int($0.node)), $0.value) }
  }

  private static func isWorse(_ a: (node: UInt32, value: Double), _ b: (node: UInt32, value: Double)) -> Bool
  {
    a.value == b.value ? a.node > b.node : a.value < b.value
  }

  mutating func offer(_ node: Int, _ value: Double) {
    let item = (node: UInt32(node), value: value)
    if heap.count < limit {
      heap.append(item)
      var place = heap.count - 1
      while place > 0, Self.isWorse(item, heap[(place - 1) / 2]) {
        heap[place] = heap[(place - 1) / 2]
        place = (place - 1) / 2
      }
      heap[place] = item
      return
    }
    guard limit > 0, Self.isWorse(heap[0], item) else { return }
    var place = 0
    while true {
      var child = 2 * place + 1
      if child >= heap.count { break }
      if child + 1 < heap.count, Self.isWorse(heap[child + 1], heap[child]) { child += 1 }
      if !Self.isWorse(heap[child], item) { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = item
  }
}
