/// `First author`, `2nd author`, `Corresponding author`: what a CV says instead of names.
enum PositionRules {
  struct Found {
    /// Counted from 1; `nil` where the words give no place ("Last author", "Co-first author").
    var position: Int?
    var range: Range<Int>
    /// Whether there is no other author.
    var isSole = false
  }

  private static let phrases: [(words: String, position: Int?)] = [
    ("co-first author", nil), ("joint first author", nil), ("equal first author", nil),
    ("shared first author", nil),
    ("first author", 1), ("1st author", 1), ("lead author", 1), ("first-author", 1), ("second author", 2),
    ("2nd author", 2), ("second-author", 2), ("third author", 3), ("3rd author", 3), ("fourth author", 4),
    ("4th author", 4), ("fifth author", 5), ("5th author", 5), ("sixth author", 6), ("6th author", 6),
    ("corresponding author", nil), ("last author", nil), ("senior author", nil), ("co-author", nil),
    ("coauthor", nil), ("sole author", 1), ("single author", 1), ("第一作者", 1), ("第二作者", 2), ("第三作者", 3),
    ("一作", 1), ("二作", 2), ("共同一作", nil), ("通讯作者", nil),
  ]

  /// The phrase at the end of an entry, with the comma or bracket before it.
  static func find(in text: StyledText, _ range: Range<Int>) -> Found? {
    let end = text.trimmed(range) {
      $0.isBlank || $0 == "." || $0 == ")" || $0 == "]" || $0 == ";" || $0 == "）"
    }.upperBound
    for phrase in phrases {
      let length = phrase.words.unicodeScalars.count
      let start = end - length
      guard start > range.lowerBound, has(phrase.words, text, start) else { continue }
      var low = start
      while low > range.lowerBound, text.scalars[low - 1].isBlank { low -= 1 }
      let mark = text.scalars[low - 1]
      guard [",", "(", "[", "-", "–", "—", "|", ";", ".", ":", "（", "，"].contains(mark) else { continue }
      return Found(
        position: phrase.position, range: low - 1..<range.upperBound,
        isSole: phrase.words == "sole author" || phrase.words == "single author")
    }
    return nil
  }

  private static func has(_ words: String, _ text: StyledText, _ start: Int) -> Bool {
    var index = start
    for scalar in words.unicodeScalars {
      let own = text.scalars[index]
      let folded = own.isUpper && own.value < 0x80 ? Unicode.Scalar(UInt8(own.value | 0x20)) : own
      if folded != scalar { return false }
      index += 1
    }
    return true
  }
}
