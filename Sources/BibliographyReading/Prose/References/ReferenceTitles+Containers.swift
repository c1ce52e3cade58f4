/// Journals and publishers without a word that announces them.
extension ReferenceTitles {
  /// `Nano Lett. 2010`, `J. Opt. Soc. Am. 72`, `JHEP 1005`, `A&A, 416`: abbreviated words, then a number.
  func isAbbreviatedJournal(_ index: Int) -> Bool {
    var place = index
    var words = 0
    var dotted = 0
    var capitals = 0
    while place < text.count, words < 10 {
      let begin = place
      while place < text.count, isOfWord(text.scalars[place]) { place += 1 }
      guard place > begin else { break }
      if text.scalars[begin].isLower, place - begin > 4 { return false }
      words += 1
      if place < text.count, text.scalars[place] == "." {
        guard place - begin <= 8 else { return false }
        dotted += 1
        place += 1
      } else if place - begin >= 2, place - begin <= 5 || words == 1,
        text.scalars[begin..<place].count(where: { $0.isUpper || $0 == "&" }) >= 2
      {
        capitals += 1
      }
      if place < text.count, text.scalars[place] == "," || text.scalars[place] == ":" {
        place = skipBlanks(place + 1)
        break
      }
      place = skipBlanks(place)
    }
    guard dotted > 0 || (capitals > 0 && words <= 2), (dotted + capitals) * 2 >= words, words < 10 else {
      return false
    }
    guard place < text.count else { return false }
    if text.scalars[place].isASCIIDigit || text.has("vol", at: place) { return true }
    return text.scalars[place] == "(" && dotted > 1
  }

  private func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar == "&" || scalar == "-" || scalar == "'"
  }

  /// `New York: Academic Press`, `Washington, DC: American Psychological Association`.
  func isPublisherAndPlace(_ index: Int) -> Bool {
    var place = index
    var words = 0
    while place < text.count, place - index < 48 {
      let scalar = text.scalars[place]
      if scalar == ":" {
        let next = skipBlanks(place + 1)
        return next < text.count && next > place + 1 && text.scalars[next].isUpper && words <= 5
      }
      if scalar == "." {
        // `Lanham, Md.:`, `St. Paul`
        var begin = place
        while begin > index, text.scalars[begin - 1].isLetter { begin -= 1 }
        if place - begin > 4 { return false }
      } else if !scalar.isLetter, !scalar.isBlank, scalar != ",", scalar != "-", scalar != "&", scalar != "/"
      {
        return false
      }
      let isStart = place == index || !text.scalars[place - 1].isLetter
      if scalar.isLetter, isStart {
        words += 1
        if scalar.isLower, !isSmallWordOfName(place), text.scalars[place - 1] != "-" { return false }
      }
      place += 1
    }
    return false
  }

  private func isSmallWordOfName(_ place: Int) -> Bool {
    ["and ", "de ", "la ", "am ", "und ", "et ", "upon ", "on ", "do ", "of "].contains {
      text.has($0, at: place)
    }
  }

  /// Whether a word of publishers stands before the segment's end.
  func hasPublisher(_ index: Int) -> Bool {
    var place = index
    var words = 0
    while place < text.count, place - index < 70 {
      let scalar = text.scalars[place]
      if scalar == "," || scalar == ";" || scalar == "(" || scalar == ":" { return false }
      if scalar == ".", place + 1 < text.count, text.scalars[place + 1].isBlank, !isAbbreviation(place) {
        return false
      }
      let isStart = place == index || !text.scalars[place - 1].isLetter
      if scalar.isLetter, isStart {
        words += 1
        if ReferenceCues.begins(ReferenceCues.publishers, text, at: place) != nil { return words <= 6 }
      }
      place += 1
    }
    return false
  }

  /// `Computational Linguistics 12(3)`, `Entomologia Experimentalis et Applicata 79: 111`: capitalized words, then a
  /// number.
  func isNumberedJournal(_ index: Int) -> Bool {
    var place = index
    var words = 0
    var small = 0
    while place < text.count, place - index < 100 {
      let scalar = text.scalars[place]
      let isStart = place == index || text.scalars[place - 1].isBlank
      if scalar.isLetter, isStart {
        words += 1
        if scalar.isLower { small += 1 }
      } else if scalar.isASCIIDigit,
        isStart || text.scalars[place - 1] == "(" || text.scalars[place - 1] == ","
      {
        let isYear = ReferenceDates.year(text, at: place) != nil
        return small * 2 <= words && words <= 12 && (!isYear || words <= 8)
      } else if scalar == "," {
        let next = skipBlanks(place + 1)
        guard next < text.count else { return false }
        let isNumber =
          text.scalars[next].isASCIIDigit || text.has("vol", at: next) || text.has("n°", at: next)
          || text.has("no.", at: next) || text.has("pp", at: next) || text.scalars[next] == "("
          || text.has("v.", at: next) || text.has("xl", at: next)
        if isNumber { return small * 2 <= words && words <= 12 }
        if words > 8 { return false }
        return false
      } else if scalar == "." || scalar == "?" || scalar == "\n" {
        if scalar == ".", isAbbreviation(place) || place + 1 < text.count && !text.scalars[place + 1].isBlank
        {
          place += 1
          continue
        }
        let next = skipBlanks(place + 1)
        return next < text.count && text.scalars[next].isASCIIDigit && small * 2 <= words
      }
      place += 1
    }
    return false
  }

  /// `Edilig, Paris, 1988`, `Penguin, 1998.`: one to four capitalized words, once or twice, then a year.
  func isShortAndDated(_ index: Int) -> Bool {
    var place = index
    var words = 0
    while place < text.count, place - index < 60 {
      let scalar = text.scalars[place]
      let isStart = place == index || !text.scalars[place - 1].isLetter
      if scalar.isLetter, isStart {
        words += 1
        if scalar.isLower, place > 0, text.scalars[place - 1].isBlank, !text.has("und ", at: place),
          !text.has("and ", at: place)
        {
          return false
        }
      } else if scalar.isASCIIDigit {
        return words <= 6 && ReferenceDates.year(text, at: place) != nil
      }
      place += 1
    }
    return false
  }
}
