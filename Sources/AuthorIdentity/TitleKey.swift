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
    // Plain letters are written in place, whether they stay or the next one takes their room.
    var end = key.count
    key.append(contentsOf: repeatElement(0, count: title.count))
    for index in 0..<title.count {
      let byte = title[index]
      guard byte < 0x80 else {
        key.removeLast(key.count - end)
        return appendScalars(title[index..<title.count], to: &key)
      }
      let letter = letters[Int(byte)]
      key[end] = letter
      end += letter == 0 ? 0 : 1
    }
    key.removeLast(key.count - end)
  }

  private mutating func appendScalars(_ title: ByteView, to key: inout [UInt8]) {
    for scalar in title.string.unicodeScalars {
      if !scalar.isASCII {
        key.append(contentsOf: foldedLetters(scalar))
      } else if letters[Int(scalar.value)] != 0 {
        key.append(letters[Int(scalar.value)])
      }
    }
  }

  /// What an ASCII byte becomes; 0 where it is left out.
  private let letters: [UInt8] = (0..<0x80).map { (byte: UInt8) in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: byte
    case 0x41...0x5A: byte | 0x20
    default: 0
    }
  }

  private mutating func foldedLetters(_ scalar: Unicode.Scalar) -> [UInt8] {
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
