import Bibliography
import Testing

@testable import AuthorIdentity

@Suite struct MergingByIdentifierTests {
  private func paperCount(_ papers: Paper...) -> Int { ResolvedBibliography(papers).paperCount }

  @Test(arguments: [
    ["doi:10.1000/AbC", "doi:https://doi.org/10.1000/abc"], ["doi:10.1000/x", "doi: doi:10.1000/X"],
    ["doi:http://dx.doi.org/10.1000/x", "doi:10.1000/x"],
    ["arxiv:2101.00001", "doi:10.48550/arXiv.2101.00001"],
    ["arxiv:arXiv:2101.00001v3", "arxiv:https://arxiv.org/abs/2101.00001"],
    ["arxiv:hep-th/9901001", "doi:10.48550/arxiv.hep-th/9901001"], ["pmid:123", "pmid:123"],
  ])
  func spellingsOfOneIdentifier(ids: [String]) throws {
    let people = ResolvedBibliography([
      Paper("One title", ["Ann Lee"], ids: [ids[0]]), Paper("One title", ["Ann Lee"], ids: [ids[1]]),
    ])
    #expect(people.paperCount == 1)
    let merge = try #require(people.merges.first)
    #expect(merge.record == 0 && merge.other == 1)
    guard case .identifier = merge.evidence else {
      Issue.record("joined by \(merge.evidence)")
      return
    }
  }

  @Test func emptyIdentifiersNeverEqual() {
    #expect(Identifier("doi", "") == nil)
    #expect(Identifier("doi", " https://doi.org/ ") == nil)
    // Bytes that a reader might put there all the same.
    var builder = page([Paper("One", ["Ann Lee"]), Paper("Two", ["Bo Chu"])])
    builder.columns.identifiers.append("doi:", to: 0)
    builder.columns.identifiers.append("doi:", to: 1)
    #expect(ResolvedBibliography(pages: builder).paperCount == 2)
  }

  @Test func webAddressesAndNumbersOfVolumesAreNoIdentifiers() {
    for id in ["url:https://example.org/list", "isbn:9780000000000", "issn:0000-0000"] {
      #expect(paperCount(Paper("One", ["Ann Lee"], ids: [id]), Paper("Two", ["Ann Lee"], ids: [id])) == 2)
    }
  }

  @Test func aNumberOfOneSchemeIsNotThatOfAnother() {
    #expect(
      paperCount(Paper("One", ["Ann Lee"], ids: ["pmid:7"]), Paper("Two", ["Ann Lee"], ids: ["acl:7"])) == 2)
  }

  @Test func titlesMayDifferWhereAuthorsAgreeAndAuthorsWhereTitlesDo() {
    let doi = ["doi:10.1/a"]
    #expect(paperCount(Paper("Long: title", ["Ann Lee"], ids: doi), Paper("Long", ["A. Lee"], ids: doi)) == 1)
    #expect(paperCount(Paper("Same", ["Ann Lee"], ids: doi), Paper("Same", [], ids: doi)) == 1)
    #expect(paperCount(Paper("", ["Ann Lee"], ids: doi), Paper("Same", [], ids: doi)) == 1)
    // A careless list gives every paper the DOI of the volume.
    #expect(paperCount(Paper("One", ["Ann Lee"], ids: doi), Paper("Two", ["Bo Chu"], ids: doi)) == 2)
  }

  @Test func kindsAreClassifiedDifferentlyBySources() {
    let article = Paper("A title", ["Ann Lee"], 2020, kind: .article, ids: ["doi:10.1/a"])
    #expect(
      paperCount(article, Paper("A title", ["Ann Lee"], 2020, kind: .conferencePaper, ids: ["doi:10.1/A"]))
        == 1)
  }

  @Test func anIdentifierThatRecursWithoutEndEndsSoonEnough() {
    let papers = (0..<800).map { Paper("Title \($0)", ["Person \($0)"], ids: ["doi:10.1/volume"]) }
    #expect(ResolvedBibliography(papers).paperCount == 800)
    let copies = (0..<800).map { _ in Paper("Title", ["Ann Lee"], 2020, ids: ["doi:10.1/a"]) }
    #expect(ResolvedBibliography(copies).paperCount == 1)
    let others = (0..<800).map { Paper("Title", ["Ann Lee"], 2020, ids: ["doi:10.1/\($0)"]) }
    #expect(ResolvedBibliography(others).paperCount == 800)
  }
}

