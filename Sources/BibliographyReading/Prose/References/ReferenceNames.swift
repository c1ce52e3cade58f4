internal import Bibliography

/// Reads the names that a reference begins with, name by name, in the ways of the citation styles.
///
/// Four ways to write a name are known: in natural order (`J. Smith`, `Jane A. Smith`), family name first with
/// initials behind a comma (`Smith, J. A.`) or without one (`Smith JA`, `Smith J.`), and family name first with given
/// names in full (`Smith, Jane A.`). Each name after which the list might end is a ``Head``; which of them is the
/// last is decided where the title is looked for too.
struct ReferenceNames {
  /// The beginning of a reference up to a name after which its list of authors may end.
  struct Head {
    var names: NameList?
    fileprivate var namesEnd: Int
    fileprivate var inverted: Int
    fileprivate var isCut: Bool
    /// How much the names look like names, and like one list.
    var score: Int
    /// What stands behind the last name.
    var delimiter: ReferenceWord.Delimiter
    /// Whether the last name ends in an initial's full stop, which may be the list's too.
    var endsInInitial: Bool
    /// Where what follows begins.
    var end: Int
  }

  enum Form: Hashable {
    case natural, inverted, invertedInFull, packed
  }

  private let text: StyledText
  private var list: NameList
  private var score = 0
  private var forms: [Form] = []
  private var hasInitials: [Bool] = []
  private var isAfterConjunction = false
  private var firstKinds: [NameRules.Word] = []
  private var heads: [Head] = []
  /// How many names each head has: the lists are cut where all names are known, so that none is copied on the way.
  private var counts: [Int] = []
  /// How many names have initials, and how many were held against the list because nothing but commas parted them.
  private var initialed = 0
  private var doubtful = 0

  /// The heads of a text in order; at most the last few of a long list.
  ///
  /// - Parameter form: The way in which the first name is read.
  static func heads(_ text: StyledText, from start: Int, first form: Form) -> [Head] {
    var names = ReferenceNames(text: text, list: NameList(range: start..<start))
    names.run(start, first: form)
    return zip(names.heads, names.counts).map { head, count in
      var head = head
      var list = names.list
      list.mentions.removeLast(max(0, list.count - count))
      list.range = start..<head.namesEnd
      list.invertedCount = head.inverted
      list.state = head.isCut ? .truncated(shownBeforeGap: count) : .complete
      head.names = list
      return head
    }
  }

  private init(text: StyledText, list: NameList) {
    self.text = text
    self.list = list
  }

  /// One name as it was read.
  private struct Name {
    var words: [ReferenceWord]
    /// How many of the words are the family name that stands first; 0 in natural order.
    var family: Int
    var form: Form
    var suffix: ReferenceWord?
    var last: ReferenceWord { suffix ?? words[words.count - 1] }
    func startsWithParticle(_ text: StyledText) -> Bool {
      NameRules.particles.contains(text.string(words[0].range).lowercased())
    }
    var hasInitials: Bool { words.contains(where: \.isInitials) }
  }

  private mutating func run(_ start: Int, first form: Form) {
    var place = start
    var conjunctions = 0
    while var name = name(at: place, as: forms.isEmpty ? form : nil) ?? bracketed(at: place) {
      skipNote(&name)
      take(name, afterConjunction: conjunctions > 0)
      place = name.last.next
      let delimiter = name.last.delimiter
      let endsInInitial = text.scalars[name.last.range.upperBound - 1] == "."
      if let gap = gap(at: place) ?? gap(at: name.last.range.upperBound) {
        list.range = start..<gap.end
        addHead(gap.delimiter, endsInInitial: true, at: gap.end, extra: 3, isCut: true)
        return
      }
      addHead(delimiter, endsInInitial: endsInInitial, at: place, extra: 0)
      switch delimiter {
      case .comma, .semicolon: break
      case .and:
        conjunctions += 1
        isAfterConjunction = true
      // `Liu SM Zhong J Zhao XJ.`
      case .none: guard name.form == .packed, !endsInInitial else { return }
      default: return
      }
      if delimiter == .semicolon || delimiter == .comma || delimiter == .and {
        takeGroup(at: place, from: start)
      }
      if conjunctions > 0, delimiter == .comma, name.form == .natural, !isListOfPairs { score -= 4 }
    }
  }

