internal import Bibliography
internal import TextInput

/// Reads the fields of one paper from its JSON object into a builder.
struct JSONPaper {
  /// Whether there is a title or an author.
  private(set) var hasContent = false
  /// Whether the object names the format, as the header of JSON Lines does.
  private(set) var isHeader = false

  private var shownBeforeGap: Int?
  private var date = PublicationDate(year: nil)
  private var document: Int?
  private var line: Int?

  /// Reads the value of the key that the cursor stands on; `false`, and the value is not passed, where the key is not known.
  mutating func readField(_ json: inout JSONCursor, into builder: inout PaperListBuilder) -> Bool {
    if json.key("title") {
      json.withString { builder.title($0) }
      hasContent = true
    } else if json.key("authors") {
      Self.readAuthors(&json, into: &builder)
      hasContent = true
    } else if json.key("year") {
      date.year = json.flexibleInt().flatMap { (1...9999).contains($0) ? $0 : nil }
    } else if json.key("month") {
      date.month = json.flexibleInt().flatMap { (1...12).contains($0) ? $0 : nil }
    } else if json.key("day") {
      date.day = json.flexibleInt().flatMap { (1...31).contains($0) ? $0 : nil }
    } else if json.key("date") {
      json.withString { date = Self.date($0) ?? date }
    } else if json.key("yearInferred") {
      date.isYearInferred = json.bool() ?? false
    } else if json.key("shownBeforeGap") {
      shownBeforeGap = json.int()
    } else if json.key("truncated") {
      if json.bool() == true { shownBeforeGap = shownBeforeGap ?? .max }
    } else if json.key("declaredAuthors") {
      if let count = json.int() { builder.declaredAuthorCount(count) }
    } else if json.key("ownerPosition") {
      if let position = json.int() { builder.ownerPosition(position) }
    } else if json.key("venue") {
      json.withString { builder.venue($0) }
    } else if json.key("volume") {
      json.withWord { builder.volume($0) }
    } else if json.key("issue") {
      json.withWord { builder.issue($0) }
    } else if json.key("pages") {
      json.withWord { builder.pages($0) }
    } else if json.key("kind") {
      if let kind = json.string().flatMap(PaperKind.init(name:)) { builder.kind(kind) }
    } else if json.key("ids") {
      json.forEachString { builder.identifier(parsing: $0) }
    } else if json.key("doi") {
      json.withString { builder.identifier("doi", $0) }
    } else if json.key("arxiv") {
      json.withString { builder.identifier("arxiv", $0) }
    } else if json.key("categories") {
      json.forEachString { builder.category($0) }
    } else if json.key("citations") {
      if let count = json.int(), count >= 0 { builder.citations(count) }
    } else if json.key("citationsByYear") {
      for (year, count) in json.countsByYear() { builder.citations(count, inYear: year) }
    } else if json.key("hasCode") {
      if let hasCode = json.bool() { builder.hasCode(hasCode) }
    } else if json.key("scores") {
      for score in json.scores() { builder.score(score) }
    } else if json.key("links") {
      json.forEachString { builder.link($0.string) }
    } else if json.key("document") {
      document = json.int()
    } else if json.key("line") {
      line = json.int()
    } else if json.key("coauth") {
      isHeader = true
      json.skip()
    } else if json.key("documents") {
      builder.readDocuments(&json)
    } else {
      return false
    }
    return true
  }

  /// Gives what could not be given before all fields were known.
  func finish(into builder: inout PaperListBuilder) {
    if let shownBeforeGap { builder.truncateAuthors(after: shownBeforeGap) }
    builder.date(date)
    if let document { builder.source(carried: document, line: line ?? 0) }
  }

  /// `2020`, `2020-05`, `2020-05-17`.
  static func date(_ text: ByteView) -> PublicationDate? {
    let text = text.trimmed
    guard text.count >= 4, let year = text[0..<4].decimal, year > 0 else { return nil }
    func part(_ start: Int) -> Int? {
      guard text.count >= start + 2, text[start - 1] == UInt8(ascii: "-") else { return nil }
      return text[start..<(start + 2)].decimal
    }
    let month = part(5)
    return PublicationDate(year: year, month: month, day: month == nil ? nil : part(8))
  }

  /// Reads an array of names and objects, or one name.
  private static func readAuthors(_ json: inout JSONCursor, into builder: inout PaperListBuilder) {
    guard json.kind() == .array else {
      json.withString { builder.author($0) }
      return
    }
    let start = json.position
    guard json.enterArray() else { return }
    while json.nextElement() {
      switch json.kind() {
      case .string: json.withString { builder.author($0) }
      case .object: readAuthor(&json, into: &builder)
      default: json.skip()
      }
      if json.position - start > TextLimit.record { json.failAsTooLarge() }
    }
  }

  /// Reads an author object; its name may stand behind what belongs to it.
  private static func readAuthor(_ json: inout JSONCursor, into builder: inout PaperListBuilder) {
    guard json.enterObject() else { return }
    var author = Authorship("")
    var given = ""
    var family = ""
    while json.nextKey() {
      if json.key("name") {
        author.name = json.string() ?? ""
      } else if json.key("given") {
        given = json.string() ?? ""
      } else if json.key("family") {
        family = json.string() ?? ""
      } else if json.key("ids") {
        json.forEachString { id in
          if let id = Identifier(parsing: id.string) { author.identifiers.append(id) }
        }
      } else if json.key("orcid") {
        if let orcid = json.string().flatMap({ Identifier("orcid", $0) }) { author.identifiers.append(orcid) }
      } else if json.key("affiliations") || json.key("affiliation") {
        json.forEachString { author.affiliations.append($0.string) }
      } else if json.key("marks") {
        json.forEachString { mark in
          if let mark = AuthorMark(rawValue: mark.string) { author.marks.insert(mark.mark) }
        }
      } else {
        json.skip()
      }
    }
    if author.name.isEmpty {
      author.name = family.isEmpty || given.isEmpty ? family + given : "\(family), \(given)"
    }
    builder.author(author)
  }
}

extension JSONCursor {
  /// A whole number, also one in quotes.
  fileprivate mutating func flexibleInt() -> Int? {
    kind() == .string ? withString { $0.trimmed.decimal } ?? nil : int()
  }

  /// Lends the text that comes next, also one that is written as a whole number.
  fileprivate mutating func withWord(_ body: (ByteView) -> Void) {
    if kind() == .number {
      if let number = int() { String(number).withByteView(body) }
    } else {
      withString(body)
    }
  }

  /// Lends each text of an array of texts, or the one text that comes next.
  fileprivate mutating func forEachString(_ body: (ByteView) -> Void) {
    guard kind() == .array else {
      withString(body)
      return
    }
    guard enterArray() else { return }
    while nextElement() { withString(body) }
  }
}
