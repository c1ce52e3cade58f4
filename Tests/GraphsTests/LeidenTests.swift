import Statistics
import Testing

@testable import Graphs

struct LeidenTests {
  private func best(of runs: Int, _ graph: WeightedGraph) -> Double {
    (0..<runs).map { seed -> Double in
      var random = SplitMix64(seed: UInt64(seed))
      return graph.modularity(of: graph.leidenCommunities(thorough: true, using: &random))
    }.max() ?? 0
  }

  /// Exact optima by integer programming (igraph).
  @Test func reachesKnownOptima() {
    for (graph, optimum) in [
      (WeightedGraph.karateClub, 0.4197896), (.krackhardtKite, 0.2222222), (.florentineFamilies, 0.39875),
    ] {
      let found = best(of: 10, graph)
      #expect(found >= optimum - 1e-6 && found <= optimum + 1e-6)
    }
  }

  /// The best of a hundred runs of leidenalg: 0.9599000 unweighted, 0.9550142 weighted.
  @Test func netscience() throws {
    let weighted = try Golden("netscience").graph
    #expect(best(of: 10, weighted) >= 0.9550142 - 1e-4)
    let plain = WeightedGraph(
      rowStart: weighted.rowStart, neighbor: weighted.neighbor, weight: weighted.weight.map { _ in 1 })
    #expect(best(of: 10, plain) >= 0.9599 - 1e-4)
  }

