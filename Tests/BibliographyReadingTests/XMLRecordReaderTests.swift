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
    "pubmed": "pubmed", "medline": "pubmed", "endnote": "endnote-xml", "mods": "mods", "arxiv": "arxiv-xml",
    "datacite": "datacite-xml", "crossref": "crossref-xml", "orcid": "orcid-xml", "jalc": "jalc-xml",
    "dblp": "dblp", "deposit": "crossref-deposit", "jats": "jats", "word": "word-xml", "marc": "marcxml",
    "dc": "dublin-core", "zotero": "zotero-rdf",
  ]

  @Test(arguments: fixtures) func fixturesAreRead(name: String) throws {
    let word = try #require(name.split(whereSeparator: { !$0.isLetter }).first.map(String.init))
    let format = try #require(Self.formats[word], "\(name) has a format")
    let reader = try #require(ReaderCatalogue.reader(of: format))
    try expectFixture(Fixture.url("xml/\(name)"), with: reader)
  }

  /// The Anthology and DBLP have readers of their own, and folders named like their formats.
  @Test(arguments: ["acl", "dblp"]) func fixturesOfOwnReadersAreRead(format: String) throws {
    let files = Fixture.files(in: format, extensions: ["xml"])
    #expect(files.count >= 3)
    for file in files { try expectFixture(file, with: try #require(ReaderCatalogue.reader(of: format))) }
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

/// Long documents are read in parts as they are read in one go.
@Suite struct XMLPartTests {
  static let pubMed =
    "<PubmedArticle><MedlineCitation><PMID>N</PMID><Article><ArticleTitle>Title N.</ArticleTitle>\n"
    + "<AuthorList><Author><LastName>Family</LastName><ForeName>N</ForeName></Author></AuthorList>"
    + "</Article></MedlineCitation></PubmedArticle>"
  static let dblp = "<article key=\"k/N\">\n<author>Author N</author><title>Title N.</title></article>"

  static let harvest =
    "<record><header><identifier>N</identifier></header><metadata><arXivRaw><id>1810.N</id><title>Title\nN</title>"
    + "<authors>Ann Author, N Bell and C Cho</authors></arXivRaw></metadata></record>"

  /// A document of numbered records; every seventh is malformed, unless all are whole, every eleventh stands in a comment.
  func document(_ root: String, _ record: String, areWhole: Bool = false) -> [UInt8] {
    var text = "<?xml version=\"1.0\"?>\n<\(root)>\n"
    for number in 0..<300 {
      var next = record.replacing("N", with: "\(number)")
      if number % 7 == 3, !areWhole { next = next.replacing("</", with: "</b></", maxReplacements: 1) }
      if number % 11 == 5 { next = "<!-- \(next)\(next) -->" }
      text += next + (number % 3 == 0 ? "\n" : "")
    }
    return Array((text + "</\(root)>\n").utf8)
  }

  @Test(arguments: [
    ("pubmed", "PubmedArticleSet", pubMed, false), ("dblp", "dblp", dblp, false),
    ("arxiv-xml", "ListRecords", harvest, false), ("arxiv-xml", "ListRecords", harvest, true),
  ])
  func partsAreReadAsTheWhole(format: String, root: String, record: String, areWhole: Bool) throws {
    let reader = try #require(ReaderCatalogue.reader(of: format))
    let bytes = document(root, record, areWhole: areWhole)
    let whole = read(bytes, as: "x.xml", by: reader)
    #expect(whole.document.ledger.papers > 200)
    for length in [100, 1000, 3000, 10_000] {
      var parted = PaperListBuilder(document: SourceDocument(path: "x.xml", format: reader.format.id))
      bytes.withByteView {
        let prepared = reader.prepared(for: $0, options: ReadingOptions())
        #expect(PartedReading.parts(of: $0, cutBy: prepared, partLength: length).count > 1)
        PartedReading.read($0, with: reader, options: ReadingOptions(), partLength: length, into: &parted)
      }
      #expect(Array(PaperList(joining: [parted])) == Array(PaperList(joining: [whole])))
      #expect(parted.document.ledger == whole.document.ledger)
      #expect(parted.document.diagnostics == whole.document.diagnostics)
    }
  }
}
