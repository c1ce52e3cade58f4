/// The rows of a graph as windows, for inner loops; valid only inside the closure of `withRows`.
package struct Rows: Sendable {
  /// Where each row begins; one more than there are nodes.
  package let start: View<Int>
  /// The other end of each entry.
  package let neighbor: View<UInt32>
  /// The strength of each entry.
  package let weight: View<Double>

  /// The number of nodes.
  @inline(__always) package var nodeCount: Int { start.count - 1 }

  /// The number of neighbors of a node.
  @inline(__always) package func degree(_ node: Int) -> Int { start[node + 1] &- start[node] }
}

extension WeightedGraph {
  /// Opens windows on the rows for the time of the closure.
  package func withRows<Result>(_ body: (Rows) throws -> Result) rethrows -> Result {
    try rowStart.withView { start in
      try neighbor.withView { neighbor in
        try weight.withView { weight in
          try body(Rows(start: start, neighbor: neighbor, weight: weight))
        }
      }
    }
  }
}
