import Statistics
import Testing

@testable import Graphs

/// Published values; six decimals computed with networkx 3.6.1 and igraph 1.0.
struct FamousGraphTests {
  private func close(_ found: [Double], _ expected: [Double]) -> Bool {
    difference(found, expected, within: 6e-7) == nil
  }

  @Test func paw() {
    let graph = WeightedGraph.paw
    #expect(graph.degrees().values == [2, 3, 2, 1])
    #expect(graph.strengths().values == [3, 3, 3, 1])
    #expect(graph.betweenness().values == [0, 2, 0, 0])
    #expect(close(graph.closeness().values, [0.75, 1, 0.75, 0.6]))
    #expect(close(graph.harmonic().values, [2.5, 3, 2.5, 2]))
    #expect(close(graph.pageRank().values, [0.285750, 0.304676, 0.285750, 0.123825]))
    #expect(close(graph.localClustering().values, [1, 0.3333333, 1, 0]))
    #expect(graph.coreNumbers().values == [2, 2, 2, 1])
    #expect(
      close([graph.density, graph.transitivity(), graph.meanLocalClustering()], [0.6666667, 0.6, 0.5833333]))
    #expect(close([graph.degreeAssortativity() ?? 0], [-0.714286]))
    // Newman's weights, AuthorRank.
    let newman = WeightedGraph(nodeCount: 4, edges: [(0, 1, 0.5), (0, 2, 1.5), (1, 2, 0.5), (1, 3, 1)])
    #expect(close(newman.pageRank().values, [0.273979, 0.290906, 0.273979, 0.161135]))
  }

  @Test func krackhardtKite() {
    let graph = WeightedGraph.krackhardtKite
    let distances = graph.allHopDistances()
    #expect(
      close(
        graph.betweenness().values, [0.833333, 0.833333, 0, 3.666667, 0, 8.333333, 8.333333, 14, 8, 0]))
    #expect(
      close(
        distances.closeness().values,
        [0.529412, 0.529412, 0.5, 0.6, 0.5, 0.642857, 0.642857, 0.6, 0.428571, 0.310345]))
    #expect(graph.coreNumbers().values == [3, 3, 3, 3, 3, 3, 3, 2, 1, 1])
    #expect(close([graph.transitivity(), graph.meanLocalClustering()], [0.578947, 0.52]))
    #expect(close([distances.meanDistance ?? 0, graph.degreeAssortativity() ?? 0], [1.977778, 0.152542]))
    #expect(distances.diameter == 4)
  }

  @Test func florentineFamilies() {
    let graph = WeightedGraph.florentineFamilies
    let ranked = graph.betweenness().ranked(3)
    #expect(ranked.map(\.node) == [NodeID(1), NodeID(12), NodeID(8)])
    #expect(close(ranked.map(\.value), [47.5, 23.166667, 19.333333]))
    #expect(close([graph.transitivity(), graph.meanLocalClustering()], [0.191489, 0.16]))
    #expect(close([graph.degreeAssortativity() ?? 0], [-0.374838]))
  }

  @Test func karateClub() {
    let graph = WeightedGraph.karateClub
    let distances = graph.allHopDistances()
    let betweenness = graph.betweenness().values
    #expect(graph.edgeCount == 78)
    #expect(close([betweenness[0], betweenness[33], betweenness[32]], [231.071429, 160.551587, 76.690476]))
    #expect(close([graph.pageRank().values[33], graph.pageRank().values[0]], [0.100919, 0.096997]))
    #expect(close([graph.transitivity(), graph.meanLocalClustering()], [0.255682, 0.570638]))
    #expect(close([distances.meanDistance ?? 0, graph.degreeAssortativity() ?? 0], [2.408200, -0.475613]))
    #expect(distances.diameter == 5)
  }

  /// VERIFIED against Newman's table: netscience and hep-th, all initials.
  @Test func newmansNetworks() throws {
    let netscience = try Golden("netscience").graph
    #expect(netscience.components().count == 396)
    #expect(netscience.degrees().values.filter { $0 == 0 }.count == 128)
    let giant = netscience.largestComponent().graph
    #expect(giant.nodeCount == 379 && giant.edgeCount == 914)
    #expect(close([giant.transitivity()], [0.43058]) || agree(giant.transitivity(), 0.43058, within: 5e-6))
    #expect(agree(giant.allHopDistances().meanDistance ?? 0, 6.0419, within: 1e-5))
    #expect(giant.allHopDistances().diameter == 17)
    let hepTh = try Golden("hep-th").graph
    #expect(hepTh.components().sizes.prefix(2) == [5835, 24])
    #expect(hepTh.components().count == 1332)
    #expect(hepTh.diameterBounds()?.value == 19)
    #expect(hepTh.degrees().values.count { $0 == 0 } == 751)
    // Of the largest component; over the pairs of all components it is 7.0254.
    let distance = try #require(hepTh.largestComponent().graph.allHopDistances().meanDistance)
    #expect(agree(hepTh.transitivity(), 0.32958, within: 5e-6))
    #expect(agree(distance, 7.0264, within: 1e-4))
    // Printed: 3.87(5), 6.91(6), .327(2), 71.4 %(8). They are the middle between this rule of names, all initials, and the
    // one of first initials, and the error half of the distance to it, so that this rule lies two errors away.
    #expect(agree(2 * Double(hepTh.edgeCount) / Double(hepTh.nodeCount), 3.87, within: 2.5 * 0.05))
    #expect(agree(distance, 6.91, within: 2.5 * 0.06))
    #expect(agree(hepTh.transitivity(), 0.327, within: 2.5 * 0.002))
    #expect(agree(5835 / Double(hepTh.nodeCount), 0.714, within: 2.5 * 0.008))
  }

  @Test(arguments: edgeCases.indices)
  func edgeCasesAnswer(index: Int) {
    let (name, graph) = edgeCases[index]
    let n = graph.nodeCount
    #expect(graph.density >= 0 && graph.density <= 1)
    #expect(graph.transitivity() >= 0 && graph.transitivity() <= 1)
    for values in [
      graph.betweenness().values, graph.closeness().values, graph.harmonic().values, graph.pageRank().values,
      graph.localClustering().values,
    ] {
      #expect(values.count == n)
      #expect(values.allSatisfy { $0.isFinite && $0 >= 0 })
    }
    switch name {
    case "star":
      #expect(graph.betweenness().values == [15, 0, 0, 0, 0, 0, 0])
      #expect(graph.degreeAssortativity() == -1)
      #expect(graph.closeness().values[0] == 1)
    case "complete":
      #expect(graph.betweenness().values.allSatisfy { $0 == 0 })
      #expect(graph.degreeAssortativity() == nil)
      #expect(graph.transitivity() == 1 && graph.density == 1)
      #expect(graph.coreNumbers().values == Array(repeating: 5, count: 6))
    case "cycle":
      #expect(graph.betweenness().values.allSatisfy { $0 == 3 })
      #expect(graph.degreeAssortativity() == nil)
    case "empty", "isolated", "single":
      #expect(graph.degreeAssortativity() == nil)
      #expect(graph.allHopDistances().meanDistance == nil)
      #expect(graph.allHopDistances().diameter == (n == 0 ? nil : 0))
      #expect(graph.degeneracy() == 0)
    default: break
    }
  }
}
