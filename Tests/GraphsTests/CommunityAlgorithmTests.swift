import Statistics
import Testing

@testable import Graphs

@Suite("Communities by every algorithm")
struct CommunityAlgorithmTests {
  private static let algorithms = CommunityAlgorithm.allCases

  private func run(_ algorithm: CommunityAlgorithm, _ graph: WeightedGraph, seed: UInt64 = 42)
    -> CommunityLevels
  {
    var random = SplitMix64(seed: seed)
    return graph.communities(by: algorithm, using: &random)
  }

  /// Connected clusters, nested levels, the same again from the same seed, and no worse than everyone alone.
  @Test(arguments: algorithms, manyGraphs.indices)
  func promises(algorithm: CommunityAlgorithm, index: Int) {
    let graph = manyGraphs[index].graph
    let found = run(algorithm, graph)
    #expect(found == run(algorithm, graph))
    #expect(found.partition.clusterOfNode.count == graph.nodeCount)
    for level in found.levels { #expect(graph.connectedParts(of: level) == level) }
    for (fine, coarse) in zip(found.levels, found.levels.dropFirst()) {
      var above = [UInt32: UInt32]()
      for v in 0..<graph.nodeCount {
        #expect(above[fine.clusterOfNode[v], default: coarse.clusterOfNode[v]] == coarse.clusterOfNode[v])
        above[fine.clusterOfNode[v]] = coarse.clusterOfNode[v]
      }
      #expect(fine.count > coarse.count)
    }
    if algorithm != .labelPropagation {
      let quality = algorithm.quality(on: graph)
      let alone = Partition(labels: (0..<UInt32(graph.nodeCount)).map { $0 })
      #expect(
        graph.quality(of: found.partition, quality) >= graph.quality(of: alone, quality) - 1e-9)
    }
  }

  /// Nodes that no edge reaches are alone, and no cluster reaches over components.
  @Test(arguments: algorithms, manyGraphs.indices)
  func staysInsideComponents(algorithm: CommunityAlgorithm, index: Int) {
    let graph = manyGraphs[index].graph
    let found = run(algorithm, graph).partition
    let components = graph.components()
    var component = [UInt32: UInt32]()
    for (v, c) in found.clusterOfNode.enumerated() {
      #expect(component[c, default: components.clusterOfNode[v]] == components.clusterOfNode[v])
      component[c] = components.clusterOfNode[v]
    }
  }

  /// An isolate more is a cluster more, and changes no quality of the rest.
  @Test(arguments: algorithms)
  func isolateIsAlone(algorithm: CommunityAlgorithm) {
    let (graph, truth) = plantedPartition(groups: 4, size: 16, inside: 0.7, outside: 0.02, seed: 3)
    let more = WeightedGraph(
      rowStart: graph.rowStart + [graph.neighbor.count], neighbor: graph.neighbor, weight: graph.weight)
    let found = run(algorithm, more).partition
    #expect(found.sizes.last == 1)
    #expect(Partition(labels: Array(found.clusterOfNode.dropLast())) == truth)
  }

  /// Groups that are plainly there are found by all of them, whatever the numbers of the nodes.
  @Test(arguments: algorithms, 1...5)
  func plantedGroups(algorithm: CommunityAlgorithm, seed: Int) {
    let (graph, truth) = plantedPartition(
      groups: 5, size: 24, inside: 0.5, outside: 0.02, seed: UInt64(seed))
    let agreement = run(algorithm, graph, seed: UInt64(seed)).partition.adjustedRandIndex(with: truth)
    #expect(agreement > (algorithm == .labelPropagation ? 0.7 : 0.98))
  }

  /// Cliques in a ring: modularity joins neighbors past its resolution limit, CPM and Infomap do not.
  @Test func ringOfCliques() {
    let (cliques, size) = (40, 5)
    var edges: [(Int, Int)] = []
    for c in 0..<cliques {
      for a in 0..<size { for b in 0..<a { edges.append((c * size + a, c * size + b)) } }
      edges.append((c * size, ((c + 1) % cliques) * size + 1))
    }
    let graph = WeightedGraph(nodeCount: cliques * size, edges: edges)
    var random = SplitMix64(seed: 1)
    let potts = graph.leidenLevels(.constantPotts(resolution: 0.5), using: &random).partition
    #expect(potts.sizes == [Int](repeating: size, count: cliques))
    #expect(run(.infomap, graph).partition == potts)
    let joined = run(.leiden, graph).partition
    #expect(joined.count < cliques)
    #expect(graph.modularity(of: joined) > graph.modularity(of: potts))
  }

