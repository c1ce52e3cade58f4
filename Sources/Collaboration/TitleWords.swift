internal import Foundation

/// The words of titles that can say what papers are about.
///
/// Letters, digits and the hyphens between them make words, everything else parts them; letter case and accents
/// are evened out. Left out are words of fewer than three letters (but not in scripts without spaces), words without
/// a letter, and the function words of English, German, French, Spanish, Italian and Portuguese together with words
/// that any title may have (`based`, `approach`, `using`).
enum TitleWords {
  /// The words of a title, each once, in order.
  static func words(of title: String) -> [String] {
    let all = title.utf8.allSatisfy { $0 < 0x80 } ? plainWords(title) : foldedWords(title)
    var words: [String] = []
    for word in all where isTelling(word) && !words.contains(word) { words.append(word) }
    return words
  }

  /// Words of any script.
  private static func foldedWords(_ title: String) -> [String] {
    let folded = title.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return folded.split { !($0.isLetter || $0.isNumber || isHyphen($0)) }.map { part in
      String(part.trimmingPrefix(while: isHyphen).reversed().trimmingPrefix(while: isHyphen).reversed())
    }
  }

  /// The same words of a title in ASCII, by bytes: most titles are.
  private static func plainWords(_ title: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wordEnd = 0
    func endWord() {
      // Hyphens behind the last letter or digit belong to no word.
      if wordEnd > 0 { words.append(String(decoding: word[..<wordEnd], as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
      wordEnd = 0
    }
    for byte in title.utf8 {
      switch byte {
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x2D:
        if !word.isEmpty { word.append(byte) }
        continue
      default:
        endWord()
        continue
      }
      wordEnd = word.count
    }
    endWord()
    return words
  }

  private static func isHyphen(_ character: Character) -> Bool { character == "-" || character == "\u{2010}" }

  private static func isTelling(_ word: String) -> Bool {
    let isASCII = word.utf8.allSatisfy { $0 < 0x80 }
    let hasLetter = isASCII ? word.utf8.contains { $0 >= 0x61 } : word.contains(where: \.isLetter)
    guard hasLetter else { return false }
    return !(isASCII && word.utf8.count < 3) && !empty.contains(word)
  }

  /// Words that say nothing of a subject.
  private static let empty: Set<String> = Set(
    """
    the and for with from into onto upon over under between among through during before after above below about against \
    are was were been being have has had having does did doing can could may might must shall should will would not nor \
    but this that these those its their his her our your who whom whose which what when where why how all any both each \
    few more most other others some such than too very only own same then once here there again further also via per \
    you she him they them out off yes let new towards toward within without across along beyond versus \
    using use used uses based approach approaches method methods study studies analysis paper towards case results \
    der die das den dem des ein eine einer eines einem einen und oder aber mit von vom zum zur fur bei nach aus auf uber \
    unter durch als ist sind nicht wie was wer zwischen ohne gegen \
    les des une aux dans par pour sur avec sans entre est sont que qui quoi dont chez vers comme mais pas plus son ses \
    leur leurs cette ces \
    los las una unos unas del con por para sin sobre entre como mas que desde hasta muy sus este esta estos estas son \
    gli dei delle della dello degli nel nella nelle nei con per tra fra come che non sul sulla una uno alla alle allo \
    dos das nos nas pelo pela uma umas uns com sem sob entre como mais que seu sua
    """.split(separator: " ").map(String.init))
}
