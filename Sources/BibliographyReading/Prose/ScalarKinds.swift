extension Unicode.Scalar {
  /// A space of any width, a tab, or a control character.
  var isBlank: Bool { value <= 0x20 || value == 0xA0 || (value > 0x7F && properties.isWhitespace) }

  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }

  var isASCIIPunctuation: Bool {
    (value >= 0x21 && value <= 0x2F) || (value >= 0x3A && value <= 0x40)
      || (value >= 0x5B && value <= 0x60) || (value >= 0x7B && value <= 0x7E)
  }

  /// Punctuation or a symbol, as the rule of Markdown for emphasis means it.
  var isPunctuation: Bool {
    if value < 0x80 { return isASCIIPunctuation }
    return !isBlank && !isLetter && !properties.isAlphabetic && properties.numericType == nil
  }

  var isUpper: Bool {
    if value < 0x80 { return value >= 0x41 && value <= 0x5A }
    return properties.isUppercase
  }

  var isLower: Bool {
    if value < 0x80 { return value >= 0x61 && value <= 0x7A }
    return properties.isLowercase
  }

  var isLetter: Bool {
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    return properties.isAlphabetic
  }

  /// An accent or another mark that belongs to the letter before it.
  var isCombining: Bool { value >= 0x300 && properties.canonicalCombiningClass != .notReordered }

  /// A letter of a script that has no capitals and puts no space between given and family name.
  var isIdeographic: Bool {
    (value >= 0x3040 && value <= 0x30FF) || (value >= 0x3400 && value <= 0x9FFF)
      || (value >= 0xAC00 && value <= 0xD7AF) || (value >= 0xF900 && value <= 0xFAFF)
      || (value >= 0x20000 && value <= 0x3FFFF)
  }

  /// A letter of a script without capitals, for example Arabic, Hebrew or Devanagari.
  var isCaseless: Bool { value >= 0x80 && isLetter && !properties.isCased }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    self.init()
    unicodeScalars.append(contentsOf: scalars)
  }
}
