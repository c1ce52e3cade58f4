import Testing
import TextInput

@testable import Bibliography

@Suite struct PaperListBuilderTests {
  private static let full = Paper(
    title: "A title with “quotes” and 🧮",
    authors: [
      Authorship(
        "Liu, Yang", identifiers: [Identifier("orcid", "0000-0001-0000-0000")].compactMap { $0 },
        affiliations: ["One", "Two"], marks: [.equalContribution, .emphasized]),
      "Grace Hopper", Authorship("{ATLAS Collaboration}", marks: .corresponding),
    ],
    authorList: .truncated(shownBeforeGap: 2), declaredAuthorCount: 9, ownerPosition: 2,
    date: PublicationDate(year: 2021, month: 5, day: 7, isYearInferred: true), venue: "Venue",
    volume: "12", issue: "3–4", pages: "e17", kind: .article,
    identifiers: [Identifier("doi", "10.1000/x"), Identifier("arxiv", "2101.00001")].compactMap { $0 },
    categories: ["cs.CL", "cs.LG"], citations: 0, hasCode: false,
    scores: [Score(name: "novelty", value: 55), Score(name: "score", value: -1.5)],
    links: ["https://example.org/a", "https://example.org/b"])

  private static let papers = [
    full, Paper(title: ""), Paper(title: "Alone", authors: ["Plato"]),
    Paper(title: "Nobody shown", authorList: .truncated(shownBeforeGap: 0), ownerPosition: 1),
    Paper(title: "Place", volume: "XII"), Paper(title: "Place", issue: "3", pages: "1–10"),
    Paper(title: "Day and month", authors: ["A B"], date: PublicationDate(year: nil, month: 3, day: 4)),
    Paper(
      title: "Code", authors: ["A B", "C D"], authorList: .truncated(shownBeforeGap: 2), citations: 7,
      hasCode: true),
    full,
  ]

  @Test func papersComeBackAsTheyWere() {
    #expect(Array(PaperList(Self.papers)) == Self.papers)
  }

  @Test func partsThatNoDateHasAreLeftOut() {
    var date = PublicationDate(year: 2020, month: 5, isYearInferred: true)
    date.year = 99_999
    date.day = -1
    let list = PaperList([Paper(title: "Late", date: date)])
    #expect(list[0].date == PublicationDate(year: nil, month: 5, isYearInferred: true))
  }

  @Test func joinedBuildersKeepEveryField() {
    for cut in 0...Self.papers.count {
      var first = PaperListBuilder(document: SourceDocument(path: "", format: "a"))
      var second = PaperListBuilder(document: SourceDocument(path: "", format: "b"))
      for paper in Self.papers[..<cut] { first.append(paper) }
      for paper in Self.papers[cut...] { second.append(paper) }
      let list = PaperList(joining: [first, second])
      #expect(Array(list) == Self.papers)
      #expect(list.documents.map(\.format) == ["a", "b"])
    }
  }

  @Test func theSourceIsTheDocumentAndTheLine() {
    var builder = PaperListBuilder(document: SourceDocument(path: "x.bib", format: "bibtex"))
    builder.beginPaper(line: 7)
    builder.title("T")
    builder.endPaper()
    var other = PaperListBuilder(document: SourceDocument(path: "y.bib", format: "bibtex"))
    other.beginPaper(line: 9)
    other.endPaper()
    let list = PaperList(joining: [builder, other])
    #expect(
      list.map(\.source) == [SourceLocation(file: "x.bib", line: 7), SourceLocation(file: "y.bib", line: 9)])
  }

  @Test func fieldsMayComeInAnyOrderAndTheFirstTitleCounts() {
    var builder = PaperListBuilder(document: SourceDocument(path: "", format: "a"))
    for title in ["First", "Second"] {
      builder.beginPaper(line: 1)
      builder.identifier(Identifier("pmid", title))
      builder.link("l")
      builder.title(title)
      builder.title("Other")
      "c".withByteView { builder.category($0) }
      builder.endPaper()
    }
    let list = PaperList(joining: [builder])
    #expect(list.map(\.title) == ["First", "Second"])
    #expect(list.map { $0.identifiers.map(\.value) } == [["First"], ["Second"]])
    #expect(list.map(\.categories) == [["c"], ["c"]])
  }

  @Test func theFirstPlaceCountsAndADiscardedPaperHasNone() {
    var builder = PaperListBuilder(document: SourceDocument(path: "", format: "a"))
    builder.beginPaper(line: 1)
    builder.volume("lost")
    builder.discardPaper()
    builder.beginPaper(line: 2)
    for text in ["", "1", "2"] {
      builder.volume(text)
      "i\(text)".withByteView { builder.issue($0) }
      builder.pages(text)
    }
    builder.endPaper()
    builder.beginPaper(line: 3)
    builder.endPaper()
    let list = PaperList(joining: [builder])
    #expect(list.map(\.volume) == ["1", nil])
    #expect(list.map(\.issue) == ["i", nil])
    #expect(list.map(\.pages) == ["1", nil])
  }

  @Test func theGapOfATruncatedListStandsWhereItIsSaid() {
    var builder = PaperListBuilder(document: SourceDocument(path: "", format: "a"))
    builder.beginPaper(line: 1)
    builder.author("A")
    builder.truncateAuthors()
    builder.author("Z")
    builder.truncateAuthors()
    builder.endPaper()
    #expect(PaperList(joining: [builder])[0].authorList == .truncated(shownBeforeGap: 1))
  }
}
