internal import Bibliography
internal import Foundation
internal import TextInput

/// The form in which two names are one under ``IdentityPolicy/exact``.
///
/// Unicode NFC, letter case folded, `Last, First` turned round, runs of white space one space; everything else
/// (accents, hyphens, full stops) is kept, so `YuliangYan` and `Yuliang Yan` stay two. The braces round a name
/// that is not to be turned round are no part of it, nor is a form of address (`Dr.`), which a printed name leaves out.
enum ExactNameKey {
  /// Appends the key of a printed name to `key`.
  ///
  /// - Complexity: O(length); names of plain ASCII letters take no allocation.
  static func append(_ name: ByteView, to key: inout [UInt8]) {
    var isASCII = true
    var hasBrace = false
    var firstComma: Int?
    var commas = 0
    for index in 0..<name.count {
      switch name[index] {
      case 0x80...: isASCII = false
      case UInt8(ascii: "{"): hasBrace = true
      case UInt8(ascii: ","):
        commas += 1
        if firstComma == nil { firstComma = index }
      default: break
      }
    }
    guard !hasBrace, commas < 2, !mayBeTitle(name, at: 0),
      firstComma.map({ mayBeTitle(name, at: $0 + 1) }) != true
    else { return appendText(PersonName(name.string).display, to: &key) }
    guard let firstComma else {
      return isASCII ? appendWords(name, to: &key, separated: false) : appendText(name.string, to: &key)
    }
    let (family, given) = (name[0..<firstComma], name[(firstComma + 1)..<name.count])
    if isSuffix(given) {
      appendText(PersonName(name.string).display, to: &key)
    } else if isASCII {
      let before = key.count
      appendWords(given, to: &key, separated: false)
      appendWords(family, to: &key, separated: key.count > before)
    } else {
      appendText(given.string + " " + family.string, to: &key)
    }
  }

  /// Whether the first word from a place on is a form of address where enough words follow.
  private static func mayBeTitle(_ name: ByteView, at place: Int) -> Bool {
    var start = place
    while start < name.count, name[start] <= 0x20 { start += 1 }
    var end = start
    while end < name.count, end - start <= NameTitles.longest, name[end] > 0x20 { end += 1 }
    return end - start <= NameTitles.longest && NameTitles.isTitle(name[start..<end].string, before: 2)
  }

  /// A name in natural order with any letters. What lies below the combining marks is composed already.
  private static func appendText(_ text: String, to key: inout [UInt8]) {
    var folded = folded(text)
    if folded.unicodeScalars.contains(where: { $0.value >= 0x300 }) {
      folded = folded.precomposedStringWithCanonicalMapping
    }
    key.append(contentsOf: folded.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
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
