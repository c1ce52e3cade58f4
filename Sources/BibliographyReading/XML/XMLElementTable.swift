internal import TextInput

/// A table from names of elements to what they mean: one look whatever the number of names.
struct XMLElementTable<Value: Sendable>: Sendable {
  private var keys: [PackedName]
  private var values: [Value?]
  private let mask: Int

  /// Makes a table of entries, each a list of names separated by spaces with their common value.
  init(_ entries: [(names: String, value: Value)]) {
    let count = entries.reduce(0) { $0 + $1.names.split(separator: " ").count }
    var size = 16
    while size < count * 3 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: PackedName(ByteView()), count: size)
    values = Array(repeating: nil, count: size)
    for (names, value) in entries {
      for name in names.split(separator: " ") {
        let key = PackedName(String(name))
        let slot = slot(key)
        keys[slot] = key
        values[slot] = value
      }
    }
  }

  subscript(name: ByteView) -> Value? {
    @inline(__always) get { name.isEmpty ? nil : values[slot(PackedName(name))] }
  }

  /// The slot of a name, or the free one where it would stand.
  @inline(__always)
  private func slot(_ name: PackedName) -> Int {
    var slot = Int(truncatingIfNeeded: name.hash &>> 32) & mask
    while keys[slot].count != 0, keys[slot] != name { slot = (slot + 1) & mask }
    return slot
  }
}
