import Bibliography
import CoauthTestSupport
import Foundation
import Testing
import TextInput

@testable import BibliographyReading

/// The producers of JSON: each has a folder of its fixtures, `Fixtures/json/FORMAT`.
@Suite struct JSONProducerTests {
  static let fixtures = ReaderCatalogue.all.map(\.id).flatMap { format in
    Fixture.files(in: "json/\(format)", extensions: ["json", "jsonl"])
      .filter { !$0.lastPathComponent.contains(".expected.") }
  }

  @Test(arguments: fixtures) func fixtureIsRead(url: URL) throws {
    let format = url.deletingLastPathComponent().lastPathComponent
    try expectFixture(url, with: try #require(ReaderCatalogue.reader(of: format)))
  }

  @Test(arguments: fixtures) func fixtureIsRecognizedByItsContent(url: URL) throws {
    let format = url.deletingLastPathComponent().lastPathComponent
    let bytes = [UInt8](try Data(contentsOf: url))
    for fileExtension in ["json", "jsonl", "", "txt"] {
      let best = bytes.withByteView {
        ReaderCatalogue.recognize(FormatSample(head: $0, fileExtension: fileExtension))
      }
      #expect(best?.reader.format.id == format)
      #expect(best?.certainty ?? 0 >= 0.7)
    }
  }

  @Test func everyProducerHasFixtures() {
    let folders = Set(Self.fixtures.map { $0.deletingLastPathComponent().lastPathComponent })
    let producers = ReaderCatalogue.readers.compactMap { $0 as? JSONReader }.map(\.format.id)
    #expect(folders == Set(producers))
  }

  @Test func authorsKeepWhatBelongsToThem() throws {
    func authors(_ path: String, of paper: Int = 0) throws -> [Authorship] {
      let format = String(path.prefix { $0 != "/" })
      let reader = try #require(ReaderCatalogue.reader(of: format))
      return try readFixture("json/" + path, by: reader)[paper].authorships
    }
    let orcid = Identifier("orcid", "0000-0002-1825-0097").map { [$0] } ?? []
    func named(_ scheme: String, _ value: String) -> [Identifier] {
      Identifier(scheme, value).map { [$0] } ?? []
    }
    #expect(
      try authors("openalex/works.json") == [
        Authorship(
          "Ashish Vaswani", identifiers: named("openalex", "A29634038680") + orcid,
          affiliations: ["Google (United States)"], marks: .corresponding),
        Authorship(
          "Noam Shazeer", identifiers: named("openalex", "A29634038681"), affiliations: ["Google Brain"]),
      ])
    #expect(
      try authors("datacite/list.json") == [
        Authorship("Curie, Marie", identifiers: orcid, affiliations: ["Sorbonne"]),
        Authorship("{Radium Institute of Paris}"),
      ])
    #expect(try authors("datacite/metadata.json")[0].affiliations == ["Google Brain"])
    #expect(
      try authors("semanticscholar/search.json")[1]
        == Authorship("Noam M. Shazeer", identifiers: orcid, affiliations: ["Google"]))
    #expect(try authors("crossref/works.json")[0].affiliations == ["IBM Research Laboratory, San Jose, CA"])
    #expect(try authors("orcid/broken.json") == [Authorship("Josiah Carberry", identifiers: orcid)])
    #expect(
      try authors("jalc/doi.json") == [Authorship("山田, 太郎", identifiers: orcid, affiliations: ["東京大学"])])
    #expect(
      try authors("dblp-json/search.json")[1].identifiers
        == named("dblp-pid", "w/WeiWang1") + named("dblp-person", "Wei Wang 0001"))
    #expect(
      try authors("inspire/one.json")[0].identifiers == named("inspire-bai", "J.M.Maldacena.1") + orcid)
    #expect(try authors("doaj/results.json")[0].identifiers == orcid)
  }

  @Test func pagesHaveOwnersAndFigures() throws {
    func document(_ path: String, _ format: String) throws -> SourceDocument {
      try readFixture("json/" + path, by: #require(ReaderCatalogue.reader(of: format))).documents[0]
    }
    let scholar = try document("scholar/gs_data.json", "scholar")
    #expect(scholar.owner == "Josiah Carberry")
    #expect(scholar.stated.hIndex == 3 && scholar.stated.citations == 120)
    #expect(scholar.stated.scores.contains(Score(name: "i10-index", value: 2)))
    #expect(try document("orcid/record.json", "orcid").owner == "Josiah Carberry")
    #expect(try document("orcid/works.json", "orcid").owner == "0000-0002-1825-0097")
  }

  @Test func linesOfSeveralPeopleHaveNoOwner() {
    let reader = JSONReader(.scholarProfile)
    let one = #"{"name":"A B","hindex":1,"publications":{"x":{"bib":{"title":"T"}}}}"#
    #expect(
      read(one + "\n" + one.replacingOccurrences(of: "A B", with: "C D"), by: reader).documents[0].owner
        == nil)
  }

  @Test(arguments: [1, 2, 3]) func partsAreReadAsTheWhole(threads: Int) throws {
    let lines = try Fixture.text("json/openalex/broken.jsonl")
    let bytes = Array(String(repeating: lines + "\n", count: 40).utf8)
    let reader = JSONReader(.openAlex)
    let whole = read(bytes, as: "x", by: reader)
    #expect(whole.document.ledger.papers == 80)
    for length in [500, 3000, 20_000] {
      var parted = PaperListBuilder(document: SourceDocument(path: "x", format: reader.format.id))
      bytes.withByteView { view in
        #expect(PartedReading.parts(of: view, cutBy: reader, partLength: length).count > 1)
        PartedReading.read(
          view, with: reader, options: ReadingOptions(threads: threads), partLength: length, into: &parted)
      }
      #expect(parted.columns == whole.columns)
      #expect(parted.document == whole.document)
    }
  }

  /// The documents that papers name stand in the first part only.
  @Test(arguments: [1, 2]) func partsOfAListAreReadAsTheWhole(threads: Int) throws {
    let lines = try Fixture.text("json/lines.jsonl").split(separator: "\n").map { $0 + "\n" }
    let bytes = Array((lines[0] + String(repeating: lines.dropFirst().joined(), count: 40)).utf8)
    let reader = CoauthJSONReader()
    let whole = read(bytes, as: "x", by: reader)
    #expect(!whole.carried.isEmpty && whole.columns.documentOfPaper.contains(1))
    for length in [500, 3000] {
      var parted = PaperListBuilder(document: SourceDocument(path: "x", format: reader.format.id))
      bytes.withByteView { view in
        #expect(PartedReading.parts(of: view, cutBy: reader, partLength: length).count > 1)
        PartedReading.read(
          view, with: reader, options: ReadingOptions(threads: threads), partLength: length, into: &parted)
      }
      #expect(parted.columns == whole.columns)
      #expect(parted.carried == whole.carried)
      #expect(parted.document == whole.document)
    }
  }

  @Test func titlesArePlainText() {
    func title(_ json: String) -> String {
      let record = #"{"DOI":"10.1/x","is-referenced-by-count":0,"title":["\#(json)"]}"#
      return read(record, by: JSONReader(.crossref)).first?.title ?? ""
    }
    #expect(title("Growth of <i>E. coli</i> &amp; others") == "Growth of E. coli & others")
    #expect(title("  two\\n   lines ") == "two lines")
    #expect(title("H<sub>2<\\/sub>O") == "H2O")
    #expect(title("when x < y and y > z") == "when x < y and y > z")
    #expect(title("R&D") == "R&D")
    #expect(title("twelve and a  gap") == "twelve and a gap")
  }
}
