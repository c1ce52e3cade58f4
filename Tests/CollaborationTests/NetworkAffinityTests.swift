import AuthorIdentity
import Graphs
import Testing

@testable import Collaboration

@Suite("Affinities of the ties of a list")
struct NetworkAffinityTests {
  private func network(_ counting: Counting, halfLife: Double? = nil) -> CoauthorNetwork {
    CoauthorNetwork(
      ResolvedBibliography(pawPapers), options: NetworkOptions(counting: counting, halfLife: halfLife))
  }

  @Test("Full counting goes by papers: the paw of the VOSviewer manual")
  func papers() throws {
    let column = try #require(network(.full).affinities(.salton))
    // A1–A2 1 of 2 and 2, A1–A3 2 of 2 and 2, A2–A3 1 of 2 and 2, A2–A4 1 of 2 and 1.
    let expected = [0.5, 1, 0.5, 1 / 2.0.squareRoot()]
    for (value, wanted) in zip(column.values, expected) { #expect(abs(value - wanted) < 1e-12) }
    #expect(column.convention.contains("s and t the papers of its ends"))
    #expect(network(.full).affinities(.affinity) != nil)
  }

  @Test("Shares of papers go by the summed strengths of the ties, and have no number of papers to go with")
  func strengths() throws {
    let newman = network(.newman)
    let column = try #require(newman.affinities(.jaccard))
    // Strengths 2, 2, 2, 1; ties 0.5, 1.5, 0.5, 1.
    let expected = [0.5 / 3.5, 1.5 / 2.5, 0.5 / 3.5, 1 / 2.0]
    for (value, wanted) in zip(column.values, expected) { #expect(abs(value - wanted) < 1e-12) }
    #expect(column.convention.contains("s and t the summed strengths of its ends"))
    for other in [newman, network(.refined), network(.full, halfLife: 2)] {
      #expect(other.affinities(.affinity) == nil)
      #expect(other.affinities(.vos) != nil)
    }
  }

  @Test("Whatever the counting, shares lie in their ranges", arguments: 1...60)
  func ranges(seed: Int) throws {
    let bibliography = ResolvedBibliography(randomPapers(seed))
    for counting in Counting.allCases {
      let network = CoauthorNetwork(bibliography, counting: counting)
      for measure in [TieAffinity.salton, .jaccard, .dice, .inclusion, .equivalence] {
        let column = try #require(network.affinities(measure))
        #expect(column.values.allSatisfy { $0 > 0 && $0 <= 1 + 1e-12 })
      }
    }
  }

  @Test("A network with a half-life states the year that ages are counted to")
  func referenceYear() {
    #expect(network(.full, halfLife: 2).options.referenceYear == 2003)
    #expect(network(.full, halfLife: 2).options.countingConvention.hasSuffix("before 2003"))
    #expect(network(.full).options.referenceYear == nil)
  }
}
