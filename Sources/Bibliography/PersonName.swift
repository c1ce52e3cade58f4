internal import TextInput

/// The parts of a person's name.
///
/// Read from `Family, Given`, from BibTeX's `von Family, Jr, Given`, or from the natural order, in which the
/// family name begins with the lower-case words (`van der`, `de la`) after the given names, else is the last
/// word; titles before it (`Dr.`, `Sir`; also before the given name of `Doe, Dr. Jane`) are left out. A name in braces, `{ATLAS Collaboration}`, is one name that is neither split nor turned round: the
/// family name holds the whole of it, without the braces. Braces inside a name hold words together that the rules
/// would take apart: the family name of `{von Beethoven}, Ludwig` has no particle.
public struct PersonName: Hashable, Sendable {
  /// Given names and initials, as printed.
  public let given: String

  /// Lower-case words before the family name: `van der`, `de`, `von`.
  public let particle: String

  /// The family name; the whole name where it has one part.
  public let family: String

  /// `Jr.`, `III` and the like.
  public let suffix: String

  /// States the parts.
  public init(given: String, particle: String = "", family: String, suffix: String = "") {
    self.given = given
    self.particle = particle
    self.family = family
    self.suffix = suffix
  }

  /// Reads a name as a source prints it.
  public init(_ printed: String) {
    if let name = printed.withByteView({ PersonName(plain: $0) }) {
      self = name
    } else {
      self.init(anyOf: printed)
    }
  }

  /// Reads a name of whatever characters.
  init(anyOf printed: String) {
    if let whole = Self.braced(printed) {
      self.init(given: "", family: whole)
      return
    }
    let parts = Self.parts(printed)
    switch parts.count {
    case 3 where !parts[2].isEmpty:
      self.init(
        familyWithParticle: parts[0], given: Self.text(Self.withoutTitles(parts[2], before: 1)),
        suffix: Self.text(parts[1]))
    case 2... where Self.suffixes.contains(Self.text(parts[1]).lowercased()):
      self.init(natural: parts[0], suffix: Self.text(parts[1]))
    case 2...:
      self.init(
        familyWithParticle: parts[0], given: Self.text(Self.withoutTitles(parts[1], before: 1)), suffix: "")
    default:
      self.init(natural: parts.first ?? [], suffix: "")
    }
  }

  /// Given names first, one space between words: `Ludwig van Beethoven Jr.`
  public var display: String {
    [given, particle, family, suffix].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The form that keeps the parts: `van Beethoven, Jr., Ludwig`; in braces where the name is one of several
  /// words or holds a comma, and where a family name would be taken for a particle: `{de Beer}, Ann`.
  public var inverted: String {
    let words = Self.words(family)
    let isTaken = words.dropLast().contains(where: Self.isParticle) && Self.isParticle(words[0])
    let last = [particle, isTaken ? "{\(family)}" : Self.protected(family)].filter { !$0.isEmpty }
      .joined(separator: " ")
    guard given.isEmpty else {
      let given = Self.protected(given)
      return suffix.isEmpty ? "\(last), \(given)" : "\(last), \(Self.protected(suffix)), \(given)"
    }
    guard suffix.isEmpty else { return "\(last), \(suffix)" }
    guard particle.isEmpty else { return last }
    let isOneWord = !family.contains { $0.isWhitespace || $0 == "," }
    return isOneWord ? last : "{\(family)}"
  }

  /// A part of a name, in braces where it holds a comma.
  private static func protected(_ part: String) -> String { part.contains(",") ? "{\(part)}" : part }

  static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]

  /// Lower-case words that are particles even where every word of the name is in lower case, or where the name
  /// begins with them.
  static let particles: Set<String> = [
    "af", "al", "d'", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el",
    "la", "las",
    "le", "los", "ten", "ter", "the", "van", "vom", "von", "zu", "zum", "zur",
  ]

  /// Small English words of the names of organizations, which no family name begins with: `Center for Science`,
  /// `Americans at Work`. With one of them a name in the natural order is one name.
  private static let organizationWords: Set<String> = ["against", "at", "for", "on", "through", "with"]

