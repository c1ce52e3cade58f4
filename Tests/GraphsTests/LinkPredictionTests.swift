import Foundation
import Statistics
import Testing

@testable import Graphs

struct LinkPredictionTests {
  /// The scores of a node with all others straight from the weight matrix; 0 for itself and its neighbors.
  private func slow(_ graph: WeightedGraph, _ a: Int, _ measure: LinkMeasure) -> [Double] {
    let n = graph.nodeCount
    let weight = (0..<n).map { v in
      (0..<n).map { v == $0 ? 0 : graph.weight(between: NodeID(v), and: NodeID($0)) }
    }
    let near = weight.map { row in row.indices.filter { row[$0] > 0 } }
    let degree = near.map { Double($0.count) }
    let strength = weight.map { $0.reduce(0, +) }
    // rank[s][t] of walks from s.
    var ranks: [[Double]] = []
    if case .personalizedPageRank(let damping) = measure {
      for s in 0..<n {
        var rank = (0..<n).map { $0 == s ? 1.0 : 0 }
        for _ in 0..<200 {
          rank = (0..<n).map { v in
            near[v].reduce(v == s ? 1 - damping : 0) {
              $0 + damping * weight[v][$1] * rank[$1] / strength[$1]
            }
          }
        }
        ranks.append(rank)
      }
    }
    return (0..<n).map { b in
      if a == b || weight[a][b] > 0 { return 0 }
      let common = near[a].filter { near[b].contains($0) }
      switch measure {
      case .commonNeighbors: return Double(common.count)
      case .jaccard:
        return common.isEmpty ? 0 : Double(common.count) / Double(Set(near[a]).union(near[b]).count)
      case .adamicAdar: return common.reduce(0) { $0 + 1 / log(degree[$1]) }
      case .resourceAllocation: return common.reduce(0) { $0 + 1 / degree[$1] }
      case .preferentialAttachment: return degree[a] * degree[b]
      case .localPath(let epsilon):
        let walks = near[a].reduce(0) { sum, u in sum + near[u].filter { near[$0].contains(b) }.count }
        return Double(common.count) + epsilon * Double(walks)
      case .personalizedPageRank:
        return near[a].isEmpty || near[b].isEmpty ? 0 : (ranks[a][b] + ranks[b][a]) / 2
      }
    }
  }

  /// Published for the paw: Adamic–Adar 0.910239, Jaccard 0.5, resource allocation 0.3333.
  @Test func paw() {
    let paw = WeightedGraph.paw
    for pair in [NodePair(NodeID(0), NodeID(3)), NodePair(NodeID(3), NodeID(2))] {
      #expect(agree(paw.linkScore(of: pair, by: .adamicAdar), 0.910239, within: 1e-6))
      #expect(agree(paw.linkScore(of: pair, by: .jaccard), 0.5))
      #expect(agree(paw.linkScore(of: pair, by: .resourceAllocation), 1.0 / 3))
      #expect(paw.commonNeighbors(of: pair) == [NodeID(1)])
    }
    #expect(paw.likelyLinks(of: NodeID(3), 2).map(\.node) == [NodeID(0), NodeID(2)])
    #expect(paw.likelyLinks(of: NodeID(1), 2).isEmpty)
  }

