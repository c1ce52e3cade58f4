import Testing

@testable import Graphs

struct BiconnectedComponentsTests {
  /// Straight from the definitions: what falls apart without a node or an edge, and which edges share a cycle.
  private func check(_ graph: WeightedGraph, _ name: String) {
    let found = graph.biconnectedComponents()
    let whole = graph.components().count
    for v in 0..<graph.nodeCount {
      let rest = graph.inducedSubgraph(keeping: (0..<graph.nodeCount).map { $0 != v }).graph
      #expect(
        found.articulationPoints.contains(NodeID(v)) == (rest.components().count > whole), "\(name), \(v)")
    }
    for edge in graph.edges {
      #expect(found.bridges.contains(edge) == (graph.without([edge]).components().count > whole), "\(name)")
    }
    // Every edge is in exactly one block, and no block falls apart without one of its nodes.
    let members = found.members()
    #expect(members.map(\.count) == found.sizes && found.sizes == found.sizes.sorted(by: >))
    for edge in graph.edges {
      #expect(members.filter { $0.contains(edge.first) && $0.contains(edge.second) }.count == 1, "\(name)")
    }
    for block in members {
      let part = graph.inducedSubgraph(keeping: (0..<graph.nodeCount).map { block.contains(NodeID($0)) })
        .graph
      #expect(part.components().count == 1)
      for v in 0..<part.nodeCount where part.nodeCount > 2 {
        let rest = part.inducedSubgraph(keeping: (0..<part.nodeCount).map { $0 != v }).graph
        #expect(rest.components().count == 1, "\(name)")
      }
    }
  }

  @Test func smallGraphs() {
    for (number, graph) in graphsOfUpToFiveNodes.enumerated() { check(graph, "small \(number)") }
  }

  @Test(arguments: manyGraphs.indices)
  func manyShapes(index: Int) {
    check(manyGraphs[index].graph, manyGraphs[index].name)
  }

  @Test func peersAgree() throws {
    for (name, graph, golden) in try structureGolden() {
      let found = graph.biconnectedComponents()
      let blocks = found.members().flatMap { [Double($0.count)] + $0.map { Double($0.index) } }
      #expect(difference(blocks, golden["blocks"]) == nil, "\(name)")
      #expect(
        difference(found.articulationPoints.map { Double($0.index) }, golden["articulationPoints"]) == nil)
      #expect(
        difference(
          found.bridges.flatMap { [Double($0.first.index), Double($0.second.index)] }, golden["bridges"])
          == nil)
    }
  }

  @Test func hugeShapes() {
    let path = HugeShape.path.biconnectedComponents()
    #expect(path.bridges.count == 199_999 && path.articulationPoints.count == 199_998)
    let star = HugeShape.star.biconnectedComponents()
    #expect(star.count == 100_000 && star.articulationPoints == [NodeID(0)])
    #expect(HugeShape.clique.biconnectedComponents().sizes == [500])
  }
}
