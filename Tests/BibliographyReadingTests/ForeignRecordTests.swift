import Bibliography
import Testing
import TextInput

@testable import BibliographyReading

/// Files of different formats that were joined: what the reader of one cannot read is counted and said.
@Suite struct ForeignRecordTests {
  static let medline = "PMID- 1\nTI  - One.\nFAU - Doe, Jane\n\nPMID- 2\nTI  - Two.\nFAU - Roe, Rick\n\n"
  static let ris = "TY  - JOUR\nTI  - Three\nAU  - Doe, Jane\nER  - \n\nTY  - JOUR\nTI  - Four\nER  - \n"
  static let bibTeX = "@article{a, title = {Five}, author = {A B}}\n@article{b, title = {Six}}\n"
  static let refer = "%0 Book\n%T Seven\n%A Doe, Jane\n\n%0 Book\n%T Eight\n%A Roe, Rick\n\n"
  static let lines = "{\"title\":\"Nine\"}\n{\"title\":\"Ten\"}\n"
  static let xml =
    "<?xml version='1.0'?>\n<dblp><article><title>A</title></article>\n<article><title>B</title></article></dblp>\n"

  @Test(arguments: [
    ("medline", medline, ris), ("medline", medline, bibTeX), ("medline", medline, lines),
    ("medline", medline, refer), ("ris", ris, bibTeX), ("ris", ris, lines), ("ris", ris, refer),
    ("bibtex", bibTeX, ris), ("bibtex", bibTeX, lines), ("bibtex", bibTeX, refer), ("refer", refer, bibTeX),
    ("refer", refer, lines), ("dblp", xml, ris), ("dblp", xml, bibTeX), ("dblp", xml, lines),
  ])
  func joinedFilesAreCounted(format: String, own: String, other: String) throws {
    let reader = try #require(ReaderCatalogue.reader(of: format))
    let document = read(own + "\n" + other, by: reader).documents[0]
    #expect(document.ledger == Ledger(records: 4, papers: 2, rejected: 2))
    let errors = document.diagnostics.filter { $0.severity == .error }
    #expect(errors.count == 1)
    #expect(errors.first?.message.hasPrefix("2 records of another format were left out") == true)
    #expect(errors.first?.hint != nil)
    let line = 2 + own.count { $0 == "\n" }
    #expect(errors.first?.location?.line == line)
  }
}
