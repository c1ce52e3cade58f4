import Statistics
import Testing

@testable import Graphs

/// What the definitions promise, on all small shapes and random graphs.
struct DefinitionTests {
  @Test(arguments: manyGraphs.indices)
  func againstOracles(index: Int) {
    let (name, graph) = manyGraphs[index]
    let n = graph.nodeCount
    let oracle = Oracle(graph)
    #expect(difference(graph.betweenness().values, oracle.betweenness()) == nil, "\(name)")
    #expect(graph.triangles().values == oracle.triangles(), "\(name)")

    let distances = graph.allHopDistances()
    let others = oracle.distance.enumerated().map { v, row in
      row.enumerated().compactMap { $0 == v ? nil : $1 }
    }
    #expect(distances.farness == others.map { $0.reduce(0, +) })
    #expect(distances.reachable == others.map(\.count))
    #expect(distances.eccentricity == others.map { $0.max() ?? 0 })
    #expect(difference(distances.harmonicSums, others.map { $0.reduce(0) { $0 + 1 / Double($1) } }) == nil)
    let all = others.flatMap { $0 }
    #expect(distances.meanDistance == mean(of: all))
    #expect(
      distances.pairsAtDistance.enumerated().allSatisfy { hops, pairs in
        2 * pairs == all.filter { $0 == hops }.count
      })
    let members = graph.components().members().first ?? []
    #expect(distances.diameter == members.map { distances.eccentricity[Int($0.index)] }.max())

    let core = graph.coreNumbers().values
    for k in 0...((core.max() ?? 0) + 1) {
      #expect(core.map { $0 >= k } == oracle.core(k), "\(name), \(k)-core")
    }
    for v in 0..<n { #expect(graph.hopDistances(from: NodeID(v)) == oracle.distance[v]) }
  }

  /// Every inner node of a shortest path counts once: Σ B = Σ (d − 1) over connected pairs.
  @Test(arguments: manyGraphs.indices)
  func betweennessAddsUp(index: Int) {
    let graph = manyGraphs[index].graph
    let inner = graph.allHopDistances().pairsAtDistance.enumerated().reduce(0) {
      $0 + max(0, $1.offset - 1) * $1.element
    }
    #expect(agree(graph.betweenness().values.reduce(0, +), Double(inner)))
  }

  @Test(arguments: manyGraphs.indices)
  func componentsAreWhatPathsJoin(index: Int) {
    let graph = manyGraphs[index].graph
    let oracle = Oracle(graph)
    let component = graph.components().clusterOfNode
    for a in 0..<oracle.n {
      for b in 0..<oracle.n { #expect((component[a] == component[b]) == (oracle.distance[a][b] != nil)) }
    }
  }

  /// A path on which the second round meets the limit exactly, and a further step would lead away from it.
  @Test func pageRankStopsWhereItIsRight() {
    let path = WeightedGraph(nodeCount: 4, edges: [(0, 3, 3.0), (1, 3, 1), (1, 2, 2)])
    let expected = [0.2375244618395242, 0.26247553816047577, 0.18623613829094173, 0.31376386170905825]
    for (found, wanted) in zip(path.pageRank().values, expected) { #expect(abs(found - wanted) < 1e-12) }
  }

  @Test(arguments: manyGraphs.indices)
  func pageRankIsItsFixedPoint(index: Int) {
    let graph = manyGraphs[index].graph
    let n = graph.nodeCount
    let rank = graph.pageRank().values
    let strength = graph.strengths().values
    let dangling = (0..<n).filter { strength[$0] == 0 }.reduce(0) { $0 + rank[$1] }
    if n > 0 { #expect(agree(rank.reduce(0, +), 1, within: 1e-12)) }
    for v in 0..<n {
      var followed = dangling / Double(n)
      for (u, weight) in zip(graph.neighbors(of: NodeID(v)), graph.weights(of: NodeID(v))) {
        followed += weight * rank[Int(u)] / strength[Int(u)]
      }
      #expect(agree(rank[v], 0.15 / Double(n) + 0.85 * followed, within: 1e-12))
    }
  }

  @Test(arguments: manyGraphs.indices)
  func shortestPathsAreShortestAndAll(index: Int) {
    let graph = manyGraphs[index].graph
    let oracle = Oracle(graph)
    for a in 0..<min(oracle.n, 12) {
      for b in 0..<oracle.n {
        let (paths, count) = graph.shortestPaths(from: NodeID(a), to: NodeID(b), limit: 50)
        #expect(count == oracle.paths[a][b])
        #expect(Double(paths.count) == min(50, count))
        #expect(Set(paths).count == paths.count)
        #expect(graph.shortestPath(from: NodeID(a), to: NodeID(b)) == paths.first)
        for path in paths {
          #expect(path.count - 1 == oracle.distance[a][b])
          #expect(path.first == NodeID(a) && path.last == NodeID(b))
          #expect(zip(path, path.dropFirst()).allSatisfy { oracle.adjacent[Int($0.index)][Int($1.index)] })
        }
        #expect(zip(paths, paths.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
      }
    }
  }

  @Test func closenessLaneBoundaries() {
    // Components around the 256 and 64 lanes of a batch.
    for size in [2, 63, 64, 65, 255, 256, 257, 300, 513] {
      let path = WeightedGraph(nodeCount: size, edges: (1..<size).map { ($0 - 1, $0) })
      let distances = path.allHopDistances()
      #expect(distances.farness == (0..<size).map { v in v * (v + 1) / 2 + (size - 1 - v) * (size - v) / 2 })
      #expect(distances.diameter == size - 1)
      #expect(distances.pairsAtDistance == [0] + (1..<size).map { size - $0 })
    }
  }

  @Test func threadsChangeNothing() {
    for graph in [paperGraph(1, nodes: 700, papers: 900).graph, WeightedGraph.karateClub, edgeCases[0].graph]
    {
      let betweenness = graph.betweenness(threads: 1)
      let closeness = graph.closeness(threads: 1)
      let harmonic = graph.harmonic(threads: 1)
      let rank = graph.pageRank(threads: 1)
      let triangles = graph.triangles(threads: 1)
      for threads in [2, 3, 16] {
        #expect(graph.betweenness(threads: threads) == betweenness)
        #expect(graph.closeness(threads: threads) == closeness)
        #expect(graph.harmonic(threads: threads) == harmonic)
        #expect(graph.pageRank(threads: threads) == rank)
        #expect(graph.triangles(threads: threads) == triangles)
      }
    }
  }
}
