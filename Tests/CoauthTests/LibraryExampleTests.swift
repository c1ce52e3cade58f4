import Coauth
import CoauthTestSupport
import Testing

/// The example of the README, but for the picture, which `CoauthGraphviz` makes of the text.
@Suite struct LibraryExampleTests {
  @Test func theExampleOfTheReadme() throws {
    let papers = try PaperList(contentsOf: Fixture.path("bibtex/plain.bib"))
    let people = ResolvedBibliography(papers, policy: .exact)
    let network = CoauthorNetwork(people, counting: .newman)
    var random = SplitMix64(seed: 42)
    let groups = network.graph.leidenCommunities(using: &random)
    let broker = network.graph.betweenness().ranked(1)[0]
    let h = people.citations(of: network.person(at: broker.node)).hIndex
    let map = NetworkMap(network, showing: .strongest(150), coloredBy: groups)

    #expect(papers.count == people.paperCount)
    #expect(network.nodeCount == people.personCount && groups.clusterOfNode.count == network.nodeCount)
    #expect(broker.value >= 0)
    #expect(h.map { $0.low <= $0.high } ?? true)
    #expect(!map.shown.isEmpty)
    #expect(map.dot.hasPrefix("graph") && map.dot.contains(network.name(at: map.shown[0])))
  }

  /// The same with papers that a program states, where every value is known.
  @Test func papersOfAProgram() throws {
    let papers = PaperList([
      Paper(title: "One", authors: ["Ann Lee", "Bo Chu", "Cy Dee"], citations: 4),
      Paper(title: "Two", authors: ["Ann Lee", "Cy Dee"], citations: 1),
      Paper(title: "Three", authors: ["Bo Chu", "Eve Fox"], citations: 2),
    ])
    let people = ResolvedBibliography(papers)
    let network = CoauthorNetwork(people, counting: .newman)
    let broker = network.graph.betweenness().ranked(1)[0]
    #expect(network.name(at: broker.node) == "Bo Chu" && broker.value == 2)
    #expect(people.citations(of: network.person(at: broker.node)).hIndex == IndexInterval(low: 2, high: 2))
    #expect(NetworkMap(network).dot.contains("Eve Fox"))
  }

  @Test func theChainInOneCall() throws {
    let path = Fixture.path("bibtex/plain.bib")
    let study = try Study(of: [path])
    let list = try PaperList(contentsOf: path)
    #expect(Array(study.papers) == Array(list))
    #expect(study.network.graph == CoauthorNetwork(ResolvedBibliography(list)).graph)
    #expect(throws: ReadingError.self) { try Study(of: ["no such file"]) }
  }
}
