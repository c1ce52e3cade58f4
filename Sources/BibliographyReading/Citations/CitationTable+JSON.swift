internal import Bibliography
internal import TextInput

/// Tables of citation counts as JSON Lines, or an array of objects.
extension CitationTable {
  mutating func readJSON(_ bytes: ByteView) {
    guard JSONLines.recognizes(bytes) else {
      var json = JSONCursor(bytes)
      var lines = LineCounter(bytes)
      while json.failure == nil, !json.isAtEnd() { readValue(&json, &lines) }
      if let failure = json.failure {
        report(
          .error, "the JSON is \(failure.isCut ? "cut" : "malformed"): \(failure.message)",
          line: lines.line(at: failure.offset), hint: "rows before this place were read")
      }
      return
    }
    JSONLines.forEach(of: bytes) { line, number in
      var json = JSONCursor(line)
      guard json.kind() == .object else {
        return reject("the line is no JSON object", line: number, hint: JSONLines.hint)
      }
      readObject(&json, line: number)
    }
  }

  private mutating func readValue(_ json: inout JSONCursor, _ lines: inout LineCounter) {
    switch json.kind() {
    case .object: readObject(&json, line: lines.line(at: json.position))
    case .array:
      guard json.enterArray() else { return }
      while json.nextElement() {
        guard let kind = json.kind() else { return }
        let line = lines.line(at: json.position)
        if kind == .object {
          readObject(&json, line: line)
        } else {
          json.skip()
          reject("an element of the list is no object", line: line)
        }
      }
    default: json.skip()
    }
  }

  private mutating func readObject(_ json: inout JSONCursor, line: Int) {
    guard json.enterObject() else { return }
    var row = Row(line: line)
    var wrong: String?
    while json.nextKey() {
      let key = json.keyString
      if key == "counts_by_year" {
        for (year, count) in json.countsInYears() { row.citationsByYear[year] = count }
      } else if key == "citationsByYear" || key == "cites_per_year" {
        row.citationsByYear.merge(json.countsByYear().map { ($0.year, $0.count) }) { first, _ in first }
      } else if key == "ids", json.kind() == .array {
        guard json.enterArray() else { continue }
        while json.nextElement() {
          if let identifier = json.string().flatMap({ Self.identifier(nil, $0) }) {
            row.identifiers.append(identifier)
          }
        }
      } else if let year = Self.citationYear(key) {
        if let count = json.word().flatMap({ Self.count($0.string) }) { row.citationsByYear[year] = count }
      } else if let role = DelimitedRole.recognize(key)?.role {
        read(role, from: &json, into: &row, wrong: &wrong)
      } else {
        json.skip()
      }
    }
    if let failure = json.failure {
      return reject("a row that cannot be read to its end: \(failure.message)", line: line)
    }
    if let wrong { return reject("'\(wrong.prefix(80))' is no number of citations", line: line) }
    add(row)
  }

  private func read(
    _ role: DelimitedRole, from json: inout JSONCursor, into row: inout Row, wrong: inout String?
  ) {
    let scheme: String?
    switch role {
    case .title:
      row.title = json.string() ?? row.title
      return
    case .year:
      row.year = json.word().flatMap { Int($0.string) } ?? row.year
      return
    case .citations:
      if let word = json.word()?.string, !word.isEmpty {
        row.citations = Self.count(word)
        if row.citations == nil { wrong = word }
      }
      return
    case .doi: scheme = "doi"
    case .arXiv: scheme = "arxiv"
    case .pmid: scheme = "pmid"
    case .identifier, .link: scheme = nil
    default:
      guard let named = role.paperScheme else { return json.skip() }
      scheme = named.description
    }
    if let identifier = json.word().flatMap({ Self.identifier(scheme, $0.string) }) {
      row.identifiers.append(identifier)
    }
  }
}

extension JSONCursor {
  /// Counts in an array of objects with a year each, as OpenAlex has them.
  fileprivate mutating func countsInYears() -> [(year: Int, count: Int)] {
    guard kind() == .array, enterArray() else {
      if kind() != .array { skip() }
      return []
    }
    var found: [(year: Int, count: Int)] = []
    while nextElement() {
      var (year, count): (Int?, Int?) = (nil, nil)
      guard kind() == .object, enterObject() else {
        skip()
        continue
      }
      while nextKey() {
        if key("year") { year = int() } else if key("cited_by_count") { count = int() } else { skip() }
      }
      if let year, 1...9999 ~= year, let count, 0...Int(Int32.max) ~= count { found.append((year, count)) }
    }
    return found
  }
}
