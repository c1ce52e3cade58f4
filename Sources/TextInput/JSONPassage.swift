/// Passing over a value of JSON piece by piece, where it is longer than the text at hand.
///
/// Brackets are counted, not matched, as by ``JSONCursor/skip()``.
package struct JSONPassage: Sendable {
  private var depth = 0
  private var isInText = false
  private var isBehindBackslash = false

  package init() {}

  /// Passes over what of the value stands in a text from a place on.
  ///
  /// - Returns: the place behind the value; `nil` where it goes on behind the text.
  /// - Complexity: O(bytes passed).
  mutating func pass(_ bytes: ByteView, from start: Int) -> Int? {
    for place in start..<bytes.count {
      let byte = bytes[place]
      if isInText {
        if isBehindBackslash {
          isBehindBackslash = false
        } else if byte == UInt8(ascii: "\\") {
          isBehindBackslash = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
          if depth == 0 { return place + 1 }
        }
      } else if byte == UInt8(ascii: "\"") {
        isInText = true
      } else if byte | 0x20 == UInt8(ascii: "{") {
        depth += 1
      } else if byte | 0x20 == UInt8(ascii: "}") {
        depth -= 1
        if depth <= 0 { return place + 1 }
      }
    }
    return nil
  }
}
