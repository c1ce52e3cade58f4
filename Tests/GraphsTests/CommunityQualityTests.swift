import CoauthTestSupport
import Statistics
import Testing

@testable import Graphs

@Suite("Qualities of partitions and their gains")
struct CommunityQualityTests {
  static let qualities: [CommunityQuality] = [
    .modularity(), .modularity(resolution: 0.4), .constantPotts(resolution: 0.3),
    .constantPotts(resolution: 0),
    .mapEquation,
  ]

  private func labels(_ graph: WeightedGraph, _ clusters: UInt64, seed: Int) -> [UInt32] {
    var random = SplitMix64(seed: UInt64(seed))
    return (0..<graph.nodeCount).map { _ in UInt32(random.next() % clusters) }
  }

  @Test(arguments: manyGraphs.indices)
  func areTheirDefinitions(index: Int) {
    let graph = manyGraphs[index].graph
    for clusters: UInt64 in [1, 2, 5, 1000] {
      let labels = labels(graph, clusters, seed: index)
      let partition = Partition(labels: labels)
      #expect(agree(graph.codelength(of: partition), slowCodelength(graph, labels)))
      #expect(
        agree(
          graph.constantPottsQuality(of: partition, resolution: 0.3),
          slowConstantPotts(graph, labels, resolution: 0.3)))
      #expect(agree(graph.quality(of: partition, .mapEquation), -slowCodelength(graph, labels)))
    }
  }

  /// The gain of a move is the difference of the qualities, for every node and every cluster, a new one too.
  @Test(arguments: manyGraphs.indices)
  func gainIsTheDifference(index: Int) {
    let graph = manyGraphs[index].graph
    let partition = Partition(labels: labels(graph, 4, seed: index))
    for quality in Self.qualities {
      let before = graph.quality(of: partition, quality)
      for v in 0..<graph.nodeCount {
        for target in 0...partition.count {
          var moved = partition.clusterOfNode
          moved[v] = UInt32(target)
          let after = graph.quality(of: Partition(labels: moved), quality)
          let gain = graph.gain(of: NodeID(v), to: target, in: partition, quality)
          #expect(agree(gain, after - before), "node \(v) to \(target), \(quality)")
        }
      }
    }
  }

  /// Splitting what is not connected never loses.
  @Test(arguments: manyGraphs.indices)
  func connectedPartsLoseNothing(index: Int) {
    let graph = manyGraphs[index].graph
    let partition = Partition(labels: labels(graph, 3, seed: index))
    for quality in Self.qualities {
      let parts = graph.connectedParts(of: partition)
      #expect(graph.quality(of: parts, quality) >= graph.quality(of: partition, quality) - 1e-12)
    }
  }

  @Test func relabelingChangesNothing() {
    for seed in 1...10 {
      let graph = randomGraph(seed)
      var random = SplitMix64(seed: UInt64(seed))
      let place = (0..<graph.nodeCount).shuffled(using: &random)
      var edges: [(Int, Int, Double)] = []
      for v in 0..<graph.nodeCount {
        for (u, w) in zip(graph.neighbors(of: NodeID(v)), graph.weights(of: NodeID(v))) where u > v {
          edges.append((place[v], place[Int(u)], w))
        }
      }
      let other = WeightedGraph(nodeCount: graph.nodeCount, edges: edges)
      let labels = labels(graph, 4, seed: seed)
      var moved = labels
      for v in labels.indices { moved[place[v]] = labels[v] }
      for quality in Self.qualities {
        #expect(
          agree(
            graph.quality(of: Partition(labels: labels), quality),
            other.quality(of: Partition(labels: moved), quality)))
      }
    }
  }

  /// igraph's modularity, leidenalg's CPM, scikit-learn's comparisons, igraph's Infomap: `Scripts/golden/communities.py`.
  @Test func goldenNumbers() throws {
    let blocks = try Fixture.text("graphs/communities.golden").split(separator: "graph ")
    #expect(blocks.count == 40)
    for block in blocks {
      let lines = block.split(separator: "\n").map { $0.split(separator: " ") }
      let seed = Int(lines[0][0]) ?? 0
      var golden: [String: [Double]] = [:]
      for line in lines.dropFirst() { golden[String(line[0])] = line.dropFirst().map { Double($0) ?? .nan } }
      let graph = randomGraph(seed)
      var draws = SplitMix64(seed: UInt64(1000 + seed))
      let a = Partition(
        labels: (0..<graph.nodeCount).map { _ in UInt32(draws.next() % UInt64(1 + seed % 6)) })
      let b = Partition(
        labels: (0..<graph.nodeCount).map { _ in UInt32(draws.next() % UInt64(1 + seed % 4)) })
      var found: [String: Double] = [
        "modularity:0.5": graph.modularity(of: a, resolution: 0.5), "modularity:1": graph.modularity(of: a),
        // leidenalg counts every pair from both ends.
        "cpm:0.5": 2 * graph.constantPottsQuality(of: a, resolution: 0.5),
        "cpm:1": 2 * graph.constantPottsQuality(of: a, resolution: 1),
        "nmi:arithmetic": a.normalizedMutualInformation(with: b),
        "nmi:geometric": a.normalizedMutualInformation(with: b, normalizer: .geometric),
        "nmi:min": a.normalizedMutualInformation(with: b, normalizer: .minimum),
        "nmi:max": a.normalizedMutualInformation(with: b, normalizer: .maximum),
        "ari": a.adjustedRandIndex(with: b), "vi": a.variationOfInformation(from: b),
      ]
      if let membership = golden["infomap"] {
        found["codelength"] = graph.codelength(of: Partition(labels: membership.map { UInt32($0) }))
      }
      for (name, value) in found {
        #expect(agree(value, golden[name]?[0] ?? .nan), "\(name) of graph \(seed)")
      }
    }
  }
}
