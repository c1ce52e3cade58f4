extension WeightedGraph {
  /// The connected components: the largest sets in which every two nodes are joined by a path.
  ///
  /// Weights are not used. An isolated node is a component of its own; an empty graph has none.
  ///
  ///     WeightedGraph(nodeCount: 3, edges: [(0, 2, 1)]).components().sizes  // [2, 1]
  ///
  /// Rows ascend, so hanging every node below its first neighbor, where that is lower, makes a forest in one step a node. Then the
  /// trees of a node and of one other neighbor are hung together, in a few rounds without a jump that could be guessed wrong.
  /// Whatever has ended in the tree that seems to be the largest is done, and only the rows of the other nodes are read: of a
  /// network with one giant component a small part of the entries.
  ///
  /// igraph, NetworKit and networkx find the same sets; the numbers are by size here and by the order of meeting there.
  ///
  /// - Returns: the component of every node, numbered by falling size, then by the lowest member.
  /// - Complexity: O((n + m)·log n) time in the worst case and near n in a coauthor network, O(n) space.
  ///
  /// Reference: M. Sutton, T. Ben-Nun, A. Barak, "Optimizing parallel graph connectivity computation via subgraph sampling",
  /// IPDPS 2018, 12, doi:10.1109/IPDPS.2018.00012.
  public func components() -> Partition {
    var label = [UInt32](repeating: 0, count: nodeCount)
    withRows { rows in
      label.withMutableView { label in
        for v in 0..<rows.nodeCount {
          let own = UInt32(truncatingIfNeeded: v)
          let first = rows.start[v]
          let lowest = first < rows.start[v &+ 1] ? min(rows.neighbor[first], own) : own
          // What is lower has its root already.
          label[v] = lowest == own ? own : label[Int(lowest)]
        }
        let forest = ComponentForest(parent: label)
        // Twice: where several rows hang the tree of one root, the lowest stays; the second round makes up for the others.
        forest.hang(rows) { _, end in end &- 1 }
        forest.hang(rows) { _, end in end &- 1 }
        forest.hang(rows) { start, end in (start &+ end) / 2 }
        let giant = forest.commonRoot()
        for v in 0..<rows.nodeCount where label[v] != giant {
          var k = rows.start[v]
          while k < rows.start[v &+ 1] {
            forest.join(UInt32(truncatingIfNeeded: v), rows.neighbor[k])
            k &+= 1
          }
        }
        forest.flatten()
      }
    }
    return Partition(labels: label)
  }
}

/// A tree for every component; no parent has a higher number than its child, so that a root is the lowest of its tree.
private struct ComponentForest {
  let parent: MutableView<UInt32>

  /// Hangs the tree of each node's root below that of one of its neighbors, or the other way round, where the other is lower. Of
  /// several for one tree the lowest stays, so this joins much but not all. Trees are flat before and after.
  @inline(__always) func hang(_ rows: Rows, _ entry: (_ start: Int, _ end: Int) -> Int) {
    for v in 0..<rows.nodeCount {
      let start = rows.start[v]
      let end = rows.start[v &+ 1]
      if start == end { continue }
      let own = parent[v]
      let other = parent[Int(rows.neighbor[entry(start, end)])]
      let higher = Int(max(own, other))
      parent[higher] = min(parent[higher], min(own, other))
    }
    flatten()
  }

  /// Joins the trees of two nodes by the method of M. Rem: the higher of the two parents gives way, step by step, and what is
  /// met on the way hangs lower afterwards.
  @inline(__always) func join(_ a: UInt32, _ b: UInt32) {
    var x = Int(a)
    var y = Int(b)
    while parent[x] != parent[y] {
      if parent[x] < parent[y] { swap(&x, &y) }
      let above = Int(parent[x])
      parent[x] = parent[y]
      if above == x { return }
      x = above
    }
  }

  /// Makes the root the parent of every node: parents come first, so that one step is enough.
  func flatten() {
    for v in 0..<parent.count { parent[v] = parent[Int(parent[v])] }
  }

  /// The root that most of 64 evenly spread nodes have; whichever it is, the result stays right.
  func commonRoot() -> UInt32 {
    let roots = stride(from: 0, to: parent.count, by: max(1, parent.count / 64)).map { parent[$0] }
    var common: (root: UInt32, count: Int) = (0, 0)
    for root in roots {
      let count = roots.reduce(0) { $1 == root ? $0 + 1 : $0 }
      if count > common.count { common = (root, count) }
    }
    return common.root
  }
}
