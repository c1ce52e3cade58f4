import Statistics
import Testing

@testable import Graphs

/// Betweenness, closeness and harmonic centrality by named lengths.
struct LengthCentralityTests {
  /// networkx on lengths of 60 ∕ strength, so that equally long paths are exactly so.
  @Test func goldenValues() throws {
    for (name, graph, values) in try centralityGolden() {
      let closeness = graph.closeness(lengths: .inverseWeight).values.map { $0 / 60 }
      #expect(difference(closeness, plain(try #require(values["closenessLengths"]))) == nil, "\(name)")
      let harmonic = graph.harmonic(lengths: .inverseWeight).values.map { $0 / 60 }
      #expect(difference(harmonic, plain(try #require(values["harmonicLengths"]))) == nil, "\(name)")
      if let betweenness = values["betweennessLengths"] {
        let found = graph.betweenness(lengths: .inverseWeight).values
        #expect(difference(found, plain(betweenness)) == nil, "\(name)")
      }
    }
  }

  @Test func lengthsOfOneAreHops() {
    for graph in tinyGraphs + manyGraphs.map(\.graph) {
      #expect(difference(graph.betweenness(lengths: .hops).values, graph.betweenness().values) == nil)
      #expect(difference(graph.closeness(lengths: .hops).values, graph.closeness().values) == nil)
      #expect(difference(graph.harmonic(lengths: .hops).values, graph.harmonic().values) == nil)
    }
    let paw = WeightedGraph.paw.closeness(lengths: .inverseWeight).values
    #expect(difference(paw, [0.8571429, 1, 0.8571429, 0.6], within: 1e-7) == nil)
  }

  @Test func oneSearchGivesBoth() {
    let graph = WeightedGraph.paw
    let distances = graph.allLengthDistances(.inverseWeight)
    #expect(distances.farness == [3.5, 3, 3.5, 5] && distances.reachable == [3, 3, 3, 3])
    #expect(distances.closeness() == graph.closeness(lengths: .inverseWeight))
    #expect(distances.harmonic() == graph.harmonic(lengths: .inverseWeight))
    let apart = WeightedGraph(nodeCount: 3, edges: [(0, 2, 2)]).allLengthDistances(.inverseWeight)
    #expect(apart.farness == [0.5, 0, 0.5] && apart.reachable == [1, 0, 1])
    #expect(apart.harmonicSums == [2, 0, 2])
  }

  @Test func threadsChangeNothing() {
    let graph = paperGraph(1, nodes: 200, papers: 250).graph
    let one = graph.betweenness(lengths: .inverseWeight, threads: 1)
    let closeness = graph.closeness(lengths: .inverseWeight, threads: 1)
    let harmonic = graph.harmonic(lengths: .inverseWeight, threads: 1)
    for threads in [2, 7] {
      #expect(graph.betweenness(lengths: .inverseWeight, threads: threads) == one)
      #expect(graph.closeness(lengths: .inverseWeight, threads: threads) == closeness)
      #expect(graph.harmonic(lengths: .inverseWeight, threads: threads) == harmonic)
    }
  }
}
