/// Words that part names or stand for names that are left out.
extension NamePieceSplitter {
  /// After a blank: `and`, `et al.`, ...
  mutating func readConjunction() {
    while index < end, text.scalars[index].isBlank { index += 1 }
    _ = readConjunctionHere()
  }

  mutating func readConjunctionHere() -> Bool {
    let start = index
    if text.has("et al", at: start) || text.has("et. al", at: start) || text.has("et.al", at: start) {
      var after = start
      while after < end, text.scalars[after].isLetter || [".", " "].contains(text.scalars[after]) {
        // Stop behind `al` and its full stop.
        if text.has("al", at: after), after > start + 1 {
          after += 2
          if after < end, text.scalars[after] == "." { after += 1 }
          break
        }
        after += 1
      }
      guard after >= end || !text.scalars[after].isLetter else { return false }
      if !piece.words.isEmpty { close(.comma, through: index) }
      piece.gap = .names(hidden: nil)
      let next = text.scalars[after..<end].prefix(4).first { !$0.isBlank }
      index = after
      // `et al. Title`: the full stop is the list's, too.
      if text.scalars[after - 1] == ".", let next, next.isUpper || next.isCaseless {
        close(.stop, through: after)
      }
      return true
    }
    if let after = ReferenceCues.begins(ReferenceNames.gaps, text, at: start), after <= end,
      after >= end || !text.scalars[after].isLetter
    {
      closeGap(nil, through: after)
      if after < end, text.scalars[after] == "." { close(.stop, through: after + 1) }
      return true
    }
    // `R. y Luna, M.`, `Ana Luna y José Roe`; in `Ortega y Gasset` it is a particle.
    if start + 1 < end, ["y", "e", "и", "i"].contains(text.scalars[start]), text.scalars[start + 1].isBlank,
      text.scalars[..<start].last(where: { !$0.isBlank }) == "."
        || piece.words.count > 1 && beginsTwoWords(start + 2)
    {
      close(.and, through: start + 1)
      return true
    }
    for word: String in ["and", "und", "et", "with"] {
      let after = start + word.utf8.count
      guard text.has(word, at: start), text.scalars[start].isLower, after < end, text.scalars[after].isBlank
      else { continue }
      if readHidden(from: after) { return true }
      guard !text.has("with", at: start) else { return false }
      close(.and, through: after)
      return true
    }
    if text.scalars.indices.contains(start), start < end,
      text.scalars[start] == "+" || text.scalars[start] == "等"
    {
      return readHidden(from: text.scalars[start] == "等" ? start : start + 1)
    }
    return false
  }

  /// Whether two words with capitals stand here, as a given and a family name do.
  private func beginsTwoWords(_ start: Int) -> Bool {
    guard start < end, text.scalars[start].isUpper,
      let blank = text.scalars[start..<min(end, start + 40)].firstIndex(where: \.isBlank), blank + 1 < end
    else { return false }
    guard text.scalars[blank + 1].isUpper else { return false }
    switch text.scalars[blank - 1] {
    case ",", ";", ":": return false
    // A full stop stands behind an initial; behind a word it ends the list: `José Ortega y Gasset. La rebelión`.
    case ".":
      return blank - 2 >= start && text.scalars[blank - 2].isUpper
        && (blank - 3 < start || !text.scalars[blank - 3].isLetter)
    default: return true
    }
  }

  /// `others`, `12 others`, `5 more authors`, `colleagues`.
  private mutating func readHidden(from start: Int) -> Bool {
    var place = start
    while place < end, text.scalars[place].isBlank { place += 1 }
    var number: Int?
    while place < end, text.scalars[place].isASCIIDigit, (number ?? 0) < 100_000 {
      number = (number ?? 0) * 10 + Int(text.scalars[place].value - 0x30)
      place += 1
    }
    while place < end, text.scalars[place].isBlank { place += 1 }
    if place < end, text.scalars[place] == "等" {
      closeGap(number, through: place + 1)
      return true
    }
    for word: String in ["others", "other authors", "more authors", "more", "colleagues", "coauthors"]
    where text.has(word, at: place) {
      let after = place + word.utf8.count
      guard after >= end || !text.scalars[after].isLetter else { continue }
      closeGap(number, through: after)
      return true
    }
    return false
  }

  private mutating func closeGap(_ hidden: Int?, through next: Int) {
    closeWord()
    if !piece.words.isEmpty { close(.comma, through: index) }
    index = next
    piece.gap = .names(hidden: hidden)
  }
}
