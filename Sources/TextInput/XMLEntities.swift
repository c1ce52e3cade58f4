/// The characters that XML writes as references: the five predefined names, numbers, and the names of
/// HTML 4's Latin-1 set with a few more, which bibliographies take from external document types (dblp.dtd)
/// that nobody has at hand.
package enum XMLEntities {
  /// Appends text with its references replaced. A reference that is not known stays as it is written.
  package static func appendDecoded(_ text: ByteView, to output: inout [UInt8]) {
    var place = 0
    while let ampersand = text.index(of: UInt8(ascii: "&"), from: place) {
      text[place..<ampersand].append(to: &output)
      place = ampersand
      let end = text.index(
        of: UInt8(ascii: ";"), from: ampersand + 1, to: min(text.count, ampersand + 34))
      if let end, let scalar = scalar(text[(ampersand + 1)..<end]) {
        output.append(contentsOf: scalar.utf8)
        place = end + 1
      } else {
        output.append(UInt8(ascii: "&"))
        place += 1
      }
    }
    text[place..<text.count].append(to: &output)
  }

  /// The character that a reference without `&` and `;` stands for, `nil` if none.
  static func scalar(_ reference: ByteView) -> Unicode.Scalar? {
    guard reference.count > 1 else { return nil }
    if reference[0] == UInt8(ascii: "#") { return numbered(reference[1..<reference.count]) }
    if reference == "amp" { return "&" }
    if reference == "lt" { return "<" }
    if reference == "gt" { return ">" }
    if reference == "quot" { return "\"" }
    if reference == "apos" { return "'" }
    return named[reference.string]
  }

  private static func numbered(_ digits: ByteView) -> Unicode.Scalar? {
    let isHexadecimal = digits[0] | 0x20 == UInt8(ascii: "x")
    let digits = digits[(isHexadecimal ? 1 : 0)..<digits.count]
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for place in 0..<digits.count {
      guard let digit = digits[place].hexadecimalDigit, isHexadecimal || digit < 10 else { return nil }
      value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit)
      if value > 0x10FFFF { return nil }
    }
    // A zero byte is no text; it would end the name where C reads it.
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [
      "Scaron": "Š", "scaron": "š", "OElig": "Œ", "oelig": "œ", "Yuml": "Ÿ", "fnof": "ƒ", "ndash": "–",
      "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
      "bull": "•", "hellip": "…", "euro": "€", "trade": "™", "alpha": "α", "beta": "β", "gamma": "γ",
      "delta": "δ", "epsilon": "ε", "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ", "tau": "τ",
      "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "minus": "−", "infin": "∞", "le": "≤", "ge": "≥",
      "ne": "≠", "Cacute": "Ć", "cacute": "ć", "Ccaron": "Č", "ccaron": "č", "Zcaron": "Ž", "zcaron": "ž",
      "Rcaron": "Ř", "rcaron": "ř", "Ecaron": "Ě", "ecaron": "ě", "Nacute": "Ń", "nacute": "ń", "Lstrok": "Ł",
      "lstrok": "ł", "Sacute": "Ś", "sacute": "ś", "Zdot": "Ż", "zdot": "ż", "aogon": "ą", "eogon": "ę",
      "Dstrok": "Đ", "dstrok": "đ", "uring": "ů", "odblac": "ő", "udblac": "ű", "abreve": "ă", "gbreve": "ğ",
      "Scedil": "Ş", "scedil": "ş", "inodot": "ı", "Idot": "İ", "rarr": "→", "larr": "←", "harr": "↔",
    ]
    // U+00A0 to U+00FF, in order.
    let latin1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 "
      + "sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc "
      + "Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve "
      + "Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute "
      + "acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde "
      + "ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
    for (index, name) in latin1.split(separator: " ").enumerated() {
      table[String(name)] = Unicode.Scalar(UInt8(0xA0 + index))
    }
    return table
  }()
}

extension UInt8 {
  /// The value of an ASCII digit, decimal or hexadecimal.
  @inline(__always)
  package var hexadecimalDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
