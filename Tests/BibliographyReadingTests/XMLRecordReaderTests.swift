import Bibliography
import CoauthTestSupport
import Foundation
import Testing
import TextInput

@testable import BibliographyReading

/// The fixtures of the producers that are read by a vocabulary: what is read, and that nobody else takes them.
@Suite struct XMLRecordReaderTests {
  static let fixtures = Fixture.files(in: "xml", extensions: ["xml"]).map(\.lastPathComponent)

  /// The format of a fixture by its name: `pubmed-broken.xml` is one of PubMed.
  static let formats = [
    "pubmed": "pubmed", "medline": "pubmed", "endnote": "endnote-xml", "mods": "mods", "arxiv": "arxiv",
    "datacite": "datacite-xml", "crossref": "crossref-xml", "orcid": "orcid-xml", "jalc": "jalc",
    "dblp": "dblp", "word": "word-xml", "marc": "marcxml", "dc": "dublin-core",
  ]

  @Test(arguments: fixtures) func fixturesAreRead(name: String) throws {
    let word = try #require(name.split(whereSeparator: { !$0.isLetter }).first.map(String.init))
    let format = try #require(Self.formats[word], "\(name) has a format")
    let reader = try #require(ReaderCatalogue.reader(of: format))
    try expectFixture(Fixture.url("xml/\(name)"), with: reader)
  }

  @Test(arguments: fixtures) func fixturesAreRecognized(name: String) throws {
    let word = try #require(name.split(whereSeparator: { !$0.isLetter }).first.map(String.init))
    let data = [UInt8](try Data(contentsOf: Fixture.url("xml/\(name)")))
    for fileExtension in ["xml", ""] {
      let found = data.withByteView {
        ReaderCatalogue.recognize(FormatSample(head: $0, fileExtension: fileExtension))
      }
      #expect(found?.reader.format.id == Self.formats[word])
      #expect(found?.certainty == 1)
    }
  }
}
