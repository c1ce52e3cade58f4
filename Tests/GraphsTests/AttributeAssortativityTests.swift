import Testing

@testable import Graphs

struct AttributeAssortativityTests {
  @Test func paw() {
    let found = WeightedGraph.paw.assortativity(byCategory: ["x", "x", "x", "y"])
    #expect(agree(found ?? 0, -1.0 / 7))
    #expect(agree(WeightedGraph.paw.assortativity(byValue: [1, 2, 3, 2]) ?? 0, -0.5))
  }

  @Test(arguments: manyGraphs.indices)
  func extremes(index: Int) {
    let graph = manyGraphs[index].graph
    let degree = graph.degrees().values
    let byDegree = graph.assortativity(byValue: degree.map { Double($0) })
    #expect(agree(byDegree ?? .nan, graph.degreeAssortativity() ?? .nan))
    // Nothing crosses between components.
    let component = graph.components()
    let withEdges = component.members().filter { $0.count > 1 }.count
    #expect(graph.assortativity(byCategory: component.clusterOfNode.map { $0 }) == (withEdges > 1 ? 1 : nil))
    #expect(graph.assortativity(byCategory: degree.map { _ in "all" }) == nil)
    #expect(graph.assortativity(byValue: degree.map { _ in nil }) == nil)
  }

  /// A node of unknown value takes its edges with it.
  @Test func unknownValues() {
    let graph = WeightedGraph.karateClub
    let isKnown = (0..<34).map { $0 % 5 != 0 }
    let part = graph.inducedSubgraph(keeping: isKnown)
    let category = (0..<34).map { $0 % 3 }
    let value = (0..<34).map { Double($0 % 7) }
    #expect(
      graph.assortativity(byCategory: (0..<34).map { isKnown[$0] ? category[$0] : nil })
        == part.graph.assortativity(byCategory: part.originalNodes.map { category[Int($0.index)] }))
    #expect(
      graph.assortativity(byValue: (0..<34).map { isKnown[$0] ? value[$0] : nil })
        == part.graph.assortativity(byValue: part.originalNodes.map { value[Int($0.index)] }))
  }

  @Test func peersAgree() throws {
    for (name, graph, golden) in try structureGolden() {
      let nodes = 0..<graph.nodeCount
      let byCategory = graph.assortativity(byCategory: nodes.map { $0 % 3 })
      let byValue = graph.assortativity(byValue: nodes.map { Double(7 * $0 % 11) })
      #expect(difference([byCategory ?? .nan], golden["byCategory"]) == nil, "\(name)")
      #expect(difference([byValue ?? .nan], golden["byValue"]) == nil, "\(name)")
    }
  }
}
