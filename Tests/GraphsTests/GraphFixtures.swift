import CoauthTestSupport
import Statistics

@testable import Graphs

/// A network and its golden values, from `Fixtures/graphs`.
struct Golden {
  let graph: WeightedGraph
  let values: [String: [Double]]

  /// Reads `name.edges` and `name.golden`.
  init(_ name: String) throws {
    let lines = try Fixture.text("graphs/\(name).edges").split(separator: "\n")
    let nodeCount = Int(lines[0].split(separator: " ")[0]) ?? 0
    let edges = lines.dropFirst().map { line -> (Int, Int, Double) in
      let parts = line.split(separator: " ")
      return (Int(parts[0]) ?? 0, Int(parts[1]) ?? 0, Double(parts[2]) ?? 0)
    }
    graph = WeightedGraph(nodeCount: nodeCount, edges: edges)
    values = Self.parse(try Fixture.text("graphs/\(name).golden").split(separator: "\n"))
  }

  private init(graph: WeightedGraph, values: [String: [Double]]) {
    self.graph = graph
    self.values = values
  }

  /// The 200 random graphs of `random.golden`, made again from their seeds.
  static func randomGraphs() throws -> [(seed: Int, golden: Golden)] {
    var result: [(Int, Golden)] = []
    for block in try Fixture.text("graphs/random.golden").split(separator: "graph ") {
      let lines = block.split(separator: "\n")
      let head = lines[0].split(separator: " ").compactMap { Int($0) }
      result.append((head[0], Golden(graph: randomGraph(head[0]), values: parse(Array(lines.dropFirst())))))
    }
    return result
  }

  private static func parse(_ lines: [Substring]) -> [String: [Double]] {
    var values: [String: [Double]] = [:]
    for line in lines {
      let parts = line.split(separator: " ")
      values[String(parts[0])] = parts.dropFirst().map { Double($0) ?? .nan }
    }
    return values
  }
}

/// The random graph of a number, as in `Scripts/golden/graphs.py`.
func randomGraph(_ seed: Int) -> WeightedGraph {
  var random = SplitMix64(seed: UInt64(seed))
  return .random(
    nodeCount: 5 + seed % 36, probability: [0.05, 0.1, 0.2, 0.4, 0.7][seed % 5], maximumWeight: 5,
    using: &random)
}

/// Shapes that every measure must survive.
let edgeCases: [(name: String, graph: WeightedGraph)] = [
  ("empty", WeightedGraph(nodeCount: 0, edges: [(Int, Int)]())),
  ("single", WeightedGraph(nodeCount: 1, edges: [(Int, Int)]())),
  ("isolated", WeightedGraph(nodeCount: 5, edges: [(Int, Int)]())),
  ("pair", WeightedGraph(nodeCount: 2, edges: [(0, 1)])),
  ("pairs", WeightedGraph(nodeCount: 6, edges: [(0, 1), (2, 3), (4, 5)])),
  ("path", WeightedGraph(nodeCount: 6, edges: (0..<5).map { ($0, $0 + 1) })),
  ("star", WeightedGraph(nodeCount: 7, edges: (1..<7).map { (0, $0) })),
  ("cycle", WeightedGraph(nodeCount: 7, edges: (0..<7).map { ($0, ($0 + 1) % 7) })),
  ("complete", .complete(6)),
  (
    "two triangles and an isolate",
    WeightedGraph(nodeCount: 7, edges: [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)])
  ),
  ("paw", .paw), ("kite", .krackhardtKite), ("florentine", .florentineFamilies), ("karate", .karateClub),
]

extension WeightedGraph {
  static func complete(_ n: Int) -> WeightedGraph {
    WeightedGraph(nodeCount: n, edges: (0..<n).flatMap { a in (a + 1..<max(n, a + 1)).map { (a, $0) } })
  }
}

/// Whether two numbers are equal to 1e-9 of the larger, or of 1; both not a number counts as equal.
func agree(_ a: Double, _ b: Double, within tolerance: Double = 1e-9) -> Bool {
  if a.isNaN || b.isNaN { return a.isNaN && b.isNaN }
  return abs(a - b) <= tolerance * max(1, abs(a), abs(b))
}

/// The first place where two vectors differ, in words.
func difference(_ a: [Double], _ b: [Double], within tolerance: Double = 1e-9) -> String? {
  if a.count != b.count { return "\(a.count) values, expected \(b.count)" }
  for (k, (x, y)) in zip(a, b).enumerated() where !agree(x, y, within: tolerance) {
    return "at \(k): \(x), expected \(y)"
  }
  return nil
}
