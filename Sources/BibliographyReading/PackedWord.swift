internal import TextInput

/// A word of at most sixteen bytes as two numbers: a key for tables of names that needs no memory of its own.
struct PackedWord: Equatable {
  let low: UInt64
  let high: UInt64

  /// The bytes as they are; `nil` for a word that is empty, longer, or holds a zero byte.
  @inline(__always)
  init?(exactly view: ByteView) {
    guard let bytes = view.packed else { return nil }
    low = bytes.low
    high = bytes.high
  }

  /// The bytes with ASCII capitals made small; `nil` as above.
  @inline(__always)
  init?(lowercasing view: ByteView) {
    guard let bytes = view.packedLowercase else { return nil }
    low = bytes.low
    high = bytes.high
  }
}
