internal import TextInput

/// The normal forms of identifiers, over bytes: the same rules for texts and for what readers borrow from a file.
extension Identifier {
  /// How the letters of a scheme's values are written.
  enum LetterCase { case asPrinted, small, capital }

  static func letterCase(of scheme: ByteView) -> LetterCase {
    if scheme == "doi" || scheme == "arxiv" { return .small }
    return scheme == "orcid" ? .capital : .asPrinted
  }

  /// The part of a value, without white space around it, that identifies: no web address, no prefix, no version. Its letters
  /// may be of either case. Empty where the value cannot be one of the scheme.
  static func core(of value: ByteView, scheme: ByteView) -> ByteView {
    if scheme == "doi" { return doi(value) }
    if scheme == "arxiv" { return arXivNumber(value) }
    return scheme == "orcid" ? lastStep(value) : value
  }

  private static func doi(_ value: ByteView) -> ByteView {
    if value.has("10.") { return value }
    var rest = value
    for prefix: StaticString in ["https://", "http://", "www.", "dx.doi.org/", "doi.org/", "doi:"] {
      rest = rest.without(prefix)
    }
    while rest.has(" ") { rest = rest[1..<rest.count] }
    return rest.has("10.") ? rest : ByteView()
  }

  private static func arXivNumber(_ value: ByteView) -> ByteView {
    var rest = value
    if let first = rest.isEmpty ? nil : rest[0], !first.isASCIIDigit {
      for prefix: StaticString in [
        "https://", "http://", "www.", "export.", "arxiv.org/", "abs/", "pdf/", "arxiv:",
      ] { rest = rest.without(prefix) }
    }
    if rest.count >= 4, rest[(rest.count - 4)..<rest.count].without(".pdf").isEmpty {
      rest = rest[0..<(rest.count - 4)]
    }
    var digits = rest.count
    while digits > 0, rest[digits - 1].isASCIIDigit { digits -= 1 }
    let isVersion =
      digits < rest.count && digits >= 2 && rest[digits - 1] | 0x20 == UInt8(ascii: "v")
      && rest[digits - 2].isASCIIDigit
    return isVersion ? rest[0..<(digits - 1)] : rest
  }

  /// What stands behind the last slash, slashes at the end apart.
  private static func lastStep(_ value: ByteView) -> ByteView {
    var end = value.count
    while end > 0, value[end - 1] == UInt8(ascii: "/") { end -= 1 }
    let step = value[0..<end]
    return step[(step.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)..<end]
  }
}

extension ByteView {
  /// The bytes behind a prefix in small letters of ASCII, which may stand in letters of either case; all where it does not.
  fileprivate func without(_ prefix: StaticString) -> ByteView {
    let prefix = ByteView(prefix)
    guard count >= prefix.count else { return self }
    for place in 0..<prefix.count where self[place].lowercasedASCII != prefix[place] { return self }
    return self[prefix.count..<count]
  }
}
