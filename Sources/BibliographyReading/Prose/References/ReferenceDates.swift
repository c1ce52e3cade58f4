internal import Bibliography

/// When a reference appeared: the year behind the authors, or the one that stands by itself further on.
enum ReferenceDates {
  /// The years of print.
  static let years = 1450...2099

  /// A year at a place, perhaps with a letter (`1996b`), a second year (`1918/1922`, `2003-2004`) or a question mark.
  static func year(_ text: StyledText, at start: Int) -> (year: Int, end: Int)? {
    guard start + 4 <= text.count, start == 0 || !isDigit(text, start - 1), !isDigit(text, start + 4),
      text.scalars[start..<start + 4].allSatisfy(\.isASCIIDigit),
      let year = Int(text.string(start..<start + 4)), years.contains(year)
    else { return nil }
    var end = start + 4
    if end < text.count, text.scalars[end] >= "a", text.scalars[end] <= "h",
      end + 1 >= text.count || !text.scalars[end + 1].isLetter
    {
      end += 1
    }
    if end + 1 < text.count, ["/", "-", "–"].contains(text.scalars[end]), isDigit(text, end + 1) {
      var second = end + 1
      while second < text.count, isDigit(text, second), second - end <= 4 { second += 1 }
      let digits = second - end - 1
      if digits == 4 || digits == 2 { end = second }
    }
    if end < text.count, text.scalars[end] == "?" { end += 1 }
    return (year, end)
  }

  private static func isDigit(_ text: StyledText, _ index: Int) -> Bool {
    index < text.count && text.scalars[index].isASCIIDigit
  }

  /// What stands in brackets for a date: `(2011)`, `(2012, October)`, `(1998, September 5)`, `[1927]`, `(in press)`.
  static func bracketed(_ text: StyledText, at open: Int) -> (date: PublicationDate?, end: Int)? {
    guard open < text.count,
      text.scalars[open] == "(" || text.scalars[open] == "[" || text.scalars[open] == "（"
    else { return nil }
    let limit = min(text.count, open + 48)
    guard let close = text.scalars[open..<limit].firstIndex(where: { $0 == ")" || $0 == "]" || $0 == "）" })
    else {
      return nil
    }
    let inside = text.trimmed(open + 1..<close)
    if ReferenceCues.begins(undated, text, at: inside.lowerBound) != nil, inside.count <= 24 {
      return (nil, close + 1)
    }
    // The first year: `(1922/1998)`, `(1913, 1957)`; words before it are a month, a season or `orig.`
    guard let found = first(text, inside), text.wordCount(inside) <= 5 else { return nil }
    let letters = text.scalars[inside].count { $0.isLetter }
    let isMonth = inside.contains { index in
      ReferenceCues.begins(months, text, at: index) != nil && !text.scalars[index - 1].isLetter
    }
    return letters <= 8 || letters <= 24 && isMonth ? (found, close + 1) : nil
  }

  private static func first(_ text: StyledText, _ range: Range<Int>) -> PublicationDate? {
    for index in range {
      guard let found = year(text, at: index) else { continue }
      return date(text, around: index..<found.end, year: found.year)
    }
    return nil
  }

  /// A year with the month and day beside it.
  private static func date(_ text: StyledText, around range: Range<Int>, year: Int) -> PublicationDate {
    if let full = DateRules.date(in: text, at: range.lowerBound), full.date.month != nil { return full.date }
    // `June 1978`, `5 May 1993`, `April 1-5, 1990`: at most three words back.
    var start = range.lowerBound
    for _ in 0..<3 {
      while start > 0, text.scalars[start - 1].isBlank || text.scalars[start - 1] == "," { start -= 1 }
      while start > 0, !text.scalars[start - 1].isBlank, text.scalars[start - 1] != "(" { start -= 1 }
      if let found = DateRules.date(in: text, at: start), found.date.year == year, found.date.month != nil {
        return found.date
      }
    }
    if range.lowerBound > 0, let full = DateRules.bracketed(in: text, at: range.lowerBound - 1)?.date,
      full.year == year
    {
      return full
    }
    return PublicationDate(year: year)
  }

  private static let undated = ReferenceCues.Phrases([
    "in press", "forthcoming", "n.d", "nd", "s.d", "s. d", "to appear", "accepted", "submitted",
    "in preparation",
    "under review", "in prep", "im druck", "im erscheinen", "à paraître", "en prensa", "o. j", "o.j",
    "sous presse",
    "no date",
  ])

  /// Said in place of a date, not in brackets: where the text goes on.
  static func undated(_ text: StyledText, at start: Int) -> Int? {
    guard let end = ReferenceCues.begins(undated, text, at: start),
      end >= text.count || !text.scalars[end].isLetter
    else { return nil }
    return end
  }

  /// The date that stands behind authors and title. A year between separators, in brackets or behind a month
  /// counts before one among words; what a note tells of access or reprints does not count.
  static func stated(_ text: StyledText, _ range: Range<Int>) -> PublicationDate? {
    stated(text, range, until: reprints) ?? stated(text, range, until: nil)
  }

