internal import TextInput

/// Finds the ends of names that an export has run together: `Anup SharmaKamanashis GoswamiHaraprasad Mondal`.
enum GluedAuthors {
  /// Particles that are written before a capital within a name: `LeCun`, `DeVries`.
  private static let particles: Set<String> = [
    "De", "Le", "La", "Di", "Du", "Da", "Van", "Fitz", "Del", "El", "Al",
  ]

  /// The places at which a name begins after another: where a capital follows a small letter, at most one in a word,
  /// and so that every name has two words or more. `Mc` and `Mac` end no name; a particle ends one only where the word
  /// has no other such place.
  ///
  /// - Complexity: O(cell).
  static func boundaries(_ cell: ByteView) -> [Int] {
    var boundaries: [Int] = []
    /// The words of the name that begins at the last boundary, the word here included.
    var words = 0
    var pending: Int?
    var place = 0
    while place < cell.count {
      while place < cell.count, cell[place] <= 0x20 { place += 1 }
      guard place < cell.count else { break }
      let start = place
      while place < cell.count, cell[place] > 0x20 { place += 1 }
      words += 1
      // A boundary counts once a second word follows it.
      if let found = pending {
        boundaries.append(found)
        pending = nil
      }
      if words > 1, let found = boundary(cell[start..<place]) {
        pending = start + found
        words = 1
      }
    }
    return boundaries
  }

  /// Where in a word the next name begins.
  private static func boundary(_ word: ByteView) -> Int? {
    var afterParticle: Int?
    var offset = 0
    var fragment = ""
    var isAfterSmall = false
    for scalar in word.string.unicodeScalars {
      if isAfterSmall, scalar.properties.isUppercase {
        if particles.contains(fragment) {
          afterParticle = afterParticle ?? offset
        } else if fragment != "Mc", fragment != "Mac" {
          return offset
        }
        fragment = ""
      }
      fragment.unicodeScalars.append(scalar)
      isAfterSmall = scalar.properties.isLowercase
      offset += UTF8.width(scalar)
    }
    return afterParticle
  }
}
