internal import Bibliography

internal import Bibliography

/// Where the title of an entry is: in a link, in quotes, in bold or italics, or between full stops.
enum TitleRules {
  /// The longest title; longer texts are prose.
  static let longest = 400

  /// A title that markup or quotes mark as such.
  static func marked(in text: StyledText) -> Range<Int>? {
    if let linked = linked(text) { return linked }
    if let bold = styled(.bold, text) { return bold }
    if let quoted = quoted(text) { return quoted }
    return styled(.italic, text)
  }

  /// So many links of an entry are tried as its title, because for each all that stands before it is read.
  private static let triedLinks = 16

  /// A link whose text is neither a label nor names.
  private static func linked(_ text: StyledText) -> Range<Int>? {
    var tried = 0
    for link in text.links {
      let range = text.trimmed(link.range)
      guard text.wordCount(range) >= 2 || (range.count >= 4 && range.lowerBound == 0), range.count <= longest,
        !LinkRules.isAddress(text, range), text.scalars[range].contains(where: \.isLetter)
      else { continue }
      let isBefore = !text.scalars[..<range.lowerBound].contains(where: \.isLetter)
      if let names = NameListRules.whole(text, range),
        !isBefore || names.count > 1 || isFollowedByNames(text, range) || beginsAuthors(text, range)
      {
        continue
      }
      // A link behind title and authors is the venue's.
      if !isBefore, !isNamesOrLabel(text, 0..<range.lowerBound) {
        tried += 1
        if tried == triedLinks { return nil }
        continue
      }
      return range
    }
    return nil
  }

  /// Whether a linked name is one of a list: `[Jane Doe](...), [John Smith](...)`.
  private static func isFollowedByNames(_ text: StyledText, _ range: Range<Int>) -> Bool {
    let rest = text.trimmed(range.upperBound..<text.count)
    guard let first = rest.first,
      [",", "&", ";"].contains(text.scalars[first]) || text.has("and ", at: first)
    else {
      return false
    }
    guard let next = NameListRules.lists(in: text, first + 1..<text.count).first else { return false }
    let isNear = !text.scalars[first + 1..<next.range.lowerBound].contains { $0.isLetter }
    // The names that follow a linked title are more, and are followed by no title.
    let list = NameListRules.lists(in: text, text.indices).first
    return isNear && text.links.count > 1
      && list.map { $0.range.lowerBound <= range.lowerBound && $0.count > 1 } == true
      && text.links[1].range.lowerBound < next.range.upperBound
  }

  /// Whether a linked name begins the authors of a title that is linked, too:
  /// `[Jane Doe](...), John Smith (2020). [On tides](...)`
  private static func beginsAuthors(_ text: StyledText, _ range: Range<Int>) -> Bool {
    text.links.prefix(triedLinks).contains { link in
      let other = text.trimmed(link.range)
      return other.lowerBound > range.upperBound && text.wordCount(other) >= 2
        && !LinkRules.isLabel(text.string(other)) && NameListRules.whole(text, other) == nil
        && isNamesOrLabel(text, 0..<other.lowerBound)
    }
  }

  /// Whether a text before a title is a list of authors, a venue's label, a year, or nothing.
  static func isNamesOrLabel(_ text: StyledText, _ range: Range<Int>) -> Bool {
    let range = text.trimmed(range)
    guard text.scalars[range].contains(where: \.isLetter) else { return true }
    if text.isAll(.code, in: range) || text.isAll(.badge, in: range) { return true }
    guard let list = NameListRules.lists(in: text, range).first else {
      let isBracketed = text.scalars[range.lowerBound] == "[" || text.scalars[range.lowerBound] == "("
      return isBracketed && range.count < 40
    }
    let before = text.scalars[range.lowerBound..<list.range.lowerBound]
    let after = text.scalars[list.range.upperBound..<range.upperBound]
    return before.count { $0.isLetter } <= 10 && after.count { $0.isLetter } <= 6
  }

