/// The name of an encoding as files and users write it.
package struct EncodingName: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case utf8
    case utf16(bigEndian: Bool)
    /// ISO 8859-1 and Windows-1252, whose characters are those of both.
    case western
    /// One that the system converts.
    case other
  }

  /// The name as it was written, or as the system knows it.
  package let text: String
  let kind: Kind

  /// Takes a name; letter case, hyphens and underscores do not count.
  package init(_ name: String) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "utf8", "unicode", "usascii", "ascii", "ansix341968": (text, kind) = ("UTF-8", .utf8)
    case "utf16", "utf16le", "ucs2", "ucs2le": (text, kind) = ("UTF-16LE", .utf16(bigEndian: false))
    case "utf16be", "ucs2be": (text, kind) = ("UTF-16BE", .utf16(bigEndian: true))
    case "latin1", "l1", "iso88591", "windows1252", "cp1252", "ansi", "ansinew":
      (text, kind) = ("Windows-1252", .western)
    // What Java and JabRef, TeX and web pages call encodings that the system knows by other names.
    case "gbk", "gb2312", "gb18030", "cp936", "ms936", "xgbk": (text, kind) = ("GB18030", .other)
    case "shiftjis", "sjis", "xsjis", "ms932", "windows31j", "cp932": (text, kind) = ("CP932", .other)
    case "big5", "big5hkscs": (text, kind) = ("BIG5-HKSCS", .other)
    case "euckr", "ksc56011987", "uhc", "cp949": (text, kind) = ("CP949", .other)
    case "iso2022jp": (text, kind) = ("ISO-2022-JP-2", .other)
    case "macroman", "xmacroman", "macintosh", "applemac": (text, kind) = ("MACINTOSH", .other)
    case "latin2", "latin9", "latin5": (text, kind) = (plain.uppercased(), .other)
    default: (text, kind) = (name, .other)
    }
  }

  /// Whether text in it is ASCII bytes throughout, with escape sequences, so that it is well-formed UTF-8.
  var usesEscapes: Bool { text.uppercased().hasPrefix("ISO-2022") }

  /// Whether it can be read.
  package var isKnown: Bool { kind != .other || Conversion.knows(text) }
}
