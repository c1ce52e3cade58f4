public import Graphs
internal import Statistics

/// What an algorithm finds in a network, and how far it agrees with the communities that were chosen.
public struct ClusteringComparison: Sendable, Equatable {
  /// The algorithm.
  public let algorithm: CommunityAlgorithm
  /// How many clusters it finds.
  public let count: Int
  /// Their modularity at resolution 1.
  public let modularity: Double
  /// See ``Graphs/Partition/normalizedMutualInformation(with:normalizedBy:)``; 1 where both are the same.
  public let normalizedMutualInformation: Double
  /// See ``Graphs/Partition/adjustedRandIndex(with:)``; 0 is chance.
  public let adjustedRandIndex: Double
  /// See ``Graphs/Partition/variationOfInformation(from:in:)``, in nats; 0 where both are the same.
  public let variationOfInformation: Double

  /// The chosen communities first, so that the modularities can be compared, then the other algorithms, each with its own defaults.
  ///
  /// - Complexity: near O(edges) a round of each of the others.
  static func all(
    of graph: WeightedGraph, with chosen: CommunitySummary, options: MeasurementOptions
  ) -> [ClusteringComparison] {
    let others = CommunityAlgorithm.allCases.filter { $0 != chosen.algorithm }
    return ([chosen.algorithm] + others).map { algorithm in
      var random = SplitMix64(seed: options.seed)
      let found =
        algorithm == chosen.algorithm
        ? chosen.partition : graph.communities(by: algorithm, using: &random).partition
      return ClusteringComparison(
        algorithm: algorithm, count: found.count, modularity: graph.modularity(of: found),
        normalizedMutualInformation: found.normalizedMutualInformation(with: chosen.partition),
        adjustedRandIndex: found.adjustedRandIndex(with: chosen.partition),
        variationOfInformation: found.variationOfInformation(from: chosen.partition))
    }
  }
}
