internal import TextInput

/// A word of at most sixteen bytes as two numbers: a key for tables of names that needs no memory of its own.
struct PackedWord: Equatable {
  fileprivate var low: UInt64 = 0
  fileprivate var high: UInt64 = 0

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

  fileprivate init() {}

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

/// A table from words of at most sixteen bytes to values: open addressing, made once, read in a few cycles.
struct PackedWordTable<Value: Sendable>: Sendable {
  // The empty word marks a free slot.
  private var keys: [(low: UInt64, high: UInt64)]
  private var values: [Value?]
  private let shift: UInt64

  /// Makes a table of entries, each a list of words separated by spaces with their common value.
  init(_ entries: [(words: String, value: Value)]) {
    let count = entries.reduce(0) { $0 + $1.words.split(separator: " ").count }
    var bits: UInt64 = 3
    while 1 << bits < count * 2 { bits += 1 }
    keys = Array(repeating: (0, 0), count: 1 << bits)
    values = Array(repeating: nil, count: 1 << bits)
    shift = 64 - bits
    for (words, value) in entries {
      for word in words.split(separator: " ") {
        String(word).withByteView { if let key = PackedWord(exactly: $0) { insert(key, value) } }
      }
    }
  }

  subscript(word: PackedWord) -> Value? {
    @inline(__always) get { values[slot(word)] }
  }

  private mutating func insert(_ word: PackedWord, _ value: Value) {
    let slot = slot(word)
    keys[slot] = (word.low, word.high)
    values[slot] = value
  }

  /// The slot of a word, or the free one where it would stand.
  @inline(__always)
  private func slot(_ word: PackedWord) -> Int {
    let hash = (word.low ^ (word.high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    var slot = Int(hash >> shift)
    while keys[slot] != (0, 0), keys[slot] != (word.low, word.high) { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}

extension PackedWordTable where Value == Bool {
  /// Makes a set of words, separated by spaces.
  init(set words: String) { self.init([(words, true)]) }

  @inline(__always)
  func contains(_ word: PackedWord) -> Bool { self[word] != nil }
}
