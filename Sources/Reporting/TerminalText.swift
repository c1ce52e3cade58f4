/// Text and numbers as a terminal shows them.
package enum TerminalText {
  /// The text with every control and formatting character replaced, so that it cannot drive a terminal.
  package static func cleaned(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { cleaned.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar) }
    return String(cleaned)
  }

  /// The columns that a text takes: two for wide East Asian characters and emoji, none for combining marks.
  package static func width(_ text: String) -> Int {
    text.reduce(0) { width, character in
      guard let scalar = character.unicodeScalars.first else { return width }
      return width + (isWide(scalar) ? 2 : scalar.properties.generalCategory == .nonspacingMark ? 0 : 1)
    }
  }

  /// A whole number with a thin comma every three digits: `108,962`.
  package static func grouped(_ value: Int) -> String {
    var digits = String(value.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (value < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// A real number rounded to some digits after the point, or to as many significant digits where it is smaller than
  /// they show.
  package static func number(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let rounded = (value * scale).rounded()
    if rounded == 0, value != 0 { return scientific(value) }
    guard rounded.magnitude < 9e15 else { return scientific(value) }
    let whole = Int(rounded.magnitude) / Int(scale)
    let rest = String(Int(rounded.magnitude) % Int(scale))
    let sign = rounded < 0 ? "-" : ""
    if digits == 0 { return sign + grouped(whole) }
    return sign + grouped(whole) + "." + String(repeating: "0", count: digits - rest.count) + rest
  }

  /// One digit before the point, two after it: `3.21e-06`.
  private static func scientific(_ value: Double) -> String {
    var exponent = 0
    var mantissa = value.magnitude
    while mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while mantissa < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    let hundredths = Int((mantissa * 100).rounded())
    let fraction = hundredths % 100
    return (value < 0 ? "-" : "") + "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)e\(exponent)"
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    // Line and paragraph separators; marks, embeddings and isolates that turn the direction of text round.
    case 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension TerminalText {
  /// As `cleaned`, keeping line ends.
  package static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { cleaned(String($0)) }.joined(
      separator: "\n")
  }
}

extension TerminalText {
  /// The text, cut with an ellipsis where it takes more columns than `width`.
  package static func shortened(_ text: String, to width: Int) -> String {
    guard self.width(text) > width else { return text }
    var shortened = ""
    var used = 0
    for character in text {
      used += self.width(String(character))
      if used > width - 1 { break }
      shortened.append(character)
    }
    return shortened + "…"
  }
}
