/// Bytes eight at a time, for scans without a branch a byte.
extension ByteView {
  /// Eight bytes from an index on, the first one lowest; `index + 8` is at most `count`.
  @inlinable @inline(__always)
  package func word(at index: Int) -> UInt64 {
    assert(index >= 0 && index + 8 <= count, "bytes \(index) to \(index + 8) of \(count)")
    return unsafe UInt64(
      littleEndian: UnsafeRawPointer(base.unsafelyUnwrapped + index).loadUnaligned(as: UInt64.self))
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
