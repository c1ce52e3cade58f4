/// Recognizes arXiv's numbers, `2101.00001`, `0704.0001v2` and, before April 2007, `math/0309136` or `math.GT/0309136`.
enum ArXivNumber {
  /// Whether a text is such a number, with or without `arXiv:` before it.
  static func isNumber(_ text: String) -> Bool {
    let number = text.lowercased().hasPrefix("arxiv:") ? String(text.dropFirst(6)) : text
    return end(number) == number.endIndex
  }

  /// The end of the number at the beginning of a text; `nil` where there is none.
  static func end(_ text: String) -> String.Index? {
    let part = text.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "/" || $0 == "-")
    }
    let number = part.hasSuffix(".") ? part.dropLast() : part
    if let slash = number.firstIndex(of: "/") {
      let digits = number[number.index(after: slash)...].prefix(while: \.isNumber)
      guard digits.count == 7, number.first?.isLetter == true else { return nil }
      return number.endIndex
    }
    let pieces = number.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count == 2, pieces[0].count == 4, pieces[0].allSatisfy(\.isNumber) else { return nil }
    let digits = pieces[1].prefix(while: \.isNumber)
    let version = pieces[1].dropFirst(digits.count)
    guard (4...5).contains(digits.count), version.isEmpty || version.first == "v" else { return nil }
    return number.endIndex
  }
}
