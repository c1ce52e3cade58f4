extension WeightedGraph {
  /// The core number of every node: the largest k such that the node lies in the k-core.
  ///
  /// The k-core is the largest subgraph in which every node has at least k neighbors inside it. Weights are not used.
  /// An isolated node has 0.
  ///
  ///     WeightedGraph.paw.coreNumbers().values  // [2, 2, 2, 1]
  ///
  /// - Returns: the column `core`, each value from 0 to the node's degree.
  /// - Complexity: O(n + m) time, O(n) space: nodes are taken off in ascending order of what is left of their degree.
  ///
  /// Reference: V. Batagelj, M. Zaveršnik, "Fast algorithms for determining (generalized) core groups in social
  /// networks", Advances in Data Analysis and Classification 5 (2011) 129, doi:10.1007/s11634-010-0079-y.
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
    var core = (0..<nodeCount).map { rowStart[$0 + 1] - rowStart[$0] }
    var sizes = [Int](repeating: 0, count: (core.max() ?? 0) + 1)
    for degree in core { sizes[degree] += 1 }
    var bins = runningSums(sizes)
    var taken: [UInt32] = []
    taken.reserveCapacity(nodeCount)
    withRows { rows in
      core.withMutableView { core in
        bins.withMutableView { bin in
          ScratchSpace.with { space in
            // The nodes in ascending order of remaining degree, and the place of each; bin[d] is where degree d begins.
            let order = space.array(rows.nodeCount, repeating: 0)
            let place = space.array(rows.nodeCount, repeating: 0)
            let cursor = space.array(bin.count, repeating: 0)
            for d in 0..<bin.count { cursor[d] = bin[d] }
            for v in 0..<rows.nodeCount {
              place[v] = cursor[core[v]]
              order[place[v]] = v
              cursor[core[v]] += 1
            }
            for position in 0..<rows.nodeCount {
              let v = order[position]
              taken.append(UInt32(truncatingIfNeeded: v))
              for k in rows.start[v]..<rows.start[v + 1] {
                let u = Int(rows.neighbor[k])
                let degree = core[u]
                guard degree > core[v] else { continue }
                // Swap u with the first node of its bin and let the bin begin one later.
                let first = bin[degree]
                let w = order[first]
                order[place[u]] = w
                place[w] = place[u]
                order[first] = u
                place[u] = first
                bin[degree] = first + 1
                core[u] = degree - 1
              }
            }
          }
        }
      }
    }
    return (core, taken)
  }
}
