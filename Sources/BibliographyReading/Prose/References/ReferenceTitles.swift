/// Where the title of a reference ends that begins at a known place.
///
/// Every place where it might end gets points: for the sign that stands there, and for what follows, which is a
/// container, a publisher or a number where the place is right. The best place wins, the first among equals.
struct ReferenceTitles {
  struct Title {
    /// Empty where the reference has no title.
    var range: Range<Int>
    /// Where what follows it begins.
    var rest: Int
    var score: Int
  }

  let text: StyledText
  let start: Int

  /// The title that begins at a place, and how sure it is one.
  static func title(_ text: StyledText, from start: Int) -> Title? {
    guard start < text.count else { return nil }
    return ReferenceTitles(text: text, start: start).best()
  }

  private func best() -> Title? {
    var best: Title?
    for title in [missing(), quoted(), styled(), anchored()] {
      if let title, title.score > (best?.score ?? .min) { best = title }
    }
    let limit = min(text.count, start + TitleRules.longest * 2)
    let quality = quality()
    var depth = 0
    var stops = 0
    // What a later end must be better by: a sentence's end or a good place was passed.
    var passed = 0
    var index = start
    while index < limit {
      let scalar = text.scalars[index]
      if scalar == "(" || scalar == "[" || scalar == "（" {
        if depth == 0, let score = bracket(index) {
          offer(index, index, score + quality - passed, &best)
          passed += 3
        }
        depth += 1
      } else if scalar == ")" || scalar == "]" || scalar == "）" {
        depth = max(0, depth - 1)
      } else if depth == 0, let end = self.end(index) {
        let isAsked = scalar == "?" || scalar == "!"
        offer(isAsked ? index + 1 : index, end.rest, end.score + quality - passed, &best)
        if end.isStop { stops += 1 }
        if end.isStop || end.score >= 3 { passed += 3 }
        // Nothing behind the beginning of a journal is the title's.
        if text.scalars[index] == ",", isAbbreviatedJournal(end.rest) { break }
      } else if depth == 0, index > start, text.scalars[index - 1].isBlank, isAddress(index) {
        offer(index, index, 3 + quality - passed, &best)
        break
      }
      if stops > 4 { break }
      index += 1
    }
    if index >= text.count { offer(text.count, text.count, 1 + quality - passed, &best) }
    return best
  }

  private func offer(_ end: Int, _ rest: Int, _ score: Int, _ best: inout Title?) {
    let range = text.trimmed(start..<end) { $0.isBlank || $0 == "," || $0 == "." || $0 == ";" || $0 == ":" }
    let letters = text.scalars[range].count { $0.isLetter }
    var score = score
    if letters < 3 { score -= 8 }
    if isPart(range) { score -= 4 }
    if text.wordCount(range) < 2, !text.scalars[range].contains(where: \.isIdeographic) { score -= 2 }
    if range.count > TitleRules.longest { score -= 6 }
    if score > (best?.score ?? .min) { best = Title(range: range, rest: rest, score: score) }
  }

  /// `Chapter 29`, `Part 2`: only the beginning of a title.
  private func isPart(_ range: Range<Int>) -> Bool {
    guard range.count < 14, let last = range.last, text.scalars[last].isASCIIDigit else { return false }
    return ["chapter ", "part ", "section ", "kapitel ", "chapitre ", "teil ", "capítulo "].contains {
      text.string(range).lowercased().hasPrefix($0)
    }
  }

  /// What the first word says: titles begin with a capital, a digit or a sign, and with no container's word.
  private func quality() -> Int {
    let scalar = text.scalars[start]
    if text.has("in:", at: start) || text.has("in proc", at: start) { return -6 }
    if isContainerIn(start), text.scalars[start] == "I" {
      return text.has("in the ", at: start) ? -2 : -5
    }
    if isVolume(start) { return -6 }
    return scalar.isLower ? -2 : 0
  }

  /// Whether an abbreviated journal with its numbers begins at a place.
  static func isAbbreviatedJournal(_ text: StyledText, at index: Int) -> Bool {
    ReferenceTitles(text: text, start: index).isAbbreviatedJournal(index)
  }

  /// Where the first sentence ends, as a title before its authors does.
  static func sentence(_ text: StyledText, from start: Int) -> Title? {
    let titles = ReferenceTitles(text: text, start: start)
    for index in start..<min(text.count, start + TitleRules.longest) {
      guard let end = titles.end(index), end.isStop else { continue }
      return Title(range: start..<index, rest: end.rest, score: 5)
    }
    return nil
  }

  // MARK: Titles that are set off

  private func quoted() -> Title? {
    guard let quote = QuoteRules.quoted(text, at: start) else { return nil }
    // `"Reading" and writing: a study`: only the beginning of the title is quoted.
    let next = text.scalars[quote.end...].first { !$0.isBlank }
    let last = text.scalars[text.trimmed(quote.inside).last ?? start]
    let isClosed = [",", ".", "?", "!", ";"].contains(last)
    if next == "?" || next == "!" { return nil }
    if let next, next.isLower, !isClosed, !isContainerIn(skipBlanks(quote.end)),
      text.wordCount(quote.inside) < 4
    {
      return nil
    }
    var range = text.trimmed(quote.inside) { $0.isBlank || $0 == "," || $0 == "." || $0 == ";" }
    if next == ":", quote.end < text.count, text.scalars[quote.end] == ":" || text.scalars[quote.end].isBlank,
      text.wordCount(quote.inside) < 4
    {
      return nil
    }
    if range.isEmpty { range = quote.inside }
    return Title(range: range, rest: quote.end, score: 9)
  }

  /// A title before a journal that its year and volume tell.
  private func anchored() -> Title? {
    let limit = min(text.count, start + TitleRules.longest * 2)
    guard let end = JournalAnchor.titleEnd(in: text, from: start, to: limit),
      end - start <= TitleRules.longest
    else { return nil }
    let range = text.trimmed(start..<end)
    return Title(range: range, rest: min(end + 1, text.count), score: 10 + min(0, quality()))
  }

  /// A title in italics or bold face up to where they end.
  private func styled() -> Title? {
    for style in [TextStyle.italic, .bold] where text.styles[start].contains(style) {
      var end = start
      while end < text.count, text.styles[end].contains(style) { end += 1 }
      let range = text.trimmed(start..<end) { $0.isBlank || $0 == "," || $0 == "." }
      let next = text.scalars[end...].first { !$0.isBlank }
      let isWhole = next.map { !$0.isLower && $0 != ":" && $0 != "-" } ?? true
      guard isWhole, text.scalars[range].count(where: \.isLetter) > 2 else { continue }
      return Title(range: range, rest: end, score: text.wordCount(range) > 1 ? 8 : 5)
    }
    return nil
  }

  /// A reference without a title: a journal with its numbers follows the authors.
  private func missing() -> Title? {
    let rest = text.trimmed(start..<text.count)
    // Behind a date: `2002, in: Proceedings`.
    if text.has("in:", at: start) || text.scalars[start] == "i" && isContainerIn(start) {
      return Title(range: start..<start, rest: start, score: 3)
    }
    guard rest.count <= 120, isAbbreviatedJournal(start) else { return nil }
    return Title(range: start..<start, rest: start, score: 10)
  }
}
