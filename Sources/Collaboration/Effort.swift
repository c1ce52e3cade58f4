internal import Graphs

/// What a few seconds allow, in nodes times entries of the graph.
enum Effort {
  /// All distances: one thread visits some 20 to 50 billion entries a second, 256 sources at once.
  static let exactDistances = 1.5e11

  /// Betweenness of everyone: some 0.8 to 1.6 billion.
  static let exactBetweenness = 5e9

  /// Whether betweenness of everyone takes no longer than drawing so many random shortest paths, each of which takes about
  /// a thirtieth of a search from one person.
  static func isExactBetweennessCheaper(_ graph: WeightedGraph, thanPaths paths: Double) -> Bool {
    30 * Double(graph.nodeCount) <= paths
  }

  /// How many random shortest paths betweenness is estimated from: a search costs more the larger the graph is.
  static func sampledPaths(_ graph: WeightedGraph) -> Int {
    let affordable = 1.5e11 / Double(max(1, graph.neighbor.count))
    return Int(min(max(affordable, 20_000), 100_000))
  }

  /// The searches in which diameter and radius are to be found before bounds are given; some dozens are usual.
  static let extremeSearches = 400

  /// How many random graphs of the same degrees a network is compared with, ten at most, when each takes so many swaps an
  /// edge: some ten million swaps a second. 0 where not even two are to be had.
  static func randomGraphs(_ graph: WeightedGraph, swapsPerEdge: Double) -> Int {
    let affordable = Int(min(10, 1e8 / (swapsPerEdge * Double(max(1, graph.edgeCount)))))
    return affordable < 2 ? 0 : affordable
  }

  /// How many random sets of as many values a power law is tried on, between a hundred and a thousand.
  static func randomSets(of count: Int) -> Int { min(1000, max(100, Int(2e7) / max(count, 1))) }
}
