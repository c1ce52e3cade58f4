/// Bytes eight at a time, for scans without a branch a byte.
extension ByteView {
  /// Eight bytes from an index on, the first one lowest; `index + 8` is at most `count`.
  @inlinable @inline(__always)
  package func word(at index: Int) -> UInt64 {
    assert(index >= 0 && index + 8 <= count, "bytes \(index) to \(index + 8) of \(count)")
    return unsafe UInt64(
      littleEndian: UnsafeRawPointer(base.unsafelyUnwrapped + index).loadUnaligned(as: UInt64.self))
  }

  /// Four bytes from an index on, the first one lowest; `index + 4` is at most `count`.
  @inlinable @inline(__always)
  func halfWord(at index: Int) -> UInt64 {
    assert(index >= 0 && index + 4 <= count, "bytes \(index) to \(index + 4) of \(count)")
    return unsafe UInt64(
      UInt32(littleEndian: UnsafeRawPointer(base.unsafelyUnwrapped + index).loadUnaligned(as: UInt32.self)))
  }

  /// Sixteen bytes from an index on; `index + 16` is at most `count`.
  @inlinable @inline(__always)
  func block(at index: Int) -> SIMD16<UInt8> {
    assert(index >= 0 && index + 16 <= count, "bytes \(index) to \(index + 16) of \(count)")
    return unsafe UnsafeRawPointer(base.unsafelyUnwrapped + index).loadUnaligned(as: SIMD16<UInt8>.self)
  }

  /// The index of the first of sixteen bytes for which a comparison holds; `nil` where it holds for none.
  @inlinable @inline(__always)
  static func firstHit(_ hits: SIMDMask<SIMD16<Int8>>) -> Int? {
    let halves = unsafe unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    guard halves[0] | halves[1] != 0 else { return nil }
    let (low, high) = (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
    return low != 0 ? low.trailingZeroBitCount &>> 3 : 8 &+ high.trailingZeroBitCount &>> 3
  }

  /// Which of sixteen bytes are quotation marks, opening and closing brackets or braces: all bits of the byte, eight bytes a
  /// number. `nil` where a backslash is one of the bytes.
  @inline(__always)
  func nestingSigns(
    at index: Int
  ) -> (quotes: SIMD2<UInt64>, opening: SIMD2<UInt64>, closing: SIMD2<UInt64>)? {
    let block = block(at: index)
    guard Self.firstHit(block .== SIMD16(repeating: UInt8(ascii: "\\"))) == nil else { return nil }
    // One bit tells brackets from braces.
    let folded = block | SIMD16(repeating: 0x20)
    return (
      Self.numbers(block .== SIMD16(repeating: UInt8(ascii: "\""))),
      Self.numbers(folded .== SIMD16(repeating: UInt8(ascii: "{"))),
      Self.numbers(folded .== SIMD16(repeating: UInt8(ascii: "}")))
    )
  }

  /// A comparison of sixteen bytes as two numbers, all bits of a byte for which it holds, the first byte lowest.
  @inline(__always)
  private static func numbers(_ hits: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
    let halves = unsafe unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    return SIMD2(UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
  }

  /// Where a byte next stands, at or after an index, where it is expected to be near: up to 64 bytes are looked at
  /// sixteen at a time, which costs less than the call of `memchr` that looks at the rest.
  @inlinable @inline(__always)
  package func nearIndex(of byte: UInt8, from start: Int) -> Int? {
    let wanted = SIMD16<UInt8>(repeating: byte)
    let near = Swift.min(count, start &+ 64)
    var place = start
    while place &+ 16 <= near {
      if let hit = Self.firstHit(block(at: place) .== wanted) { return place &+ hit }
      place &+= 16
    }
    return place < count ? index(of: byte, from: place) : nil
  }

  /// Where the next `<` stands, at or after an index, that may begin a tag of an element whose name begins with this
  /// byte, or markup that is no tag (`<!`), with two bytes behind it; `nil` where there is none.
  func indexOfTag(beginningWith initial: UInt8, from start: Int) -> Int? {
    let (signs, slashes) = (
      SIMD16<UInt8>(repeating: UInt8(ascii: "<")), SIMD16<UInt8>(repeating: UInt8(ascii: "/"))
    )
    let (marks, initials) = (
      SIMD16<UInt8>(repeating: UInt8(ascii: "!")), SIMD16<UInt8>(repeating: initial)
    )
    var place = start
    while place &+ 18 <= count {
      let second = block(at: place &+ 1)
      let isEndTag = (second .== slashes) .& (block(at: place &+ 2) .== initials)
      let hits = (block(at: place) .== signs) .& ((second .== initials) .| (second .== marks) .| isEndTag)
      if let hit = Self.firstHit(hits) { return place &+ hit }
      place &+= 16
    }
    while place &+ 2 < count {
      let second = self[place &+ 1]
      if self[place] == UInt8(ascii: "<"),
        second == initial || second == UInt8(ascii: "!")
          || second == UInt8(ascii: "/") && self[place &+ 2] == initial
      {
        return place
      }
      place &+= 1
    }
    return nil
  }

  /// Where the `<` stands that ends a text in which nothing is to be replaced: no `&`, no control character, no space
  /// beside another or at an end. `nil` where the text is not such, or does not end.
  func endOfPlainText(from start: Int) -> Int? {
    var place = start
    // As if a space stood before the text.
    var spaceBefore: UInt64 = 0x80
    while place &+ 8 <= count {
      let word = word(at: place)
      let spaces = ByteWord.zeros(word ^ ByteWord.all(0x20))
      let ends = ByteWord.zeros(word ^ ByteWord.all(UInt8(ascii: "<")))
      // Three highest bits of zero make a control character.
      let others =
        ByteWord.zeros(word & ByteWord.all(0xE0)) | ByteWord.zeros(word ^ ByteWord.all(UInt8(ascii: "&")))
        | spaces & (spaces &<< 8 | spaceBefore)
      if ends | others != 0 {
        // What stands behind the end is no part of the text; without an end 64 bits are zero.
        guard ends.trailingZeroBitCount < others.trailingZeroBitCount else { return nil }
        let end = place &+ ends.trailingZeroBitCount &>> 3
        return end == start || self[end &- 1] != 0x20 ? end : nil
      }
      spaceBefore = spaces &>> 56
      place &+= 8
    }
    var previous: UInt8 = place == start || spaceBefore != 0 ? 0x20 : 0
    while place < count {
      let byte = self[place]
      if byte == UInt8(ascii: "<") { return place == start || previous != 0x20 ? place : nil }
      if byte < 0x20 || byte == UInt8(ascii: "&") || byte == 0x20 && previous == 0x20 { return nil }
      previous = byte
      place &+= 1
    }
    return nil
  }
}

/// Eight bytes in one number.
@usableFromInline
package enum ByteWord {
  /// A byte in all eight places.
  @inlinable @inline(__always)
  package static func all(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// The highest bit of each byte that is zero, and no other bit.
  @inlinable @inline(__always)
  package static func zeros(_ word: UInt64) -> UInt64 {
    let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & lows) &+ lows) | word | lows)
  }

  /// How many of the highest bits of the bytes are set, where no other bit is.
  @inlinable @inline(__always)
  package static func count(_ marks: UInt64) -> Int {
    Int(truncatingIfNeeded: ((marks &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
  }
}
