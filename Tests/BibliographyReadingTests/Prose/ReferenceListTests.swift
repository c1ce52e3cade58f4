import Bibliography
import CoauthTestSupport
import Foundation
import Testing
import TextInput

@testable import BibliographyReading

/// Lists of references: each fixture beside what must be read of it, and the rules one by one.
struct ReferenceListTests {
  static let fixtures = Fixture.files(in: "references", extensions: ["txt", "md", "bbl"])

  @Test func thereAreFixtures() { #expect(Self.fixtures.count > 3) }

  @Test(arguments: fixtures) func isReadAsExpected(_ url: URL) throws {
    try expectFixture(url, with: ReferenceListReader())
  }

  @Test(arguments: fixtures) func isRecognized(_ url: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: url))
    for fileExtension in [url.pathExtension, ""] {
      let best = bytes.withByteView {
        ReaderCatalogue.recognize(FormatSample(head: $0, fileExtension: fileExtension))
      }
      #expect(best?.reader.format.id == "references", "extension \(fileExtension)")
    }
  }

  /// A reference, its authors separated by bars, its title, its year.
  static let references: [(text: String, authors: String, title: String, year: Int?)] = [
    ("Doe, J., & Roe, K. A. (2001). On tides. Sea Notes, 1(2), 3-4.", "Doe, J.|Roe, K. A.", "On tides", 2001),
    ("J. Doe and K. Roe, \"On tides,\" Sea Notes, vol. 1, 2001.", "J. Doe|K. Roe", "On tides", 2001),
    ("Doe J, Roe KA. On tides. Sea Notes. 2001;1(2):3-4.", "Doe, J|Roe, KA", "On tides", 2001),
    ("Doe, Jane, and Kim Roe. \"On Tides.\" Sea Notes 1 (2001): 3.", "Doe, Jane|Kim Roe", "On Tides", 2001),
    ("Doe, Jane (Hrsg.): Gezeiten. Kiel: Strand 2001.", "", "Gezeiten", 2001),
    ("Doe, J., editor. Tides of the North. Strand Press, 2001.", "", "Tides of the North", 2001),
    ("DOE Jane, ROE Kim, « Les marées », Revue, 2001, p. 3.", "DOE Jane|ROE Kim", "Les marées", 2001),
    ("Doe, J. et al. Tides of the North. In Proc. of TideConf, 2001.", "Doe, J.", "Tides of the North", 2001),
    (
      "Doe, J., W. E. Howard, and R. E. Marsh. 1990. On tides. Sea Notes 14: 8.",
      "Doe, J.|W. E. Howard|R. E. Marsh",
      "On tides", 1990
    ),
    (
      "Doe, Jane. Tides of the North, 1815-1909. Kiel: Strand, 1913.", "Doe, Jane",
      "Tides of the North, 1815-1909", 1913
    ),
    ("J. Doe, K. Roe, Phys. Rev. B 63, 1012 (2001).", "J. Doe|K. Roe", "", 2001),
    ("Doe J: Tides. Available: http://example.org/1999/x. Accessed 2015.", "Doe, J", "Tides", nil),
    ("The atlas of tides. (2001). Kiel: Strand.", "", "The atlas of tides", 2001),
  ]

  @Test(arguments: references.indices)
  func stylesAreToldApart(_ index: Int) throws {
    let wanted = Self.references[index]
    let found = try #require(ReferenceParser.read(StyledText(wanted.text), line: 1, previous: nil)).draft
    #expect((found.names?.mentions.map(\.name) ?? []).joined(separator: "|") == wanted.authors)
    #expect(found.title == wanted.title)
    #expect(found.date?.year == wanted.year)
  }

  @Test func cutListsAreMarked() throws {
    for gap in ["et al.", "u. a.", "и др.", "y otros", "et coll."] {
      let text = StyledText("Doe, J., Roe, K. \(gap) (2001). On tides. Sea Notes, 1, 3.")
      let names = try #require(ReferenceParser.read(text, line: 1, previous: nil)?.draft.names)
      #expect(names.state == .truncated(shownBeforeGap: 2), "\(gap)")
    }
  }

  @Test func aDashStandsForThePeopleBefore() {
    let list = read(
      Array("Doe, J. (2001). On tides. Kiel: Strand.\n———. (2003). On ebbs. Kiel: Strand.\n".utf8), path: "x",
      with: ReferenceListReader())
    #expect(list.map { $0.authorships.map(\.name) } == [["Doe, J."], ["Doe, J."]])
  }

  @Test func anyBytesAreSurvived() {
    let text =
      "[1] Doe, J. & K. Roe (2001). \"On `tides''.\" In: *Sea*, 1(2), 3–4.\n\\bibitem{x} A. {\\em B} $^{*}$\n"
    expectSurvivalOfMutations(
      Array(text.utf8), with: ReferenceListReader(), alphabet: "().,;:\"'`{}[]\\&-—$\n")
    expectSurvivalOfMutations(
      Array(text.utf8), with: ProfilePageReader(), alphabet: "().,;:\"'`{}[]\\&-—$<>\n")
  }

  @Test func manyNamesAreOneList() throws {
    let names = (0..<3000).map { _ in "Doe, J." }.joined(separator: ", ")
    let text = StyledText(names + " (2001). On tides. Sea Notes, 1, 3.")
    let found = try #require(ReferenceParser.read(text, line: 1, previous: nil)?.draft.names)
    #expect(found.count == 3000)
  }
}
