import Bibliography
import BibliographyReading
import CoauthTestSupport
import Testing
import TextInput

@Suite struct DBLPReaderTests {
  let reader = DBLPReader()

  @Test func recordsAreRead() throws {
    let list = try readFixture("dblp/records.xml", by: reader)
    #expect(
      list.documents[0].ledger
        == Ledger(records: 10, papers: 7, skipped: ["edited book": 1, "proceedings": 1, "www": 1]))
    #expect(list.documents[0].diagnostics == [])
    #expect(
      list.map(\.kind) == [.article, .conferencePaper, .preprint, .article, .chapter, .book, .thesis])
    #expect(
      list.first
        == Paper(
          title: "A Relational Model of Data for Large Shared Data Banks", authors: ["E. F. Codd"],
          date: PublicationDate(year: 1970, month: 6), venue: "Commun. ACM", volume: "13", issue: "6",
          pages: "377-387", kind: .article,
          identifiers: [
            Identifier("dblp", "journals/cacm/Codd70"), Identifier("doi", "10.1145/362384.362685"),
          ]
          .compactMap { $0 },
          source: SourceLocation(file: "records.xml", line: 6)))
    #expect(list[1].authorships.count == 8)
    #expect(list[1].links.count == 1)
    #expect(
      list[2].identifiers.map(\.description) == ["dblp:journals/corr/VaswaniSPUJGKP17", "arxiv:1706.03762"])
    #expect(list[6].venue == "University of Somewhere")
  }

  @Test func namesakesStayApart() throws {
    let paper = try readFixture("dblp/records.xml", by: reader)[3]
    #expect(paper.title == "Log2 of n & more: is it R&D...")
    #expect(paper.authorships.map(\.name) == ["Wei Wang", "Wei Wang", "Jürgen Müller"])
    #expect(
      paper.authorships.map { $0.identifiers.map(\.description) } == [
        ["dblp-person:Wei Wang 0001", "orcid:0000-0002-1825-0097"], ["dblp-person:Wei Wang 0002"], [],
      ])
    #expect(
      paper.identifiers.map(\.description) == [
        "dblp:journals/x/Example01", "doi:10.48550/arxiv.2001.00001", "arxiv:2001.00001", "acl:N19-1423",
      ])
  }

  @Test func aMalformedRecordOfAPersonCostsNoOther() {
    func record(_ title: String) -> String {
      "<r><article key=\"k/\(title)\"><author>A B</author><title>\(title)</title></article></r>\n"
    }
    let broken = "<r><article key=\"k/x\"><author>A B</author><title>X</article></r>\n"
    for bad in [
      broken, "<r><article key=\"k/x\"><author>A B</authr></article></r>\n", "</x>\n", "<r></x></r>\n",
    ] {
      let list = read(
        "<dblpperson name=\"A B\">\n\(record("One"))\(bad)\(record("Two"))\(record("Three"))</dblpperson>\n",
        by: reader)
      #expect(list.map(\.title) == ["One", "Two", "Three"])
      #expect(list.documents[0].diagnostics.allSatisfy { $0.location?.line == 3 })
      #expect(!list.documents[0].diagnostics.isEmpty)
    }
  }

  @Test func pagesOfAPersonHaveAnOwner() throws {
    let list = try readFixture("dblp/person.xml", by: reader)
    #expect(list.documents[0].owner == "Jürgen Beispiel")
    #expect(
      list.documents[0].ledger == Ledger(records: 3, papers: 1, skipped: ["person": 1, "proceedings": 1]))
    #expect(
      list[0].authorships.map { $0.identifiers.map(\.description) } == [
        ["dblp-person:Jürgen Beispiel 0003", "dblp-pid:12/345"], ["dblp-pid:l/AdaLovelace"],
      ])
  }

  @Test func singleRecordsAreRead() {
    let list = read("<article key='a/b'><author>A B</author><title>T.</title></article>", by: reader)
    #expect(list.map(\.title) == ["T"])
  }

  @Test func recordsBehindAMalformedOneAreRead() {
    let list = read(
      """
      <dblp>
      <article key="a"><author>A</author><title>One</article>
      <article key="b"><author>B</author><title>Two.</title></article>
      <article key="c"><author>C</author>
      <book key="d"><author>D</author><title>Three.</title></book>
      </dblp>
      """, by: reader)
    #expect(list.map(\.title) == ["Two", "Three"])
    #expect(list.documents[0].ledger == Ledger(records: 4, papers: 2, rejected: 2))
    #expect(list.documents[0].diagnostics.map { $0.location?.line } == [2, 2, 4, 5])
  }

  @Test func certaintyComesFromTheContent() {
    func certainty(_ text: String) -> Double {
      text.withByteView { reader.certainty(of: FormatSample(head: $0, fileExtension: "xml")) }
    }
    #expect(certainty("<?xml version='1.0'?><dblp>") == 1)
    #expect(certainty("<dblpperson name='x'>") == 1)
    #expect(certainty("<article mdate='x' key=\"y\" mdate=\"z\">") == 0.8)
    #expect(certainty("<article article-type=\"research\">") == 0)
  }
}
