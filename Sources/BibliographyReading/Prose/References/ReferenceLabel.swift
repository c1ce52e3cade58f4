/// What stands before a reference: its number or key, and the dash for the authors of the one before.
enum ReferenceLabel {
  /// Where the reference begins behind `[12]`, `(12)`, `12.`, `12)`, `[Smi99]`, a bullet.
  static func end(in text: StyledText) -> Int {
    var index = 0
    while index < text.count,
      text.scalars[index].isBlank || ["•", "·", "*", "▪", "-"].contains(text.scalars[index])
    {
      if text.scalars[index] == "-" || text.scalars[index] == "*",
        !(index + 1 < text.count && text.scalars[index + 1].isBlank)
      {
        break
      }
      index += 1
    }
    guard index < text.count else { return 0 }
    let opener = text.scalars[index]
    if opener == "[" || opener == "(" {
      let limit = min(text.count, index + 28)
      let close: Unicode.Scalar = opener == "[" ? "]" : ")"
      guard let end = text.scalars[index..<limit].firstIndex(of: close), end > index + 1 else { return index }
      let inside = text.scalars[index + 1..<end]
      let isKey = inside.contains(where: \.isASCIIDigit) && !inside.contains(where: \.isBlank)
      let isAuthors =
        opener == "[" && inside.contains(where: \.isASCIIDigit) && text.wordCount(index..<end) <= 4
      return isKey || isAuthors ? skip(text, end + 1) : index
    }
    var end = index
    while end < text.count, text.scalars[end].isASCIIDigit, end - index < 5 { end += 1 }
    guard end > index, end < text.count else { return index }
    if text.scalars[end] == "." || text.scalars[end] == ")", end + 1 < text.count,
      text.scalars[end + 1].isBlank
    {
      // `2011. Title` begins with a year.
      if end - index == 4, ReferenceDates.year(text, at: index) != nil, text.scalars[end] == "." {
        return index
      }
      return skip(text, end + 1)
    }
    if text.scalars[end].isBlank, end - index <= 3 {
      let next = skip(text, end)
      return next < text.count && text.scalars[next].isUpper ? next : index
    }
    return index
  }

  private static func skip(_ text: StyledText, _ index: Int) -> Int {
    var index = index
    while index < text.count, text.scalars[index].isBlank || text.scalars[index] == "." { index += 1 }
    return index
  }

  /// Where the reference goes on behind a dash that stands for the authors of the one before.
  static func dash(in text: StyledText) -> Int? {
    var index = 0
    var length = 0
    while index < text.count, ["—", "–", "―", "-", "_", "─", "‒"].contains(text.scalars[index]) {
      length += ["—", "―"].contains(text.scalars[index]) ? 3 : 1
      index += 1
    }
    return length >= 3 && index < text.count ? index : nil
  }
}

extension ReferenceLabel {
  /// Whether a text begins with a number or a key such as `[12]`.
  static func isNumbered(_ text: StyledText) -> Bool {
    let end = end(in: text)
    return end > 0 && text.scalars[..<end].contains { $0.isASCIIDigit || $0 == "[" }
  }
}
