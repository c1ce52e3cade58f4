public import Bibliography
internal import Foundation
public import TextInput

extension CitationTable {
  /// Reads a file, plain or compressed.
  ///
  /// - Parameter encoding: that of the file, `nil` to work it out.
  /// - Throws: `InputError` where the file cannot be read.
  /// - Complexity: O(bytes).
  public init(contentsOf path: String, encoding: String? = nil) throws(InputError) {
    let file = try InputFile(path: path, encoding: encoding)
    if file.isBinary { throw .binary(path: path) }
    self.init(path: path)
    diagnostics = file.diagnostics
    file.withBytes { read($0) }
  }

  /// Reads text.
  package init(_ text: String, path: String) {
    self.init(path: path)
    text.withByteView { read($0) }
  }

  private mutating func read(_ bytes: ByteView) {
    let text = bytes.trimmed
    if text.isEmpty {
      report(.error, "the file is empty", line: 0)
    } else if text[0] == UInt8(ascii: "{") || text[0] == UInt8(ascii: "[") {
      readJSON(bytes)
    } else {
      readDelimited(bytes)
    }
  }

  /// Adds a row that names a paper and has a count; says what is missing of another.
  mutating func add(_ row: Row) {
    guard !row.identifiers.isEmpty || !row.title.isEmpty && row.year != nil else {
      return reject(
        "the row names no paper", line: row.line,
        hint: "a DOI or another identifier is needed, or a title with a year")
    }
    guard row.citations != nil || !row.citationsByYear.isEmpty else {
      return reject("the row has no citation count", line: row.line, hint: "an empty count is unknown, not 0")
    }
    let dated = row.citationsByYear.values.reduce(0, +)
    guard dated <= Int(Int32.max) else {
      return reject("the citations by year add up to \(dated), more than a paper can have", line: row.line)
    }
    if let all = row.citations, dated > all {
      report(.warning, "the citations by year add up to \(dated), which is more than \(all)", line: row.line)
    }
    rows.append(row)
  }

  /// Takes a year of publication, or says that it is none.
  mutating func year(_ text: String, of row: inout Row) {
    let text = text.trimmingCharacters(in: .whitespaces)
    // Spreadsheets write whole numbers as 2019.0.
    let number = Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
    row.year = number.flatMap { 1...9999 ~= $0 ? $0 : nil }
    if row.year == nil, !text.isEmpty {
      report(.warning, "'\(text.prefix(80))' is no year", line: row.line)
    }
  }

  /// Takes an identifier, or says that it is none of its scheme.
  mutating func identifier(_ scheme: String?, _ text: String, of row: inout Row) {
    if let identifier = Self.identifier(scheme, text) {
      row.identifiers.append(identifier)
    } else if let scheme {
      // The number of a row in a column `id` names nothing and is nothing to complain about.
      report(.warning, "'\(text.prefix(80))' is no \(scheme)", line: row.line)
    }
  }

  /// Counts a row that cannot be used, and says why.
  mutating func reject(_ message: String, line: Int, hint: String? = nil) {
    rejected += 1
    report(.error, message, line: line, hint: hint)
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ message: String, line: Int, hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(severity, message, at: SourceLocation(file: path, line: line), hint: hint))
  }

  /// A count as people write it, also with a comma between thousands; `nil` for what is none.
  static func count(_ text: String) -> Int? {
    let digits = text.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      digits.count == 1 || digits.dropFirst().allSatisfy { $0.count == 3 } && 1...3 ~= digits[0].count
    guard isGrouped, let count = Int(digits.joined()), count >= 0, count <= Int(Int32.max) else {
      // Spreadsheets write whole numbers as 12.0.
      guard let number = Double(text), number == number.rounded(), 0...Double(Int32.max) ~= number else {
        return nil
      }
      return Int(number)
    }
    return count
  }

  /// An identifier as a column or key of a scheme holds it; of `nil` the text itself says which: `10.1000/x`, `arXiv:2001.00001`,
  /// `pmid:1`, or the address of a DOI, an arXiv preprint or a work of OpenAlex.
  static func identifier(_ scheme: String?, _ text: String) -> Identifier? {
    let text = text.trimmingCharacters(in: .whitespaces)
    guard !text.isEmpty else { return nil }
    let lower = text.lowercased()
    if let last = lower.split(separator: "/").last, lower.contains("openalex.org/") {
      return Identifier("openalex", last.uppercased())
    }
    switch scheme {
    case "openalex": return Identifier("openalex", text.uppercased())
    case .some(let scheme): return Identifier(scheme, text)
    case nil:
      if lower.hasPrefix("10.") || lower.contains("doi.org/") { return Identifier("doi", text) }
      if lower.contains("arxiv.org/") || ArXivNumber.isNumber(text) { return Identifier("arxiv", text) }
      guard let parsed = Identifier(parsing: text), !["http", "https"].contains(parsed.scheme) else {
        return nil
      }
      return parsed
    }
  }
}
