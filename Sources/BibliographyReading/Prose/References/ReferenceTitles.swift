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

  private let text: StyledText
  private let start: Int

  /// The title that begins at a place, and how sure it is one.
  static func title(_ text: StyledText, from start: Int) -> Title? {
    guard start < text.count else { return nil }
    return ReferenceTitles(text: text, start: start).best()
  }

  private func best() -> Title? {
    var best: Title?
    for title in [missing(), quoted(), styled()] {
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
      if "([（".unicodeScalars.contains(scalar) {
        if depth == 0, let score = bracket(index) {
          offer(index, index, score + quality - passed, &best)
          passed += 3
        }
        depth += 1
      } else if ")]）".unicodeScalars.contains(scalar) {
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

  // MARK: Ends

  private struct End {
    var rest: Int
    var score: Int
    var isStop: Bool
  }

  /// How well the title might end at a sign.
  private func end(_ index: Int) -> End? {
    guard index > start else { return nil }
    let next = index + 1 < text.count ? text.scalars[index + 1] : " "
    switch text.scalars[index] {
    case ".", "。":
      guard
        next.isBlank || text.scalars[index] == "。"
          || ["”", "\"", "»", "'", "’"].contains(next) && isBlank(index + 2)
          || ["[", "(", "<"].contains(next) || isAddress(index + 1)
      else {
        return nil
      }
      let rest = skip(index + 1)
      guard rest < text.count else { return End(rest: rest, score: 4, isStop: true) }
      let cue = follow(rest)
      if isAbbreviation(index) { return cue >= 4 ? End(rest: rest, score: 2, isStop: false) : nil }
      if text.scalars[rest].isLower, cue == 0 { return nil }
      if isEnumeration(rest) { return nil }
      return End(rest: rest, score: 5 + min(cue, isDirect(rest) ? 4 : 3), isStop: true)
    case "?", "!":
      guard next.isBlank else { return nil }
      let rest = skip(index + 1)
      guard rest < text.count else { return End(rest: rest, score: 4, isStop: true) }
      let cue = follow(rest)
      if text.scalars[rest].isLower, cue == 0 { return nil }
      return End(rest: rest, score: cue > 0 ? 4 + min(cue, 3) : 2, isStop: cue > 0)
    case ",", ";", "，":
      guard next.isBlank || text.scalars[index] == "，" else { return nil }
      let rest = skip(index + 1)
      guard rest < text.count else { return nil }
      let cue = follow(rest)
      return cue > 0 ? End(rest: rest, score: cue, isStop: false) : nil
    case _ where text.scalars[index].isBlank:
      // Nothing but a blank before `In: ...`, or before a change to italics.
      let rest = skip(index)
      guard rest < text.count, rest == index + 1 else { return nil }
      if text.styles[rest].contains(.italic), !text.styles[start].contains(.italic) {
        let previous = text.scalars[index - 1]
        let isCut = [",", ".", "?", "!", "”", "\""].contains(previous)
        return isCut ? End(rest: rest, score: 8, isStop: false) : nil
      }
      if text.scalars[rest] == "I", isContainerIn(rest), text.has("in:", at: rest) {
        return End(rest: rest, score: 4, isStop: false)
      }
      return nil
    default: return nil
    }
  }

  /// How well it might end before a bracket: `(Leuven: University Press, 2001)`, `(3rd ed.)`, `(2012)`.
  private func bracket(_ open: Int) -> Int? {
    guard open > start, open + 1 < text.count else { return nil }
    if text.scalars[open] == "[", TitleRules.documentMark(text, at: open) != nil { return 9 }
    guard text.scalars[open - 1].isBlank else { return nil }
    let close = text.scalars[open...].prefix(120).firstIndex { $0 == ")" || $0 == "]" } ?? text.count
    let after = text.scalars[min(close + 1, text.count)...].first { !$0.isBlank }
    let isLast = after.map { [".", ",", ";", ":"].contains($0) } ?? true
    let inside = open + 1
    if isPublisherAndPlace(inside) { return 7 }
    if ReferenceDates.bracketed(text, at: open) != nil { return isLast && close - open < 20 ? 5 : nil }
    if hasWord(inside, before: ")", ["report", "dissertation", "thesis", "manuscript"]) { return 8 }
    if text.scalars[open] == "[" {
      return ReferenceCues.begins(ReferenceCues.media, text, at: inside) != nil ? 8 : nil
    }
    if text.scalars[inside].isASCIIDigit, hasWord(inside, before: ")", ReferenceCues.editions) { return 8 }
    // `(Wiley, 2000)`, `(University of Chicago Press, 2007)`
    if isLast, text.scalars[inside].isUpper, close - 4 > inside, close < text.count,
      ReferenceDates.year(text, at: close - 4) != nil, text.scalars[inside..<close].contains(",")
    {
      return 7
    }
    if ReferenceCues.begins(ReferenceCues.afterTitle, text, at: inside) != nil, isStrong(inside) { return 3 }
    return nil
  }

  private func isStrong(_ index: Int) -> Bool {
    ["pp", "p.", "vol", "ed.", "eds", "phd", "ph.d", "http", "doi"].contains { text.has($0, at: index) }
  }

  // MARK: What follows

  /// How much what begins at a place looks like what stands behind a title: 0 to 5.
  private func follow(_ index: Int) -> Int {
    guard index < text.count else { return 2 }
    if text.styles[index].contains(.italic), !text.styles[start].contains(.italic) { return 5 }
    if text.has("in ", at: index) || text.has("in:", at: index) { return isContainerIn(index) ? 5 : 0 }
    if isSpanOfYears(index) { return 0 }
    if isVolume(index) || ReferenceCues.begins(ReferenceCues.contributors, text, at: index) != nil {
      return 6
    }
    if isAddress(index) { return 4 }
    if ReferenceDates.year(text, at: index) != nil || ReferenceDates.bracketed(text, at: index) != nil {
      return 4
    }
    if isEdition(index) || areEditors(index) { return 4 }
    if let end = ReferenceCues.begins(ReferenceCues.afterTitle, text, at: index) {
      let isWord = end >= text.count || !text.scalars[end].isLetter || !text.scalars[end - 1].isLetter
      if isWord || text.scalars[index].isUpper { return 4 }
    }
    guard text.scalars[index].isUpper || text.scalars[index].isCaseless else { return 0 }
    if isAbbreviatedJournal(index) { return 4 }
    if isPublisherAndPlace(index) { return 4 }
    if hasPublisher(index) { return 3 }
    if isNumberedJournal(index) { return 3 }
    return isShortAndDated(index) ? 3 : 0
  }

  /// `A History of Dartmouth College, 1815–1909`: the years that a title treats. The reference has another year, in
  /// which it appeared.
  private func isSpanOfYears(_ index: Int) -> Bool {
    guard text.scalars[index].isASCIIDigit, let found = ReferenceDates.year(text, at: index),
      found.end > index + 5, ["-", "–"].contains(text.scalars[index + 4])
    else { return false }
    return [0..<start, found.end..<text.count].contains { range in
      range.contains { text.scalars[$0].isASCIIDigit && ReferenceDates.year(text, at: $0) != nil }
    }
  }

  /// Whether a container or a publisher begins here, and not a note that may stand behind either.
  private func isDirect(_ index: Int) -> Bool {
    isContainerIn(index) || isPublisherAndPlace(index) || isAbbreviatedJournal(index)
  }

  /// `1. Oxidation of`, `II. Acta`: the number of a part.
  private func isEnumeration(_ index: Int) -> Bool {
    var end = index
    while end < text.count, end - index < 4,
      text.scalars[end].isASCIIDigit || ["I", "V", "X"].contains(text.scalars[end])
    { end += 1 }
    guard end > index, end - index < 4, end + 1 < text.count, text.scalars[end] == "." else { return false }
    return text.scalars[end + 1].isBlank && !isEdition(index)
  }

  /// `In Proceedings`, `in: Smith`, `In the ...`; not `in vivo`.
  private func isContainerIn(_ index: Int) -> Bool {
    guard text.has("in", at: index), index + 2 < text.count else { return false }
    if text.scalars[index + 2] == ":" { return true }
    guard text.scalars[index + 2].isBlank else { return false }
    let next = skipBlanks(index + 2)
    guard next < text.count else { return false }
    if text.scalars[next].isUpper || text.scalars[next] == "*" || text.scalars[next].isASCIIDigit {
      return true
    }
    if text.styles[next].contains(.italic) { return true }
    return text.has("proc", at: next) || text.has("the proc", at: next) || text.has("press", at: next)
      || text.scalars[index] == "I"
  }

  private func isBlank(_ index: Int) -> Bool { index >= text.count || text.scalars[index].isBlank }

  /// `2nd ed.`, `3. Aufl.`, `1ª ed.`
  private func isEdition(_ index: Int) -> Bool {
    guard text.scalars[index].isASCIIDigit else { return false }
    var end = index
    while end < text.count, end - index < 2, text.scalars[end].isASCIIDigit { end += 1 }
    while end < text.count, end - index < 5, !text.scalars[end].isBlank { end += 1 }
    while end < text.count, text.scalars[end].isBlank { end += 1 }
    return ReferenceCues.editions.contains { text.has($0, at: end) }
      || end < text.count && text.scalars[end] == "é"
  }

  /// `Michael Holquist (ed.)`, `Jane Doe and John Smith, eds.`
  private func areEditors(_ index: Int) -> Bool {
    var place = index
    while place < text.count, place - index < 80 {
      let scalar = text.scalars[place]
      let isStart = place == index || text.scalars[place - 1].isBlank
      if scalar == "(" || scalar == "[" || scalar == "," {
        let next = skipBlanks(place + 1)
        if ReferenceCues.begins(ReferenceCues.editors, text, at: next) != nil { return place > index }
        if scalar != "," { return false }
      } else if isStart, scalar.isLower,
        !["and ", "und ", "et ", "y ", "de ", "van ", "von ", "der "].contains(where: {
          text.has($0, at: place)
        })
      {
        return false
      } else if scalar.isASCIIDigit || scalar == ":" || scalar == "?" {
        return false
      } else if scalar == ".", place - index > 1, text.scalars[place - 2].isLetter {
        return false
      }
      place += 1
    }
    return false
  }

  private func isAddress(_ index: Int) -> Bool {
    text.has("http", at: index)
      || text.has("www.", at: index) && index + 4 < text.count && text.scalars[index + 4].isLetter
      || text.has("<http", at: index)
      || text.has("doi:", at: index) || text.has("doi ", at: index) || text.has("arxiv:", at: index)
  }

  /// `12(3)`, `vol. 12`, `pp. 3–9`: numbers.
  private func isVolume(_ index: Int) -> Bool {
    guard index < text.count else { return false }
    if ["vol.", "vol ", "pp.", "pp ", "no. ", "pages ", "page ", "vols."].contains(where: {
      text.has($0, at: index)
    }) {
      return true
    }
    var end = index
    while end < text.count, text.scalars[end].isASCIIDigit { end += 1 }
    guard end > index, end < text.count else { return false }
    if ["(", ":", ",", "-", "–"].contains(text.scalars[end]) {
      return end + 1 < text.count && (text.scalars[end + 1].isASCIIDigit || text.scalars[end + 1].isBlank)
    }
    return false
  }

  /// `Nano Lett. 2010`, `J. Opt. Soc. Am. 72`, `JHEP 1005`, `A&A, 416`: abbreviated words, then a number.
  private func isAbbreviatedJournal(_ index: Int) -> Bool {
    var place = index
    var words = 0
    var dotted = 0
    var capitals = 0
    while place < text.count, words < 10 {
      let begin = place
      while place < text.count, text.scalars[place].isLetter || ["&", "-", "'"].contains(text.scalars[place])
      {
        place += 1
      }
      guard place > begin else { break }
      if text.scalars[begin].isLower, place - begin > 4 { return false }
      words += 1
      if place < text.count, text.scalars[place] == "." {
        guard place - begin <= 8 else { return false }
        dotted += 1
        place += 1
      } else if place - begin >= 2, place - begin <= 5 || words == 1,
        text.scalars[begin..<place].count(where: { $0.isUpper || $0 == "&" }) >= 2
      {
        capitals += 1
      }
      if place < text.count, text.scalars[place] == "," || text.scalars[place] == ":" {
        place = skipBlanks(place + 1)
        break
      }
      place = skipBlanks(place)
    }
    guard dotted > 0 || (capitals > 0 && words <= 2), (dotted + capitals) * 2 >= words, words < 10 else {
      return false
    }
    guard place < text.count else { return false }
    if text.scalars[place].isASCIIDigit || text.has("vol", at: place) { return true }
    return text.scalars[place] == "(" && dotted > 1
  }

  /// `New York: Academic Press`, `Washington, DC: American Psychological Association`.
  private func isPublisherAndPlace(_ index: Int) -> Bool {
    var place = index
    var words = 0
    while place < text.count, place - index < 48 {
      let scalar = text.scalars[place]
      if scalar == ":" {
        let next = skipBlanks(place + 1)
        return next < text.count && next > place + 1 && text.scalars[next].isUpper && words <= 5
      }
      if scalar == "." {
        // `Lanham, Md.:`, `St. Paul`
        var begin = place
        while begin > index, text.scalars[begin - 1].isLetter { begin -= 1 }
        if place - begin > 4 { return false }
      } else if !scalar.isLetter, !scalar.isBlank, scalar != ",", scalar != "-", scalar != "&", scalar != "/"
      {
        return false
      }
      let isStart = place == index || !text.scalars[place - 1].isLetter
      if scalar.isLetter, isStart {
        words += 1
        let isSmallWord = ["and ", "de ", "la ", "am ", "und ", "et ", "upon ", "on ", "do ", "of "].contains
        {
          text.has($0, at: place)
        }
        if scalar.isLower, !isSmallWord, text.scalars[place - 1] != "-" { return false }
      }
      place += 1
    }
    return false
  }

  /// Whether a word of publishers stands before the segment's end.
  private func hasPublisher(_ index: Int) -> Bool {
    var place = index
    var words = 0
    while place < text.count, place - index < 70 {
      let scalar = text.scalars[place]
      if scalar == "," || scalar == ";" || scalar == "(" || scalar == ":" { return false }
      if scalar == ".", place + 1 < text.count, text.scalars[place + 1].isBlank, !isAbbreviation(place) {
        return false
      }
      let isStart = place == index || !text.scalars[place - 1].isLetter
      if scalar.isLetter, isStart {
        words += 1
        if ReferenceCues.begins(ReferenceCues.publishers, text, at: place) != nil { return words <= 6 }
      }
      place += 1
    }
    return false
  }

  /// `Computational Linguistics 12(3)`, `Entomologia Experimentalis et Applicata 79: 111`: capitalized words, then a
  /// number.
  private func isNumberedJournal(_ index: Int) -> Bool {
    var place = index
    var words = 0
    var small = 0
    while place < text.count, place - index < 100 {
      let scalar = text.scalars[place]
      let isStart = place == index || text.scalars[place - 1].isBlank
      if scalar.isLetter, isStart {
        words += 1
        if scalar.isLower { small += 1 }
      } else if scalar.isASCIIDigit,
        isStart || text.scalars[place - 1] == "(" || text.scalars[place - 1] == ","
      {
        let isYear = ReferenceDates.year(text, at: place) != nil
        return small * 2 <= words && words <= 12 && (!isYear || words <= 8)
      } else if scalar == "," {
        let next = skipBlanks(place + 1)
        guard next < text.count else { return false }
        let isNumber =
          text.scalars[next].isASCIIDigit || text.has("vol", at: next) || text.has("n°", at: next)
          || text.has("no.", at: next) || text.has("pp", at: next) || text.scalars[next] == "("
          || text.has("v.", at: next) || text.has("xl", at: next)
        if isNumber { return small * 2 <= words && words <= 12 }
        if words > 8 { return false }
        return false
      } else if scalar == "." || scalar == "?" || scalar == "\n" {
        if scalar == ".", isAbbreviation(place) || place + 1 < text.count && !text.scalars[place + 1].isBlank
        {
          place += 1
          continue
        }
        let next = skipBlanks(place + 1)
        return next < text.count && text.scalars[next].isASCIIDigit && small * 2 <= words
      }
      place += 1
    }
    return false
  }

  /// `Edilig, Paris, 1988`, `Penguin, 1998.`: one to four capitalized words, once or twice, then a year.
  private func isShortAndDated(_ index: Int) -> Bool {
    var place = index
    var words = 0
    while place < text.count, place - index < 60 {
      let scalar = text.scalars[place]
      let isStart = place == index || !text.scalars[place - 1].isLetter
      if scalar.isLetter, isStart {
        words += 1
        if scalar.isLower, place > 0, text.scalars[place - 1].isBlank, !text.has("und ", at: place),
          !text.has("and ", at: place)
        {
          return false
        }
      } else if scalar.isASCIIDigit {
        return words <= 6 && ReferenceDates.year(text, at: place) != nil
      }
      place += 1
    }
    return false
  }

  // MARK: Places

  private func skipBlanks(_ index: Int) -> Int {
    var index = index
    while index < text.count, text.scalars[index].isBlank { index += 1 }
    return index
  }

  private func skip(_ index: Int) -> Int {
    var index = index
    while index < text.count,
      text.scalars[index].isBlank || [".", ",", "”", "\"", "–", "-", "—"].contains(text.scalars[index])
    {
      index += 1
    }
    return index
  }

  private func hasWord(_ index: Int, before close: Unicode.Scalar, _ words: [String]) -> Bool {
    guard let end = text.scalars[index...].prefix(60).firstIndex(of: close) else { return false }
    let inside = text.string(index..<end).lowercased()
    return words.contains { inside.contains($0) }
  }

  /// Whether the full stop is an abbreviation's or an initial's.
  private func isAbbreviation(_ index: Int) -> Bool {
    var begin = index
    while begin > start, text.scalars[begin - 1].isLetter { begin -= 1 }
    let length = index - begin
    if length == 0 { return false }
    let previous = begin > start ? text.scalars[begin - 1] : " "
    if length == 1 { return text.scalars[begin].isUpper || previous == "." }
    return ReferenceCues.abbreviations.contains(text.string(begin..<index).lowercased())
  }
}
