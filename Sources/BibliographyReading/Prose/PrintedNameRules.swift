internal import Bibliography

/// The names of a line that its place says to be the authors': what stands between the commas is a name as printed,
/// odd ones included (`van der Berg`, `John Smith 0002`), where at least half of them look like names.
enum PrintedNameRules {
  /// The names; `nil` where the text is prose: words in small letters that are no particles, sentences, long pieces.
  static func list(_ text: StyledText, _ range: Range<Int>? = nil) -> NameList? {
    let range = text.trimmed(range ?? text.indices)
    guard !range.isEmpty, range.count <= 100_000 else { return nil }
    let pieces = NamePieceSplitter.pieces(of: text, in: range)
    guard pieces.dropLast().allSatisfy({ $0.separator != .stop }) else { return nil }
    let printed = pieces.filter { $0.gap == nil && !$0.words.isEmpty }
    guard printed.allSatisfy({ isPlausible($0, text) }) else { return nil }
    let names = printed.count { $0.isName }
    guard names > 0, names * 2 >= printed.count, printed.count > 1 || pieces.count > 1 else { return nil }
    var list = NameList(range: range)
    for piece in pieces {
      if case .names(let hidden)? = piece.gap {
        guard !list.mentions.isEmpty, list.state == .complete else { continue }
        list.state = .truncated(shownBeforeGap: list.count)
        if let hidden { list.declaredCount = list.count + hidden }
      } else if !piece.words.isEmpty {
        let name = numbered(piece, text) ?? piece.words.map { text.string($0) }.joined(separator: " ")
        var score = 0
        if case .name(let known) = piece.shape { score = known }
        list.mentions.append(
          NameList.Mention(
            name: name, symbols: piece.symbols, marks: piece.marks, affiliations: piece.affiliations,
            style: [], score: score))
      }
    }
    return list
  }

  /// A name with the four digits that tell namesakes apart: `John Smith 0002`.
  private static func numbered(_ piece: NamePiece, _ text: StyledText) -> String? {
    let words = text.string(piece.range).split(separator: " ")
    guard words.count > 2, let last = words.last, last.utf8.count == 4,
      last.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return words.joined(separator: " ")
  }

  private static func isPlausible(_ piece: NamePiece, _ text: StyledText) -> Bool {
    guard piece.words.count <= 7 else { return false }
    var hasCapital = false
    for word in piece.words {
      let first = text.scalars[word.lowerBound]
      if first.isUpper || first.isCaseless {
        hasCapital = true
      } else if first.isLower, !NameRules.particles.contains(text.string(word)) {
        guard text.scalars[word].contains(where: \.isUpper) else { return false }
        hasCapital = true
      }
    }
    return hasCapital
  }
}
