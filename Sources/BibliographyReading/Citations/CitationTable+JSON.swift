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
        guard let (counts, wrong) = json.countsInYears() else {
          report(.warning, "`\(key)` is no list of objects with a year and a count", line: line)
          continue
        }
        for (year, count) in counts { row.citationsByYear[year] = count }
        reportYears(wrong, key, line)
      } else if key == "citationsByYear" || key == "cites_per_year" {
        guard let (counts, wrong) = countsOfYears(&json) else {
          report(.warning, "`\(key)` is no object with a year a key", line: line)
          continue
        }
        row.citationsByYear.merge(counts) { first, _ in first }
        reportYears(wrong, key, line)
      } else if key == "ids", json.kind() == .array {
        guard json.enterArray() else { continue }
        while json.nextElement() {
          guard let text = json.string() else {
            report(.warning, "an element of `\(key)` is no text", line: line)
            continue
          }
          // As in a column `id`, what names nothing is nothing to complain about.
          if let identifier = Self.identifier(nil, text) { row.identifiers.append(identifier) }
        }
      } else if let year = Self.citationYear(key) {
        guard let word = word(&json, key, line), !word.isEmpty else { continue }
        if let count = Self.count(word) {
          row.citationsByYear[year] = count
        } else {
          report(.warning, "'\(word.prefix(80))' is no number of citations of \(year)", line: line)
        }
      } else if let role = DelimitedRole.recognize(key)?.role {
        read(role, key, from: &json, into: &row, wrong: &wrong)
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

  private mutating func read(
    _ role: DelimitedRole, _ key: String, from json: inout JSONCursor, into row: inout Row,
    wrong: inout String?
  ) {
    let scheme: String?
    switch role {
    case .doi: scheme = "doi"
    case .arXiv: scheme = "arxiv"
    case .pmid: scheme = "pmid"
    case .title, .year, .citations, .identifier, .link: scheme = nil
    default:
      guard let named = role.paperScheme else { return json.skip() }
      scheme = named.description
    }
    guard let word = word(&json, key, row.line), !word.isEmpty else { return }
    switch role {
    case .title: row.title = word
    case .year: year(word, of: &row)
    case .citations:
      row.citations = Self.count(word)
      if row.citations == nil { wrong = word }
    default: identifier(scheme, word, of: &row)
    }
  }

  /// A text, a number or a truth value as text; empty for null. What is an object or a list is said and passed over.
  private mutating func word(_ json: inout JSONCursor, _ key: String, _ line: Int) -> String? {
    switch json.kind() {
    case .string: return json.string() ?? ""
    case .object, .array:
      json.skip()
      report(.warning, "`\(key.prefix(80))` is no text and no number", line: line)
      return nil
    default: return json.word()?.string ?? ""
    }
  }

  /// Counts in an object with a year a key, and what is none among them; `nil` for another value, which is passed over. Null
  /// has none.
  private func countsOfYears(_ json: inout JSONCursor) -> (counts: [(Int, Int)], wrong: [String])? {
    var (counts, wrong): ([(Int, Int)], [String]) = ([], [])
    let isNull = json.kind() == .null
    guard json.enterObject() else { return isNull || json.failure != nil ? ([], []) : nil }
    while json.nextKey() {
      let key = json.keyString
      let kind = json.kind()
      if kind == .object || kind == .array {
        json.skip()
        wrong.append(key)
        continue
      }
      let word = json.word()?.string ?? ""
      if word.isEmpty { continue }
      if let year = Int(key), 1...9999 ~= year, let count = Self.count(word) {
        counts.append((year, count))
      } else {
        wrong.append("\(key): \(word)")
      }
    }
    return (counts, wrong)
  }

  /// Says what is no count of a year, once a row.
  private mutating func reportYears(_ wrong: [String], _ key: String, _ line: Int) {
    guard let first = wrong.first else { return }
    let more = wrong.count > 1 ? " (and \(wrong.count - 1) more)" : ""
    report(
      .warning, "'\(first.prefix(80))'\(more) in `\(key)` is no number of citations of a year", line: line)
  }
}

extension JSONCursor {
  /// Counts in an array of objects with a year each, as OpenAlex has them, and what is none among them; `nil` for another
  /// value, which is passed over. Null has none.
  fileprivate mutating func countsInYears() -> (counts: [(year: Int, count: Int)], wrong: [String])? {
    let isNull = kind() == .null
    guard enterArray() else { return isNull || failure != nil ? ([], []) : nil }
    var found: [(year: Int, count: Int)] = []
    var wrong: [String] = []
    while nextElement() {
      var (year, count): (Int?, Int?) = (nil, nil)
      guard enterObject() else {
        wrong.append("no object")
        continue
      }
      while nextKey() {
        if key("year") { year = int() } else if key("cited_by_count") { count = int() } else { skip() }
      }
      if let year, 1...9999 ~= year, let count, 0...Int(Int32.max) ~= count {
        found.append((year, count))
      } else {
        wrong.append("\(year.map(String.init) ?? "no year"): \(count.map(String.init) ?? "no count")")
      }
    }
    return (found, wrong)
  }
}
