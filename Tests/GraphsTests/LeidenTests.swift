import Statistics
import Testing

@testable import Graphs

struct LeidenTests {
  private func best(of runs: Int, _ graph: WeightedGraph) -> Double {
    (0..<runs).map { seed -> Double in
      var random = SplitMix64(seed: UInt64(seed))
      return graph.modularity(of: graph.leidenCommunities(using: &random))
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
    let above = level(graph).aggregated(parts.clusterOfNode, count: parts.count)
    let cluster = (0..<parts.count).map { _ in UInt32(random.next() % 3) }
    let below = parts.clusterOfNode.map { cluster[Int($0)] }
    #expect(agree(quality(above, cluster), slowModularity(graph, below, resolution: 1)))
  }

  /// Moving never loses; repeated until it stands still, no node gains by moving anywhere.
  @Test(arguments: 1...30)
  func movingGains(seed: Int) {
    let graph = randomGraph(seed)
    let level = level(graph)
    var random = SplitMix64(seed: UInt64(seed))
    for clusters in [1, 3, graph.nodeCount] {
      let before = (0..<graph.nodeCount).map { _ in UInt32(random.next() % UInt64(clusters)) }
      var after = before
      level.moveNodes(&after, pull(level), using: &random)
      let reached = slowModularity(graph, after, resolution: 1)
      #expect(reached >= slowModularity(graph, before, resolution: 1) - 1e-12)
      // From its own result it must still gain or stand still, and soon stand still.
      for _ in 0..<20 { level.moveNodes(&after, pull(level), using: &random) }
      let settled = after
      level.moveNodes(&after, pull(level), using: &random)
      #expect(after == settled)
      for v in 0..<graph.nodeCount {
        for target in Set(graph.neighbors(of: NodeID(v)).map { settled[Int($0)] } + [unused(settled)]) {
          var moved = settled
          moved[v] = target
          #expect(
            slowModularity(graph, moved, resolution: 1) <= slowModularity(graph, settled, resolution: 1)
              + 1e-9)
        }
      }
    }
  }

  private func unused(_ cluster: [UInt32]) -> UInt32 {
    (0...UInt32(cluster.count)).first { !cluster.contains($0) } ?? 0
  }

  @Test(arguments: 1...30)
  func refinementStaysInsideAndConnected(seed: Int) {
    let graph = randomGraph(seed)
    let level = level(graph)
    var random = SplitMix64(seed: UInt64(seed))
    var cluster = (0..<UInt32(graph.nodeCount)).map { $0 }
    level.moveNodes(&cluster, pull(level), using: &random)
    let part = level.refine(cluster, pull(level), using: &random)
    for v in 0..<graph.nodeCount { #expect(cluster[Int(part[v])] == cluster[v]) }
    let parts = Partition(labels: part)
    #expect(graph.connectedParts(of: parts) == parts)
  }

  private func level(_ graph: WeightedGraph) -> CommunityLevel {
    CommunityLevel(
      start: graph.rowStart, neighbor: graph.neighbor, weight: graph.weight,
      strength: graph.strengths().values)
  }

  private func pull(_ level: CommunityLevel) -> NullModel {
    let twice = level.strength.reduce(0, +)
    return NullModel(factor: twice > 0 ? 1 / twice : 0, randomness: 0.01)
  }

  /// 1 − (weight between clusters)/2m − Σ (S/2m)².
  private func quality(_ level: CommunityLevel, _ cluster: [UInt32]) -> Double {
    let twice = level.strength.reduce(0, +)
    guard twice > 0 else { return 0 }
    var strength: [UInt32: Double] = [:]
    var between = 0.0
    for v in 0..<level.nodeCount {
      strength[cluster[v], default: 0] += level.strength[v]
      for k in level.start[v]..<level.start[v + 1] where cluster[Int(level.neighbor[k])] != cluster[v] {
        between += level.weight[k]
      }
    }
    return 1 - between / twice - strength.values.reduce(0) { $0 + ($1 / twice) * ($1 / twice) }
  }
}