  private var isListOfPairs: Bool { list.invertedCount > 0 }

  private mutating func addHead(
    _ delimiter: ReferenceWord.Delimiter, endsInInitial: Bool, at end: Int, extra: Int, isCut: Bool = false
  ) {
    if heads.count == Self.keptHeads {
      heads.removeFirst()
      counts.removeFirst()
    }
    counts.append(list.count)
    heads.append(
      Head(
        namesEnd: list.range.upperBound, inverted: list.invertedCount, isCut: isCut, score: score + extra,
        delimiter: delimiter, endsInInitial: endsInInitial, end: end))
  }

  /// So many heads of one list are kept: a list does not end long before its last name.
  private static let keptHeads = 6

  private mutating func take(_ name: Name, afterConjunction: Bool) {
    let string = Self.string(name.words[...], in: text)
    var printed = string
    if name.family > 0 {
      printed =
        Self.string(name.words[..<name.family], in: text) + ", "
        + Self.string(name.words[name.family...], in: text)
    }
    if let suffix = name.suffix {
      printed += (name.family > 0 ? ", " : " ") + text.string(suffix.range)
    }
    let range = name.words[0].range.lowerBound..<name.last.range.upperBound
    var style: TextStyle = [.bold, .italic, .underlined]
    for word in name.words { for index in word.range { style.formIntersection(text.styles[index]) } }
    list.mentions.append(
      NameList.Mention(
        name: printed, symbols: name.words.flatMap(\.symbols), marks: [], affiliations: [], style: style,
        score: 3))
    list.range = list.range.lowerBound..<range.upperBound
    if name.family > 0 { list.invertedCount += 1 }
    score += weight(name, afterConjunction: afterConjunction)
    if forms.isEmpty { firstKinds = name.words.map(\.kind) }
    forms.append(name.form)
    if name.hasInitials { initialed += 1 }
    if hasInitials.count > 0, name.form == .natural, !name.hasInitials { doubtful += 1 }
    hasInitials.append(name.hasInitials)
  }

  private static func string(_ words: ArraySlice<ReferenceWord>, in text: StyledText) -> String {
    words.map { text.string($0.range).replacing(" .", with: ".") }.joined(separator: " ")
  }

  /// How much a name speaks for the list: initials and inverted names hardly occur in titles.
  private func weight(_ name: Name, afterConjunction: Bool) -> Int {
    let isFirst = forms.isEmpty
    switch name.form {
    case .inverted, .packed: return 5
    case .invertedInFull:
      // Two words before the comma are rather a whole name.
      if name.words[..<name.family].count(where: \.isFull) > 1, !name.startsWithParticle(text) { return -1 }
      return isFirst ? 3 : name.hasInitials ? 4 : 2
    case .natural:
      if name.hasInitials { return isFirst || initialed > 0 ? 5 : 4 }
      // Among names with initials a name in full is the exception, and two capitalized words may be a title.
      if afterConjunction { return 3 + 3 * doubtful }
      if isFirst { return 2 }
      // `ACKET Claude, BACHER Pierre`: printed in the same way.
      if name.words.map(\.kind) == firstKinds, firstKinds.contains(.capitals) { return 4 }
      // Several in a row are no title.
      if doubtful > 1, hasInitials.suffix(2).allSatisfy({ !$0 }) { return 2 }
      // Without a conjunction behind it, it is held against the list until one comes.
      if initialed > 0, forms[0] == .natural, hasInitials[0] { return -3 }
      return initialed > 0 && forms[0] == .natural ? 1 : -2
    }
  }

  /// A pseudonym, or the name in full, in brackets behind a name is passed over.
  private func skipNote(_ name: inout Name) {
    guard name.last.delimiter == .bracket, let after = Opening.bracketedName(text, at: name.last.next) else {
      return
    }
    let last = name.words.count - 1
    name.words[last].readDelimiter(text, from: after)
    name.suffix?.readDelimiter(text, from: after)
  }

