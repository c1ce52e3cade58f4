public import Graphs
public import Statistics

extension NamedNetwork {
  /// Whether the distances of all pairs take no more than a few seconds.
  public var allowsExactDistances: Bool { graph.exactDistancesCost <= Effort.exactDistances }

  /// The betweenness of everyone: exact where nodes times entries allow a few seconds or `options` insist, else estimated
  /// from random shortest paths. Where `options` name an error it is estimated within that error, whatever the size.
  public func betweenness(options: MeasurementOptions = MeasurementOptions()) -> NodeColumn<Estimate> {
    if !options.insistsOnExact, let error = options.betweennessError {
      var random = SplitMix64(seed: options.seed).stream(2)
      return graph.approximateBetweenness(
        error: error, confidence: options.confidence, using: &random, threads: options.threads)
    }
    if options.insistsOnExact || graph.exactDistancesCost <= Effort.exactBetweenness {
      let exact = graph.betweenness(threads: options.threads)
      return NodeColumn(
        name: exact.name, unit: exact.unit, convention: exact.convention,
        values: exact.values.map(Estimate.init(exactly:)))
    }
    // Not the stream that the communities are found with, nor that of the distances.
    var random = SplitMix64(seed: options.seed).stream(2)
    return graph.sampledBetweenness(
      paths: Effort.sampledPaths(graph), using: &random, threads: options.threads)
  }
}
