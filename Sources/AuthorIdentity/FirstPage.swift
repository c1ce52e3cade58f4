/// The page on which a paper begins, or the number that it has instead of pages.
struct FirstPage: Hashable {
  /// Letters and digits in lower case without leading zeros and without the `e` of electronic pages.
  private let name: String
  private let isArticleNumber: Bool

  var isOne: Bool { name == "1" && !isArticleNumber }

  /// Reads what stands before a dash or comma; `nil` where that is no page (`in press`, `0-0`).
  init?(_ text: String) {
    var rest = text.lowercased()[...].drop { !($0.isLetter || $0.isNumber) }
    while true {
      let label = rest.prefix(while: \.isLetter)
      guard Self.labels.contains(label) else { break }
      rest = rest.dropFirst(label.count).drop { !($0.isLetter || $0.isNumber) }
    }
    let word = rest.prefix { $0.isLetter || $0.isNumber }
    let prefix = word.prefix(while: \.isLetter)
    let digits = word.dropFirst(prefix.count)
    guard !digits.isEmpty else {
      guard RomanNumeral.value(word) != nil else { return nil }
      name = String(word)
      isArticleNumber = false
      return
    }
    let significant = digits.drop { $0 == "0" }
    guard !significant.isEmpty else { return nil }
    name = String((prefix == "e" ? "" : prefix) + significant)
    let tail = rest.dropFirst(word.count).drop { $0 == " " }
    let end = tail.drop { Self.dashes.contains($0) || $0 == " " }
    if let mark = tail.first, Self.dashes.contains(mark) {
      // `016132-1–016132-5`: the pages of one article.
      isArticleNumber = name != "1" && end.prefix(while: \.isNumber) == "1"
    } else if let mark = tail.first, mark == ":" || mark == "." {
      // `17:1–17:25`: the pages of article 17.
      isArticleNumber = tail.dropFirst().first?.isNumber == true
    } else {
      isArticleNumber = digits.count >= (prefix.isEmpty ? 5 : 3)
    }
  }

  /// Whether two papers begin on different pages. Where articles have numbers each begins on page 1, and sources
  /// give one or the other.
  func differs(from other: FirstPage) -> Bool {
    if isArticleNumber && other.isOne || isOne && other.isArticleNumber { return false }
    return name != other.name
  }

  private static let labels: Set<Substring> = [
    "pp", "p", "pg", "page", "pages", "art", "article", "paper", "no",
  ]
  private static let dashes: Set<Character> = ["-", "\u{2010}", "\u{2011}", "–", "—", "\u{2212}"]
}
