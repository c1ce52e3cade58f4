internal import Foundation
internal import TextInput

/// Makes the form in which two titles are equal: letters and digits only, case and accents aside.
///
/// What a letter outside of ASCII becomes is worked out once and kept, because curly quotes and a few accents are
/// most of what a million titles have of them.
struct TitleKeys {
  private var folded: [Unicode.Scalar: [UInt8]] = [:]

  /// Appends the key of a title to `key`; a title without a letter or digit has the empty key.
  ///
  /// - Complexity: O(length).
  mutating func append(_ title: ByteView, to key: inout [UInt8]) {
    let start = key.count
    for index in 0..<title.count {
      let byte = title[index]
      if byte >= 0x80 {
        key.removeLast(key.count - start)
        for scalar in title.string.unicodeScalars {
          if !scalar.isASCII {
            key.append(contentsOf: letters(scalar))
          } else if let letter = Self.letter(UInt8(scalar.value)) {
            key.append(letter)
          }
        }
        return
      }
      if let letter = Self.letter(byte) { key.append(letter) }
    }
  }

  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: byte
    case 0x41...0x5A: byte | 0x20
    default: nil
    }
  }

  private mutating func letters(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let known = folded[scalar] { return known }
    let text = String(scalar).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    var letters: [UInt8] = []
    for part in text.unicodeScalars
    where part.properties.isAlphabetic || part.properties.numericType != nil {
      letters.append(contentsOf: String(part).utf8)
    }
    folded[scalar] = letters
    return letters
  }
}
