extension WeightedGraph {
  /// The core number of every node: the largest k such that the node lies in the k-core.
  ///
  /// The k-core is the largest subgraph in which every node has at least k neighbors inside it. Weights are not used.
  /// An isolated node has 0.
  ///
  ///     WeightedGraph.paw.coreNumbers().values  // [2, 2, 2, 1]
  ///
  /// igraph's `coreness`, networkx's `core_number` and NetworKit's `CoreDecomposition` give the same numbers.
  ///
  /// - Returns: the column `core`, each value from 0 to the node's degree.
  /// - Complexity: O(n + m) time, O(n) space: level by level the nodes whose degree has fallen to the level are taken off; a
  ///   node is looked at once a level until it goes, which is at most as often as it has neighbors.
  ///
  /// References: V. Batagelj, M. Zaveršnik, "Fast algorithms for determining (generalized) core groups in social
  /// networks", Advances in Data Analysis and Classification 5 (2011) 129, doi:10.1007/s11634-010-0079-y; H. Kabir,
  /// K. Madduri, "Parallel k-core decomposition on multicore platforms", IPDPS Workshops 2017, 1482,
  /// doi:10.1109/IPDPSW.2017.151, whose levels these are.
  public func coreNumbers() -> NodeColumn<Int> {
    NodeColumn(
      name: "core", convention: "largest k such that the node is in the k-core, weights not used",
      values: peeling().core)
  }

  /// The degeneracy: the largest core number, 0 for a graph without edges. O(n + m).
  public func degeneracy() -> Int {
    peeling().core.max() ?? 0
  }

  /// The core numbers, and the nodes in the order in which they were taken off: the degeneracy order, in which no node has
  /// more neighbors after it than its core number.
  package func peeling() -> (core: [Int], order: [UInt32]) {
    var core = [Int](repeating: 0, count: nodeCount)
    var order = [UInt32](repeating: 0, count: nodeCount)
    withRows { rows in
      core.withMutableView { core in
        order.withMutableView { taken in
          ScratchSpace.with { space in
            // What is left of the degree; of a node that has been taken off, its core number.
            let left = space.array(rows.nodeCount, repeating: UInt32(0))
            // The nodes that stay at least to the next level.
            let staying = space.array(rows.nodeCount, repeating: UInt32(0))
            for v in 0..<rows.nodeCount {
              left[v] = UInt32(truncatingIfNeeded: rows.degree(v))
              staying[v] = UInt32(truncatingIfNeeded: v)
            }
            var stayingCount = rows.nodeCount
            var takenCount = 0
            var next: UInt32 = 0
            while stayingCount > 0 {
              // Drop what went before; the lowest degree that is left is the next level.
              var level = UInt32.max
              var head = takenCount
              var kept = 0
              for place in 0..<stayingCount {
                let v = staying[place]
                let degree = left[Int(v)]
                if degree < next { continue }
                staying[kept] = v
                kept &+= 1
                if degree > level { continue }
                if degree < level {
                  level = degree
                  takenCount = head
                }
                taken[takenCount] = v
                takenCount &+= 1
              }
              stayingCount = kept
              next = level &+ 1
              while head < takenCount {
                let v = Int(taken[head])
                head &+= 1
                var k = rows.start[v]
                let end = rows.start[v &+ 1]
                while k < end {
                  let u = rows.neighbor[k]
                  k &+= 1
                  let degree = left[Int(u)]
                  if degree > level {
                    left[Int(u)] = degree &- 1
                    if degree == next {
                      taken[takenCount] = u
                      takenCount &+= 1
                    }
                  }
                }
              }
            }
            for v in 0..<rows.nodeCount { core[v] = Int(left[v]) }
          }
        }
      }
    }
    return (core, order)
  }
}
