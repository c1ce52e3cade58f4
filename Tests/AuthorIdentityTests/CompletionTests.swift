import Bibliography
import Testing
import TextInput

@testable import AuthorIdentity

@Suite struct CompletionTests {
  private let whole = Paper("T", ["Ann Lee", "Bo Chu", "Cy Dee", "Eve Fox"], 2020)

  @Test(arguments: [
    Paper("T", ["Ann Lee", "Bo Chu"], 2020, cut: 2), Paper("T", ["A. Lee"], 2020, cut: 1),
    Paper("T", ["Ann Lee", "Eve Fox"], 2020, cut: 1),
    Paper("T", ["Ann Lee", "Cy Dee", "Eve Fox"], 2020, cut: 1),
    Paper("T", ["Eve Fox"], 2020, cut: 0), Paper("T", ["Ann Lee", "Bo Chu", "Cy Dee"], nil, cut: 3),
  ])
  func shownNamesThatAgreeInOrderAreCompleted(cut: Paper) {
    for papers in [[cut, whole], [whole, cut]] {
      let people = ResolvedBibliography(papers)
      #expect(people.paperCount == 1)
      #expect(people[PaperID(0)].authorList == .complete)
      #expect(people[PaperID(0)].authorships.count == 4)
      #expect(
        people.facts.completed == 1 && people.facts.isTruncated == [false] && people.facts.authorCounts == [4]
      )
      #expect(people.sources(of: PaperID(0))?.authors == papers.firstIndex(of: whole))
      #expect(people.personCount == 4)
    }
  }

  @Test(arguments: [
    Paper("T", ["Bo Chu", "Ann Lee"], 2020, cut: 2), Paper("T", ["Ann Lee", "Cy Dee"], 2020, cut: 2),
    Paper("T", ["Zoe Yu"], 2020, cut: 1), Paper("T", ["Ann Lee", "Zoe Yu"], 2020, cut: 1),
    Paper("T", ["Ann Lee", "Bo Chu", "Cy Dee", "Eve Fox"], 2020, cut: 4),
    Paper("T", ["Ann Lee"], 2024, cut: 1),
    Paper("T", [], 2020, cut: 0), Paper("Other", ["Ann Lee"], 2020, cut: 1),
  ])
  func othersAreNot(cut: Paper) {
    let people = ResolvedBibliography([cut, whole])
    #expect(people.paperCount == 2)
    #expect(people[PaperID(0)].authorList.isTruncated)
    #expect(people.facts.completed == 0)
  }

  @Test func twoCutListsAreOnePaperWithTheLongerList() {
    let people = ResolvedBibliography([
      Paper("T", ["Ann Lee"], 2020, cut: 1), Paper("T", ["A. Lee", "Bo Chu"], 2020, cut: 2),
    ])
    #expect(people.paperCount == 1)
    #expect(people[PaperID(0)].authorList == .truncated(shownBeforeGap: 2))
    #expect(people.facts.authorCounts == [3] && people.facts.completed == 0)
  }

  @Test func mentionsOfACutListAreThePeopleOfTheWholeOne() {
    let people = ResolvedBibliography([Paper("T", ["A. Lee", "E. Fox"], 2020, cut: 1), whole])
    #expect(people.personOfMention == [0, 3, 0, 1, 2, 3])
  }
}

@Suite struct LeastAuthorCountTests {
  private func n0(_ paper: Paper, owner: String? = nil) -> UInt32 {
    ResolvedBibliography(pages: page([paper], owner: owner)).facts.authorCounts[0]
  }

  @Test func aCutListHasAtLeastOneMoreThanItShows() {
    #expect(n0(Paper("T", ["A A"], cut: 1)) == 2)
    #expect(n0(Paper("T", ["A A", "B B", "C C"], cut: 3)) == 4)
    #expect(n0(Paper("T", ["A A", "Z Z"], cut: 1)) == 3)
    #expect(n0(Paper("T", ["A A", "a a"], cut: 2)) == 2)
    #expect(n0(Paper("T", ["A A"], cut: 1, declared: 9)) == 9)
    #expect(n0(Paper("T", ["A A"], cut: 1, declared: 1)) == 2)
    #expect(n0(Paper("T", ["A A", "B B"])) == 2)
  }

