internal import Bibliography
internal import TextInput

/// When and where in its journal a paper stands, from a citation as the National Library of Medicine writes it:
/// `J Comp Biol. 2021 Mar 3;75(2):101-110. doi: ...` (Citing Medicine, 2nd edition, chapter 1).
struct CitationText {
  let date: PublicationDate?
  private(set) var volume = ByteView()
  private(set) var issue = ByteView()
  private(set) var pages = ByteView()

  /// `nil` where no sentence begins with a year.
  init?(_ text: ByteView) {
    guard let start = Self.startOfYear(text) else { return nil }
    let end = Self.endOfSentence(text, from: start)
    let semicolon = text.index(of: UInt8(ascii: ";"), from: start, to: end)
    date = DateText.date(text[start..<(semicolon ?? end)])
    guard let semicolon else { return }
    let place = text[(semicolon + 1)..<end]
    let colon = place.index(of: UInt8(ascii: ":")) ?? place.count
    let before = place[0..<colon]
    let open = before.index(of: UInt8(ascii: "(")) ?? before.count
    volume = before[0..<open].trimmed
    if open < before.count {
      let close = before.index(of: UInt8(ascii: ")"), from: open) ?? before.count
      issue = before[(open + 1)..<close].trimmed
    }
    if colon < place.count { pages = place[(colon + 1)..<place.count].trimmed }
  }

  /// The place of the first four digits that begin a sentence.
  private static func startOfYear(_ text: ByteView) -> Int? {
    func isDigit(_ place: Int) -> Bool { place < text.count && text[place] >= 0x30 && text[place] <= 0x39 }
    return (2..<max(2, text.count)).first { place in
      text[place - 1] <= 0x20 && text[place - 2] == UInt8(ascii: ".")
        && (place..<place + 4).allSatisfy(isDigit)
        && !isDigit(place + 4)
    }
  }

  /// The place of the full stop that ends the sentence, which white space or nothing follows.
  private static func endOfSentence(_ text: ByteView, from start: Int) -> Int {
    (start..<text.count).first {
      text[$0] == UInt8(ascii: ".") && ($0 + 1 == text.count || text[$0 + 1] <= 0x20)
    } ?? text.count
  }
}
