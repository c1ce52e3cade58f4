/// The name of an element or attribute as three numbers: its length, its first eight bytes and its last eight.
///
/// Names of at most sixteen bytes are told apart exactly, longer ones by their length and both ends. Comparing
/// two takes three comparisons of numbers and no look at memory.
package struct PackedName: Hashable, Sendable {
  package let first: UInt64
  package let last: UInt64
  package let count: Int

  @inline(__always)
  package init(_ view: ByteView) {
    (first, last) = view.ends
    count = view.count
  }

  package init(_ text: String) { self = text.withByteView { PackedName($0) } }

  /// Sixty-four bits in which the three numbers are mixed.
  @inline(__always)
  package var hash: UInt64 {
    let mixed = (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ last ^ mixed &>> 32) &* 0xD6E8_FEB8_6659_FD93
  }
}
