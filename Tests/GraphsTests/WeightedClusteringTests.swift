import Testing

@testable import Graphs

struct WeightedClusteringTests {
  @Test(arguments: manyGraphs.indices)
  func definitions(index: Int) {
    let graph = manyGraphs[index].graph
    let n = graph.nodeCount
    let w = (0..<n).map { a in (0..<n).map { a == $0 ? 0 : graph.weight(between: NodeID(a), and: NodeID($0)) }
    }
    let largest = w.flatMap { $0 }.max() ?? 1
    var barrat = [Double](repeating: 0, count: n)
    var onnela = barrat
    for v in 0..<n {
      let degree = Double(w[v].filter { $0 > 0 }.count)
      guard degree > 1 else { continue }
      let strength = w[v].reduce(0, +)
      for j in 0..<n {
        for h in 0..<n where j != h && w[v][j] > 0 && w[v][h] > 0 && w[j][h] > 0 {
          barrat[v] += (w[v][j] + w[v][h]) / 2 / (strength * (degree - 1))
          let product = w[v][j] * w[v][h] * w[j][h] / (largest * largest * largest)
          onnela[v] += cubeRoot(product) / (degree * (degree - 1))
        }
      }
    }
    #expect(difference(graph.barratClustering().values, barrat) == nil)
    #expect(difference(graph.onnelaClustering().values, onnela) == nil)
    let plain = WeightedGraph(
      rowStart: graph.rowStart, neighbor: graph.neighbor, weight: graph.weight.map { _ in 2 })
    #expect(difference(plain.barratClustering().values, plain.localClustering().values) == nil)
    #expect(difference(plain.onnelaClustering().values, plain.localClustering().values) == nil)
  }

  /// By bisection, so that nothing is shared with the code under test.
  private func cubeRoot(_ x: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if middle * middle * middle < x { low = middle } else { high = middle }
    }
    return high
  }

  @Test func peersAgree() throws {
    for (name, graph, golden) in try structureGolden() {
      #expect(difference(graph.barratClustering().values, golden["barrat"]) == nil, "\(name)")
      #expect(difference(graph.onnelaClustering().values, golden["onnela"]) == nil, "\(name)")
    }
  }

  @Test func threadsChangeNothing() throws {
    let graph = try Golden("netscience").graph
    for threads in [2, 7] {
      #expect(graph.barratClustering(threads: threads) == graph.barratClustering(threads: 1))
      #expect(graph.onnelaClustering(threads: threads) == graph.onnelaClustering(threads: 1))
    }
  }
}
