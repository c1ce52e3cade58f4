internal import Bibliography

/// An entry in one run of text: `Authors. Title. Venue, Year.`, `Title, Authors, Venue`, `Authors (Year). "Title"`.
enum CitationLayout {
  /// Reads an entry; `nil` where no title can be told. Without authors, only a title that markup or quotes mark
  /// counts, and only beside a venue, a date or the owner's position.
  static func read(_ source: StyledText, line: Int) -> PaperDraft? {
    guard source.count <= 200_000 else { return nil }
    var draft = PaperDraft(line: line)
    var text = LinkRules.withoutLabels(source, &draft.facts).trimmed
    takeMentions(source, &draft)
    if let cited = FigureRules.citations(atEndOf: text) {
      draft.citations = cited.count
      text = text[0..<cited.start].trimmed
    }
    text = withoutLead(text, &draft)
    if let position = PositionRules.find(in: text, text.indices) {
      text = text[0..<position.range.lowerBound]
      draft.ownerPosition = position.position
      draft.saysPosition = true
      if position.isSole { draft.declaredAuthorCount = 1 }
    }
    text = text.trimmed
    for lead in citationLeads where text.has(lead, at: 0) {
      text = text[lead.utf8.count..<text.count].trimmed
    }
    guard !text.isEmpty, !footers.contains(where: { text.has($0, at: 0) }) else { return nil }
    if let title = TitleRules.marked(in: text) { return read(text, title: title, draft) }
    return readPlain(text, draft)
  }

  /// What may stand before a citation that a page offers to be copied.
  private static let citationLeads = [
    "recommended citation:", "suggested citation:", "how to cite:", "cite as:", "citation:",
    "zitiervorschlag:",
  ]

  /// How the lines begin that say when a page was made.
  private static let footers = [
    "last modified", "last updated", "last update", "page last", "letzte änderung", "zuletzt geändert",
    "dernière mise",
    "dernière modification", "última actualización", "última modificación", "ultimo aggiornamento", "©",
    "copyright",
    "最后更新",
  ]

  // MARK: Marked titles

  private static func read(_ text: StyledText, title: Range<Int>, _ start: PaperDraft) -> PaperDraft? {
    var draft = start
    for link in text.links where link.range.overlaps(title) { LinkRules.note(link.target, &draft.facts) }
    var range = title
    if let trailing = DateRules.trailing(in: text, title), trailing.range.lowerBound > title.lowerBound + 4 {
      draft.date = trailing.date
      range = title.lowerBound..<trailing.range.lowerBound
    }
    draft.title = TitleRules.clean(text, range)
    guard draft.title.contains(where: \.isLetter) else { return nil }
    // `**Authors:** X`: a field of a list of keys and values.
    if range.upperBound >= text.count || text.scalars[range.upperBound] == ":"
      || text.scalars[range].last == ":",
      fields.contains(draft.title.lowercased())
    {
      return nil
    }
    var rest = min(title.upperBound, text.count)..<text.count
    if rest.lowerBound < text.count, ["”", "\"", "»", "」", "》"].contains(text.scalars[rest.lowerBound]) {
      rest = rest.lowerBound + 1..<text.count
    }
    if let names = names(before: title.lowerBound, text, &draft) {
      draft.names = names
    } else if let (names, gap) = names(after: rest, text) {
      draft.names = names
      draft.add(VenueRules.read(text, gap))
      rest = names.range.upperBound..<text.count
    }
    draft.add(VenueRules.read(text, rest))
    if draft.names == nil, isProse(text, title, rest) { return nil }
    // A person and a remark are no paper: `Jane Doe (University), 2024: topic`.
    if draft.names == nil, NameListRules.whole(text, title) != nil { return nil }
    let isPlaced = draft.venue != nil || draft.date != nil || draft.saysPosition
    return draft.names != nil || isPlaced ? draft : nil
  }

