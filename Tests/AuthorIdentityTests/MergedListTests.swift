import Bibliography
import Testing

@testable import AuthorIdentity

@Suite("The merged list")
struct MergedListTests {
  @Test("Every paper once, and resolved again the same people on the same papers")
  func again() {
    let first = ResolvedBibliography(
      PaperList([
        Paper(
          title: "On graphs", authors: ["Ann Bell", "Carl Dunn", "Eve Fox"], date: PublicationDate(year: 2001)
        ),
        Paper(
          title: "On Graphs", authors: ["Ann Bell"], authorList: .truncated(shownBeforeGap: 1),
          date: PublicationDate(year: 2001), venue: "Journal"),
        Paper(title: "Alone", authors: ["Carl Dunn"], citations: 3),
      ]))
    let list = first.mergedList()
    #expect(list.count == first.paperCount)
    #expect(list.count == 2)
    #expect(list[0].authorships.map(\.name) == ["Ann Bell", "Carl Dunn", "Eve Fox"])
    #expect(list[0].venue == "Journal")
    #expect(list[1].citations == 3)
    let second = ResolvedBibliography(list)
    #expect(second.merges.isEmpty)
    #expect(second.incidence == first.incidence)
    #expect(second.personIDs.map { second.name(of: $0) } == first.personIDs.map { first.name(of: $0) })
    #expect(first.recordsOfPapers() == [[0, 1], [2]])
  }
}
