public import Graphs
public import Statistics

/// The figures of a network as a whole.
///
/// Distances and clustering are in hops, unweighted. A figure that is not defined (the density of one node, the
/// assortativity of a regular graph) is `nil`, as is one that was left out.
public struct NetworkSummary: Sendable, Equatable {
  /// People.
  public let nodes: Int
  /// Pairs of people with a joint paper.
  public let edges: Int
  /// The sum of all strengths.
  public let totalWeight: Double
  /// Edges over possible edges, 2m / (n(n − 1)).
  public let density: Double?
  /// Connected components, isolated people included.
  public let components: Int
  /// People in the largest component.
  public let giantNodes: Int
  /// The share of people in the largest component.
  public let giantShare: Double?
  /// People without a coauthor.
  public let isolates: Int
  /// 2m / n, isolated people included.
  public let meanDegree: Double?
  /// The most coauthors of a person.
  public let maxDegree: Int
  /// Three people who all wrote with each other.
  public let triangles: Int?
  /// 3 · triangles / paths of length two.
  public let transitivity: Double?
  /// The mean of the local clustering of all people, 0 for those with fewer than two coauthors.
  public let meanLocalClustering: Double?
  /// The correlation of the degrees at both ends of an edge.
  public let degreeAssortativity: Double?
  /// The largest core number.
  public let degeneracy: Int
  /// The mean distance of the pairs that are joined by a path.
  public let meanDistance: Estimate?
  /// The largest distance in the largest component.
  public let diameter: Estimate?
  /// The smallest eccentricity in the largest component.
  public let radius: Estimate?
  /// The number of pairs at each distance, from 0 on: estimated where ``meanDistance`` is.
  public let pairsAtDistance: [Double]?

  /// Measures a network.
  ///
  /// Distances are exact where nodes times entries allow a few seconds or `options` insist, else estimated from
  /// breadth-first searches from a sample of people.
  public init(_ network: some NamedNetwork, options: MeasurementOptions = MeasurementOptions()) {
    let graph = network.graph
    let components = graph.components()
    let n = graph.nodeCount
    nodes = n
    edges = graph.edgeCount
    totalWeight = graph.weight.reduce(0, +) / 2
    density = n > 1 ? 2 * Double(edges) / (Double(n) * Double(n - 1)) : nil
    self.components = components.count
    giantNodes = components.sizes.first ?? 0
    giantShare = n > 0 ? Double(giantNodes) / Double(n) : nil
    let degrees = graph.degrees().values
    isolates = degrees.count { $0 == 0 }
    meanDegree = n > 0 ? 2 * Double(edges) / Double(n) : nil
    maxDegree = degrees.max() ?? 0
    degreeAssortativity = graph.degreeAssortativity()
    degeneracy = graph.degeneracy()
    if options.skipped.contains(.clustering) {
      triangles = nil
      transitivity = nil
      meanLocalClustering = nil
    } else {
      triangles = graph.triangles(threads: options.threads).values.reduce(0, +) / 3
      transitivity = n > 0 ? graph.transitivity(threads: options.threads) : nil
      meanLocalClustering = n > 0 ? graph.meanLocalClustering(threads: options.threads) : nil
    }
    let distances = Distances(graph, options)
    meanDistance = distances.mean
    diameter = distances.diameter
    radius = distances.radius
    pairsAtDistance = distances.pairs
  }
}

/// What distances say of a network, exact or estimated, or nothing where they are to be left out.
private struct Distances {
  var mean: Estimate?
  var diameter: Estimate?
  var radius: Estimate?
  var pairs: [Double]?

  init(_ graph: WeightedGraph, _ options: MeasurementOptions) {
    guard !options.skipped.contains(.distances) else { return }
    if options.insistsOnExact || graph.exactDistancesCost <= Effort.exactDistances {
      let distances = graph.allHopDistances(threads: options.threads)
      mean = distances.meanDistance.map(Estimate.init(exactly:))
      diameter = distances.diameter.map { Estimate(exactly: Double($0)) }
      radius = distances.radius.map { Estimate(exactly: Double($0)) }
      pairs = distances.pairsAtDistance.map(Double.init)
    } else {
      var random = SplitMix64(seed: options.seed).stream(1)
      let sampled = graph.sampledDistances(using: &random, threads: options.threads)
      mean = sampled?.mean
      pairs = sampled?.pairsAtDistance
      let extremes = graph.distanceExtremes(searches: Effort.extremeSearches)
      diameter = extremes.map(\.diameterEstimate)
      radius = extremes.map(\.radiusEstimate)
      // Many sources at once may settle what single searches did not.
      if diameter?.isExact == false { diameter = graph.diameterBounds() }
    }
  }
}

extension DistanceExtremes {
  fileprivate var diameterEstimate: Estimate {
    estimate(Double(diameter), low: Double(diameter), high: Double(highestDiameter))
  }

  fileprivate var radiusEstimate: Estimate {
    estimate(Double(radius), low: Double(lowestRadius), high: Double(radius))
  }

  private func estimate(_ value: Double, low: Double, high: Double) -> Estimate {
    low == high
      ? Estimate(exactly: value)
      : Estimate(value, low: low, high: high, reason: "bounds that \(searches) searches leave")
  }
}
