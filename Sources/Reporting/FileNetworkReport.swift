public import Collaboration
internal import Graphs
public import NetworkFiles

/// What `coauth stats` says of a network that was read from a file: all that needs no papers.
public struct FileNetworkReport: Sendable {
  /// The network as the files give it.
  public let source: FileNetwork
  /// Its figures.
  public let network: NetworkSummary
  /// Blocks, degrees, rich club, small world; `nil` unless the options ask for them.
  public let structure: StructureSummary?
  /// The communities, `nil` when they were left out.
  public let communities: CommunitySummary?
  /// The largest values, one list a measure.
  public let top: [TopPeople]
  /// How it was measured.
  public let measurement: MeasurementOptions
  /// What the network was made from: the strength and the component that it was filtered by.
  public let options: NetworkOptions

  /// Why there is nothing about papers.
  static let absence = "not known: the input is a network, which names no papers"

  /// Measures a network.
  ///
  /// - Parameters:
  ///   - filter: of these options the least weight and the largest component filter the network.
  ///   - top: how many nodes a list of the largest values has; 0 for all.
  ///   - progress: told what is being done.
  public init(
    _ source: FileNetwork, filter: NetworkOptions = NetworkOptions(),
    options: MeasurementOptions = MeasurementOptions(), top: Int = 10,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    let labeled = source.network
    progress("measuring the network")
    network = NetworkSummary(labeled, options: options)
    if options.skipped.contains(.clusters) {
      communities = nil
    } else {
      progress("finding communities")
      communities = CommunitySummary(labeled, options: options)
    }
    structure =
      options.measuresStructure
      ? StructureSummary(labeled, communities: communities, options: options, progress: progress) : nil
    progress("ranking people")
    var lists = [
      TopPeople("coauthors", of: labeled, by: labeled.graph.degrees().values.map(Double.init), count: top),
      TopPeople("strength", of: labeled, by: labeled.graph.strengths().values, count: top),
    ]
    if !options.skipped.contains(.betweenness) {
      let values = labeled.betweenness(options: options) { progress(betweennessProgress($0)) }.values
      lists.append(TopPeople("betweenness", of: labeled, by: values, count: top))
    }
    self.top = lists
    self.source = source
    self.options = filter
    measurement = options
  }

  /// The modularity of the clusters that the file gives, with the resolution of the measurement.
  var given: (name: String, count: Int, largest: Int, modularity: Double)? {
    source.givenClusters.map { name, partition in
      (
        name, partition.count, partition.sizes.first ?? 0,
        source.graph.modularity(of: partition, resolution: measurement.resolution ?? 1)
      )
    }
  }
}
