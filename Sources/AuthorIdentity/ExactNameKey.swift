internal import Bibliography
internal import Foundation
internal import TextInput

/// The form in which two names are one under ``IdentityPolicy/exact``.
///
/// Unicode NFC, letter case folded, `Last, First` turned round, runs of white space one space; everything else
/// (accents, hyphens, full stops) is kept, so `YuliangYan` and `Yuliang Yan` stay two. The braces round a name
/// that is not to be turned round are no part of it.
enum ExactNameKey {
  /// Appends the key of a printed name to `key`.
  ///
  /// - Complexity: O(length); names of plain ASCII letters take no allocation.
  static func append(_ name: ByteView, to key: inout [UInt8]) {
    var isPlain = true
    var firstComma: Int?
    var commas = 0
    for index in 0..<name.count {
      let byte = name[index]
      if byte >= 0x80 || byte == UInt8(ascii: "{") { isPlain = false }
      if byte == UInt8(ascii: ",") {
        commas += 1
        if firstComma == nil { firstComma = index }
      }
    }
    if isPlain, commas == 0 {
      appendWords(name, to: &key, separated: false)
    } else if isPlain, commas == 1, let firstComma, !isSuffix(name[(firstComma + 1)..<name.count]) {
      let before = key.count
      appendWords(name[(firstComma + 1)..<name.count], to: &key, separated: false)
      appendWords(name[0..<firstComma], to: &key, separated: key.count > before)
    } else {
      let text = name.string
      let display = text.contains(where: { $0 == "," || $0 == "{" }) ? PersonName(text).display : text
      let folded = folded(display).precomposedStringWithCanonicalMapping
      key.append(contentsOf: folded.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
    }
  }

  /// Full case folding: upper case first takes ß to SS and both small sigmas to one letter; the dotless i, which
  /// upper case would make a plain one, has no other case.
  private static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\u{131}" {
        result.unicodeScalars.append(scalar)
      } else if scalar.isASCII {
        let isCapital = scalar.value >= 0x41 && scalar.value <= 0x5A
        result.unicodeScalars.append(isCapital ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar)
      } else {
        result += scalar.properties.uppercaseMapping.lowercased()
      }
    }
    return result
  }

  /// Lower-cased words with one space between them.
  private static func appendWords(_ text: ByteView, to key: inout [UInt8], separated: Bool) {
    var owesSpace = separated
    var hasWord = false
    for index in 0..<text.count {
      let byte = text[index]
      if byte <= 0x20 {
        owesSpace = owesSpace || hasWord
        continue
      }
      if owesSpace { key.append(0x20) }
      owesSpace = false
      hasWord = true
      key.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
  }

  /// Whether what follows the only comma is `Jr.` or the like, so that the name is in natural order.
  private static func isSuffix(_ part: ByteView) -> Bool {
    let word = part.trimmed
    return word.isEmpty || word.count <= 3 && !PersonName("A, " + word.string).suffix.isEmpty
  }
}
