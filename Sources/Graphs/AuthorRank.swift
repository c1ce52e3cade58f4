extension WeightedGraph {
  /// The AuthorRank of every node: PageRank as Liu et al. define it for coauthors.
  ///
  /// A(v) = (1 − d) + d · Σᵤ w(u, v)·A(u) ∕ s(u) with damping d and strengths s. On Newman's weights, where a paper of k
  /// authors adds 1 ∕ (k − 1) to each of its pairs, w(u, v) ∕ s(u) is the paper's "exclusivity times frequency". With n₀ of the
  /// n nodes isolated it is ``pageRank(damping:tolerance:threads:)`` times n − d·n₀: the rank of isolated nodes is not spread over the
  /// others, each has 1 − d, and the others have 1 on average.
  ///
  ///     let newman = WeightedGraph(nodeCount: 4, edges: [(0, 1, 0.5), (0, 2, 1.5), (1, 2, 0.5), (1, 3, 1)])
  ///     newman.authorRank().values  // [1.095916, 1.163624, 1.095916, 0.644540]
  ///
  /// igraph, networkx and NetworKit have PageRank alone.
  ///
  /// - Parameters:
  ///   - damping: the probability of following an edge, 0 ..< 1.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `authorRank`, each value at least 1 − d.
  /// - Complexity: that of ``pageRank(damping:tolerance:threads:)``.
  ///
  /// Reference: X. Liu, J. Bollen, M. L. Nelson, H. Van de Sompel, "Co-authorship networks in the digital library research
  /// community", Information Processing & Management 41 (2005) 1462, doi:10.1016/j.ipm.2005.03.012.
  public func authorRank(damping: Double = 0.85, threads: Int? = nil) -> NodeColumn<Double> {
    let isolated = (0..<nodeCount).count { rowStart[$0] == rowStart[$0 + 1] }
    let scale = Double(nodeCount) - damping * Double(isolated)
    return NodeColumn(
      name: "authorRank",
      convention:
        "damping \(damping), weighted by strength; 1 − damping for an isolated node, else 1 on average",
      values: pageRank(damping: damping, threads: threads).values.map { scale * $0 })
  }
}
