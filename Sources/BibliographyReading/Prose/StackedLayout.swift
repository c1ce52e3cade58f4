internal import Bibliography

/// An entry over several lines or paragraphs, each of which is one thing: title, authors, venue, links.
enum StackedLayout {
  /// The authors of a line that holds nothing else but labels.
  static func names(_ line: PageLine) -> NameList? {
    guard line.text.count <= 100_000, !line.isBadge else { return nil }
    var facts = LinkRules.Facts()
    let text = LinkRules.withoutLabels(line.text, &facts).trimmed
    // Buttons without an address: `Abs Bib`.
    guard !LinkRules.isLabel(text.string(text.indices)), let names = NameListRules.whole(text) else {
      return nil
    }
    let isSure = names.count > 1 || names.invertedCount > 0 || names.state.isTruncated
    return isSure || (names.mentions[0].score > 1 && text.count <= 60) ? names : nil
  }

  /// An entry of a title line, an author line and what follows.
  static func read(title: [PageLine], names: NameList, authors: PageLine, rest: [PageLine]) -> PaperDraft? {
    guard let first = title.first else { return nil }
    var draft = PaperDraft(line: first.number)
    var text = StyledText()
    for line in title {
      if line.isBadge {
        draft.add(VenueRules.read(line.text, line.text.indices))
        continue
      }
      if !text.isEmpty { text.append(StyledText(" ")) }
      text.append(line.text)
    }
    readTitle(text, &draft)
    draft.names = names
    _ = LinkRules.withoutLabels(authors.text, &draft.facts)
    for line in rest { readExtra(line, &draft) }
    return draft.title.contains(where: \.isLetter) && draft.title.count <= TitleRules.longest ? draft : nil
  }

  /// A title line: perhaps a label before it, links and a date behind it.
  private static func readTitle(_ source: StyledText, _ draft: inout PaperDraft) {
    CitationLayout.takeMentions(source, &draft)
    var text = LinkRules.withoutLabels(source, &draft.facts).trimmed
    text = CitationLayout.withoutLead(text, &draft).trimmed
    for link in text.links { LinkRules.note(link.target, &draft.facts) }
    var range = text.indices
    if let marked = TitleRules.marked(in: text), marked.lowerBound < 3 {
      // Behind a marked title: venue and year.
      if marked.upperBound < text.count { draft.add(VenueRules.read(text, marked.upperBound..<text.count)) }
      range = marked
    }
    if let trailing = DateRules.trailing(in: text, range) {
      draft.date = draft.date ?? trailing.date
      range = range.lowerBound..<trailing.range.lowerBound
    } else if let last = text.trimmed(range).last, text.scalars[last] == ")",
      let open = text.scalars[range].lastIndex(of: "("), last - open < 40,
      let found = DateRules.stated(in: text, open + 1..<last), found.date.year != nil,
      open > range.lowerBound + 3
    {
      // `Title (Venue 2020)`, `Title (2020)`
      draft.add(VenueRules.read(text, open + 1..<last))
      range = range.lowerBound..<open
    }
    draft.title = TitleRules.clean(text, range)
  }

  /// A line behind the authors: links, a venue, a count of citations. Descriptions are long or make no venue.
  static func readExtra(_ line: PageLine, _ draft: inout PaperDraft) {
    let text = LinkRules.withoutLabels(line.text, &draft.facts).trimmed
    guard !text.isEmpty, text.count <= 240 else { return }
    CitationLayout.takeMentions(line.text, &draft)
    if let citations = FigureRules.citations(text) {
      draft.citations = draft.citations ?? citations
      return
    }
    let found = VenueRules.read(text, text.indices)
    let isVenue =
      found.isAnnounced || found.date != nil || found.kind != .unknown
      || (text.isAll(.italic, in: text.indices) && text.count <= 120)
    guard isVenue || (line.form == .text && text.count <= 60 && text.wordCount(text.indices) <= 8) else {
      return
    }
    guard line.form == .text || (text.count <= 160 && (found.date != nil || found.isAnnounced)) else {
      return
    }
    if text.scalars.last == ".", !isVenue { return }
    draft.add(found)
  }
}
