internal import TextInput

/// The words of a name as BibTeX sees them: separated by white space and `~` outside braces.
///
/// Source: O. Patashnik, "BibTeXing", 1988, section 4, and `bibtex.web`, sections 387 to 401.
enum BibTeXWord {
  /// The places of the words of a name.
  static func words(of name: ByteView) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var depth = 0
    var start: Int?
    for place in 0..<name.count {
      let byte = name[place]
      if depth == 0, byte <= 0x20 || (byte == UInt8(ascii: "~") && (place == 0 || name[place - 1] != 0x5C)) {
        // `\' e` and `\v s`: the space belongs to the accent.
        if let begin = start, !endsInAccent(name, place) {
          words.append(begin..<place)
          start = nil
        }
        continue
      }
      if start == nil { start = place }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
    }
    if let start { words.append(start..<name.count) }
    return words
  }

  /// Whether a word is one group in braces that is no TeX character (`{\'E}`): a word without letter case.
  static func isGroup(_ name: ByteView, _ word: Range<Int>) -> Bool {
    let text = name[word]
    guard text.count > 1, text[0] == UInt8(ascii: "{"), text[1] != 0x5C else { return false }
    return endOfGroup(text, 0) == text.count
  }

  /// Whether a word's first letter is small.
  ///
  /// That is the first letter outside braces, or the letter that `{\'e}` or `\o` makes; a word without any, as
  /// `{van}`, has no case and counts as capital. A capital in braces is a capital (`{G}alouzeau`), though
  /// BibTeX would look at the `a`: people write it so to keep it.
  static func isLowerCase(_ word: ByteView) -> Bool {
    guard let first = firstLetterPlace(word) else { return false }
    if word[first] < 0x80, word[first] != 0x5C { return word[first] >= 0x61 }
    if word[first] == 0x5C, !TeXText.isCharacter(word, first) { return false }
    var text: [UInt8] = []
    TeXText.append(word[first..<word.count], to: &text)
    return beginsLowerCase(text[...])
  }

  /// Whether a text begins with a small letter; apostrophes and the like before it do not count.
  static func beginsLowerCase(_ text: ArraySlice<UInt8>) -> Bool {
    for byte in text.prefix(8) {
      if byte >= 0x80 { break }
      if TeXText.isLetter(byte) { return byte >= 0x61 }
    }
    return String(decoding: text.prefix(8), as: UTF8.self).unicodeScalars
      .first { $0.properties.isAlphabetic }?.properties.isLowercase ?? false
  }

  private static func firstLetterPlace(_ word: ByteView) -> Int? {
    var place = 0
    while place < word.count {
      let byte = word[place]
      if byte >= 0x80 || byte == 0x5C || TeXText.isLetter(byte) { return place }
      guard byte == UInt8(ascii: "{") else {
        place += 1
        continue
      }
      if place + 1 < word.count, word[place + 1] == 0x5C { return place + 1 }
      let end = endOfGroup(word, place)
      let holdsOneCapital =
        end == place + 3 && end < word.count && word[place + 1] >= 0x41 && word[place + 1] <= 0x5A
      if holdsOneCapital { return place + 1 }
      place = end
    }
    return nil
  }

  private static func endsInAccent(_ name: ByteView, _ end: Int) -> Bool {
    end >= 2 && name[end - 2] == 0x5C && TeXSymbols.accent(name[end - 1]) != 0
  }

  /// The place after the group that opens here; the end where it is not closed.
  static func endOfGroup(_ view: ByteView, _ open: Int) -> Int {
    var depth = 0
    for place in open..<view.count {
      if view[place] == UInt8(ascii: "{") { depth += 1 }
      if view[place] == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return place + 1 }
      }
    }
    return view.count
  }
}
