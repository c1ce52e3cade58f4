/// The algorithms that find communities; the raw values are the names on the command line.
public enum CommunityAlgorithm: String, Sendable, CaseIterable {
  /// Leiden under modularity.
  case leiden
  /// Leiden under the constant Potts model.
  case leidenConstantPotts = "leiden-cpm"
  /// Louvain under modularity.
  case louvain
  /// Label propagation, which has no quality of its own.
  case labelPropagation = "label-propagation"
  /// Infomap, which minimizes the map equation.
  case infomap

  /// Whether a resolution says anything to it.
  public var hasResolution: Bool {
    switch self {
    case .leiden, .leidenConstantPotts, .louvain: true
    case .labelPropagation, .infomap: false
    }
  }

  /// What its partitions are judged by: what it optimizes, or modularity where it optimizes nothing.
  ///
  /// - Parameter resolution: γ; `nil` for 1 with modularity. CPM has no natural γ: `nil` takes the mean weight of a pair of nodes.
  public func quality(on graph: WeightedGraph, resolution: Double? = nil) -> CommunityQuality {
    switch self {
    case .leiden, .louvain: return .modularity(resolution: resolution ?? 1)
    case .labelPropagation: return .modularity()
    case .infomap: return .mapEquation
    case .leidenConstantPotts:
      let pairs = Double(graph.nodeCount) * Double(graph.nodeCount - 1) / 2
      return .constantPotts(resolution: resolution ?? (pairs > 0 ? graph.totalWeight / pairs : 1))
    }
  }
}

extension WeightedGraph {
  /// Communities by any of the algorithms.
  ///
  ///     var random = SplitMix64(seed: 42)
  ///     WeightedGraph.karateClub.communities(by: .infomap, using: &random).partition.count  // 3
  ///
  /// - Parameters:
  ///   - algorithm: which.
  ///   - resolution: γ of its quality, see ``CommunityAlgorithm/quality(on:resolution:)``; not used by the others.
  ///   - thorough: whether Leiden runs to convergence; the others always do.
  ///   - random: one number is drawn from it.
  /// - Returns: the levels that the run passed; only the result for label propagation.
  /// - Complexity: near O(n + m) a round in practice.
  public func communities(
    by algorithm: CommunityAlgorithm, resolution: Double? = nil, thorough: Bool = false,
    using random: inout some RandomNumberGenerator
  ) -> CommunityLevels {
    switch algorithm {
    case .leiden, .leidenConstantPotts:
      leidenLevels(
        algorithm.quality(on: self, resolution: resolution), thorough: thorough, using: &random)
    case .louvain: louvainLevels(algorithm.quality(on: self, resolution: resolution), using: &random)
    case .labelPropagation: CommunityLevels([labelPropagationCommunities(using: &random)])
    case .infomap: infomapLevels(using: &random)
    }
  }
}
