import Statistics
import Testing

@testable import Graphs

@Suite("Brokerage between clusters")
struct BrokerageTests {
  @Test("Every open pair of neighbors has one role", arguments: 0..<40)
  func definition(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let n = Int.random(in: 1...16, using: &random)
    var edges: [(Int, Int)] = []
    for a in 0..<n {
      for b in a + 1..<max(n, a + 1) where Bool.random(using: &random) { edges.append((a, b)) }
    }
    let graph = WeightedGraph(nodeCount: n, edges: edges)
    let partition = Partition(labels: (0..<n).map { _ in UInt32.random(in: 0..<4, using: &random) })
    let cluster = partition.clusterOfNode
    let found = graph.brokerage(in: partition)
    func joined(_ a: Int, _ b: Int) -> Bool { graph.weight(between: NodeID(a), and: NodeID(b)) > 0 }
    for b in 0..<n {
      var wanted = [0, 0, 0, 0]
      for a in 0..<n where joined(a, b) {
        for c in 0..<n where a < c && joined(b, c) && !joined(a, c) {
          let inside = [a, c].count { cluster[$0] == cluster[b] }
          wanted[inside == 2 ? 0 : inside == 1 ? 1 : cluster[a] == cluster[c] ? 2 : 3] += 1
        }
      }
      #expect(found.coordinator.values[b] == wanted[0])
      #expect(found.gatekeeper.values[b] == wanted[1])
      #expect(found.consultant.values[b] == wanted[2])
      #expect(found.liaison.values[b] == wanted[3])
    }
    for threads in [1, 2, 7] { #expect(graph.brokerage(in: partition, threads: threads) == found) }
  }

  @Test("The paw, and a star whose leaves are all clusters of their own")
  func examples() {
    let paw = WeightedGraph(nodeCount: 4, edges: [(0, 1), (0, 2), (1, 2), (1, 3)])
    let found = paw.brokerage(in: Partition(labels: [0, 0, 0, 1]))
    #expect(found.gatekeeper.values == [0, 2, 0, 0])
    #expect(found.coordinator.values == [0, 0, 0, 0])
    let star = WeightedGraph(nodeCount: 6, edges: (1..<6).map { (0, $0) })
    #expect(star.brokerage(in: Partition(labels: [0, 1, 2, 3, 4, 5])).liaison.values[0] == 10)
    let empty = WeightedGraph(nodeCount: 0, edges: [(Int, Int)]())
    #expect(empty.brokerage(in: Partition(labels: [UInt32]())).liaison.values.isEmpty)
  }
}
