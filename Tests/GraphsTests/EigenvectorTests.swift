import Testing

@testable import Graphs

struct EigenvectorTests {
  @Test func publishedValues() {
    let kite = WeightedGraph.krackhardtKite.eigenvectorCentrality().values
    #expect(
      difference(
        kite,
        [
          0.352209, 0.352209, 0.285835, 0.481021, 0.285835, 0.397691, 0.397691, 0.195861, 0.048073, 0.011163,
        ], within: 6e-7) == nil)
    let karate = WeightedGraph.karateClub.eigenvectorCentrality().values
    #expect(agree(karate[33], 0.373363, within: 6e-7) && agree(karate[0], 0.355491, within: 6e-7))
    #expect(agree(WeightedGraph.florentineFamilies.eigenvectorCentrality().values[1], 0.430308, within: 6e-7))
    let plain = WeightedGraph(nodeCount: 4, edges: [(0, 1), (0, 2), (1, 2), (1, 3)])
    #expect(
      difference(
        plain.eigenvectorCentrality().values, [0.522721, 0.611628, 0.522721, 0.281845], within: 6e-7) == nil)
  }

  /// The definition: A·x = λ·x, length 1, positive on the largest component, 0 elsewhere.
  @Test(arguments: manyGraphs.indices)
  func isThePrincipalEigenvector(index: Int) {
    let (name, graph) = manyGraphs[index]
    let column = graph.eigenvectorCentrality(threads: 1)
    #expect(graph.eigenvectorCentrality(threads: 3) == column)
    let x = column.values
    let cluster = graph.components().clusterOfNode
    guard graph.components().sizes.first ?? 0 > 1 else {
      #expect(x.allSatisfy { $0 == 0 })
      return
    }
    #expect(agree(x.reduce(0) { $0 + $1 * $1 }, 1, within: 1e-12))
    let image = (0..<graph.nodeCount).map { v in
      zip(graph.neighbors(of: NodeID(v)), graph.weights(of: NodeID(v))).reduce(0) { $0 + $1.1 * x[Int($1.0)] }
    }
    let value = zip(x, image).reduce(0) { $0 + $1.0 * $1.1 }
    for v in 0..<graph.nodeCount {
      #expect((x[v] > 0) == (cluster[v] == 0), "\(name)")
      if cluster[v] == 0 { #expect(agree(image[v] / value, x[v], within: 1e-11), "\(name)") }
    }
  }
}
