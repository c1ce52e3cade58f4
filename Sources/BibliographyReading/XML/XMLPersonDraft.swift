internal import Bibliography
internal import TextInput

/// An author on the way into a builder: the parts of the name come in any order.
struct XMLPersonDraft {
  private var bytes: [UInt8] = []
  private var family = 0..<0
  private var given = 0..<0
  private var middle = 0..<0
  private var initials = 0..<0
  private var suffix = 0..<0
  private var particle = 0..<0
  private var printed = 0..<0
  private var collective = 0..<0
  private var affiliations: [Range<Int>] = []
  private var identifiers: [(scheme: StaticString, value: Range<Int>)] = []
  private var hasRole = false
  private var isAuthor = false
  private var name: [UInt8] = []

  /// Whether the name is written in Chinese characters, kana or hangul.
  var isEastAsian: Bool {
    let name = family.isEmpty ? (printed.isEmpty ? given : printed) : family
    return bytes[name].contains { ($0 >= 0xE3 && $0 <= 0xED) || $0 == 0xF0 }
  }

  /// Begins the next author.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    affiliations.removeAll(keepingCapacity: true)
    identifiers.removeAll(keepingCapacity: true)
    (family, given, initials, suffix) = (0..<0, 0..<0, 0..<0, 0..<0)
    (middle, particle, printed, collective) = (0..<0, 0..<0, 0..<0, 0..<0)
    hasRole = false
    isAuthor = false
  }

  /// Takes a part.
  mutating func take(_ part: XMLNamePart, _ text: ByteView, _ vocabulary: borrowing XMLVocabulary) {
    guard !text.isEmpty else { return }
    switch part {
    case .role:
      hasRole = true
      isAuthor = isAuthor || vocabulary.isAuthor(text)
      return
    case .affiliation: affiliations.append(kept(text))
    case .orcid: identifiers.append(("orcid", kept(text)))
    case .identifier(let scheme): identifiers.append((scheme, kept(text)))
    case .family: if family.isEmpty { family = kept(text) }
    case .given: if given.isEmpty { given = kept(text) }
    case .middle: if middle.isEmpty { middle = kept(text) }
    case .initials: if initials.isEmpty { initials = kept(text) }
    case .suffix: if suffix.isEmpty { suffix = kept(text) }
    case .particle: if particle.isEmpty { particle = kept(text) }
    case .printed: if printed.isEmpty { printed = kept(Self.withoutCommas(text)) }
    case .collective: collective = joined(collective, with: [0x3A, 0x20], kept(Self.withoutCommas(text)))
    }
  }

  /// Gives the author to the builder; nothing where there is no name, or no author.
  mutating func finish(into builder: inout PaperListBuilder) {
    guard !hasRole || isAuthor else { return }
    if !middle.isEmpty { given = joined(given, with: [0x20], middle) }
    name.removeAll(keepingCapacity: true)
    bytes.withByteView { bytes in
      if !collective.isEmpty {
        Self.appendCollective(bytes[collective], to: &name)
        name.withByteView { builder.author($0) }
      } else if !family.isEmpty {
        let given = bytes[self.given.isEmpty ? initials : self.given]
        if particle.isEmpty, suffix.isEmpty {
          builder.author(family: bytes[family], given: given)
        } else {
          bytes[particle].append(to: &name)
          if !particle.isEmpty { name.append(0x20) }
          bytes[family].append(to: &name)
          if !suffix.isEmpty { name.append(contentsOf: [0x2C, 0x20]) }
          bytes[suffix].append(to: &name)
          name.withByteView { builder.author(family: $0, given: given) }
        }
      } else {
        let whole = bytes[printed.isEmpty ? given : printed]
        guard !whole.isEmpty else { return }
        if Truncation.isMark(whole) {
          builder.truncateAuthors()
          return
        }
        builder.author(whole)
      }
      for (scheme, value) in identifiers { builder.authorIdentifier(scheme, bytes[value]) }
      for affiliation in affiliations { builder.affiliation(bytes[affiliation]) }
    }
  }

  /// The name of an organization, in braces where it could be taken for that of a person.
  static func appendCollective(_ text: ByteView, to name: inout [UInt8]) {
    let isOneWord = text.index(of: 0x20) == nil && text.index(of: UInt8(ascii: ",")) == nil
    let isBraced =
      !isOneWord && text.index(of: UInt8(ascii: "{")) == nil && text.index(of: UInt8(ascii: "}")) == nil
    if isBraced { name.append(UInt8(ascii: "{")) }
    text.append(to: &name)
    if isBraced { name.append(UInt8(ascii: "}")) }
  }

  /// A name as catalogues print it, `West, Matthew, 1953-`, `Alleman, Tillie [1848-1914]` or `Rao, Anita.`, without
  /// the years of life and without the comma or the full stop at the end. The full stop of a short word may be that
  /// of an initial or an abbreviation.
  static func withoutCommas(_ text: ByteView) -> ByteView {
    var end = text.count
    var digits = 0
    while end > 0, text[end - 1].isASCIIDigit || isYearSign(text[end - 1]) {
      end -= 1
      if text[end].isASCIIDigit { digits += 1 }
    }
    if digits < 4 { end = text.count }
    while end > 0, text[end - 1] == UInt8(ascii: ",") || text[end - 1] <= 0x20 { end -= 1 }
    return text[0..<(endsWithClosedWord(text[0..<end]) ? end - 1 : end)]
  }

  /// Whether a full stop follows at least four small letters.
  private static func endsWithClosedWord(_ text: ByteView) -> Bool {
    guard text.count > 5, text[text.count - 1] == UInt8(ascii: ".") else { return false }
    return (2...5).allSatisfy { text[text.count - $0] &- UInt8(ascii: "a") < 26 }
  }

  private static func isYearSign(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "?")
  }

  /// One part after another: the name of a department after that of the whole, `United States: Congress`.
  private mutating func joined(_ earlier: Range<Int>, with border: [UInt8], _ text: Range<Int>) -> Range<Int>
  {
    guard !earlier.isEmpty else { return text }
    let start = bytes.count
    bytes.append(contentsOf: bytes[earlier])
    bytes.append(contentsOf: border)
    bytes.append(contentsOf: bytes[text])
    return start..<bytes.count
  }

  private mutating func kept(_ text: ByteView) -> Range<Int> {
    let start = bytes.count
    text.append(to: &bytes)
    return start..<bytes.count
  }
}
