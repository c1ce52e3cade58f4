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
    guard text.count >= 3 else { return nil }
    let first = (text[0] | 0x20, text[1] | 0x20, text[2] | 0x20)
    return names.firstIndex { $0 == first }.map { $0 + 1 }
  }

  private static let names: [(UInt8, UInt8, UInt8)] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map { name in
      let letters = Array(name.utf8)
      return (letters[0], letters[1], letters[2])
    }
}
