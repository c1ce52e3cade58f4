import Bibliography
import CoauthTestSupport
import Foundation
import Testing
import TextInput

@testable import BibliographyReading

/// Reads a document of the fixtures, or bytes, into a list.
func read(
  _ bytes: [UInt8], path: String, with reader: any BibliographyReader, options: ReadingOptions = .init()
)
  -> PaperList
{
  var builder = PaperListBuilder(document: SourceDocument(path: path, format: reader.format.id))
  bytes.withByteView { reader.read($0, options: options, into: &builder) }
  return PaperList(joining: [builder])
}

/// What a `.expected.json` says of the fixture beside it. A key that is absent is not compared.
func expectFixture(_ url: URL, with reader: any BibliographyReader) throws {
  let name = url.lastPathComponent
  let list = read([UInt8](try Data(contentsOf: url)), path: name, with: reader)
  let expectedURL = url.deletingPathExtension().appendingPathExtension("expected.json")
  let json = try JSONSerialization.jsonObject(with: Data(contentsOf: expectedURL))
  let expected = try #require(json as? [String: Any])

  let ledger = list.documents[0].ledger
  #expect(ledger.records == expected["records"] as? Int)
  #expect(ledger.rejected == expected["rejected"] as? Int)
  #expect(ledger.skipped.values.reduce(0, +) == expected["skipped"] as? Int)
  #expect(ledger.papers == list.count)
  #expect(ledger.records == ledger.papers + ledger.rejected + ledger.skipped.values.reduce(0, +))
  #expect(list.documents[0].diagnostics.map(\.description) == expected["diagnostics"] as? [String] ?? [])

  let papers = try #require(expected["papers"] as? [[String: Any]])
  #expect(list.map(\.title) == papers.map { $0["title"] as? String ?? "" })
  for (paper, expected) in zip(list, papers) {
    #expect(paper.authorships.map(\.name) == expected["authors"] as? [String], "\(paper.title)")
    #expect(paper.date?.year == expected["year"] as? Int, "\(paper.title)")
    #expect(paper.authorList.isTruncated == (expected["truncated"] as? Bool ?? false), "\(paper.title)")
    if let month = expected["month"] { #expect(paper.date?.month == month as? Int, "\(paper.title)") }
    if let venue = expected["venue"] { #expect(paper.venue == venue as? String, "\(paper.title)") }
    if let volume = expected["volume"] { #expect(paper.volume == volume as? String, "\(paper.title)") }
    if let issue = expected["issue"] { #expect(paper.issue == issue as? String, "\(paper.title)") }
    if let pages = expected["pages"] { #expect(paper.pages == pages as? String, "\(paper.title)") }
    if let kind = expected["kind"] { #expect(paper.kind.name == kind as? String, "\(paper.title)") }
    if let line = expected["line"] { #expect(paper.source?.line == line as? Int, "\(paper.title)") }
    if let citations = expected["citations"] {
      #expect(paper.citations == citations as? Int, "\(paper.title)")
    }
    if let identifiers = expected["identifiers"] {
      #expect(paper.identifiers.map(\.description) == identifiers as? [String], "\(paper.title)")
    }
    if let identifiers = expected["authorIdentifiers"] {
      let found = paper.authorships.map { $0.identifiers.map(\.description) }
      #expect(found == identifiers as? [[String]], "\(paper.title)")
    }
    if let affiliations = expected["affiliations"] {
      #expect(paper.authorships.map(\.affiliations) == affiliations as? [[String]], "\(paper.title)")
    }
    if let declared = expected["declared"] {
      #expect(paper.declaredAuthorCount == declared as? Int, "\(paper.title)")
    }
    if let categories = expected["categories"] {
      #expect(paper.categories == categories as? [String], "\(paper.title)")
    }
  }
}

/// Promises of every reader on any bytes: no trap, a ledger that adds up, papers that can be made.
func expectSurvival(_ bytes: [UInt8], with reader: any BibliographyReader) {
  let list = read(bytes, path: "any", with: reader)
  let ledger = list.documents[0].ledger
  let isBalanced = ledger.records == ledger.papers + ledger.rejected + ledger.skipped.values.reduce(0, +)
  let isComplete = ledger.papers == list.count && list.allSatisfy { $0.source?.line ?? 0 > 0 }
  // One expectation for thousands of inputs keeps the run short.
  if !isBalanced || !isComplete {
    Issue.record("\(ledger), \(list.count) papers from \(String(decoding: bytes.prefix(400), as: UTF8.self))")
  }
  let errors = list.documents[0].diagnostics.filter { $0.severity == .error }
  if errors.count < ledger.rejected { Issue.record("rejected without a diagnostic") }
}

/// Cuts a document at every byte, and changes bytes of it at random with a fixed seed.
func expectSurvivalOfMutations(_ original: [UInt8], with reader: any BibliographyReader, alphabet: String) {
  for end in 0...original.count { expectSurvival(Array(original[..<end]), with: reader) }
  var state: UInt64 = 42
  func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
  let special = Array(alphabet.utf8) + [0, 0xFF, 0x80, 0xC3]
  for _ in 0..<600 where !original.isEmpty {
    var bytes = original
    for _ in 0...random(12) {
      let place = random(bytes.count)
      switch random(3) {
      case 0: bytes[place] = special[random(special.count)]
      case 1: bytes.insert(special[random(special.count)], at: place)
      default: if bytes.count > 1 { bytes.remove(at: place) }
      }
    }
    expectSurvival(bytes, with: reader)
  }
  for length in 0..<200 {
    expectSurvival((0..<length).map { _ in special[random(special.count)] }, with: reader)
    expectSurvival((0..<length).map { _ in UInt8(random(256)) }, with: reader)
  }
}
