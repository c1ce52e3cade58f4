/// Bytes eight at a time, for scans without a branch a byte.
extension ByteView {
  /// Eight bytes from an index on, the first one lowest; `index + 8` is at most `count`.
  @inlinable @inline(__always)
  package func word(at index: Int) -> UInt64 {
    assert(index >= 0 && index + 8 <= count, "bytes \(index) to \(index + 8) of \(count)")
    return unsafe UInt64(
      littleEndian: UnsafeRawPointer(base.unsafelyUnwrapped + index).loadUnaligned(as: UInt64.self))
  }

  /// Where a byte next stands, at or after an index, where it is expected to be near: up to 64 bytes are looked at
  /// eight at a time, which costs less than the call of `memchr` that looks at the rest.
  @inline(__always)
  func nearIndex(of byte: UInt8, from start: Int) -> Int? {
    let wanted = ByteWord.all(byte)
    let near = Swift.min(count, start &+ 64)
    var place = start
    while place &+ 8 <= near {
      let hits = ByteWord.zeros(word(at: place) ^ wanted)
      if hits != 0 { return place &+ hits.trailingZeroBitCount &>> 3 }
      place &+= 8
    }
    return place < count ? index(of: byte, from: place) : nil
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
