/// The parts of a person's name.
///
/// Read from `Family, Given`, from BibTeX's `von Family, Jr, Given`, or from the natural order, in which
/// the last word and the lower-case words before it (`van der`, `de la`) are taken as the family name.
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

  /// The form that keeps the parts: `van Beethoven, Jr., Ludwig`.
  public var inverted: String {
    let last = [particle, family].filter { !$0.isEmpty }.joined(separator: " ")
    if suffix.isEmpty { return given.isEmpty ? last : "\(last), \(given)" }
    return "\(last), \(suffix), \(given)"
  }

  private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]

  private static func isParticle(_ word: Substring) -> Bool {
    word.first.map { $0.isLowercase } ?? false
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
    var start = words.count - 1
    // A particle run directly before the family name; the first word is always given.
    while start > 1, Self.isParticle(words[start - 1]) { start -= 1 }
    self.init(
      given: words[..<start].joined(separator: " "),
      particle: words[start..<(words.count - 1)].joined(separator: " "),
      family: words.last.map(String.init) ?? "", suffix: suffix)
  }
}
