import Statistics
import Testing

@testable import Graphs

/// Every measure against networkx 3.6.1, on two real networks and 200 random graphs.
struct GoldenTests {
  /// Every measure as numbers, under the names of the golden files.
  private func measures(of graph: WeightedGraph) -> [String: [Double]] {
    let distances = graph.allHopDistances()
    return [
      "degree": graph.degrees().values.map(Double.init),
      "strength": graph.strengths().values,
      "triangles": graph.triangles().values.map(Double.init),
      "clustering": graph.localClustering().values,
      "core": graph.coreNumbers().values.map(Double.init),
      "component": graph.components().clusterOfNode.map(Double.init),
      "betweenness": graph.betweenness().values,
      "closeness": distances.closeness().values,
      "harmonic": distances.harmonic().values,
      "pagerank": graph.pageRank().values,
      "density": [graph.density],
      "transitivity": [graph.transitivity()],
      "meanLocalClustering": [graph.meanLocalClustering()],
      "degreeAssortativity": [graph.degreeAssortativity() ?? .nan],
      "meanDistance": [distances.meanDistance ?? .nan],
      "diameter": [Double(distances.diameter ?? 0)],
      "componentModularity": [graph.modularity(of: graph.components())],
    ]
  }

  @Test func randomGraphs() throws {
    let graphs = try Golden.randomGraphs()
    #expect(graphs.count == 200)
    for (seed, golden) in graphs {
      let found = measures(of: golden.graph)
      #expect(Set(found.keys) == Set(golden.values.keys))
      for (name, expected) in golden.values {
        let difference = difference(found[name] ?? [], expected)
        #expect(difference == nil, "\(name) of random graph \(seed)")
      }
    }
  }

  @Test func netscience() throws {
    let golden = try Golden("netscience")
    #expect(golden.graph.nodeCount == 1589)
    #expect(golden.graph.edgeCount == 2742)
    let found = measures(of: golden.graph)
    for (name, expected) in golden.values {
      let difference = difference(found[name] ?? [], expected)
      #expect(difference == nil, "\(name)")
    }
  }

  @Test func hepTh() throws {
    let golden = try Golden("hep-th")
    #expect(golden.graph.nodeCount == 8361)
    #expect(golden.graph.edgeCount == 15751)
    for (name, values) in measures(of: golden.graph) {
      let kept = values.count == 1 ? values : stride(from: 0, to: values.count, by: 20).map { values[$0] }
      let difference = difference(kept, golden.values[name] ?? [])
      #expect(difference == nil, "\(name)")
      if let sum = golden.values["sum:\(name)"] {
        #expect(agree(values.reduce(0, +), sum[0]), "sum of \(name)")
      }
    }
  }
}
