public import Graphs
public import Statistics

extension NamedNetwork {
  /// Whether the distances of all pairs take no more than a few seconds.
  public var allowsExactDistances: Bool { graph.exactDistancesCost <= Effort.exactDistances }

  /// The betweenness of everyone: exact where nodes times entries allow a few seconds or `options` insist, else estimated
  /// from random shortest paths. Where `options` name an error it is estimated within that error, whatever the size, unless
  /// the exact values take no longer.
  ///
  /// - Parameter progress: is called now and then with the share of the work that is done at least.
  public func betweenness(
    options: MeasurementOptions = MeasurementOptions(), progress: (@Sendable (Double) -> Void)? = nil
  ) -> NodeColumn<Estimate> {
    let named = options.insistsOnExact ? nil : options.betweennessError
    let isCheap: Bool
    if let named {
      let paths = graph.mostSampledPaths(error: named, confidence: options.confidence)
      isCheap = Effort.isExactBetweennessCheaper(graph, thanPaths: paths)
    } else {
      isCheap = graph.exactDistancesCost <= Effort.exactBetweenness
    }
    if let error = named, !isCheap {
      var random = SplitMix64(seed: options.seed).stream(2)
      return graph.approximateBetweenness(
        error: error, confidence: options.confidence, using: &random, threads: options.threads,
        progress: progress)
    }
    if options.insistsOnExact || isCheap {
      let exact = graph.betweenness(threads: options.threads, progress: progress)
      return NodeColumn(
        name: exact.name, unit: exact.unit, convention: exact.convention,
        values: exact.values.map(Estimate.init(exactly:)))
    }
    // Not the stream that the communities are found with, nor that of the distances.
    var random = SplitMix64(seed: options.seed).stream(2)
    return graph.sampledBetweenness(
      paths: Effort.sampledPaths(graph), using: &random, threads: options.threads,
      progress: progress)
  }
}
