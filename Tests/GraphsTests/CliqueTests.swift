import Testing

@testable import Graphs

struct CliqueTests {
  /// All maximal cliques by trying every set of nodes.
  private func slow(_ graph: WeightedGraph) -> Set<[NodeID]> {
    let n = graph.nodeCount
    let adjacent = Oracle(graph).adjacent
    func isClique(_ set: Int) -> Bool {
      let members = (0..<n).filter { set >> $0 & 1 == 1 }
      return members.allSatisfy { a in members.allSatisfy { $0 == a || adjacent[a][$0] } }
    }
    let cliques = (1..<max(1 << n, 1)).filter(isClique)
    let all = Set(cliques)
    let maximal = cliques.filter { set in
      (0..<n).allSatisfy { set >> $0 & 1 == 1 || !all.contains(set | 1 << $0) }
    }
    return Set(maximal.map { set in (0..<n).filter { set >> $0 & 1 == 1 }.map { NodeID($0) } })
  }

  @Test func smallGraphs() {
    for graph in graphsOfUpToFiveNodes + (1...30).map({ randomGraph($0) }).filter({ $0.nodeCount < 14 }) {
      let found = graph.maximalCliques()
      #expect(Set(found) == slow(graph))
      #expect(Set(found).count == found.count)
      #expect(found.allSatisfy { $0 == $0.sorted() })
    }
  }

  @Test(arguments: manyGraphs.indices)
  func definition(index: Int) {
    let graph = manyGraphs[index].graph
    let adjacent = Oracle(graph).adjacent
    let found = graph.maximalCliques()
    #expect(Set(found).count == found.count)
    for clique in found {
      let members = clique.map { Int($0.index) }
      #expect(members.allSatisfy { a in members.allSatisfy { $0 == a || adjacent[a][$0] } })
      #expect(
        !(0..<graph.nodeCount).contains { v in !members.contains(v) && members.allSatisfy { adjacent[v][$0] }
        })
    }
    // Every edge is in some clique, and bounds only leave things out.
    for edge in graph.edges {
      #expect(found.contains { $0.contains(edge.first) && $0.contains(edge.second) })
    }
    for size in 0...5 { #expect(graph.maximalCliques(ofAtLeast: size) == found.filter { $0.count >= size }) }
    #expect(graph.maximalCliques(limit: 3) == Array(found.prefix(3)))
    #expect(graph.maximalCliques(limit: 0).isEmpty)
  }

  @Test func peersAgree() throws {
    for (name, graph, golden) in try structureGolden() {
      var sizes: [Double] = []
      graph.forEachMaximalClique { clique in
        while sizes.count <= clique.count { sizes.append(0) }
        sizes[clique.count] += 1
        return true
      }
      #expect(difference(sizes, golden["cliques"]) == nil, "\(name)")
    }
  }

  /// The most maximal cliques there can be: n/3 groups of three, everybody joined with all outside the own group.
  @Test func moonAndMoser() {
    for groups in 1...7 {
      let n = 3 * groups
      let pairs = (0..<n).flatMap { a in (a + 1..<n).filter { $0 / 3 != a / 3 }.map { (a, $0) } }
      let expected = (0..<groups).reduce(1) { product, _ in product * 3 }
      #expect(WeightedGraph(nodeCount: n, edges: pairs).maximalCliques().count == expected)
    }
  }

  @Test func hugeShapes() {
    #expect(HugeShape.clique.maximalCliques().map(\.count) == [500])
    #expect(HugeShape.star.maximalCliques().count == 100_000)
    #expect(HugeShape.path.maximalCliques(ofAtLeast: 3).isEmpty)
    // Nested and overlapping cliques wider than one word of bits.
    var ties: [(Int, Int)] = []
    for a in 0..<300 {
      for b in a + 1..<300 where a / 100 == b / 100 || (a >= 50 && b < 150) { ties.append((a, b)) }
    }
    let overlapping = WeightedGraph(nodeCount: 300, edges: ties)
    let cliques = overlapping.maximalCliques()
    #expect(cliques.count == 4)
    #expect(cliques.allSatisfy { $0.count == 100 })
  }
}

struct DegeneracyOrderTests {
  @Test(arguments: manyGraphs.indices)
  func fewNeighborsComeLater(index: Int) {
    let graph = manyGraphs[index].graph
    let order = graph.peeling().order
    #expect(order.sorted() == (0..<UInt32(graph.nodeCount)).map { $0 })
    let core = graph.coreNumbers().values
    var later = Set(order)
    for node in order {
      later.remove(node)
      #expect(graph.neighbors(of: NodeID(Int(node))).filter(later.contains).count <= core[Int(node)])
    }
  }
}
