import Bibliography
import CoauthTestSupport
import Foundation
import Testing
import TextInput

@testable import BibliographyReading

@Suite struct DelimitedProducerTests {
  static let producers = DelimitedProducer.all.map(\.format.id)

  /// The fixtures of all producers; the folder of each is named like its format.
  static let fixtures = producers.flatMap { id in
    Fixture.files(in: "delimited/\(id)", extensions: ["csv", "tsv", "txt"])
  }

  private func reader(of url: URL) throws -> any BibliographyReader {
    try #require(ReaderCatalogue.reader(of: url.deletingLastPathComponent().lastPathComponent))
  }

  @Test(arguments: producers) func hasTwoPairsAndABrokenOne(_ id: String) {
    let names = Fixture.files(in: "delimited/\(id)", extensions: ["csv", "tsv", "txt"]).map(
      \.lastPathComponent)
    #expect(names.count >= 3)
    #expect(names.contains { $0.hasPrefix("broken") })
  }

  @Test(arguments: fixtures) func readsWhatStandsBesideTheFixture(_ url: URL) throws {
    try expectFixture(url, with: reader(of: url))
  }

  /// By content alone, and by no other reader as surely.
  @Test(arguments: fixtures) func isRecognized(_ url: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: url))
    let id = try reader(of: url).format.id
    for fileExtension in ["", "csv", "txt", "tsv"] {
      let best = bytes.withByteView {
        ReaderCatalogue.recognize(FormatSample(head: $0, fileExtension: fileExtension))
      }
      #expect(best?.reader.format.id == id)
    }
    for other in Self.producers where other != id {
      let certainty = try bytes.withByteView {
        try #require(ReaderCatalogue.reader(of: other)).certainty(
          of: FormatSample(head: $0, fileExtension: "csv"))
      }
      #expect(certainty == 0, "\(other)")
    }
  }

  /// What somebody else's table of papers is not: general reading stays as it was.
  @Test(arguments: [
    "Title,Authors\nT,A B\n", "title,authors,year,doi,id,type\nT,A B,,,,\n", "AU\tTI\tSO\nA\tB\tC\n",
    "PMID,Title,Authors\n1,T,A B\n", "Key,Title,Author\nk,T,A B\n",
  ])
  func otherHeadersAreNobodys(_ text: String) {
    let best = text.withByteView { ReaderCatalogue.recognize(FormatSample(head: $0, fileExtension: "csv")) }
    #expect(best?.reader.format.id == "delimited")
  }

  /// Web of Science writes UTF-16 or UTF-8, with a mark.
  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf8])
  func isReadInTheEncodingsOfTheExports(_ encoding: String.Encoding) throws {
    let text = try Fixture.text("delimited/wos-tab/tags.txt")
    let data = try #require(("\u{FEFF}" + text).data(using: encoding))
    let file = try InputFile(path: "t.txt", bytes: [UInt8](data))
    file.withBytes { bytes in
      let best = ReaderCatalogue.recognize(FormatSample(head: bytes, fileExtension: ""))
      #expect(best?.reader.format.id == "wos-tab")
      var builder = PaperListBuilder(document: SourceDocument(path: "t.txt", format: "wos-tab"))
      best?.reader.read(bytes, options: ReadingOptions(), into: &builder)
      let plain = read(Array(text.utf8), as: "t.txt", by: DelimitedReader(.webOfScience))
      #expect(builder.columns == plain.columns)
    }
  }

  /// Every producer's file as a spreadsheet saves it: a line `sep=;`, semicolons, a mark, CRLF.
  @Test func anyDelimiterIsTaken() {
    let text =
      "sep=;\r\nAuthors;Author(s) ID;Title;Year;Source title;EID\r\n\"Noor A.; Lee B.\";\"1000000001;1000000002\";T;2020;J;2-s2.0-1\r\n"
    let list = read(Array(text.utf8), path: "t.csv", with: DelimitedReader(.scopus))
    #expect(list.map { $0.authorships.map(\.name) } == [["Noor, A.", "Lee, B."]])
    let best = text.withByteView { ReaderCatalogue.recognize(FormatSample(head: $0, fileExtension: "csv")) }
    #expect(best?.reader.format.id == "scopus-csv")
  }

  @Test func aColumnOfTheUserComesFirst() {
    let text = "Authors,Title,Translated,Source title,EID\nNoor A.,T,U,J,2-s2.0-1\n"
    let list = read(
      Array(text.utf8), path: "t.csv", with: DelimitedReader(.scopus),
      options: ReadingOptions(columns: ["title": "Translated"]))
    #expect(list.map(\.title) == ["U"])
  }

  @Test(
    arguments: [
      ("J Exp Med. 2020 May 4;217(5):e2019. doi: 10.1/x.", "2020-5-4 217 5 e2019"),
      ("Phys Rev E. 2004 Feb;69(2 Pt 2):026113.", "2004-2-0 69 2 Pt 2 026113"),
      ("Nature. 1998;393:440-2", "1998-0-0 393  440-2"),
      ("PLoS One. 2019 Dec 3. doi: 10.1/y.", "2019-12-3   "),
      ("A 2020 Journal", nil), ("", nil), (";", nil), ("J. 19", nil),
    ] as [(String, String?)])
  func citationsSayWhenAndWhere(_ text: String, _ parts: String?) {
    let found = text.withByteView { view in
      CitationText(view).map { citation in
        let date = citation.date.map { "\($0.year ?? 0)-\($0.month ?? 0)-\($0.day ?? 0)" } ?? ""
        return "\(date) \(citation.volume.string) \(citation.issue.string) \(citation.pages.string)"
      }
    }
    #expect(found == parts)
  }

  @Test(arguments: [
    ("scopus", "57202138757", true), ("scopus", "5.72E+10", false),
    ("scopus", "[No author id available]", false),
    ("orcid", "https://orcid.org/0000-0002-1825-0097", true), ("orcid", "0000-0002", false),
    ("openalex", "https://openalex.org/A5023888391", true), ("openalex", "W1", false),
    ("researcherid", "A-1234-2008", true), ("researcherid", "none", false),
  ])
  func numbersOfPeopleAreOfTheirForm(_ scheme: String, _ text: String, _ isRight: Bool) {
    #expect((PersonNumber.identifier(text, scheme: scheme) != nil) == isRight)
  }
}
