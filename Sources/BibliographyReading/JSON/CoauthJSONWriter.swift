public import Bibliography
internal import TextInput

/// Writes lists of papers in the project's own JSON, without loss: ``CoauthJSONReader`` gets the same list
/// back. A field that is unknown or empty is left out; unknown is never written as 0.
///
/// As one document: `{ "coauth": 1, "documents": [...], "papers": [...] }`. As JSON Lines: a first line
/// `{"coauth":1,"documents":[...]}`, then one paper a line. `Docs/Formats/JSON.md` lists the keys.
public struct CoauthJSONWriter: Sendable {
  /// The two forms.
  public enum Form: Sendable {
    /// One indented document.
    case document
    /// A line a paper.
    case lines
  }

  /// The version of the form that is written under the key `coauth`.
  public static let version = 1

  private let form: Form
  private let provenance: @Sendable (Int) -> Provenance?

  /// Where a paper that several records were joined to came from, each place as `file:line`.
  public struct Provenance: Sendable {
    /// The records, in the order of input.
    public let records: [String]
    /// The record of each field.
    public let fields: [(name: String, record: String)]

    /// States where a paper came from.
    public init(records: [String], fields: [(name: String, record: String)]) {
      self.records = records
      self.fields = fields
    }
  }

  /// Chooses the form.
  ///
  /// - Parameter provenance: where the paper in a row came from, for `mergedFrom` and `fieldSources`; readers pass over
  ///   both.
  public init(_ form: Form = .document, provenance: @escaping @Sendable (Int) -> Provenance? = { _ in nil }) {
    self.form = form
    self.provenance = provenance
  }

