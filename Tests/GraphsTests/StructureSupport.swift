import CoauthTestSupport
import Foundation

@testable import Graphs

/// All graphs of up to five nodes, every edge set once.
let graphsOfUpToFiveNodes: [WeightedGraph] = (0...5).flatMap { n -> [WeightedGraph] in
  let pairs = (0..<n).flatMap { a in (a + 1..<max(n, a + 1)).map { (a, $0) } }
  return (0..<1 << pairs.count).map { set in
    WeightedGraph(
      nodeCount: n,
      edges: pairs.indices.filter { set >> $0 & 1 == 1 }.map {
        (pairs[$0].0, pairs[$0].1, Double(1 + ($0 * 7 + set) % 4))
      })
  }
}

/// What `Scripts/golden/structure.py` wrote, by graph and measure.
func structureGolden() throws -> [(name: String, graph: WeightedGraph, values: [String: [Double?]])] {
  let data = try Data(contentsOf: Fixture.url("graphs/structure.json"))
  let golden = try JSONDecoder().decode([String: [String: [Double?]]].self, from: data)
  return try golden.sorted { $0.key < $1.key }.map { name, values in
    let graph =
      name == "netscience" ? try Golden(name).graph : randomGraph(Int(name.split(separator: " ")[1]) ?? 0)
    return (name, graph, values)
  }
}

/// Compares with golden values; `null` stands for not a number.
func difference(_ found: [Double], _ golden: [Double?]?) -> String? {
  difference(found, (golden ?? [-1]).map { $0 ?? .nan })
}

/// The shapes that break recursion and quadratic loops.
enum HugeShape {
  static let path = WeightedGraph(nodeCount: 200_000, edges: (1..<200_000).map { ($0 - 1, $0) })
  static let star = WeightedGraph(nodeCount: 100_001, edges: (1...100_000).map { (0, $0) })
  static let clique = WeightedGraph.complete(500)
}

extension WeightedGraph {
  /// The same graph with node `v` called `order[v]`.
  func relabeled(_ order: [Int]) -> WeightedGraph {
    WeightedGraph(
      nodeCount: nodeCount,
      edges: edges.map {
        (order[Int($0.first.index)], order[Int($0.second.index)], weight(between: $0.first, and: $0.second))
      })
  }

  /// The same graph without some edges.
  func without(_ gone: Set<NodePair>) -> WeightedGraph {
    WeightedGraph(
      nodeCount: nodeCount,
      edges: edges.filter { !gone.contains($0) }.map {
        (Int($0.first.index), Int($0.second.index), weight(between: $0.first, and: $0.second))
      })
  }

  /// The same graph and one node without neighbors.
  var withIsolate: WeightedGraph {
    WeightedGraph(rowStart: rowStart + [neighbor.count], neighbor: neighbor, weight: weight)
  }
}
