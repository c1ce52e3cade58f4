internal import Bibliography
internal import TextInput

/// Author pages of paper trackers: each entry begins with a line of score, category, date and `Code`, often glued
/// together (`94.6CVMar 25Code`), then title, authors (perhaps glued to the title), abstract.
enum TrackerLayout {
  struct Header: Sendable {
    var score: Double?
    var categories: [String] = []
    var date: PublicationDate
    var hasCode = false
    /// The lines it takes.
    var lines: Range<Int>
  }

  /// The headers of a page; none where it is not a tracker's. A single one proves a tracker only where the page has
  /// no headings.
  static func headers(_ lines: [PageLine]) -> [Header] {
    var headers: [Header] = []
    var index = 0
    while index < lines.count {
      if let header = header(lines, at: index) {
        headers.append(header)
        index = header.lines.upperBound
      } else {
        index += 1
      }
    }
    return headers.count > 1 || !lines.contains(where: \.isHeading) ? headers : []
  }

  /// A header in one line, or spread over up to five short ones.
  private static func header(_ lines: [PageLine], at start: Int) -> Header? {
    guard !lines[start].isBlank, !lines[start].isHeading else { return nil }
    if var header = header(lines[start].text) {
      header.lines = start..<start + 1
      takeCode(lines, &header)
      return header
    }
    guard isFragment(lines[start].text) else { return nil }
    var joined = lines[start].text
    var index = start + 1
    while index < min(lines.count, start + 8), joined.count < 60 {
      defer { index += 1 }
      guard !lines[index].isBlank else { continue }
      joined.append(StyledText(" "))
      joined.append(lines[index].text)
      if var header = header(joined) {
        header.lines = start..<index + 1
        takeCode(lines, &header)
        return header
      }
      guard isFragment(lines[index].text) else { return nil }
    }
    return nil
  }

  /// `Code` on a line of its own behind the header.
  private static func takeCode(_ lines: [PageLine], _ header: inout Header) {
    var index = header.lines.upperBound
    while index < lines.count, lines[index].isBlank { index += 1 }
    if index < lines.count, lines[index].text.count == 4, lines[index].text.has("code", at: 0) {
      header.hasCode = true
      header.lines = header.lines.lowerBound..<index + 1
    }
  }

  /// A score or categories alone.
  private static func isFragment(_ text: StyledText) -> Bool {
    text.count <= 24 && prefix(text, text.trimmed(text.indices)) != nil
  }

  private static let separators: Set<Unicode.Scalar> = [
    " ", "·", "|", "•", ",", "/", "-", "–", ":", "[", "]", "(", ")",
  ]

  static func header(_ text: StyledText) -> Header? {
    guard text.count <= 80, text.scalars.contains(where: \.isASCIIDigit) else { return nil }
    var range = text.trimmed(text.indices) { separators.contains($0) }
    var hasCode = false
    for word in ["code available", "with code", "code"] where range.count > word.utf8.count {
      let start = range.upperBound - word.utf8.count
      if text.has(word, at: start) {
        hasCode = true
        range = text.trimmed(range.lowerBound..<start) { separators.contains($0) }
        break
      }
    }
    for start in range {
      guard let found = DateRules.date(in: text, at: start, needsMonth: true),
        found.range.upperBound == range.upperBound
      else { continue }
      let lead = text.trimmed(range.lowerBound..<start) { separators.contains($0) }
      guard let (score, categories) = prefix(text, lead), !categories.isEmpty else { continue }
      return Header(score: score, categories: categories, date: found.date, hasCode: hasCode, lines: 0..<0)
    }
    return nil
  }

