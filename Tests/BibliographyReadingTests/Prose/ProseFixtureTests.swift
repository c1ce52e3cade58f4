import Bibliography
import BibliographyReading
import CoauthTestSupport
import Foundation
import TextInput
import Testing

/// Each page of `Fixtures/profiles` beside what must be read of it.
struct ProseFixtureTests {
  static let pages = Fixture.files(in: "profiles", extensions: ["txt", "md", "tex", "html"])

  @Test func thereAreFixtures() { #expect(Self.pages.count > 25) }

  @Test(arguments: pages)
  func isReadAsExpected(_ page: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: page))
    let read = ProsePageSummary(ProsePageSummary.list(bytes))
    let json = try Data(contentsOf: page.deletingPathExtension().appendingPathExtension("expected.json"))
    let expected = try JSONDecoder().decode(ProsePageSummary.self, from: json)
    #expect(read.owner == expected.owner)
    #expect(read.papers.count == expected.papers.count)
    for (entry, wanted) in zip(read.papers, expected.papers) { #expect(entry == wanted) }
    #expect(read == expected)
  }

  @Test(arguments: pages)
  func ledgerAddsUp(_ page: URL) throws {
    let list = ProsePageSummary.list([UInt8](try Data(contentsOf: page)))
    let ledger = list.documents[0].ledger
    #expect(ledger.papers == list.count)
    #expect(ledger.records == ledger.papers + ledger.rejected + ledger.skipped.values.reduce(0, +))
    for paper in list { #expect(!paper.title.isEmpty) }
  }

  /// Windows line ends change nothing but nothing.
  @Test(arguments: pages)
  func lineEndsDoNotMatter(_ page: URL) throws {
    let text = try String(contentsOf: page, encoding: .utf8).replacingOccurrences(of: "\r\n", with: "\n")
    let unix = ProsePageSummary(ProsePageSummary.list(text))
    let windows = ProsePageSummary(ProsePageSummary.list(text.replacingOccurrences(of: "\n", with: "\r\n")))
    #expect(unix == windows)
  }
}