  /// The list as text.
  public func string(_ papers: PaperList) -> String {
    var text: [UInt8] = []
    write(papers) { text.append(contentsOf: $0) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Hands the text to `output` in pieces of about 64 KB, UTF-8, ending in a line feed.
  ///
  /// - Complexity: O(text) time; the pieces are all the memory that it takes.
  public func write<Failure: Error>(
    _ papers: PaperList, to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONWriter(form == .document ? .pretty : .compact)
    let numbers = Self.documentNumbers(papers)
    func flush(_ json: inout JSONWriter, from size: Int) throws(Failure) {
      if json.bytes.count >= size { try output(json.take()) }
    }
    func documents(_ json: inout JSONWriter) {
      json.field("coauth", Self.version)
      json.array("documents") { json in
        for (document, number) in zip(papers.documents, numbers) where number != nil {
          Self.write(document, to: &json)
        }
      }
    }
    switch form {
    case .lines:
      json.object { documents(&$0) }
      json.newline()
      for row in papers.indices {
        write(papers, row, numbers, to: &json)
        json.newline()
        try flush(&json, from: 1 << 16)
      }
    case .document:
      json.beginObject()
      documents(&json)
      json.key("papers")
      json.beginArray()
      for row in papers.indices {
        write(papers, row, numbers, to: &json)
        try flush(&json, from: 1 << 16)
      }
      json.endArray()
      json.endObject()
      json.newline()
    }
    try flush(&json, from: 1)
  }

  /// The number under which each document is written; a file that only carried others' papers, as a list
  /// that was read back does, is left out.
  private static func documentNumbers(_ papers: PaperList) -> [Int?] {
    var isNeeded = papers.documents.map { $0.carrier != nil || $0.format != CoauthJSONReader.formatID }
    for document in papers.columns.documentOfPaper { isNeeded[Int(document)] = true }
    var next = 0
    return isNeeded.map { isNeeded in
      defer { if isNeeded { next += 1 } }
      return isNeeded ? next : nil
    }
  }

  private func write(
    _ papers: PaperList, _ row: Int, _ numbers: [Int?], to json: inout JSONWriter
  ) {
    let paper = papers[row]
    json.object { json in
      json.field("title", paper.title)
      json.array("authors") { json in for author in paper.authorships { Self.write(author, to: &json) } }
      if case .truncated(let shown) = paper.authorList { json.field("shownBeforeGap", shown) }
      json.known("declaredAuthors", paper.declaredAuthorCount)
      json.known("ownerPosition", paper.ownerPosition)
      json.known("year", paper.date?.year)
      json.known("month", paper.date?.month)
      json.known("day", paper.date?.day)
      if paper.date?.isYearInferred == true { json.field("yearInferred", true) }
      json.known("venue", paper.venue)
      json.known("volume", paper.volume)
      json.known("issue", paper.issue)
      json.known("pages", paper.pages)
      if paper.kind != .unknown { json.field("kind", paper.kind.name) }
      json.known("ids", paper.identifiers.map(\.description))
      json.known("categories", paper.categories)
      json.known("citations", paper.citations)
      Self.write(citationsByYear: paper.citationsByYear, to: &json)
      json.known("hasCode", paper.hasCode)
      Self.write(paper.scores, to: &json)
      json.known("links", paper.links)
      if let number = numbers[Int(papers.columns.documentOfPaper[row])] { json.field("document", number) }
      if let line = paper.source?.line, line > 0 { json.field("line", line) }
      if let provenance = provenance(row) {
        json.field("mergedFrom", provenance.records)
        json.object("fieldSources") { json in
          for field in provenance.fields { json.field(field.name, field.record) }
        }
      }
    }
  }

  private static func write(_ author: Authorship, to json: inout JSONWriter) {
    if author == Authorship(author.name) { return json.value(author.name) }
    json.inline { json in
      json.object { json in
        json.field("name", author.name)
        json.known("ids", author.identifiers.map(\.description))
        json.known("affiliations", author.affiliations)
        json.known("marks", AuthorMark.allCases.filter { author.marks.contains($0.mark) }.map(\.rawValue))
      }
    }
  }

  private static func write(citationsByYear counts: [Int: Int], to json: inout JSONWriter) {
    guard !counts.isEmpty else { return }
    json.key("citationsByYear")
    json.inline { json in
      json.object { json in
        for (year, count) in counts.sorted(by: { $0.key < $1.key }) { json.field(String(year), count) }
      }
    }
  }

  private static func write(_ scores: [Score], to json: inout JSONWriter) {
    guard !scores.isEmpty else { return }
    json.array("scores") { json in
      for score in scores {
        json.inline { json in
          json.object { json in
            json.field("name", score.name)
            json.field("value", score.value)
          }
        }
      }
    }
  }

  private static func write(_ document: SourceDocument, to json: inout JSONWriter) {
    json.object { json in
      json.field("path", document.path)
      json.field("format", document.format)
      json.field("certainty", document.certainty)
      json.known("owner", document.owner)
      if !document.stated.isEmpty {
        json.object("stated") { json in
          json.known("hIndex", document.stated.hIndex)
          json.known("papers", document.stated.papers)
          json.known("citations", document.stated.citations)
          write(citationsByYear: document.stated.citationsByYear, to: &json)
          write(document.stated.scores, to: &json)
        }
      }
      json.object("ledger") { json in
        json.field("records", document.ledger.records)
        json.field("papers", document.ledger.papers)
        json.field("rejected", document.ledger.rejected)
        json.object("skipped") { json in
          for (kind, count) in document.ledger.skipped.sorted(by: { $0.key < $1.key }) {
            json.field(kind, count)
          }
        }
      }
      guard !document.diagnostics.isEmpty else { return }
      json.array("diagnostics") { json in
        for diagnostic in document.diagnostics { write(diagnostic, to: &json) }
      }
    }
  }

  private static func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.field("severity", diagnostic.severity.rawValue)
      json.field("message", diagnostic.message)
      json.known("file", diagnostic.location?.file)
      json.known("line", diagnostic.location?.line)
      json.known("hint", diagnostic.hint)
    }
  }
}

/// The words for the marks of an author.
enum AuthorMark: String, CaseIterable {
  case equalContribution, corresponding, emphasized, inferredOwner

  var mark: Authorship.Marks {
    switch self {
    case .equalContribution: .equalContribution
    case .corresponding: .corresponding
    case .emphasized: .emphasized
    case .inferredOwner: .inferredOwner
    }
  }
}

extension JSONWriter {
  /// Writes a field whose value is known.
  fileprivate mutating func known(_ key: String, _ value: (some JSONWritable)?) {
    if let value { field(key, value) }
  }

  /// Writes a field that has values.
  fileprivate mutating func known(_ key: String, _ values: [String]) {
    if !values.isEmpty { field(key, values) }
  }
}
