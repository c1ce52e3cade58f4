import AuthorIdentity
import Bibliography
import Graphs
import Testing

@testable import Collaboration

@Suite("What clusters are about")
struct ClusterProfileTests {
  @Test("Words are told from punctuation, case, accents and words that say nothing")
  func words() {
    #expect(
      TitleWords.words(
        of: "The Évolution of Large-Scale networks: a study of 25 NETWORKS, and their evolution -")
        == ["evolution", "large-scale", "networks"])
    #expect(TitleWords.words(of: "Über die Theorie der Graphen") == ["theorie", "graphen"])
    #expect(TitleWords.words(of: "On it, 2001") == [])
    #expect(TitleWords.words(of: "图 的 网络") == ["图", "的", "网络"])
    #expect(TitleWords.words(of: "") == [])
    // Plain ASCII goes another way; a letter of another script at the end must not change what comes before.
    for title in ["A --- b-c- -d e-f, Deep-Deep (deep) x2y 3-4", "--", "-", "Self-", "-self"] {
      #expect(TitleWords.words(of: title + " é") == TitleWords.words(of: title))
    }
  }

  @Test("Members, years, leaders and telling words of two groups")
  func profiles() throws {
    let network = CoauthorNetwork(
      ResolvedBibliography(
        PaperList([
          Paper(title: "Parsing networks", authors: ["Ann", "Bob"], date: PublicationDate(year: 2003)),
          Paper(title: "Parsing trees", authors: ["Ann", "Bob"], date: PublicationDate(year: 2001)),
          Paper(title: "Parsing speech", authors: ["Ann", "Cid"]),
          Paper(title: "Protein networks", authors: ["Dan", "Eve"], date: PublicationDate(year: 1999)),
        ])), counting: .full)
    let partition = Partition(
      labels: (0..<network.nodeCount).map { network.name(at: NodeID($0)) < "D" ? 0 : 1 })
    let profiles = network.clusterProfiles(partition, leading: 2, words: 2)
    #expect(profiles.map(\.size) == [3, 2])
    #expect(profiles.map(\.paperCount) == [3, 1])
    #expect(profiles[0].years == 2001...2003)
    #expect(profiles[1].years == 1999...1999)
    #expect(profiles[0].leading.map { network.bibliography.name(of: $0) } == ["Ann", "Bob"])
    #expect(profiles[1].leading.map { network.bibliography.name(of: $0) } == ["Dan", "Eve"])
    // 3 ln((3/3)/(3/4)) before 1 ln((1/3)/(1/4)); of the one paper, ln 4 before ln 2.
    #expect(profiles[0].words == ["parsing", "speech"])
    #expect(profiles[1].words == ["protein", "networks"])
    #expect(network.clusterProfiles(partition, smallest: 3).count == 1)
  }

  @Test("Where one cluster holds all papers its most frequent words stand there")
  func oneCluster() {
    let network = CoauthorNetwork(
      ResolvedBibliography(
        PaperList([
          Paper(title: "Graph theory", authors: ["Ann", "Bob"]),
          Paper(title: "Graph colors", authors: ["Ann", "Bob"]),
        ])),
      counting: .full)
    let all = Partition(labels: Array(repeating: 0, count: network.nodeCount))
    #expect(network.clusterProfiles(all)[0].words == ["graph", "colors", "theory"])
  }
}
