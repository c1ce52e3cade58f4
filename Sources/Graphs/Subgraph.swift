extension WeightedGraph {
  /// A part of a graph, and where its nodes stood in the whole.
  public struct Subgraph: Sendable, Equatable {
    /// The part; its nodes are numbered anew, in the old order. It has no loop weight of its own.
    public let graph: WeightedGraph
    /// The node of the whole graph that each node of the part is.
    public let originalNodes: [NodeID]
  }

  /// The graph of the nodes that are kept and of all edges between them.
  ///
  /// Isolated nodes stay when they are kept.
  ///
  ///     let path = WeightedGraph(nodeCount: 3, edges: [(0, 1, 1), (1, 2, 1)])
  ///     path.inducedSubgraph(keeping: [true, false, true]).graph.edgeCount  // 0
  ///
  /// - Parameter keep: one value per node.
  /// - Complexity: O(n + m).
  public func inducedSubgraph(keeping keep: [Bool]) -> Subgraph {
    precondition(keep.count == nodeCount, "one value per node is needed")
    var newIndex = [UInt32](repeating: 0, count: nodeCount)
    var original: [NodeID] = []
    for node in 0..<nodeCount where keep[node] {
      newIndex[node] = UInt32(original.count)
      original.append(NodeID(node))
    }
    var rowStart = [0]
    rowStart.reserveCapacity(original.count + 1)
    var neighbors: [UInt32] = []
    var weights: [Double] = []
    for node in original {
      for k in entries(of: node) where keep[Int(neighbor[k])] {
        neighbors.append(newIndex[Int(neighbor[k])])
        weights.append(weight[k])
      }
      rowStart.append(neighbors.count)
    }
    return Subgraph(
      graph: WeightedGraph(rowStart: rowStart, neighbor: neighbors, weight: weights),
      originalNodes: original)
  }

  /// The graph of the largest connected component; of several, the one with the lowest node.
  ///
  /// - Complexity: O(n + m).
  public func largestComponent() -> Subgraph {
    inducedSubgraph(keeping: components().clusterOfNode.map { $0 == 0 })
  }

  /// The same nodes with only the edges of at least a strength.
  ///
  /// - Complexity: O(n + m).
  public func keepingEdges(ofWeightAtLeast minimum: Double) -> WeightedGraph {
    var rowStart = [0]
    rowStart.reserveCapacity(nodeCount + 1)
    var neighbors: [UInt32] = []
    var weights: [Double] = []
    for node in 0..<nodeCount {
      for k in self.rowStart[node]..<self.rowStart[node + 1] where weight[k] >= minimum {
        neighbors.append(neighbor[k])
        weights.append(weight[k])
      }
      rowStart.append(neighbors.count)
    }
    return WeightedGraph(rowStart: rowStart, neighbor: neighbors, weight: weights, loopWeight: loopWeight)
  }

  private func entries(of node: NodeID) -> Range<Int> {
    rowStart[Int(node.index)]..<rowStart[Int(node.index) + 1]
  }
}
