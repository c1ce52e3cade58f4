/// Searches that look at eight bytes a step.
///
/// Of eight bytes read as one number, `(x & 0x7F…) + n` carries into the highest bit of each byte from `0x80 - n` on and
/// never into its neighbor: that compares eight bytes at once. Unsafe code is fenced here as in ``ByteView``.
extension ByteView {
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var lows: UInt64 { 0x7F7F_7F7F_7F7F_7F7F }
  private static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// The eight bytes from an index on, the first in the lowest bits.
  @inline(__always)
  private static func word(_ base: UnsafePointer<UInt8>, _ place: Int) -> UInt64 {
    unsafe UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
  }

  /// The highest bit of each byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { ~(((word & lows) &+ lows) | word | lows) }

  /// Where the first of two bytes stands, at or after an index; `count` where neither does.
  package func firstIndex(of a: UInt8, or b: UInt8, from start: Int = 0) -> Int {
    guard let base = unsafe base else { return count }
    let (allA, allB) = (Self.ones &* UInt64(a), Self.ones &* UInt64(b))
    var place = start
    while place &+ 8 <= count {
      let word = unsafe Self.word(base, place)
      let (x, y) = (word ^ allA, word ^ allB)
      // As `zeros`, but wrong behind the first zero byte, which does not matter here.
      let found = ((x &- Self.ones) & ~x | (y &- Self.ones) & ~y) & Self.highs
      if found != 0 { return place &+ found.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < count, unsafe base[place] != a && base[place] != b { place &+= 1 }
    return place
  }

  /// Where a byte stands last.
  package func lastIndex(of byte: UInt8) -> Int? {
    var place = count &- 1
    while place >= 0, self[place] != byte { place &-= 1 }
    return place >= 0 ? place : nil
  }

  /// Where the first byte stands that is no white space or control character, at or after an index; `count` where none
  /// does.
  package func firstVisible(from start: Int) -> Int {
    guard let base = unsafe base else { return count }
    var place = start
    // Most runs of white space are short; long ones are indents.
    while place < count, unsafe base[place] <= 0x20 {
      place &+= 1
      while place &+ 8 <= count, unsafe Self.word(base, place) == Self.ones &* 0x20 { place &+= 8 }
    }
    return place
  }

  /// Whether white space other than single spaces stands in it.
  package var hasIrregularSpace: Bool {
    guard let base = unsafe base else { return false }
    var place = 0
    // The highest bit of the lowest byte: whether the byte before this word is a space.
    var before: UInt64 = 0
    while place &+ 8 <= count {
      let word = unsafe Self.word(base, place)
      let controls = ~(((word & Self.lows) &+ Self.ones &* 0x60) | word) & Self.highs
      let spaces = Self.zeros(word ^ Self.ones &* 0x20)
      if controls | spaces & (spaces &<< 8 | before) != 0 { return true }
      before = spaces &>> 56
      place &+= 8
    }
    var isAfterSpace = before != 0
    while place < count {
      let byte = unsafe base[place]
      if byte < 0x20 || byte == 0x20 && isAfterSpace { return true }
      isAfterSpace = byte == 0x20
      place &+= 1
    }
    return false
  }

  /// Whether all bytes are visible characters of ASCII, from `!` to `~`.
  package var isVisibleASCII: Bool {
    guard let base = unsafe base else { return true }
    var place = 0
    while place &+ 8 <= count {
      let word = unsafe Self.word(base, place)
      let low = word & Self.lows
      let others = word | ~(low &+ Self.ones &* 0x5F) | (low &+ Self.ones)
      if others & Self.highs != 0 { return false }
      place &+= 8
    }
    while place < count {
      let byte = unsafe base[place]
      if byte <= 0x20 || byte >= 0x7F { return false }
      place &+= 1
    }
    return true
  }

  /// Whether a capital of ASCII stands in it.
  package var hasASCIICapital: Bool {
    guard let base = unsafe base else { return false }
    var place = 0
    while place &+ 8 <= count {
      if unsafe Self.capitals(Self.word(base, place)) != 0 { return true }
      place &+= 8
    }
    while place < count {
      if unsafe base[place] >= 0x41 && base[place] <= 0x5A { return true }
      place &+= 1
    }
    return false
  }

  /// The highest bit of each byte that is a capital of ASCII.
  @inline(__always)
  private static func capitals(_ word: UInt64) -> UInt64 {
    let low = word & lows
    return (low &+ ones &* 0x3F) & ~(low &+ ones &* 0x25) & ~word & highs
  }

  /// The bytes of a view of one to sixteen as two numbers, the first byte in the lowest bits and zeros behind the last; `nil`
  /// for any other length and where one of the bytes is zero.
  package var packed: (low: UInt64, high: UInt64)? {
    guard count > 0, count <= 16, let base = unsafe base else { return nil }
    var low: UInt64 = 0
    var high: UInt64 = 0
    if count >= 8 {
      low = unsafe Self.word(base, 0)
      // The last eight bytes, less those that are among the first.
      if count > 8 { high = unsafe Self.word(base, count &- 8) &>> UInt64(8 &* (16 &- count)) }
      let free = count == 16 ? 0 : ~UInt64(0) &<< UInt64(8 &* (count &- 8))
      return Self.zeros(low) | Self.zeros(high | free) == 0 ? (low, high) : nil
    }
    if count >= 4 {
      let raw = unsafe UnsafeRawPointer(base)
      let first = unsafe UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self))
      let last = unsafe UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      // They overlap, and where they do they say the same.
      low = UInt64(first) | UInt64(last) &<< UInt64(8 &* (count &- 4))
    } else {
      for place in 0..<count { low |= unsafe UInt64(base[place]) &<< UInt64(8 &* place) }
    }
    return Self.zeros(low | ~UInt64(0) &<< UInt64(8 &* count)) == 0 ? (low, high) : nil
  }

  /// As ``packed``, with ASCII capitals made small.
  package var packedLowercase: (low: UInt64, high: UInt64)? {
    guard let (low, high) = packed else { return nil }
    // The bit that tells small letters from capitals is two below the highest.
    return (low | Self.capitals(low) &>> 2, high | Self.capitals(high) &>> 2)
  }
}
