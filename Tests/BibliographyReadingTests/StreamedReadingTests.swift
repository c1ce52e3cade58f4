import Bibliography
import CoauthTestSupport
import Foundation
import Testing

@testable import BibliographyReading
@testable import TextInput

/// A pipe that is read in parts gives what the same bytes in one piece give.
@Suite struct StreamedReadingTests {
  /// A stream over a descriptor from which the bytes are read one after the other.
  func stream(
    _ bytes: [UInt8], partLength: Int, recordLength: Int = TextLimit.record
  ) throws -> TextStream? {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("coauth-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forReadingFrom: file)
    let descriptor = dup(handle.fileDescriptor)
    try handle.close()
    return try TextStream(
      InputContents(ByteStream(path: "x", descriptor: descriptor)), encoding: nil, partLength: partLength,
      recordLength: recordLength)
  }

  /// Reads the bytes in one piece, as a file is read.
  func whole(_ bytes: [UInt8], by reader: any BibliographyReader) throws -> PaperListBuilder {
    let file = try InputFile(path: "x", bytes: bytes)
    var builder = PaperListBuilder(
      document: SourceDocument(path: "x", format: reader.format.id, diagnostics: file.diagnostics))
    file.withBytes { reader.read($0, options: ReadingOptions(), into: &builder) }
    return builder
  }

  func expectSame(_ bytes: [UInt8], format: String, papers: Int, threads: Int) throws {
    let reader = try #require(ReaderCatalogue.reader(of: format))
    let whole = try whole(bytes, by: reader)
    #expect(whole.document.ledger.papers == papers)
    for length in [8000, 30_000] {
      let stream = try #require(try stream(bytes, partLength: length))
      var parted = PaperListBuilder(document: SourceDocument(path: "x", format: format))
      let text = try PartedReading.read(
        stream, with: reader, options: ReadingOptions(threads: threads), into: &parted)
      parted.document.diagnostics.insert(
        contentsOf: stream.diagnostics + text.diagnostics(of: "x"), at: 0)
      let areSame = parted.columns == whole.columns
      #expect(areSame)
      #expect(parted.document.ledger == whole.document.ledger)
      let places = [parted, whole].map { $0.document.diagnostics.map { "\($0)".prefix(100) } }
      #expect(places[0].count == places[1].count)
      #expect(zip(places[0], places[1]).first { $0 != $1 }.map { "\($0)" } == nil)
      #expect(text.lines == bytes.count { $0 == 0x0A })
    }
  }

  @Test(arguments: [1, 3]) func linesOfJSON(threads: Int) throws {
    let lines = try Fixture.text("json/openalex/broken.jsonl")
    var bytes = Array(String(repeating: lines + "\n", count: 400).utf8)
    try expectSame(bytes, format: "openalex", papers: 800, threads: threads)
    // A letter of Latin-1, a byte order mark, zeros behind the text.
    bytes.replace([0x54], with: [0xE9, 0x54], maxReplacements: 1)
    bytes = [0xEF, 0xBB, 0xBF] + bytes + [UInt8](repeating: 0, count: 100)
    try expectSame(bytes, format: "openalex", papers: 800, threads: threads)
  }

  @Test(arguments: [1, 3]) func recordsOfXML(threads: Int) throws {
    var text = "<?xml version='1.0'?>\n<dblp>\n"
    for number in 0..<2000 {
      text += "<article key='a/\(number)'><author>A B</author>\n<title>T \(number)"
      text += (number % 50 == 7 ? "</b>" : "") + "</title></article>" + (number % 3 == 0 ? "\n" : "")
    }
    try expectSame(Array((text + "</dblp>\n").utf8), format: "dblp", papers: 1960, threads: threads)
  }

  @Test func whatIsShortOrOtherwiseEncodedIsNoStream() throws {
    #expect(try stream(Array("{}\n".utf8), partLength: 8000) == nil)
    let long = String(repeating: "{\"title\":\"T\"}\n", count: 4000)
    #expect(try stream(Array(long.utf8), partLength: 8000) != nil)
    #expect(
      try stream(Array(long.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), partLength: 8000) == nil)
    #expect(try stream(Array(long.replacingOccurrences(of: "\n", with: "\r").utf8), partLength: 8000) == nil)
  }

  /// More than the most that a reader takes, so that it tells of it.
  @Test(arguments: ["", "\u{FEFF}"]) func whatIsReadAtMostIsMoreThanIsTaken(mark: String) throws {
    let bytes = Array((mark + String(repeating: "Words and words.\n", count: 4000)).utf8)
    let stream = try #require(try stream(bytes, partLength: 8000))
    let count = try stream.file(atMost: 30_000).withBytes { $0.count }
    #expect(30_001...30_010 ~= count)
  }

  @Test func theMiddleOfARecordWithoutEndIsLeftOut() throws {
    let reader = try #require(ReaderCatalogue.reader(of: "openalex"))
    let record = "{\"id\":\"https://openalex.org/W1\",\"title\":\"T\",\"authorships\":[]}\n"
    var bytes = Array(String(repeating: record, count: 2000).utf8)
    bytes += Array("{\"id\":\"https://openalex.org/W1\",\"title\":\"".utf8)
    bytes += [UInt8](repeating: 0x61, count: 1 << 20) + Array("\"}\n".utf8) + Array(record.utf8)
    let stream = try #require(try stream(bytes, partLength: 30_000, recordLength: 200_000))
    var builder = PaperListBuilder(document: SourceDocument(path: "x", format: "openalex"))
    let text = try PartedReading.read(stream, with: reader, options: ReadingOptions(), into: &builder)
    #expect(builder.document.ledger == Ledger(records: 2002, papers: 2002))
    #expect(text.bytes == bytes.count)
    #expect(text.diagnostics(of: "x").map(\.location?.line) == [2001])
  }
}