@Suite struct MergingByTitleTests {
  private func papers(_ papers: Paper...) -> Int { ResolvedBibliography(papers).paperCount }
  private let authors = ["Ann Lee", "Bo Chu", "Cy Dee"]

  @Test(arguments: [
    ("On graphs", "ON GRAPHS."), ("On graphs: a survey", "On graphs — a survey"),
    ("Über Graphen", "Uber Graphen"),
    ("On  graphs", "On graphs"), ("Caf\u{E9}", "Cafe\u{301}"),
  ])
  func titlesAreLettersAndDigits(a: String, b: String) {
    let people = ResolvedBibliography([Paper(a, authors, 2020), Paper(b, authors, 2021)])
    #expect(people.paperCount == 1)
    #expect(people.merges == [PaperMerge(record: 0, other: 1, evidence: .titleAndAuthors)])
  }

  @Test func anAuthorIsNeededOnEachSide() {
    #expect(papers(Paper("T", [], 2020), Paper("T", [], 2020)) == 2)
    #expect(papers(Paper("T", authors, 2020), Paper("T", [], 2020)) == 2)
    #expect(papers(Paper("T", authors, 2020), Paper("T", [], 2020, cut: 0)) == 2)
  }

  @Test func aTitleWithoutALetterIsNone() {
    #expect(papers(Paper("", authors, 2020), Paper("", authors, 2020)) == 2)
    #expect(papers(Paper("???", authors, 2020), Paper("!!!", authors, 2020)) == 2)
  }

  @Test(arguments: [
    (["Ann Lee", "Bo Chu", "Cy Dee"], true), (["A. Lee", "B. Chu", "C. Dee"], true),
    (["Lee, Ann", "Chu, Bo", "Dee, Cy"], true),
    (["ann lee", "BoChu", "Cy Dée"], true), (["Ann Lee", "Bo Chu"], true), (["Ann Lee"], false),
    (["Ann Lee", "Bo Chu", "Eve Fox"], false), (["Ann Lee", "Zoe Chu", "Cy Dee"], false),
    (["Eve Fox"], false),
  ])
  func authorsMustAgree(others: [String], isOne: Bool) {
    #expect(papers(Paper("T", authors, 2020), Paper("T", others, 2020)) == (isOne ? 1 : 2))
    #expect(papers(Paper("T", others, 2020), Paper("T", authors, 2020)) == (isOne ? 1 : 2))
  }

  @Test func yearsAreAtMostOneApartOrUnknown() {
    for (year, other, expected) in [
      (2020, 2020, 1), (2020, 2021, 1), (2021, 2020, 1), (2020, 2022, 2), (2020, nil, 1),
    ] {
      #expect(papers(Paper("T", authors, year), Paper("T", authors, other)) == expected)
    }
    // A record without a year is no bridge over two years.
    #expect(papers(Paper("T", authors, 2019), Paper("T", authors), Paper("T", authors, 2021)) == 2)
  }

