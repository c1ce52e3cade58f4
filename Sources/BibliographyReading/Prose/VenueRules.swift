internal import Bibliography

/// Where a paper appeared, from what an entry says behind its title and authors.
enum VenueRules {
  struct Found {
    var venue: String?
    var kind = PaperKind.unknown
    var date: PublicationDate?
    /// Whether the words before it say that it is a venue ("Accepted to", "In Proceedings of").
    var isAnnounced = false
  }

  /// What is said before a venue.
  private static let announcements = [
    "accepted to", "accepted at", "accepted by", "accepted in", "accepted for publication in", "accepted as",
    "accepted",
    "to appear in", "to appear at", "to appear", "published in", "published at", "published by",
    "presented at", "appeared in",
    "appears in", "forthcoming in", "forthcoming at", "in press at", "in press", "conditionally accepted at",
    "oral, accepted at", "poster, accepted at", "under review at", "submitted to", "under submission to",
    "in submission to",
    "under revision at", "major revision at", "minor revision at", "revise and resubmit at",
    "best paper award at", "best student paper award at", "venue:", "journal:", "conference:", "in:", "in",
  ]

  /// Said of a paper that has no venue yet.
  private static let unpublished: Set<String> = [
    "under review", "in submission", "in preparation", "submitted", "working paper", "preprint", "manuscript",
    "under submission", "ongoing", "in progress", "work in progress", "in press", "accepted", "to appear",
    "draft",
    "forthcoming", "technical report", "under revision", "unpublished", "minor revision", "major revision",
    "pre-print",
    "preprint only", "job market paper",
  ]

  /// Reads what stands behind title and authors, or a line or label of its own.
  static func read(_ text: StyledText, _ range: Range<Int>) -> Found {
    var found = Found()
    let isNoise: (Unicode.Scalar) -> Bool = {
      $0.isBlank
        || [
          "”", "\"", "»", "」", ",", ".", ";", ":", "-", "–", "—", "|", "*", "·", "•", "/", "†", "+", "=",
          "\\", "~",
        ].contains($0)
    }
    var range = text.trimmed(range, isNoise)
    found.date = DateRules.stated(in: text, range)?.date
    // Brackets round the whole: `(Accepted at LREC 2024)`.
    if let first = range.first, text.scalars[first] == "(" || text.scalars[first] == "[",
      let close = text.scalars[range].firstIndex(where: { $0 == ")" || $0 == "]" })
    {
      let inside = first + 1..<close
      if close + 1 >= range.upperBound || text.trimmed(close + 1..<range.upperBound, isNoise).isEmpty {
        range = text.trimmed(inside, isNoise)
      } else if !text.scalars[inside].contains(where: \.isLetter)
        || DateRules.date(in: text, at: inside.lowerBound)?.range == inside
      {
        // A date in front: `(2020). Title`.
        range = text.trimmed(close + 1..<range.upperBound, isNoise)
      }
    }
    let announced = withoutAnnouncement(text, range)
    found.isAnnounced = announced != range
    range = announced
    range = firstPart(text, withoutEditors(text, range))
    found.kind = kind(text.string(range))
    range = withoutNumbers(text, range)
    let venue = clean(text, range)
    if !venue.isEmpty, venue.contains(where: \.isLetter) { found.venue = venue }
    if let name = found.venue?.lowercased() {
      if unpublished.contains(name.filter { $0 != "(" && $0 != ")" && $0 != "." }) {
        found.kind = .preprint
        found.venue = nil
      }
      if isRemark(name) { found.venue = nil }
    }
    return found
  }

  private static let awards = [
    "best paper", "best student paper", "outstanding paper", "best demo", "best poster", "honorable mention",
    "award", "runner-up", "acceptance rate", "nominated for", "invited to",
  ]

  /// How a paper was presented or how far it is: nothing of the venue's name.
  private static let remarks: Set<String> = [
    "oral", "oral presentation", "long oral", "short oral", "poster", "poster presentation", "spotlight",
    "spotlight presentation", "talk", "long talk", "lightning talk", "highlight", "to appear", "accepted",
    "in press",
    "forthcoming", "long paper", "short paper", "full paper", "extended version", "peer reviewed",
    "peer-reviewed",
    "refereed", "invited", "invited paper", "invited talk",
  ]

  /// Whether words say of a paper how it was presented, praised or how far it is: `oral`, `best paper award`.
  private static func isRemark(_ words: String) -> Bool {
    remarks.contains(words) || awards.contains { words.hasPrefix($0) }
  }

  /// A venue without the remarks behind it: `RecSys 2024 (Oral)`, `NeurIPS 2021, Spotlight`.
  private static func withoutRemarks(_ text: StyledText, _ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last {
      let isClosed = text.scalars[last] == ")" || text.scalars[last] == "]"
      let end = isClosed ? last : range.upperBound
      let sign = text.scalars[range].lastIndex { isClosed ? $0 == "(" || $0 == "[" : $0 == "," }
      guard let sign, sign > range.lowerBound,
        isRemark(text.string(text.trimmed(sign + 1..<end)).lowercased())
      else {
        break
      }
      range = text.trimmed(range.lowerBound..<sign)
    }
    return range
  }

