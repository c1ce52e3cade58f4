internal import TextInput

/// Which key has which role: a tree of keys as a table that is made once and read in a few cycles.
///
/// Written as paths, `"primary_location/source/display_name"`; arrays do not count, so that the path leads through
/// each element of an array.
struct JSONFieldMap: Sendable {
  /// What a key leads to.
  struct Entry: Sendable {
    var role: JSONRole
    /// The node of the keys below, 0 where there are none.
    var node: UInt16
  }

  /// The node of a record's own keys.
  static let root: UInt16 = 0

  private struct Slot: Sendable {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var node: UInt16 = 0
    /// 0 in a free slot.
    var count: UInt16 = 0
    var entry: UInt16 = 0
  }

  private var slots: [Slot]
  private var entries: [Entry] = []
  /// The keys longer than sixteen bytes, whose ends do not tell everything.
  private var longKeys: [UInt16: [UInt8]] = [:]
  private let shift: UInt64

  init(_ paths: KeyValuePairs<String, JSONRole>) {
    let count = paths.reduce(0) { $0 + $1.key.utf8.count { $0 == UInt8(ascii: "/") } + 1 }
    var bits: UInt64 = 3
    while 1 << bits < count * 3 { bits += 1 }
    slots = Array(repeating: Slot(), count: 1 << bits)
    shift = 64 - bits
    var nodes: UInt16 = 0
    for (path, role) in paths {
      let keys = path.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
      var node = Self.root
      for (index, key) in keys.enumerated() {
        let isLast = index == keys.count - 1
        let place = key.withByteView { find(node, $0, $0.ends) }
        if slots[place].count == 0 {
          key.withByteView {
            slots[place] = Slot(
              head: $0.ends.first, tail: $0.ends.last, node: node, count: UInt16($0.count),
              entry: UInt16(entries.count))
          }
          if key.count > 16 { longKeys[UInt16(entries.count)] = key }
          entries.append(Entry(role: isLast ? role : .inside, node: 0))
        } else if isLast {
          entries[Int(slots[place].entry)].role = role
        }
        guard !isLast else { continue }
        let entry = Int(slots[place].entry)
        if entries[entry].node == 0 {
          nodes += 1
          entries[entry].node = nodes
        }
        node = entries[entry].node
      }
    }
  }

  /// What a key of a node leads to, `nil` where it means nothing.
  @inline(__always)
  func entry(_ node: UInt16, _ key: ByteView) -> Entry? {
    let slot = slots[find(node, key, key.ends)]
    return slot.count == 0 ? nil : entries[Int(slot.entry)]
  }

  /// The slot of a key, or the free one where it would stand.
  @inline(__always)
  private func find(_ node: UInt16, _ key: ByteView, _ ends: (first: UInt64, last: UInt64)) -> Int {
    let count = UInt16(clamping: key.count)
    let mixed = (ends.first ^ (ends.last &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(node) &<< 32 ^ UInt64(count))
    var place = Int((mixed &* 0xD6E8_FEB8_6659_FD93) >> shift)
    while true {
      let slot = slots[place]
      if slot.count == 0 { return place }
      if slot.head == ends.first, slot.tail == ends.last, slot.count == count, slot.node == node,
        count <= 16 || longKeys[slot.entry].map({ $0.withByteView { $0 == key } }) == true
      {
        return place
      }
      place = (place + 1) & (slots.count - 1)
    }
  }
}