  /// Whether a small word is one that only the name of an organization has.
  package static func isOrganizationWord(_ word: some StringProtocol) -> Bool {
    organizationWords.contains(String(word))
  }

  /// A word, or what braces hold together as one.
  private struct Word {
    var text: Substring
    var isHeld = false
  }

  /// Whether the first letter of a word is small, as in `van` and `'t`, and not in braces.
  private static func isParticle(_ word: Word) -> Bool {
    !word.isHeld && word.text.first { $0.isLetter }?.isLowercase ?? false
  }

  private static func text(_ words: some Sequence<Word>) -> String {
    words.map(\.text).joined(separator: " ")
  }

  private static func words(_ text: some StringProtocol) -> [Word] {
    text.split(whereSeparator: \.isWhitespace).map { Word(text: Substring($0)) }
  }

  /// The words of the parts between the first two commas; braces that are paired hide what they hold.
  private static func parts(_ printed: String) -> [[Word]] {
    guard printed.utf8.contains(UInt8(ascii: "{")), hasPairedBraces(printed) else {
      return printed.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map { words($0) }
    }
    var parts: [[Word]] = [[]]
    var word = Word(text: "")
    var depth = 0
    func end() {
      if !word.text.isEmpty { parts[parts.count - 1].append(word) }
      word = Word(text: "")
    }
    for character in printed {
      switch character {
      case "{":
        if word.text.isEmpty { word.isHeld = true }
        depth += 1
      case "}": depth -= 1
      case "," where depth == 0 && parts.count < 3:
        end()
        parts.append([])
      case _ where depth == 0 && character.isWhitespace: end()
      default: word.text.append(character.isWhitespace ? " " : character)
      }
    }
    end()
    return parts
  }

  private static func hasPairedBraces(_ text: String) -> Bool {
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// What stands between the braces of a name that is wholly in braces.
  private static func braced(_ printed: String) -> String? {
    let words = printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.hasPrefix("{"), words.hasSuffix("}"), words.count >= 2 else { return nil }
    let inner = words.dropFirst().dropLast()
    return inner.contains { $0 == "{" || $0 == "}" } ? nil : inner.trimmingPrefix(" ").description
  }

  /// Words without the titles before them; `others` is the number of words of the name that stand elsewhere.
  private static func withoutTitles(_ words: [Word], before others: Int) -> ArraySlice<Word> {
    var rest = words[...]
    while let first = rest.first, !first.isHeld,
      NameTitles.isTitle(first.text, before: rest.count - 1 + others)
    {
      rest.removeFirst()
    }
    return rest
  }

  private init(familyWithParticle words: [Word], given: String, suffix: String) {
    let leading = words.dropLast().prefix(while: Self.isParticle)
    self.init(
      given: given, particle: Self.text(leading), family: Self.text(words.dropFirst(leading.count)),
      suffix: suffix)
  }

  private init(natural words: [Word], suffix: String) {
    var words = words
    var suffix = suffix
    if suffix.isEmpty, words.count > 2, let last = words.last, Self.suffixes.contains(last.text.lowercased())
    {
      suffix = String(words.removeLast().text)
    }
    words = Array(Self.withoutTitles(words, before: 0))
    let isOrganization = words.dropFirst().dropLast().contains {
      !$0.isHeld && Self.isOrganizationWord($0.text)
    }
    guard words.count > 1, !isOrganization else {
      self.init(given: "", family: Self.text(words), suffix: suffix)
      return
    }
    // Letter case tells the particles, unless the whole name is in lower case.
    let last = words.count - 1
    let isAllLower = words.allSatisfy(Self.isParticle)
    let isParticle = { (word: Word) in
      isAllLower ? Self.particles.contains(String(word.text)) : Self.isParticle(word)
    }
    // The first word is a given name unless it is a particle beyond doubt.
    let first = !isAllLower && Self.particles.contains(String(words[0].text)) ? 0 : 1
    let start = (first..<max(first, last)).first { isParticle(words[$0]) } ?? last
    let family = (start..<last).first { !isParticle(words[$0]) } ?? last
    self.init(
      given: Self.text(words[..<start]), particle: Self.text(words[start..<family]),
      family: Self.text(words[family...]), suffix: suffix)
  }
}
