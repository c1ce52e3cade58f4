import CoauthTestSupport
import Graphs
import Testing

@testable import NetworkDrawing

@Suite struct MapSelectionTests {
  func shown(
    _ network: LabeledGraph, _ selection: MapSelection = .strongest(150), highlighting: [Int] = []
  ) -> [Int] {
    NetworkMap(network, showing: selection, highlighting: highlighting.map { NodeID($0) })
      .shown.map { Int($0.index) }
  }

  func path(_ first: Int, _ length: Int, _ weight: Double) -> [(Int, Int, Double)] {
    SampleNetwork.path(first, length, weight)
  }

  @Test func tiesAreBrokenByDegreeThenNameThenID() {
    // 0 and 3 have strength 2 with one tie; 1, 2, 4, 5 strength 2 with two.
    let network = SampleNetwork.make(
      6, [(0, 3, 2), (1, 2, 1), (2, 4, 1), (4, 5, 1), (5, 1, 1)], names: ["z", "c", "b", "a", "b", "c"])
    #expect(shown(network, .all) == [2, 4, 1, 5, 3, 0])
  }

  @Test func aSmallNetworkIsShownWhole() {
    #expect(shown(SampleNetwork.make(3, [])) == [0, 1, 2])
    #expect(shown(SampleNetwork.make(5, path(0, 3, 1))).count == 5)
    #expect(shown(SampleNetwork.make(30, path(0, 3, 1))).count == 30)
    #expect(shown(SampleNetwork.make(0, [])) == [])
  }

  @Test func aNetworkWithoutGroupsOfThreeShowsTheStrongest() {
    let pairs = (0..<50).flatMap { path(2 * $0, 2, Double($0 + 1)) }
    #expect(shown(SampleNetwork.make(100, pairs), .strongest(4)).sorted() == [96, 97, 98, 99])
  }

  @Test func smallGroupsMakeRoom() {
    // The strongest are a pair; then a path of four; then a path of forty.
    let network = SampleNetwork.make(50, path(0, 2, 100) + path(2, 4, 10) + path(6, 40, 1))
    #expect(shown(network, .strongest(4)).sorted() == [2, 3, 4, 5])
    #expect(shown(network, .all).count == 44)
    #expect(shown(network, .strongest(4), highlighting: [1]).contains(1))
    #expect(shown(network, .strongest(4), highlighting: [49]).contains(49))
  }

  @Test(arguments: [1, 3, 10, 40, 100, 150, 1_000], [1, 2, 3] as [UInt64])
  func nobodyIsLonelyAndNobodyStrongerIsMissing(count: Int, seed: UInt64) {
    let network = SampleNetwork.random(people: 400, seed: seed).network
    let people = shown(network, .strongest(count))
    #expect(people.count <= count)
    if count <= 150 { #expect(people.count == count) }
    let chosen = Set(people.map { UInt32($0) })
    if count >= 2 {
      for node in people {
        #expect(network.graph.neighbors(of: NodeID(node)).contains { chosen.contains($0) })
      }
    }
    #expect(Set(people).count == people.count)
  }

  @Test func aNeighborhoodIsTheNearest() {
    let network = SampleNetwork.make(60, path(0, 50, 1) + [(10, 55, 9)])
    let person = NodeID(10)
    #expect(Set(shown(network, .neighborhood(of: person, hops: 1, atMost: 9))) == [9, 10, 11, 55])
    #expect(Set(shown(network, .neighborhood(of: person, hops: 2, atMost: 9))) == [8, 9, 10, 11, 12, 55])
    #expect(Set(shown(network, .neighborhood(of: person, hops: 2, atMost: 2))) == [10, 55])
    #expect(shown(network, .neighborhood(of: NodeID(59), hops: 3, atMost: 9)) == [59])
    #expect(shown(network, .neighborhood(of: person, hops: 0, atMost: 0)) == [10])
  }
}
