internal import Bibliography

/// Takes a reference apart: authors, date, title, and what stands behind them, in any of the common citation styles.
///
/// Where the list of authors ends and where the title ends is decided together: each way to read the names
/// (``ReferenceNames``) is joined with the best title that may follow (``ReferenceTitles``), and the pair with most
/// points wins; of equals the one with fewer names. Points are small whole numbers, so the result is the same everywhere.
enum ReferenceParser {
  /// - Parameter previous: The people of the reference before, for which a dash stands.
  /// - Returns: The reference, and the people that it begins with, be they authors or editors; `nil` where neither names nor a title can be told.
  /// - Complexity: O(length of the text), with at most ``longest`` characters looked at.
  static func read(
    _ source: StyledText, line: Int, previous: NameList?
  ) -> (draft: PaperDraft, people: NameList?)? {
    guard source.count <= longest else { return nil }
    var draft = PaperDraft(line: line)
    let text = source[ReferenceLabel.end(in: source)..<source.count].trimmed
    guard text.scalars.contains(where: \.isLetter) else { return nil }
    CitationLayout.takeMentions(text, &draft)
    for link in text.links { LinkRules.note(link.target, &draft.facts) }
    guard let best = best(text, previous: previous) else { return nil }
    draft.names = best.names
    draft.title = TitleRules.clean(text, best.title.range)
    if !draft.title.contains(where: \.isLetter),
      !draft.title.contains(where: \.isNumber) || draft.title.count < 2
    {
      draft.title = ""
    }
    if draft.title.hasPrefix("("), !draft.title.contains(")") { draft.title = "" }
    draft.date = best.date ?? ReferenceDates.stated(text, best.title.rest..<text.count)
    let found = VenueRules.read(text, best.title.rest..<text.count)
    draft.venue = found.venue
    draft.kind = found.kind
    if draft.date == nil, !best.isUndated, best.title.range.count > 4 {
      draft.date = ReferenceDates.stated(text, best.title.range)
    }
    return draft.title.isEmpty && draft.names == nil ? nil : (draft, best.people)
  }

  /// The authors, the title and where what follows begins in a text that begins with its authors; `nil` where it does
  /// not.
  static func authorsFirst(_ text: StyledText) -> (
    names: NameList, date: PublicationDate?, title: Range<Int>, rest: Int
  )? {
    guard text.count <= longest, let best = best(text, previous: nil), let names = best.names,
      !best.title.range.isEmpty, names.range.lowerBound < best.title.range.lowerBound
    else { return nil }
    return (names, best.date, best.title.range, best.title.rest)
  }

  /// A longer reference is none.
  static let longest = 100_000

  private struct Reading {
    var names: NameList?
    var people: NameList?
    var date: PublicationDate?
    var isUndated = false
    var title: ReferenceTitles.Title
    var score: Int
  }

  private static func best(_ text: StyledText, previous: NameList?) -> Reading? {
    var best: Reading?
    func offer(_ names: NameList?, _ opening: Opening, _ score: Int) {
      let isSure = opening.score >= 4
      guard let title = ReferenceTitles.title(text, from: opening.end) else {
        if names != nil, best == nil {
          best = Reading(
            names: names, people: names, date: opening.date,
            title: .init(range: text.count..<text.count, rest: text.count, score: 0), score: score - 8)
        }
        return
      }
      let total = score + opening.score + title.score + (isSure && !title.range.isEmpty ? 1 : 0)
      if total > (best?.score ?? .min) {
        best = Reading(
          names: opening.isEditors ? nil : names, people: names, date: opening.date,
          isUndated: opening.isUndated,
          title: title, score: total)
      }
    }
    func offerWhole(_ reading: Reading) {
      if reading.score > (best?.score ?? .min) { best = reading }
    }
    if let dash = ReferenceLabel.dash(in: text) {
      let opening = Opening(text, at: dash, delimiter: .stop, endsInInitial: false)
      offer(previous, opening, 20)
      return best
    }
    let start = 0
    if QuoteRules.opens(text, at: start) {
      offer(nil, Opening(text, at: start, delimiter: .none, endsInInitial: false, isTitleFirst: true), 2)
      return best
    }
    var surest = 0
    for form in [ReferenceNames.Form.inverted, .packed, .natural, .invertedInFull] {
      for head in ReferenceNames.heads(text, from: start, first: form) {
        let opening = Opening(
          text, at: head.end, delimiter: head.delimiter, endsInInitial: head.endsInInitial)
        if head.delimiter == .none, !head.endsInInitial, opening.score < 2 { continue }
        surest = max(surest, head.score)
        offer(head.names, opening, head.score)
      }
    }
    // No author before the title; perhaps behind it.
    let opening = Opening(text, at: start, delimiter: .none, endsInInitial: false, isTitleFirst: true)
    offer(nil, opening, surest >= 4 ? -5 : -1)
    if surest < 4, let late = titleFirst(text, opening) { offerWhole(late) }
    if let organization = ReferenceOrganization.author(text, from: start) {
      let opening = Opening(
        text, at: organization.end, delimiter: organization.delimiter, endsInInitial: false)
      if organization.isNamed || opening.date != nil {
        offer(organization.names, opening, organization.isNamed ? 6 : 1)
      }
    }
    return best
  }
}

