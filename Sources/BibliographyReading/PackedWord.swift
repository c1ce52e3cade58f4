internal import TextInput

/// A word of at most sixteen bytes as two numbers: a key for tables of names that needs no memory of its own.
struct PackedWord: Equatable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0

  /// The bytes as they are; `nil` for a word that is empty, longer, or holds a zero byte.
  @inline(__always)
  init?(exactly view: ByteView) {
    guard view.count > 0, view.count <= 16 else { return nil }
    for index in 0..<view.count {
      guard append(view[index], at: index) else { return nil }
    }
  }

  /// The bytes with ASCII capitals made small; `nil` as above.
  @inline(__always)
  init?(lowercasing view: ByteView) {
    guard view.count > 0, view.count <= 16 else { return nil }
    for index in 0..<view.count {
      let byte = view[index]
      guard append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte, at: index) else { return nil }
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8, at index: Int) -> Bool {
    if index < 8 {
      low |= UInt64(byte) << (8 * UInt64(index))
    } else {
      high |= UInt64(byte) << (8 * UInt64(index - 8))
    }
    return byte != 0
  }
}
