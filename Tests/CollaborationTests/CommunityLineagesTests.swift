import AuthorIdentity
import Bibliography
import Graphs
import Testing

@testable import Collaboration

@Suite("Communities through the years")
struct CommunityLineagesTests {
  /// All pairs of some people write together in a year.
  private func team(_ names: String, _ year: Int) -> [Paper] {
    let people = names.map { String($0) }
    return people.indices.flatMap { a in
      people.indices.filter { $0 > a }.map {
        Paper("\(names) \(a) \($0) \(year)", [people[a], people[$0]], year)
      }
    }
  }

  private func lineages(_ papers: [Paper], width: Int = 1, step: Int = 1) -> CommunityLineages {
    CommunityLineages(
      CoauthorNetwork(ResolvedBibliography(papers), counting: .full), width: width, step: step)
  }

  @Test("A team that changes one member a year, one that ends, one that begins")
  func continuation() throws {
    let found = lineages(
      team("ABCD", 2000) + team("XYZ", 2000) + team("BCDE", 2001) + team("CDEF", 2002) + team("PQR", 2002))
    #expect(found.windows == [2000...2000, 2001...2001, 2002...2002])
    #expect(found.lineages.count == 3)
    let first = found.lineages[0]
    #expect(first.steps.map(\.size) == [4, 4, 4])
    #expect(first.steps.map(\.overlap) == [nil, 0.6, 0.6])
    #expect(first.stationarity == 0.6)
    #expect(first.steps.map(\.stayed) == [0, 3, 3])
    #expect(first.steps.map(\.left) == [0, 1, 1])
    #expect(first.steps.map(\.joined) == [4, 1, 1])
    #expect(found.lineages.map(\.lives) == [true, false, true])
    #expect(found.lineages[1].stationarity == nil)
    #expect(found.lineages[1].mergedInto == nil)
  }

  @Test("A team that splits, and two that merge")
  func splitAndMerge() {
    let split = lineages(team("ABCDEF", 2000) + team("ABC", 2001) + team("DEF", 2001))
    // Both halves share 3 of 6; the first continues, the other has split off.
    #expect(split.lineages.map { $0.steps.count } == [2, 1])
    #expect(split.lineages[1].splitFrom == 0)
    let merged = lineages(team("ABC", 2000) + team("DEF", 2000) + team("ABCDEF", 2001))
    #expect(merged.lineages.map { $0.steps.count } == [2, 1])
    #expect(merged.lineages[1].mergedInto == 0)
    #expect(!merged.lineages[1].lives)
  }

  @Test("Windows end with the newest year and reach back to the first")
  func windows() {
    #expect(
      CommunityLineages.windows(2000, 2004, width: 3, step: 1) == [2000...2002, 2001...2003, 2002...2004])
    #expect(
      CommunityLineages.windows(2000, 2004, width: 2, step: 2) == [1999...2000, 2001...2002, 2003...2004])
    #expect(CommunityLineages.windows(2000, 2000, width: 5, step: 1) == [1996...2000])
    #expect(CommunityLineages.windows(2000, 2004, width: 1, step: 3) == [2001...2001, 2004...2004])
    #expect(CommunityLineages.windows(nil, nil, width: 5, step: 1).isEmpty)
  }

  @Test(
    "Every community of every window is in one lineage, and what stays, joins and leaves adds up",
    arguments: 0..<20)
  func invariants(seed: Int) {
    let list = ResolvedBibliography(randomPapers(seed))
    let network = CoauthorNetwork(list, counting: .full)
    let found = CommunityLineages(network, width: 3, step: 2, smallest: 2)
    for (place, lineage) in found.lineages.enumerated() {
      for (before, after) in zip(lineage.steps, lineage.steps.dropFirst()) {
        let (a, b) = (Set(before.members.map(\.index)), Set(after.members.map(\.index)))
        #expect(after.stayed == a.intersection(b).count)
        #expect(after.left == a.subtracting(b).count)
        #expect(after.overlap == Double(a.intersection(b).count) / Double(a.union(b).count))
        #expect(after.since == before.since + 2)
      }
      #expect(lineage.mergedInto != place && lineage.splitFrom != place)
      #expect((0...1).contains(lineage.stationarity ?? 1))
      #expect(lineage.lives == (lineage.steps.last?.until == found.windows.last?.upperBound))
    }
    for window in found.windows {
      let members = found.lineages.flatMap(\.steps).filter { $0.since == window.lowerBound }.flatMap {
        $0.members.map(\.index)
      }
      #expect(Set(members).count == members.count)
    }
    let same = CommunityLineages(
      network, width: 3, step: 2, smallest: 2, options: MeasurementOptions(threads: 7))
    #expect(same == found)
  }
}
