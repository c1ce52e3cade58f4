internal import Bibliography

/// An organization as the author of a reference: `American Bar Association. Title`, `INSEE, 2009, Title`.
enum ReferenceOrganization {
  struct Author {
    var names: NameList
    var delimiter: ReferenceWord.Delimiter
    var end: Int
    /// Whether a word says that it is an organization.
    var isNamed: Bool
  }

  private static let small: Set<String> = [
    "of", "for", "and", "the", "on", "in", "de", "la", "des", "du", "et", "für", "der", "und", "di", "y", "&",
    "e", "to",
  ]

  /// The words up to the first full stop, year or bracket, where all that count are capitalized.
  static func author(_ text: StyledText, from start: Int) -> Author? {
    var index = start
    var words: [Range<Int>] = []
    var delimiter = ReferenceWord.Delimiter.end
    while index < text.count, words.count <= 16 {
      let begin = index
      while index < text.count,
        text.scalars[index].isLetter || ["'", "’", "-", "&", "/"].contains(text.scalars[index])
      {
        index += 1
      }
      if index == begin {
        delimiter = text.scalars[index] == "(" ? .bracket : text.scalars[index].isASCIIDigit ? .digit : .other
        break
      }
      words.append(begin..<index)
      guard index < text.count else { break }
      if text.scalars[index] == "." {
        // `U.S. Department`
        let isInitial = index - begin == 1 && text.scalars[begin].isUpper
        if isInitial {
          index += 1
          while index < text.count, text.scalars[index].isBlank { index += 1 }
          continue
        }
        delimiter = .stop
        break
      }
      if text.scalars[index] == ":" {
        delimiter = .colon
        break
      }
      if text.scalars[index] == ",", !goesOn(text, index + 1) {
        delimiter = .comma
        break
      }
      while index < text.count, text.scalars[index].isBlank || text.scalars[index] == "," { index += 1 }
    }
    guard let first = words.first, let last = words.last, words.count <= 16, delimiter != .other,
      delimiter != .end
    else { return nil }
    let isCapitalized = words.allSatisfy {
      text.scalars[$0.lowerBound].isUpper || small.contains(text.string($0).lowercased())
    }
    // `About Jenny Holzer 2011`: only a title has nothing but a blank before its year.
    guard isCapitalized, delimiter != .digit || words.count == 1,
      text.scalars[first.lowerBound].isUpper || words.count > 1
    else { return nil }
    let isNamed =
      words.contains { ReferenceCues.organizations.contains(text.string($0).lowercased()) }
      && (delimiter == .stop || delimiter == .comma || delimiter == .bracket || delimiter == .digit)
    let isAcronym =
      words.count == 1 && text.scalars[first].allSatisfy(\.isUpper) && first.count >= 3 && delimiter != .comma
    var list = NameList(range: first.lowerBound..<last.upperBound)
    list.mentions = [
      NameList.Mention(
        name: text.string(list.range), symbols: [], marks: [], affiliations: [], style: [], score: 1)
    ]
    return Author(names: list, delimiter: delimiter, end: index, isNamed: isNamed || isAcronym)
  }

  /// Whether an organization's name goes on behind a comma: `American Bar Association, Commission on ...`.
  private static func goesOn(_ text: StyledText, _ index: Int) -> Bool {
    guard let word = ReferenceWord(text, at: index) else { return false }
    return ReferenceCues.organizations.contains(text.string(word.range).lowercased())
  }
}
