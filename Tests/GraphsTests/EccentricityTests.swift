import Statistics
import Testing

@testable import Graphs

/// Diameter, radius and eccentricities against the distances of all pairs.
struct EccentricityTests {
  @Test func ofEveryGraphOfUpToFiveNodes() {
    for n in 0...5 {
      let pairs = (0..<n).flatMap { a in (a + 1..<max(n, a + 1)).map { (a, $0) } }
      for mask in 0..<1 << pairs.count {
        check(
          WeightedGraph(nodeCount: n, edges: pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] }),
          "\(n) nodes, edges \(mask)")
      }
    }
  }

  @Test(arguments: manyGraphs.indices)
  func ofManyGraphs(index: Int) {
    check(manyGraphs[index].graph, manyGraphs[index].name)
  }

  @Test func ofNewmansNetworkOfNetworkScience() throws {
    // The values of igraph and networkx for the largest component.
    let extremes = try Golden("netscience").graph.distanceExtremes()
    #expect(extremes?.diameter == 17)
    #expect(extremes?.radius == 9)
    #expect((extremes?.searches ?? .max) < 60)
  }

  @Test func ofKnownShapes() {
    #expect(WeightedGraph.krackhardtKite.distanceExtremes()?.diameter == 4)
    #expect(WeightedGraph.florentineFamilies.distanceExtremes()?.diameter == 5)
    #expect(WeightedGraph.karateClub.distanceExtremes()?.radius == 3)
    let size = 100_000
    let path = WeightedGraph(nodeCount: size, edges: (1..<size).map { ($0 - 1, $0) }).distanceExtremes()
    #expect(path?.diameter == size - 1)
    #expect(path?.radius == size / 2)
    let star = WeightedGraph(nodeCount: 200_001, edges: (1...200_000).map { (0, $0) })
    #expect(star.distanceExtremes()?.diameter == 2)
    #expect(star.distanceExtremes()?.center == NodeID(0))
    #expect(star.eccentricities().values.reduce(0, +) == 400_001)
  }

  /// With fewer searches than needed the bounds hold, and they close in.
  @Test(arguments: manyGraphs.indices)
  func boundsAfterFewSearches(index: Int) throws {
    let graph = manyGraphs[index].graph
    guard let exact = graph.distanceExtremes() else { return }
    #expect(exact.highestDiameter == exact.diameter && exact.lowestRadius == exact.radius)
    for searches in [1, 2, 3, 5, 10] {
      let found = try #require(graph.distanceExtremes(searches: searches))
      #expect(found.searches <= searches)
      #expect(found.diameter <= exact.diameter && exact.diameter <= found.highestDiameter)
      #expect(found.lowestRadius <= exact.radius && exact.radius <= found.radius)
    }
    #expect(graph.distanceExtremes(searches: exact.searches) == exact)
  }

  private func check(_ graph: WeightedGraph, _ name: String) {
    let expected = graph.allHopDistances()
    #expect(graph.eccentricities().values == expected.eccentricity, "\(name)")
    guard let extremes = graph.distanceExtremes() else {
      #expect(graph.nodeCount == 0, "\(name)")
      return
    }
    let inside = (graph.components().members().first ?? []).map { expected.eccentricity[Int($0.index)] }
    #expect(extremes.diameter == inside.max(), "\(name)")
    #expect(extremes.radius == inside.min(), "\(name)")
    #expect(expected.eccentricity[Int(extremes.center.index)] == extremes.radius, "\(name)")
    let between = graph.hopDistances(from: extremes.farthest[0])[Int(extremes.farthest[1].index)]
    #expect(between == extremes.diameter, "\(name)")
  }
}
