internal import Statistics

/// Every edge once, from the end of lower degree (then of lower number) to the other: the rows in which triangles are
/// found, each exactly once and from its end of lowest degree.
struct ForwardEdges: Sendable {
  /// Where each row begins; one more than there are nodes.
  let start: [Int]

  /// The far end of each edge, ascending in each row.
  let target: [UInt32]

  /// The place of each edge among the entries of the graph, in the row of its near end; empty where nobody asked for it.
  let entry: [Int]

  /// - Parameter keepsEntries: whether ``entry`` is wanted.
  init(_ graph: WeightedGraph, keepsEntries: Bool = true) {
    let count = graph.nodeCount
    // One place more than there are edges: every entry is written, and written over if it was not wanted. Which of the two ends has
    // the higher degree cannot be foreseen, and a jump would be guessed wrong half of the time.
    var start = [Int](repeating: 0, count: count + 1)
    var target = [UInt32](repeating: 0, count: graph.edgeCount + 1)
    var entry = [Int](repeating: 0, count: keepsEntries ? graph.edgeCount + 1 : 0)
    graph.withRows { rows in
      start.withMutableView { start in
        target.withMutableView { target in
          entry.withMutableView { entry in
            ScratchSpace.with { space in
              let degree = space.array(count, repeating: UInt32(0))
              for v in 0..<count { degree[v] = UInt32(truncatingIfNeeded: rows.degree(v)) }
              var end = 0
              for v in 0..<count {
                let own = degree[v]
                var k = rows.start[v]
                let rowEnd = rows.start[v &+ 1]
                while k < rowEnd {
                  let u = rows.neighbor[k]
                  let other = degree[Int(u)]
                  target[end] = u
                  if keepsEntries { entry[end] = k }
                  end &+= other > own ? 1 : 0
                  end &+= (other == own ? 1 : 0) & (Int(u) > v ? 1 : 0)
                  k &+= 1
                }
                start[v &+ 1] = end
              }
            }
          }
        }
      }
    }
    target.removeLast()
    if keepsEntries { entry.removeLast() }
    self.start = start
    self.target = target
    self.entry = entry
  }

  /// Works on the triangles of all edges in a constant number of chunks.
  ///
  /// - Parameters:
  ///   - initial: the value that every chunk starts from.
  ///   - body: is called with the three nodes v, u, w of a triangle and the edges vu, vw, uw, as places in ``target``.
  /// - Returns: one value a chunk, in order.
  func forEachTriangle<Partial: Sendable>(
    threads: Int?, initial: @Sendable () -> Partial,
    body: @Sendable (inout Partial, (v: Int, u: Int, w: Int), (vu: Int, vw: Int, uw: Int)) -> Void
  ) -> [Partial] {
    let count = start.count - 1
    return start.withView { start in
      target.withView { target in
        // Eight chunks, because most callers bring a value per node.
        chunked(
          count, chunks: 8, threads: threads, worker: { EdgeMarks(count: count) }
        ) { nodes, marks -> Partial in
          let edgeTo = marks.edgeTo
          var partial = initial()
          for v in nodes {
            let row = start[v]..<start[v + 1]
            if row.count < 2 { continue }
            for k in row { edgeTo[Int(target[k])] = UInt32(truncatingIfNeeded: k &+ 1) }
            for k in row {
              let u = Int(target[k])
              for l in start[u]..<start[u + 1] {
                let w = Int(target[l])
                let third = edgeTo[w]
                if third != 0 { body(&partial, (v, u, w), (k, Int(third) &- 1, l)) }
              }
            }
            for k in row { edgeTo[Int(target[k])] = 0 }
          }
          return partial
        }
      }
    }
  }
}

/// One thread's table of the edges that leave the node at work: one more than their place, 0 for none.
private struct EdgeMarks {
  let space = ScratchSpace()
  let edgeTo: MutableView<UInt32>

  init(count: Int) {
    edgeTo = space.array(count, repeating: 0)
  }
}