  /// Exhaustive search over all partitions of small graphs: no quality above the optimum, and reached in ten runs.
  @Test(arguments: 1...20)
  func reachesTheOptimumOfSmallGraphs(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let graph = WeightedGraph.random(nodeCount: 7, probability: 0.45, maximumWeight: 3, using: &random)
    guard graph.edgeCount > 0 else { return }
    for (algorithm, quality) in [
      (CommunityAlgorithm.leiden, CommunityQuality.modularity()),
      (.leidenConstantPotts, .constantPotts(resolution: 0.8)), (.infomap, .mapEquation),
    ] {
      let optimum =
        Self.partitions(of: 7).map { graph.quality(of: Partition(labels: $0), quality) }.max() ?? 0
      let best =
        (0..<10).map { seed -> Double in
          var random = SplitMix64(seed: UInt64(seed))
          let found = graph.communities(
            by: algorithm, resolution: algorithm == .leidenConstantPotts ? 0.8 : nil, thorough: true,
            using: &random)
          return graph.quality(of: found.partition, quality)
        }.max() ?? 0
      #expect(best <= optimum + 1e-9)
      #expect(best >= optimum - 1e-6, "\(algorithm)")
    }
  }

  /// All partitions of n nodes, by restricted growth.
  private static func partitions(of n: Int) -> [[UInt32]] {
    var result: [[UInt32]] = [[]]
    for _ in 0..<n {
      result = result.flatMap { labels in (0...((labels.max().map { $0 + 1 }) ?? 0)).map { labels + [$0] } }
    }
    return result
  }

  /// igraph's Infomap, best of 20 trials, with the same codelength: 4.3118 bits for the karate club.
  @Test func karateClubByInfomap() {
    let lengths = (0..<10).map {
      WeightedGraph.karateClub.codelength(of: run(.infomap, .karateClub, seed: $0).partition)
    }
    #expect(abs((lengths.min() ?? 0) - 4.31179) < 1e-5)
  }

  /// A label that stays is among the strongest around the node.
  @Test(arguments: manyGraphs.indices)
  func labelsAreAmongTheStrongest(index: Int) {
    let graph = manyGraphs[index].graph
    var random = SplitMix64(seed: 9)
    let found = graph.labelPropagationCommunities(using: &random)
    for v in 0..<graph.nodeCount where graph.degree(of: NodeID(v)) > 0 {
      var sum: [UInt32: Double] = [:]
      for (u, w) in zip(graph.neighbors(of: NodeID(v)), graph.weights(of: NodeID(v))) {
        sum[found.clusterOfNode[Int(u)], default: 0] += w
      }
      // The last pass may have told apart two clusters of one label: all of the node's own label touch it in its cluster.
      #expect(sum[found.clusterOfNode[v]] ?? 0 > 0)
    }
  }

  @Test func bigShapes() {
    var random = SplitMix64(seed: 1)
    let path = WeightedGraph(nodeCount: 100_000, edges: (0..<99_999).map { ($0, $0 + 1) })
    let star = WeightedGraph(nodeCount: 20_000, edges: (1..<20_000).map { (0, $0) })
    for algorithm in Self.algorithms {
      let found = path.communities(by: algorithm, using: &random).partition
      #expect(path.connectedParts(of: found) == found)
      let around = star.communities(by: algorithm, using: &random).partition
      #expect(star.connectedParts(of: around) == around)
    }
    var again = SplitMix64(seed: 1)
    #expect(star.labelPropagationCommunities(using: &again).count == 1)
    #expect(star.infomapLevels(using: &again).partition.count == 1)
  }
}

@Suite("Consensus over seeds")
struct ConsensusTests {
  @Test(arguments: CommunityAlgorithm.allCases)
  func plainGroupsAreStable(algorithm: CommunityAlgorithm) {
    let (graph, truth) = plantedPartition(groups: 4, size: 16, inside: 0.8, outside: 0.01, seed: 2)
    var random = SplitMix64(seed: 42)
    let agreed = graph.consensusCommunities(runs: 8, by: algorithm, using: &random)
    #expect(agreed.partition == truth)
    #expect(agreed.stability.values.reduce(0, +) / 64 > 0.95)
  }

  @Test(arguments: manyGraphs.indices)
  func promises(index: Int) {
    let graph = manyGraphs[index].graph
    for threshold in [0, 0.5, 1] {
      var random = SplitMix64(seed: 1)
      let agreed = graph.consensusCommunities(runs: 5, threshold: threshold, using: &random)
      #expect(graph.connectedParts(of: agreed.partition) == agreed.partition)
      #expect(agreed.stability.values.count == graph.nodeCount)
      #expect(agreed.stability.values.allSatisfy { $0 > 0 && $0 <= 1 })
      #expect((1...20).contains(agreed.iterations))
      for v in 0..<graph.nodeCount where graph.degree(of: NodeID(v)) == 0 {
        #expect(agreed.stability.values[v] == 1)
      }
      var again = SplitMix64(seed: 1)
      #expect(graph.consensusCommunities(runs: 5, threshold: threshold, using: &again) == agreed)
    }
  }

  /// One run agrees with itself at once.
  @Test func oneRun() {
    var random = SplitMix64(seed: 7)
    var shares: [Double] = []
    let agreed = WeightedGraph.karateClub.consensusCommunities(
      runs: 1, progress: { shares.append($0) }, using: &random)
    #expect(agreed.iterations == 1)
    #expect(agreed.stability.values == [Double](repeating: 1, count: 34))
    #expect(shares == [1])
  }
}
