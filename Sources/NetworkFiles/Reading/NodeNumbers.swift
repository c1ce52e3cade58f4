internal import TextInput

/// Gives identifiers of nodes the numbers 0, 1, 2, ... in the order of their first appearance.
///
/// Most identifiers are small whole numbers, for which a plain table is several times faster than hashing text; all others,
/// and numbers written with leading zeros, are interned as they are written.
struct NodeNumbers: Sendable {
  /// One more than the node of each small number; 0 where there is none.
  private var table: [UInt32] = []
  private var interner = ByteInterner()
  private var nodeOfRun: [UInt32] = []
  /// The small number of each node, or the complement of its run.
  private var origins: [Int32] = []

  /// Numbers below this go to the table, which takes at most 64 MB.
  private static let tableLimit = 1 << 24

  /// The number of nodes.
  var count: Int { origins.count }

  /// The node of an identifier, a new one where it was not met before.
  @inline(__always)
  mutating func number(of id: ByteView) -> UInt32 {
    guard let small = Self.smallNumber(id) else { return number(ofText: id) }
    if small < table.count, table[small] != 0 { return table[small] - 1 }
    return add(small)
  }

  /// The node of an identifier that is a whole number.
  mutating func number(of number: Int) -> UInt32 {
    guard number >= 0, number < Self.tableLimit else {
      return String(number).withByteView { self.number(ofText: $0) }
    }
    return number < table.count && table[number] != 0 ? table[number] - 1 : add(number)
  }

  /// The node of an identifier, `nil` where it was not met.
  func known(_ id: ByteView) -> UInt32? {
    if let small = Self.smallNumber(id) {
      return small < table.count && table[small] != 0 ? table[small] - 1 : nil
    }
    return interner.number(of: id).map { nodeOfRun[Int($0)] }
  }

  /// The identifiers of all nodes.
  func ids() -> [String] {
    origins.map { $0 >= 0 ? String($0) : interner.text(UInt32(~$0)) }
  }

  private mutating func add(_ small: Int) -> UInt32 {
    if small >= table.count {
      let size = min(Self.tableLimit, max(small + 1, 2 * table.count, 1024))
      table.append(contentsOf: repeatElement(0, count: size - table.count))
    }
    origins.append(Int32(small))
    table[small] = UInt32(count)
    return UInt32(count - 1)
  }

  private mutating func number(ofText id: ByteView) -> UInt32 {
    let run = interner.intern(id)
    if Int(run) < nodeOfRun.count { return nodeOfRun[Int(run)] }
    nodeOfRun.append(UInt32(count))
    origins.append(~Int32(run))
    return UInt32(count - 1)
  }

  /// The value of an identifier that is a small whole number in its plain form.
  @inline(__always)
  private static func smallNumber(_ id: ByteView) -> Int? {
    guard id.count > 0, id.count <= 8, id[0] != 0x30 || id.count == 1 else { return nil }
    var value = 0
    for place in 0..<id.count {
      guard id[place].isASCIIDigit else { return nil }
      value = value &* 10 &+ Int(id[place] &- 0x30)
    }
    return value < tableLimit ? value : nil
  }
}