  private static func withoutAnnouncement(_ text: StyledText, _ range: Range<Int>) -> Range<Int> {
    var range = range
    var repeats = 0
    while repeats < 3,
      let phrase = announcements.first(where: {
        let end = range.lowerBound + $0.utf8.count
        return text.has($0, at: range.lowerBound) && end < range.upperBound
          && (text.scalars[end].isBlank || $0.hasSuffix(":"))
      })
    {
      range = text.trimmed(range.lowerBound + phrase.utf8.count..<range.upperBound)
      if text.has("the ", at: range.lowerBound) { range = range.lowerBound + 4..<range.upperBound }
      repeats += 1
    }
    return range
  }

  /// `L. Roe (Ed.), Handbook`: editors are named before the book.
  private static func withoutEditors(_ text: StyledText, _ range: Range<Int>) -> Range<Int> {
    for index in range.prefix(200) where text.scalars[index] == "(" && text.has("(ed", at: index) {
      for mark in ["(ed.)", "(eds.)", "(eds)", "(ed)", "(editors)", "(editor)"]
      where text.has(mark, at: index) {
        return text.trimmed(index + mark.utf8.count..<range.upperBound) {
          $0.isBlank || $0 == "," || $0 == ":"
        }
      }
    }
    return range
  }

  /// What stands before a line break, a bar, a loose dash or the full stop of a sentence: the rest are awards,
  /// places, remarks.
  private static func firstPart(_ text: StyledText, _ range: Range<Int>) -> Range<Int> {
    // A venue in italics ends where the italics end.
    let italic = text.spans(of: .italic).first {
      $0.lowerBound >= range.lowerBound && $0.upperBound <= range.upperBound
    }
    if let italic, italic != range, text.wordCount(italic) > 1 || italic.count > 3,
      italic.lowerBound - range.lowerBound < (kind(text.string(italic)) == .unknown ? 12 : 60),
      text.scalars[italic].contains(where: \.isLetter)
    {
      return italic
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = text.scalars[index]
      let next = index + 1 < range.upperBound ? text.scalars[index + 1] : " "
      let previous = index > range.lowerBound ? text.scalars[index - 1] : " "
      switch scalar {
      case "\n", "|", "•": return range.lowerBound..<index
      case "-", "–", "—":
        if previous.isBlank, next.isBlank { return range.lowerBound..<index }
      case ".":
        if next.isBlank, isSentenceEnd(text, index, from: range.lowerBound) {
          return range.lowerBound..<index
        }
      case ";":
        if next.isBlank { return range.lowerBound..<index }
      default: break
      }
      index += 1
    }
    return range
  }

  /// A full stop behind a long word ends a sentence; one behind `Proc.`, `J.`, `Conf.`, `Int.` does not.
  private static func isSentenceEnd(_ text: StyledText, _ index: Int, from start: Int) -> Bool {
    var begin = index
    while begin > start, text.scalars[begin - 1].isLetter { begin -= 1 }
    let after = text.scalars[(index + 1)...].first { !$0.isBlank }
    guard let after, after.isUpper || after.isASCIIDigit || after == "(" || after == "[" else { return false }
    if index - begin == 0 { return true }
    let word = text.string(begin..<index).lowercased()
    // `Angew. Chem.`: a short capitalized word at the beginning is cut.
    if begin == start, index - begin <= 6, after.isUpper, text.scalars[begin].isUpper,
      text.scalars[begin + 1..<index].allSatisfy(\.isLower)
    {
      return false
    }
    // `Trans. Autom. Control`: one abbreviation brings the next.
    if begin >= start + 2, text.scalars[begin - 1].isBlank, text.scalars[begin - 2] == ".", after.isUpper {
      return false
    }
    let isShort =
      index - begin <= 4 && text.scalars[begin].isUpper
      && !text.scalars[begin + 1..<index].allSatisfy(\.isUpper)
    return !(isShort || abbreviations.contains(word) || index - begin == 1)
  }

  private static let abbreviations: Set<String> = [
    "proc", "conf", "int", "trans", "lett", "rev", "symp", "phys", "chem", "math", "appl", "comput", "commun",
    "assoc",
    "univ", "dept", "intl", "natl", "acad", "amer", "annu", "biol", "electron", "eng", "mech", "stat",
    "theor", "vol",
    "syst", "technol", "mater", "struct", "nucl", "instrum", "sci", "soc", "stud", "workshop", "ed", "eds",
    "no", "pp", "st",
  ]

