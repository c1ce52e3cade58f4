import Statistics
import Testing

@testable import Graphs

struct SamplingTests {
  /// A connected graph of 1,500 nodes: a ring with random chords.
  private let ring: WeightedGraph = {
    var random = SplitMix64(seed: 8)
    let n = 1500
    let chords = (0..<n).map { ($0, Int(random.next() % UInt64(n)), 1.0) }
    return WeightedGraph(nodeCount: n, edges: (0..<n).map { ($0, ($0 + 1) % n, 1.0) } + chords)
  }()

  @Test func meanDistanceIntervalsHold() throws {
    let exact = try #require(ring.allHopDistances().meanDistance)
    var inside = 0
    for seed in 0..<20 {
      var random = SplitMix64(seed: UInt64(seed))
      let estimate = try #require(ring.sampledMeanDistance(sources: 1024, using: &random))
      #expect(!estimate.isExact && abs(estimate.value - exact) < 0.1)
      if estimate.low <= exact, exact <= estimate.high { inside += 1 }
    }
    // 95 % of 20 is 19; fewer than 15 would have a chance below 3 in 10,000.
    #expect(inside >= 15)
  }

  @Test func sampledPairsAddUp() throws {
    var random = SplitMix64(seed: 3)
    let sampled = try #require(ring.sampledDistances(sources: 1024, using: &random))
    let exact = ring.allHopDistances().pairsAtDistance
    // Every source reaches every node, so that only how the pairs spread over the distances is estimated.
    #expect(abs(sampled.pairsAtDistance.reduce(0, +) - Double(exact.reduce(0, +))) < 1e-3)
    for (distance, pairs) in exact.enumerated() where pairs > 10_000 {
      #expect(abs(sampled.pairsAtDistance[distance] / Double(pairs) - 1) < 0.1, "\(distance)")
    }
    var other = SplitMix64(seed: 3)
    #expect(ring.sampledDistances(sources: 1024, using: &other, threads: 7) == sampled)
    let whole = try #require(ring.sampledDistances(using: &random))
    #expect(whole.pairsAtDistance == exact.map(Double.init) && whole.mean.isExact)
  }

  @Test func smallGraphsAreExact() {
    for (_, graph) in edgeCases {
      var random = SplitMix64(seed: 1)
      let estimate = graph.sampledMeanDistance(using: &random)
      #expect(estimate?.value == graph.allHopDistances().meanDistance)
      #expect(estimate?.isExact != false)
    }
  }

  @Test(arguments: manyGraphs.indices)
  func diameterIsExact(index: Int) {
    let graph = manyGraphs[index].graph
    #expect(graph.diameterBounds() == graph.allHopDistances().diameter.map { Estimate(exactly: Double($0)) })
  }

  @Test func diameterBoundsHold() throws {
    let exact = Double(try #require(ring.allHopDistances().diameter))
    #expect(ring.diameterBounds()?.value == exact)
    for searches in [0, 256, 512] {
      let bounds = try #require(ring.diameterBounds(searches: searches))
      #expect(bounds.low <= exact && exact <= bounds.high)
    }
    let path = WeightedGraph(nodeCount: 3000, edges: (1..<3000).map { ($0 - 1, $0) })
    #expect(path.diameterBounds() == Estimate(exactly: 2999))
  }

  @Test func betweennessIntervalsHold() throws {
    for graph in [ring, WeightedGraph.karateClub, try Golden("netscience").graph] {
      let exact = graph.betweenness().values
      var random = SplitMix64(seed: 4)
      let estimates = graph.sampledBetweenness(paths: 4000, using: &random)
      let inside = zip(estimates.values, exact).filter { $0.low <= $1 + 1e-9 && $1 - 1e-9 <= $0.high }.count
      #expect(inside >= exact.count * 93 / 100)
      var again = SplitMix64(seed: 4)
      #expect(graph.sampledBetweenness(paths: 4000, using: &again, threads: 1) == estimates)
    }
  }

  /// With many paths the estimates go to the exact values: every shortest path is drawn with its right chance.
  @Test(arguments: manyGraphs.indices)
  func betweennessConverges(index: Int) {
    let graph = manyGraphs[index].graph
    var random = SplitMix64(seed: 7)
    let exact = graph.betweenness().values
    let pairs = Double(graph.allHopDistances().pairsAtDistance.reduce(0, +))
    let estimates = graph.sampledBetweenness(paths: 5000, using: &random).values
    // Five standard errors of a share of one half.
    for (estimate, value) in zip(estimates, exact) { #expect(abs(estimate.value - value) <= 0.036 * pairs) }
  }
}
