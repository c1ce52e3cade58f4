import AuthorIdentity
import Bibliography
import Graphs
import Scientometrics
import Statistics
import Testing

@testable import Collaboration

@Suite("How a network grows")
struct CollaborationGrowthTests {
  private let papers = [
    Paper("P1", ["A", "B"], 2000), Paper("P2", ["C"], 2000),
    // A and B again, with the newcomer D; B with C for the first time.
    Paper("P3", ["A", "B", "D"], 2002), Paper("P4", ["B", "C"], 2002),
    Paper("P5", ["E", "F"], 2003), Paper("P6", ["A", "E"]),
  ]

  @Test("Newcomers, incumbents and the four kinds of pairs, by hand")
  func byHand() throws {
    let growth = CollaborationGrowth(CoauthorNetwork(ResolvedBibliography(papers), counting: .full))
    #expect(growth.years.map(\.year) == [2000, 2002, 2003])
    #expect(growth.undatedPapers == 1)
    #expect(growth.years.map(\.papersSoFar) == [2, 4, 5])
    #expect(growth.years.map(\.people) == [3, 4, 2])
    #expect(growth.years.map(\.newcomers) == [3, 1, 2])
    #expect(growth.years.map(\.incumbents) == [0, 3, 0])
    #expect(growth.years.map(\.newEdges) == [1, 3, 1])
    #expect(growth.years.map(\.pairs) == [1, 4, 1])
    #expect(growth.years.map(\.state.edges) == [1, 4, 5])
    #expect(growth.years.map(\.state.nodes) == [3, 4, 6])
    #expect(growth.years.map(\.state.giantNodes) == [2, 4, 4])
    let links = growth.years[1].links
    #expect(links.newcomerNewcomer == 0)
    #expect(links.newcomerIncumbent == 2)
    #expect(links.incumbentIncumbent == 1)
    #expect(links.repeatIncumbent == 1)
    #expect(links.repeatShare == 0.5)
    #expect(growth.years[0].links.repeatShare == nil)
    // Four of the five places on the two papers of 2002 are those of A, B and C.
    #expect(growth.years.map(\.incumbentShare) == [0, 0.8, 0])
    #expect(growth.years[1].meanDistance?.value == (4 + 2 * 2) / 6.0)
    #expect(growth.years[1].state.transitivity == 3 / 5.0)
    #expect(growth.years[0].collaboration?.soloShare == 0.5)
  }

  @Test("A year's network is the one of all papers until then", arguments: 0..<40)
  func definition(seed: Int) throws {
    let list = ResolvedBibliography(randomPapers(seed))
    let growth = CollaborationGrowth(CoauthorNetwork(list, counting: .full))
    var people: Set<UInt32> = []
    for year in growth.years {
      let soFar = CoauthorNetwork(list, options: NetworkOptions(until: year.year))
      let summary = NetworkSummary(soFar)
      #expect(year.state.nodes == summary.nodes)
      #expect(year.state.edges == summary.edges)
      #expect(year.state.components == summary.components)
      #expect(year.state.giantNodes == summary.giantNodes)
      #expect(year.state.isolates == summary.isolates)
      #expect(year.state.triangles == summary.triangles)
      #expect(year.state.transitivity ?? 0 == summary.transitivity ?? 0)
      #expect(year.meanDistance?.value == summary.meanDistance?.value)
      let alone = CoauthorNetwork(list, options: NetworkOptions(since: year.year, until: year.year))
      #expect(year.people == alone.nodeCount)
      #expect(year.pairs == alone.graph.edgeCount)
      let active = Set((0..<alone.nodeCount).map { alone.person(at: NodeID($0)).index })
      #expect(year.newcomers == active.subtracting(people).count)
      people.formUnion(active)
      #expect(year.people == year.newcomers + year.incumbents)
      // Every new tie is one of the year's pairs, and every pair that is not new is a repeat at least once.
      #expect(year.newEdges <= year.pairs)
      #expect(year.pairs - year.newEdges <= year.links.repeatIncumbent)
    }
  }

  @Test("The same for any number of threads")
  func threads() {
    let list = ResolvedBibliography(randomPapers(7))
    let growths = [1, 2, 7].map {
      CollaborationGrowth(
        CoauthorNetwork(list, options: NetworkOptions(threads: $0)), options: MeasurementOptions(threads: $0))
    }
    #expect(growths[0] == growths[1] && growths[0] == growths[2])
  }

  @Test("The densification exponent is the slope in logarithms")
  func densification() throws {
    // A clique of 2, then 4, then 8 and 16: ties grow nearly as the square of people.
    let papers = [(2, 2000), (4, 2001), (8, 2002), (16, 2003)].map { size, year in
      Paper("P\(size)", (0..<size).map { "Person \(Character(UnicodeScalar(65 + UInt8($0))))" }, year)
    }
    let growth = CollaborationGrowth(CoauthorNetwork(ResolvedBibliography(papers), counting: .full))
    #expect(growth.years.map(\.state.edges) == [1, 6, 28, 120])
    let slope = try #require(growth.densification?.slope)
    // Least squares over x = 1…4 doublings of people: (−1.5·y₁ − 0.5·y₂ + 0.5·y₃ + 1.5·y₄) ∕ 5 in powers of two.
    #expect(abs(slope - 2.2943) < 1e-4)
    let repeated = CollaborationGrowth(
      CoauthorNetwork(
        ResolvedBibliography((0..<3).map { Paper("P\($0)", ["A", "B"], 2000 + $0) }), counting: .full))
    #expect(repeated.densification == nil)
  }

  @Test("Nothing dated, nothing at all")
  func empty() {
    let undated = CollaborationGrowth(
      CoauthorNetwork(ResolvedBibliography([Paper("P", ["A", "B"])]), counting: .full))
    #expect(undated.years.isEmpty && undated.undatedPapers == 1 && undated.densification == nil)
    #expect(CollaborationGrowth(CoauthorNetwork(ResolvedBibliography([]), counting: .full)).years.isEmpty)
  }
}
