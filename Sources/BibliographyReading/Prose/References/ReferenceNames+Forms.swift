/// One name in each of the ways to write it.
extension ReferenceNames {
  func name(at place: Int, as form: Form?) -> Name? {
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
  func words(at place: Int) -> [ReferenceWord]? {
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
  func inverted(_ family: [ReferenceWord], _ given: [ReferenceWord]) -> Name? {
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
  func invertedInFull(_ family: [ReferenceWord], _ given: [ReferenceWord]) -> Name? {
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
  func packed(_ words: [ReferenceWord]) -> Name? {
    guard
      let start = words.firstIndex(where: { $0.kind == .initial || $0.mayBeInitials && $0.kind != .particle }
      ),
      start > 0, Self.isFamily(Array(words[..<start]))
    else { return nil }
    var end = start
    func hasStop(_ word: Int) -> Bool { text.scalars[words[word].range.upperBound - 1] == "." }
    // `Doe A. A house`: an initial without a full stop behind one that has it is the title's article.
    while end < words.count, words[end].isInitials, end - start < 4,
      end == start || !hasStop(end - 1) || hasStop(end)
    { end += 1 }
    if end < words.count {
      if words[end].kind == .suffix, end == words.count - 1 {
        end += 1
      } else if words[end - 1].kind == .initial {
        // `Smith, Marco R. Steenberger` is in natural order; `Doe B. Estuaries of` ends the list, and so does the first full
        // stop of a list in which initials have none.
        let isPackedList =
          !forms.isEmpty && forms.allSatisfy { $0 == .packed } && list.mentions.last?.name.last != "."
        guard
          !words[end...].allSatisfy({ $0.isFull || $0.kind == .particle }) || words.count - end > 2
            || isPackedList && hasStop(end - 1)
        else {
          return nil
        }
      } else if !(words[start].mayBeInitials && end + 1 < words.count && words[end].isFull) {
        return nil
      }
    }
    return Name(words: Array(words[..<end]), family: start, form: .packed)
  }

  /// `J. Smith`, `Jane A. Smith`, `J. van der Berg Jr.`
  func natural(_ words: [ReferenceWord]) -> Name? {
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

  /// A pseudonym, or the name in full, in brackets behind a name is passed over.
  func skipNote(_ name: inout Name) {
    guard name.last.delimiter == .bracket, let after = Opening.bracketedName(text, at: name.last.next) else {
      return
    }
    let last = name.words.count - 1
    name.words[last].readDelimiter(text, from: after)
    name.suffix?.readDelimiter(text, from: after)
  }

  /// `SIERVO (M.)`, `Smith (J. A.)`: initials in brackets behind a family name.
  func bracketed(at place: Int) -> Name? {
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
}
