internal import TextInput

/// The words with which sources say that authors are missing.
enum Truncation {
  private static let marks = PackedWordTable(set: "others et.al et.al. etal etal. ... … others. al al.")

  /// Whether a whole name is such a mark: `others`, `et al.`, `...`, `and others`.
  static func isMark(_ name: ByteView) -> Bool {
    guard name.count <= 16, name.count > 1, mayEnd(name[name.count - 1]) else { return false }
    let rest = withoutConjunction(name)
    if let word = PackedWord(lowercasing: rest), marks.contains(word) { return true }
    return endBeforeMark(rest) == 0
  }

  /// Whether a mark may end with this byte: `others`, `al`, `.`, `…`.
  @inline(__always)
  private static func mayEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "l"), UInt8(ascii: "L"), 0xA6:
      true
    default: false
    }
  }

  /// Where the name ends that a mark follows, as in `A. Melchior et al.`; `nil` where none does.
  @inline(__always)
  static func endBeforeMark(_ name: ByteView) -> Int? {
    guard let last = name.isEmpty ? nil : name[name.count - 1],
      last == UInt8(ascii: ".") || last | 0x20 == 0x6C
    else { return nil }
    var end = name.count
    if last == UInt8(ascii: ".") { end -= 1 }
    guard end >= 5, name[end - 1] | 0x20 == 0x6C, name[end - 2] | 0x20 == 0x61 else { return nil }
    end -= 2
    while end > 0, name[end - 1] <= 0x20 || name[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end >= 2, name[end - 1] | 0x20 == 0x74, name[end - 2] | 0x20 == 0x65 else { return nil }
    end -= 2
    guard end == 0 || name[end - 1] <= 0x20 || name[end - 1] == UInt8(ascii: ",") else { return nil }
    while end > 0, name[end - 1] <= 0x20 || name[end - 1] == UInt8(ascii: ",") { end -= 1 }
    return end
  }

  private static func withoutConjunction(_ name: ByteView) -> ByteView {
    if name.has("and ") { return name[4..<name.count].trimmed }
    if name.has("& ") { return name[2..<name.count].trimmed }
    return name
  }
}