  /// Bold or italic words that begin the entry or follow its authors, and are neither names nor a venue behind a
  /// plain title.
  private static func styled(_ style: TextStyle, _ text: StyledText) -> Range<Int>? {
    for span in text.spans(of: style) {
      var span = span
      if let last = span.last, text.scalars[last] == "." || text.scalars[last] == "," { span.removeLast() }
      guard text.wordCount(span) >= 2 || span.lowerBound == 0 && span.count > 3, span.count <= longest,
        text.scalars[span].contains(where: \.isLetter)
      else { continue }
      let follows = text.trimmed(span.upperBound..<text.count).lowerBound
      let isAccompanied = text.has("(with ", at: follows) || text.has("with ", at: follows)
      if isAccompanied, span.lowerBound == 0, text.wordCount(span) > 2 { return span }
      if NameListRules.whole(text, span) != nil { continue }
      if let list = NameListRules.lists(in: text, span).first, list.range.count * 2 > span.count { continue }
      guard isNamesOrLabel(text, 0..<span.lowerBound) else { continue }
      // `**Authors: *Title***`: the title is what stands out within.
      if style == .bold, holdsTitle(text, span) { continue }
      // A venue: nothing but numbers behind it, and no authors before it.
      let rest = text.trimmed(span.upperBound..<text.count) { !$0.isLetter }
      let hasNamesBefore = text.scalars[..<span.lowerBound].contains(where: \.isLetter)
      if rest.isEmpty, !hasNamesBefore, span.count < text.count * 9 / 10 { continue }
      return span
    }
    return nil
  }

  /// Whether words in italics follow names within a span.
  private static func holdsTitle(_ text: StyledText, _ span: Range<Int>) -> Bool {
    guard let inner = text.spans(of: .italic).first(where: { span.contains($0.lowerBound) }),
      inner.lowerBound > span.lowerBound, text.wordCount(inner) > 1
    else { return false }
    return NameListRules.lists(in: text, span.lowerBound..<inner.lowerBound).first?.range.lowerBound
      == span.lowerBound
  }

  /// The longest run between quotes, unless it is only the beginning of the title.
  private static func quoted(_ text: StyledText) -> Range<Int>? {
    var best: Range<Int>?
    var open: (index: Int, close: Unicode.Scalar)?
    for index in text.indices {
      let scalar = text.scalars[index]
      if let begin = open {
        let isEnd =
          scalar == begin.close || (begin.close == "”" && scalar == "\"")
          || (begin.close == "\"" && scalar == "”")
        guard isEnd else { continue }
        let range = text.trimmed(begin.index + 1..<index)
        if text.wordCount(range) >= 2 || range.count > 12, range.count > (best?.count ?? 0) { best = range }
        open = nil
      } else if let close = Self.closing(scalar) {
        open = (index, close)
      }
    }
    guard let range = best, range.count <= longest else { return nil }
    let before = text.scalars[..<range.lowerBound].contains(where: \.isLetter)
    let next = text.scalars[(range.upperBound + 1)...].first { !$0.isBlank }
    let isClosed = range.last.map { [".", ",", "?", "!"].contains(text.scalars[$0]) } ?? false
    let isVenue =
      text.scalars.indices.dropFirst(range.upperBound + 1).first { !text.scalars[$0].isBlank }
      .map { text.styles[$0].contains(.italic) } ?? false
    if !before, let next, next == ":" || next.isLetter && !isClosed && !isVenue { return nil }
    if before, !isNamesOrLabel(text, 0..<range.lowerBound - 1) { return nil }
    // `*“Who?”: a study*`: italics that go on around the quotes are the title.
    if let around = text.spans(of: .italic).first(where: { $0.contains(range.lowerBound) }),
      around.upperBound > range.upperBound + 2, !text.isAll(.italic, in: text.indices)
    {
      return nil
    }
    // `“Who did it?” The story of a case.`: a sentence in small letters goes on behind the quotes.
    if isClosed, ["?", "!"].contains(text.scalars[range.upperBound - 1]),
      isGoingOn(text, from: range.upperBound + 1)
    {
      return nil
    }
    return text.trimmed(range) { $0.isBlank || $0 == "," || $0 == "." }
  }

