import Graphs
import Statistics
import Testing

@Suite("Affinities of ties")
struct TieAffinityTests {
  private let paw = WeightedGraph(
    nodeCount: 4, edges: [(0, 1, 1), (0, 2, 2), (1, 2, 1), (1, 3, 1)])
  private let papers = [2.0, 2, 2, 1]

  private static let wanted: [(TieAffinity, [Double])] = [
    (.salton, [0.5, 1, 0.5, 0.7071]), (.jaccard, [0.3333, 1, 0.3333, 0.5]),
    (.association, [0.25, 0.5, 0.25, 0.5]), (.vos, [1.1111, 2.2222, 1.1111, 3.3333]),
    (.dice, [0.5, 1, 0.5, 0.6667]), (.inclusion, [0.5, 1, 0.5, 1]), (.equivalence, [0.25, 1, 0.25, 0.5]),
    (.affinity, [0.75, 1.5, 0.75, 1.5]),
  ]

  @Test("The paw, papers as sizes: A1–A2, A1–A3, A2–A3, A2–A4", arguments: wanted)
  func worked(measure: TieAffinity, wanted: [Double]) {
    let found = paw.affinities(measure, sizes: papers, total: 3)
    #expect(found.edges == paw.edges)
    #expect(zip(found.values, wanted).allSatisfy { abs($0 - $1) < 5e-5 })
  }

  @Test("Equivalence is Salton's squared; Jaccard and Dice say the same", arguments: 0..<20)
  func relations(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let edges = (0..<30).map { _ in
      (Int.random(in: 0..<8, using: &random), Int.random(in: 8..<15, using: &random), 1.0)
    }
    let graph = WeightedGraph(nodeCount: 15, edges: edges)
    let values = Dictionary(
      uniqueKeysWithValues: TieAffinity.allCases.map { ($0, graph.affinities($0).values) })
    for (edge, jaccard) in (values[.jaccard] ?? []).enumerated() {
      func value(_ measure: TieAffinity) -> Double { values[measure]?[edge] ?? .nan }
      #expect(abs(value(.equivalence) - value(.salton) * value(.salton)) < 1e-12)
      #expect(abs(value(.dice) - 2 * jaccard / (1 + jaccard)) < 1e-12)
      #expect(jaccard <= value(.dice) && value(.dice) <= value(.salton) + 1e-12)
      #expect(value(.salton) <= value(.inclusion) + 1e-12 && value(.inclusion) <= 1)
      // Without sizes of its own the association strength of VOSviewer is the plain one times twice the total.
      #expect(abs(value(.vos) - 60 * value(.association)) < 1e-9)
    }
  }

  @Test("No edges")
  func empty() {
    let graph = WeightedGraph(nodeCount: 2, edges: [(Int, Int)]())
    #expect(TieAffinity.allCases.allSatisfy { graph.affinities($0).values.isEmpty })
  }
}
