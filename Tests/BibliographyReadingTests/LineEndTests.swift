import Bibliography
import CoauthTestSupport
import Testing
import TextInput

@testable import BibliographyReading

/// Of a file lines may end in LF, CR LF or CR: every reader finds the same papers in the same lines.
@Suite struct LineEndTests {
  @Test(arguments: ReaderCatalogue.all.map(\.id)) func lineEndsChangeNothing(format: String) throws {
    for (path, bytes, reader) in recognizedFixtures()
    where reader.format.id == format && !bytes.contains(0x0D) {
      let plain = read(bytes, as: path, by: reader)
      for (name, end) in [("CR LF", [0x0D, 0x0A]), ("CR", [0x0D])] as [(String, [UInt8])] {
        let changed = Array(bytes.map { $0 == 0x0A ? end : [$0] }.joined())
        // As a file that is opened, where carriage returns alone become line feeds.
        let opened = try InputFile(path: path, bytes: changed)
        let other = read(opened.withBytes { Array($0.string.utf8) }, as: path, by: reader)
        let what: Comment = "\(path) with \(name)"
        #expect(plain.columns.lines == other.columns.lines, what)
        #expect(plain.columns.authorNames == other.columns.authorNames, what)
        #expect(plain.columns.years == other.columns.years, what)
        #expect(plain.document.ledger == other.document.ledger, what)
        #expect(
          plain.document.diagnostics.map(\.location) == other.document.diagnostics.map(\.location), what)
        let titles = [plain, other].map { PaperList(joining: [$0]).map { collapsed($0.title) } }
        #expect(titles[0] == titles[1], what)
      }
    }
  }

  /// Text whose line ends and runs of spaces are one space: a title may span lines.
  private func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
