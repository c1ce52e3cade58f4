/// Searches that look at eight bytes a step.
///
/// Of eight bytes read as one number, `(x & 0x7F…) + n` carries into the highest bit of each byte from `0x80 - n` on and
/// never into its neighbor: that compares eight bytes at once.
extension ByteView {
  /// Where the first of two bytes stands, at or after an index; `count` where neither does.
  package func firstIndex(of a: UInt8, or b: UInt8, from start: Int = 0) -> Int {
    let (allA, allB) = (ByteWord.all(a), ByteWord.all(b))
    var place = start
    while place &+ 8 <= count {
      let word = word(at: place)
      let (x, y) = (word ^ allA, word ^ allB)
      // As `zeros`, but wrong behind the first zero byte, which does not matter here.
      let found = ((x &- ByteWord.all(1)) & ~x | (y &- ByteWord.all(1)) & ~y) & ByteWord.all(0x80)
      if found != 0 { return place &+ found.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < count, self[place] != a && self[place] != b { place &+= 1 }
    return place
  }

  /// Where the first byte up to a limit below 0x80 stands, at or after an index; `count` where none does.
  @inline(__always)
  func firstIndex(atMost limit: UInt8, from start: Int) -> Int {
    let step = ByteWord.all(0x7F &- limit)
    var place = start
    while place &+ 8 <= count {
      let word = word(at: place)
      let found = ~(((word & ByteWord.all(0x7F)) &+ step) | word) & ByteWord.all(0x80)
      if found != 0 { return place &+ found.trailingZeroBitCount &>> 3 }
      place &+= 8
    }
    while place < count, self[place] > limit { place &+= 1 }
    return place
  }

  /// Where a byte stands last.
  package func lastIndex(of byte: UInt8) -> Int? {
    var place = count &- 1
    while place >= 0, self[place] != byte { place &-= 1 }
    return place >= 0 ? place : nil
  }

  /// The pieces between the places of a byte that are not empty.
  package func pieces(separatedBy byte: UInt8) -> [ByteView] {
    var pieces: [ByteView] = []
    var start = 0
    while start < count {
      let end = index(of: byte, from: start) ?? count
      if end > start { pieces.append(self[start..<end]) }
      start = end &+ 1
    }
    return pieces
  }

  /// Where the first byte stands that is no white space or control character, at or after an index; `count` where none
  /// does.
  package func firstVisible(from start: Int) -> Int {
    var place = start
    while place &+ 8 <= count {
      let word = word(at: place)
      let visible = ((word & ByteWord.all(0x7F)) &+ ByteWord.all(0x5F) | word) & ByteWord.all(0x80)
      if visible != 0 { return place &+ visible.trailingZeroBitCount &>> 3 }
      place &+= 8
    }
    while place < count, self[place] <= 0x20 { place &+= 1 }
    return place
  }

  /// Whether white space other than single spaces stands in it.
  package var hasIrregularSpace: Bool {
    var place = 0
    // The highest bit of the lowest byte: whether the byte before this word is a space.
    var before: UInt64 = 0
    while place &+ 8 <= count {
      let word = word(at: place)
      let controls = ~(((word & ByteWord.all(0x7F)) &+ ByteWord.all(0x60)) | word) & ByteWord.all(0x80)
      let spaces = ByteWord.zeros(word ^ ByteWord.all(0x20))
      if controls | spaces & (spaces &<< 8 | before) != 0 { return true }
      before = spaces &>> 56
      place &+= 8
    }
    var isAfterSpace = before != 0
    while place < count {
      let byte = self[place]
      if byte < 0x20 || byte == 0x20 && isAfterSpace { return true }
      isAfterSpace = byte == 0x20
      place &+= 1
    }
    return false
  }

  /// Whether all bytes are visible characters of ASCII, from `!` to `~`.
  package var isVisibleASCII: Bool {
    var place = 0
    while place &+ 8 <= count {
      let word = word(at: place)
      let low = word & ByteWord.all(0x7F)
      let others = word | ~(low &+ ByteWord.all(0x5F)) | (low &+ ByteWord.all(1))
      if others & ByteWord.all(0x80) != 0 { return false }
      place &+= 8
    }
    while place < count {
      let byte = self[place]
      if byte <= 0x20 || byte >= 0x7F { return false }
      place &+= 1
    }
    return true
  }

  /// Whether a capital of ASCII stands in it.
  package var hasASCIICapital: Bool {
    var place = 0
    while place &+ 8 <= count {
      if Self.capitals(word(at: place)) != 0 { return true }
      place &+= 8
    }
    while place < count {
      if self[place] >= 0x41 && self[place] <= 0x5A { return true }
      place &+= 1
    }
    return false
  }

  /// The highest bit of each byte that is a capital of ASCII.
  @inline(__always)
  private static func capitals(_ word: UInt64) -> UInt64 {
    let low = word & ByteWord.all(0x7F)
    return (low &+ ByteWord.all(0x3F)) & ~(low &+ ByteWord.all(0x25)) & ~word & ByteWord.all(0x80)
  }

  /// The bytes of a view of one to sixteen as two numbers, the first byte in the lowest bits and zeros behind the last; `nil`
  /// for any other length and where one of the bytes is zero.
  package var packed: (low: UInt64, high: UInt64)? {
    guard count > 0, count <= 16 else { return nil }
    var low: UInt64 = 0
    var high: UInt64 = 0
    if count >= 8 {
      low = word(at: 0)
      // The last eight bytes, less those that are among the first.
      if count > 8 { high = word(at: count &- 8) &>> UInt64(8 &* (16 &- count)) }
      let free = count == 16 ? 0 : ~UInt64(0) &<< UInt64(8 &* (count &- 8))
      return ByteWord.zeros(low) | ByteWord.zeros(high | free) == 0 ? (low, high) : nil
    }
    // A byte that is taken twice is put where it was.
    if count >= 4 {
      low = halfWord(at: 0) | halfWord(at: count &- 4) &<< UInt64(8 &* (count &- 4))
    } else {
      let middle = count &>> 1
      low = UInt64(self[0]) | UInt64(self[middle]) &<< UInt64(8 &* middle)
      low |= UInt64(self[count &- 1]) &<< UInt64(8 &* (count &- 1))
    }
    return ByteWord.zeros(low | ~UInt64(0) &<< UInt64(8 &* count)) == 0 ? (low, high) : nil
  }

  /// As ``packed``, with ASCII capitals made small.
  package var packedLowercase: (low: UInt64, high: UInt64)? {
    guard let (low, high) = packed else { return nil }
    // The bit that tells small letters from capitals is two below the highest.
    return (low | Self.capitals(low) &>> 2, high | Self.capitals(high) &>> 2)
  }
}
