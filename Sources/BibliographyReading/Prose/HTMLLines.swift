internal import TextInput

/// Puts the line breaks of an HTML document where its blocks begin, for within a block they are mere blanks.
///
/// No line is lost: the breaks within a block are given out before the next one begins, so that every block begins in
/// the line of the document that it stands in.
enum HTMLLines {
  /// Whether a text is an HTML document, or a part of one, and no Markdown with some tags.
  static func isHTML(_ bytes: ByteView) -> Bool {
    let text = bytes[0..<min(bytes.count, 64 << 10)].trimmed
    guard text.count > 1, text[0] == UInt8(ascii: "<") else { return false }
    return starts.contains { start in
      text.count > start.utf8.count
        && zip(text[0..<start.utf8.count].string.utf8, start.utf8).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
    }
  }

  private static let starts = ["<!doctype html", "<html", "<head", "<body", "<ul>", "<ol>", "<li>", "<table"]

  /// The elements within a line; every other one begins a line of its own.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s",
    "small",
    "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]

  /// - Complexity: O(n).
  static func joined(_ bytes: ByteView) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var pending = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0D {
        output.append(0x20)
      } else if byte == 0x0A {
        pending += 1
        output.append(0x20)
      } else {
        if byte == UInt8(ascii: "<"), pending > 0, isBlock(bytes, index + 1) {
          for _ in 0..<pending { output.append(0x0A) }
          pending = 0
        }
        output.append(byte)
      }
      index += 1
    }
    return output
  }

  /// Whether the name of a block's element stands here, perhaps behind a slash.
  private static func isBlock(_ bytes: ByteView, _ start: Int) -> Bool {
    var begin = start
    if begin < bytes.count, bytes[begin] == UInt8(ascii: "/") { begin += 1 }
    var end = begin
    while end < bytes.count, end - begin < 12,
      bytes[end] | 0x20 >= 0x61 && bytes[end] | 0x20 <= 0x7A || bytes[end] >= 0x30 && bytes[end] <= 0x39
    { end += 1 }
    guard end > begin else { return false }
    return !inline.contains(bytes[begin..<end].string.lowercased())
  }
}
