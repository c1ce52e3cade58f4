import Statistics
import Testing

@testable import Graphs

/// Paths by lengths against every path there is.
struct LengthPathTests {
  static let lengths: [EdgeLength] = [.hops, .inverseWeight, .inversePower(0.5)]

  @Test(arguments: lengths)
  func distancesAreThoseOfAllPairs(lengths: EdgeLength) {
    for (name, graph) in manyGraphs {
      let shortest = allPairs(graph, lengths)
      for v in 0..<graph.nodeCount {
        let found = graph.distances(from: NodeID(v), lengths: lengths)
        for u in 0..<graph.nodeCount {
          #expect((found[u] == nil) == (shortest[v][u] == nil), "\(name)")
          #expect(agree(found[u] ?? 0, shortest[v][u] ?? 0), "\(name)")
        }
      }
    }
  }

  @Test(arguments: lengths)
  func rankedPathsAreAllPathsByLength(lengths: EdgeLength) {
    for graph in smallGraphs {
      for target in 0..<graph.nodeCount {
        let all = everyPath(in: graph, from: 0, to: target, lengths).sorted { $0.length < $1.length }
        for count in [0, 1, 2, 3, 7, 1000] {
          let found = graph.kShortestPaths(count, from: NodeID(0), to: NodeID(target), lengths: lengths)
          #expect(found.count == min(count, all.count))
          #expect(Set(found.map(\.nodes)).count == found.count)
          for (path, expected) in zip(found, all) { #expect(agree(path.length, expected.length)) }
          for path in found {
            #expect(all.contains { $0.nodes == path.nodes && agree($0.length, path.length) })
          }
        }
        #expect(
          graph.shortestPath(from: NodeID(0), to: NodeID(target), lengths: lengths)?.nodes
            == graph.kShortestPaths(1, from: NodeID(0), to: NodeID(target), lengths: lengths).first?.nodes)
      }
    }
  }

  @Test func examplesOfTheDocumentation() {
    let paw = WeightedGraph.paw
    #expect(paw.distances(from: NodeID(0), lengths: .inverseWeight) == [0, 1, 0.5, 2])
    #expect(paw.shortestPath(from: NodeID(0), to: NodeID(1), lengths: .inverseWeight)?.length == 1)
    let paths = paw.kShortestPaths(3, from: NodeID(0), to: NodeID(3), lengths: .hops)
    #expect(paths.map(\.nodes) == [[0, 1, 3].map(NodeID.init), [0, 2, 1, 3].map(NodeID.init)])
    #expect(paw.nodesAtDistance(from: NodeID(3)) == [1, 1, 2])
  }

  /// Newman's own example of the weight of a tie: the distance is its reciprocal.
  @Test func collaborationDistance() {
    // Two papers of A and B alone and one with C: w(A, B) = 1 + 1 + 1/2.
    let graph = WeightedGraph(nodeCount: 3, edges: [(0, 1, 2.5), (0, 2, 0.5), (1, 2, 0.5)])
    let distances = graph.distances(from: NodeID(0), lengths: .inverseWeight)
    #expect(distances == [0, 0.4, 2])
  }

  @Test func longPathAndWideStar() {
    let path = WeightedGraph(nodeCount: 100_000, edges: (1..<100_000).map { ($0 - 1, $0) })
    #expect(path.distances(from: NodeID(0), lengths: .hops).last == 99_999)
    #expect(path.hopDistances(from: NodeID(0)).last == 99_999)
    #expect(path.kShortestPaths(2, from: NodeID(0), to: NodeID(500), lengths: .inverseWeight).count == 1)
    let star = WeightedGraph(nodeCount: 200_001, edges: (1...200_000).map { (0, $0) })
    #expect(star.nodesAtDistance(from: NodeID(7)) == [1, 1, 199_999])
    #expect(star.distances(from: NodeID(1), lengths: .inverseWeight).last == 2)
  }

  @Test func lengthsOfExtremeWeightsStayFinite() {
    let weights: [Double] = [.leastNonzeroMagnitude, .leastNormalMagnitude, 1, 1e308]
    for weight in weights {
      for lengths in Self.lengths + [.inversePower(3)] {
        let length = lengths.length(ofWeight: weight)
        #expect(length > 0 && length < .infinity)
      }
    }
  }
}

/// Random graphs of three to six nodes with weights.
private let smallGraphs: [WeightedGraph] = (1...24).map { seed in
  var random = SplitMix64(seed: UInt64(seed))
  return .random(
    nodeCount: 3 + seed % 4, probability: [0.5, 0.7, 1][seed % 3], maximumWeight: 4, using: &random)
}

private func allPairs(_ graph: WeightedGraph, _ lengths: EdgeLength) -> [[Double?]] {
  let n = graph.nodeCount
  var best = (0..<n).map { a in
    (0..<n).map { b -> Double? in
      let weight = graph.weight(between: NodeID(a), and: NodeID(b))
      return a == b ? 0 : weight > 0 ? lengths.length(ofWeight: weight) : nil
    }
  }
  for via in 0..<n {
    for a in 0..<n {
      guard let first = best[a][via] else { continue }
      for b in 0..<n {
        guard let second = best[via][b] else { continue }
        best[a][b] = min(best[a][b] ?? .infinity, first + second)
      }
    }
  }
  return best
}

private func everyPath(
  in graph: WeightedGraph, from source: Int, to target: Int, _ lengths: EdgeLength
) -> [(nodes: [NodeID], length: Double)] {
  var found: [(nodes: [NodeID], length: Double)] = []
  func extend(_ path: [NodeID], _ length: Double) {
    guard let last = path.last else { return }
    if last == NodeID(target) {
      found.append((path, length))
      return
    }
    for (u, weight) in zip(graph.neighbors(of: last), graph.weights(of: last))
    where !path.contains(NodeID(Int(u))) {
      extend(path + [NodeID(Int(u))], length + lengths.length(ofWeight: weight))
    }
  }
  extend([NodeID(source)], 0)
  return found
}
