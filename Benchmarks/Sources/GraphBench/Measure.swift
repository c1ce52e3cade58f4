import Foundation
import Graphs
import Statistics

/// The result of a measure: one number a node, or a single one.
struct Measure {
  let values: [Double]
  /// What a division into communities is worth; values of different methods need not agree then.
  var quality: Double?

  init(_ values: [Double], quality: Double? = nil) {
    self.values = values
    self.quality = quality
  }

  init(_ column: NodeColumn<Int>) { self.init(column.values.map(Double.init)) }
  init(_ column: NodeColumn<Double>) { self.init(column.values) }

  init(_ partition: Partition, of graph: WeightedGraph? = nil) {
    self.init(partition.clusterOfNode.map(Double.init), quality: graph.map { $0.modularity(of: partition) })
  }

  func write(to path: String) throws {
    let data = unsafe values.withUnsafeBytes { unsafe Data($0) }
    try data.write(to: URL(fileURLWithPath: path))
  }

  /// The measures by name; each takes the graph and the most threads to use.
  ///
  /// The same names are in `graph_peers.py`, with what is compared with them.
  static let all: [String: @Sendable (WeightedGraph, Int) -> Measure] = [
    "components": { graph, _ in Measure(graph.components()) },
    "cores": { graph, _ in Measure(graph.coreNumbers()) },
    "triangles": { graph, threads in Measure(graph.triangles(threads: threads)) },
    "clustering": { graph, threads in Measure(graph.localClustering(threads: threads)) },
    "transitivity": { graph, threads in Measure([graph.transitivity(threads: threads)]) },
    "assortativity": { graph, _ in Measure([graph.degreeAssortativity() ?? .nan]) },
    "pagerank": { graph, threads in Measure(graph.pageRank(threads: threads)) },
    "harmonic": { graph, threads in Measure(graph.harmonic(threads: threads)) },
    "closeness": { graph, threads in Measure(graph.closeness(threads: threads)) },
    "betweenness": { graph, threads in Measure(graph.betweenness(threads: threads)) },
    "betweenness-sources": { graph, threads in
      // As many sources as a large graph allows, spread over it.
      let count = min(256, graph.nodeCount)
      let sources = (0..<count).map { NodeID($0 * graph.nodeCount / count) }
      return Measure(graph.betweenness(from: sources, threads: threads))
    },
    "bfs": { graph, _ in
      // Sixteen sources spread over the graph.
      let sources = (0..<16).map { $0 * graph.nodeCount / 16 }
      return Measure(
        sources.flatMap { graph.hopDistances(from: NodeID($0)).map { $0.map(Double.init) ?? -1 } })
    },
    "diameter": { graph, _ in Measure([Double(graph.distanceExtremes()?.diameter ?? 0)]) },
    "radius": { graph, _ in Measure([Double(graph.distanceExtremes()?.radius ?? 0)]) },
    "eccentricity": { graph, threads in Measure(graph.eccentricities(threads: threads)) },
    "dijkstra": { graph, _ in
      let sources = (0..<16).map { $0 * graph.nodeCount / 16 }
      return Measure(
        sources.flatMap { graph.distances(from: NodeID($0), lengths: .inverseWeight).map { $0 ?? -1 } })
    },
    "leiden": { graph, _ in
      var random = SplitMix64(seed: 42)
      return Measure(graph.leidenCommunities(using: &random), of: graph)
    },
  ]
}