  /// A score and categories, either of which may be missing, and nothing else.
  private static func prefix(_ text: StyledText, _ range: Range<Int>) -> (Double?, [String])? {
    guard !range.isEmpty else { return nil }
    var index = range.lowerBound
    while index < range.upperBound, text.scalars[index].isASCIIDigit || text.scalars[index] == "." {
      index += 1
    }
    let score = Double(text.string(range.lowerBound..<index))
    guard score != nil || index == range.lowerBound else { return nil }
    var categories: [String] = []
    while index < range.upperBound {
      while index < range.upperBound, separators.contains(text.scalars[index]) { index += 1 }
      var end = index
      while end < range.upperBound, text.scalars[end].value < 0x80,
        text.scalars[end].isLetter || text.scalars[end] == "." || (text.scalars[end] == "-" && end > index)
      {
        end += 1
      }
      guard end > index else { return index == range.upperBound ? (score, categories) : nil }
      let word = text.string(index..<end)
      guard isCategory(word) else { return nil }
      categories.append(word)
      index = end
    }
    return (score, categories)
  }

  /// `CV`, `STAT`, `STAT-ME`, `cs.CL`, `q-bio.NC`, `cond-mat.stat-mech`, `hep-th`.
  static func isCategory(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    func isLower(_ part: Substring) -> Bool {
      !part.isEmpty && part.allSatisfy { $0.isLowercase || $0 == "-" }
    }
    func isUpper(_ part: Substring) -> Bool {
      let words = part.split(separator: "-", omittingEmptySubsequences: false)
      guard words.count <= 2, part.allSatisfy({ $0.isUppercase || $0 == "-" }) else { return false }
      return words.count == 2
        ? words.allSatisfy { (1...5).contains($0.count) } && part.count > 3 : (2...5).contains(part.count)
    }
    switch parts.count {
    case 1: return isUpper(parts[0]) || archives.contains(word)
    case 2: return isLower(parts[0]) && (isUpper(parts[1]) || isLower(parts[1])) && parts[0].count <= 10
    default: return false
    }
  }

  private static let archives: Set<String> = [
    "hep-th", "hep-ph", "hep-ex", "hep-lat", "gr-qc", "quant-ph", "math-ph", "nucl-th", "nucl-ex", "astro-ph",
    "cond-mat", "cs", "math", "stat", "physics", "q-bio", "q-fin", "econ", "eess",
  ]

  // MARK: Entries

  /// The entry behind a header: the lines up to the next one. `nil` where it has no title.
  static func entry(_ header: Header, _ lines: ArraySlice<PageLine>) -> PaperDraft? {
    let filled = lines.filter { !$0.isBlank }
    guard let first = filled.first else { return nil }
    var draft = PaperDraft(line: first.number)
    draft.categories = header.categories
    draft.date = header.date
    // A missing flag says nothing: the tracker may not know of the code.
    draft.saysCode = header.hasCode ? true : nil
    if let score = header.score { draft.scores = [Score(name: "score", value: score)] }
    let body = LinkRules.withoutLabels(first.text, &draft.facts)
    var title = body.trimmed(body.indices)
    for link in body.links { LinkRules.note(link.target, &draft.facts) }
    if filled.count > 1 {
      var facts = draft.facts
      let second = LinkRules.withoutLabels(filled[1].text, &facts)
      if second.count <= 100_000, let names = NameListRules.whole(second), isPlain(names) {
        draft.names = names
        draft.facts = facts
      }
    }
    if draft.names == nil, !GluedNameRules.endsInGap(body, title), filled.count > 1 {
      var facts = draft.facts
      if let names = PrintedNameRules.list(LinkRules.withoutLabels(filled[1].text, &facts)) {
        draft.names = names
        draft.facts = facts
      }
    }
    if draft.names == nil, let place = GluedNameRules.split(body, title) {
      let names = place..<title.upperBound
      draft.names = NameListRules.whole(body, names) ?? PrintedNameRules.list(body, names)
      if draft.names != nil { title = body.trimmed(title.lowerBound..<place) }
    }
    draft.title = body.string(title)
    for line in filled.dropFirst().prefix(4) where line.text.count <= 40 {
      if let citations = FigureRules.citations(line.text) { draft.citations = citations }
    }
    return draft.title.contains(where: \.isLetter) ? draft : nil
  }

  /// One name alone must be a plain one; a short line of prose is no list.
  private static func isPlain(_ names: NameList) -> Bool {
    names.count > 1 || names.state.isTruncated || (names.mentions.first?.score ?? 0) > 1
  }
}
