internal import TextInput

/// A table from words of at most sixteen bytes to values: open addressing, made once, read in a few cycles.
struct PackedWordTable<Value: Sendable>: Sendable {
  // The empty word marks a free slot.
  private var keys: [(low: UInt64, high: UInt64)]
  private var values: [Value?]
  private let shift: UInt64

  /// Makes a table of entries, each a list of words separated by spaces with their common value.
  init(_ entries: [(words: String, value: Value)]) {
    let count = entries.reduce(0) { $0 + $1.words.utf8.count { $0 == 0x20 } + 1 }
    var bits: UInt64 = 3
    while 1 << bits < count * 2 { bits += 1 }
    keys = Array(repeating: (0, 0), count: 1 << bits)
    values = Array(repeating: nil, count: 1 << bits)
    shift = 64 - bits
    for (words, value) in entries {
      words.withByteView { words in
        for word in words.pieces(separatedBy: 0x20) {
          if let key = PackedWord(exactly: word) { insert(key, value) }
        }
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
