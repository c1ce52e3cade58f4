import CoauthTestSupport
import Foundation

@testable import Graphs

/// Every graph of up to five nodes, with strengths from 1 to 4 that repeat.
let tinyGraphs: [WeightedGraph] = (0...5).flatMap { n -> [WeightedGraph] in
  let pairs = (0..<n).flatMap { a in (a + 1..<max(n, a + 1)).map { (a, $0) } }
  return (0..<1 << pairs.count).map { set in
    let chosen = pairs.indices.filter { set >> $0 & 1 == 1 }
    return WeightedGraph(
      nodeCount: n, edges: chosen.map { (pairs[$0].0, pairs[$0].1, Double(1 + (3 * $0 + set) % 4)) })
  }
}

/// What `Scripts/golden/centrality.py` wrote, by graph and measure; `null` is what a measure leaves undefined.
func centralityGolden() throws -> [(name: String, graph: WeightedGraph, values: [String: [Double?]])] {
  let data = try Data(contentsOf: Fixture.url("graphs/centrality.json"))
  let golden = try JSONDecoder().decode([String: [String: [Double?]]].self, from: data)
  return try golden.sorted { $0.key < $1.key }.map { name, values in
    let graph =
      name == "netscience" ? try Golden(name).graph : randomGraph(Int(name.split(separator: " ")[1]) ?? 0)
    return (name, graph, values)
  }
}

/// Unknown values as not a number, to be compared.
func plain(_ values: [Double?]) -> [Double] { values.map { $0 ?? .nan } }

/// The strengths as a dense matrix.
func matrix(_ graph: WeightedGraph, weighted: Bool = true) -> [[Double]] {
  (0..<graph.nodeCount).map { a in
    (0..<graph.nodeCount).map { b in
      let weight = a == b ? 0 : graph.weight(between: NodeID(a), and: NodeID(b))
      return weighted ? weight : weight > 0 ? 1 : 0
    }
  }
}

/// The solution of a small system of linear equations, by elimination with the largest pivot.
func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
  var a = zip(matrix, right).map { $0 + [$1] }
  let n = right.count
  for i in 0..<n {
    let pivot = (i..<n).max { abs(a[$0][i]) < abs(a[$1][i]) } ?? i
    a.swapAt(i, pivot)
    for row in 0..<n where row != i {
      let factor = a[row][i] / a[i][i]
      for k in i...n { a[row][k] -= factor * a[i][k] }
    }
  }
  return (0..<n).map { a[$0][n] / a[$0][$0] }
}

/// Brandes' algorithm without any reduction: one search a node, forwards and backwards.
func plainBetweenness(_ graph: WeightedGraph) -> [Double] {
  var result = [Double](repeating: 0, count: graph.nodeCount)
  for source in 0..<graph.nodeCount {
    var distance = [Int](repeating: -1, count: graph.nodeCount)
    var paths = [Double](repeating: 0, count: graph.nodeCount)
    var dependency = paths
    distance[source] = 0
    paths[source] = 1
    var queue = [source]
    var head = 0
    while head < queue.count {
      let v = queue[head]
      head += 1
      for u in graph.neighbors(of: NodeID(v)).map({ Int($0) }) {
        if distance[u] < 0 {
          distance[u] = distance[v] + 1
          queue.append(u)
        }
        if distance[u] == distance[v] + 1 { paths[u] += paths[v] }
      }
    }
    for v in queue.dropFirst().reversed() {
      for u in graph.neighbors(of: NodeID(v)).map({ Int($0) }) where distance[u] == distance[v] - 1 {
        dependency[u] += paths[u] / paths[v] * (1 + dependency[v])
      }
      result[v] += dependency[v] / 2
    }
  }
  return result
}
