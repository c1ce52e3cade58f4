internal import Bibliography

/// Dates as pages print them: `Mar 25`, `Mar 25, 2025`, `25 March 2025`, `Apr 2024`, `2024-04-01`, `2024`.
enum DateRules {
  struct Found {
    var date: PublicationDate
    var range: Range<Int>
  }

  /// The years that a paper's date may have.
  static let years = 1800...2099

  /// The longest date that begins at an index of a text.
  ///
  /// - Parameter needsMonth: Whether a year alone is not enough.
  static func date(in text: StyledText, at start: Int, needsMonth: Bool = false) -> Found? {
    var cursor = Cursor(text: text, index: start)
    if let month = cursor.month() {
      let afterMonth = cursor
      cursor.skipBlanks()
      if let day = cursor.number(digits: 1...2, in: 1...31) {
        cursor.skipOrdinal()
        let afterDay = cursor
        cursor.skip([",", " "])
        if let year = cursor.number(digits: 4...4, in: years) {
          return cursor.found(PublicationDate(year: year, month: month, day: day), from: start)
        }
        return afterDay.found(PublicationDate(year: nil, month: month, day: day), from: start)
      }
      cursor = afterMonth
      cursor.skip([",", " ", "."])
      if let year = cursor.number(digits: 4...4, in: years) {
        return cursor.found(PublicationDate(year: year, month: month), from: start)
      }
      return nil
    }
    if let year = cursor.number(digits: 4...4, in: years) {
      let afterYear = cursor
      if let separator = cursor.take(["-", ".", "/"]), let month = cursor.number(digits: 1...2, in: 1...12) {
        let afterMonth = cursor
        if cursor.take([separator]) != nil, let day = cursor.number(digits: 1...2, in: 1...31) {
          return cursor.found(PublicationDate(year: year, month: month, day: day), from: start)
        }
        return afterMonth.found(PublicationDate(year: year, month: month), from: start)
      }
      return needsMonth ? nil : afterYear.found(PublicationDate(year: year), from: start)
    }
    if let day = cursor.number(digits: 1...2, in: 1...31) {
      cursor.skipOrdinal()
      cursor.skipBlanks()
      if let month = cursor.month() {
        let afterMonth = cursor
        cursor.skip([",", " ", "."])
        if let year = cursor.number(digits: 4...4, in: years) {
          return cursor.found(PublicationDate(year: year, month: month, day: day), from: start)
        }
        return afterMonth.found(PublicationDate(year: nil, month: month, day: day), from: start)
      }
    }
    return nil
  }

  /// What stands in brackets for a date between authors and title: `(2022, May)`, `(2022, May 3-5)`, `(in press)`.
  static func bracketed(in text: StyledText, at open: Int) -> (date: PublicationDate?, end: Int)? {
    let limit = min(text.count, open + 40)
    guard open + 1 < limit, let close = text.scalars[(open + 1)..<limit].firstIndex(of: ")") else {
      return nil
    }
    if undated.contains(text.string(text.trimmed(open + 1..<close)).lowercased()) { return (nil, close + 1) }
    guard let found = date(in: text, at: open + 1), let year = found.date.year else { return nil }
    var next = found.range.upperBound
    guard next < close, text.scalars[next] == "," else { return nil }
    while next < close, text.scalars[next] == "," || text.scalars[next].isBlank { next += 1 }
    var cursor = Cursor(text: text, index: next)
    guard let month = cursor.month() else { return nil }
    cursor.skipBlanks()
    let day = cursor.number(digits: 1...2, in: 1...31)
    return (PublicationDate(year: year, month: month, day: day), close + 1)
  }

  /// Said in place of a date.
  private static let undated: Set<String> = [
    "in press", "forthcoming", "n.d.", "n.d", "nd", "to appear", "accepted", "submitted", "in preparation",
    "under review", "in prep", "in prep.", "im druck", "im erscheinen", "à paraître", "en prensa",
  ]