  @Test(arguments: manyGraphs.indices)
  func clustersAreConnectedAndRepeatable(index: Int) {
    let graph = manyGraphs[index].graph
    for resolution in [0.3, 1, 3] {
      var random = SplitMix64(seed: 42)
      let groups = graph.leidenCommunities(resolution: resolution, using: &random)
      #expect(graph.connectedParts(of: groups) == groups)
      #expect(Partition(labels: groups.clusterOfNode) == groups)
      let single = Partition(labels: (0..<UInt32(graph.nodeCount)).map { $0 })
      #expect(
        graph.modularity(of: groups, resolution: resolution)
          >= graph.modularity(of: single, resolution: resolution) - 1e-12)
      var again = SplitMix64(seed: 42)
      #expect(graph.leidenCommunities(resolution: resolution, using: &again) == groups)
    }
  }

  /// Weights over thirty orders of magnitude neither hang nor trap.
  @Test(arguments: 1...20)
  func unevenWeightsEnd(seed: Int) {
    let graph = randomGraph(seed)
    let uneven = WeightedGraph(
      nodeCount: graph.nodeCount,
      edges: (0..<graph.nodeCount).flatMap { v in
        graph.neighbors(of: NodeID(v)).map { (v, Int($0), [1e-15, 1, 1e15, 1e300][(v * 7 + Int($0)) % 4]) }
      })
    var random = SplitMix64(seed: 3)
    #expect(uneven.leidenCommunities(using: &random).clusterOfNode.count == graph.nodeCount)
    #expect(uneven.pageRank().values.allSatisfy { $0.isFinite })
    #expect(uneven.eigenvectorCentrality().values.allSatisfy { $0.isFinite })
  }

  @Test func extremeResolutions() {
    var random = SplitMix64(seed: 1)
    for (_, graph) in edgeCases {
      #expect(graph.leidenCommunities(resolution: 0, using: &random) == graph.components())
      #expect(graph.leidenCommunities(resolution: 1000, using: &random).count == graph.nodeCount)
    }
  }

  @Test(arguments: manyGraphs.indices)
  func modularityIsItsDefinition(index: Int) {
    let graph = manyGraphs[index].graph
    var random = SplitMix64(seed: UInt64(index))
    for resolution in [0, 0.5, 1, 2] {
      let partition = Partition(labels: (0..<graph.nodeCount).map { _ in UInt32(random.next() % 4) })
      #expect(
        agree(
          graph.modularity(of: partition, resolution: resolution),
          slowModularity(graph, partition.clusterOfNode, resolution: resolution)))
    }
  }

  /// The invariant of aggregation: quality is the same seen from the level above.
  @Test(arguments: 1...30)
  func aggregationKeepsQuality(seed: Int) {
    let graph = randomGraph(seed)
    var random = SplitMix64(seed: UInt64(seed))
    let parts = Partition(labels: (0..<graph.nodeCount).map { _ in UInt32(random.next() % 6) })
    for quality in [CommunityQuality.modularity(), .constantPotts(resolution: 0.4)] {
      let run = Leiden(graph, quality, random: random)
      let above = run.base.aggregated(parts.clusterOfNode, count: parts.count)
      let cluster = (0..<parts.count).map { _ in UInt32(random.next() % 3) }
      let below = parts.clusterOfNode.map { cluster[Int($0)] }
      // What stands inside the parts is no longer in the rows above.
      let hidden = run.twice - above.rowTotal()
      #expect(agree(above.worth(of: cluster, run.pull) + hidden, run.base.worth(of: below, run.pull)))
      #expect(agree(above.mass.reduce(0, +), run.base.mass.reduce(0, +)))
    }
  }

  /// What the levels compute is the quality of the graph, in their own unit.
  @Test(arguments: 1...30)
  func worthIsTheQuality(seed: Int) {
    let graph = randomGraph(seed)
    var random = SplitMix64(seed: UInt64(seed))
    let labels = (0..<graph.nodeCount).map { _ in UInt32(random.next() % 4) }
    let modularity = Leiden(graph, .modularity(resolution: 0.7), random: random)
    guard modularity.twice > 0 else { return }
    #expect(
      agree(
        modularity.base.worth(of: reordered(labels, modularity.order), modularity.pull) / modularity.twice,
        slowModularity(graph, labels, resolution: 0.7)))
    let potts = Leiden(graph, .constantPotts(resolution: 0.3), random: random)
    let unit = 2 * graph.totalWeight / potts.twice
    // With a node as a pair with itself: γ n² and not γ n (n - 1), the same constant for every partition.
    let own = 0.3 * Double(graph.nodeCount)
    #expect(
      agree(
        (potts.base.worth(of: reordered(labels, potts.order), potts.pull) * unit + own) / 2,
        slowConstantPotts(graph, labels, resolution: 0.3)))
  }

  /// Moving never loses; repeated until it stands still, no node gains by moving anywhere.
  @Test(arguments: 1...30)
  func movingGains(seed: Int) {
    let graph = randomGraph(seed)
    let run = Leiden(graph, .modularity(), random: SplitMix64(seed: 0))
    var random = SplitMix64(seed: UInt64(seed))
    for clusters in [1, 3, graph.nodeCount] {
      let before = (0..<graph.nodeCount).map { _ in UInt32(random.next() % UInt64(clusters)) }
      var after = before
      run.base.moveNodes(&after, run.pull, using: &random)
      #expect(quality(after, run, graph) >= quality(before, run, graph) - 1e-12)
      // From its own result it must still gain or stand still, and soon stand still.
      for _ in 0..<20 { run.base.moveNodes(&after, run.pull, using: &random) }
      let settled = after
      run.base.moveNodes(&after, run.pull, using: &random)
      #expect(after == settled)
      let reached = quality(settled, run, graph)
      for v in 0..<graph.nodeCount {
        for target in Set(settled + [unused(settled)]) {
          var moved = settled
          moved[v] = target
          #expect(quality(moved, run, graph) <= reached + 1e-9)
        }
      }
    }
  }

  @Test func overlapIsTheCoarsestCommonRefinement() {
    #expect(overlap([0, 0, 1, 1, 2], [5, 5, 5, 7, 5]) == [0, 0, 1, 2, 3])
    #expect(overlap([], []) == [])
  }

  /// More work never gives less: the thorough run ends above what few rounds reach.
  @Test func thoroughIsNoWorse() throws {
    let graph = try Golden("netscience").graph
    for seed: UInt64 in 0..<3 {
      var random = SplitMix64(seed: seed)
      let quick = graph.leidenCommunities(rounds: 1, using: &random)
      random = SplitMix64(seed: seed)
      let thorough = graph.leidenCommunities(thorough: true, using: &random)
      #expect(graph.modularity(of: thorough) >= graph.modularity(of: quick))
    }
  }

  @Test(arguments: 1...30)
  func refinementStaysInsideAndConnected(seed: Int) {
    let graph = randomGraph(seed)
    let run = Leiden(graph, .modularity(), random: SplitMix64(seed: 0))
    var random = SplitMix64(seed: UInt64(seed))
    var cluster = run.base.singles
    run.base.moveNodes(&cluster, run.pull, using: &random)
    let part = run.base.refine(cluster, run.pull, using: &random)
    for v in 0..<graph.nodeCount { #expect(cluster[Int(part[v])] == cluster[v]) }
    let parts = Partition(labels: inGraphOrder(part, run.order))
    #expect(graph.connectedParts(of: parts) == parts)
  }

  private func unused(_ cluster: [UInt32]) -> UInt32 {
    (0...UInt32(cluster.count)).first { !cluster.contains($0) } ?? 0
  }

  /// Labels by node of the graph as labels by node of the level.
  private func reordered(_ labels: [UInt32], _ order: [UInt32]) -> [UInt32] { order.map { labels[Int($0)] } }

  private func inGraphOrder(_ labels: [UInt32], _ order: [UInt32]) -> [UInt32] {
    var result = labels
    for (i, v) in order.enumerated() { result[Int(v)] = labels[i] }
    return result
  }

  private func quality(_ labels: [UInt32], _ run: Leiden, _ graph: WeightedGraph) -> Double {
    slowModularity(graph, inGraphOrder(labels, run.order), resolution: 1)
  }
}
