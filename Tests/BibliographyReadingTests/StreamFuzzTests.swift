import Bibliography
import CoauthTestSupport
import Foundation
import Testing

@testable import BibliographyReading
@testable import TextInput

/// Every fixture, many times over, as a stream with windows that are smaller than it: the same as in one piece.
@Suite struct StreamFuzzTests {
  static let formats = ReaderCatalogue.all.map(\.id)

  /// The copies of a text that make it longer than the windows.
  private func copies(of bytes: [UInt8]) -> [UInt8] {
    var all: [UInt8] = []
    while all.count < 30_000 { all += bytes + [0x0A] }
    return all
  }

  /// Reads bytes that come in small pieces; `nil` where the reader does not read streams of this kind.
  private func streamed(
    _ bytes: [UInt8], by reader: any BibliographyReader, partLength: Int, threads: Int
  ) throws -> PaperListBuilder? {
    let pieces = StreamedReadingTests()
    guard let stream = try pieces.stream(bytes, partLength: partLength) else { return nil }
    let options = ReadingOptions(threads: threads)
    let way = stream.withHead { DocumentReading.Way.of(stream, by: reader, head: $0) }
    guard way != .whole else { return nil }
    var builder = PaperListBuilder(document: SourceDocument(path: "x", format: reader.format.id))
    let text =
      way == .inParts
      ? try PartedReading.read(stream, with: reader, options: options, into: &builder)
      : try DocumentReading.read(stream, with: reader, options: options, into: &builder)
    builder.document.diagnostics.insert(contentsOf: stream.diagnostics + text.diagnostics(of: "x"), at: 0)
    #expect(text.lines == bytes.count { $0 == 0x0A })
    return builder
  }

  @Test(arguments: formats) func fixturesInSmallPieces(format: String) throws {
    var random = TestRandom(seed: 11)
    for (path, fixture, reader) in recognizedFixtures() where reader.format.id == format {
      let bytes = copies(of: fixture)
      let whole = try StreamedReadingTests().whole(bytes, by: reader)
      // Of XML, several documents in one are malformed, and each part says so of itself.
      if whole.document.diagnostics.contains(where: { $0.message.contains("XML") }) { continue }
      let (partLength, threads) = (1000 + random.below(4000), 1 + random.below(3))
      let parted = try streamed(bytes, by: reader, partLength: partLength, threads: threads)
      guard let parted else { continue }
      let areSame = parted.columns == whole.columns
      #expect(areSame, "\(path) in parts of \(partLength)")
      #expect(parted.document.ledger == whole.document.ledger, "\(path) in parts of \(partLength)")
      let findings = [parted, whole].map { $0.document.diagnostics.map { "\($0)" } }
      #expect(findings[0] == findings[1], "\(path) in parts of \(partLength)")
    }
  }

  @Test(arguments: formats) func damagedFixturesInSmallPieces(format: String) throws {
    var random = TestRandom(seed: 5)
    for (path, fixture, reader) in recognizedFixtures() where reader.format.id == format {
      guard random.below(3) == 0 else { continue }
      var bytes = copies(of: fixture)
      for _ in 0..<20 { random.change(&bytes) }
      let parted = try streamed(bytes, by: reader, partLength: 1000 + random.below(4000), threads: 2)
      guard let parted else { continue }
      ReaderConformanceTests().check(parted, "\(path) changed")
    }
  }
}
