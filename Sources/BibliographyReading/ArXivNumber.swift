internal import TextInput

/// Recognizes arXiv's numbers, `2101.00001`, `0704.0001v2` and, before April 2007, `math/0309136` or `math.GT/0309136`.
enum ArXivNumber {
  /// Whether a text is such a number, with or without `arXiv:` before it.
  static func isNumber(_ text: String) -> Bool { text.withByteView { isNumber($0) } }

  /// Whether a text is such a number, with or without `arXiv:` before it.
  static func isNumber(_ text: ByteView) -> Bool {
    let isMarked = text.count > 6 && PackedWord(lowercasing: text[0..<6]) == mark
    let number = isMarked ? text[6..<text.count] : text
    return end(number) == number.count
  }

  private static let mark = PackedWord(exactly: ByteView("arxiv:"))

  /// The end of the number at the beginning of a text; `nil` where there is none.
  static func end(_ text: ByteView) -> Int? {
    var end = 0
    var slash: Int?
    var stops = 0
    while end < text.count, isPart(text[end]) {
      if text[end] == UInt8(ascii: "/"), slash == nil { slash = end }
      if text[end] == UInt8(ascii: ".") { stops += 1 }
      end += 1
    }
    if end > 0, text[end - 1] == UInt8(ascii: ".") { (end, stops) = (end - 1, stops - 1) }
    let number = text[0..<end]
    if let slash, slash < end {
      return TeXText.isLetter(number[0]) && digits(number, from: slash + 1) == 7 ? end : nil
    }
    guard stops == 1, end > 4, number[4] == UInt8(ascii: "."), digits(number, from: 0) == 4 else {
      return nil
    }
    let version = 5 + digits(number, from: 5)
    guard version == 9 || version == 10, version == end || number[version] == UInt8(ascii: "v") else {
      return nil
    }
    return end
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || TeXText.isLetter(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "-")
  }

  /// How many digits stand at a place.
  private static func digits(_ text: ByteView, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end].isASCIIDigit { end += 1 }
    return end - start
  }
}
