internal import Statistics
internal import Synchronization

extension WeightedGraph {
  /// The number of triangles at every node: pairs of its neighbors that are themselves neighbors.
  ///
  /// Weights are not used. A third of the sum is the number of triangles of the graph.
  ///
  ///     WeightedGraph.paw.triangles().values  // [1, 1, 1, 0]
  ///
  /// networkx's `triangles` gives the same numbers.
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
    let forward = ForwardEdges(self, keepsEntries: false)
    let count = nodeCount
    let pool = Mutex(CountPool())
    forward.start.withView { start in
      forward.target.withView { target in
        _ = chunked(
          count, chunks: 256, threads: threads,
          worker: { TriangleCounter(found: pool.withLock { $0.newCounts(count) }) },
          body: { nodes, counter in counter.count(from: nodes, start: start, target: target) })
      }
    }
    // Whole numbers: which thread counted what changes no sum.
    var total = [Int](repeating: 0, count: count)
    total.withMutableView { total in
      pool.withLock { pool in
        for counts in pool.all {
          for v in 0..<count { total[v] &+= Int(counts[v]) }
        }
      }
    }
    return total
  }
}

/// The counts of all threads.
private struct CountPool {
  private let space = ScratchSpace()
  private(set) var all: [MutableView<UInt32>] = []

  mutating func newCounts(_ nodeCount: Int) -> MutableView<UInt32> {
    let counts = space.array(nodeCount, repeating: UInt32(0))
    all.append(counts)
    return counts
  }
}

/// One thread's marks and counts.
private struct TriangleCounter {
  private let space = ScratchSpace()
  /// Triangles by node; a node has at most as many as there are edges.
  let found: MutableView<UInt32>
  /// One bit a node, so that the marks of a large graph stay in the cache; zero between nodes.
  private let mark: MutableView<UInt64>

  init(found: MutableView<UInt32>) {
    self.found = found
    mark = space.array(found.count / 64 + 1, repeating: 0)
  }

  func count(from nodes: Range<Int>, start: View<Int>, target: View<UInt32>) {
    for v in nodes {
      let first = start[v]
      let end = start[v &+ 1]
      if end &- first < 2 { continue }
      for k in first..<end {
        let u = Int(target[k])
        mark[u &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: u & 63)
      }
      var atNode: UInt32 = 0
      for k in first..<end {
        let u = Int(target[k])
        var atNeighbor: UInt32 = 0
        var l = start[u]
        let last = start[u &+ 1]
        while l < last {
          let w = Int(target[l])
          l &+= 1
          if mark[w &>> 6] &>> UInt64(truncatingIfNeeded: w & 63) & 1 != 0 {
            atNeighbor &+= 1
            found[w] &+= 1
          }
        }
        if atNeighbor > 0 {
          found[u] &+= atNeighbor
          atNode &+= atNeighbor
        }
      }
      found[v] &+= atNode
      for k in first..<end { mark[Int(target[k]) &>> 6] = 0 }
    }
  }
}
