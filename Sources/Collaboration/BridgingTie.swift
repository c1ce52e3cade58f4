import Graphs

/// A tie that many shortest paths lead over.
public struct BridgingTie: Sendable, Equatable {
  /// Somebody at an end of the tie.
  public struct End: Sendable, Equatable {
    /// The identifier.
    public let id: String
    /// What to print.
    public let name: String
  }

  /// The ends, in the order of the network.
  public let first, second: End
  /// The pairs of people whose shortest paths lead over the tie, shares counted; see ``Graphs/WeightedGraph/edgeBetweenness(threads:progress:)``.
  public let betweenness: Double

  /// The ties with the largest values, or `nil` where exact betweenness would take more than a few seconds.
  static func leading(
    _ count: Int, of network: some NamedNetwork, options: MeasurementOptions,
    progress: @escaping @Sendable (Double) -> Void
  ) -> [BridgingTie]? {
    let graph = network.graph
    guard !options.skipped.contains(.betweenness),
      options.insistsOnExact || graph.exactDistancesCost <= Effort.exactBetweenness
    else { return nil }
    let column = graph.edgeBetweenness(threads: options.threads, progress: progress)
    return column.ranked(count).map { edge, value in
      func end(_ node: NodeID) -> End { End(id: network.id(at: node), name: network.name(at: node)) }
      return BridgingTie(first: end(edge.first), second: end(edge.second), betweenness: value)
    }
  }
}
