import Bibliography
import BibliographyReading
import CoauthTestSupport
import Foundation
import TextInput
import Testing

/// The reader as a whole: what it recognizes, what it refuses, and that no input harms it.
struct ProfilePageReaderTests {
  static func certainty(_ text: String, _ fileExtension: String = "txt") -> Double {
    Array(text.utf8).withByteView {
      ProfilePageReader().certainty(of: FormatSample(head: $0, fileExtension: fileExtension))
    }
  }

  @Test(arguments: [
    "{\"papers\": []}", "[{\"title\": \"x\"}]", "<?xml version=\"1.0\"?><dblp/>", "<collection id=\"1\">",
    "@article{key,\n title={x}}", "% comment\n@inproceedings{a,", "title,authors,year\nA,B,1",
    "id\ttitle\tauthors\n1\t2\t3",
    "TY  - JOUR\nTI  - x", "PMID- 1", "a\u{0}b",
  ])
  func structuredAndBinaryFilesAreRefused(_ text: String) { #expect(Self.certainty(text) == 0) }

  @Test(arguments: [
    "# Publications\n- x", "Some text", "[1] A. Bee. Title. 2020", "<div>\n# Papers",
    "{% include x %}\n# Papers",
  ])
  func textsAreNotRefused(_ text: String) {
    let certainty = Self.certainty(text)
    #expect(certainty > 0 && certainty <= 0.6)
  }

  /// A line of single letters in capitals cannot be told from initials and is no owner.
  @Test(arguments: ["X Y", "A", "J. D.", "Ä Ö"])
  func singleCapitalsAreNoOwner(_ line: String) {
    var builder = PaperListBuilder(document: SourceDocument(path: "page.md", format: "profile"))
    Array("\(line)\n\n# Publications\n\n- Jane Doe, Ann Lee. Graphs of towns. 2020.\n".utf8).withByteView {
      ProfilePageReader().read($0, options: ReadingOptions(), into: &builder)
    }
    #expect(builder.document.owner == nil)
    #expect(builder.document.ledger.papers == 1)
  }

  @Test func aTextWithoutPapersGivesNone() {
    let list = ProsePageSummary.list(
      "Jane Doe\n\nI work on graphs with Ann Bee, Cee Dee and Eva Eff since 2019.\n\n## News\n- 2024: Ann Bee, Cee Dee won. Great news. ICML 2024.\n"
    )
    #expect(list.isEmpty)
    #expect(list.documents[0].diagnostics.map(\.severity) == [.warning])
  }

  @Test func anEntryThatIsNotUnderstoodIsSaid() {
    let list = ProsePageSummary.list(
      "# Publications\n\n- Ann Bee, Cee Dee. A Fine Title. ICML 2020\n- something of 2021 that nobody wrote at all\n"
    )
    #expect(list.count == 1)
    let document = list.documents[0]
    #expect(document.ledger == Ledger(records: 2, papers: 1, rejected: 1))
    #expect(document.diagnostics.map { $0.location?.line } == [4])
  }

  @Test func afterTheSectionNothingIsRead() {
    for heading in [
      "Talks", "Awards", "Education", "Service", "Teaching", "News", "Work Experience", "Internships",
    ] {
      let list = ProsePageSummary.list(
        "Papers\n\n1. Ann Bee, Cee Dee. A Fine Title. ICML 2020.\n\n\(heading)\n\n1. Ann Bee, Cee Dee. Another Title. ICML 2021.\n"
      )
      #expect(list.map(\.title) == ["A Fine Title"], "\(heading)")
    }
  }

  @Test func aYearOfTheHeadingCountsWhereTheEntryHasNone() {
    let list = ProsePageSummary.list(
      "## Publications\n### 2021\n- Ann Bee, Cee Dee. A Fine Title. ICML\n- Ann Bee. **Bold Title**. KDD 2020\n"
    )
    #expect(list.map { $0.date?.year } == [2021, 2020])
  }

  @Test func fragmentsAreNoLinks() {
    let list = ProsePageSummary.list(
      "# Papers\n- [A Fine Title](#) by Ann Bee, Cee Dee. [PDF](#) [Code](https://github.com/a/b)\n")
    #expect(list[0].links == ["https://github.com/a/b"])
    #expect(list[0].hasCode == true)
  }

  @Test func arbitraryBytesDoNotHarm() {
    var random = ProseRandom(seed: 7)
    for length in [0, 1, 2, 17, 300, 5000] {
      for _ in 0..<40 {
        let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
        _ = ProsePageSummary.list(bytes)
      }
    }
  }

  /// Every prefix of a page and pages with bytes changed are read without harm.
  @Test(arguments: Fixture.files(in: "profiles", extensions: ["txt", "md"]))
  func damagedPagesDoNotHarm(_ page: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: page))
    var random = ProseRandom(seed: 11)
    for _ in 0..<25 {
      let cut = Int.random(in: 0...bytes.count, using: &random)
      _ = ProsePageSummary.list(Array(bytes[..<cut]))
      var changed = bytes
      for _ in 0..<6 {
        let signs = Array("[]()<>*_`\"“”.,:;\\|{}&#-\n".utf8)
        changed[Int.random(in: changed.indices, using: &random)] = signs.randomElement(using: &random) ?? 0x2A
      }
      let ledger = ProsePageSummary.list(changed).documents[0].ledger
      #expect(ledger.records == ledger.papers + ledger.rejected + ledger.skipped.values.reduce(0, +))
    }
  }

  /// What invites quadratic work: deep brackets, stars, unclosed tags and quotes, endless lists.
  @Test(arguments: [
    "[", "(", "*a ", "*", "_a_ ", "<a ", "<b>", "`", "![", "[a](", "&amp", "{%", "\"a ", "“", "Ann Bee, ",
    "A. ", "Aa B. aa ", "a.b ",
    "Doe, J., ", "et al. ", "2020 ", "10.1/x ", "http://a ", "arXiv:", "- ", "1. ", "Mar 25", "AaBb ", "(Aa ",
    "<!--", "\\", "| ", "[a](b) ", "[a b](http://c) ", "[Ann Bee](b), ", "[10.1](b) ",
  ])
  func hostileLinesEnd(_ unit: String) {
    let line = String(repeating: unit, count: 4000)
    _ = ProsePageSummary.list("# Papers\n\n- " + line + "\n\n" + line + "\n")
    _ = ProsePageSummary.list("CVMar 25\n" + line + "\n" + line + "\nCVMar 26\n" + line)
  }

  @Test func aLineOfLinksEnds() {
    let labels = String(repeating: "[a](b) ", count: 28_571)
    let addresses = (0..<8000).map { "[c](https://example.org/\($0)) 10.1000/x\($0) " }.joined()
    let phrases = String(repeating: "[a b c](d) ", count: 18_000)
    for line in [labels, addresses, phrases] {
      let list = ProsePageSummary.list(
        "# Papers\n\n- Ann Bee, Cee Dee. A Fine Title. ICML 2020. " + line + "\n")
      #expect(list.documents[0].ledger.records == 1)
    }
  }

  @Test func overlongLinesAreSkippedAndSaid() {
    let line = String(repeating: "Ann Bee, ", count: 200_000)
    let list = ProsePageSummary.list(
      "# Papers\n\n" + line + "\n\n- Ann Bee, Cee Dee. A Fine Title. ICML 2020.\n")
    #expect(list.count == 1)
    #expect(list.documents[0].diagnostics.first?.location?.line == 3)
  }

  @Test func aPaperOfManyAuthorsIsRead() {
    let names = (0..<3000).map {
      "A\(String(repeating: "b", count: 1 + $0 % 9)) Zu\(String(repeating: "a", count: $0 % 7))l"
    }
    let list = ProsePageSummary.list(
      "# Papers\n\n- [A Very Large Thing](https://example.org/x). \(names.joined(separator: ", ")). PRL 2020.\n"
    )
    #expect(list.first?.authorships.count == 3000)
  }
}
