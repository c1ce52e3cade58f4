extension WeightedGraph {
  /// The edges, each once with its lower end first, in ascending order. O(m).
  public var edges: [NodePair] {
    var result: [NodePair] = []
    result.reserveCapacity(edgeCount)
    for v in 0..<nodeCount {
      for k in rowStart[v]..<rowStart[v + 1] where neighbor[k] > UInt32(v) {
        result.append(NodePair(NodeID(v), NodeID(Int(neighbor[k]))))
      }
    }
    return result
  }

  /// The number of the edge of every entry: its place in ``edges``, the same in both directions. O(n + m).
  package func edgeNumbers() -> [UInt32] {
    var number = [UInt32](repeating: 0, count: neighbor.count)
    var lower = rowStart
    var next: UInt32 = 0
    withRows { rows in
      number.withMutableView { number in
        lower.withMutableView { lower in
          for v in 0..<rows.nodeCount {
            for k in rows.start[v]..<rows.start[v + 1] where rows.neighbor[k] > UInt32(truncatingIfNeeded: v)
            {
              // Rows are gone through in ascending order, so the other end meets its lower neighbors in order too.
              let u = Int(rows.neighbor[k])
              number[k] = next
              number[lower[u]] = next
              lower[u] &+= 1
              next &+= 1
            }
          }
        }
      }
    }
    return number
  }

  /// The same nodes with some of the edges.
  ///
  /// - Parameter keep: one value per edge, in the order of ``edges``.
  package func keepingEdges(_ keep: [Bool], numbers: [UInt32]) -> WeightedGraph {
    var rowStart = [0]
    rowStart.reserveCapacity(nodeCount + 1)
    var neighbors: [UInt32] = []
    var weights: [Double] = []
    for v in 0..<nodeCount {
      for k in self.rowStart[v]..<self.rowStart[v + 1] where keep[Int(numbers[k])] {
        neighbors.append(neighbor[k])
        weights.append(weight[k])
      }
      rowStart.append(neighbors.count)
    }
    return WeightedGraph(rowStart: rowStart, neighbor: neighbors, weight: weights, loopWeight: loopWeight)
  }
}
