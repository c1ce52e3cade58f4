import Bibliography
import CoauthTestSupport
import Testing
import TextInput

@testable import BibliographyReading

@Suite struct ACLAnthologyReaderTests {
  let reader = ACLAnthologyReader()

  @Test func papersAreRead() throws {
    let list = try readFixture("acl/anthology.xml", by: reader)
    let venue =
      "Proceedings of the 2019 Conference of the North American Chapter of the Association for "
      + "Computational Linguistics: Human Language Technologies, Volume 1 (Long and Short Papers)"
    #expect(
      Array(list) == [
        Paper(
          title: "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding",
          authors: ["Devlin, Jacob", "Chang, Ming-Wei", "Lee, Kenton", "Toutanova, Kristina"],
          date: PublicationDate(year: 2019, month: 6), venue: venue, kind: .conferencePaper,
          identifiers: [Identifier("acl", "N19-1423"), Identifier("doi", "10.18653/v1/n19-1423")]
            .compactMap { $0 },
          hasCode: true, source: SourceLocation(file: "anthology.xml", line: 16)),
        Paper(
          title: "Names in two scripts, in the other order & with one part",
          authors: [
            Authorship(
              "Zhang, Wei",
              identifiers: [
                Identifier("acl-person", "wei-zhang-example"), Identifier("orcid", "0000-0002-1825-0097"),
              ].compactMap { $0 }, affiliations: ["University of Somewhere", "Institute of Elsewhere"]),
            "Mausam", "García de la Cruz, José",
          ],
          date: PublicationDate(year: 2018, month: 5), venue: venue, kind: .conferencePaper,
          identifiers: [Identifier("acl", "N19-1002"), Identifier("doi", "10.1000/xyz")].compactMap { $0 },
          source: SourceLocation(file: "anthology.xml", line: 28)),
        Paper(
          title: "A paper without authors, in O(n) <time>", date: PublicationDate(year: 2019, month: 6),
          venue: venue, kind: .conferencePaper,
          identifiers: [Identifier("acl", "N19-1003")].compactMap { $0 },
          source: SourceLocation(file: "anthology.xml", line: 38)),
        Paper(
          title: "A paper in a journal", authors: ["Lovelace, Ada"], date: PublicationDate(year: 2020),
          venue: "Transactions of Examples", kind: .article,
          identifiers: [Identifier("acl", "N19-2012")].compactMap { $0 },
          source: SourceLocation(file: "anthology.xml", line: 50)),
      ])
    #expect(list.documents[0].ledger == Ledger(records: 4, papers: 4))
    #expect(
      list.documents[0].diagnostics.map(\.description) == [
        "anthology.xml:38: note: the paper is marked as retracted"
      ])
  }

  @Test func newStyleIdentifiers() throws {
    let list = try readFixture("acl/newstyle.xml", by: reader)
    #expect(list.first?.identifiers.first?.value == "2020.acl-main.442")
  }

  @Test(arguments: [
    ("P18", "1", "3", "P18-1003"), ("W04", "10", "13", "W04-1013"), ("W04", "6", "1", "W04-0601"),
    ("D19", "1", "12", "D19-1012"), ("D19", "50", "2", "D19-5002"), ("C69", "1", "2", "C69-0102"),
    ("2022.nlp4pi", "1", "1", "2022.nlp4pi-1.1"), ("J15", "4", "6", "J15-4006"), ("", "1", "2", ""),
  ])
  func identifiersFollowTheRule(collection: String, volume: String, paper: String, expected: String) {
    let id = collection.withByteView { collection in
      volume.withByteView { volume in
        paper.withByteView {
          ACLAnthologyReader.identifier(collection: collection, volume: volume, paper: $0)
        }
      }
    }
    #expect(String(decoding: id, as: UTF8.self) == expected)
  }

  @Test func malformedPapersAreRejectedAlone() throws {
    let list = try readFixture("acl/malformed.xml", by: reader)
    #expect(list.map(\.title) == ["The first is whole", "The third is whole"])
    #expect(list.documents[0].ledger == Ledger(records: 4, papers: 2, rejected: 2))
    #expect(
      list.documents[0].diagnostics.map(\.description) == [
        """
        malformed.xml:9: error: a paper that cannot be read to its end
          hint: it was left out; export or fetch the file again
        """,
        """
        malformed.xml:10: error: the XML is malformed: </title> where </b> is due
          hint: reading goes on at the next record; export or fetch the file again
        """,
        """
        malformed.xml:17: error: a paper that cannot be read to its end
          hint: it was left out; export or fetch the file again
        """,
        """
        malformed.xml:19: error: the XML is cut: the text ends before </title>
          hint: complete papers before this place were read; fetch the file again
        """,
      ])
  }

  @Test func papersBehindOneThatIsNotClosedAreRead() throws {
    let list = try readFixture("acl/unclosed.xml", by: reader)
    #expect(list.map(\.title) == ["The second is whole"])
    #expect(list.documents[0].ledger == Ledger(records: 2, papers: 1, rejected: 1))
  }

  @Test(arguments: ["<paper id=\"2", "<paper", "<paper id=\"2\"><title>B"])
  func aPaperThatIsCutIsCountedOnce(_ cut: String) {
    let text = "<collection id=\"P18\"><volume id=\"1\"><paper id=\"1\"><title>A</title></paper>" + cut
    let list = read(Array(text.utf8), path: "t.xml", with: reader)
    #expect(list.documents[0].ledger == Ledger(records: 2, papers: 1, rejected: 1))
  }

  @Test func otherXMLIsNotRecognized() {
    for text in ["<dblp><article key='x'/></dblp>", "{}", "@article{x,}", "<html></html>"] {
      text.withByteView { #expect(reader.certainty(of: FormatSample(head: $0, fileExtension: "xml")) == 0) }
    }
  }
}
