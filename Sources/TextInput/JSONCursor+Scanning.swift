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
  /// Sixteen bytes a step where neither bracket nor backslash stands: only whether the step ends inside a text has to be
  /// known. Else eight: the marks of quotes become, by a running exclusive or, the marks of what is inside texts, and the
  /// brackets outside are added up. Only a step with a backslash is looked at byte by byte.
  ///
  /// - Complexity: O(length).
  mutating func skipNested() {
    let start = position
    let end = bytes.count
    var place = position
    var depth = 0
    // All eight highest bits where the step begins inside a text, else none.
    var carried: UInt64 = 0
    let highest: UInt64 = 0x8080_8080_8080_8080
    while place < end {
      if place &+ 16 <= end, let isOdd = bytes.hasOddQuotes(inPlainBlockAt: place) {
        if isOdd { carried ^= highest }
        place &+= 16
        continue
      }
      if place &+ 8 <= end {
        let word = bytes.word(at: place)
        let quotes = ByteWord.zeros(word ^ ByteWord.all(UInt8(ascii: "\"")))
        let folded = word | ByteWord.all(0x20)
        var inside = quotes ^ quotes &<< 8
        inside ^= inside &<< 16
        inside ^= inside &<< 32
        inside ^= carried
        let opening = ByteWord.zeros(folded ^ ByteWord.all(UInt8(ascii: "{"))) & ~inside
        let closing = ByteWord.zeros(folded ^ ByteWord.all(UInt8(ascii: "}"))) & ~inside
        let escapes = ByteWord.zeros(word ^ ByteWord.all(UInt8(ascii: "\\")))
        let closings = ByteWord.count(closing)
        if escapes == 0 {
          if closings < depth {
            depth &+= ByteWord.count(opening) &- closings
          } else {
            // The outermost bracket may close here: one bracket after the other.
            var brackets = opening | closing
            while brackets != 0 {
              let lowest = brackets & (0 &- brackets)
              depth &+= closing & lowest == 0 ? 1 : -1
              if depth == 0 {
                position = place &+ lowest.trailingZeroBitCount &>> 3 &+ 1
                return
              }
              brackets ^= lowest
            }
          }
          carried = (0 &- inside &>> 63) & highest
          place &+= 8
          continue
        }
      }
      let stop = min(end, place &+ 8)
      var isInside = carried != 0
      while place < stop {
        let byte = bytes[place]
        place &+= 1
        if isInside {
          if byte == UInt8(ascii: "\\") {
            place &+= 1
          } else if byte == UInt8(ascii: "\"") {
            isInside = false
          }
        } else if byte == UInt8(ascii: "\"") {
          isInside = true
        } else if byte | 0x20 == UInt8(ascii: "{") {
          depth &+= 1
        } else if byte | 0x20 == UInt8(ascii: "}") {
          depth &-= 1
          if depth == 0 {
            position = place
            return
          }
        }
      }
      carried = isInside ? highest : 0
    }
    position = start
    fail("the text ends inside an object or array", isCut: true)
  }
}
