import Testing

@testable import Graphs

struct TrussTests {
  /// The edges of the k-truss: take out whatever is in fewer than k − 2 triangles until nothing changes.
  private func slowTruss(_ graph: WeightedGraph, _ k: Int) -> Set<NodePair> {
    var left = Set(graph.edges)
    while true {
      let weak = left.filter { edge in
        let triangles = (0..<graph.nodeCount).map { NodeID($0) }.filter { w in
          w != edge.first && w != edge.second && left.contains(NodePair(edge.first, w))
            && left.contains(NodePair(edge.second, w))
        }
        return triangles.count < k - 2
      }
      if weak.isEmpty { return left }
      left.subtract(weak)
    }
  }

  private func check(_ graph: WeightedGraph, _ name: String) {
    let truss = graph.trussNumbers()
    for k in 2...((truss.values.max() ?? 2) + 1) {
      let found = zip(truss.edges, truss.values).filter { $0.1 >= k }.map(\.0)
      #expect(Set(found) == slowTruss(graph, k), "\(name), \(k)-truss")
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
      #expect(difference(graph.trussNumbers().values.map(Double.init), golden["truss"]) == nil, "\(name)")
    }
  }

  @Test func hugeShapes() {
    #expect(WeightedGraph.complete(300).trussNumbers().values.allSatisfy { $0 == 300 })
    #expect(HugeShape.star.trussNumbers().values.allSatisfy { $0 == 2 })
    #expect(HugeShape.path.trussNumbers().values.count == 199_999)
  }
}
