import Bibliography
import Testing
import TextInput

@testable import BibliographyReading

/// Identifiers that say by their own form what they are.
@Suite struct IdentifierTextTests {
  @Test(arguments: [
    ("PMID: 12345", ["pmid:12345"]), ("PMID:  12345 ", ["pmid:12345"]), ("acl: P19-1001", ["acl:P19-1001"]),
    ("dblp: conf/x/Y", ["dblp:conf/x/Y"]), ("10.1/a arXiv:2001.00001", ["doi:10.1/a", "arxiv:2001.00001"]),
    ("PMID: 12345 doi: 10.1/a", ["pmid:12345", "doi:10.1/a"]),
    ("doi:10.1/a pmid:7", ["doi:10.1/a", "pmid:7"]), ("12345", []), ("PMID:", []), ("PMID: ", []),
    ("row 17 of 20", []),
  ])
  func severalWithBlanksBehindTheirColons(text: String, expected: [String]) {
    var builder = PaperListBuilder(document: SourceDocument(path: "x", format: "x"))
    builder.beginPaper(line: 1)
    text.withByteView { IdentifierText.appendSelfNamed($0, to: &builder) }
    builder.endPaper()
    #expect(PaperList(joining: [builder])[0].identifiers.map(\.description) == expected)
  }

  /// What names nobody has no identifier to give, and the author before has another.
  @Test func anORCIDIsOfItsOwnAuthor() throws {
    let cell = "Doe, Jane [orcid:0000-0002-1825-0097]; et al. [orcid:0000-0001-5109-3700]"
    let reader = try #require(ReaderCatalogue.reader(of: "delimited"))
    let table = read("title,authors\nT,\"\(cell)\"\nU,\"Roe, Ann; Cho, Dan\"\n", by: reader)
    var builder = PaperListBuilder(document: SourceDocument(path: "x", format: "x"))
    builder.beginPaper(line: 1)
    cell.withByteView { JSONWalk.split(JSONText(raw: $0), into: &builder) }
    builder.endPaper()
    for paper in [table[0], PaperList(joining: [builder])[0]] {
      #expect(paper.authorships.map(\.name) == ["Doe, Jane"])
      #expect(
        paper.authorships.first?.identifiers.map(\.description) == ["orcid:0000-0002-1825-0097"])
      #expect(paper.authorList.isTruncated)
    }
  }
}
