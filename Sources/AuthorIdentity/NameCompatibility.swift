internal import Bibliography
internal import Foundation

/// Whether two printed names can be the same person's: weaker than identity, used only where a title, a
/// position or a page already says that they should be.
///
/// Compatible are names with the same family name (letter case and accents aside) whose given names agree
/// word by word, an initial standing for any word that it begins; the same words in another order
/// (`Lv Zheqi`); and the same letters spaced otherwise (`YuliangYan`).
struct FoldedName: Hashable, Sendable {
  let given: [String]
  let family: [String]

  /// The family name without its particle.
  private let bareFamily: [String]

  /// All words in alphabetic order, and all letters in the order of print.
  private let sortedWords: [String]
  private let letters: String

  init(_ printed: String) { self.init(PersonName(printed)) }

  init(_ name: PersonName) {
    given = Self.words(name.given)
    bareFamily = Self.words(name.family)
    family = Self.words(name.particle) + bareFamily
    sortedWords = (given + family).sorted()
    letters = (given + family).joined()
  }

  func isCompatible(with other: FoldedName) -> Bool {
    if isEmpty || other.isEmpty { return false }
    if family == other.family || bareFamily == other.bareFamily {
      return zip(given, other.given).allSatisfy(Self.agree)
    }
    return sortedWords == other.sortedWords || letters == other.letters
  }

  /// Where two names must meet to be compatible: compatible names share one of these at least.
  enum MeetingPlace: Hashable, Sendable {
    case family([String]), bareFamily([String]), words([String]), letters(String)
  }

  /// The meeting places of the name, for finding compatible names without comparing all with all.
  var meetingPlaces: [MeetingPlace] {
    isEmpty ? [] : [.family(family), .bareFamily(bareFamily), .words(sortedWords), .letters(letters)]
  }

  /// Whether the name has no letters and no digits.
  var isEmpty: Bool { given.isEmpty && family.isEmpty }

  private static func agree(_ a: String, _ b: String) -> Bool {
    a == b || a.count == 1 && b.hasPrefix(a) || b.count == 1 && a.hasPrefix(b)
  }

  private static func words(_ text: String) -> [String] {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return plainWords(text) }
    return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// The same for ASCII, without the folding of all of Unicode.
  private static func plainWords(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: word.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x41...0x5A: word.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      default:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