  @Test func identifiersMustNotContradict() {
    let doi = ["doi:10.1/a"]
    #expect(papers(Paper("T", authors, 2020, ids: doi), Paper("T", authors, 2020, ids: ["doi:10.1/b"])) == 2)
    #expect(papers(Paper("T", authors, 2020, ids: doi), Paper("T", authors, 2020, ids: ["pmid:1"])) == 1)
    #expect(papers(Paper("T", authors, 2020, ids: doi), Paper("T", authors, 2020)) == 1)
    #expect(
      papers(
        Paper("T", authors, 2020, ids: ["doi:10.1/a", "doi:10.1/b"]), Paper("T", authors, 2020, ids: doi))
        == 1)
    // Nor through a third record that has no identifier, in whatever order they come.
    let three = [
      Paper("T", authors, 2020, ids: doi), Paper("T", authors, 2020),
      Paper("T", authors, 2020, ids: ["doi:10.1/b"]),
    ]
    for order in [[0, 1, 2], [1, 0, 2], [0, 2, 1], [2, 1, 0], [1, 2, 0], [2, 0, 1]] {
      #expect(ResolvedBibliography(order.map { three[$0] }).paperCount == 2)
    }
  }

  @Test func twoRecordsOfOneSourceJoinOnlyIfOneIsAPreprint() {
    func paper(_ id: String, _ kind: PaperKind) -> Paper { Paper("T", authors, 2020, kind: kind, ids: [id]) }
    #expect(papers(paper("dblp:conf/a/1", .conferencePaper), paper("dblp:conf/a/2", .conferencePaper)) == 2)
    #expect(papers(paper("acl:2020.a-1", .unknown), paper("acl:2020.b-1", .unknown)) == 2)
    #expect(papers(paper("dblp:journals/corr/1", .preprint), paper("dblp:conf/a/2", .conferencePaper)) == 1)
    #expect(papers(paper("dblp:journals/corr/1", .preprint), paper("dblp:journals/corr/2", .preprint)) == 2)
    #expect(papers(paper("doi:10.1101/1", .preprint), paper("doi:10.1/2", .article)) == 1)
    // The number of a preprint that the published record names is not that of another preprint.
    #expect(papers(paper("arxiv:2001.00001", .preprint), paper("arxiv:2002.00002", .article)) == 2)
  }

  @Test func recurringTitlesMergeByIdentifierOnly() {
    func notes(_ authors: [String], _ year: Int, _ ids: [String] = []) -> Paper {
      Paper("Editor's notes", authors, year, ids: ids)
    }
    // With other authors.
    #expect(papers(notes(["Ann Lee"], 2020), notes(["Ann Lee"], 2020), notes(["Bo Chu"], 2020)) == 3)
    // In more than two years.
    #expect(papers(notes(["Ann Lee"], 2019), notes(["Ann Lee"], 2020), notes(["Ann Lee"], 2021)) == 3)
    #expect(
      papers(
        notes(["Ann Lee"], 2020, ["doi:10.1/a"]), notes(["Ann Lee"], 2020, ["doi:10.1/a"]),
        notes(["Bo Chu"], 2020)) == 2)
  }

  @Test func aConferencePaperAndItsJournalExtensionAreTwo() {
    let talk = Paper("T", authors, 2020, kind: .conferencePaper)
    let article = Paper("T", authors, 2021, kind: .article)
    #expect(papers(talk, article) == 2)
    #expect(papers(article, talk) == 2)
  }

  @Test func aPreprintAndItsPublishedVersionAreOne() {
    let preprint = Paper("T", authors, 2020, kind: .preprint, ids: ["arxiv:2001.00001"])
    for published in [
      Paper("T", authors, 2021, kind: .conferencePaper, ids: ["doi:10.1/a"]),
      Paper("T", authors, 2020, kind: .article, ids: ["doi:10.1/a"]),
      Paper("T", authors, 2021, kind: .article, ids: ["doi:10.1/a", "arxiv:2001.00001"]),
      Paper("T", authors, 2021, kind: .article),
    ] {
      #expect(papers(preprint, published) == 1)
      #expect(papers(published, preprint) == 1)
    }
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func aPreprintDoesNotJoinTalkAndArticle(order: [Int]) {
    for ids in [[], ["arxiv:2001.00001"]] {
      let chain = [
        Paper("T", authors, 2020, kind: .preprint, ids: ["arxiv:2001.00001"]),
        Paper("T", authors, 2020, kind: .conferencePaper, ids: ids),
        Paper("T", authors, 2021, kind: .article, ids: ids),
      ]
      let people = ResolvedBibliography(order.map { chain[$0] })
      #expect(people.paperCount == 2)
      let place = { (kind: Int) in people.paperOfRecord[order.firstIndex(of: kind) ?? 0] }
      #expect(place(1) != place(2))
    }
  }

  @Test func equalTitlesOfATalkBeforeAndAfterAnIdentifierMerge() {
    // The preprint of 2018 and the article of 2021 share a DOI; a record of 2021 without one is the same paper.
    #expect(
      papers(
        Paper("T", authors, 2018, kind: .preprint, ids: ["arxiv:1801.00001", "doi:10.1/a"]),
        Paper("T", authors, 2021, kind: .article, ids: ["doi:10.1/a"]), Paper("T", authors, 2021)) == 1)
  }

  @Test func papersAreNumberedByFirstRecord() {
    let people = ResolvedBibliography([
      Paper("A", authors, 2020), Paper("B", authors, 2020), Paper("A", authors, 2020),
      Paper("C", authors, 2020),
      Paper("B", authors, 2020),
    ])
    #expect(people.paperOfRecord == [0, 1, 0, 2, 1])
    #expect(people.records(of: PaperID(1)) == [1, 4])
    #expect(people.merges.map { [$0.record, $0.other] } == [[0, 2], [1, 4]])
  }
}

