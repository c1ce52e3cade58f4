import AuthorIdentity
import Bibliography
import Graphs
import Statistics
import Testing

@testable import Collaboration

@Suite("Productivity, careers, partnership")
struct CollaborationProfileTests {
  @Test("Partnership ability is the h-index of joint papers", arguments: 0..<30)
  func partnership(seed: Int) {
    let list = ResolvedBibliography(randomPapers(seed))
    let network = CoauthorNetwork(list, counting: .full)
    let found = network.partnershipAbilities().values
    #expect(found == network.graph.hDegrees().values)
    // Another counting changes strengths, not joint papers.
    #expect(CoauthorNetwork(list, counting: .newman).partnershipAbilities().values == found)
    #expect(zip(found, network.graph.degrees().values).allSatisfy { $0 <= $1 })
  }

  @Test("The Lorenz curve, and the Gini coefficient above it")
  func lorenz() throws {
    let curve = CollaborationProfile.lorenzCurve([1, 3, 1, 5])
    #expect(curve.map(\.people) == [0, 0.5, 0.75, 1])
    #expect(curve.map(\.papers) == [0, 0.2, 0.5, 1])
    #expect(CollaborationProfile.lorenzCurve([]).isEmpty)
    // The Gini coefficient is 1 less twice the area under the curve.
    let area = zip(curve, curve.dropFirst()).reduce(0.0) {
      $0 + ($1.1.people - $1.0.people) * ($1.0.papers + $1.1.papers) / 2
    }
    let gini = try #require(giniCoefficient(of: [1, 3, 1, 5]))
    #expect(abs(gini - (1 - 2 * area)) < 1e-15)
  }

  @Test("Careers count the first and the last year; people without a year stand apart")
  func careers() {
    let profile = CollaborationProfile(
      CoauthorNetwork(
        ResolvedBibliography([
          Paper("P", ["A", "B"], 2000), Paper("Q", ["A", "C"], 2004), Paper("R", ["D", "E"]),
        ]), counting: .full))
    #expect(profile.careers.max == 5)
    #expect(profile.careers.mean == 7.0 / 3)
    #expect(profile.careerCounts.map(\.years) == [1, 5])
    #expect(profile.careerCounts.map(\.people) == [2, 1])
    #expect(profile.undatedPeople == 2)
    #expect(profile.secondComponent == 2)
    #expect(profile.partnership.max == 1)
    #expect(profile.linkedMeanDegree == 6.0 / 5)
  }

  @Test("Lotka's exponent is that of the fit from one paper on; nothing varies, nothing is fitted")
  func lotka() throws {
    let papers = (0..<40).map { Paper("Title \($0)", ["A\($0 % 7)", "B\($0 % 3)", "C\($0)"]) }
    let network = CoauthorNetwork(ResolvedBibliography(papers), counting: .full)
    let profile = CollaborationProfile(network)
    let wanted = PowerLawFit(network.paperCounts().values, minimum: 1)
    #expect(profile.lotka?.exponent == wanted?.exponent)
    #expect(profile.lotka?.distance == wanted?.distance)
    #expect((0...1).contains(profile.lotka?.plausibility ?? 2))
    #expect(profile == CollaborationProfile(network, options: MeasurementOptions(threads: 7)))
    let flat = CoauthorNetwork(ResolvedBibliography([Paper("P", ["A", "B"])]), counting: .full)
    #expect(CollaborationProfile(flat).lotka == nil)
    let empty = CollaborationProfile(CoauthorNetwork(ResolvedBibliography([]), counting: .full))
    #expect(empty.gini == nil && empty.lorenz.isEmpty && empty.linkedMeanDegree == nil)
  }
}
