import Bibliography
import CoauthTestSupport
import Testing
import TextInput

@testable import BibliographyReading

/// What cannot be taken as it stands is told: nothing vanishes, and nothing becomes something else, without a word.
@Suite struct SilentLossTests {
  func read(_ text: String, _ format: String) throws -> (papers: PaperList, document: SourceDocument) {
    let list = BibliographyReadingTests.read(text, by: try #require(ReaderCatalogue.reader(of: format)))
    return (list, try #require(list.documents.first))
  }

  @Test func aTagThatBeginsRecordsAloneIsARecord() throws {
    let (papers, document) = try read("TY  - JOUR\nTY  - JOUR\nTI  - T\nAU  - Bell, A\nER  - \n", "ris")
    #expect(papers.map(\.title) == ["T"])
    #expect(document.ledger == Ledger(records: 2, papers: 1, rejected: 1))
    #expect(document.diagnostics.map(\.message) == ["the record has neither title nor authors"])
    #expect(papers[0].source?.line == 2)
  }

  @Test func aRecordWithoutItsNumberIsNotAddedToTheOneBefore() throws {
    let first = "PMID- 1\nTI  - One\nFAU - Bell, Ann\n\n"
    let second = "OWN - NLM\nDP  - 2002\nTI  - Two\nFAU - Cho, Dan\n\n"
    let (papers, document) = try read(first + second + first.replacing("1", with: "3"), "medline")
    #expect(papers.map(\.title) == ["One", "Two", "One"])
    #expect(papers.map { $0.authorships.map(\.name) } == [["Bell, Ann"], ["Cho, Dan"], ["Bell, Ann"]])
    #expect(papers[1].date?.year == 2002)
    #expect(document.diagnostics.map(\.location?.line) == [5])
    #expect(document.ledger.papers == 3)
  }

  @Test(arguments: ["1\n\n2", "1\n2"]) func aBlankLineInARecordDoesNotEndIt(_ text: String) throws {
    let (papers, document) = try read(
      "PMID- 7\nTI  - A title\n\nAB  - \(text)\n\nFAU - Bell, Ann\n", "medline")
    #expect(papers.map { $0.authorships.map(\.name) } == [["Bell, Ann"]])
    #expect(!document.diagnostics.contains { $0.message.contains("PMID") })
  }

  @Test func citationsThatNoPaperHasAreNotCut() throws {
    let (papers, document) = try read(
      "title,authors,year,citations\nT,Ann Bell,2001,3000000000\nU,Ann Bell,2001,2147483647\n", "delimited")
    #expect(papers.map(\.citations) == [nil, 2_147_483_647])
    #expect(document.diagnostics.map(\.message) == ["3000000000 citations are more than a paper can have"])
    #expect(document.diagnostics.map(\.location?.line) == [2])
  }

  @Test func aTitleMayBeginWithANumberSign() throws {
    let (papers, document) = try read(
      "title,authors,year,venue\n#MeToo in science,Jane Doe,2019\n# by hand, in May\n#words\nT,Ann Bell,2001,V\n",
      "delimited")
    #expect(papers.map(\.title) == ["#MeToo in science", "T"])
    #expect(document.ledger == Ledger(records: 4, papers: 2, skipped: ["comment": 2]))
    #expect(document.diagnostics.map(\.message) == ["the record has 3 fields instead of 4"])
  }

  @Test func aYearOfZeroIsTold() throws {
    let (papers, document) = try read("title,authors,year\nT,Ann Bell,0\nU,Ann Bell,2001\n", "delimited")
    #expect(papers.map { $0.date?.year } == [nil, 2001])
    #expect(document.diagnostics.map(\.message) == ["the year is 0 in 1 record: taken for not known"])
  }

  @Test(arguments: [("profile", "Publications"), ("references", "References")])
  func citationsBelowAnEntryAreItsOwn(format: String, heading: String) throws {
    let text = """
      \(heading)

      Cho, D. and Dai, E. (2020). Another study of larger things. Journal of Things, 13(1), 5-16.
      Cited by 7

      Dai, E. (2021). Networks of people and papers. Journal of Things, 14(2), 1-9.

      Cited by: 1,230

      """
    let (papers, document) = try read(text, format)
    #expect(papers.map(\.title) == ["Another study of larger things", "Networks of people and papers"])
    #expect(papers.map(\.citations) == [7, 1230])
    #expect(document.ledger.rejected == 0)
  }

  @Test func entitiesThatNobodyKnowsAreTold() throws {
    let text = "<!DOCTYPE dblp [<!ENTITY mine 'M'>]><dblp><article key='a'><author>A &auml; B</author>"
    let reader = try #require(ReaderCatalogue.reader(of: "dblp"))
    for (title, count) in [("T &amp; U; V &copy;", 0), ("T &mine; &bar;", 2)] {
      let bytes = Array((text + "<title>\(title)</title></article></dblp>").utf8)
      var builder = BibliographyReadingTests.read(bytes, as: "x", by: reader)
      builder.reportUnknownReferences()
      let found = builder.document.diagnostics.map(\.message)
      #expect(found.count == min(1, count))
      #expect(found.allSatisfy { $0.contains("2 references") && $0.contains("`&mine;`") })
    }
  }
}
