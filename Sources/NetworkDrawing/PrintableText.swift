/// Text from data made fit to be printed in a picture.
enum PrintableText {
  /// The text without control characters, terminal escapes, direction overrides and what XML forbids; white
  /// space becomes single spaces.
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
      } else if isPrintable(scalar) {
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// A text of at most `limit` characters; what is longer ends in an ellipsis.
  ///
  /// - Parameter limit: counted in Unicode scalars too (twice as many), since a single character may carry
  ///   any number of combining marks.
  static func shortened(_ text: String, to limit: Int) -> String {
    let clean = cleaned(text)
    if clean.count <= limit, clean.unicodeScalars.count <= 2 * limit { return clean }
    var kept = String(clean.prefix(limit - 1))
    if kept.unicodeScalars.count > 2 * limit {
      kept = String(String.UnicodeScalarView(kept.unicodeScalars.prefix(2 * limit)))
    }
    while let last = kept.last, last == " " || last == "," { kept.removeLast() }
    return kept + "…"
  }

  /// A name in one or two lines, so that boxes are less wide and a map can be drawn larger: one of twelve
  /// characters or more is broken at the space nearest its middle, unless a long part would remain anyway.
  static func nameLines(_ name: String) -> [String] {
    let characters = Array(name)
    let spaces = characters.indices.filter { characters[$0] == " " }
    guard characters.count >= 12,
      let middle = spaces.min(by: { abs(2 * $0 + 1 - characters.count) < abs(2 * $1 + 1 - characters.count) }
      ),
      10 * max(middle, characters.count - middle - 1) <= 7 * characters.count
    else { return [name] }
    return [String(characters[..<middle]), String(characters[(middle + 1)...])]
  }

  /// A text cut into lines of at most `width` characters, between words where it can be.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in cleaned(text).split(separator: " ") {
      let word = shortened(String(word), to: max(width, 8))
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// A whole number with a comma at the thousands.
  static func grouped(_ number: Int) -> String {
    var digits = String(abs(number))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: false
    case 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