  /// `SIERVO (M.)`, `Smith (J. A.)`: initials in brackets behind a family name.
  private func bracketed(at place: Int) -> Name? {
    guard let words = words(at: place), let last = words.last, last.delimiter == .bracket,
      Self.isFamily(words),
      let close = text.scalars[last.next...].prefix(16).firstIndex(of: ")")
    else { return nil }
    var initials: [ReferenceWord] = []
    var index = last.next + 1
    while index < close, let word = ReferenceWord(text, at: index), word.isInitials {
      initials.append(word)
      index = word.range.upperBound
    }
    guard !initials.isEmpty, index >= close else { return nil }
    initials[initials.count - 1].readDelimiter(text, from: close + 1)
    return Name(words: words + initials, family: words.count, form: .packed)
  }

  // MARK: One name

  private func name(at place: Int, as form: Form?) -> Name? {
    guard var words = words(at: place) else { return nil }
    let first = words[0]
    let forms: [Form] =
      form.map { [$0] }
      ?? (first.kind == .initial ? [.natural] : [.inverted, .packed, .natural, .invertedInFull])
    for form in forms {
      switch form {
      case .natural:
        if let name = natural(words) { return withSuffix(name) }
      case .packed:
        if let name = packed(words) { return withSuffix(name) }
      case .inverted, .invertedInFull:
        guard Self.isFamily(words), words[0].kind != .caseless, let last = words.last,
          last.delimiter == .comma,
          let given = self.words(at: last.next), !given.isEmpty
        else { continue }
        if form == .invertedInFull, !self.forms.isEmpty, self.forms[0] != .invertedInFull, words.count > 1 {
          continue
        }
        if let name = form == .inverted ? inverted(words, given) : invertedInFull(words, given) {
          return withSuffix(name)
        }
      }
    }
    words.removeAll()
    return nil
  }

  /// The words from a place to the next delimiter.
  private func words(at place: Int) -> [ReferenceWord]? {
    var words: [ReferenceWord] = []
    var place = place
    while words.count < 9, var word = ReferenceWord(text, at: place) {
      // `I. Jensen et al.`
      if word.delimiter == .none, gap(at: word.range.upperBound) != nil { word.delimiter = .other }
      words.append(word)
      if word.delimiter != .none { break }
      place = word.next
    }
    return words.isEmpty ? nil : words
  }

  /// Whether words are a family name: one or more words, perhaps with particles or a suffix before or behind them.
  private static func isFamily(_ words: [ReferenceWord]) -> Bool {
    if words.count == 1, words[0].kind == .none, words[0].isCapitalized { return true }
    guard words.count <= 5, words.contains(where: \.isFull) else { return false }
    return words.allSatisfy { $0.isFull || $0.kind == .particle || $0.kind == .suffix }
  }

  /// `Smith, J. A.`, `de Vries, J.`, `Abu Rizaiza, O.S.`, `Aspy, D. N.,`
  private func inverted(_ family: [ReferenceWord], _ given: [ReferenceWord]) -> Name? {
    let initials = given.prefix { $0.isInitials || $0.kind == .particle }
    guard let last = initials.last, initials.contains(where: \.isInitials), initials.count <= 5 else {
      return nil
    }
    if initials.count < given.count {
      // More words follow. Behind two family names they are the next author's: `Ling Tony Chen, R. Drach`.
      guard last.kind == .initial else { return nil }
      let next = given[initials.count]
      let isSingle = family.count { $0.isFull } == 1
      if !isSingle, next.isFull || next.kind == .particle { return nil }
      // `Bedford, H. Petticrew, M.`: a name without separator; `Smith, J. Title`: the list's end.
      if next.kind == .suffix {
        return Name(words: family + initials + [next], family: family.count, form: .inverted)
      }
      var name = Name(words: family + Array(initials), family: family.count, form: .inverted)
      name.words[name.words.count - 1].delimiter = .none
      return name
    }
    return Name(words: family + Array(initials), family: family.count, form: .inverted)
  }

  /// `Smith, Jane`, `Smith, Jane A.`, `FREUD, Sigmund`
  private func invertedInFull(_ family: [ReferenceWord], _ given: [ReferenceWord]) -> Name? {
    guard (1...2).contains(family.count(where: \.isFull)) else { return nil }
    var count = 0
    while count < given.count, count < 4,
      given[count].isFull || given[count].kind == .initial || (given[count].kind == .particle && count > 0)
    {
      // A word in full behind an initial begins the title.
      if count > 0, given[count].isFull, given[count - 1].kind == .initial { break }
      count += 1
    }
    guard count > 0, given[0].isFull || given[0].kind == .initial else { return nil }
    if count < given.count {
      // Words that are no name follow: the given names end with an initial's full stop or not at all.
      guard let stop = given[..<count].lastIndex(where: { $0.kind == .initial }), stop > 0 else { return nil }
      count = stop + 1
    }
    return Name(words: family + given[..<count], family: family.count, form: .invertedInFull)
  }