  @Test func theHiddenOwnerIsOneOfTheHidden() {
    #expect(n0(Paper("T", ["A A"], cut: 1), owner: "O O") == 2)
    #expect(n0(Paper("T", ["A A", "B B"], cut: 2), owner: "O O") == 3)
    #expect(n0(Paper("T", ["A A", "B B"], cut: 2, position: 7), owner: "O O") == 7)
  }

  @Test func ofAPositionAloneNoMoreIsKnown() {
    for position in 1...5 {
      #expect(n0(Paper("T", [], cut: 0, position: position), owner: "O O") == UInt32(position))
    }
    #expect(n0(Paper("T", [], cut: 0)) == 1)
  }
}

@Suite struct PageOwnerTests {
  private let owner = "Yang Liu"

  private func resolved(_ papers: [Paper]) -> ResolvedBibliography {
    ResolvedBibliography(pages: page(papers, owner: owner))
  }

  @Test(arguments: ["Yang Liu", "Liu, Yang", "Y. Liu", "Y Liu", "Liu Yang", "YangLiu", "Y. X. Liu"])
  func aCompatibleShownNameIsTheOwner(shown: String) {
    for cut in [nil, 2] {
      let people = resolved([Paper("A", ["Bo Chu", shown], cut: cut), Paper("B", ["Yang Liu"])])
      #expect(people.allNames == ["Bo Chu", "Yang Liu"])
      #expect(people.names(0) == ["Bo Chu", "Yang Liu"])
      #expect(people.papers(of: PersonID(1)).count == 2)
      #expect(people.findings.isEmpty)
      // The name stays as printed on the paper.
      #expect(people[PaperID(0)].authorships.map(\.name) == ["Bo Chu", shown])
    }
  }

  @Test(arguments: ["Yi Liu", "Yang Lin", "Z. Liu", "Yangchen Liu"])
  func othersAreNot(shown: String) {
    let people = resolved([Paper("A", ["Bo Chu", shown])])
    #expect(people.names(0).count == 2 && !people.allNames.contains(owner))
    #expect(people.findings.count == 1)
  }

  @Test func ofSeveralCompatibleNamesThePositionOrTheMarkTells() {
    let byPosition = resolved([Paper("A", ["Y. Liu", "Y. Liu"], position: 2)])
    #expect(byPosition.names(0) == ["Y. Liu", "Yang Liu"])
    let byMark = resolved([
      Paper(title: "A", authors: ["Y. Liu", Authorship("Y. A. Liu", marks: .emphasized)])
    ])
    #expect(byMark.names(0) == ["Y. Liu", "Yang Liu"])
    let equal = resolved([Paper("A", ["Y. Liu", "Yang Liu"])])
    #expect(equal.names(0) == ["Y. Liu", "Yang Liu"])
  }

  @Test func aHiddenOwnerIsAddedAndMarked() throws {
    let people = resolved([Paper("A", ["Bo Chu", "Cy Dee"], cut: 2)])
    #expect(people.names(0) == ["Bo Chu", "Cy Dee", "Yang Liu"])
    let mention = try #require(people[PaperID(0)].authorships.last)
    #expect(mention.marks.contains(.inferredOwner))
    #expect(people[PaperID(0)].authorList.isTruncated)
    #expect(people.facts.shownCounts == [3] && people.facts.authorCounts == [3])
    // The list as read has not changed.
    #expect(people.records[0].authorships.count == 2)
  }

  @Test func ofAPositionTheOwnerIsTheOneWhoIsKnown() {
    let people = resolved([Paper("A", [], cut: 0, position: 2), Paper("B", ["Bo Chu"], cut: 1, position: 2)])
    #expect(people.names(0) == ["Yang Liu"])
    #expect(people.names(1) == ["Bo Chu", "Yang Liu"])
    #expect(people[PaperID(1)].authorList == .truncated(shownBeforeGap: 2))
    #expect(people.facts.authorCounts == [2, 2])
  }

