import Testing

@testable import Graphs

/// Disparity filter, spanning forest, s-core and strongest ties.
struct BackboneTests {
  @Test func disparityOfThePaw() {
    // Node 0 has weights 1 and 2, node 1 three of weight 1, node 3 nothing but its tie to 1.
    #expect(difference(WeightedGraph.paw.disparity().values, [4.0 / 9, 1.0 / 3, 4.0 / 9, 4.0 / 9]) == nil)
    #expect(WeightedGraph.paw.disparityBackbone(significance: 0.4).edges == [NodePair(NodeID(0), NodeID(2))])
    #expect(edgeCases[3].graph.disparity().values == [1])
  }

  @Test(arguments: manyGraphs.indices)
  func disparityIsItsDefinition(index: Int) {
    let graph = manyGraphs[index].graph
    let found = graph.disparity()
    func chance(_ v: NodeID, _ weight: Double) -> Double {
      let share = weight / graph.weights(of: v).reduce(0, +)
      return (0..<(graph.degree(of: v) - 1)).reduce(1.0) { product, _ in product * (1 - share) }
    }
    for (edge, value) in zip(found.edges, found.values) {
      let weight = graph.weight(between: edge.first, and: edge.second)
      #expect(agree(value, min(chance(edge.first, weight), chance(edge.second, weight))))
    }
    #expect(graph.disparityBackbone(significance: 2) == graph)
    #expect(graph.disparityBackbone(significance: 0).edgeCount == 0)
  }

  @Test(arguments: manyGraphs.indices)
  func forestIsHeaviest(index: Int) {
    let graph = manyGraphs[index].graph
    let forest = graph.maximumSpanningForest()
    #expect(forest.nodeCount == graph.nodeCount)
    #expect(forest.components() == graph.components())
    #expect(forest.edgeCount == graph.nodeCount - graph.components().count)
    // Kruskal, the slow way.
    var kept: [NodePair] = []
    let order = graph.edges.sorted { a, b in
      let (x, y) = (
        graph.weight(between: a.first, and: a.second), graph.weight(between: b.first, and: b.second)
      )
      return x == y ? a < b : x > y
    }
    var label = Array(0..<graph.nodeCount)
    for edge in order where label[Int(edge.first.index)] != label[Int(edge.second.index)] {
      let (from, to) = (label[Int(edge.first.index)], label[Int(edge.second.index)])
      label = label.map { $0 == from ? to : $0 }
      kept.append(edge)
    }
    #expect(forest.edges == kept.sorted())
    #expect(
      forest.edges.allSatisfy {
        forest.weight(between: $0.first, and: $0.second) == graph.weight(between: $0.first, and: $0.second)
      })
  }

  @Test func peersAgree() throws {
    for (name, graph, golden) in try structureGolden() {
      let forest = graph.maximumSpanningForest()
      #expect(difference([Double(forest.edgeCount), forest.totalWeight], golden["forest"]) == nil, "\(name)")
    }
  }

  @Test func hugeShapes() {
    #expect(HugeShape.path.maximumSpanningForest() == HugeShape.path)
    #expect(HugeShape.star.maximumSpanningForest() == HugeShape.star)
    #expect(HugeShape.clique.maximumSpanningForest().degrees().values.max() == 499)
    #expect(HugeShape.path.strengthCoreNumbers().values.allSatisfy { $0 == 1 })
    #expect(HugeShape.star.strengthCoreNumbers().values.allSatisfy { $0 == 1 })
  }

  @Test(arguments: manyGraphs.indices)
  func strengthCoresAreTheirDefinition(index: Int) {
    let graph = manyGraphs[index].graph
    let n = graph.nodeCount
    let core = graph.strengthCoreNumbers().values
    for level in Set(core) {
      // Take out whatever has less than the level until nothing changes.
      var isIn = [Bool](repeating: true, count: n)
      while true {
        let weak = (0..<n).filter { v in
          isIn[v]
            && zip(graph.neighbors(of: NodeID(v)), graph.weights(of: NodeID(v))).filter { isIn[Int($0.0)] }
              .reduce(0) { $0 + $1.1 } < level
        }
        if weak.isEmpty { break }
        for v in weak { isIn[v] = false }
      }
      #expect(core.map { $0 >= level } == isIn, "s = \(level)")
    }
    let plain = WeightedGraph(
      rowStart: graph.rowStart, neighbor: graph.neighbor, weight: graph.weight.map { _ in 1 })
    #expect(plain.strengthCoreNumbers().values == plain.coreNumbers().values.map(Double.init))
  }

  @Test(arguments: manyGraphs.indices)
  func strongestTies(index: Int) {
    let graph = manyGraphs[index].graph
    for v in (0..<graph.nodeCount).map({ NodeID($0) }) {
      let sorted = zip(graph.neighbors(of: v), graph.weights(of: v)).sorted {
        $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1
      }
      for count in [0, 1, 3, 1000] {
        let found = graph.strongestTies(of: v, count)
        #expect(found.map(\.node.index) == sorted.prefix(count).map(\.0))
        #expect(found.map(\.weight) == sorted.prefix(count).map(\.1))
      }
    }
  }
}
