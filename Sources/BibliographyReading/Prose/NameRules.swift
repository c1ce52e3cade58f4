/// Whether a few words are a person's name.
enum NameRules {
  /// What one word looks like.
  enum Word: Hashable, Sendable {
    /// `J.`, `J`, `J.-P.`, `JP` without full stop is `capitals`.
    case initial
    /// `Jane`, `O'Neill`, `Jean-Luc`, `McDonald`, `Çelik`.
    case simple
    /// `YuliangYan`: a capital inside.
    case camel
    /// `DOE`, `JA`.
    case capitals
    /// `van`, `de la`, `bin`, `d'`.
    case particle
    /// `Jr.`, `III`.
    case suffix
    /// `王伟`, or a word of another script without capitals.
    case caseless
    case none
  }

  /// What a run of words looks like.
  enum Shape: Hashable, Sendable {
    /// A whole name; the score tells how sure: 3 plain, 2 with a word in capitals, 1 with a capital inside a word.
    case name(score: Int)
    /// A single word, or particles and a word: a family name before a comma, or a word of a title.
    case family
    /// `J.`, `J. A.`, `JA`: given names after a comma.
    case initials
    case none
  }

  static let particles: Set<String> = [
    "van", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "el", "al",
    "von",
    "zu", "zur", "zum", "vom", "ter", "ten", "te", "bin", "ibn", "ben", "bint", "abu", "af", "av", "y", "e",
    "i",
    "d'", "d’", "dal", "dalla", "lo", "degli", "san", "st.", "'t", "’t", "op", "het", "in't", "uz", "ap",
    "mac",
  ]

  private static let suffixes: Set<String> = [
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md",
  ]

  /// Beginnings after which a capital may stand inside a simple word.
  private static let compounds = [
    "Mc", "Mac", "De", "Di", "Du", "Da", "La", "Le", "Van", "Von", "Fitz", "El", "Al", "Ben", "Lo", "Del",
  ]

  static func word(_ scalars: some Collection<Unicode.Scalar>) -> Word {
    guard let first = scalars.first, scalars.count <= 40 else { return .none }
    let text = String(scalars: scalars)
    let folded = text.lowercased()
    if first.isCaseless {
      return scalars.allSatisfy { $0.isLetter || $0.isCombining || $0 == "·" || $0 == "-" }
        ? .caseless : .none
    }
    if particles.contains(folded), first.isLower || folded.count == 2 && first == "'" { return .particle }
    if suffixes.contains(folded), scalars.count > 1 { return .suffix }
    guard first.isUpper || first == "’" || first == "'" || startsWithParticle(folded) else { return .none }
    var letters = 0
    var uppers = 0
    var inner = 0
    var previous: Unicode.Scalar = " "
    var dots = 0
    for scalar in scalars {
      if scalar.isLetter {
        letters += 1
        if scalar.isUpper {
          uppers += 1
          if previous.isLower { inner += 1 }
        }
      } else if scalar == "." {
        dots += 1
      } else if !(scalar == "-" || scalar == "'" || scalar == "’" || scalar == "‐" || scalar == "‑"
        || scalar == "`" || scalar == "ʹ" || scalar == "´" || scalar.isCombining)
      {
        return .none
      }
      previous = scalar
    }
    guard letters > 0 else { return .none }
    if NonNameWords.contains(folded) && letters > 1 { return .none }
    // `J.`, `J`, `J.-P.`, `Ch.`, `Yu.`: at most two letters between full stops.
    if dots > 0 {
      let parts = text.split { $0 == "." || $0 == "-" || $0 == "‐" || $0 == "‑" }
      if parts.allSatisfy({ $0.count <= 2 }), !text.contains("..") { return .initial }
      // `Jos.`, `Wm.` and the full stop of a sentence are told apart by the caller.
      return .none
    }
    if letters == 1 { return .initial }
    if text.contains("-") {
      let parts = text.split(separator: "-")
      if parts.contains(where: { NonNameWords.contains($0.lowercased()) && $0.count > 2 }) { return .none }
      if parts.allSatisfy({ $0.count == 1 }) { return .initial }
    }
    if uppers == letters { return .capitals }
    if inner == 0 {
      // `LLMs`: capitals and a small letter are an abbreviation; a capital follows only a hyphen or an apostrophe.
      var previous: Unicode.Scalar = " "
      for scalar in scalars {
        if scalar.isUpper, previous.isUpper { return .none }
        previous = scalar
      }
      return .simple
    }
    if inner == 1,
      compounds.contains(where: { text.hasPrefix($0) && text.dropFirst($0.count).first?.isUppercase == true })
    {
      return .simple
    }
    return inner <= 2 && !hasAbbreviation(scalars) ? .camel : .none
  }

  /// `d'Alembert`, `al-Khwarizmi`, `el-Sayed`, `bin-Salman`.
  private static func startsWithParticle(_ folded: String) -> Bool {
    ["d'", "d’", "al-", "el-", "l'", "l’", "de-", "bin-", "ibn-", "'t", "o'"].contains {
      folded.hasPrefix($0)
    }
  }

  private static func hasAbbreviation(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      if scalar.isUpper, previous.isUpper { return true }
      previous = scalar
    }
    return false
  }

  static func shape(_ words: [Word], lengths: [Int]) -> Shape {
    guard !words.isEmpty, words.count <= 7, !words.contains(.none) else { return .none }
    func count(_ kind: Word) -> Int { words.count { $0 == kind } }
    let camels = count(.camel)
    let full = count(.simple) + camels
    let capitals = count(.capitals)
    let initials = count(.initial)
    let caseless = count(.caseless)
    if caseless > 0 {
      guard caseless == words.count, words.count <= 5 else { return .none }
      let isName = words.count > 1 || (2...5).contains(lengths[0])
      return isName ? .name(score: words.count > 1 && lengths.allSatisfy { $0 > 5 } ? 1 : 3) : .none
    }
    if words.last == .particle { return .none }
    if initials + count(.suffix) == words.count { return initials > 0 ? .initials : .none }
    if words.count == 1 {
      switch words[0] {
      case .camel: return .name(score: 1)
      case .capitals: return lengths[0] <= 3 ? .initials : .family
      default: return .family
      }
    }
    guard full + capitals > 0, initials <= 4 else { return .none }
    // Particles before a single word: `van der Berg`.
    if words.dropLast().allSatisfy({ $0 == .particle }) { return .family }
    // Capitals: the family name of `LI Wei`, the given names of `Smith JA`; never all words.
    if capitals > 0 {
      // `ZHANG W`
      if full == 0, capitals == 1, initials == 1, words.count == 2, words[0] == .capitals {
        return .name(score: 2)
      }
      guard full > 0, capitals == 1 else { return .none }
      return .name(score: 2)
    }
    return .name(score: camels > 0 ? 1 : 3)
  }
}
