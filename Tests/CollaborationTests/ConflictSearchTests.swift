import AuthorIdentity
import Bibliography
import Graphs
import Testing

@testable import Collaboration

@Suite("Conflicts of interest")
struct ConflictSearchTests {
  private static func candidates(_ names: [String], in bibliography: ResolvedBibliography)
    -> [NamedCandidates]
  {
    zip(names, bibliography.people(matching: names)).map { NamedCandidates(name: $0, people: $1) }
  }

  @Test(
    "The distance is that of a search over all people, the nearest proof is a joint paper", arguments: 0..<60)
  func distances(seed: Int) {
    let bibliography = ResolvedBibliography(randomPapers(seed, withEmptyLists: false))
    let network = CoauthorNetwork(bibliography, options: NetworkOptions(since: seed % 2 == 0 ? 2004 : nil))
    let everybody = bibliography.personIDs.map {
      NamedCandidates(name: bibliography.name(of: $0), people: [$0])
    }
    let found = network.conflicts(of: everybody, with: [everybody])
    var distance: [[Int]: Int] = [:]
    for conflict in found {
      #expect(conflict.isCertain)
      distance[[conflict.reviewer, conflict.author]] = conflict.distance
      guard let reviewer = conflict.reviewerPerson, let author = conflict.authorPerson else { continue }
      #expect(conflict.papers.allSatisfy { network.isPaperIncluded[Int($0.index)] })
      switch conflict.distance {
      case 0: #expect(reviewer == author && conflict.papers.isEmpty)
      case 1:
        #expect(!conflict.papers.isEmpty)
        for paper in conflict.papers {
          #expect(Set(bibliography.people(of: paper)).isSuperset(of: [reviewer, author]))
        }
        let years = conflict.papers.map { bibliography.facts.year($0) ?? 0 }
        #expect(years == years.sorted(by: >))
      default:
        let between = conflict.between ?? reviewer
        #expect(between != reviewer && between != author && conflict.betweenCount >= 1)
        #expect(Set(bibliography.people(of: conflict.papers[0])).isSuperset(of: [reviewer, between]))
        #expect(Set(bibliography.people(of: conflict.papers[1])).isSuperset(of: [between, author]))
      }
    }
    #expect(distance.count == found.count)
    for (place, person) in bibliography.personIDs.enumerated() {
      let hops = network.node(of: person).map { network.graph.hopDistances(from: $0) }
      for (other, author) in bibliography.personIDs.enumerated() {
        let steps = network.node(of: author).flatMap { node in hops.flatMap { $0[Int(node.index)] } }
        let expected = place == other ? 0 : steps.flatMap { $0 <= 2 ? $0 : nil }
        #expect(distance[[place, other]] == expected)
      }
    }
    let near = network.conflicts(of: everybody, with: [everybody], maximumDistance: 1)
    #expect(near == found.filter { $0.distance <= 1 })
  }

  @Test("Of an ambiguous name everybody is looked at and nothing is certain")
  func ambiguous() {
    let bibliography = ResolvedBibliography([
      Paper("One", ["Ana Li", "Bo Reviewer"], 2001), Paper("Two", ["Aldo Li", "Cleo Third"], 2002),
      Paper("Three", ["Bo Reviewer", "Cleo Third"], 2003),
    ])
    let network = CoauthorNetwork(bibliography, counting: .full)
    let found = network.conflicts(
      of: Self.candidates(["Bo Reviewer"], in: bibliography),
      with: [Self.candidates(["A. Li"], in: bibliography)])
    #expect(found.map(\.distance) == [1, 2])
    #expect(found.allSatisfy { !$0.isCertain })
    #expect(found.compactMap(\.authorPerson).map(bibliography.name(of:)) == ["Ana Li", "Aldo Li"])
  }

  @Test("People whom nobody knows are the same by their names, possibly the same by initials")
  func strangers() {
    let bibliography = ResolvedBibliography([Paper("One", ["Ana Li"], 2001)])
    let network = CoauthorNetwork(bibliography, counting: .full)
    let found = network.conflicts(
      of: Self.candidates(["Quinn Unknown", "Quirin Unknown"], in: bibliography),
      with: [
        Self.candidates(["Unknown, Quinn", "Ana Li"], in: bibliography),
        Self.candidates(["Q. Unknown"], in: bibliography),
      ])
    #expect(
      found.map { [$0.reviewer, $0.submission, $0.author, $0.distance] } == [
        [0, 0, 0, 0], [0, 1, 0, 0], [1, 1, 0, 0],
      ])
    #expect(found.map(\.isCertain) == [true, false, false])
  }

  @Test("Of several people between, the one with the strongest weaker tie")
  func between() {
    let bibliography = ResolvedBibliography([
      Paper("One", ["Ana R", "Weak M"], 2001), Paper("Two", ["Weak M", "Zed A"], 2001),
      Paper("Three", ["Ana R", "Strong M"], 2001), Paper("Four", ["Ana R", "Strong M"], 2005),
      Paper("Five", ["Strong M", "Zed A"], 2001), Paper("Six", ["Strong M", "Zed A"], 2003),
    ])
    let network = CoauthorNetwork(bibliography, counting: .full)
    let found = network.conflicts(
      of: Self.candidates(["Ana R"], in: bibliography), with: [Self.candidates(["Zed A"], in: bibliography)])
    #expect(found.count == 1)
    #expect(found.first?.between.map(bibliography.name(of:)) == "Strong M")
    #expect(found.first?.betweenCount == 2)
    #expect(found.first?.papers.map(bibliography.title(of:)) == ["Four", "Six"])
  }
}
