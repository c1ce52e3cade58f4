package import TextInput

/// Months as sources print them.
package enum EnglishMonth {
  /// The month, 1 to 12, that a text begins with: a name (`July`, `Sept.`, `jun`) or a number (`07`); of a
  /// span (`June 30–July 1`) the first. `nil` where there is none.
  package static func number(_ text: ByteView) -> Int? {
    let text = text.trimmed
    var value = 0
    var place = 0
    while place < text.count, place < 3, let digit = text[place].hexadecimalDigit, digit < 10 {
      value = value * 10 + Int(digit)
      place += 1
    }
    if place > 0 { return (1...12).contains(value) && place < 3 ? value : nil }
    return named(text)
  }

  /// The month of a word that begins with the first three letters of one, in whatever case.
  static func named(_ word: ByteView) -> Int? {
    guard word.count >= 3 else { return nil }
    let sign = beginning(word[0] | 0x20, word[1] | 0x20, word[2] | 0x20)
    return beginnings.firstIndex(of: sign).map { $0 + 1 }
  }

  private static let beginnings: [UInt32] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map { name in
      let letters = Array(name.utf8)
      return beginning(letters[0], letters[1], letters[2])
    }

  private static func beginning(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }
}
