/// The parts of a person's name.
///
/// Read from `Family, Given`, from BibTeX's `von Family, Jr, Given`, or from the natural order, in which the
/// family name begins with the lower-case words (`van der`, `de la`) after the given names, else is the last
/// word. A name in braces, `{ATLAS Collaboration}`, is one name that is neither split nor turned round: the
/// family name holds the whole of it, without the braces.
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
    if let whole = Self.braced(printed) {
      self.init(given: "", family: whole)
      return
    }
    let parts = printed.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    switch parts.count {
    case 3 where !parts[2].isEmpty:
      self.init(familyWithParticle: parts[0], given: parts[2], suffix: parts[1])
    case 2... where Self.suffixes.contains(parts[1].lowercased()):
      self.init(natural: parts[0], suffix: parts[1])
    case 2...:
      self.init(familyWithParticle: parts[0], given: parts[1], suffix: "")
    default:
      self.init(natural: parts.first ?? "", suffix: "")
    }
  }

  /// Given names first, one space between words: `Ludwig van Beethoven Jr.`
  public var display: String {
    [given, particle, family, suffix].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The form that keeps the parts: `van Beethoven, Jr., Ludwig`; in braces where the name is one of several
  /// words or holds a comma.
  public var inverted: String {
    let last = [particle, family].filter { !$0.isEmpty }.joined(separator: " ")
    guard given.isEmpty else { return suffix.isEmpty ? "\(last), \(given)" : "\(last), \(suffix), \(given)" }
    guard suffix.isEmpty else { return "\(last), \(suffix)" }
    let isOneWord = !family.contains { $0.isWhitespace || $0 == "," }
    return isOneWord ? last : "{\(last)}"
  }

  private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]

  /// Lower-case words that are particles even where every word of the name is in lower case, or where the name
  /// begins with them.
  private static let particles: Set<String> = [
    "af", "al", "d'", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el",
    "la", "las",
    "le", "los", "ten", "ter", "the", "van", "vom", "von", "zu", "zum", "zur",
  ]

  /// Whether the first letter of a word is small, as in `van` and `'t`.
  private static func isParticle(_ word: Substring) -> Bool {
    word.first { $0.isLetter }?.isLowercase ?? false
  }

  /// What stands between the braces of a name that is wholly in braces.
  private static func braced(_ printed: String) -> String? {
    let words = printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.hasPrefix("{"), words.hasSuffix("}"), words.count >= 2 else { return nil }
    let inner = words.dropFirst().dropLast()
    return inner.contains { $0 == "{" || $0 == "}" } ? nil : inner.trimmingPrefix(" ").description
  }

  private init(familyWithParticle text: String, given: String, suffix: String) {
    let words = text.split(separator: " ")
    let leading = words.dropLast().prefix(while: Self.isParticle)
    self.init(
      given: given, particle: leading.joined(separator: " "),
      family: words.dropFirst(leading.count).joined(separator: " "), suffix: suffix)
  }

  private init(natural text: String, suffix: String) {
    var words = text.split(separator: " ")
    var suffix = suffix
    if suffix.isEmpty, words.count > 2, let last = words.last, Self.suffixes.contains(last.lowercased()) {
      suffix = String(words.removeLast())
    }
    guard words.count > 1 else {
      self.init(given: "", family: words.joined(separator: " "), suffix: suffix)
      return
    }
    // Letter case tells the particles, unless the whole name is in lower case.
    let last = words.count - 1
    let isAllLower = words.allSatisfy(Self.isParticle)
    let isParticle = { (word: Substring) in
      isAllLower ? Self.particles.contains(String(word)) : Self.isParticle(word)
    }
    // The first word is a given name unless it is a particle beyond doubt.
    let first = !isAllLower && Self.particles.contains(String(words[0])) ? 0 : 1
    let start = (first..<max(first, last)).first { isParticle(words[$0]) } ?? last
    let family = (start..<last).first { !isParticle(words[$0]) } ?? last
    self.init(
      given: words[..<start].joined(separator: " "), particle: words[start..<family].joined(separator: " "),
      family: words[family...].joined(separator: " "), suffix: suffix)
  }
}
