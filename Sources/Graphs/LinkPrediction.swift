extension WeightedGraph {
  /// The nodes that both nodes of a pair are joined to, ascending.
  ///
  ///     WeightedGraph.paw.commonNeighbors(of: NodePair(NodeID(0), NodeID(3)))  // node 1
  ///
  /// - Complexity: O(deg a + deg b).
  public func commonNeighbors(of pair: NodePair) -> [NodeID] {
    let (a, b) = (neighbors(of: pair.first), neighbors(of: pair.second))
    var (i, j) = (a.startIndex, b.startIndex)
    var result: [NodeID] = []
    while i < a.endIndex, j < b.endIndex {
      if a[i] == b[j] { result.append(NodeID(Int(a[i]))) }
      let isBehind = a[i] <= b[j]
      if b[j] <= a[i] { j += 1 }
      if isBehind { i += 1 }
    }
    return result
  }

  /// The nodes that a node is most likely to be joined to next, best first.
  ///
  /// Only nodes that it is not joined to yet, and only those with a score above 0: an isolated node gets none. Of equal scores
  /// the node with the lower number comes first. Only what is near the node is scored, never all pairs.
  ///
  ///     WeightedGraph.paw.likelyLinks(of: NodeID(3), 2, by: .adamicAdar)  // nodes 0 and 2, each 0.910239
  ///
  /// - Parameters:
  ///   - count: how many, at most.
  ///   - measure: what makes a link likely.
  /// - Returns: nodes with their scores.
  /// - Complexity: the walks of two steps from the node (three for local path); O(n) for preferential attachment;
  ///   O(m·log 10⁻¹² ∕ log d) for PageRank with damping d. O(n) space.
  public func likelyLinks(
    of node: NodeID, _ count: Int, by measure: LinkMeasure = .adamicAdar
  ) -> [(node: NodeID, score: Double)] {
    precondition(Int(node.index) < nodeCount, "the node is not in the graph")
    return withRows { rows in
      var scores = LinkScores(rows, measure)
      var best = TopNodes(count)
      scores.forEach(from: Int(node.index)) { best.offer($0, $1) }
      return best.ranked().map { ($0.node, $0.value) }
    }
  }

  /// The score of a pair that is not joined yet; 0 for one that is.
  ///
  ///     WeightedGraph.paw.linkScore(of: NodePair(NodeID(0), NodeID(3)), by: .jaccard)  // 0.5
  ///
  /// - Complexity: that of ``likelyLinks(of:_:by:)``.
  public func linkScore(of pair: NodePair, by measure: LinkMeasure) -> Double {
    precondition(Int(pair.second.index) < nodeCount, "the node is not in the graph")
    return withRows { rows in
      var scores = LinkScores(rows, measure)
      var found = 0.0
      scores.forEach(from: Int(pair.first.index)) { if $0 == Int(pair.second.index) { found = $1 } }
      return found
    }
  }
}
