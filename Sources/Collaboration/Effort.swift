internal import Graphs

/// What a few seconds allow, in nodes times entries of the graph.
enum Effort {
  /// All distances: one thread visits some 20 to 50 billion entries a second, 256 sources at once.
  static let exactDistances = 1.5e11

  /// Betweenness of everyone: some 0.8 to 1.6 billion.
  static let exactBetweenness = 5e9

  /// How many random shortest paths betweenness is estimated from: a search costs more the larger the graph is.
  static func sampledPaths(_ graph: WeightedGraph) -> Int {
    let affordable = 1.5e11 / Double(max(1, graph.neighbor.count))
    return Int(min(max(affordable, 20_000), 100_000))
  }
}
