/// Where a title may end, and how well it would.
extension ReferenceTitles {
  /// A place where the title may end.
  struct End {
    var rest: Int
    var score: Int
    var isStop: Bool
  }

  /// How well the title might end at a sign.
  func end(_ index: Int) -> End? {
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
  func bracket(_ open: Int) -> Int? {
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

  func isBlank(_ index: Int) -> Bool { index >= text.count || text.scalars[index].isBlank }

  func skipBlanks(_ index: Int) -> Int {
    var index = index
    while index < text.count, text.scalars[index].isBlank { index += 1 }
    return index
  }

  private func skip(_ index: Int) -> Int {
    var index = index
    while index < text.count {
      switch text.scalars[index] {
      case ".", ",", "”", "\"", "–", "-", "—": break
      case let scalar: guard scalar.isBlank else { return index }
      }
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
  func isAbbreviation(_ index: Int) -> Bool {
    var begin = index
    while begin > start, text.scalars[begin - 1].isLetter { begin -= 1 }
    let length = index - begin
    if length == 0 { return false }
    let previous = begin > start ? text.scalars[begin - 1] : " "
    if length == 1 { return text.scalars[begin].isUpper || previous == "." }
    return ReferenceCues.abbreviations.contains(text.string(begin..<index).lowercased())
  }
}