  /// Whether words that stand out head a paragraph: no link, and sentences behind them.
  private static func isProse(_ text: StyledText, _ title: Range<Int>, _ rest: Range<Int>) -> Bool {
    guard !text.isLinked(title).contains(true), !["”", "\""].contains(text.scalars[rest].first) else {
      return false
    }
    var words = 0
    var small = 0
    for index in rest where !text.scalars[index].isBlank && (index == 0 || text.scalars[index - 1].isBlank) {
      words += 1
      if text.scalars[index].isLower { small += 1 }
    }
    return words > 8 && small * 5 > words * 3
  }

  /// What may stand between a title and the names of its authors, its letters only.
  private static let leads: Set<String> = [
    "by", "with", "authors", "author", "jointwith", "jointlywith", "jointworkwith", "coauthoredwith",
  ]

  /// Keys of lists that tell of one paper field by field.
  static let fields: Set<String> = [
    "author", "authors", "venue", "title", "year", "date", "journal", "conference", "workshop", "publisher",
    "doi",
    "abstract", "keywords", "status", "links", "link", "code", "pdf", "pages", "volume", "published",
    "published in",
    "type", "topic", "topics", "advisor", "summary", "tl;dr", "note", "notes", "role", "作者", "期刊", "会议", "摘要",
  ]

  private static func names(before end: Int, _ text: StyledText, _ draft: inout PaperDraft) -> NameList? {
    guard let list = NameListRules.lists(in: text, 0..<end).first else { return nil }
    let between = list.range.upperBound..<end
    if let found = DateRules.stated(in: text, between) { draft.date = draft.date ?? found.date }
    return list
  }

  /// The names right behind a title, or behind a venue that stands between.
  private static func names(after rest: Range<Int>, _ text: StyledText) -> (NameList, Range<Int>)? {
    for list in NameListRules.lists(in: text, rest) {
      let gap = rest.lowerBound..<max(rest.lowerBound, list.range.lowerBound)
      let letters = text.scalars[gap].count { $0.isLetter }
      let lead = text.string(gap).lowercased().filter(\.isLetter)
      let isDirect = letters == 0 || leads.contains(lead)
      let isSure = list.count > 1 || list.invertedCount > 0 || list.state.isTruncated
      if isDirect {
        if isSure || (list.mentions[0].score > 1 && isSeparate(list, text)) {
          return (list, gap.lowerBound..<gap.lowerBound)
        }
      } else if isSure, letters < 80, list.count > 1 || list.state == .truncated(shownBeforeGap: 0) {
        return (list, gap)
      }
    }
    return nil
  }

  /// Whether a single name fills its place between separators: `Jane Doe.`, not `Jane Doe Prize`.
  private static func isSeparate(_ list: NameList, _ text: StyledText) -> Bool {
    let next = text.scalars[list.range.upperBound...].first { !$0.isBlank }
    return next.map { !$0.isLetter } ?? true
  }

  // MARK: Plain titles