  /// Whether words that are no venue go on in plain type: at least five up to the full stop, most in small letters.
  private static func isGoingOn(_ text: StyledText, from start: Int) -> Bool {
    let begin = text.trimmed(start..<text.count).lowerBound
    guard begin < text.count, text.scalars[begin].isLetter, !isVenueStart(text, begin, text.count) else {
      return false
    }
    let end = end(in: text, from: begin, to: text.count)
    let words = text.string(begin..<end).split(separator: " ")
    return words.count > 4 && words.count { $0.first?.isLowercase == true } * 2 > words.count
      && !words.contains { $0.hasPrefix("Journal") || $0.hasPrefix("Proc") }
  }

  private static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "“", "”", "„": "”"
    case "\"": "\""
    case "«": "»"
    case "「": "」"
    case "《": "》"
    default: nil
    }
  }

  /// Where a plain title ends that begins at `start`: at the full stop of its sentence, before a venue's beginning,
  /// before a change to italics, or at the end.
  static func end(in text: StyledText, from start: Int, to limit: Int) -> Int {
    if let end = JournalAnchor.titleEnd(in: text, from: start, to: min(limit, start + longest)),
      !hasDateAtStop(text, start..<end)
    {
      return end
    }
    var index = start
    while index < limit {
      let scalar = text.scalars[index]
      let next = index + 1 < limit ? text.scalars[index + 1] : " "
      if index > start, text.styles[index].contains(.italic), !text.styles[index - 1].contains(.italic),
        !text.styles[start].contains(.italic), isVenueSpan(text, index, limit)
      {
        return index
      }
      switch scalar {
      case ".", "。":
        if next.isBlank, isSentenceEnd(text, index, start, limit) || scalar == "。" { return index }
      case "?", "!":
        // A question mark ends the title only where a venue begins behind it.
        if next.isBlank, isVenueStart(text, index + 1, limit) { return index + 1 }
      case ",", ";":
        if next.isBlank, isVenueStart(text, index + 1, limit) { return index }
      case "|", "\n": return index
      case "[" where documentMark(text, at: index) != nil: return index
      // GOST parts the title from its container so.
      case "/" where next == "/" && index > start: return index
      default: break
      }
      index += 1
    }
    return limit
  }

  /// Whether a sentence ends in a year, as an entry does: what follows it is no part of its title.
  private static func hasDateAtStop(_ text: StyledText, _ range: Range<Int>) -> Bool {
    range.dropFirst(6).contains { stop in
      guard text.scalars[stop] == "." else { return false }
      let end = text.scalars[stop - 1] == ")" ? stop - 1 : stop
      return !text.scalars[end - 5].isASCIIDigit
        && Int(text.string(end - 4..<end)).map(DateRules.years.contains) == true
    }
  }

  /// The mark of a document's kind as GB/T 7714 prints it behind the title: `[J]`, `[C]`, `[EB/OL]`; where it ends.
  static func documentMark(_ text: StyledText, at open: Int) -> (kind: PaperKind, end: Int)? {
    guard let close = text.scalars[open...].prefix(8).firstIndex(of: "]"), close > open + 1 else {
      return nil
    }
    let kinds: [String: PaperKind] = [
      "J": .article, "C": .conferencePaper, "M": .book, "D": .thesis, "R": .other, "P": .other, "S": .other,
      "N": .other, "EB": .other, "DB": .dataset, "A": .chapter, "Z": .other,
    ]
    let parts = text.string(open + 1..<close).split(separator: "/", omittingEmptySubsequences: false)
    guard let kind = kinds[String(parts[0])], parts.count <= 2,
      parts.count < 2 || ["OL", "CD", "BK"].contains(parts[1])
    else { return nil }
    return (kind, close + 1)
  }

  private static func isVenueSpan(_ text: StyledText, _ start: Int, _ limit: Int) -> Bool {
    var end = start
    while end < limit, text.styles[end].contains(.italic) { end += 1 }
    // A species or a symbol in italics goes on in plain words.
    let rest = text.scalars[end..<limit].prefix(30)
    return !rest.contains(where: \.isLetter) || rest.first == "," || rest.first == "."
      || text.wordCount(start..<end) > 3
  }

  private static func isSentenceEnd(_ text: StyledText, _ index: Int, _ start: Int, _ limit: Int) -> Bool {
    var begin = index
    while begin > start, text.scalars[begin - 1].isLetter { begin -= 1 }
    guard let after = text.scalars[(index + 1)..<limit].first(where: { !$0.isBlank }) else { return true }
    if after.isLower {
      return text.has("in ", at: index + 2) || text.has("arxiv", at: index + 2)
        || text.has("accepted", at: index + 2)
    }
    let word = text.string(begin..<index).lowercased()
    return !["vs", "e.g", "i.e", "st", "dr", "no", "vol", "fig"].contains(word)
      && (index - begin > 1 || index - begin == 0
        || !text.scalars[begin].isUpper || after == "(" || isVenueStart(text, index + 1, limit))
  }

  /// Whether a venue begins here: `In ...`, `Proc...`, `arXiv`, a journal's words, an acronym with a year, a year.
  static func isVenueStart(_ text: StyledText, _ start: Int, _ limit: Int) -> Bool {
    var index = start
    while index < limit, text.scalars[index].isBlank || text.scalars[index] == "(" { index += 1 }
    guard index < limit else { return false }
    if text.styles[index].contains(.italic), index == 0 || !text.styles[index - 1].contains(.italic) {
      return true
    }
    for cue in [
      "in proc", "in: ", "proc. ", "proceedings of", "arxiv", "journal of", "transactions on", "ieee ",
      "acm ", "advances in",
      "international conference", "corr", "preprint", "accepted ", "to appear", "submitted to",
      "under review", "technical report",
      "annual meeting", "biorxiv", "medrxiv", "ph.d. thesis", "phd thesis", "master thesis", "lecture notes",
    ] where text.has(cue, at: index) {
      return true
    }
    if text.has("in ", at: index), text.scalars[index] == "I" { return true }
    // `NeurIPS 2023`, `ICML'23`, `2023`: one word with capitals, then a year.
    var end = index
    var capitals = 0
    while end < limit, !text.scalars[end].isBlank, text.scalars[end] != "," {
      if text.scalars[end].isUpper { capitals += 1 }
      end += 1
    }
    let first = text.trimmed(index..<end) { $0 == "." || $0 == ")" || $0 == ";" }
    if first.count == 4, let year = Int(text.string(first)), DateRules.years.contains(year) { return true }
    // `Phys. Lett. B`, `J. X 12`: a short word cut by a full stop, then another one or a single letter.
    if first.count <= 5, capitals == 1, text.scalars[end - 1] == ".", end + 1 < limit,
      text.scalars[end].isBlank,
      text.scalars[end + 1].isUpper
    {
      var next = end + 1
      while next < limit, text.scalars[next].isLetter { next += 1 }
      if next - end == 2 || (next - end <= 7 && next < limit && text.scalars[next] == ".") { return true }
    }
    var after = end
    while after < limit, text.scalars[after].isBlank || text.scalars[after] == "," { after += 1 }
    let isYear = DateRules.date(in: text, at: after).map { $0.date.year != nil } ?? false
    let isShort = after < limit && (text.scalars[after] == "'" || text.scalars[after] == "’")
    return capitals >= 2 && (isYear || isShort) || capitals >= 1 && isYear && end - index <= 12
  }

  /// A title without quotes, brackets and stops at its ends.
  static func clean(_ text: StyledText, _ range: Range<Int>) -> String {
    var range = text.trimmed(range) { $0.isBlank || [",", ";", "|", "\\", "·", "•", "–", "—"].contains($0) }
    let quotes: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("“", "”"), ("\"", "\""), ("„", "“"), ("«", "»"), ("「", "」"), ("《", "》"), ("”", "”"),
    ]
    if let first = range.first, let last = range.last, first < last {
      for (open, close) in quotes where text.scalars[first] == open {
        let inner = text.scalars[last] == close ? range.dropFirst().dropLast() : range.dropFirst()
        let isWhole = text.scalars[last] == close || text.scalars[first + 1..<last].contains(close) == false
        if isWhole, !text.scalars[inner].contains(close) { range = inner.lowerBound..<inner.upperBound }
        break
      }
    }
    while let last = range.last, [".", ",", ":", ";", " ", "-", "–", "(", "["].contains(text.scalars[last]),
      !(text.scalars[last] == "." && range.count > 3 && text.scalars[last - 1] == ".")
    {
      range.removeLast()
    }
    return text.string(range)
  }
}
