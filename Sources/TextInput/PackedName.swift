/// The name of an element or attribute as three numbers: its length, its first eight bytes and its last eight.
///
/// Names of at most sixteen bytes are told apart exactly, longer ones by their length and both ends. Comparing
/// two takes three comparisons of numbers and no look at memory.
@usableFromInline
package struct PackedName: Hashable, Sendable {
  @usableFromInline package let first: UInt64
  @usableFromInline package let last: UInt64
  @usableFromInline package let count: Int

  @inlinable @inline(__always)
  package init(_ view: ByteView) {
    (first, last) = view.ends
    count = view.count
  }

  package init(_ text: String) { self = text.withByteView { PackedName($0) } }

  /// Whether all three numbers are the same.
  @inlinable @inline(__always)
  package static func == (a: PackedName, b: PackedName) -> Bool {
    a.first == b.first && a.count == b.count && a.last == b.last
  }

  @usableFromInline
  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// Sixty-four bits in which the three numbers are mixed.
  @inlinable @inline(__always)
  package var hash: UInt64 {
    let mixed = (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ last ^ mixed &>> 32) &* 0xD6E8_FEB8_6659_FD93
  }
}
