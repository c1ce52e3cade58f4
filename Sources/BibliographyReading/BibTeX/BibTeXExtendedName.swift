internal import Bibliography
internal import TextInput

/// A name in BibLaTeX's extended format: `family=Simpson, given=Harry, prefix={van der}, suffix=Jr., given-i=H`.
///
/// Source: the BibLaTeX manual 3.19, section 3.4 "Name parts and the extended name format" of biber. Values may stand in
/// braces or quotation marks, and so may a whole `key={value}`. Options (`useprefix=true`, `id=...`, `sortingnamekey...`) are passed over.
struct BibTeXExtendedName {
  /// The name in the form that keeps its parts.
  let name: String

  /// Reads a name; `nil` where it is not of this format.
  init?(_ name: ByteView) {
    guard let first = Self.key(name) else { return nil }
    var parts: [Part: String] = [:]
    var isExtended = Part(first) != nil
    for piece in Self.pieces(name) {
      guard let key = Self.key(piece) else { continue }
      guard let part = Part(key) else { continue }
      isExtended = true
      var text: [UInt8] = []
      let equals = piece.index(of: UInt8(ascii: "=")) ?? 0
      TeXText.append(Self.unquoted(piece[(equals + 1)..<piece.count].trimmed), to: &text)
      let value = String(decoding: text, as: UTF8.self).filter { $0 != "{" && $0 != "}" }
      if !value.isEmpty, parts[part] == nil { parts[part] = value }
    }
    guard isExtended else { return nil }
    let given = parts[.given] ?? parts[.givenInitials] ?? ""
    let family = parts[.family] ?? ""
    let prefix = parts[.prefix] ?? ""
    let suffix = parts[.suffix] ?? ""
    if family.isEmpty {
      self.name = PersonName(given: "", family: given.isEmpty ? prefix : given).inverted
    } else {
      self.name = PersonName(given: given, particle: prefix, family: family, suffix: suffix).inverted
    }
  }

  private enum Part: String {
    case given, family, prefix, suffix
    case givenInitials = "given-i"

    init?(_ key: ByteView) { self.init(rawValue: key.string.lowercased()) }
  }

  /// The letters, digits and hyphens that stand before the equals sign; `nil` where others do.
  private static func key(_ piece: ByteView) -> ByteView? {
    let piece = unquoted(piece.trimmed)
    guard let equals = piece.index(of: UInt8(ascii: "=")) else { return nil }
    let key = piece[0..<equals].trimmed
    guard !key.isEmpty, key.count <= 32 else { return nil }
    for place in 0..<key.count where !TeXText.isLetter(key[place]) && key[place] != UInt8(ascii: "-") {
      return nil
    }
    return key
  }

  /// What stands between the commas outside braces and quotation marks.
  private static func pieces(_ name: ByteView) -> [ByteView] {
    var pieces: [ByteView] = []
    var start = 0
    var depth = 0
    var isQuoted = false
    for place in 0..<name.count {
      switch name[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\"") where depth == 0: isQuoted.toggle()
      case UInt8(ascii: ",") where depth == 0 && !isQuoted:
        pieces.append(unquoted(name[start..<place].trimmed))
        start = place + 1
      default: break
      }
    }
    pieces.append(unquoted(name[start..<name.count].trimmed))
    return pieces
  }

  private static func unquoted(_ text: ByteView) -> ByteView {
    guard text.count >= 2, text[0] == UInt8(ascii: "\""), text[text.count - 1] == text[0] else { return text }
    return text[1..<(text.count - 1)].trimmed
  }
}
