/// The two scans in which a reader that wants few of many values spends its time.
extension JSONCursor {
  /// The bytes between the quotes of the string at the position, which moves behind it.
  ///
  /// - Complexity: O(length), eight bytes a step; long texts at the speed of `memchr`.
  mutating func stringRange() -> (range: Range<Int>, isEscaped: Bool)? {
    let start = position + 1
    let end = bytes.count
    var place = start
    var isEscaped = false
    /// A quote that `memchr` found, from which the text may go on where it is escaped.
    var quote = -1
    while place &+ 8 <= end {
      if place &- start >= 64 {
        if quote < place {
          guard let found = bytes.index(of: UInt8(ascii: "\""), from: place) else { break }
          quote = found
        }
        guard let backslash = bytes.index(of: UInt8(ascii: "\\"), from: place, to: quote) else {
          position = quote + 1
          return (start..<quote, isEscaped)
        }
        isEscaped = true
        place = backslash &+ 2
        continue
      }
      let word = bytes.word(at: place)
      let hits =
        ByteWord.zeros(word ^ ByteWord.all(UInt8(ascii: "\"")))
        | ByteWord.zeros(word ^ ByteWord.all(UInt8(ascii: "\\")))
      if hits == 0 {
        place &+= 8
        continue
      }
      place &+= hits.trailingZeroBitCount &>> 3
      if bytes[place] == UInt8(ascii: "\"") {
        position = place + 1
        return (start..<place, isEscaped)
      }
      isEscaped = true
      place &+= 2
    }
    if quote < place, end &- place >= 8 { place = end }
    while place < end {
      if bytes[place] == UInt8(ascii: "\"") {
        position = place + 1
        return (start..<place, isEscaped)
      }
      if bytes[place] == UInt8(ascii: "\\") {
        isEscaped = true
        place &+= 1
      }
      place &+= 1
    }
    fail("a text is not closed", isCut: true)
    return nil
  }

  /// Passes over the object or array at the position, however deep; brackets are counted, not matched.
  ///
  /// Sixteen bytes a step; only a step with a backslash is looked at byte by byte.
  ///
  /// - Complexity: O(length).
  mutating func skipNested() {
    let start = position
    let end = bytes.count
    var place = position
    var nesting = JSONNesting()
    while place < end {
      if place &+ 16 <= end, let signs = bytes.nestingSigns(at: place) {
        let close =
          nesting.pass(signs.quotes[0], signs.opening[0], signs.closing[0])
          ?? nesting.pass(signs.quotes[1], signs.opening[1], signs.closing[1]).map { $0 &+ 8 }
        if let close {
          position = place &+ close &+ 1
          return
        }
        place &+= 16
        continue
      }
      let stop = min(end, place &+ 16)
      while place < stop {
        let byte = bytes[place]
        place &+= 1
        if byte == UInt8(ascii: "\\"), nesting.isInText {
          place &+= 1
        } else if nesting.closes(at: byte) {
          position = place
          return
        }
      }
    }
    position = start
    fail("the text ends inside an object or array", isCut: true)
  }
}

/// How deep nested brackets are, and whether the bytes that follow are inside a text.
private struct JSONNesting {
  private var depth = 0
  /// All bits inside a text, else none.
  private var text: UInt64 = 0

  var isInText: Bool { text != 0 }

  /// Passes one byte, which no backslash is before; whether it closes the outermost bracket.
  mutating func closes(at byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "\"") { text = ~text }
    if isInText { return false }
    if byte | 0x20 == UInt8(ascii: "{") { depth &+= 1 }
    guard byte | 0x20 == UInt8(ascii: "}") else { return false }
    depth &-= 1
    return depth == 0
  }

  /// Passes eight bytes without a backslash, of which the numbers hold the marks, all bits of a byte: quotes, and brackets in
  /// texts or not. The place of the one that closes the outermost.
  ///
  /// By a running exclusive or the marks of quotes become the marks of what is inside texts.
  @inline(__always)
  mutating func pass(_ quotes: UInt64, _ opening: UInt64, _ closing: UInt64) -> Int? {
    var inside = quotes ^ quotes &<< 8
    inside ^= inside &<< 16
    inside ^= inside &<< 32
    inside ^= text
    text = 0 &- inside &>> 63
    guard (opening | closing) & ~inside != 0 else { return nil }
    let (opening, closing) = (opening & ~inside & ByteWord.all(0x80), closing & ~inside & ByteWord.all(0x80))
    let closings = ByteWord.count(closing)
    if closings < depth {
      depth &+= ByteWord.count(opening) &- closings
      return nil
    }
    // The outermost bracket may close here: one bracket after the other.
    var brackets = opening | closing
    while brackets != 0 {
      let lowest = brackets & (0 &- brackets)
      depth &+= closing & lowest == 0 ? 1 : -1
      if depth == 0 { return lowest.trailingZeroBitCount &>> 3 }
      brackets ^= lowest
    }
    return nil
  }
}
