import Statistics
import Testing

@testable import Graphs

/// Katz, AuthorRank, current flow, indices of neighborhoods, structural holes and roles in modules.
struct CentralityTests {
  @Test func neighborhoodIndicesAreTheirDefinitions() {
    for graph in tinyGraphs + manyGraphs.map(\.graph) {
      let weights = matrix(graph)
      let n = graph.nodeCount
      let degree = weights.map { $0.count { $0 > 0 } }
      let strength = weights.map { $0.reduce(0, +) }
      let largest = { (v: Int, number: (Int) -> Double) -> Int in
        (0...n).last { k in (0..<n).count { weights[v][$0] > 0 && number($0) >= Double(k) } >= k } ?? 0
      }
      let hDegree = (0..<n).map { v in largest(v) { weights[v][$0] } }
      #expect(graph.hDegrees().values == hDegree)
      #expect(graph.lobbyIndices().values == (0..<n).map { v in largest(v) { Double(degree[$0]) } })
      #expect(graph.cIndices().values == (0..<n).map { v in largest(v) { weights[v][$0] * strength[$0] } })
      #expect(
        graph.communicationAbilities().values
          == (0..<n).map { v in largest(v) { weights[v][$0] * Double(hDegree[$0]) } })
    }
  }

  @Test func structuralHolesAreTheirDefinitions() {
    for graph in tinyGraphs {
      for weighted in [true, false] {
        let weights = matrix(graph, weighted: weighted)
        let n = graph.nodeCount
        let share = weights.map { row in row.map { $0 == 0 ? 0 : $0 / row.reduce(0, +) } }
        let constraint = (0..<n).map { v -> Double in
          guard weights[v].contains(where: { $0 > 0 }) else { return .nan }
          return (0..<n).filter { weights[v][$0] > 0 }.reduce(0) { sum, j in
            let whole = share[v][j] + (0..<n).reduce(0) { $0 + share[v][$1] * share[$1][j] }
            return sum + whole * whole
          }
        }
        let size = (0..<n).map { v -> Double in
          guard weights[v].contains(where: { $0 > 0 }) else { return .nan }
          return (0..<n).filter { weights[v][$0] > 0 }.reduce(0) { sum, j in
            let strongest = weights[j].max() ?? 0
            return sum + 1 - (0..<n).reduce(0) { $0 + share[v][$1] * weights[j][$1] / strongest }
          }
        }
        #expect(difference(plain(graph.constraints(weighted: weighted).values), constraint) == nil)
        #expect(difference(plain(graph.effectiveSizes(weighted: weighted).values), size) == nil)
        let degree = graph.degrees().values.map(Double.init)
        #expect(
          difference(plain(graph.efficiencies(weighted: weighted).values), zip(size, degree).map { $0 / $1 })
            == nil)
      }
    }
  }

  @Test func rolesAreTheirDefinitions() {
    for graph in tinyGraphs where graph.nodeCount > 0 {
      let n = graph.nodeCount
      for weighted in [true, false] {
        let weights = matrix(graph, weighted: weighted)
        for clusters in [1, 2, n] {
          let labels = (0..<n).map { UInt32($0 % clusters) }
          let partition = Partition(labels: labels)
          let into = { (v: Int, label: UInt32) in
            (0..<n).filter { labels[$0] == label }.reduce(0.0) { $0 + weights[v][$1] }
          }
          let participation = (0..<n).map { v -> Double in
            let all = weights[v].reduce(0, +)
            return 1 - Set(labels).reduce(0) { $0 + into(v, $1) * into(v, $1) / (all * all) }
          }
          #expect(
            difference(
              plain(graph.participationCoefficients(in: partition, weighted: weighted).values), participation)
              == nil)
          let score = (0..<n).map { v -> Double in
            let inside = (0..<n).filter { labels[$0] == labels[v] }.map { into($0, labels[v]) }
            let mean = inside.reduce(0, +) / Double(inside.count)
            let variance = inside.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(inside.count)
            return variance == 0 ? 0 : (into(v, labels[v]) - mean) / variance.squareRoot()
          }
          let found = graph.withinModuleScores(in: partition, weighted: weighted).values
          #expect(difference(found, score) == nil)
        }
      }
    }
  }

  @Test func katzSolvesItsEquation() {
    for graph in tinyGraphs + manyGraphs.map(\.graph) {
      let weights = matrix(graph)
      let bound = graph.spectralRadiusBound()
      #expect((bound == 0) == (graph.edgeCount == 0))
      let alpha = bound == 0 ? 1 : 0.85 / bound
      let katz = graph.katzCentrality().values
      for (v, row) in weights.enumerated() {
        #expect(agree(katz[v], 1 + alpha * zip(row, katz).reduce(0) { $0 + $1.0 * $1.1 }, within: 1e-12))
      }
      if graph.nodeCount > 0 && graph.nodeCount <= 5 {
        let system = weights.enumerated().map { v, row in
          row.enumerated().map { ($0 == v ? 1 : 0) - alpha * $1 }
        }
        #expect(difference(katz, solve(system, weights.map { _ in 1 })) == nil)
      }
    }
    #expect(agree(WeightedGraph.krackhardtKite.spectralRadiusBound(), 4.306404, within: 2e-3))
    #expect(WeightedGraph.krackhardtKite.spectralRadiusBound() >= 4.306403794615761)
    // A star and a clique of nearly its eigenvalue, and a faint edge: the bound holds for the largest.
    let star = (1...16).map { (0, $0, 1.0) }
    let parts = WeightedGraph(nodeCount: 20, edges: star + [(17, 18, 3.9), (18, 19, 1e-9)])
    #expect(parts.spectralRadiusBound() >= 4 && parts.spectralRadiusBound() < 4.05)
  }

  @Test func authorRankIsItsFixedPoint() {
    for graph in tinyGraphs + manyGraphs.map(\.graph) {
      let weights = matrix(graph)
      let rank = graph.authorRank().values
      for v in 0..<graph.nodeCount {
        let passed = (0..<graph.nodeCount).filter { weights[$0][v] > 0 }.reduce(0.0) {
          $0 + rank[$1] * weights[$1][v] / weights[$1].reduce(0, +)
        }
        // To the accuracy that PageRank promises.
        #expect(agree(rank[v], 0.15 + 0.85 * passed, within: 1e-8), "\(weights)")
      }
    }
  }

  /// Straight from the definition: one solution of the Laplacian a pair.
  @Test func currentFlowIsItsDefinition() {
    for graph in tinyGraphs + manyGraphs.map(\.graph).filter({ 6...12 ~= $0.nodeCount }) {
      let weights = matrix(graph)
      let n = graph.nodeCount
      let component = graph.components().clusterOfNode
      var flow = [Double](repeating: 0, count: n)
      for s in 0..<n {
        for t in s + 1..<max(n, s + 1) where component[s] == component[t] {
          // Every other component is held at 0 by the diagonal, and so is t.
          let system = (0..<n).map { a in
            (0..<n).map { b -> Double in
              if a == t || b == t || component[a] != component[s] { return a == b ? 1 : 0 }
              return a == b ? weights[a].reduce(0, +) : -weights[a][b]
            }
          }
          let potential = solve(system, (0..<n).map { $0 == s ? 1 : 0 })
          for v in 0..<n where v != s && v != t {
            flow[v] += (0..<n).reduce(0) { $0 + weights[v][$1] * abs(potential[v] - potential[$1]) } / 2
          }
        }
      }
      #expect(difference(plain(graph.currentFlowBetweenness().values), flow) == nil)
    }
  }

  @Test func currentFlowIsUnknownAboveItsLimit() {
    let graph = WeightedGraph(nodeCount: 6, edges: [(0, 1), (1, 2), (3, 4)])
    #expect(graph.currentFlowBetweenness(limit: 2).values == [nil, nil, nil, 0, 0, 0])
    // On a tree every path is a shortest one.
    let path = WeightedGraph(nodeCount: 30, edges: (1..<30).map { ($0 - 1, $0, Double($0)) })
    #expect(difference(plain(path.currentFlowBetweenness().values), path.betweenness().values) == nil)
  }

  @Test func goldenValues() throws {
    let golden = try centralityGolden()
    #expect(golden.count > 20)
    for (name, graph, values) in golden {
      let found: [String: [Double]] = [
        "constraint": plain(graph.constraints().values),
        "constraintUnweighted": plain(graph.constraints(weighted: false).values),
        "effectiveSize": plain(graph.effectiveSizes().values),
        "effectiveSizeWeighted": plain(graph.effectiveSizes(weighted: true).values),
        "katz": graph.katzCentrality(attenuation: 0.02).values,
      ]
      for (measure, column) in found {
        #expect(difference(column, plain(try #require(values[measure]))) == nil, "\(measure) of \(name)")
      }
      if let flow = values["currentFlow"] {
        #expect(difference(plain(graph.currentFlowBetweenness().values), plain(flow), within: 1e-8) == nil)
        #expect(
          difference(
            plain(graph.currentFlowBetweenness(weighted: false).values),
            plain(try #require(values["currentFlowUnweighted"])), within: 1e-8) == nil)
      }
    }
  }

  /// networkx 3.6.1 and igraph 1.0 agree on these.
  @Test func famousGraphs() {
    let kite = plain(WeightedGraph.krackhardtKite.constraints().values)
    let expected = [
      0.541198, 0.541198, 0.664136, 0.470170, 0.664136, 0.445089, 0.445089, 0.431111, 0.5, 1,
    ]
    #expect(difference(kite, expected, within: 6e-7) == nil)
    #expect(agree(plain(WeightedGraph.florentineFamilies.constraints().values)[1], 0.209877, within: 6e-7))
    // Normalized by the pairs, 14 · 13 ∕ 2.
    let medici = plain(WeightedGraph.florentineFamilies.currentFlowBetweenness().values)[1] / 91
    #expect(agree(medici, 0.598947, within: 6e-7))
    let paw = WeightedGraph.paw
    #expect(
      difference(plain(paw.constraints().values), [0.913580, 0.728395, 0.913580, 1], within: 6e-7) == nil)
    #expect(paw.cIndices().values == [2, 2, 2, 1])
    #expect(paw.hDegrees().values == [1, 1, 1, 1])
    #expect(paw.communicationAbilities().values == [1, 1, 1, 1])
    #expect(paw.lobbyIndices().values == [2, 2, 2, 1])
    #expect(difference(plain(paw.currentFlowBetweenness().values), [0.8, 2.2, 0.8, 0]) == nil)
    let newman = WeightedGraph(nodeCount: 4, edges: [(0, 1, 0.5), (0, 2, 1.5), (1, 2, 0.5), (1, 3, 1)])
    #expect(
      difference(newman.authorRank().values, [1.095916, 1.163624, 1.095916, 0.644540], within: 4e-6) == nil)
  }

  @Test func threadsChangeNothing() {
    let graph = paperGraph(3, nodes: 400, papers: 500).graph
    for threads in [2, 7] {
      #expect(graph.katzCentrality(threads: threads) == graph.katzCentrality(threads: 1))
      #expect(graph.authorRank(threads: threads) == graph.authorRank(threads: 1))
      #expect(graph.constraints(threads: threads) == graph.constraints(threads: 1))
      #expect(
        graph.effectiveSizes(weighted: true, threads: threads)
          == graph.effectiveSizes(weighted: true, threads: 1))
      #expect(graph.currentFlowBetweenness(threads: threads) == graph.currentFlowBetweenness(threads: 1))
    }
  }

  /// A path and a star so large that recursion or a square of the degree would end it.
  @Test func hugeShapes() {
    let star = WeightedGraph(nodeCount: 200_001, edges: (1...200_000).map { (0, $0) })
    #expect(agree(plain(star.constraints().values)[0], 1.0 / 200_000))
    #expect(star.lobbyIndices().values[0] == 1)
    #expect(agree(star.spectralRadiusBound(), 200_000.0.squareRoot(), within: 2e-3))
    #expect(star.currentFlowBetweenness().values[0] == nil)
    let path = WeightedGraph(nodeCount: 50_000, edges: (1..<50_000).map { ($0 - 1, $0) })
    #expect(path.spectralRadiusBound() >= 1.99)
    #expect(path.hDegrees().values.allSatisfy { $0 == 1 })
  }
}
