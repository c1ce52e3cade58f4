import Bibliography
import BibliographyReading
import CoauthTestSupport
import Testing
import TextInput

/// What every reader of the catalogue promises, tried on every fixture that it reads.
@Suite struct ReaderConformanceTests {
  static let formats = ReaderCatalogue.all.map(\.id)

  /// The ledger adds up, columns have equal lengths, and every text is well-formed UTF-8.
  func check(_ builder: PaperListBuilder, _ what: String) {
    let ledger = builder.document.ledger
    let skipped = ledger.skipped.values.reduce(0, +)
    #expect(ledger.records == ledger.papers + ledger.rejected + skipped, "ledger of \(what)")
    #expect(ledger.papers == builder.columns.count, "papers of \(what)")
    let columns = builder.columns
    let lengths = [
      columns.titles.count, columns.venues.count, columns.authorStart.count - 1, columns.flags.count,
      columns.shownBeforeGap.count, columns.documentOfPaper.count, columns.lines.count,
    ]
    #expect(lengths.allSatisfy { $0 == columns.count }, "columns of \(what)")
    #expect(columns.authorNames.count == columns.mentionCount, "mentions of \(what)")
    #expect(Int(columns.authorStart.last ?? 0) == columns.mentionCount, "mentions of \(what)")
    if ledger.rejected > 0 {
      #expect(builder.document.diagnostics.contains { $0.severity == .error }, "reasons of \(what)")
    }
    #expect(builder.document.diagnostics.allSatisfy { $0.location?.file == builder.document.path }, "\(what)")
    _ = PaperList(joining: [builder]).map { $0 }
  }

  func reader(_ format: String) throws -> any BibliographyReader {
    try #require(ReaderCatalogue.reader(of: format))
  }

  func fixtures(_ format: String) -> [(path: String, bytes: [UInt8], reader: any BibliographyReader)] {
    recognizedFixtures().filter { $0.reader.format.id == format }
  }

  /// What each fixture gets of all tries of a format: a format with many fixtures takes no longer than others.
  func tries(_ all: Int, of fixtures: Int) -> Int { max(10, all / max(1, fixtures)) }

  @Test func identifiersAreDistinct() {
    #expect(Set(Self.formats).count == Self.formats.count)
    #expect(Self.formats.allSatisfy { $0 == $0.lowercased() && !$0.contains(" ") })
  }

  @Test(arguments: formats) func fixturesAreReadTwiceTheSame(format: String) throws {
    let fixtures = fixtures(format)
    #expect(!fixtures.isEmpty, "a reader has fixtures")
    for (path, bytes, reader) in fixtures {
      let first = read(bytes, as: path, by: reader)
      check(first, path)
      let second = read(bytes, as: path, by: reader)
      #expect(first.columns == second.columns)
      #expect(first.document == second.document)
    }
  }

  @Test(arguments: formats) func emptyAndBlankDocumentsHaveNoPaper(format: String) throws {
    for text in ["", " ", "\n\n", "\u{FEFF}"] {
      let builder = read(Array(text.utf8), as: "x", by: try reader(format))
      check(builder, "blank text")
      #expect(builder.count == 0)
    }
    let nothing = FormatSample(head: ByteView(), fileExtension: "")
    #expect(try reader(format).certainty(of: nothing) == 0)
  }

  @Test(arguments: formats) func documentsCutAnywhereAreRead(format: String) throws {
    let fixtures = fixtures(format)
    let cuts = tries(1200, of: fixtures.count)
    for (path, bytes, reader) in fixtures {
      for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / cuts)) {
        check(read(Array(bytes[..<length]), as: path, by: reader), "\(path) cut at \(length)")
      }
    }
  }

  @Test(arguments: formats) func changedDocumentsAreRead(format: String) throws {
    var random = TestRandom(seed: 42)
    let fixtures = fixtures(format)
    for (path, bytes, reader) in fixtures where !bytes.isEmpty {
      for _ in 0..<tries(600, of: fixtures.count) {
        var changed = bytes
        for _ in 0...random.below(8) { random.change(&changed) }
        check(read(changed, as: path, by: reader), "\(path) changed")
      }
    }
  }

  @Test(arguments: formats) func arbitraryBytesAreRead(format: String) throws {
    var random = TestRandom(seed: 7)
    let reader = try reader(format)
    for _ in 0..<300 {
      let bytes = (0..<random.below(300)).map { _ in UInt8(random.below(256)) }
      bytes.withByteView { _ = reader.certainty(of: FormatSample(head: $0, fileExtension: "xml")) }
      check(read(bytes, as: "x", by: reader), "arbitrary bytes")
    }
  }

  /// Every reader is given every fixture, also those of other formats.
  @Test(arguments: formats) func foreignDocumentsAreRead(format: String) throws {
    let reader = try reader(format)
    for (path, bytes, _) in recognizedFixtures() { check(read(bytes, as: path, by: reader), path) }
  }
}