  /// `Smith JA`, `Smith J.`, `van der Berg J-P`
  private func packed(_ words: [ReferenceWord]) -> Name? {
    guard
      let start = words.firstIndex(where: { $0.kind == .initial || $0.mayBeInitials && $0.kind != .particle }
      ),
      start > 0, Self.isFamily(Array(words[..<start]))
    else { return nil }
    var end = start
    while end < words.count, words[end].isInitials, end - start < 4 { end += 1 }
    if end < words.count {
      if words[end].kind == .suffix, end == words.count - 1 {
        end += 1
      } else if words[end - 1].kind == .initial {
        // `Smith, Marco R. Steenberger` is in natural order; `Doe B. Estuaries of` ends the list.
        guard !words[end...].allSatisfy({ $0.isFull || $0.kind == .particle }) || words.count - end > 2 else {
          return nil
        }
      } else if !(words[start].mayBeInitials && end + 1 < words.count && words[end].isFull) {
        return nil
      }
    }
    return Name(words: Array(words[..<end]), family: start, form: .packed)
  }

  /// `J. Smith`, `Jane A. Smith`, `J. van der Berg Jr.`
  private func natural(_ words: [ReferenceWord]) -> Name? {
    guard let last = words.last, last.delimiter != .none, words.count <= 6 else { return nil }
    if words.count == 1, last.kind == .caseless, (2...4).contains(last.range.count) {
      return Name(words: words, family: 0, form: .natural)
    }
    guard words.count >= 2 else { return nil }
    var words = words
    // Behind a conjunction a family name may be any word: `and Esteban Real.`
    if isAfterConjunction, let odd = words.firstIndex(where: { $0.kind == .none }), words[odd].isCapitalized,
      words.indices.contains(where: { $0 != odd && (words[$0].isFull || words[$0].isInitials) })
    {
      words[odd].kind = .simple
    }
    // `A Civil Action`: an article.
    if words.count > 2, words[0].range.count == 1, text.scalars[words[0].range.lowerBound] == "A" {
      return nil
    }
    // `J. Opt. Soc. Am. 72`: a journal behind the authors.
    if !forms.isEmpty, !isAfterConjunction, words[0].kind == .initial, last.delimiter == .stop,
      last.range.count <= 5,
      ReferenceTitles.isAbbreviatedJournal(text, at: words[0].range.lowerBound)
    {
      return nil
    }
    guard let last = words.last else { return nil }
    guard words.allSatisfy({ $0.isFull || $0.isInitials || $0.kind == .particle || $0.kind == .suffix }),
      words[0].isFull || words[0].isInitials, last.isFull || last.kind == .suffix,
      words.count(where: { $0.isFull && !$0.mayBeInitials || $0.kind == .capitals }) > 0
    else { return nil }
    // `Van Mulken`, `De Schreye`: a family name alone.
    if words.count == 2, NameRules.particles.contains(text.string(words[0].range).lowercased()) { return nil }
    let initials = words.count { $0.kind == .initial }
    guard initials > 0 || words.count <= 4 else { return nil }
    return Name(words: words, family: 0, form: .natural)
  }

  /// `Smith, J., Jr.`
  private func withSuffix(_ name: Name) -> Name {
    guard name.last.delimiter == .comma, let word = ReferenceWord(text, at: name.last.next),
      word.kind == .suffix, word.delimiter != .none || text.scalars[word.range.upperBound - 1] == "."
    else { return name }
    var name = name
    name.suffix = word
    return name
  }

  /// A group of people behind the names: `; for the STEADY Investigators.`, `; the SMIRA Study Group.`
  private mutating func takeGroup(at place: Int, from start: Int) {
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

  // MARK: Cut lists

  /// `et al.`, `and others`, `...` behind a name.
  private func gap(at place: Int) -> (
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
