import Bibliography
import CoauthTestSupport
import Testing

@testable import BibliographyReading
@testable import TextInput

/// A record that is larger than records may be is rejected, whatever it comes from, and costs no other.
@Suite struct LongRecordTests {
  private static let semanticPaper = #"{"paperId":"1","title":"T","authors":[{"name":"A B"}]}"#
  private static let paper = #"{"title":"T","authors":["A B"]}"#

  /// A text that is too long for a record.
  private static func filling(_ byte: UInt8 = 0x61) -> [UInt8] {
    [UInt8](repeating: byte, count: TextLimit.record + 10)
  }

  private func expectRejection(_ builder: PaperListBuilder, line: Int) {
    #expect(builder.document.ledger == Ledger(records: 3, papers: 2, rejected: 1))
    #expect(builder.document.diagnostics == [Self.finding(line)])
  }

  private static func finding(_ line: Int) -> Diagnostic {
    Diagnostic(
      .error, TextLimit.message, at: TextInput.SourceLocation(file: "x", line: line), hint: TextLimit.hint)
  }

  @Test func inLinesOfJSON() throws {
    var bytes = Array((Self.paper + "\n" + #"{"title":"T","authors":[],"note":""#).utf8)
    bytes += Self.filling() + Array(("\"}\n" + Self.paper + "\n").utf8)
    for format in ["coauth", "semanticscholar"] {
      let reader = try #require(ReaderCatalogue.reader(of: format))
      expectRejection(read(bytes, as: "x", by: reader), line: 2)
    }
  }

  @Test func inAListOfJSON() throws {
    var bytes = Array(("[\n" + Self.paper + ",\n" + #"{"title":"T","authors":[],"note":""#).utf8)
    bytes += Self.filling() + Array(("\"},\n" + Self.paper + "]\n").utf8)
    for format in ["coauth", "semanticscholar"] {
      let reader = try #require(ReaderCatalogue.reader(of: format))
      expectRejection(read(bytes, as: "x", by: reader), line: 3)
    }
  }

  @Test(arguments: [
    ("dblp", "<dblp>", "</dblp>", "article"), ("endnote-xml", "<records>", "</records>", "record"),
  ])
  func inXML(format: String, start: String, end: String, element: String) throws {
    let title = "<titles><title>T</title></titles><title>T</title>"
    let record = "<\(element)>\(title)</\(element)>\n"
    var bytes = Array((start + "\n" + record + "<\(element)>\(title)<x>").utf8)
    bytes += Self.filling() + Array(("</x><y>y</y></\(element)>\n" + record + end).utf8)
    expectRejection(read(bytes, as: "x", by: try #require(ReaderCatalogue.reader(of: format))), line: 3)
  }

  // MARK: - As a stream

  /// Reads a stream whose records may have 200,000 bytes, in small pieces.
  private func streamed(_ text: String, format: String) throws -> PaperListBuilder {
    let reader = try #require(ReaderCatalogue.reader(of: format))
    let stream = try #require(
      try StreamedReadingTests().stream(Array(text.utf8), partLength: 8000, recordLength: 200_000))
    var builder = PaperListBuilder(document: SourceDocument(path: "x", format: format))
    _ = try DocumentReading.read(stream, with: reader, options: ReadingOptions(threads: 1), into: &builder)
    return builder
  }

  private func expectOneLost(_ builder: PaperListBuilder, of records: Int, line: Int) {
    #expect(
      builder.document.ledger == Ledger(records: records, papers: records - 1, rejected: 1))
    #expect(builder.document.diagnostics == [Self.finding(line)])
    #expect(builder.columns.lines.last == UInt32(records + 1))
  }

  @Test(arguments: ["coauth", "semanticscholar"]) func inAStreamOfJSON(format: String) throws {
    var lines = Array(repeating: Self.paper, count: 2000)
    let long = String(repeating: "\\\"} [", count: 200_000)
    lines[1000] = #"{"title":"T","authors":["A"],"note":""# + long + "\"}"
    expectOneLost(
      try streamed("[\n" + lines.joined(separator: ",\n") + "\n]\n", format: format), of: 2000, line: 1002)
  }

  @Test func inAStreamOfXML() throws {
    var lines = Array(
      repeating: "<record><titles><title>T</title></titles></record>", count: 2000)
    let long = String(repeating: "<b>word</b> ", count: 100_000)
    lines[1000] = "<record><titles><title>T</title></titles><notes>\(long)</notes></record>"
    expectOneLost(
      try streamed(
        "<xml><records>\n" + lines.joined(separator: "\n") + "\n</records></xml>\n", format: "endnote-xml"),
      of: 2000, line: 1002)
  }

  @Test func whatAStreamLeavesOutOfARejectedRecordIsToldOnce() throws {
    let reader = try #require(ReaderCatalogue.reader(of: "semanticscholar"))
    let paper = Array((Self.semanticPaper + "\n").utf8)
    var bytes = Array(repeatElement(paper, count: 50_000).joined())
    bytes += Array(#"{"paperId":"1","title":"T","authors":[],"note":""#.utf8)
    bytes += Self.filling() + [UInt8](repeating: 0x62, count: 8 << 20) + Array("\"}\n".utf8) + paper
    let stream = try #require(try StreamedReadingTests().stream(bytes, partLength: 1 << 20))
    var builder = PaperListBuilder(document: SourceDocument(path: "x", format: "semanticscholar"))
    let text = try PartedReading.read(stream, with: reader, options: ReadingOptions(), into: &builder)
    #expect(builder.document.ledger == Ledger(records: 50_002, papers: 50_001, rejected: 1))
    #expect(builder.document.diagnostics == [Self.finding(50_001)])
    #expect(text.diagnostics(of: "x") == [])
  }

  // MARK: - What stands around

  /// In one piece, and as a stream whose window holds so much.
  @Test(arguments: ["coauth", "crossref"]) func aListMayBeginBehindMoreThanARecord(format: String) throws {
    let reader = try #require(ReaderCatalogue.reader(of: format))
    let (start, paper, end) =
      format == "coauth"
      ? (#"{"papers":["#, Self.paper, "]}\n")
      : (#"{"message":{"items":["#, #"{"DOI":"10.1/a","title":["T"],"author":[{"family":"B"}]}"#, "]}}\n")
    // The long value stands before the list in the innermost object.
    let list = try #require(start.lastIndex(of: "{"))
    let bytes =
      Array((start[...list] + "\"other\":\"").utf8) + Self.filling()
      + Array(("\",\n" + start[list...].dropFirst() + "\n\(paper),\n\(paper)" + end).utf8)
    let stream = try #require(try StreamedReadingTests().stream(bytes, partLength: 8 << 20))
    var streamed = PaperListBuilder(document: SourceDocument(path: "x", format: format))
    _ = try DocumentReading.read(stream, with: reader, options: ReadingOptions(threads: 1), into: &streamed)
    for builder in [read(bytes, as: "x", by: reader), streamed] {
      #expect(builder.document.ledger == Ledger(records: 2, papers: 2))
      #expect(builder.document.diagnostics == [])
      #expect(builder.columns.lines.last == 4)
    }
  }

  /// An entry that is rejected is no parent, in one piece and as a stream.
  @Test func aRejectedEntryGivesNothing() throws {
    let bytes =
      Array("@proceedings{p, year = {1999}, title = {P}, publisher = {".utf8) + Self.filling()
      + Array("}}\n@inproceedings{c, author = {A B}, title = {C}, crossref = {p}}\n".utf8)
    let stream = try #require(try StreamedReadingTests().stream(bytes, partLength: 8 << 20))
    var streamed = PaperListBuilder(document: SourceDocument(path: "x", format: "bibtex"))
    _ = try DocumentReading.read(
      stream, with: BibTeXReader(), options: ReadingOptions(threads: 1), into: &streamed)
    for builder in [read(bytes, as: "x", by: BibTeXReader()), streamed] {
      #expect(builder.document.ledger == Ledger(records: 2, papers: 1, rejected: 1))
      #expect(builder.document.diagnostics.map(\.location?.line) == [1])
      let paper = PaperList(joining: [builder])[0]
      #expect(paper.title == "C" && paper.venue == nil && paper.date?.year == nil)
    }
  }

  @Test(arguments: ["coauth", "crossref"]) func aListMayBeginLate(format: String) throws {
    let key = format == "coauth" ? "papers" : "items"
    let paper = format == "coauth" ? Self.paper : #"{"DOI":"10.1/a","title":["T"],"author":[{"family":"B"}]}"#
    let list = Array(repeating: paper, count: 2000).joined(separator: ",\n")
    let other = String(repeating: "[1,\"]\"],", count: 100_000)
    let text = "{\"other\":[\(other)0],\n\"\(key)\":[\n\(list)],\n\"more\":[\(other)0]}\n"
    // Crossref answers with its list in a message.
    let answer = format == "coauth" ? text : "{\"status\":\"ok\",\"message\":" + text + "}"
    let builder = try streamed(answer, format: format)
    #expect(builder.document.ledger == Ledger(records: 2000, papers: 2000))
    #expect(builder.document.diagnostics == [])
    #expect(builder.columns.lines.last == 2002)
  }

  @Test func documentsMayStandBehindTheirPapers() throws {
    let papers = Array(repeating: #"{"title":"T","authors":["A"],"document":0}"#, count: 2000)
    let text =
      "{\"coauth\":1,\"papers\":[\n" + papers.joined(separator: ",\n")
      + "],\"documents\":[{\"path\":\"a.bib\"}]}"
    let builder = try streamed(text, format: "coauth")
    #expect(builder.document.ledger == Ledger(records: 2000, papers: 2000))
    #expect(builder.document.diagnostics == [])
    #expect(builder.carried.map(\.path) == ["a.bib"])
    #expect(builder.columns.documentOfPaper.allSatisfy { $0 == 1 })
  }

  @Test func entriesOfAnyTypeAreReferredTo() throws {
    var text = ""
    for number in 0..<3000 {
      text +=
        "@misc{m\(number), title = {Volume \(number)}, year = {\(1000 + number % 900)}, publisher = {P}}\n"
    }
    text += "@inproceedings{child, author = {A B}, title = {C}, crossref = {m7}}\n"
    text += "@inproceedings{other, author = {A B}, title = {C}, crossref = {later}}\n"
    text += "@online{later, title = {Late}, year = 1999}\n"
    let streamed = try streamed(text, format: "bibtex")
    let whole = read(Array(text.utf8), as: "x", by: BibTeXReader())
    let areSame = streamed.columns == whole.columns
    #expect(areSame)
    #expect(streamed.document == whole.document)
    let list = PaperList(joining: [streamed])
    #expect(list[3000].venue == "Volume 7" && list[3000].date?.year == 1007)
    #expect(list[3001].venue == "Late" && list[3001].date?.year == 1999)
  }

  /// Lists whose records stand in elements of their own, which no cut finds.
  @Test(arguments: [
    "xml/arxiv-oai.xml", "xml/deposit.xml", "xml/dc.xml", "xml/marc-sru.xml", "xml/jats-set.xml",
  ])
  func recordsInElementsOfTheirOwn(path: String) throws {
    let fixture = try #require(recognizedFixtures().first { $0.path.hasSuffix(path) })
    let text = String(decoding: fixture.bytes, as: UTF8.self)
    // The children of the outermost element, many times over.
    let root = try #require(text.firstRange(of: #/<(?![?!])[^>]*>/#))
    let end = try #require(text.ranges(of: "</").last)
    let inner = text[root.upperBound..<end.lowerBound]
    let long =
      text[..<root.upperBound] + String(repeating: String(inner), count: 40_000 / inner.utf8.count + 2)
      + text[end.lowerBound...]
    let whole = read(Array(long.utf8), as: "x", by: fixture.reader)
    #expect(whole.document.ledger.papers > 1)
    for length in [1000, 3000] {
      let stream = try #require(try StreamedReadingTests().stream(Array(long.utf8), partLength: length))
      var builder = PaperListBuilder(document: SourceDocument(path: "x", format: fixture.reader.format.id))
      _ = try DocumentReading.read(
        stream, with: fixture.reader, options: ReadingOptions(threads: 2), into: &builder)
      let areSame = builder.columns == whole.columns
      #expect(areSame)
      #expect(builder.document.ledger == whole.document.ledger)
      #expect(builder.document.diagnostics == whole.document.diagnostics)
    }
  }
}
