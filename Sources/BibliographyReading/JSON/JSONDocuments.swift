internal import Bibliography
internal import TextInput

extension PaperListBuilder {
  /// Reads the array of documents that a list of papers names as its sources.
  mutating func readDocuments(_ json: inout JSONCursor) {
    guard json.enterArray() else { return }
    while json.nextElement() {
      if let document = json.document(carrier: self.document.path) { carried.append(document) }
    }
  }

  /// Gives papers that name a document that there is not to the file itself.
  mutating func checkSources() {
    let documents = carried.count + 1
    var wrong = 0
    for paper in 0..<columns.count where Int(columns.documentOfPaper[paper]) >= documents {
      columns.documentOfPaper[paper] = 0
      wrong += 1
    }
    if wrong > 0 { report(.warning, "\(wrong) papers name a document that is not listed", line: 0) }
  }
}

extension JSONCursor {
  /// Figures by name, an array of objects or an object.
  mutating func scores() -> [Score] {
    var found: [Score] = []
    if kind() == .object {
      guard enterObject() else { return [] }
      while nextKey() {
        let name = keyString
        if let value = double() { found.append(Score(name: name, value: value)) }
      }
      return found
    }
    guard enterArray() else { return [] }
    while nextElement() {
      guard enterObject() else { continue }
      var name = "score"
      var value: Double?
      while nextKey() {
        if key("name") { name = string() ?? name } else if key("value") { value = double() } else { skip() }
      }
      if let value { found.append(Score(name: name, value: value)) }
    }
    return found
  }

  /// Counts in an object by year, `{ "2020": 3 }`; what is no year or no count is passed over.
  mutating func countsByYear() -> [(year: Int, count: Int)] {
    var found: [(year: Int, count: Int)] = []
    guard enterObject() else { return found }
    while nextKey() {
      let year = Int(keyString)
      guard kind() == .number || kind() == .string else {
        skip()
        continue
      }
      let count = kind() == .number ? int() : withString { $0.trimmed.decimal } ?? nil
      if let year, 1...9999 ~= year, let count, 0...Int(Int32.max) ~= count { found.append((year, count)) }
    }
    return found
  }

  fileprivate mutating func document(carrier: String) -> SourceDocument? {
    guard enterObject() else { return nil }
    var document = SourceDocument(path: "", format: "", carrier: carrier)
    while nextKey() {
      if key("path") {
        document.path = string() ?? ""
      } else if key("format") {
        document.format = string() ?? ""
      } else if key("certainty") {
        document.certainty = double() ?? 1
      } else if key("owner") {
        document.owner = string()
      } else if key("stated") {
        document.stated = stated()
      } else if key("ledger") {
        document.ledger = ledger()
      } else if key("diagnostics") {
        document.diagnostics = diagnostics()
      } else {
        skip()
      }
    }
    return document
  }

  private mutating func stated() -> StatedFigures {
    var stated = StatedFigures()
    guard enterObject() else { return stated }
    while nextKey() {
      if key("hIndex") {
        stated.hIndex = int()
      } else if key("papers") {
        stated.papers = int()
      } else if key("citations") {
        stated.citations = int()
      } else if key("citationsByYear") {
        stated.citationsByYear = Dictionary(countsByYear()) { first, _ in first }
      } else if key("scores") {
        stated.scores = scores()
      } else {
        skip()
      }
    }
    return stated
  }

  private mutating func ledger() -> Ledger {
    var ledger = Ledger()
    guard enterObject() else { return ledger }
    while nextKey() {
      if key("records") {
        ledger.records = int() ?? 0
      } else if key("papers") {
        ledger.papers = int() ?? 0
      } else if key("rejected") {
        ledger.rejected = int() ?? 0
      } else if key("skipped") {
        guard enterObject() else { continue }
        while nextKey() {
          let kind = keyString
          ledger.skipped[kind] = int() ?? 0
        }
      } else {
        skip()
      }
    }
    return ledger
  }

  private mutating func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    guard enterArray() else { return found }
    while nextElement() {
      guard enterObject() else { continue }
      var severity = Diagnostic.Severity.note
      var (message, file, hint): (String, String?, String?) = ("", nil, nil)
      var line = 0
      while nextKey() {
        if key("severity") {
          severity = string().flatMap(Diagnostic.Severity.init(rawValue:)) ?? .note
        } else if key("message") {
          message = string() ?? ""
        } else if key("file") {
          file = string()
        } else if key("line") {
          line = int() ?? 0
        } else if key("hint") {
          hint = string()
        } else {
          skip()
        }
      }
      found.append(
        Diagnostic(severity, message, at: file.map { SourceLocation(file: $0, line: line) }, hint: hint))
    }
    return found
  }
}
