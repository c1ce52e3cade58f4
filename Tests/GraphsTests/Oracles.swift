import Foundation
import Statistics

@testable import Graphs

/// Slow and obvious answers.
struct Oracle {
  let n: Int
  /// Hops of every pair, `nil` where no path leads.
  let distance: [[Int?]]
  /// The number of shortest paths of every pair.
  let paths: [[Double]]
  let adjacent: [[Bool]]

  init(_ graph: WeightedGraph) {
    let n = graph.nodeCount
    var adjacent = [[Bool]](repeating: [Bool](repeating: false, count: n), count: n)
    for a in 0..<n {
      for b in 0..<n { adjacent[a][b] = a != b && graph.weight(between: NodeID(a), and: NodeID(b)) > 0 }
    }
    var distance = (0..<n).map { a in (0..<n).map { b -> Int? in a == b ? 0 : adjacent[a][b] ? 1 : nil } }
    for via in 0..<n {
      for a in 0..<n {
        for b in 0..<n {
          guard let first = distance[a][via], let second = distance[via][b] else { continue }
          distance[a][b] = min(distance[a][b] ?? .max, first + second)
        }
      }
    }
    var paths = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for a in 0..<n {
      paths[a][a] = 1
      for hops in 1..<max(n, 2) {
        for b in 0..<n where distance[a][b] == hops {
          paths[a][b] = (0..<n).filter { distance[a][$0] == hops - 1 && adjacent[$0][b] }
            .reduce(0) { $0 + paths[a][$1] }
        }
      }
    }
    self.n = n
    self.adjacent = adjacent
    self.distance = distance
    self.paths = paths
  }

  func betweenness() -> [Double] {
    (0..<n).map { v in
      var sum = 0.0
      for s in 0..<n where s != v {
        for t in s + 1..<max(n, s + 1) where t != v {
          guard let whole = distance[s][t], let first = distance[s][v], let second = distance[v][t] else {
            continue
          }
          if first + second == whole { sum += paths[s][v] * paths[v][t] / paths[s][t] }
        }
      }
      return sum
    }
  }

  func triangles() -> [Int] {
    (0..<n).map { v in
      var count = 0
      for a in 0..<n where adjacent[v][a] {
        for b in 0..<a where adjacent[v][b] && adjacent[a][b] { count += 1 }
      }
      return count
    }
  }

  /// The members of the k-core: take out whatever has fewer than k neighbors until nothing changes.
  func core(_ k: Int) -> [Bool] {
    var isIn = [Bool](repeating: true, count: n)
    var changed = true
    while changed {
      changed = false
      for v in 0..<n where isIn[v] && (0..<n).filter({ isIn[$0] && adjacent[v][$0] }).count < k {
        isIn[v] = false
        changed = true
      }
    }
    return isIn
  }
}

/// Modularity straight from the adjacency matrix: 1/2m · Σ [A − γ·s·s/2m] over pairs of one cluster.
func slowModularity(_ graph: WeightedGraph, _ cluster: [UInt32], resolution: Double) -> Double {
  let n = graph.nodeCount
  let strength = (0..<n).map { graph.weights(of: NodeID($0)).reduce(0, +) }
  let twice = strength.reduce(0, +)
  guard twice > 0 else { return 0 }
  var sum = 0.0
  for a in 0..<n {
    for b in 0..<n where cluster[a] == cluster[b] {
      let weight = a == b ? 0 : graph.weight(between: NodeID(a), and: NodeID(b))
      sum += weight - resolution * strength[a] * strength[b] / twice
    }
  }
  return sum / twice
}

/// The edge cases, random graphs and graphs of random papers.
let manyGraphs: [(name: String, graph: WeightedGraph)] =
  edgeCases + (1...30).map { ("random \($0)", randomGraph($0)) }
  + (1...10).map { ("papers \($0)", paperGraph($0).graph) }

/// The constant Potts model from the adjacency matrix: Σ (A − γ) over pairs of one cluster.
func slowConstantPotts(_ graph: WeightedGraph, _ cluster: [UInt32], resolution: Double) -> Double {
  var sum = 0.0
  for a in 0..<graph.nodeCount {
    for b in 0..<a where cluster[a] == cluster[b] {
      sum += graph.weight(between: NodeID(a), and: NodeID(b)) - resolution
    }
  }
  return sum
}

/// The map equation in its first form: q·H(exits) + Σ (qᵢ + pᵢ)·H(exit and visits of i), in bits.
func slowCodelength(_ graph: WeightedGraph, _ cluster: [UInt32]) -> Double {
  let n = graph.nodeCount
  let twice = 2 * graph.totalWeight
  guard twice > 0 else { return 0 }
  func entropy(_ parts: [Double]) -> Double {
    let sum = parts.reduce(0, +)
    return parts.reduce(0) { $1 > 0 ? $0 - $1 / sum * log2($1 / sum) : $0 }
  }
  var exits: [Double] = []
  var length = 0.0
  for c in Set(cluster) {
    let members = (0..<n).filter { cluster[$0] == c }
    let visits = members.map { v in graph.weights(of: NodeID(v)).reduce(0, +) / twice }
    var exit = 0.0
    for v in members {
      for u in 0..<n where cluster[u] != c {
        exit += graph.weight(between: NodeID(v), and: NodeID(u)) / twice
      }
    }
    exits.append(exit)
    length += (exit + visits.reduce(0, +)) * entropy(visits + [exit])
  }
  return length + exits.reduce(0, +) * entropy(exits)
}

/// Groups of equal size whose members meet inside with one probability and outside with another, weights 1.
func plantedPartition(
  groups: Int, size: Int, inside: Double, outside: Double, seed: UInt64
) -> (graph: WeightedGraph, truth: Partition) {
  var random = SplitMix64(seed: seed)
  let n = groups * size
  var edges: [(Int, Int)] = []
  // Members of a group do not stand together, so that the order of nodes tells nothing.
  for a in 0..<n {
    for b in a + 1..<max(n, a + 1) where random.nextUnit() < (a % groups == b % groups ? inside : outside) {
      edges.append((a, b))
    }
  }
  return (WeightedGraph(nodeCount: n, edges: edges), Partition(labels: (0..<n).map { UInt32($0 % groups) }))
}
