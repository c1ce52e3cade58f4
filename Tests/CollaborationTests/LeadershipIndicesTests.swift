import AuthorIdentity
import Bibliography
import Graphs
import Scientometrics
import Statistics
import Testing

@testable import Collaboration

@Suite("ħ, h_α and h′_α of a network")
struct LeadershipIndicesTests {
  /// The toy of the definition: A and B share P1 and P2, A has P3, B has P4, B and C share P5.
  private let toy = [
    Paper("P1", ["A A", "B B"], citations: 10), Paper("P2", ["A A", "B B"], citations: 8),
    Paper("P3", ["A A"], citations: 5), Paper("P4", ["B B"], citations: 9),
    Paper("P5", ["B B", "C C"], citations: 3),
  ]

  private func indices(_ papers: [Paper], _ options: NetworkOptions = NetworkOptions()) -> (
    bar: [IndexInterval?], alpha: [IndexInterval?], alphaOnly: [IndexInterval?]
  ) {
    CoauthorNetwork(ResolvedBibliography(papers), options: options).leadershipIndices()
  }

  private func exactly(_ values: Int...) -> [IndexInterval?] {
    values.map { IndexInterval(low: $0, high: $0) }
  }

  @Test("The toy of the definition, whatever the order of the papers")
  func known() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<20 {
      let network = CoauthorNetwork(ResolvedBibliography(toy.shuffled(using: &random)))
      let found = network.leadershipIndices()
      let order = (0..<3).sorted { network.name(at: NodeID($0)) < network.name(at: NodeID($1)) }
      #expect(order.map { found.alpha[$0] } == exactly(3, 3, 0))
      #expect(order.map { found.alphaOnly[$0] } == exactly(3, 3, 0))
      #expect(order.map { found.bar[$0] } == exactly(3, 3, 1))
    }
  }

  @Test("A filter of ties takes no paper away, and so no doubt")
  func filteredTies() {
    let papers = toy + [Paper("P6", ["C C"])]
    let options = NetworkOptions(counting: .full, minimumWeight: 2)
    let found = indices(papers, options)
    let all = indices(papers)
    #expect(found.alpha.prefix(2) == [IndexInterval(low: 3, high: 3), IndexInterval(low: 0, high: 3)])
    #expect(found.bar[0] == IndexInterval(low: 0, high: 3))
    #expect(found.alpha.prefix(2) == all.alpha.prefix(2) && found.bar.prefix(2) == all.bar.prefix(2))
  }

  @Test("A coauthor who is no node leads as well, and brings doubt")
  func filteredPeople() {
    // A has h 1 by the paper with Z, who has h 2 but too few papers to be a node.
    let papers = [
      Paper("P1", ["A A", "Z Z"], citations: 2), Paper("P2", ["A A"], citations: 1),
      Paper("P3", ["A A"], citations: 1), Paper("P4", ["Z Z"], citations: 9),
    ]
    let options = NetworkOptions(counting: .full, minimumPapers: 3)
    #expect(indices(papers, options).alpha == exactly(0))
    let unknown = papers.dropLast() + [Paper("P4", ["Z Z"])]
    #expect(indices(Array(unknown), options).alpha == [IndexInterval(low: 0, high: 1)])
    #expect(indices(Array(unknown), options).bar == [IndexInterval(low: 0, high: 1)])
  }

  @Test("A cut list names the coauthors that it shows")
  func cutList() {
    var papers = toy
    papers[4] = Paper("P5", ["B B", "C C"], cut: 2, citations: 3)
    #expect(indices(papers).alpha == exactly(3, 3, 0))
  }

  @Test("An unknown count leaves 0 to h of those whom it may touch, and nobody else in doubt")
  func unknown() {
    let papers =
      toy + [
        Paper("P6", ["C C"]), Paper("P7", ["D D"], citations: 4), Paper("P8", ["E E"]),
      ]
    let found = indices(papers)
    // A is no coauthor of C, B is.
    #expect(found.alpha.prefix(2) == [IndexInterval(low: 3, high: 3), IndexInterval(low: 0, high: 3)])
    #expect(found.bar[0] == IndexInterval(low: 0, high: 3))
    #expect(found.bar[3] == IndexInterval(low: 1, high: 1))
    #expect(found.alpha[4] == nil && found.bar[4] == nil)
  }
}
