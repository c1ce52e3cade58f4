import AuthorIdentity
import Bibliography
import Graphs
import Testing

@testable import Collaboration

@Suite("What papers add to ties")
struct PaperWeightsTests {
  private func edges(_ papers: [Paper], _ options: NetworkOptions) -> [String: Double] {
    CoauthorNetwork(ResolvedBibliography(papers), options: options).edges
  }

  /// The products of the credits of places 1 and 2, 1 and 3, 2 and 3.
  private static let products: [(Counting, [Double])] = [
    // Credits 6:3:2, 3:2:1, 4:2:1, 2:1:2.
    (.harmonic, [18, 12, 6]), (.arithmetic, [6, 3, 2]), (.geometric, [8, 4, 2]), (.firstLast, [2, 4, 2]),
  ]

  @Test("Three authors, by hand", arguments: products)
  func byHand(counting: Counting, products: [Double]) {
    let found = edges([Paper("P", ["A", "B", "C"])], NetworkOptions(counting: counting))
    let total = products.reduce(0, +)
    for (pair, product) in zip(["A–B", "A–C", "B–C"], products) {
      #expect(abs((found[pair] ?? 0) - product / total) < 1e-15)
    }
  }

  @Test(
    "A paper adds 1 in all", arguments: [Counting.harmonic, .arithmetic, .geometric, .firstLast, .refined])
  func total(counting: Counting) {
    for n in [2, 3, 5, 26, 400] {
      let names = (0..<n).map { "Person \(Character(UnicodeScalar(0x4E00 + UInt32($0))!))" }
      let network = CoauthorNetwork(
        ResolvedBibliography([Paper("P", names)]), options: NetworkOptions(counting: counting))
      #expect(network.graph.edgeCount == n * (n - 1) / 2)
      #expect(abs(network.graph.totalWeight - 1) < 1e-9)
    }
  }

  @Test("No tie of a long list is lost, however small its share")
  func long() {
    let names = (0..<1500).map { "Person \(Character(UnicodeScalar(0x4E00 + UInt32($0))!))" }
    let network = CoauthorNetwork(
      ResolvedBibliography([Paper("P", names)]), options: NetworkOptions(counting: .geometric))
    #expect(network.graph.edgeCount == 1500 * 1499 / 2)
    #expect(network.graph.invariantViolation() == nil)
  }

  @Test("Of a cut list the names before the gap have the first places, those after it the last")
  func cut() {
    // At least four authors: A, B, one or more that are hidden, and C, the last.
    let found = edges([Paper("P", ["A", "B", "C"], cut: 2)], NetworkOptions(counting: .arithmetic))
    // Credits 4, 3, 2, 1: products 12, 8, 4, 6, 3, 2 of 35.
    #expect(abs((found["A–B"] ?? 0) - 12.0 / 35) < 1e-15)
    #expect(abs((found["A–C"] ?? 0) - 4.0 / 35) < 1e-15)
    #expect(abs((found["B–C"] ?? 0) - 3.0 / 35) < 1e-15)
  }

  @Test("Half as much for every half-life")
  func halfLife() {
    let papers = [
      Paper("P", ["A", "B"], 2020), Paper("Q", ["A", "B"], 2015), Paper("R", ["A", "C"], 2010),
      Paper("S", ["A", "D"]),
    ]
    #expect(edges(papers, NetworkOptions(halfLife: 5)) == ["A–B": 1.5, "A–C": 0.25])
    #expect(
      edges(papers, NetworkOptions(halfLife: 5, referenceYear: 2025)) == ["A–B": 0.75, "A–C": 0.125])
    // A paper after the year that ages are counted to is not worth more than one of that year.
    #expect(edges(papers, NetworkOptions(halfLife: 5, referenceYear: 2010)) == ["A–B": 2, "A–C": 1])
    let network = CoauthorNetwork(ResolvedBibliography(papers), options: NetworkOptions(halfLife: 5))
    #expect(network.omissions.papersWithoutYear == 1)
    // So long ago that the weight is no number any more: the tie stays.
    #expect(edges(papers, NetworkOptions(halfLife: 0.001)).count == 2)
  }

  @Test("The same bits for any number of threads", arguments: Counting.allCases)
  func threads(counting: Counting) {
    let list = ResolvedBibliography(randomPapers(3))
    let graphs = [1, 2, 7].map {
      CoauthorNetwork(list, options: NetworkOptions(counting: counting, threads: $0, halfLife: 3)).graph
    }
    #expect(graphs[0] == graphs[1] && graphs[0] == graphs[2])
    #expect(graphs[0].invariantViolation() == nil)
  }
}
