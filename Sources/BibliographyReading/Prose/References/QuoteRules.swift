/// Titles in quotation marks of any kind.
enum QuoteRules {
  /// Whether a quotation begins at a place.
  static func opens(_ text: StyledText, at index: Int) -> Bool {
    guard index < text.count, closing(text, index) != nil else { return false }
    let isAtWord = index == 0 || !text.scalars[index - 1].isLetter && !text.scalars[index - 1].isASCIIDigit
    guard index + 1 < text.count, isAtWord else { return false }
    let scalar = text.scalars[index]
    // An apostrophe, or inches.
    if scalar == "'" || scalar == "’" {
      return index + 2 < text.count && (text.scalars[index + 1] == scalar || text.scalars[index + 1].isUpper)
    }
    return true
  }

  private static func closing(_ text: StyledText, _ index: Int) -> [Unicode.Scalar]? {
    switch text.scalars[index] {
    case "“", "”", "„", "‟", "″": ["”", "“", "\"", "″"]
    case "\"": ["\"", "”"]
    case "«": ["»"]
    case "»": ["«"]
    case "「": ["」"]
    case "『": ["』"]
    case "《": ["》"]
    case "`": ["'", "’", "\"", "”", "`"]
    case "‘", "‚": ["’", "‘", "'"]
    case "'": ["'", "’"]
    case "’": ["’", "'"]
    default: nil
    }
  }

  /// What stands between the quotation marks that open at a place, and where the text goes on behind them; `nil`
  /// where they are not closed.
  static func quoted(_ text: StyledText, at start: Int) -> (inside: Range<Int>, end: Int)? {
    guard opens(text, at: start), let closes = closing(text, start) else { return nil }
    let opener = text.scalars[start]
    var begin = start + 1
    while begin < text.count, text.scalars[begin] == opener { begin += 1 }
    let isSingle = ["‘", "'", "’", "‚", "`"].contains(opener)
    let isDouble = begin > start + 1 && isSingle
    var depth = 0
    var index = begin
    while index < text.count, index - start <= TitleRules.longest * 2 {
      let scalar = text.scalars[index]
      if scalar == opener, ["“", "«", "‘", "„", "《"].contains(opener), !closes.contains(scalar) {
        depth += 1
      } else if closes.contains(scalar), isEnd(text, index, isSingle: isSingle, isDouble: isDouble) {
        if depth == 0 {
          var end = index + 1
          while end < text.count, closes.contains(text.scalars[end]), isDouble || !isSingle { end += 1 }
          return (begin..<index, end)
        }
        depth -= 1
      }
      index += 1
    }
    return nil
  }

  /// Whether a sign closes: an apostrophe inside a word does not, nor a single one where two were opened.
  private static func isEnd(_ text: StyledText, _ index: Int, isSingle: Bool, isDouble: Bool) -> Bool {
    guard isSingle else { return true }
    let scalar = text.scalars[index]
    let next = index + 1 < text.count ? text.scalars[index + 1] : " "
    if isDouble { return next == scalar || scalar == "\"" || scalar == "”" }
    if next.isLetter { return false }
    // `the workers’ union`: a plural's apostrophe has no stop before or behind it.
    let previous = text.scalars[index - 1]
    return [",", ".", "?", "!", ")"].contains(previous) || [",", ".", ";", ":", ")"].contains(next)
      || previous != "s" || !next.isBlank
  }
}