  /// Volume, issue, pages and a year behind a comma are not the venue's name; a year that belongs to it stays:
  /// `RecSys 2024 (Oral)`.
  private static func withoutNumbers(_ text: StyledText, _ range: Range<Int>) -> Range<Int> {
    var index = range.lowerBound
    var end = range.upperBound
    while index < end {
      let scalar = text.scalars[index]
      let isStart = index == range.lowerBound || !text.scalars[index - 1].isLetter
      if isStart, scalar.isLetter, index > range.lowerBound,
        [
          "pp.", "pp ", "vol.", "vol ", "volume ", "no.", "pages ", "issue ", "doi", "arxiv:", "article no",
          "art. no",
          "isbn", "issn",
        ]
        .contains(where: { text.has($0, at: index) })
      {
        end = index
      } else if scalar == "," || scalar == ":", isNumbers(text, index + 1..<range.upperBound) {
        end = index
      } else if scalar.isASCIIDigit, index > range.lowerBound, text.scalars[index - 1].isBlank,
        isVolume(text, index..<range.upperBound)
      {
        end = index
      } else if scalar == "(", isNumbers(text, index + 1..<range.upperBound), index > range.lowerBound {
        end = index
      }
      index += 1
    }
    return range.lowerBound..<max(range.lowerBound, end)
  }

  /// Whether only numbers, months and punctuation follow.
  private static func isNumbers(_ text: StyledText, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var seen = false
    let limit = min(range.upperBound, range.lowerBound + 80)
    while index < limit {
      let scalar = text.scalars[index]
      if scalar.isASCIIDigit {
        seen = true
      } else if scalar.isLetter {
        guard let date = DateRules.date(in: text, at: index) else { return false }
        index = date.range.upperBound
        seen = true
        continue
      }
      index += 1
    }
    return seen
  }

  /// `232, no. 2 (2018): 265`, `12(3)`, `79 7`: a number that is no year and has more numbers or nothing behind it.
  private static func isVolume(_ text: StyledText, _ range: Range<Int>) -> Bool {
    var end = range.lowerBound
    while end < range.upperBound, text.scalars[end].isASCIIDigit { end += 1 }
    let isYear = end - range.lowerBound == 4
    let next = text.scalars[end..<range.upperBound].first { !$0.isBlank }
    if next == ";" { return true }
    if next == "(" || next == ":" || next == "," { return !isYear }
    return next == nil ? !isYear && end - range.lowerBound <= 3 : (next?.isASCIIDigit == true && !isYear)
  }

  /// The words of the venue; bold remarks inside a label ("Best Paper") are not among them.
  private static func clean(_ text: StyledText, _ range: Range<Int>) -> String {
    var kept = StyledText()
    for index in range {
      let isRemark = text.styles[index].contains(.badge) && text.styles[index].contains(.bold)
      kept.append(isRemark ? " " : text.scalars[index], style: [])
    }
    if !kept.scalars.contains(where: \.isLetter) { kept = text[range] }
    let punctuation: Set<Unicode.Scalar> = [
      ",", ".", ";", ":", "-", "–", "—", "|", "*", "\"", "“", "”", "\\", "`", "~",
    ]
    var trimmed = kept.trimmed(kept.indices) { $0.isBlank || punctuation.contains($0) }
    // A bracket that opens or closes nothing.
    if let last = trimmed.last, kept.scalars[last] == ")" || kept.scalars[last] == "]",
      !kept.scalars[trimmed].contains("("), !kept.scalars[trimmed].contains("[")
    {
      trimmed = trimmed.lowerBound..<trimmed.upperBound - 1
    }
    if let first = trimmed.first, kept.scalars[first] == "(" || kept.scalars[first] == "[",
      !kept.scalars[trimmed].contains(")"), !kept.scalars[trimmed].contains("]")
    {
      trimmed = trimmed.lowerBound + 1..<trimmed.upperBound
    }
    trimmed = withoutRemarks(kept, trimmed)
    // What stands behind a bracket that is not closed was cut off: `Handbook of dunes (2nd ed`.
    if let open = kept.scalars[trimmed].lastIndex(of: "("),
      !kept.scalars[open..<trimmed.upperBound].contains(")")
    {
      trimmed = trimmed.lowerBound..<open
    }
    while let last = trimmed.last, ["(", "[", ",", " ", ":"].contains(kept.scalars[last]) {
      trimmed.removeLast()
    }
    let venue = kept.string(trimmed)
    return venue.count <= 300 ? venue : ""
  }

  /// What the words of a venue say about the sort of publication.
  static func kind(_ venue: String) -> PaperKind {
    let words = Set(venue.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init))
    func has(_ list: String...) -> Bool { list.contains { words.contains($0) } }
    if has("arxiv", "preprint", "biorxiv", "medrxiv", "ssrn", "corr", "preprints") { return .preprint }
    if has("thesis", "dissertation", "thèse", "masterarbeit") { return .thesis }
    if has(
      "conference", "workshop", "symposium", "conf", "meeting", "conférence", "atelier", "konferenz",
      "findings", "congress")
    {
      return .conferencePaper
    }
    if has(
      "journal", "transactions", "trans", "letters", "magazine", "review", "revue", "annals", "quarterly",
      "bulletin")
    {
      return .article
    }
    if has("proceedings", "proc") { return .conferencePaper }
    if has("chapter", "handbook") { return .chapter }
    return .unknown
  }
}
