import Statistics
import Testing

@testable import Graphs

/// Exact betweenness of nodes and edges, in hops.
struct BetweennessTests {
  @Test func everySmallGraph() {
    for graph in tinyGraphs {
      #expect(difference(graph.betweenness().values, Oracle(graph).betweenness()) == nil)
    }
  }

  /// Blocks, side nodes, equal nodes and long shapes together: more than one batch of 64 sources and several rounds.
  @Test func reductionsAgreeWithPlainSearches() throws {
    var graphs = try [Golden("netscience").graph, paperGraph(7, nodes: 500, papers: 420).graph]
    // A strip of triangles loses two side nodes a round, a ring with hanging cliques none of its own.
    var strip = [(0, 1)]
    for v in 2..<300 { strip += [(v - 2, v), (v - 1, v)] }
    graphs.append(WeightedGraph(nodeCount: 300, edges: strip))
    var ring = (0..<150).map { ($0, ($0 + 1) % 150) }
    for v in 0..<150 where v % 3 == 0 {
      ring += [(v, 150 + v), (v, 151 + v), (150 + v, 151 + v), (151 + v, 152 + v)]
    }
    // Many small components that are no cliques.
    var squares: [(Int, Int)] = []
    for v in stride(from: 0, to: 400, by: 4) {
      squares += [(v, v + 1), (v + 1, v + 2), (v + 2, v + 3), (v, v + 3)]
    }
    graphs.append(WeightedGraph(nodeCount: 400, edges: squares))
    graphs.append(WeightedGraph(nodeCount: 303, edges: ring))
    var random = SplitMix64(seed: 3)
    graphs.append(.random(nodeCount: 260, probability: 0.02, using: &random))
    for graph in graphs {
      #expect(difference(graph.betweenness().values, plainBetweenness(graph)) == nil)
    }
  }

  @Test func relabelingPermutes() {
    let graph = paperGraph(4, nodes: 200, papers: 180).graph
    let n = graph.nodeCount
    let edges = (0..<n).flatMap { v in
      graph.neighbors(of: NodeID(v)).filter { $0 > v }.map { (n - 1 - v, n - 1 - Int($0)) }
    }
    // With an isolated node more, which changes nothing.
    let mirrored = WeightedGraph(nodeCount: n + 1, edges: edges).betweenness().values
    #expect(difference(mirrored, graph.betweenness().values.reversed() + [0]) == nil)
  }

  @Test func hugeShapes() {
    let path = WeightedGraph(nodeCount: 1_000_000, edges: (1..<1_000_000).map { ($0 - 1, $0) })
    let onPath = path.betweenness().values
    #expect(onPath[0] == 0 && onPath[1] == 999_998 && onPath[500_000] == 500_000 * 499_999)
    let star = WeightedGraph(nodeCount: 200_001, edges: (1...200_000).map { (0, $0) })
    #expect(star.betweenness().values[0] == 200_000.0 * 199_999 / 2)
    #expect(WeightedGraph.complete(800).betweenness().values.allSatisfy { $0 == 0 })
  }

  /// What the cutting at articulation points settles alone: all of a tree.
  @Test func treesNeedNoSearch() {
    var random = SplitMix64(seed: 2)
    let tree = WeightedGraph(nodeCount: 90, edges: (1..<90).map { (Int(random.next() % UInt64($0)), $0) })
    var stages = BetweennessStages(tree)
    #expect(stages.next(threads: 1)?.sourceCount == nil)
    #expect(difference(stages.credit, Oracle(tree).betweenness()) == nil)
  }

  @Test func someSourcesAreTheirDefinition() {
    var random = SplitMix64(seed: 8)
    for graph in tinyGraphs + manyGraphs.map(\.graph) {
      let oracle = Oracle(graph)
      let isSource = (0..<oracle.n).map { _ in random.next() % 3 == 0 }
      let sources = isSource.indices.filter { isSource[$0] }.map { NodeID($0) }
      var expected = [Double](repeating: 0, count: oracle.n)
      for v in 0..<oracle.n {
        for s in 0..<oracle.n where isSource[s] && s != v {
          for t in 0..<oracle.n where t != s && t != v {
            guard let whole = oracle.distance[s][t], let near = oracle.distance[s][v],
              let far = oracle.distance[v][t], near + far == whole
            else { continue }
            expected[v] += oracle.paths[s][v] * oracle.paths[v][t] / oracle.paths[s][t] / 2
          }
        }
      }
      #expect(difference(graph.betweenness(from: sources + sources.prefix(1)).values, expected) == nil)
    }
    let graph = paperGraph(4, nodes: 300, papers: 280).graph
    let all = (0..<graph.nodeCount).map { NodeID($0) }
    let some = graph.betweenness(from: all, threads: 1)
    #expect(difference(some.values, graph.betweenness().values) == nil)
    for threads in [2, 7] { #expect(graph.betweenness(from: all.reversed(), threads: threads) == some) }
    #expect(graph.betweenness(from: []).values.allSatisfy { $0 == 0 })
  }

  @Test func edgesAreTheirDefinition() {
    for graph in tinyGraphs + manyGraphs.map(\.graph) {
      let oracle = Oracle(graph)
      let column = graph.edgeBetweenness()
      #expect(column.edges == graph.edges)
      let expected = graph.edges.map { edge -> Double in
        let (a, b) = (Int(edge.first.index), Int(edge.second.index))
        var sum = 0.0
        for s in 0..<oracle.n {
          for t in 0..<oracle.n where s != t {
            guard let whole = oracle.distance[s][t], let near = oracle.distance[s][a],
              let far = oracle.distance[b][t], near + 1 + far == whole
            else { continue }
            sum += oracle.paths[s][a] * oracle.paths[b][t] / oracle.paths[s][t]
          }
        }
        return sum
      }
      #expect(difference(column.values, expected) == nil)
    }
    #expect(WeightedGraph.paw.edgeBetweenness().values == [2, 1, 2, 3])
  }

  @Test func goldenValues() throws {
    for (name, graph, values) in try centralityGolden() {
      #expect(
        difference(graph.edgeBetweenness().values, plain(try #require(values["edgeBetweenness"]))) == nil,
        "\(name)")
    }
  }

  @Test func threadsChangeNothing() {
    let graph = paperGraph(1, nodes: 700, papers: 900).graph
    let nodes = graph.betweenness(threads: 1)
    let edges = graph.edgeBetweenness(threads: 1)
    for threads in [2, 7] {
      #expect(graph.betweenness(threads: threads) == nodes)
      #expect(graph.edgeBetweenness(threads: threads) == edges)
    }
  }
}
