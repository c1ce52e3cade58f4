import Statistics
import Testing

@testable import Graphs

/// Rewiring and what is measured against it: rich club and small world.
struct RewiringTests {
  @Test(arguments: manyGraphs.indices)
  func degreesAndWeightsStay(index: Int) {
    let graph = manyGraphs[index].graph
    var random = SplitMix64(seed: 42)
    for made in [graph.rewired(using: &random), graph.latticized(using: &random)] {
      #expect(made.invariantViolation() == nil)
      #expect(made.degrees() == graph.degrees())
      #expect(made.weight.sorted() == graph.weight.sorted())
    }
    var again = SplitMix64(seed: 42)
    var third = SplitMix64(seed: 42)
    #expect(graph.rewired(using: &again) == graph.rewired(using: &third))
    #expect(graph.rewired(swapsPerEdge: 0, using: &again) == graph)
  }

  /// Two edges on four nodes can lie in three ways, a path of four nodes in twelve: all come equally often.
  @Test func everyGraphIsEquallyLikely() {
    let pairs = WeightedGraph(nodeCount: 4, edges: [(0, 1), (2, 3)])
    var random = SplitMix64(seed: 7)
    var count: [[NodePair]: Int] = [:]
    for _ in 0..<3000 {
      count[pairs.rewired(swapsPerEdge: 20, using: &random).edges, default: 0] += 1
    }
    #expect(count.count == 3)
    // Five standard deviations of a third of 3,000.
    #expect(count.values.allSatisfy { abs($0 - 1000) < 130 })

    // Degrees 1, 1, 2, 2, 2: paths of five nodes, or a triangle beside an edge.
    let path = WeightedGraph(nodeCount: 5, edges: [(0, 2), (2, 3), (3, 4), (4, 1)])
    count = [:]
    for _ in 0..<7000 {
      count[path.rewired(swapsPerEdge: 20, using: &random).edges, default: 0] += 1
    }
    #expect(count.count == 7)
    #expect(count.values.allSatisfy { abs($0 - 1000) < 150 })
  }

  @Test func degreeDistribution() {
    #expect(WeightedGraph.paw.degreeDistribution() == [0, 1, 2, 1])
    #expect(edgeCases[0].graph.degreeDistribution().isEmpty)
    for (_, graph) in manyGraphs {
      let found = graph.degreeDistribution()
      #expect(found.reduce(0, +) == graph.nodeCount && found.last != 0)
      #expect(found.enumerated().reduce(0) { $0 + $1.offset * $1.element } == 2 * graph.edgeCount)
    }
  }

  @Test func latticeIsMoreClustered() {
    var random = SplitMix64(seed: 3)
    let n = 400
    let chords = (0..<2 * n).map { _ in
      (Int(random.next() % UInt64(n)), Int(random.next() % UInt64(n)), 1.0)
    }
    let graph = WeightedGraph(nodeCount: n, edges: chords)
    let lattice = graph.latticized(swapsPerEdge: 50, using: &random).meanLocalClustering()
    let shuffled = graph.rewired(using: &random).meanLocalClustering()
    #expect(lattice > 10 * shuffled)
  }

  @Test func richClubIsItsDefinition() throws {
    #expect(WeightedGraph.paw.richClubCoefficients() == [4.0 / 6, 1, nil])
    for (name, graph) in manyGraphs {
      let degree = graph.degrees().values
      let found = graph.richClubCoefficients()
      #expect(found.count == degree.max() ?? 0)
      for (k, value) in found.enumerated() {
        let rich = graph.inducedSubgraph(keeping: degree.map { $0 > k }).graph
        #expect(agree(value ?? -1, rich.nodeCount < 2 ? -1 : rich.density), "\(name)")
      }
    }
    for (name, graph, golden) in try structureGolden() {
      let found = graph.richClubCoefficients().prefix { $0 != nil }.map { $0 ?? 0 }
      #expect(difference(found, golden["richClub"]) == nil, "\(name)")
    }
  }

  @Test func richClubBesideRandomGraphs() throws {
    let graph = WeightedGraph.karateClub
    var results: [RichClub] = []
    for threads in [1, 2, 7] {
      var random = SplitMix64(seed: 42)
      results.append(graph.richClub(samples: 20, using: &random, threads: threads))
    }
    #expect(results[0] == results[1] && results[0] == results[2])
    // All nodes have a degree above 0, so that there the random graphs are as dense.
    #expect(agree(results[0].normalized[0] ?? 0, 1))
    #expect(results[0].randomCoefficients.count == graph.richClubCoefficients().count)
    let mean = try #require(results[0].randomCoefficients[8])
    #expect(mean > 0.3 && mean < 1)
  }

  @Test func smallWorlds() throws {
    // Watts and Strogatz: a ring in which each node knows four on either side, one tie in twenty rewired.
    var random = SplitMix64(seed: 1)
    var ties: [(Int, Int)] = []
    for v in 0..<500 {
      for step in 1...4 {
        ties.append((v, random.next() % 20 == 0 ? Int(random.next() % 500) : (v + step) % 500))
      }
    }
    let small = WeightedGraph(nodeCount: 500, edges: ties)
    let found = small.smallWorldCoefficients(samples: 3, using: &random)
    let sigma = try #require(found.sigma)
    let omega = try #require(found.omega)
    #expect(sigma > 5)
    #expect(abs(omega) < 0.5)
    let noise = small.rewired(using: &random).smallWorldCoefficients(samples: 3, using: &random)
    #expect(abs((noise.sigma ?? 0) - 1) < 0.3)
    #expect((noise.omega ?? 0) > 0.7)
    for (_, graph) in edgeCases.prefix(5) {
      let found = graph.smallWorldCoefficients(using: &random)
      #expect(found.sigma == nil && found.omega == nil)
    }
  }
}
