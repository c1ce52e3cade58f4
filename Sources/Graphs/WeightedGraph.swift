/// An undirected, weighted graph in compressed sparse rows, immutable once made.
///
/// A weight is a *strength* (more is closer), never a length. There are no parallel edges and no
/// self-loops: the sum of the loops that were left out is kept aside in ``loopWeight``.
/// Every edge stands twice, once in the row of each end.
///
/// Space: 12 bytes an entry (24 an edge) and 8 a node.
public struct WeightedGraph: Sendable, Equatable {
  /// Where each row begins: `rowStart[v] ..< rowStart[v + 1]` are the entries of node `v`.
  /// Has `nodeCount + 1` members, ascends, begins with 0 and ends with `2 * edgeCount`.
  public let rowStart: [Int]

  /// The other end of each entry; ascending and without repetition inside a row, never the row itself.
  public let neighbor: [UInt32]

  /// The strength of each entry, finite and positive; the entry of the other direction holds the same value. Measures that
  /// add or multiply strengths give numbers where these lie between 10⁻¹⁰⁰ and 10¹⁰⁰, and else may give none.
  public let weight: [Double]

  /// The sum of the weights of self-loops that were not stored.
  public let loopWeight: Double

  /// The number of nodes, isolated ones included.
  public var nodeCount: Int { rowStart.count - 1 }

  /// The number of undirected edges.
  public var edgeCount: Int { neighbor.count / 2 }

  /// Wraps rows that already keep the invariants of the fields. Checked in debug builds by `checkInvariants()`.
  package init(rowStart: [Int], neighbor: [UInt32], weight: [Double], loopWeight: Double = 0) {
    self.rowStart = rowStart
    self.neighbor = neighbor
    self.weight = weight
    self.loopWeight = loopWeight
    assert(invariantViolation() == nil, invariantViolation() ?? "")
  }

  /// The number of neighbors of a node.
  public func degree(of node: NodeID) -> Int {
    rowStart[Int(node.index) + 1] - rowStart[Int(node.index)]
  }

  /// The neighbors of a node, ascending.
  public func neighbors(of node: NodeID) -> ArraySlice<UInt32> {
    neighbor[rowStart[Int(node.index)]..<rowStart[Int(node.index) + 1]]
  }

  /// The strengths of a node's edges, in the order of ``neighbors(of:)``.
  public func weights(of node: NodeID) -> ArraySlice<Double> {
    weight[rowStart[Int(node.index)]..<rowStart[Int(node.index) + 1]]
  }

  /// The strength of the edge between two nodes, 0 where there is none.
  ///
  /// - Complexity: O(log degree).
  public func weight(between a: NodeID, and b: NodeID) -> Double {
    var low = rowStart[Int(a.index)]
    var high = rowStart[Int(a.index) + 1]
    while low < high {
      let middle = (low + high) / 2
      if neighbor[middle] < b.index { low = middle + 1 } else { high = middle }
    }
    return low < rowStart[Int(a.index) + 1] && neighbor[low] == b.index ? weight[low] : 0
  }

  /// The first broken invariant in words, `nil` when all hold. O(n + m log m).
  package func invariantViolation() -> String? {
    guard rowStart.first == 0, rowStart.last == neighbor.count, weight.count == neighbor.count else {
      return "the rows do not cover the entries"
    }
    for v in 0..<nodeCount {
      guard rowStart[v] <= rowStart[v + 1] else { return "row \(v) ends before it begins" }
      for k in rowStart[v]..<rowStart[v + 1] {
        let u = neighbor[k]
        if u == UInt32(v) { return "node \(v) has a stored loop" }
        if Int(u) >= nodeCount { return "row \(v) names node \(u), which does not exist" }
        if k > rowStart[v], neighbor[k - 1] >= u { return "row \(v) is not ascending" }
        if !(weight[k] > 0 && weight[k].isFinite) { return "row \(v) has the weight \(weight[k])" }
        if weight(between: NodeID(Int(u)), and: NodeID(v)) != weight[k] {
          return "edge \(v)-\(u) differs from its other direction"
        }
      }
    }
    return nil
  }
}
