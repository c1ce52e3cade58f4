internal import Foundation
internal import TextInput

/// The form in which two titles are equal: letters and digits only, case and accents aside.
enum TitleKey {
  /// Appends the key of a title to `key`; a title without a letter or digit has the empty key.
  ///
  /// - Complexity: O(length); plain ASCII titles take no allocation.
  static func append(_ title: ByteView, to key: inout [UInt8]) {
    let start = key.count
    for index in 0..<title.count {
      let byte = title[index]
      switch byte {
      case 0x30...0x39, 0x61...0x7A: key.append(byte)
      case 0x41...0x5A: key.append(byte | 0x20)
      case 0x80...:
        key.removeLast(key.count - start)
        let folded = title.string.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        for character in folded.unicodeScalars
        where character.properties.isAlphabetic || character.properties.numericType != nil {
          key.append(contentsOf: Array(String(character).utf8))
        }
        return
      default: break
      }
    }
  }
}