  private static func readPlain(_ text: StyledText, _ start: PaperDraft) -> PaperDraft? {
    let lists = NameListRules.lists(in: text, text.indices)
    if let first = lists.first, !text.scalars[..<first.range.lowerBound].contains(where: \.isLetter),
      let draft = authorsFirst(text, first, start)
    {
      return draft
    }
    // Names that are all turned round, and a date, are authors wherever the list was cut.
    if let reference = ReferenceParser.authorsFirst(text), let date = reference.date,
      reference.names.invertedCount == reference.names.count
    {
      var draft = start
      draft.names = reference.names
      draft.title = TitleRules.clean(text, reference.title)
      draft.date = start.date ?? date
      draft.add(VenueRules.read(text, reference.rest..<text.count))
      if draft.title.contains(where: \.isLetter) { return draft }
    }
    let later = lists.filter { list in
      let hasTitle =
        text.wordCount(0..<list.range.lowerBound) >= 2
        || text.scalars[..<list.range.lowerBound].count { $0.isLetter } > 5
      let isSure = list.count > 1 || list.invertedCount > 0 || list.state.isTruncated
      return hasTitle
        && (isSure || (list.mentions[0].score > 2 && isSeparate(list, text) && followsStop(list, text)))
    }
    guard let names = later.max(by: { $0.count < $1.count }) else { return withoutNames(text, start) }
    var draft = start
    draft.names = names
    var title = 0..<names.range.lowerBound
    for lead in ["by", "with", "authors:", "by:"] {
      let trimmed = text.trimmed(title)
      if trimmed.count > lead.utf8.count + 1,
        text.has(" " + lead, at: trimmed.upperBound - lead.utf8.count - 1)
      {
        title = trimmed.lowerBound..<trimmed.upperBound - lead.utf8.count
      }
    }
    // A venue or a year between title and authors: `Title. Venue 2020. Authors`.
    let end = TitleRules.end(in: text, from: 0, to: title.upperBound)
    if end < title.upperBound, TitleRules.isVenueStart(text, end + 1, title.upperBound) {
      draft.add(VenueRules.read(text, end..<title.upperBound))
      title = 0..<end
    }
    if let trailing = DateRules.trailing(in: text, title) {
      draft.date = draft.date ?? trailing.date
      title = title.lowerBound..<trailing.range.lowerBound
    }
    draft.title = TitleRules.clean(text, title)
    draft.add(VenueRules.read(text, names.range.upperBound..<text.count))
    return draft.title.count <= TitleRules.longest && draft.title.contains(where: \.isLetter) ? draft : nil
  }

  /// `Title, Journal 12 (2004)` in a list that names coauthors only: a paper of the owner alone.
  static func alone(_ source: StyledText, line: Int) -> PaperDraft? {
    guard source.count <= 2000 else { return nil }
    var start = PaperDraft(line: line)
    var text = LinkRules.withoutLabels(source, &start.facts).trimmed
    takeMentions(source, &start)
    text = withoutLead(text, &start).trimmed
    start.saysPosition = true
    guard !text.isEmpty else { return nil }
    var draft: PaperDraft?
    if let title = TitleRules.marked(in: text) {
      draft = read(text, title: title, start)
    } else {
      draft = withoutNames(text, start)
    }
    guard draft?.names == nil, draft?.date != nil || draft?.facts.identifiers.isEmpty == false else {
      return nil
    }
    draft?.ownerPosition = 1
    draft?.declaredAuthorCount = 1
    return draft
  }

  /// `Title. Venue 2021`, of which the owner's position is all that is known of the authors.
  private static func withoutNames(_ text: StyledText, _ start: PaperDraft) -> PaperDraft? {
    guard start.saysPosition else { return nil }
    var draft = start
    let end = TitleRules.end(in: text, from: 0, to: text.count)
    draft.title = TitleRules.clean(text, 0..<end)
    guard text.wordCount(0..<end) >= 2, end <= TitleRules.longest else { return nil }
    draft.add(VenueRules.read(text, end..<text.count))
    return draft
  }

  private static func followsStop(_ list: NameList, _ text: StyledText) -> Bool {
    let before = text.scalars[..<list.range.lowerBound].last { !$0.isBlank }
    let trimmed = text.trimmed(0..<list.range.lowerBound)
    return before.map { [".", "?", "!", "|", "-", "–", "—", ":"].contains($0) } ?? false
      || text.has("by", at: trimmed.upperBound - 2)
  }

