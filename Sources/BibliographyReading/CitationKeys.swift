internal import Bibliography
internal import Foundation

/// Makes up a key for every paper of a list that is written, no two the same.
///
/// A key is made of the first author's family name, the year and the first long word of the title, with a letter where
/// that is not unique: `page1999pagerank`, `page1999pagerankb`.
struct CitationKeys {
  private var used: Set<String> = []
  private var uses: [String: Int] = [:]

  /// The key of the next paper.
  mutating func next(for paper: Paper) -> String {
    let stem = Self.stem(of: paper)
    var number = uses[stem, default: 0]
    var key = number == 0 ? stem : stem + Self.letters(number)
    // The key may be the stem of another paper.
    while !used.insert(key).inserted {
      number += 1
      key = stem + Self.letters(number)
    }
    uses[stem] = number + 1
    return key
  }

  private static func stem(of paper: Paper) -> String {
    let name = plain(paper.authorships.first?.personName.family ?? "")
    let year = paper.date?.year.map(String.init) ?? ""
    let words = paper.title.split { !($0.isLetter || $0.isNumber) }.map { plain(String($0)) }
    let key = name + year + (words.first { $0.count > 3 } ?? words.first ?? "")
    return key.isEmpty ? "paper" : key
  }

  /// Letters and digits of ASCII, lower case, without accents.
  private static func plain(_ text: String) -> String {
    let folded = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
    let kept = folded.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// `b` for 1, `c` for 2, `aa` after `z`: what tells equal keys apart.
  private static func letters(_ number: Int) -> String {
    var number = number
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26))) + letters
      number = number / 26 - 1
    } while number >= 0
    return letters
  }
}
