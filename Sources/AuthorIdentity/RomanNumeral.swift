/// Numbers in Roman letters.
enum RomanNumeral {
  private static let parts: [(letters: String, value: Int)] = [
    ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50), ("xl", 40),
    ("x", 10),
    ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
  ]

  /// The value of a numeral of small letters, 1 to 3999; `nil` where it is not written by the rules.
  static func value(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 15 else { return nil }
    var rest = text[...]
    var value = 0
    for (letters, worth) in parts {
      var uses = 0
      while uses < (worth.isPowerOfTen ? 3 : 1), rest.hasPrefix(letters) {
        rest = rest.dropFirst(letters.count)
        value += worth
        uses += 1
      }
    }
    return rest.isEmpty ? value : nil
  }
}

extension Int {
  fileprivate var isPowerOfTen: Bool { self == 1 || self == 10 || self == 100 || self == 1000 }
}