  private static func authorsFirst(_ text: StyledText, _ list: NameList, _ start: PaperDraft) -> PaperDraft? {
    var draft = start
    var begin = list.range.upperBound
    let noise: Set<Unicode.Scalar> = [",", ".", ":", ";", "-", "–", "—", ")", "(", "]", "[", "*", "|"]
    var isDelimited = false
    while begin < text.count {
      let scalar = text.scalars[begin]
      if scalar == "(", let found = DateRules.bracketed(in: text, at: begin) {
        draft.date = draft.date ?? found.date
        isDelimited = true
        begin = found.end
      } else if scalar.isBlank || noise.contains(scalar) {
        if scalar == "." || scalar == ":" || scalar == "(" { isDelimited = true }
        begin += 1
      } else if text.has("eds.", at: begin) || text.has("ed.)", at: begin) || text.has("hrsg.", at: begin) {
        return nil
      } else if let found = DateRules.date(in: text, at: begin), found.date.year != nil {
        if draft.date == nil { draft.date = found.date }
        isDelimited = true
        begin = found.range.upperBound
        // `2019a`
        if begin < text.count, text.scalars[begin].isLower,
          begin + 1 >= text.count || !text.scalars[begin + 1].isLetter
        {
          begin += 1
        }
      } else {
        break
      }
    }
    guard begin < text.count else { return nil }
    let isSure =
      list.count > 1 || list.invertedCount > 0 || list.state.isTruncated
      || (isDelimited && list.mentions[0].score > 1)
    guard isSure else { return nil }
    var end = TitleRules.end(in: text, from: begin, to: text.count)
    // `Doe J; Roe AB; Title; Journal, 2004`: what parts the authors parts the title from the journal.
    let isParted = text.scalars[list.range.upperBound...].first { !$0.isBlank } == ";"
    if isParted, let sign = text.scalars[begin...].prefix(TitleRules.longest).firstIndex(of: ";") {
      end = sign
    }
    guard text.wordCount(begin..<end) >= 2 || isDelimited, end - begin <= TitleRules.longest else {
      return nil
    }
    draft.names = list
    draft.title = TitleRules.clean(text, begin..<end)
    guard draft.title.contains(where: \.isLetter) else { return nil }
    var rest = end
    let hasNotes = list.mentions.contains {
      !$0.marks.isEmpty || !$0.affiliations.isEmpty || !$0.symbols.isEmpty
    }
    // The rules of references know more ways in which a list of names ends; they never know fewer names.
    if !hasNotes, !isParted, let reference = ReferenceParser.authorsFirst(text),
      reference.names.count >= list.count,
      reference.names.range != list.range
    {
      draft.names = reference.names
      draft.title = TitleRules.clean(text, reference.title)
      draft.date = reference.date ?? start.date
      rest = reference.rest
    }
    if end < text.count, text.scalars[end] == "[", let mark = TitleRules.documentMark(text, at: end) {
      if draft.kind == .unknown { draft.kind = mark.kind }
      rest = mark.end
    }
    draft.add(VenueRules.read(text, rest..<text.count))
    return draft
  }

  // MARK: Around the entry