  @Test func anOwnerWhoMakesTheDeclaredCountCompletesTheList() {
    let sole = resolved([
      Paper("A", [], cut: 0, declared: 1), Paper("B", [], cut: 0, position: 1, declared: 1),
      Paper("C", ["Bo Chu", "Cy Dee"], cut: 1, declared: 3), Paper("D", [], cut: 0, declared: 2),
      Paper("E", [], cut: 0, position: 2, declared: 1),
    ])
    #expect(sole.facts.isTruncated == [false, false, false, true, true])
    #expect(sole.facts.authorCounts == [1, 1, 3, 2, 2])
    #expect((0..<2).map(sole.names) == [["Yang Liu"], ["Yang Liu"]])
    #expect(sole.names(2) == ["Bo Chu", "Yang Liu", "Cy Dee"])
    #expect(sole.personOfMention.prefix(2).map { sole.name(of: PersonID(Int($0))) } == ["Bo Chu", "Cy Dee"])
    #expect(!sole.facts.isJoint(0))
  }

  @Test func twoHiddenOwnersWhoMakeTheDeclaredCountStandOnceEach() {
    let cut = Paper("A", ["Bo Chu", "Cy Dee"], 2020, cut: 1, declared: 4)
    let people = ResolvedBibliography(pages: page([cut], owner: owner), page([cut], owner: "Zoe Yu"))
    #expect(people.paperCount == 1 && people.facts.isTruncated == [false])
    #expect(Set(people.names(0)) == ["Bo Chu", "Cy Dee", owner, "Zoe Yu"])
    #expect(people.facts.authorCounts == [4])
  }

  /// DBLP numbers namesakes on papers but the page may name its owner without the number.
  @Test func anOwnerWhomTheSourceNumbersStaysOnePerson() {
    func numbered(_ printed: String) -> Authorship {
      Authorship(printed, identifiers: [Identifier("dblp-person", "Yang Liu 0005")].compactMap { $0 })
    }
    let people = resolved([
      Paper(title: "A", authors: [numbered("Yang Liu"), "Bo Chu"]),
      Paper(title: "B", authors: ["Bo Chu", numbered("Y. Liu")]),
    ])
    #expect(people.personCount == 2)
    #expect(people.papers(of: PersonID(0)).count == 2)
    #expect(people.id(of: PersonID(0)) == "dblp-person:Yang Liu 0005")
  }

  @Test func theIdentifierOfAMentionIsItsPersons() throws {
    let orcid = "orcid:0000-0001-0000-0001"
    let withORCID = Authorship("Y. Liu", identifiers: [Identifier(parsing: orcid)].compactMap { $0 })
    let people = ResolvedBibliography(
      pages: page([Paper(title: "A", authors: [withORCID, "Bo Chu"])], owner: owner),
      page([Paper("B", ["Y. Liu"])], path: "other"))
    #expect(people.allNames == ["Yang Liu", "Bo Chu", "Y. Liu"])
    #expect(people.id(of: PersonID(0)) == orcid)
    #expect(people.id(of: PersonID(2)) == "other/1")
  }

  @Test func anOwnerAbsentFromACompleteListIsAFindingNotAnAuthor() throws {
    let people = resolved([Paper("A", ["Bo Chu", "Cy Dee"])])
    #expect(people.names(0) == ["Bo Chu", "Cy Dee"])
    let finding = try #require(people.findings.first)
    #expect(finding.message == "Yang Liu owns the page but is not among the 2 authors of \"A\"")
  }

  /// The owner is looked for after completion: the whole list of another source has the owner, or does not.
  @Test func completionComesFirst() {
    let cut = Paper("A", ["Bo Chu"], 2020, cut: 1)
    let has = ResolvedBibliography(
      pages: page([cut], owner: owner), page([Paper("A", ["Bo Chu", "Y. Liu"], 2020)]))
    #expect(has.names(0) == ["Bo Chu", "Yang Liu"])
    #expect(has.facts.completed == 1 && has.facts.authorCounts == [2])
    #expect(has[PaperID(0)].authorships.allSatisfy { !$0.marks.contains(.inferredOwner) })
    let lacks = ResolvedBibliography(
      pages: page([cut], owner: owner), page([Paper("A", ["Bo Chu", "Cy Dee"], 2020)]))
    #expect(lacks.names(0) == ["Bo Chu", "Cy Dee"])
    #expect(lacks.findings.count == 1)
  }

