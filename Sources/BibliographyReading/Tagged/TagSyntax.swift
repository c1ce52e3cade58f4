internal import TextInput

/// How a line says that a field begins, and with which tag.
enum TagSyntax: Sendable {
  /// `TY  - JOUR`: two characters, two spaces, a hyphen (RIS). With another number of them only
  /// tags of the map count.
  case twoSpacesDash
  /// `PMID- 123`, `AU  - Dai Z`: up to four characters, spaces, a hyphen (MEDLINE, Copac).
  case paddedDash
  /// `AU Dai, Z`: two characters and a space (Web of Science, RefWorks).
  case space
  /// `%A Dai, Z`: a percent sign and one character (refer, EndNote).
  case percent
  /// `--AU-- Dai, Z` (Biblioscape).
  case dashes
  /// `AU ~ Dai, Z` (Inspec).
  case tilde

  /// Where the tag stands, where the value begins, and whether the line could be nothing but a field.
  struct Head {
    let tag: Range<Int>
    let value: Int
    let isStrict: Bool
  }

  /// The head of the field that begins in this line; `nil` for a line that continues another one.
  @inline(__always)
  func head(_ bytes: ByteView, _ line: Range<Int>) -> Head? {
    let start = line.lowerBound
    let count = line.count
    guard count >= 2 else { return nil }
    switch self {
    case .space:
      let isTag = Self.isTagByte(bytes[start]) && Self.isTagByte(bytes[start + 1])
      // CNKI writes some tags in small letters: only those of the map count.
      guard isTag || bytes[start] &- 0x61 < 26 && bytes[start + 1] &- 0x61 < 26 else { return nil }
      guard count == 2 || bytes[start + 2] == 0x20 || bytes[start + 2] == 0x09 else { return nil }
      // `PT  - Review` is a field of MEDLINE.
      guard !bytes.has(" -", at: start + 3) else { return nil }
      return Head(tag: start..<(start + 2), value: min(start + 3, line.upperBound), isStrict: isTag)
    case .percent:
      guard bytes[start] == UInt8(ascii: "%"), bytes[start + 1] > 0x20, bytes[start + 1] < 0x7F,
        count == 2 || bytes[start + 2] <= 0x20
      else { return nil }
      return Head(tag: (start + 1)..<(start + 2), value: min(start + 3, line.upperBound), isStrict: true)
    case .twoSpacesDash:
      // Text goes on without an indent here, so `ID-1 is a gene` is no field.
      guard let head = dashed(bytes, line, tagLengths: 2...2), head.tag.upperBound + 1 < head.value,
        head.value == line.upperBound || bytes[head.value] <= 0x20
      else { return nil }
      return head
    case .paddedDash:
      return dashed(bytes, line, tagLengths: 2...4)
    case .dashes:
      // A line of hyphens is the end of a record.
      if count >= 6, bytes.has("------", at: start) {
        return Head(tag: start..<(start + 6), value: line.upperBound, isStrict: true)
      }
      guard count >= 6, bytes.has("--", at: start), Self.isTagByte(bytes[start + 2]),
        Self.isTagByte(bytes[start + 3]), bytes.has("--", at: start + 4)
      else { return nil }
      return Head(tag: (start + 2)..<(start + 4), value: start + 6, isStrict: true)
    case .tilde:
      guard count >= 4, Self.isTagByte(bytes[start]), Self.isTagByte(bytes[start + 1]),
        bytes[start + 2] == 0x20, bytes[start + 3] == UInt8(ascii: "~")
      else { return nil }
      return Head(tag: start..<(start + 2), value: start + 4, isStrict: true)
    }
  }

  @inline(__always)
  private func dashed(_ bytes: ByteView, _ line: Range<Int>, tagLengths: ClosedRange<Int>) -> Head? {
    if let tag = Self.paddedTag(bytes, line.lowerBound), tagLengths.contains(tag.count) {
      return Head(tag: tag, value: line.lowerBound + 5, isStrict: true)
    }
    var place = line.lowerBound
    let end = line.upperBound
    guard Self.isTagByte(bytes[place]), bytes[place] > UInt8(ascii: "9") else { return nil }
    while place < end, Self.isTagByte(bytes[place]) { place += 1 }
    let tag = line.lowerBound..<place
    guard tagLengths.contains(tag.count) else { return nil }
    while place < end, bytes[place] == 0x20 { place += 1 }
    let spaces = place - tag.upperBound
    guard spaces <= 4, place < end, bytes[place] == UInt8(ascii: "-") else { return nil }
    let value = place + 1
    let isFollowedBySpace = value == end || bytes[value] <= 0x20
    // Four columns for the tag, then the hyphen.
    let isStrict = isFollowedBySpace && tag.count + spaces == 4
    return Head(tag: tag, value: value, isStrict: isStrict)
  }

  /// The tag of a head as it mostly stands, in four columns with a hyphen and white space behind them, by one look at eight
  /// bytes; `nil` where it does not stand so, or may not.
  @inline(__always)
  private static func paddedTag(_ bytes: ByteView, _ start: Int) -> Range<Int>? {
    guard start + 8 <= bytes.count else { return nil }
    let word = bytes.word(at: start)
    guard word >> 32 & 0xFF == 0x2D, word >> 40 & 0xFF <= 0x20 else { return nil }
    let columns = UInt32(truncatingIfNeeded: word)
    let spaces: UInt32 = 0x2020_2020
    let length = 4 - (columns ^ spaces).leadingZeroBitCount / 8
    guard length > 0, bytes[start] > UInt8(ascii: "9") else { return nil }
    for place in start..<(start + length) where !isTagByte(bytes[place]) { return nil }
    return start..<(start + length)
  }

  /// Whether a byte is a capital or a digit.
  @inline(__always)
  private static func isTagByte(_ byte: UInt8) -> Bool {
    byte &- 0x41 < 26 || byte &- 0x30 < 10
  }
}