  /// A label in front of the entry: a venue in typewriter face, in a badge or in brackets, or a year.
  static func withoutLead(_ text: StyledText, _ draft: inout PaperDraft) -> StyledText {
    var rest = text
    for style in [TextStyle.badge, .code] {
      guard let span = rest.spans(of: style).first, span.lowerBound == 0, span.count < 80,
        span.count < rest.count
      else { continue }
      draft.add(VenueRules.read(rest, span))
      rest = rest[span.upperBound..<rest.count].trimmed
    }
    let bold = rest.spans(of: .bold)
    if let span = bold.first, span.lowerBound == 0, bold.count > 1, isVenueAndYear(rest, span),
      rest.wordCount(bold[1]) >= 2
    {
      draft.add(VenueRules.read(rest, span))
      let separators: Set<Unicode.Scalar> = ["|", ":", "-", "–", "—", "·", ".", ","]
      rest =
        rest[
          rest.trimmed(span.upperBound..<rest.count) { $0.isBlank || separators.contains($0) }
            .lowerBound..<rest.count]
    }
    if let first = rest.scalars.first, first == "[" || first == "(" || first == "【",
      let close = rest.scalars.prefix(40).firstIndex(where: { $0 == "]" || $0 == ")" || $0 == "】" }),
      close + 1 < rest.count
    {
      let inside = rest[1..<close]
      let isVenue = inside.scalars.contains { $0.isUpper } && inside.scalars.contains { $0.isASCIIDigit }
      let isWord = inside.wordCount(inside.indices) <= 2 && inside.scalars.count { $0.isUpper } >= 2
      let isDate = DateRules.isTimeHeading(inside)
      let isLinked = rest.links.contains { $0.range.contains(1) }
      if isVenue || isWord || isDate, !isLinked,
        rest.scalars[close + 1].isBlank || rest.scalars[close + 1] == "."
      {
        draft.add(VenueRules.read(rest, 1..<close))
        rest = rest[close + 1..<rest.count]
        rest =
          rest[
            rest.trimmed(rest.indices) { $0.isBlank || $0 == "." || $0 == ":" || $0 == "-" }
              .lowerBound..<rest.count]
      }
    } else if let found = DateRules.date(in: rest, at: 0), found.date.year != nil,
      found.range.upperBound < rest.count
    {
      // `2023. Title`, `2023-05: Title`, `2021 | Title`
      let next = rest.scalars[found.range.upperBound]
      if next.isBlank || [".", ":", ",", "|", "-", "–"].contains(next) {
        let begin = rest.trimmed(found.range.upperBound..<rest.count) {
          $0.isBlank || [".", ":", ",", "|", "-", "–", "—"].contains($0)
        }
        if !begin.isEmpty,
          rest.scalars[begin.lowerBound].isLetter || rest.scalars[begin.lowerBound] == "\""
            || rest.scalars[begin.lowerBound] == "“",
          next != "-" || !rest.scalars[begin.lowerBound].isLower
        {
          draft.date = found.date
          rest = rest[begin.lowerBound..<rest.count]
        }
      }
    }
    return rest
  }

  /// `ICLR 2024`, `[KDD'21]`: at most four words, the last of which is a year.
  private static func isVenueAndYear(_ text: StyledText, _ range: Range<Int>) -> Bool {
    let inner = text.trimmed(range) { !$0.isLetter && !$0.isASCIIDigit }
    guard inner.count <= 40, text.wordCount(inner) <= 4, inner.count > 5 else { return false }
    let year = inner.upperBound - 4..<inner.upperBound
    let before = text.scalars[year.lowerBound - 1]
    return Int(text.string(year)).map(DateRules.years.contains) == true && !before.isASCIIDigit
      && text.scalars[inner].contains(where: \.isUpper)
  }

  /// Identifiers and citation counts that are printed in the text.
  static func takeMentions(_ text: StyledText, _ draft: inout PaperDraft) {
    let isLinked = text.isLinked(text.indices)
    for index in text.indices {
      if text.scalars[index] == "1", text.has("10.", at: index),
        index == 0 || !text.scalars[index - 1].isASCIIDigit,
        !isLinked[index]
      {
        let end = text.scalars[index...].prefix(120).firstIndex { $0.isBlank } ?? min(text.count, index + 120)
        if let doi = LinkRules.doi(in: text.string(index..<end)) {
          draft.facts.add(Identifier("doi", doi))
        }
      }
      if text.scalars[index] == ":", text.has("arxiv:", at: index - 5) {
        var begin = index + 1
        while begin < text.count, text.scalars[begin].isBlank { begin += 1 }
        var end = begin
        while end < text.count, end - begin < 24,
          text.scalars[end].isASCIIDigit || [".", "/", "-"].contains(text.scalars[end])
            || (text.scalars[end].isLower && text.scalars[end].value < 0x80)
        {
          end += 1
        }
        while end > begin, text.scalars[end - 1] == "." { end -= 1 }
        let number = text.string(begin..<end)
        if LinkRules.arXivNumber(number) != nil { draft.facts.add(Identifier("arxiv", number)) }
      }
    }
  }
}
