internal import Bibliography

/// A paper told field by field: `**Title:** ...`, `**Authors:** ...`, `**Venue:** ...`, the title perhaps as a heading
/// above.
enum KeyedLayout {
  private enum Field {
    case title, authors, venue, date, other
  }

  private static let keys: [String: Field] = [
    "title": .title, "titel": .title, "titre": .title, "título": .title, "题目": .title, "标题": .title,
    "author": .authors, "authors": .authors, "author(s)": .authors, "autoren": .authors, "auteurs": .authors,
    "autores": .authors, "autori": .authors, "作者": .authors, "venue": .venue, "journal": .venue,
    "conference": .venue, "published in": .venue, "publication": .venue, "booktitle": .venue, "in": .venue,
    "zeitschrift": .venue, "revue": .venue, "revista": .venue, "期刊": .venue, "会议": .venue, "year": .date,
    "date": .date, "published": .date, "jahr": .date, "année": .date, "año": .date, "发表时间": .date,
    "年份": .date,
  ]

  /// The paper of lines that are fields; `nil` where no line tells the authors, or nothing the title.
  static func read(heading: PageLine?, _ lines: [PageLine]) -> PaperDraft? {
    guard (heading == nil ? 2 : 1)...24 ~= lines.count else { return nil }
    var draft = PaperDraft(line: heading?.number ?? lines[0].number)
    for line in lines {
      CitationLayout.takeMentions(line.text, &draft)
      guard let field = field(line.text) else { continue }
      let value = field.value
      for link in line.text.links { LinkRules.note(link.target, &draft.facts) }
      switch field.key {
      case .title: draft.title = TitleRules.clean(line.text, value)
      case .authors:
        guard draft.names == nil, let names = NameListRules.whole(line.text[value].trimmed) else {
          return nil
        }
        draft.names = names
      case .venue: draft.add(VenueRules.read(line.text, value))
      case .date: draft.date = DateRules.stated(in: line.text, value)?.date ?? draft.date
      case .other: break
      }
    }
    guard draft.names != nil else { return nil }
    if draft.title.isEmpty, let text = heading?.text, SectionRules.plainHeading(text) == nil {
      draft.title = TitleRules.clean(text, text.indices)
      for link in text.links { LinkRules.note(link.target, &draft.facts) }
    }
    return draft.title.contains(where: \.isLetter) ? draft : nil
  }

  /// The key before the colon of a line, and where its value stands.
  private static func field(_ text: StyledText) -> (key: Field, value: Range<Int>)? {
    guard let colon = text.scalars.prefix(24).firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return nil
    }
    let key = text.string(text.trimmed(0..<colon)).lowercased()
    let value = text.trimmed(colon + 1..<text.count)
    return (keys[key] ?? .other, value)
  }
}
