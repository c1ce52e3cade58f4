import Bibliography
import BibliographyReading
import Foundation
import TextInput

/// What was read of a page, as the files `*.expected.json` of `Fixtures/profiles` state it. Fields that say nothing
/// are left out; places of authors are counted from 1.
struct ProsePageSummary: Codable, Equatable {
  struct Entry: Codable, Equatable {
    var line: Int
    var title: String
    var authors: [String]?
    var truncatedAfter: Int?
    var declaredAuthors: Int?
    var ownerPosition: Int?
    var equalContribution: [Int]?
    var corresponding: [Int]?
    var emphasized: [Int]?
    var date: String?
    var venue: String?
    var kind: String?
    var identifiers: [String]?
    var categories: [String]?
    var citations: Int?
    var hasCode: Bool?
    var scores: [String: Double]?
    var links: [String]?
  }

  var owner: String?
  var hIndex: Int?
  var statedPapers: Int?
  var statedCitations: Int?
  var scores: [String: Double]?
  var rejectedLines: [Int]?
  var papers: [Entry]

  init(_ list: PaperList) {
    let document = list.documents[0]
    owner = document.owner
    hIndex = document.stated.hIndex
    statedPapers = document.stated.papers
    statedCitations = document.stated.citations
    scores = Self.dictionary(document.stated.scores)
    rejectedLines = Self.filled(
      document.diagnostics.filter { $0.severity == .error }.compactMap { $0.location?.line })
    papers = list.map(Entry.init)
  }

  static func filled<T>(_ array: [T]) -> [T]? { array.isEmpty ? nil : array }

  static func dictionary(_ scores: [Score]) -> [String: Double]? {
    scores.isEmpty
      ? nil : Dictionary(scores.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads a text as a profile page.
  static func list(_ bytes: [UInt8], path: String = "page.md") -> PaperList {
    var builder = PaperListBuilder(document: SourceDocument(path: path, format: "profile"))
    bytes.withByteView { ProfilePageReader().read($0, options: ReadingOptions(), into: &builder) }
    return PaperList(joining: [builder])
  }

  static func list(_ text: String) -> PaperList { list(Array(text.utf8)) }
}

extension ProsePageSummary.Entry {
  init(_ paper: Paper) {
    line = paper.source?.line ?? 0
    title = paper.title
    authors = ProsePageSummary.filled(paper.authorships.map(\.name))
    if case .truncated(let shown) = paper.authorList { truncatedAfter = shown }
    declaredAuthors = paper.declaredAuthorCount
    ownerPosition = paper.ownerPosition
    func places(_ mark: Authorship.Marks) -> [Int]? {
      ProsePageSummary.filled(
        paper.authorships.indices.filter { paper.authorships[$0].marks.contains(mark) }.map { $0 + 1 })
    }
    equalContribution = places(.equalContribution)
    corresponding = places(.corresponding)
    emphasized = places(.emphasized)
    date = paper.date.map { date in
      let parts = [date.year.map(String.init) ?? "?", date.month.map(String.init), date.day.map(String.init)]
      return parts.compactMap { $0 }.joined(separator: "-")
    }
    venue = paper.venue
    kind = paper.kind == .unknown ? nil : paper.kind.name
    identifiers = ProsePageSummary.filled(paper.identifiers.map(\.description))
    categories = ProsePageSummary.filled(paper.categories)
    citations = paper.citations
    hasCode = paper.hasCode
    scores = ProsePageSummary.dictionary(paper.scores)
    links = ProsePageSummary.filled(paper.links)
  }
}

/// A small repeatable generator (xorshift64*).
struct ProseRandom: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