  @Test(arguments: LinkMeasure.all)
  func scoresAreTheirDefinition(measure: LinkMeasure) {
    for graph in edgeCases.map(\.graph) + (1...12).map({ randomGraph($0) }) where graph.nodeCount < 18 {
      let n = graph.nodeCount
      for a in stride(from: 0, to: n, by: 2) {
        let expected = slow(graph, a, measure)
        for b in 0..<n where a != b {
          #expect(
            agree(graph.linkScore(of: NodePair(NodeID(a), NodeID(b)), by: measure), expected[b], within: 1e-8)
          )
        }
        let found = graph.likelyLinks(of: NodeID(a), 4, by: measure)
        let positive = expected.filter { $0 > 1e-12 }.sorted(by: >)
        #expect(difference(found.map(\.score), Array(positive.prefix(4)), within: 1e-8) == nil)
        #expect(found.allSatisfy { agree($0.score, expected[Int($0.node.index)], within: 1e-8) })
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.score > $1.score || $0.node < $1.node })
      }
    }
  }

  /// A past and a future on the same nodes: every third edge comes later.
  private func split(_ graph: WeightedGraph) -> (past: WeightedGraph, future: WeightedGraph) {
    let later = Set(graph.edges.enumerated().filter { $0.offset % 3 == 2 }.map(\.element))
    return (graph.without(later), graph)
  }

  @Test(arguments: LinkMeasure.all)
  func qualityIsItsDefinition(measure: LinkMeasure) {
    for seed in [3, 8, 14] {
      let (past, future) = split(randomGraph(seed))
      let n = past.nodeCount
      var random = SplitMix64(seed: 42)
      let found = past.linkPredictionQuality(of: measure, future: future, suggestions: 2, using: &random)
      var new: [Double] = []
      var apart: [Double] = []
      var hits: [Int] = []
      for a in (0..<n).map({ NodeID($0) }) where past.degree(of: a) > 0 {
        var became = 0
        // The scores as the node itself sees them, so that equal scores are equal to the last bit.
        let ranking = past.likelyLinks(of: a, n, by: measure)
        let score = Dictionary(uniqueKeysWithValues: ranking.map { ($0.node, $0.score) })
        for b in (0..<n).map({ NodeID($0) })
        where a != b && past.degree(of: b) > 0 && past.weight(between: a, and: b) == 0 {
          let score = score[b] ?? 0
          if future.weight(between: a, and: b) > 0 {
            new.append(score)
            became += 1
          } else {
            apart.append(score)
          }
        }
        let suggested = ranking.prefix(2)
        if became > 0 { hits.append(suggested.filter { future.weight(between: a, and: $0.node) > 0 }.count) }
      }
      var wins = 0.0
      for x in new { for y in apart { wins += x > y ? 1 : x == y ? 0.5 : 0 } }
      #expect(found.newLinks == new.count && found.candidates == new.count + apart.count)
      #expect(agree(found.auc?.value ?? -1, wins / Double(new.count * apart.count)))
      #expect(found.auc?.isExact == true)
      #expect(agree(found.precision ?? -1, Double(hits.reduce(0, +)) / Double(2 * hits.count)))
    }
  }

  /// Papers of circles of people: neighborhoods tell more than chance, and a sample agrees with the whole.
  @Test func samplesAgreeWithTheWhole() throws {
    let (past, future) = split(paperGraph(5, nodes: 400, papers: 500).graph)
    for measure in LinkMeasure.all.prefix(6) {
      var random = SplitMix64(seed: 1)
      let whole = try #require(past.linkPredictionQuality(of: measure, future: future, using: &random).auc)
      var inside = 0
      for seed in 0..<10 {
        var random = SplitMix64(seed: UInt64(seed))
        let sample = past.linkPredictionQuality(of: measure, future: future, sources: 200, using: &random)
        let area = try #require(sample.auc)
        #expect(!area.isExact && abs(area.value - whole.value) < 0.1)
        if area.low <= whole.value, whole.value <= area.high { inside += 1 }
      }
      // 95 % of ten; fewer than six has a chance below 1 in 10,000.
      #expect(inside >= 6, "\(measure)")
    }
  }

  @Test func threadsChangeNothing() {
    let (past, future) = split(paperGraph(5, nodes: 200, papers: 250).graph)
    for measure in LinkMeasure.all {
      let results = [1, 2, 7].map { threads -> LinkPredictionQuality in
        var random = SplitMix64(seed: 42)
        return past.linkPredictionQuality(
          of: measure, future: future, sources: 20, using: &random, threads: threads)
      }
      #expect(results[0] == results[1] && results[0] == results[2])
    }
  }

  @Test func nothingToJudge() {
    for (_, graph) in edgeCases {
      var random = SplitMix64(seed: 1)
      let found = graph.linkPredictionQuality(of: .jaccard, future: graph, using: &random)
      #expect(found.auc == nil && found.precision == nil && found.newLinks == 0)
    }
  }
}
