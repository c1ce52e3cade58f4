public import Graphs
internal import Statistics

/// The communities of a network by the Leiden algorithm.
public struct CommunitySummary: Sendable, Equatable {
  /// The cluster of every node.
  public let partition: Partition
  /// The modularity of the partition, on the strengths of the network; at most 1.
  public let modularity: Double
  /// The resolution with which it was found.
  public let resolution: Double

  /// Finds the communities.
  ///
  /// - Complexity: near O(edges) a round, a few rounds.
  public init(_ network: some NamedNetwork, options: MeasurementOptions = MeasurementOptions()) {
    var random = SplitMix64(seed: options.seed)
    partition = network.graph.leidenCommunities(resolution: options.resolution, using: &random)
    modularity = network.graph.modularity(of: partition, resolution: options.resolution)
    resolution = options.resolution
  }
}
