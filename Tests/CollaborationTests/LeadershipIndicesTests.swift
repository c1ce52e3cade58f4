import AuthorIdentity
import Bibliography
import Scientometrics
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

  private func indices(_ papers: [Paper]) -> (
    bar: [IndexInterval?], alpha: [IndexInterval?], alphaOnly: [IndexInterval?]
  ) {
    CoauthorNetwork(ResolvedBibliography(papers)).leadershipIndices()
  }

  private func exactly(_ values: Int...) -> [IndexInterval?] {
    values.map { IndexInterval(low: $0, high: $0) }
  }

  @Test("The toy of the definition, whatever the order of the papers")
  func known() {
    let found = indices(toy)
    #expect(found.alpha == exactly(3, 3, 0))
    #expect(found.alphaOnly == exactly(3, 3, 0))
    #expect(found.bar == exactly(3, 3, 1))
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
