import Statistics
import Testing

@testable import Graphs

/// The linear measures on shapes that break careless code, and on every small graph.
struct KernelTests {
  @Test func everyGraphOfUpToFiveNodes() {
    for n in 0...5 {
      let pairs = (0..<n).flatMap { a in (a + 1..<max(n, a + 1)).map { (a, $0) } }
      for mask in 0..<1 << pairs.count {
        let graph = WeightedGraph(
          nodeCount: n, edges: pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] })
        let oracle = Oracle(graph)
        let core = graph.coreNumbers().values
        for k in 0...n { #expect(core.map { $0 >= k } == oracle.core(k), "\(n) nodes, edges \(mask)") }
        #expect(graph.triangles().values == oracle.triangles(), "\(n) nodes, edges \(mask)")
        let cluster = graph.components().clusterOfNode
        for v in 0..<n {
          #expect(graph.hopDistances(from: NodeID(v)) == oracle.distance[v], "\(n) nodes, edges \(mask)")
          for u in 0..<n { #expect((cluster[v] == cluster[u]) == (oracle.distance[v][u] != nil)) }
        }
      }
    }
  }

  @Test func path() {
    let size = 1_000_000
    let path = WeightedGraph(
      nodeCount: size, sources: (1..<size).map { UInt32($0 - 1) }, targets: (1..<size).map { UInt32($0) },
      weights: nil)
    #expect(path.components().sizes == [size])
    #expect(path.degeneracy() == 1)
    #expect(path.triangles().values.allSatisfy { $0 == 0 })
    #expect(path.hopDistances(from: NodeID(0)).last == size - 1)
  }

  /// Numbered at random, so that no tree of the forest is easy.
  @Test func componentsOfShuffledPaths() {
    var random = SplitMix64(seed: 1)
    let places = Array(0..<20_000).shuffled(using: &random)
    // Twenty paths of a thousand nodes.
    let edges = (1..<20_000).filter { $0 % 1000 != 0 }.map { (places[$0 - 1], places[$0]) }
    let components = WeightedGraph(nodeCount: 20_000, edges: edges.shuffled(using: &random)).components()
    #expect(components.sizes == Array(repeating: 1000, count: 20))
    for first in stride(from: 0, to: 20_000, by: 1000) {
      #expect(Set(places[first..<first + 1000].map { components.clusterOfNode[$0] }).count == 1)
    }
  }

  @Test func starAndClique() {
    let star = WeightedGraph(nodeCount: 200_001, edges: (1...200_000).map { (0, $0) })
    #expect(star.components().count == 1)
    #expect(star.coreNumbers().values.allSatisfy { $0 == 1 })
    #expect(star.triangles().values.allSatisfy { $0 == 0 })
    let rank = star.pageRank().values
    #expect(agree(rank[0], (1 + 0.85 * 200_000) / 1.85 / 200_001, within: 1e-12))
    let clique = WeightedGraph.complete(300)
    #expect(clique.coreNumbers().values.allSatisfy { $0 == 299 })
    #expect(clique.triangles().values.allSatisfy { $0 == 299 * 298 / 2 })
    #expect(clique.degreeAssortativity() == nil)
    #expect(clique.pageRank().values.allSatisfy { agree($0, 1 / 300, within: 1e-15) })
  }

  /// Errors of PageRank stay within what was asked for, whatever the damping.
  @Test(arguments: [0, 0.15, 0.5, 0.85, 0.99])
  func pageRankTolerance(damping: Double) {
    for graph in [paperGraph(1, nodes: 700, papers: 900).graph, .karateClub, edgeCases[4].graph] {
      let limit = graph.pageRank(damping: damping, tolerance: 1e-14).values
      for tolerance in [1e-4, 1e-8, 1e-10] {
        let rank = graph.pageRank(damping: damping, tolerance: tolerance).values
        #expect(zip(rank, limit).reduce(0) { $0 + abs($1.0 - $1.1) } <= 2 * tolerance)
      }
    }
  }

  @Test func weightsOfOneValueAreLikeNone() {
    for (name, graph) in manyGraphs {
      let same = WeightedGraph(
        rowStart: graph.rowStart, neighbor: graph.neighbor, weight: graph.weight.map { _ in 3 })
      let one = WeightedGraph(
        rowStart: graph.rowStart, neighbor: graph.neighbor, weight: graph.weight.map { _ in 1 })
      #expect(difference(same.pageRank().values, one.pageRank().values, within: 1e-12) == nil, "\(name)")
    }
  }

  @Test func threadsChangeNothing() {
    let graph = paperGraph(3, nodes: 900, papers: 1200).graph
    for threads in [2, 7] {
      #expect(graph.triangles(threads: threads) == graph.triangles(threads: 1))
      #expect(graph.pageRank(threads: threads) == graph.pageRank(threads: 1))
      #expect(graph.eccentricities(threads: threads) == graph.eccentricities(threads: 1))
    }
  }
}
