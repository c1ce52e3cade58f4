import Statistics
import Testing

@testable import Graphs

/// Random papers, some alone, some large, and their graph made by the product.
func paperGraph(
  _ seed: Int, nodes: Int = 40, papers: Int = 30, threads: Int = 1
) -> (papers: [[UInt32]], pairWeight: [Double], graph: WeightedGraph) {
  var random = SplitMix64(seed: UInt64(seed))
  let lists = (0..<papers).map { _ -> [UInt32] in
    let size = [0, 1, 1, 2, 2, 3, 4, 9][Int(random.next() % 8)]
    return Array((0..<UInt32(nodes)).shuffled(using: &random).prefix(size))
  }
  let pairWeight = lists.map { $0.count < 2 || random.next() % 10 == 0 ? 0 : 1 / Double($0.count - 1) }
  return (lists, pairWeight, product(of: lists, nodes: nodes, pairWeight, threads: threads))
}

func product(of lists: [[UInt32]], nodes: Int, _ pairWeight: [Double], threads: Int) -> WeightedGraph {
  var papersOfNode = [[UInt32]](repeating: [], count: nodes)
  for (paper, list) in lists.enumerated() {
    for node in list { papersOfNode[Int(node)].append(UInt32(paper)) }
  }
  return WeightedGraph.product(
    paperStart: runningSums(lists.map(\.count)), paperNodes: lists.flatMap { $0 },
    nodeStart: runningSums(papersOfNode.map(\.count)), nodePapers: papersOfNode.flatMap { $0 },
    pairWeight: pairWeight, threads: threads)
}

struct ConstructionTests {
  @Test func edgesAreSummedInBothDirections() {
    let graph = WeightedGraph(
      nodeCount: 4, edges: [(2, 0, 0.1), (0, 2, 0.2), (0, 2, 0.3), (1, 1, 5), (3, 0, 0), (1, 2, 1)])
    #expect(graph.invariantViolation() == nil)
    #expect(graph.edgeCount == 2)
    #expect(graph.weight(between: NodeID(0), and: NodeID(2)) == 0.1 + 0.2 + 0.3)
    #expect(graph.weight(between: NodeID(2), and: NodeID(0)) == 0.1 + 0.2 + 0.3)
    #expect(graph.loopWeight == 5)
    #expect(graph.neighbors(of: NodeID(2)) == [0, 1])
    #expect(graph.totalWeight == 1.6)
  }

  @Test func hugeWeightsStayFinite() {
    let most = Double.greatestFiniteMagnitude
    let graph = WeightedGraph(nodeCount: 2, edges: [(0, 1, most), (1, 0, most), (0, 0, most), (0, 0, most)])
    #expect(graph.invariantViolation() == nil)
    #expect(graph.loopWeight == most)
  }

  @Test(arguments: 1...30)
  func productIsTheSumOverPapers(seed: Int) {
    let (papers, pairWeight, graph) = paperGraph(seed)
    #expect(graph.invariantViolation() == nil)
    var edges: [(Int, Int, Double)] = []
    for (paper, list) in papers.enumerated() {
      for (k, a) in list.enumerated() {
        for b in list[..<k] { edges.append((Int(a), Int(b), pairWeight[paper])) }
      }
    }
    // The list is in the order of papers, so even the last bits agree.
    #expect(graph == WeightedGraph(nodeCount: 40, edges: edges))
  }

  @Test func productDoesNotDependOnThreads() {
    let one = paperGraph(3, nodes: 300, papers: 500, threads: 1).graph
    for threads in [2, 3, 8] {
      #expect(paperGraph(3, nodes: 300, papers: 500, threads: threads).graph == one)
    }
  }

  @Test func aPaperOfThreeThousand() {
    let graph = product(
      of: [Array(0..<3000), [5, 3001]], nodes: 3002, [1.0 / 2999, 1], threads: 2)
    #expect(graph.edgeCount == 3000 * 2999 / 2 + 1)
    #expect(graph.degree(of: NodeID(3000)) == 0)
    #expect(graph.weight(between: NodeID(2999), and: NodeID(0)) == 1.0 / 2999)
  }

  @Test func productOfNothing() {
    #expect(product(of: [], nodes: 0, [], threads: 2).nodeCount == 0)
    #expect(product(of: [[], [0]], nodes: 1, [0, 1], threads: 2).edgeCount == 0)
  }

  @Test func inducedSubgraphKeepsEdgesBetweenKept() {
    let part = WeightedGraph.krackhardtKite.inducedSubgraph(keeping: (0..<10).map { $0 >= 5 })
    #expect(part.originalNodes.map(\.index) == [5, 6, 7, 8, 9])
    #expect(part.graph == WeightedGraph(nodeCount: 5, edges: [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4)]))
  }

  @Test(arguments: manyGraphs.indices)
  func largestComponent(index: Int) {
    let graph = manyGraphs[index].graph
    let part = graph.largestComponent()
    #expect(part.graph.invariantViolation() == nil)
    #expect(part.graph.components().count == min(1, graph.nodeCount))
    #expect(part.graph.nodeCount == graph.components().sizes.first ?? 0)
    for (i, old) in part.originalNodes.enumerated() {
      #expect(part.graph.degree(of: NodeID(i)) == graph.degree(of: old))
    }
  }

  @Test func weakEdgesGo() {
    let strong = WeightedGraph.paw.keepingEdges(ofWeightAtLeast: 2)
    #expect(strong == WeightedGraph(nodeCount: 4, edges: [(0, 2, 2)]))
  }

  /// Small and huge labels give the same numbering: by size, then by lowest member.
  @Test func partitionsAreNumberedBySize() {
    let expected: [UInt32] = [1, 0, 0, 2, 0, 1]
    #expect(Partition(labels: [5, 2, 2, 0, 2, 5]).clusterOfNode == expected)
    #expect(Partition(labels: [.max, 7, 7, 4_000_000_000, 7, .max]).clusterOfNode == expected)
    #expect(Partition(labels: [5, 2, 2, 0, 2, 5]).sizes == [3, 2, 1])
    #expect(Partition(labels: []).count == 0)
  }
}
