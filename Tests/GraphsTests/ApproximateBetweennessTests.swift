import Statistics
import Testing

@testable import Graphs

struct ApproximateBetweennessTests {
  /// All at once within the error in at least nine of ten runs: of twelve, fewer than eight have a chance below 1 in 2,000.
  @Test(arguments: ["karate", "papers", "netscience"])
  func errorHolds(name: String) throws {
    let graph =
      switch name {
      case "karate": WeightedGraph.karateClub
      case "papers": paperGraph(2, nodes: 300, papers: 400).graph
      default: try Golden("netscience").graph
      }
    let exact = graph.betweenness().values
    let pairs = Double(graph.allHopDistances().pairsAtDistance.reduce(0, +))
    var inside = 0
    for seed in 0..<12 {
      var random = SplitMix64(seed: UInt64(seed))
      let estimates = graph.approximateBetweenness(error: 0.03, confidence: 0.9, using: &random).values
      #expect(estimates.allSatisfy { $0.high - $0.low <= 0.06 * pairs + 1e-9 })
      if zip(estimates, exact).allSatisfy({ $0.low <= $1 + 1e-9 && $1 <= $0.high + 1e-9 }) { inside += 1 }
    }
    #expect(inside >= 8)
  }

  @Test func threadsChangeNothingAndProgressRises() {
    let graph = WeightedGraph.karateClub
    var shares: [Double] = []
    var random = SplitMix64(seed: 5)
    let first = graph.approximateBetweenness(error: 0.05, using: &random, threads: 1) { shares.append($0) }
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 < $1 })
    #expect(!shares.isEmpty && (shares.last ?? 2) <= 1)
    for threads in [2, 7] {
      var again = SplitMix64(seed: 5)
      #expect(graph.approximateBetweenness(error: 0.05, using: &again, threads: threads) == first)
    }
  }

  @Test func withoutLongPathsItIsExact() {
    for graph in [edgeCases[0].graph, edgeCases[2].graph, .complete(6), edgeCases[4].graph] {
      var random = SplitMix64(seed: 5)
      let estimates = graph.approximateBetweenness(error: 0.5, using: &random).values
      #expect(estimates.count == graph.nodeCount)
      #expect(estimates.allSatisfy { $0.value == 0 && $0.low == 0 })
    }
  }

  /// Fewer paths than the worst case where betweenness is spread thin.
  @Test func stopsEarly() {
    var random = SplitMix64(seed: 8)
    let n = 1500
    let chords = (0..<n).map { ($0, Int(random.next() % UInt64(n)), 1.0) }
    let ring = WeightedGraph(nodeCount: n, edges: (0..<n).map { ($0, ($0 + 1) % n, 1.0) } + chords)
    var shares: [Double] = []
    _ = ring.approximateBetweenness(error: 0.02, using: &random) { shares.append($0) }
    #expect((shares.last ?? 1) < 1)
  }
}
