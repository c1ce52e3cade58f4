import CoauthTestSupport
import Graphs
import Testing

@testable import NetworkDrawing

@Suite struct EdgeThinningTests {
  func groups(_ edges: [MapEdge], _ count: Int) -> [Int] {
    var groups = NodeGroups(nodeCount: count)
    for edge in edges { groups.join(edge.a, edge.b) }
    var first: [Int: Int] = [:]
    return (0..<count).map { node in
      let root = groups.root(of: node)
      if first[root] == nil { first[root] = node }
      return first[root] ?? node
    }
  }

  @Test func fewEdgesAreAllKept() {
    let edges = (1..<10).map { MapEdge(a: 0, b: $0, weight: 1) }
    #expect(EdgeThinning.thinned(edges, nodeCount: 10) == edges)
    #expect(EdgeThinning.thinned([], nodeCount: 0) == [])
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func whatIsKeptHoldsTheMapTogether(seed: UInt64) {
    let network = SampleNetwork.random(people: 120, seed: seed).network
    let people = Array(0..<120)
    let all = EdgeThinning.edges(among: people, in: network.graph)
    #expect(all.count == network.graph.edgeCount)
    let kept = EdgeThinning.thinned(all, nodeCount: 120)
    #expect(kept.count < all.count && kept.count <= 4 * 120)
    #expect(groups(kept, 120) == groups(all, 120))
    #expect(kept == all.filter(kept.contains), "the order is kept")

    for person in people {
      let ties = all.filter { $0.a == person || $0.b == person }.map(\.weight).sorted(by: >)
      let drawn = kept.filter { $0.a == person || $0.b == person }.map(\.weight).sorted(by: >)
      #expect(Array(drawn.prefix(3)) == Array(ties.prefix(3)), "the strongest three of person \(person)")
    }
  }

  /// The forest is maximal: between two people no lost tie is stronger than the weakest on the best kept path.
  @Test func noStrongerConnectionIsLost() {
    let network = SampleNetwork.random(people: 60, seed: 11).network
    let all = EdgeThinning.edges(among: Array(0..<60), in: network.graph)
    let kept = EdgeThinning.thinned(all, nodeCount: 60)
    for lost in all where !kept.contains(lost) {
      var groups = NodeGroups(nodeCount: 60)
      for edge in kept where edge.weight >= lost.weight { groups.join(edge.a, edge.b) }
      #expect(groups.root(of: lost.a) == groups.root(of: lost.b))
    }
  }

  @Test func equalTiesAreSpread() {
    let all = (0..<100).flatMap { b in (0..<b).map { MapEdge(a: $0, b: b, weight: 1) } }
    let kept = EdgeThinning.thinned(all, nodeCount: 100)
    var degree = [Int](repeating: 0, count: 100)
    for edge in kept {
      degree[edge.a] += 1
      degree[edge.b] += 1
    }
    #expect((degree.min() ?? 0) >= 3)
    #expect((degree.max() ?? 0) < 15)
  }

  @Test func onlyEdgesAmongTheShownCount() {
    let network = SampleNetwork.make(5, [(0, 1, 1), (1, 2, 2), (2, 3, 3), (3, 4, 4)])
    #expect(
      EdgeThinning.edges(among: [3, 1, 2], in: network.graph)
        == [MapEdge(a: 0, b: 2, weight: 3), MapEdge(a: 1, b: 2, weight: 2)])
  }
}