@Suite struct MergedFieldsTests {
  @Test func eachFieldHasItsSource() throws {
    let people = ResolvedBibliography([
      Paper(
        title: "T of the preprint", authors: ["Ann Lee", Authorship("Bo Chu", affiliations: ["Somewhere"])],
        date: PublicationDate(year: 2019), kind: .preprint,
        identifiers: ["doi:10.1/a", "arxiv:1901.00001"].compactMap { Identifier(parsing: $0) },
        categories: ["cs.CL"], citations: 7, hasCode: true),
      Paper("T", ["Lee, A.", "Chu, B."], kind: .article, ids: ["doi:10.1/A"], venue: "Journal"),
      Paper(
        title: "T of the preprint", authors: ["Ann Lee", "Bo Chu"],
        date: PublicationDate(year: 2020, isYearInferred: true),
        identifiers: ["doi:10.1/a"].compactMap { Identifier(parsing: $0) }, citations: 9),
    ])
    #expect(people.paperCount == 1)
    let paper = people[PaperID(0)]
    let sources = try #require(people.sources(of: PaperID(0)))
    // The published record goes first; what it lacks comes from the others; a printed year before an inferred one.
    #expect(paper.title == "T" && sources.title == 1)
    #expect(paper.venue == "Journal" && sources.venue == 1)
    #expect(paper.kind == .article && sources.kind == 1)
    #expect(paper.date == PublicationDate(year: 2019) && sources.date == 0)
    #expect(paper.citations == 9 && sources.citations == 2)
    #expect(paper.authorships.map(\.name) == ["Lee, A.", "Chu, B."] && sources.authors == 1)
    #expect(paper.authorships[1].affiliations == ["Somewhere"])
    #expect(Set(paper.identifiers.map(\.description)) == ["doi:10.1/a", "arxiv:1901.00001"])
    #expect(paper.categories == ["cs.CL"] && paper.hasCode == true)
    // The mentions as read are the people of the merged paper.
    #expect(people.allNames == ["A. Lee", "B. Chu"])
    #expect(people.personOfMention == [0, 1, 0, 1, 0, 1])
  }

  @Test func aPaperOfOneRecordIsThatRecord() {
    let paper = Paper("T", ["Ann Lee"], 2020, kind: .article, ids: ["doi:10.1/a"], venue: "V", citations: 0)
    let people = ResolvedBibliography([paper])
    #expect(people[PaperID(0)] == paper)
    #expect(people.sources(of: PaperID(0)) == nil)
    #expect(people.fused.isEmpty)
  }

  @Test("Citations by year are those of the record whose count is taken, else of the first that has some")
  func citationsByYear() {
    func paper(_ citations: Int?, _ years: [Int: Int]) -> Paper {
      var paper = Paper("One work", ["Ada Example"], 2010, ids: ["doi:10.1/a"], citations: citations)
      paper.citationsByYear = years
      return paper
    }
    let same = ResolvedBibliography([paper(nil, [2011: 9]), paper(5, [2011: 2]), paper(7, [2011: 3])])
    #expect(same[PaperID(0)].citations == 5)
    #expect(same[PaperID(0)].citationsByYear == [2011: 2])
    #expect(same.sources(of: PaperID(0))?.citationsByYear == 1)
    let other = ResolvedBibliography([paper(5, [:]), paper(nil, [2011: 9])])
    #expect(other[PaperID(0)].citationsByYear == [2011: 9])
    #expect(other.citationsByYear(of: PaperID(0)) == [2011: 9])
    #expect(other.mergedList()[0].citationsByYear == [2011: 9])
  }
}
