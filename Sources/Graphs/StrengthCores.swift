extension WeightedGraph {
  /// The s-core number of every node, its weighted core: the largest s such that the node lies in the s-core.
  ///
  /// The s-core is the largest subgraph in which every node has a strength of at least s from edges inside it. With all weights
  /// 1 it is ``coreNumbers()``. An isolated node has 0. (Eidsaa and Almaas ask for strengths above s; the same sets, named by
  /// the level just below.)
  ///
  ///     WeightedGraph.paw.strengthCoreNumbers().values  // [3, 2, 3, 1]
  ///
  /// igraph, networkx and NetworKit have cores by degree alone.
  ///
  /// - Returns: the column `strengthCore`, each value from 0 to the node's strength. Where weights are not whole numbers the
  ///   last digits carry the rounding of the sums.
  /// - Complexity: O(m·log n) time, O(n) space: nodes are taken off in ascending order of what is left of their strength.
  ///
  /// Reference: M. Eidsaa, E. Almaas, "s-core network decomposition: a generalization of k-core analysis to weighted
  /// networks", Physical Review E 88 (2013) 062819, doi:10.1103/PhysRevE.88.062819.
  public func strengthCoreNumbers() -> NodeColumn<Double> {
    var left = strengths().values
    withRows { rows in
      left.withMutableView { left in
        ScratchSpace.with { space in
          var heap = NodeHeap(keys: left, in: space)
          var level = 0.0
          while let v = heap.removeFirst() {
            level = max(level, left[v])
            left[v] = level
            for k in rows.start[v]..<rows.start[v + 1] {
              let u = Int(rows.neighbor[k])
              guard heap.contains(u) else { continue }
              left[u] -= rows.weight[k]
              heap.moveUp(u)
            }
          }
        }
      }
    }
    return NodeColumn(
      name: "strengthCore", unit: "weight", convention: "largest s such that the node is in the s-core",
      values: left)
  }
}

/// All nodes by a key outside that only falls, the least first, of equal keys the lowest node.
private struct NodeHeap {
  private let keys: MutableView<Double>
  private let heap: MutableView<UInt32>
  /// Where each node stands in the heap, -1 once it is taken out.
  private let place: MutableView<Int32>
  private var count: Int

  init(keys: MutableView<Double>, in space: ScratchSpace) {
    self.keys = keys
    count = keys.count
    heap = space.array(count, repeating: 0)
    place = space.array(count, repeating: 0)
    for v in 0..<count {
      heap[v] = UInt32(v)
      place[v] = Int32(v)
    }
    for position in stride(from: count / 2 - 1, through: 0, by: -1) { sink(position) }
  }

  @inline(__always) func contains(_ node: Int) -> Bool { place[node] >= 0 }

  @inline(__always) private func isBefore(_ a: UInt32, _ b: UInt32) -> Bool {
    let (x, y) = (keys[Int(a)], keys[Int(b)])
    return x == y ? a < b : x < y
  }

  mutating func removeFirst() -> Int? {
    guard count > 0 else { return nil }
    let first = heap[0]
    place[Int(first)] = -1
    count -= 1
    if count > 0 {
      heap[0] = heap[count]
      place[Int(heap[0])] = 0
      sink(0)
    }
    return Int(first)
  }

  /// Puts a node right whose key has fallen.
  func moveUp(_ node: Int) {
    let moving = heap[Int(place[node])]
    var position = Int(place[node])
    while position > 0 {
      let parent = (position - 1) / 2
      if !isBefore(moving, heap[parent]) { break }
      heap[position] = heap[parent]
      place[Int(heap[position])] = Int32(position)
      position = parent
    }
    heap[position] = moving
    place[Int(moving)] = Int32(position)
  }

  private func sink(_ top: Int) {
    let moving = heap[top]
    var position = top
    while true {
      var child = 2 * position + 1
      if child >= count { break }
      if child + 1 < count, isBefore(heap[child + 1], heap[child]) { child += 1 }
      if !isBefore(heap[child], moving) { break }
      heap[position] = heap[child]
      place[Int(heap[position])] = Int32(position)
      position = child
    }
    heap[position] = moving
    place[Int(moving)] = Int32(position)
  }
}
