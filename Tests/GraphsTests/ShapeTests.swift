import Statistics
import Synchronization
import Testing

@testable import Graphs

/// The graphs that break programs: what recurses, what reads a hub once for every leaf, what waits for a gap that is not there.
/// `Benchmarks/shapes.py` runs every measure on them at full size.
struct ShapeTests {
  private static let star = WeightedGraph(nodeCount: 200_001, edges: (1...200_000).map { (0, $0) })
  private static let path = WeightedGraph(nodeCount: 1_000_000, edges: (1..<1_000_000).map { ($0 - 1, $0) })

  @Test func aPathOfAMillion() {
    let blocks = Self.path.biconnectedComponents()
    #expect(blocks.bridges.count == 999_999 && blocks.articulationPoints.count == 999_998)
    let extremes = Self.path.distanceExtremes(searches: 10)
    #expect(extremes?.diameter == 999_999 && extremes?.radius == 500_000)
    #expect(Self.path.coreNumbers().values.max() == 1)
    #expect(Self.path.components().sizes == [1_000_000])
    #expect(Self.path.shortestPath(from: NodeID(0), to: NodeID(999_999))?.count == 1_000_000)
    #expect(Self.path.distances(from: NodeID(0), lengths: .inverseWeight)[999_999] == 999_999)
  }

  /// A second path is looked for at every node of the first.
  @Test func pathsOfALongPath() {
    let ladder = WeightedGraph(
      nodeCount: 20_001, edges: (1..<20_000).map { ($0 - 1, $0) } + [(9_999, 20_000), (20_000, 10_001)])
    let found = ladder.kShortestPaths(5, from: NodeID(0), to: NodeID(19_999), lengths: .inverseWeight)
    #expect(found.map(\.length) == [19_999, 19_999])
    #expect(Set(found.map(\.nodes)).count == 2)
  }

  @Test func aStar() {
    #expect(Self.star.betweenness().values[0] == 200_000.0 * 199_999 / 2)
    #expect(Self.star.triangles().values.max() == 0)
    #expect(Self.star.constraints().values[0].map { abs($0 - 1.0 / 200_000) < 1e-15 } == true)
    // The rounding of a sum over all leaves must not keep the search from its end.
    let eigenvector = Self.star.eigenvectorCentrality().values
    #expect(abs(eigenvector[0] - 0.5.squareRoot()) < 1e-9)
    #expect(Self.star.likelyLinks(of: NodeID(1), 3, by: .adamicAdar).count == 3)
  }

  @Test func aClique() {
    let clique = WeightedGraph(nodeCount: 400, edges: (0..<400).flatMap { a in (0..<a).map { (a, $0) } })
    #expect(clique.trussNumbers().values.allSatisfy { $0 == 400 })
    #expect(clique.maximalCliques().map(\.count) == [400])
    #expect(clique.betweenness().values.allSatisfy { $0 == 0 })
    #expect(clique.degreeAssortativity() == nil)
    var random = SplitMix64(seed: 1)
    #expect(clique.leidenCommunities(using: &random).count == 1)
  }

  /// Nothing and almost nothing: every summary of the whole has an answer.
  @Test(arguments: [0, 1, 5])
  func withoutEdges(nodes: Int) {
    let graph = WeightedGraph(nodeCount: nodes, edges: [(Int, Int)]())
    var random = SplitMix64(seed: 1)
    #expect(graph.sampledDistances(using: &random) == nil)
    #expect(graph.distanceExtremes(searches: 1)?.diameter == (nodes == 0 ? nil : 0))
    #expect(graph.richClub(using: &random).coefficients.isEmpty)
    #expect(graph.smallWorldCoefficients(samples: 1, using: &random).sigma == nil)
    #expect(PowerLawFit(graph.degrees().values) == nil)
    #expect(graph.trussNumbers().values.isEmpty)
    #expect(graph.mostSampledPaths(error: 0.1, confidence: 0.9) == 0)
  }

  /// Strengths at the ends of what a number can be: no crash, and the default attenuation is never a quotient by 0.
  @Test func extremeStrengths() {
    let tiny = Double.leastNonzeroMagnitude
    let weak = WeightedGraph(nodeCount: 3, edges: [(0, 1, tiny), (1, 2, tiny)])
    #expect(weak.katzCentrality().values.allSatisfy { $0 >= 1 })
    #expect(weak.eigenvectorCentrality().values.allSatisfy { $0.isFinite })
    let strong = WeightedGraph(nodeCount: 3, edges: [(0, 1, 1e100), (1, 2, 1e-100)])
    #expect(abs(strong.pageRank().values.reduce(0, +) - 1) < 1e-12)
    #expect(strong.constraints().values.allSatisfy { ($0 ?? 0) > 0.4 })
  }

  /// Progress ascends to the end, whatever the graph is cut into.
  @Test func progressOfBetweenness() throws {
    let shares = Shares()
    _ = try Golden("netscience").graph.betweenness(threads: 2) { shares.add($0) }
    let told = shares.all
    #expect(told.count > 5 && told == told.sorted() && told.last == 1 && told.allSatisfy { $0 >= 0 })
  }
}

/// What a progress closure was told.
private final class Shares: Sendable {
  private let told = Mutex<[Double]>([])
  func add(_ share: Double) { told.withLock { $0.append(share) } }
  var all: [Double] { told.withLock { $0 } }
}
