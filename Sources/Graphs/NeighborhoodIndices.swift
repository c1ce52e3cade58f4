internal import Statistics

extension WeightedGraph {
  /// The h-degree of every node: the largest h such that h of its edges have a strength of at least h.
  ///
  /// With joint papers as strengths it is the partnership ability φ of Schubert. Without weights a node with an edge has 1;
  /// an isolated node has 0.
  ///
  ///     WeightedGraph(nodeCount: 3, edges: [(0, 1, 2), (0, 2, 3)]).hDegrees().values  // [2, 1, 1]
  ///
  /// igraph, networkx and NetworKit have none of the four indices of this page.
  ///
  /// - Returns: the column `hDegree`, each value from 0 to the degree. O(n + m).
  ///
  /// References: S. X. Zhao, R. Rousseau, F. Y. Ye, "h-Degree as a basic measure in weighted networks", Journal of
  /// Informetrics 5 (2011) 668, doi:10.1016/j.joi.2011.06.005. A. Schubert, "A Hirsch-type index of co-author partnership
  /// ability", Scientometrics 91 (2012) 303, doi:10.1007/s11192-011-0559-7.
  public func hDegrees() -> NodeColumn<Int> {
    NodeColumn(
      name: "hDegree", convention: "largest h such that h ties have a strength of at least h",
      values: neighborhoodIndex { weight, _ in weight })
  }

  /// The lobby index of every node: the largest k such that k of its neighbors have a degree of at least k.
  ///
  /// Weights are not used; an isolated node has 0. The definition of Korn, Schubert and Telcs counts the node itself among
  /// its neighbors' neighbors, as here, but not as a neighbor of its own.
  ///
  ///     WeightedGraph.paw.lobbyIndices().values  // [2, 2, 2, 1]
  ///
  /// - Returns: the column `lobby`, each value from 0 to the degree. O(n + m).
  ///
  /// Reference: A. Korn, A. Schubert, A. Telcs, "Lobby index in networks", Physica A 388 (2009) 2221,
  /// doi:10.1016/j.physa.2009.02.013.
  public func lobbyIndices() -> NodeColumn<Int> {
    NodeColumn(
      name: "lobby",
      convention: "largest k such that k neighbors have a degree of at least k, weights not used",
      values: neighborhoodIndex { [rowStart] _, u in Double(rowStart[u + 1] - rowStart[u]) })
  }

  /// The c-index (collaborative index) of every node: the largest k such that for k of its neighbors the strength of the
  /// tie times the strength of the neighbor is at least k.
  ///
  /// c(v) is the h-index of w(v, u)·s(u) over the neighbors u; an isolated node has 0.
  ///
  ///     WeightedGraph.paw.cIndices().values  // [2, 2, 2, 1]
  ///
  /// - Returns: the column `cIndex`, each value from 0 to the degree. O(n + m).
  ///
  /// Reference: X. Yan, L. Zhai, W. Fan, "C-index: A weighted network node centrality measure for collaboration competence",
  /// Journal of Informetrics 7 (2013) 223, doi:10.1016/j.joi.2012.11.004.
  public func cIndices() -> NodeColumn<Int> {
    let strength = strengths().values
    return NodeColumn(
      name: "cIndex", convention: "h-index of the strength of each tie times the strength of the neighbor",
      values: neighborhoodIndex { weight, u in weight * strength[u] })
  }

  /// The communication ability of every node: the largest k such that for k of its neighbors the strength of the tie times
  /// the h-degree of the neighbor is at least k.
  ///
  /// An isolated node has 0.
  ///
  ///     WeightedGraph.paw.communicationAbilities().values  // [1, 1, 1, 1]
  ///
  /// - Returns: the column `communicationAbility`, each value from 0 to the degree. O(n + m).
  ///
  /// Reference: L. Zhai, X. Yan, G. Zhang, "A centrality measure for communication ability in weighted network", Physica A
  /// 392 (2013) 6107.
  public func communicationAbilities() -> NodeColumn<Int> {
    let hDegree = hDegrees().values
    return NodeColumn(
      name: "communicationAbility",
      convention: "h-index of the strength of each tie times the neighbor's h-degree",
      values: neighborhoodIndex { weight, u in weight * Double(hDegree[u]) })
  }

  /// The h-index of a number per entry of every row, made from its weight and its far end.
  private func neighborhoodIndex(_ number: (Double, Int) -> Double) -> [Int] {
    (0..<nodeCount).map { v in
      let row = rowStart[v]..<rowStart[v + 1]
      // Nothing above the degree matters, and what is below it fits into an integer.
      return hIndex(of: row.map { Int(min(number(weight[$0], Int(neighbor[$0])), Double(row.count))) })
    }
  }
}
