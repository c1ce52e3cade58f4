extension WeightedGraph {
  /// The truss number of every edge: the largest k such that the edge lies in the k-truss.
  ///
  /// The k-truss is the largest subgraph in which every edge is in at least k − 2 triangles of the subgraph. Weights are not
  /// used. An edge in no triangle has 2, an edge of a clique of k nodes at least k. The numbers are those
  /// of igraph's C function `igraph_trussness`; networkx's `k_truss(k)` keeps the edges whose number is at least k.
  ///
  ///     WeightedGraph.paw.trussNumbers().values  // [3, 3, 3, 2]
  ///
  /// - Returns: the column `truss`; empty for a graph without edges.
  /// - Complexity: O(m·√m) time where rows are alike in length, O(m) space: edges are taken off in ascending order of the
  ///   triangles left to them.
  ///
  /// References: J. Cohen, "Trusses: cohesive subgraphs for social network analysis", National Security Agency technical
  /// report (2008); J. Wang, J. Cheng, "Truss decomposition in massive networks", Proceedings of the VLDB Endowment 5
  /// (2012) 812, doi:10.14778/2311906.2311909.
  public func trussNumbers() -> EdgeColumn<Int> {
    let edges = edges
    let support = peeledSupports(edges)
    return EdgeColumn(
      name: "truss", convention: "largest k such that the edge is in the k-truss, weights not used",
      edges: edges, values: support.map { Int($0) + 2 })
  }

  /// The triangles that are left to each edge when it is taken off.
  private func peeledSupports(_ edges: [NodePair]) -> [UInt32] {
    let numbers = edgeNumbers()
    var support = triangleSupports(numbers)
    var sizes = [Int](repeating: 0, count: Int(support.max() ?? 0) + 1)
    for triangles in support { sizes[Int(triangles)] += 1 }
    var bins = runningSums(sizes)
    support.withMutableView { support in
      bins.withMutableView { bin in
        ScratchSpace.with { space in
          let order = space.array(edges.count, repeating: UInt32(0))
          let place = space.array(edges.count, repeating: UInt32(0))
          let cursor = space.array(bin.count, repeating: 0)
          for s in 0..<bin.count { cursor[s] = bin[s] }
          for e in 0..<edges.count {
            let s = Int(support[e])
            place[e] = UInt32(truncatingIfNeeded: cursor[s])
            order[cursor[s]] = UInt32(truncatingIfNeeded: e)
            cursor[s] += 1
          }
          let rows = ShrinkingRows(self, numbers: numbers, in: space)
          for position in 0..<edges.count {
            let e = Int(order[position])
            let level = support[e]
            let (a, b) = (Int(edges[e].first.index), Int(edges[e].second.index))
            rows.remove(e, between: a, and: b)
            if level == 0 { continue }
            rows.forEachTriangle(a, b) { first, second in
              for other in [first, second] {
                let s = support[other]
                guard s > level else { continue }
                // Swap the edge with the first of its bin and let the bin begin one later.
                let begin = bin[Int(s)]
                let front = order[begin]
                let own = place[other]
                order[Int(own)] = front
                place[Int(front)] = own
                order[begin] = UInt32(truncatingIfNeeded: other)
                place[other] = UInt32(truncatingIfNeeded: begin)
                bin[Int(s)] = begin &+ 1
                support[other] = s &- 1
              }
            }
          }
        }
      }
    }
    return support
  }

  /// The number of triangles of every edge, by number.
  package func triangleSupports(_ numbers: [UInt32]) -> [UInt32] {
    let forward = ForwardEdges(self)
    let number = forward.entry.map { numbers[$0] }
    var support = [UInt32](repeating: 0, count: edgeCount)
    number.withView { number in
      support.withMutableView { support in
        _ = forward.forEachTriangle(threads: 1, initial: {}) { _, _, edges in
          support[Int(number[edges.vu])] &+= 1
          support[Int(number[edges.vw])] &+= 1
          support[Int(number[edges.uw])] &+= 1
        }
      }
    }
    return support
  }
}

/// Rows of entries that lose their edges one by one; a row is closed up when more than half of it is gone.
private struct ShrinkingRows {
  private let begin: MutableView<Int>
  private let length: MutableView<Int>
  private let gone: MutableView<Int>
  private let neighbor: MutableView<UInt32>
  private let number: MutableView<UInt32>
  private let isGone: MutableView<Bool>

  init(_ graph: WeightedGraph, numbers: [UInt32], in space: ScratchSpace) {
    begin = space.array(graph.nodeCount, repeating: 0)
    length = space.array(graph.nodeCount, repeating: 0)
    gone = space.array(graph.nodeCount, repeating: 0)
    neighbor = space.array(graph.neighbor.count, repeating: 0)
    number = space.array(graph.neighbor.count, repeating: 0)
    isGone = space.array(graph.edgeCount, repeating: false)
    for v in 0..<graph.nodeCount {
      begin[v] = graph.rowStart[v]
      length[v] = graph.rowStart[v + 1] - graph.rowStart[v]
    }
    for k in graph.neighbor.indices {
      neighbor[k] = graph.neighbor[k]
      number[k] = numbers[k]
    }
  }

  func remove(_ edge: Int, between a: Int, and b: Int) {
    isGone[edge] = true
    for v in [a, b] {
      gone[v] += 1
      if 2 * gone[v] > length[v] { closeUp(v) }
    }
  }

  private func closeUp(_ v: Int) {
    var kept = begin[v]
    for k in begin[v]..<begin[v] + length[v] where !isGone[Int(number[k])] {
      neighbor[kept] = neighbor[k]
      number[kept] = number[k]
      kept += 1
    }
    length[v] = kept - begin[v]
    gone[v] = 0
  }

  /// Calls the closure with the edges from the two nodes to each common neighbor.
  @inline(__always) func forEachTriangle(_ a: Int, _ b: Int, _ body: (Int, Int) -> Void) {
    var i = begin[a]
    var j = begin[b]
    let iEnd = i &+ length[a]
    let jEnd = j &+ length[b]
    while i < iEnd, j < jEnd {
      let (u, w) = (neighbor[i], neighbor[j])
      if u == w {
        let (first, second) = (Int(number[i]), Int(number[j]))
        if !isGone[first], !isGone[second] { body(first, second) }
      }
      i &+= u <= w ? 1 : 0
      j &+= w <= u ? 1 : 0
    }
  }
}
