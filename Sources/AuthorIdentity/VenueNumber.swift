/// A volume or an issue.
struct VenueNumber: Hashable {
  /// Decimal without leading zeros; `nil` for one that is called by words (`Spring`).
  private let number: String?
  /// The letters beside the number (`b` of `B247`, `s` of a supplement), or the words.
  private let letters: String

  /// Takes the first word with a digit (`Vol. 12`, `3/4`, `11432 LNCS`), else a Roman numeral, else the words;
  /// `nil` where these say that nothing is known, as 0 does.
  init?(_ text: String) {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    if let word = words.first(where: { $0.contains(where: \.isDecimal) }) {
      let digits = word.drop { !$0.isDecimal }.prefix { $0.isDecimal }.drop { $0 == "0" }
      guard !digits.isEmpty else { return nil }
      number = String(digits)
      letters = words.contains { $0.hasPrefix("suppl") } ? "s" : String(word.filter { !$0.isDecimal })
    } else if let value = words.lazy.compactMap(RomanNumeral.value).first {
      number = String(value)
      letters = ""
    } else {
      let name = words.joined()
      guard !name.isEmpty, !Self.unknown.contains(name) else { return nil }
      number = nil
      letters = name
    }
  }

  /// Whether two volumes or issues cannot be one. Some sources give the section's letter with the volume (`B247`),
  /// some with the title of the journal; `S1` and `1` are two issues.
  func differs(from other: VenueNumber, asVolumes: Bool) -> Bool {
    switch (number, other.number) {
    case (let number?, let otherNumber?):
      if number != otherNumber { return true }
      return letters != other.letters && !(asVolumes && (letters.isEmpty || other.letters.isEmpty))
    case (nil, nil): return !letters.hasPrefix(other.letters) && !other.letters.hasPrefix(letters)
    default: return false
    }
  }

  private static let unknown: Set = [
    "na", "nan", "none", "null", "unknown", "inpress", "toappear", "tobepublished", "forthcoming",
    "aheadofprint", "onlinefirst", "earlyaccess",
  ]
}

extension Character {
  fileprivate var isDecimal: Bool { ("0"..."9").contains(self) }
}
