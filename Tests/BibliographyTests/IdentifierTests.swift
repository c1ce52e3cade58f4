import Testing
import TextInput

@testable import Bibliography

@Suite struct IdentifierTests {
  @Test(arguments: [
    ("doi", "10.1000/ABC", "doi:10.1000/abc"), ("DOI", " https://doi.org/10.1000/x ", "doi:10.1000/x"),
    ("doi", "http://dx.doi.org/10.1000/x", "doi:10.1000/x"), ("doi", "doi: 10.1000/x", "doi:10.1000/x"),
    ("doi", "https://www.doi.org/10.1000/x", "doi:10.1000/x"),
    ("arxiv", "https://export.arxiv.org/abs/2101.00001v2", "arxiv:2101.00001"),
    ("arxiv", "http://www.arxiv.org/abs/2101.00001", "arxiv:2101.00001"),
    ("arxiv", "arXiv:2101.00001v12", "arxiv:2101.00001"),
    ("arxiv", "https://arxiv.org/pdf/2101.00001.pdf", "arxiv:2101.00001"),
    ("arxiv", "hep-th/9901001v1", "arxiv:hep-th/9901001"),
    ("arxiv", "solv-int/9901001", "arxiv:solv-int/9901001"),
    ("orcid", "https://orcid.org/0000-0002-1825-009x", "orcid:0000-0002-1825-009X"),
    ("pmid", " 12 ", "pmid:12"),
  ])
  func normalizes(_ scheme: String, _ value: String, _ description: String) {
    #expect(Identifier(scheme, value)?.description == description)
    #expect(Identifier(parsing: description)?.description == description)
  }

  @Test(arguments: [("doi", ""), ("doi", "n/a"), ("", "x"), ("pmid", "  "), ("orcid", "/")])
  func anEmptyIdentifierIsNone(_ scheme: String, _ value: String) {
    #expect(Identifier(scheme, value) == nil)
  }

  @Test func parsingNeedsAScheme() {
    #expect(Identifier(parsing: "10.1000/x") == nil)
    #expect(Identifier(parsing: ":x") == nil)
    #expect(Identifier(parsing: "acl:2020.acl-main.1")?.scheme == "acl")
  }

  /// What a builder makes of borrowed bytes is what ``Identifier`` makes of the text.
  @Test(arguments: [
    "10.1000/ABC", "https://www.DOI.org/10.1000/x", "doi:10.1", "DOI: 10.1/É", "10.1/\u{7F}",
    "https://arxiv.org/pdf/2101.00001v3.PDF", "arXiv:hep-th/9901001V1", "solv-int/9901001", "v2", "1v",
    ".pdf",
    "https://orcid.org/0000-0002-1825-009x/", "/", "", " 12 ", "a b",
  ])
  func bytesAreReadAsTexts(value: String) {
    for scheme: StaticString in ["doi", "arxiv", "orcid", "pmid"] {
      var builder = PaperListBuilder(document: SourceDocument(path: "x", format: "x"))
      builder.beginPaper(line: 1)
      builder.title("T")
      value.withByteView { builder.identifier(scheme, $0) }
      builder.endRecord()
      let expected = Identifier(scheme.description, value).map { [$0.description] } ?? []
      #expect(builder.columns.identifiers.values(of: 0) == expected)
    }
  }
}