  @Test func aPositionAgreesWithTheListThatHasTheOwnerThere() {
    let alone = Paper("A", [], 2020, cut: 0, position: 2)
    let there = ResolvedBibliography(
      pages: page([alone], owner: owner), page([Paper("A", ["Bo Chu", "Y. Liu"], 2020)]))
    #expect(there.paperCount == 1 && there.names(0) == ["Bo Chu", "Yang Liu"])
    let elsewhere = ResolvedBibliography(
      pages: page([alone], owner: owner), page([Paper("A", ["Y. Liu", "Bo Chu"], 2020)]))
    #expect(elsewhere.paperCount == 2)
    // Two pages of one owner that give the same place.
    let twice = ResolvedBibliography(pages: page([alone], owner: owner), page([alone], owner: "Liu, Yang"))
    #expect(twice.paperCount == 1 && twice.names(0) == ["Yang Liu"])
  }

  @Test func twoPagesHaveTwoOwnersOfOnePaper() {
    let cut = Paper("A", ["Bo Chu"], 2020, cut: 1)
    let people = ResolvedBibliography(pages: page([cut], owner: owner), page([cut], owner: "Zoe Yu"))
    #expect(people.paperCount == 1)
    #expect(people.names(0) == ["Bo Chu", "Yang Liu", "Zoe Yu"])
    #expect(people.facts.authorCounts == [3])
  }
}

@Suite struct OrderOfInputTests {
  private let whole = Paper("T", ["Ann Lee", "Bo Chu", "Cy Dee", "Eve Fox"], 2020)

  private func place(_ position: Int) -> Paper { Paper("T", [], 2020, cut: 0, position: position) }

  /// All orders of a few pages.
  private func orders(_ pages: [PaperListBuilder]) -> [[PaperListBuilder]] {
    guard pages.count > 1 else { return [pages] }
    return pages.indices.flatMap { first in
      var rest = pages
      let page = rest.remove(at: first)
      return orders(rest).map { [page] + $0 }
    }
  }

  private func paperCounts(_ pages: PaperListBuilder...) -> Set<Int> {
    Set(orders(pages).map { ResolvedBibliography(PaperList(joining: $0)).paperCount })
  }

  @Test func placesAndCutListsJoinTheWholeListInAnyOrder() {
    let first = page([place(1)], owner: "Ann Lee")
    let second = page([place(2)], owner: "Bo Chu")
    let third = page([place(3)], owner: "Cy Dee")
    let cut = page([Paper("T", ["A. Lee", "B. Chu"], 2020, cut: 2)])
    let list = page([whole])
    #expect(paperCounts(first, second, list) == [1])
    #expect(paperCounts(cut, third, list) == [1])
    #expect(paperCounts(first, second, third, cut, list) == [1])
    // The cut list has the first two; of the third nothing can be said.
    #expect(paperCounts(first, second, cut) == [1])
    #expect(paperCounts(third, cut) == [2])
    #expect(paperCounts(first, second) == [2])
  }

  @Test func oneThatConflictsMakesTheTitleGenericInAnyOrder() {
    let first = page([place(1)], owner: "Ann Lee")
    let second = page([place(2)], owner: "Bo Chu")
    let other = page([place(2)], owner: "Zoe Yu")
    let beyond = page([place(5)], owner: "Zoe Yu")
    let list = page([whole])
    #expect(paperCounts(first, other, list) == [3])
    #expect(paperCounts(first, beyond, list) == [3])
    #expect(paperCounts(first, second, other) == [3])
    #expect(paperCounts(first, page([place(2)], owner: "A. Lee")) == [2])
  }

  @Test func listsThatOnlyAThirdAgreesWithJoinNothing() {
    let three = page([Paper("T", ["Ann Lee", "Bo Chu", "Cy Dee"], 2020)])
    let start = page([Paper("T", ["Ann Lee", "Bo Chu"], 2020)])
    let end = page([Paper("T", ["Bo Chu", "Cy Dee"], 2020)])
    #expect(paperCounts(three, start, end) == [3])
  }

  @Test func longListsInAnotherOrderEndSoonEnough() {
    let names = (0..<3_000).map { "Given\($0) Family\($0)" }
    let people = ResolvedBibliography([
      Paper("T", names, 2020), Paper("T", names.reversed(), 2020), Paper("U", names, 2020),
      Paper("U", Array(names.dropFirst(500)), 2020),
    ])
    #expect(people.paperCount == 3 && people.personCount == 3_000)
  }
}
