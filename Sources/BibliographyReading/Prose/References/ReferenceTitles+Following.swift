/// What stands behind a title.
extension ReferenceTitles {
  /// How much what begins at a place looks like what stands behind a title: 0 to 5.
  func follow(_ index: Int) -> Int {
    guard index < text.count else { return 2 }
    if text.styles[index].contains(.italic), !text.styles[start].contains(.italic) { return 5 }
    if text.has("in ", at: index) || text.has("in:", at: index) { return isContainerIn(index) ? 5 : 0 }
    if isSpanOfYears(index) { return 0 }
    if isVolume(index) || ReferenceCues.begins(ReferenceCues.contributors, text, at: index) != nil {
      return 6
    }
    if isAddress(index) { return 4 }
    if ReferenceDates.year(text, at: index) != nil || ReferenceDates.bracketed(text, at: index) != nil {
      return 4
    }
    if isEdition(index) || areEditors(index) { return 4 }
    if let end = ReferenceCues.begins(ReferenceCues.afterTitle, text, at: index) {
      let isWord = end >= text.count || !text.scalars[end].isLetter || !text.scalars[end - 1].isLetter
      if isWord || text.scalars[index].isUpper { return 4 }
    }
    guard text.scalars[index].isUpper || text.scalars[index].isCaseless else { return 0 }
    if isAbbreviatedJournal(index) { return 4 }
    if isPublisherAndPlace(index) { return 4 }
    if hasPublisher(index) { return 3 }
    if isNumberedJournal(index) { return 3 }
    return isShortAndDated(index) ? 3 : 0
  }

  /// `A History of Dartmouth College, 1815–1909`: the years that a title treats. The reference has another year, in
  /// which it appeared.
  private func isSpanOfYears(_ index: Int) -> Bool {
    guard text.scalars[index].isASCIIDigit, let found = ReferenceDates.year(text, at: index),
      found.end > index + 5, ["-", "–"].contains(text.scalars[index + 4])
    else { return false }
    return [0..<start, found.end..<text.count].contains { range in
      range.contains { text.scalars[$0].isASCIIDigit && ReferenceDates.year(text, at: $0) != nil }
    }
  }

  /// Whether a container or a publisher begins here, and not a note that may stand behind either.
  func isDirect(_ index: Int) -> Bool {
    isContainerIn(index) || isPublisherAndPlace(index) || isAbbreviatedJournal(index)
  }

  /// `1. Oxidation of`, `II. Acta`: the number of a part.
  func isEnumeration(_ index: Int) -> Bool {
    var end = index
    while end < text.count, end - index < 4,
      text.scalars[end].isASCIIDigit || ["I", "V", "X"].contains(text.scalars[end])
    { end += 1 }
    guard end > index, end - index < 4, end + 1 < text.count, text.scalars[end] == "." else { return false }
    return text.scalars[end + 1].isBlank && !isEdition(index)
  }

  /// `In Proceedings`, `in: Smith`, `In the ...`; not `in vivo`.
  func isContainerIn(_ index: Int) -> Bool {
    guard text.has("in", at: index), index + 2 < text.count else { return false }
    if text.scalars[index + 2] == ":" { return true }
    guard text.scalars[index + 2].isBlank else { return false }
    let next = skipBlanks(index + 2)
    guard next < text.count else { return false }
    if text.scalars[next].isUpper || text.scalars[next] == "*" || text.scalars[next].isASCIIDigit {
      return true
    }
    if text.styles[next].contains(.italic) { return true }
    return text.has("proc", at: next) || text.has("the proc", at: next) || text.has("press", at: next)
      || text.scalars[index] == "I"
  }

  /// `2nd ed.`, `3. Aufl.`, `1ª ed.`
  private func isEdition(_ index: Int) -> Bool {
    guard text.scalars[index].isASCIIDigit else { return false }
    var end = index
    while end < text.count, end - index < 2, text.scalars[end].isASCIIDigit { end += 1 }
    while end < text.count, end - index < 5, !text.scalars[end].isBlank { end += 1 }
    while end < text.count, text.scalars[end].isBlank { end += 1 }
    return ReferenceCues.editions.contains { text.has($0, at: end) }
      || end < text.count && text.scalars[end] == "é"
  }

  /// `Michael Holquist (ed.)`, `Jane Doe and John Smith, eds.`
  private func areEditors(_ index: Int) -> Bool {
    var place = index
    while place < text.count, place - index < 80 {
      let scalar = text.scalars[place]
      let isStart = place == index || text.scalars[place - 1].isBlank
      if scalar == "(" || scalar == "[" || scalar == "," {
        let next = skipBlanks(place + 1)
        if ReferenceCues.begins(ReferenceCues.editors, text, at: next) != nil { return place > index }
        if scalar != "," { return false }
      } else if isStart, scalar.isLower,
        !["and ", "und ", "et ", "y ", "de ", "van ", "von ", "der "].contains(where: {
          text.has($0, at: place)
        })
      {
        return false
      } else if scalar.isASCIIDigit || scalar == ":" || scalar == "?" {
        return false
      } else if scalar == ".", place - index > 1, text.scalars[place - 2].isLetter {
        return false
      }
      place += 1
    }
    return false
  }

  func isAddress(_ index: Int) -> Bool {
    text.has("http", at: index)
      || text.has("www.", at: index) && index + 4 < text.count && text.scalars[index + 4].isLetter
      || text.has("<http", at: index)
      || text.has("doi:", at: index) || text.has("doi ", at: index) || text.has("arxiv:", at: index)
  }

  /// `12(3)`, `vol. 12`, `pp. 3–9`: numbers.
  func isVolume(_ index: Int) -> Bool {
    guard index < text.count else { return false }
    if ["vol.", "vol ", "pp.", "pp ", "no. ", "pages ", "page ", "vols."].contains(where: {
      text.has($0, at: index)
    }) {
      return true
    }
    var end = index
    while end < text.count, text.scalars[end].isASCIIDigit { end += 1 }
    guard end > index, end < text.count else { return false }
    if ["(", ":", ",", "-", "–"].contains(text.scalars[end]) {
      return end + 1 < text.count && (text.scalars[end + 1].isASCIIDigit || text.scalars[end + 1].isBlank)
    }
    return false
  }
}
