/// What may stand behind the last name that is printed: a group of people, or words for those left out.
extension ReferenceNames {
  /// A group of people behind the names: `; for the STEADY Investigators.`, `; the SMIRA Study Group.`
  mutating func takeGroup(at place: Int, from start: Int) {
    var index = place
    while index < text.count, text.scalars[index].isBlank { index += 1 }
    guard let lead = ReferenceCues.begins(Self.groups, text, at: index),
      let end = text.scalars[lead...].prefix(120).firstIndex(where: { $0 == "." || $0 == ":" })
    else { return }
    let words = text.string(lead..<end).lowercased().split { !$0.isLetter }
    guard words.contains(where: { ReferenceCues.organizations.contains(String($0)) }) else { return }
    let isAuthor = text.has("the ", at: index) || text.has("and the ", at: index)
    if isAuthor {
      list.mentions.append(
        NameList.Mention(
          name: text.string(lead..<end), symbols: [], marks: [], affiliations: [], style: [], score: 1))
    }
    list.range = start..<end
    addHead(.stop, endsInInitial: false, at: end + 1, extra: 2)
  }

  private static let groups = ReferenceCues.Phrases([
    "for the ", "on behalf of the ", "on behalf of ", "and the ", "the ", "und die ", "pour le ", "por el ",
  ])

  /// `et al.`, `and others`, `...` behind a name.
  func gap(at place: Int) -> (
    end: Int, delimiter: ReferenceWord.Delimiter
  )? {
    var index = place
    while index < text.count, text.scalars[index].isBlank || ["[", "(", ","].contains(text.scalars[index]) {
      index += 1
    }
    guard index < text.count else { return nil }
    var end = index
    if text.scalars[index] == "…" || text.has("...", at: index) {
      while end < text.count, text.scalars[end] == "." || text.scalars[end] == "…" { end += 1 }
      // `A, B, ... Z` goes on; what follows is not told apart.
      if text.scalars[end...].prefix(3).contains("&") { return nil }
    } else {
      guard let after = ReferenceCues.begins(Self.gaps, text, at: index) else { return nil }
      end = after
      guard end >= text.count || !text.scalars[end].isLetter || text.scalars[end - 1].isCaseless else {
        return nil
      }
    }
    var delimiter = ReferenceWord.Delimiter.none
    while end < text.count,
      text.scalars[end].isBlank || [".", ",", "]", ")", ";", ":"].contains(text.scalars[end])
    {
      switch text.scalars[end] {
      case ",": if delimiter == .none { delimiter = .comma }
      case ".", ":": delimiter = .stop
      default: break
      }
      end += 1
    }
    return (end, delimiter)
  }

  static let gaps = ReferenceCues.Phrases([
    "et al", "et. al", "et.al", "and others", "et coll", "et alii", "u. a", "u.a", "и др", "и соавт",
    "y otros",
    "y cols", "y col", "e outros", "und andere", "等", "ほか",
  ])
}