  private static func stated(_ text: StyledText, _ range: Range<Int>, until notes: ReferenceCues.Phrases?)
    -> PublicationDate?
  {
    let isInAddress = text.isLinked(range)
    var best: (rank: Int, range: Range<Int>, year: Int)?
    var index = range.lowerBound
    while index < range.upperBound {
      let isAtWord = index == 0 || !text.scalars[index - 1].isLetter
      if isAtWord, ReferenceCues.begins(visits, text, at: index) != nil { break }
      if isAtWord, let notes, ReferenceCues.begins(notes, text, at: index) != nil { break }
      guard text.scalars[index].isASCIIDigit else {
        index += 1
        continue
      }
      var end = index
      while end < range.upperBound, text.scalars[end].isASCIIDigit { end += 1 }
      if !isInAddress[index - range.lowerBound], let found = year(text, at: index) {
        let rank = rank(text, index..<found.end, range)
        // Few papers are older than journals that are cited by abbreviations.
        if found.year < 1800, rank < 4 {
          index = end
          continue
        }
        if rank > 1, rank > (best?.rank ?? 0) { best = (rank, index..<found.end, found.year) }
        end = max(end, found.end)
      }
      index = end
    }
    guard let best else { return nil }
    return date(text, around: best.range, year: best.year)
  }

  /// How much a year looks like the year of publication.
  private static func rank(_ text: StyledText, _ year: Range<Int>, _ range: Range<Int>) -> Int {
    var before = year.lowerBound
    while before > range.lowerBound, text.scalars[before - 1].isBlank { before -= 1 }
    let previous: Unicode.Scalar = before > range.lowerBound ? text.scalars[before - 1] : ","
    let next: Unicode.Scalar = year.upperBound < text.count ? text.scalars[year.upperBound] : "."
    let isGlued = before == year.lowerBound
    // `25/04/2013`
    if isGlued, before > range.lowerBound + 3, previous == "/" || previous == ".",
      text.scalars[before - 2].isASCIIDigit,
      text.scalars[before - 4] == previous
    {
      return 4
    }
    if isGlued, ["/", "_", "=", "#", "-", "–", ":", "."].contains(previous) || previous.isLetter { return 0 }
    if next.isLetter, !next.isCaseless { return 0 }
    if ["/", "_"].contains(next) { return 1 }
    if next == ".", year.upperBound + 1 < text.count, text.scalars[year.upperBound + 1].isASCIIDigit {
      return 0
    }
    // A range of years or of pages.
    if year.count > 5 || next == "-" || next == "–" { return previous == "(" ? 4 : 1 }
    // A range's end, pages or a number: `pp. 1761–1990`, `no. 1997`.
    if ["-", "–", "‐", "−"].contains(previous) { return 1 }
    if isNumbered(text, before) { return 1 }
    let endsWell = [".", ",", ")", "]", ";", ":"].contains(next) || year.upperBound >= range.upperBound
    if previous == "(" || previous == "[" { return endsWell ? 6 : 4 }
    if isMonth(text, before) { return endsWell ? 5 : 4 }
    if [",", ".", ";", ":", ")", "”", "\"", "»", "’"].contains(previous) { return endsWell ? 5 : 3 }
    return endsWell ? 4 : 2
  }

  private static func isNumbered(_ text: StyledText, _ end: Int) -> Bool {
    var start = end
    while start > 0, !text.scalars[start - 1].isBlank, end - start < 8 { start -= 1 }
    return ["pp.", "p.", "pages", "no.", "nr.", "vol.", "s.", "#", "page", "n°"].contains(
      text.string(start..<end).lowercased())
  }

  private static func isMonth(_ text: StyledText, _ end: Int) -> Bool {
    var start = end
    for _ in 0..<2 {
      while start > 0, text.scalars[start - 1].isBlank || text.scalars[start - 1] == "," { start -= 1 }
      while start > 0,
        text.scalars[start - 1].isLetter || text.scalars[start - 1].isASCIIDigit
          || text.scalars[start - 1] == "."
      { start -= 1 }
      if ReferenceCues.begins(months, text, at: start) != nil { return true }
    }
    return false
  }

  private static let months = ReferenceCues.Phrases([
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mär", "mai", "okt",
    "dez",
    "fév", "avr", "juin", "juil", "aoû", "déc", "ene", "abr", "ago", "dic", "spring", "summer", "autumn",
    "fall",
    "winter",
  ])

  /// Notes whose years are those of a visit or a change, and no year of publication.
  private static let visits = ReferenceCues.Phrases([
    "retrieved", "accessed", "last modified", "last accessed", "consulté", "consultado", "abgerufen",
    "zugriff",
    "last updated", "acesso em", "visited",
  ])

  /// Notes whose years count only where there is no other.
  private static let reprints = ReferenceCues.Phrases(["reprinted", "published as", "see also"])
}
