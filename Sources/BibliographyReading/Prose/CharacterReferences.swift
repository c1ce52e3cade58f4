/// HTML's character references, as far as names and titles use them.
enum CharacterReferences {
  /// The scalar that a reference such as `&eacute;` or `&#233;` stands for and where the text goes on.
  static func read(_ text: [Unicode.Scalar], at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard let semicolon = text[start...].prefix(12).firstIndex(of: ";"), semicolon > start + 1 else {
      return nil
    }
    let body = String(scalars: text[start + 1..<semicolon])
    let end = semicolon + 1
    if body.hasPrefix("#x") || body.hasPrefix("#X") {
      return UInt32(body.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { ($0, end) }
    }
    if body.hasPrefix("#") {
      return UInt32(body.dropFirst()).flatMap(Unicode.Scalar.init).map { ($0, end) }
    }
    if let scalar = named[body] { return (scalar, end) }
    return accented(body).map { ($0, end) }
  }

  /// `eacute`, `Uuml`, ...: a letter and the name of its accent.
  private static func accented(_ body: String) -> Unicode.Scalar? {
    guard let letter = body.unicodeScalars.first, let mark = accents[String(body.dropFirst())] else {
      return nil
    }
    // The composed form of letter and accent, from Unicode itself: names compare equal however typed.
    let composed = String(Character(String(scalars: [letter, mark])))
    return precomposed[composed]
  }

  private static let accents: [String: Unicode.Scalar] = [
    "acute": "\u{301}", "grave": "\u{300}", "circ": "\u{302}", "uml": "\u{308}", "tilde": "\u{303}",
    "cedil": "\u{327}", "ring": "\u{30A}", "caron": "\u{30C}",
  ]

  /// The Latin letters with an accent by their canonical equivalent.
  private static let precomposed: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [:]
    for value in UInt32(0xC0)...0x17F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      table[String(scalar)] = scalar
    }
    return table
  }()

  private static let named: [String: Unicode.Scalar] = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "dagger": "†", "Dagger": "‡",
    "middot": "·", "bull": "•", "sect": "§", "para": "¶", "szlig": "ß", "oslash": "ø", "Oslash": "Ø",
    "aelig": "æ", "AElig": "Æ", "lstrok": "ł", "Lstrok": "Ł", "ensp": " ", "emsp": " ", "thinsp": " ",
    "laquo": "«", "raquo": "»", "sbquo": "‚", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›", "minus": "−",
    "shy": "\u{AD}",
    "numsp": " ", "iexcl": "¡", "iquest": "¿", "deg": "°", "times": "×", "oelig": "œ", "OElig": "Œ",
    "eth": "ð",
    "thorn": "þ", "inodot": "ı", "copy": "©", "ordf": "ª", "ordm": "º",
    "lbrack": "[", "rbrack": "]", "ast": "*", "lowast": "*", "envelope": "✉",
  ]
}
