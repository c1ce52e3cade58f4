import Statistics
import Testing

@testable import Graphs

@Suite("Growing graphs")
struct GraphGrowthTests {
  /// A random graph whose nodes and edges arrive in five steps, some never.
  private func sample(_ seed: UInt64) -> (graph: WeightedGraph, nodes: [Int32], entries: [Int32]) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...24, using: &random)
    var edges: [(Int, Int)] = []
    for a in 0..<count {
      for b in a + 1..<max(count, a + 1) where Int.random(in: 0..<4, using: &random) == 0 {
        edges.append((a, b))
      }
    }
    let graph = WeightedGraph(nodeCount: count, edges: edges)
    var nodes = (0..<count).map { _ in Int32.random(in: 0...6, using: &random) }
    if count > 3 { nodes[3] = 0 }
    var entries = [Int32](repeating: 0, count: graph.neighbor.count)
    for (a, b) in edges {
      let step = max(nodes[a], nodes[b], Int32.random(in: 0...6, using: &random))
      for (from, to) in [(a, b), (b, a)] {
        for k in graph.rowStart[from]..<graph.rowStart[from + 1] where graph.neighbor[k] == to {
          entries[k] = step
        }
      }
    }
    return (graph, nodes, entries)
  }

  @Test("Every state is the measure of what has arrived", arguments: 0..<60)
  func definition(seed: Int) {
    let (graph, nodes, entries) = sample(UInt64(seed))
    let growth = graph.growth(steps: 5, nodeStep: nodes, entryStep: entries)
    #expect(growth.states.count == 5)
    for (step, state) in growth.states.enumerated() {
      let arrived = graph.inducedSubgraph(keeping: nodes.map { $0 <= step })
      let kept = arrived.graph.edges.filter { edge in
        let a = Int(arrived.originalNodes[Int(edge.first.index)].index)
        let b = arrived.originalNodes[Int(edge.second.index)].index
        return (graph.rowStart[a]..<graph.rowStart[a + 1]).contains {
          graph.neighbor[$0] == b && entries[$0] <= step
        }
      }
      let now = WeightedGraph(
        nodeCount: arrived.graph.nodeCount, edges: kept.map { (Int($0.first.index), Int($0.second.index)) })
      #expect(state.nodes == now.nodeCount)
      #expect(state.edges == now.edgeCount)
      #expect(state.components == now.components().count)
      #expect(state.giantNodes == now.components().sizes.first ?? 0)
      #expect(state.isolates == now.degrees().values.count { $0 == 0 })
      #expect(state.triangles == now.triangles().values.reduce(0, +) / 3)
      #expect(state.connectedTriples == now.degrees().values.reduce(0) { $0 + $1 * ($1 - 1) / 2 })
      if now.nodeCount > 0 { #expect(state.transitivity == now.transitivity()) }
      let snapshot = graph.snapshot(through: step, entryStep: entries)
      #expect(snapshot.edgeCount == now.edgeCount)
      #expect(snapshot.nodeCount == state.nodes - state.isolates)
      #expect(snapshot.allHopDistances().meanDistance == now.allHopDistances().meanDistance)
    }
    for threads in [1, 2, 7] {
      #expect(graph.growth(steps: 5, nodeStep: nodes, entryStep: entries, threads: threads) == growth)
    }
  }

  @Test("Nothing, and nodes without edges")
  func small() {
    let empty = WeightedGraph(nodeCount: 0, edges: [(Int, Int)]())
    #expect(empty.growth(steps: 0, nodeStep: [], entryStep: []).states.isEmpty)
    let states = WeightedGraph(nodeCount: 2, edges: [(Int, Int)]()).growth(
      steps: 2, nodeStep: [1, 0], entryStep: [], countsTriangles: false
    ).states
    #expect(states.map(\.nodes) == [1, 2])
    #expect(states.map(\.giantNodes) == [1, 1])
    #expect(states.map(\.isolates) == [1, 2])
    #expect(states[1].triangles == nil && states[1].transitivity == nil)
  }
}