  /// A date with a month and a year at the very end of a text, as a CV sets it flush right: `Title Apr 2024`.
  static func trailing(in text: StyledText, _ range: Range<Int>) -> Found? {
    let end = text.trimmed(range) { $0.isBlank || $0 == ")" || $0 == "]" || $0 == "." }.upperBound
    var start = end
    var words = 0
    while words < 3, start > range.lowerBound {
      while start > range.lowerBound, !text.scalars[start - 1].isBlank { start -= 1 }
      let first = text.scalars[start] == "(" || text.scalars[start] == "[" ? start + 1 : start
      if let found = date(in: text, at: first, needsMonth: true), found.date.year != nil,
        found.range.upperBound == end, start > range.lowerBound
      {
        return Found(date: found.date, range: start..<range.upperBound)
      }
      while start > range.lowerBound, text.scalars[start - 1].isBlank { start -= 1 }
      words += 1
    }
    return nil
  }

  /// The date that a reference states. Of several years a bracketed one counts, else the last one that stands by
  /// itself; numbers within page ranges, identifiers and addresses do not count.
  static func stated(in text: StyledText, _ range: Range<Int>) -> Found? {
    let isInAddress = text.isLinked(range) { isAddress(text, $0.range) }
    var best: Found?
    var bestRank = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = text.scalars[index]
      let previous = index > range.lowerBound ? text.scalars[index - 1] : " "
      if isInAddress[index - range.lowerBound] {
        index += 1
        continue
      }
      let isAtWord = !previous.isLetter && !previous.isASCIIDigit
      if scalar.isLetter, isAtWord, let found = date(in: text, at: index), found.date.year != nil {
        if bestRank <= 3 { (best, bestRank) = (found, 3) }
        index = found.range.upperBound
        continue
      }
      if scalar.isASCIIDigit, !previous.isASCIIDigit {
        var end = index
        while end < range.upperBound, text.scalars[end].isASCIIDigit { end += 1 }
        let next = end < range.upperBound ? text.scalars[end] : " "
        let rank = yearRank(previous: previous, next: next, text, index)
        if end - index == 4, rank > 0, let year = Int(text.string(index..<end)), (1900...2099).contains(year)
        {
          let full = isAtWord ? date(in: text, at: index) : nil
          let found = full ?? Found(date: PublicationDate(year: year), range: index..<end)
          if rank >= bestRank || (bestRank < 3 && rank >= 2) { (best, bestRank) = (found, rank) }
          index = max(end, found.range.upperBound)
          continue
        }
        if end - index == 2, previous == "'" || previous == "’" || previous == "‘", bestRank < 1,
          index >= 2, text.scalars[index - 2].isLetter || text.scalars[index - 2].isBlank,
          let short = Int(text.string(index..<end))
        {
          let year = short < 60 ? 2000 + short : 1900 + short
          (best, bestRank) = (Found(date: PublicationDate(year: year), range: index - 1..<end), 1)
        }
        index = end
        continue
      }
      index += 1
    }
    return best
  }

  /// 3 in brackets, 2 by itself or glued to a venue (`COLING2024`), 0 no year.
  private static func yearRank(
    previous: Unicode.Scalar, next: Unicode.Scalar, _ text: StyledText, _ index: Int
  ) -> Int {
    if next == "-" || next == "–", index + 5 < text.count, text.scalars[index + 5].isASCIIDigit {
      // `2016-2020` tells the first year as well as the last; a page range tells none.
      return previous == "(" ? 2 : 0
    }
    if next.isASCIIDigit || next == ":" && index + 5 < text.count && text.scalars[index + 5].isASCIIDigit {
      return 0
    }
    if next == ".", index + 5 < text.count, text.scalars[index + 5].isASCIIDigit { return 0 }
    if next.isLetter, next.isLower { return 0 }
    switch previous {
    case "(", "[": return next == ")" || next == "]" || next == "," ? 3 : 2
    case ":", "/", ".", "-", "–", "_", "=", "#", "$", "€", "£": return previous == "-" ? 1 : 0
    default: return 2
    }
  }

  private static func isAddress(_ text: StyledText, _ range: Range<Int>) -> Bool {
    text.has("http", at: range.lowerBound) || text.has("www.", at: range.lowerBound)
  }

  /// A line that is a year and nothing else, as heading of the entries below it.
  static func headingYear(_ text: StyledText) -> Int? {
    let range = text.trimmed(text.indices) { !$0.isASCIIDigit && !$0.isLetter }
    guard range.count >= 4, range.count <= 40 else { return nil }
    guard let year = Int(text.string(range.lowerBound..<range.lowerBound + 4)), years.contains(year) else {
      return nil
    }
    // `2023 (3 papers)` is a year; `2019 - 2021` and `2018 and before` are a heading without one.
    let rest = text.string(range.lowerBound + 4..<range.upperBound)
    return rest.isEmpty || rest.hasPrefix("(") ? year : nil
  }

  /// A line that only tells a time: `2023`, `2019 – 2021`, `2018 and earlier`, `Before 2015`.
  static func isTimeHeading(_ text: StyledText) -> Bool {
    if headingYear(text) != nil { return true }
    guard text.count <= 40 else { return false }
    let words = text.string.split { !$0.isLetter && !$0.isNumber }
    let fillers: Set<String> = [
      "and", "before", "earlier", "older", "since", "until", "to", "prior", "present", "now", "ongoing",
      "year",
    ]
    var hasYear = false
    for word in words {
      if let year = Int(word), years.contains(year) {
        hasYear = true
      } else if !fillers.contains(word.lowercased()) {
        return false
      }
    }
    return hasYear
  }

  /// A cursor over one text.
  private struct Cursor {
    let text: StyledText
    var index: Int

    func found(_ date: PublicationDate, from start: Int) -> Found {
      Found(date: date, range: start..<index)
    }

    mutating func skip(_ scalars: [Unicode.Scalar]) {
      while index < text.count, scalars.contains(text.scalars[index]) { index += 1 }
    }

    mutating func skipBlanks() { skip([" "]) }

    mutating func take(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
      guard index < text.count, scalars.contains(text.scalars[index]) else { return nil }
      index += 1
      return text.scalars[index - 1]
    }

    /// `st`, `nd`, `rd`, `th` after a day.
    mutating func skipOrdinal() {
      for ending: String in ["st", "nd", "rd", "th"] where text.has(ending, at: index) {
        index += 2
        return
      }
    }

    /// A number with a number of digits, followed by no further digit.
    mutating func number(digits: ClosedRange<Int>, in values: ClosedRange<Int>) -> Int? {
      var end = index
      var value = 0
      while end < text.count, text.scalars[end].isASCIIDigit, end - index <= digits.upperBound {
        value = value * 10 + Int(text.scalars[end].value - 0x30)
        end += 1
      }
      guard digits.contains(end - index), values.contains(value) else { return nil }
      index = end
      return value
    }

    /// A month's name or its first three letters, in any case, with or without a full stop.
    mutating func month() -> Int? {
      guard index < text.count, "jfmasondJFMASOND".unicodeScalars.contains(text.scalars[index]) else {
        return nil
      }
      for (number, name) in DateRules.months.enumerated() {
        guard text.has(name.short, at: index) else { continue }
        var end = index + 3
        if text.has(name.full, at: index) {
          end = index + name.full.utf8.count
        } else if text.has("sept", at: index) {
          end = index + 4
        }
        if end < text.count, text.scalars[end] == "." { end += 1 }
        guard end >= text.count || !text.scalars[end].isLetter else { return nil }
        index = end
        return number + 1
      }
      return nil
    }
  }

  private static let months: [(short: String, full: String)] = [
    ("jan", "january"), ("feb", "february"), ("mar", "march"), ("apr", "april"), ("may", "may"),
    ("jun", "june"), ("jul", "july"), ("aug", "august"), ("sep", "september"), ("oct", "october"),
    ("nov", "november"), ("dec", "december"),
  ]
}