extension ReferenceParser {
  /// `Title. Authors. Date, ...`: names behind the title, if they are several or plainly names and a date or a
  /// container follows them.
  private static func titleFirst(_ text: StyledText, _ opening: Opening) -> Reading? {
    guard var title = ReferenceTitles.sentence(text, from: opening.end), title.rest < text.count else {
      return nil
    }
    // The first sentence or comma behind which names begin.
    for form in [ReferenceNames.Form.inverted, .packed, .natural] {
      guard let head = ReferenceNames.heads(text, from: title.rest, first: form).last, let names = head.names
      else {
        continue
      }
      let behind = Opening(text, at: head.end, delimiter: head.delimiter, endsInInitial: head.endsInInitial)
      guard names.count > 1 && head.score >= 5 || head.score >= 5 && behind.date != nil, !behind.isEditors
      else {
        continue
      }
      let score = opening.score + title.score + head.score
      title.rest = behind.end
      return Reading(names: names, people: names, date: behind.date, title: title, score: score)
    }
    return nil
  }
}

/// What stands between the authors and the title: a date, a mark of editors, separators.
struct Opening {
  var date: PublicationDate?
  var isEditors = false
  /// Whether words stand in place of a date.
  var isUndated = false
  /// How plainly it parts authors and title.
  var score: Int
  /// Where the title begins.
  var end: Int

  init(
    _ text: StyledText, at start: Int, delimiter: ReferenceWord.Delimiter, endsInInitial: Bool,
    isTitleFirst: Bool = false
  ) {
    switch delimiter {
    case .stop: score = 3
    case .colon: score = 3
    case .comma: score = 1
    case .quote: score = 2
    case .semicolon: score = 0
    case .and: score = -8
    case .bracket, .digit, .other, .end: score = 0
    case .none: score = endsInInitial ? 2 : -1
    }
    end = start
    if isTitleFirst {
      score = 0
      // `1968 Title`, as lists have it below the name of an author.
      guard let found = ReferenceDates.year(text, at: start), found.end < text.count,
        text.scalars[found.end].isBlank
      else { return }
      date = PublicationDate(year: found.year)
      end = found.end + 1
      return
    }
    if delimiter == .comma, endsInInitial { score += 1 }
    var index = start
    scan: while index < text.count {
      let scalar = text.scalars[index]
      switch scalar {
      case _ where scalar.isBlank: index += 1
      case ".", ":", "：":
        score = max(score, 3)
        index += 1
      case ",", ";", "-", "–", "—", ")", "]", "，":
        index += 1
      case "(", "[", "（":
        if date == nil, let found = ReferenceDates.bracketed(text, at: index) {
          date = found.date
          isUndated = found.date == nil
          score = max(score, 0) + 6
          index = found.end
        } else if date != nil, scalar == "[", let found = ReferenceDates.bracketed(text, at: index) {
          // `1988 [1964]`: the second is that of the first edition.
          index = found.end
        } else if !isEditors, let after = Self.editors(text, at: index + 1) {
          isEditors = true
          score = max(score, 0) + 6
          index = after
        } else if let after = Self.bracketedName(text, at: index) {
          index = after
        } else {
          break scan
        }
      default:
        if date == nil, let found = ReferenceDates.year(text, at: index), found.end < text.count {
          let next = text.scalars[found.end]
          guard next.isBlank || [".", ",", ":", ";", ")", "("].contains(next) else { break scan }
          date = DateRules.date(in: text, at: index)?.date ?? PublicationDate(year: found.year)
          if date?.year != found.year { date = PublicationDate(year: found.year) }
          score = max(score, 0) + (next.isBlank ? 3 : 5)
          index = found.end
        } else if date == nil, let after = ReferenceDates.undated(text, at: index) {
          score = max(score, 0) + 4
          isUndated = true
          index = after
        } else if !isEditors, delimiter != .stop, date == nil, let after = Self.editors(text, at: index) {
          isEditors = true
          score = max(score, 0) + 6
          index = after
        } else {
          break scan
        }
      }
    }
    end = index
  }

  /// A pseudonym or a name in full behind a name: `Esty, Joshua (Jed).`
  static func bracketedName(_ text: StyledText, at open: Int) -> Int? {
    guard let close = text.scalars[open...].prefix(48).firstIndex(where: { $0 == ")" || $0 == "]" }) else {
      return nil
    }
    guard close + 1 < text.count, [".", ",", ":"].contains(text.scalars[close + 1]) else { return nil }
    let words = text.string(open + 1..<close).split(separator: " ")
    let isName = words.allSatisfy { NameRules.word(Array($0.unicodeScalars)) != .none }
    return isName && !words.isEmpty && words.count <= 4 ? close + 1 : nil
  }

  /// Where the text goes on behind a word that makes the names editors'.
  private static func editors(_ text: StyledText, at start: Int) -> Int? {
    guard let end = ReferenceCues.begins(ReferenceCues.editors, text, at: start) else { return nil }
    if end < text.count, text.scalars[end].isLetter { return nil }
    if text.scalars[end - 1].isLetter, end < text.count,
      ![".", ",", ")", ":", "]"].contains(text.scalars[end])
    {
      return nil
    }
    return end
  }
}
