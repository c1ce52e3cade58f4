internal import Statistics

extension WeightedGraph {
  /// The number of triangles at every node: pairs of its neighbors that are themselves neighbors.
  ///
  /// Weights are not used. A third of the sum is the number of triangles of the graph.
  ///
  ///     WeightedGraph.paw.triangles().values  // [1, 1, 1, 0]
  ///
  /// - Parameter threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `triangles`.
  /// - Complexity: O(m·√m) time, O(n) space a thread: every edge is turned towards the end of higher degree, and the
  ///   out-neighborhoods of its ends are compared.
  ///
  /// Reference: M. Latapy, "Main-memory triangle computations for very large (sparse (power-law)) graphs",
  /// Theoretical Computer Science 407 (2008) 458, doi:10.1016/j.tcs.2008.07.017.
  public func triangles(threads: Int? = nil) -> NodeColumn<Int> {
    NodeColumn(
      name: "triangles", unit: "triangles",
      convention: "pairs of neighbors that are neighbors, weights not used",
      values: triangleCounts(threads: threads))
  }

  package func triangleCounts(threads: Int?) -> [Int] {
    let order = forwardOrder()
    var total = [Int](repeating: 0, count: nodeCount)
    order.start.withView { start in
      order.target.withView { target in
        // Eight chunks, because each brings a count per node.
        let parts = chunked(
          nodeCount, chunks: 8, threads: threads, worker: { MarkedNodes(count: nodeCount) }
        ) { nodes, mark -> [UInt32] in
          var count = [UInt32](repeating: 0, count: nodeCount)
          count.withMutableView { count in
            for v in nodes {
              let row = start[v]..<start[v + 1]
              for k in row { mark.isMarked[Int(target[k])] = true }
              for k in row {
                let u = Int(target[k])
                for l in start[u]..<start[u + 1] {
                  let w = Int(target[l])
                  if mark.isMarked[w] {
                    count[v] &+= 1
                    count[u] &+= 1
                    count[w] &+= 1
                  }
                }
              }
              for k in row { mark.isMarked[Int(target[k])] = false }
            }
          }
          return count
        }
        for part in parts {
          for v in 0..<nodeCount { total[v] += Int(part[v]) }
        }
      }
    }
    return total
  }

  /// Every edge once, from the end of lower degree (then of lower number) to the other.
  private func forwardOrder() -> (start: [Int], target: [UInt32]) {
    var start = [0]
    start.reserveCapacity(nodeCount + 1)
    var target: [UInt32] = []
    target.reserveCapacity(edgeCount)
    withRows { rows in
      for v in 0..<rows.nodeCount {
        let degree = rows.degree(v)
        for k in rows.start[v]..<rows.start[v + 1] {
          let u = Int(rows.neighbor[k])
          let other = rows.degree(u)
          if other > degree || (other == degree && u > v) { target.append(UInt32(truncatingIfNeeded: u)) }
        }
        start.append(target.count)
      }
    }
    return (start, target)
  }
}

/// One thread's mark on nodes.
private struct MarkedNodes {
  let space = ScratchSpace()
  let isMarked: MutableView<Bool>

  init(count: Int) {
    isMarked = space.array(count, repeating: false)
  }
}
