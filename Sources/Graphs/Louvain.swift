internal import Statistics

extension WeightedGraph {
  /// Communities of high modularity by the Louvain method, with the levels it passed.
  ///
  /// Nodes are moved to the neighboring cluster that gains most until nobody gains; the clusters become the nodes of a smaller
  /// graph, and so on to the top. One pass, nothing is refined: faster than ``leidenLevels(_:rounds:thorough:using:)`` and of
  /// lower quality. A cluster can fall apart when a node that held it together leaves; a last pass splits such clusters, so
  /// every cluster returned is connected. Weights are strengths. Isolated nodes are clusters of their own; an empty graph has none.
  ///
  ///     var random = SplitMix64(seed: 42)
  ///     let groups = WeightedGraph.karateClub.louvainLevels(using: &random)
  ///     groups.partition.count  // 4
  ///
  /// - Parameters:
  ///   - quality: ``CommunityQuality/modularity(resolution:)`` or ``CommunityQuality/constantPotts(resolution:)``.
  ///   - random: the order of the nodes; one number is drawn from it.
  /// - Returns: the clusters of every level, finest first.
  /// - Complexity: near O(n + m) in practice; 8 bytes an edge direction and O(n) of working space.
  ///
  /// Only nodes with a neighbor that moved are looked at again, as in the Leiden algorithm; the first implementation and
  /// networkx sweep over all of them.
  ///
  /// Reference: V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, "Fast unfolding of communities in large
  /// networks", Journal of Statistical Mechanics (2008) P10008, doi:10.1088/1742-5468/2008/10/P10008.
  public func louvainLevels(
    _ quality: CommunityQuality = .modularity(), using random: inout some RandomNumberGenerator
  ) -> CommunityLevels {
    var leiden = Leiden(self, quality, random: SplitMix64(seed: random.next()))
    let round = leiden.round(from: leiden.base.singles, refines: false)
    return connectedLevels(round.parts + [round.cluster], order: leiden.order)
  }
}
