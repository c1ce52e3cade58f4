internal import TextInput

/// Where a paper stands in its journal, from a citation as the National Library of Medicine writes it:
/// `J Comp Biol. 2021 Mar 3;75(2):101-110. doi: ...` (Citing Medicine, 2nd edition, chapter 1).
struct CitationText {
  let volume: ByteView
  let issue: ByteView
  let pages: ByteView

  /// `nil` where no semicolon after a year, and no colon after that, is found.
  init?(_ text: ByteView) {
    guard let start = Self.endOfDate(text) else { return nil }
    let end = Self.endOfSentence(text, from: start)
    let place = text[start..<end]
    let colon = place.index(of: UInt8(ascii: ":")) ?? place.count
    var before = place[0..<colon].trimmed
    var issue = ByteView()
    if let open = before.index(of: UInt8(ascii: "(")), before[before.count - 1] == UInt8(ascii: ")") {
      issue = before[(open + 1)..<(before.count - 1)].trimmed
      before = before[0..<open].trimmed
    }
    volume = before
    self.issue = issue
    pages = colon < place.count ? place[(colon + 1)..<place.count].trimmed : ByteView()
  }

  /// The place after the first semicolon that stands behind a year of four digits in the same sentence.
  private static func endOfDate(_ text: ByteView) -> Int? {
    var digits = 0
    var hasYear = false
    for place in 0..<text.count {
      let byte = text[place]
      if byte >= 0x30, byte <= 0x39 {
        digits += 1
      } else {
        hasYear = hasYear || digits == 4
        digits = 0
        if byte == UInt8(ascii: ";"), hasYear { return place + 1 }
        if byte == UInt8(ascii: ".") { hasYear = false }
      }
    }
    return nil
  }

  /// The place of the full stop that ends the sentence, which white space or nothing follows.
  private static func endOfSentence(_ text: ByteView, from start: Int) -> Int {
    (start..<text.count).first {
      text[$0] == UInt8(ascii: ".") && ($0 + 1 == text.count || text[$0 + 1] <= 0x20)
    } ?? text.count
  }
}
