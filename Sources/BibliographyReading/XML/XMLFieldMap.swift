internal import TextInput

/// The elements of a producer's XML by their paths, with what each says of a paper.
///
/// A path begins at a record. `*` at its beginning stands for every record. Steps are local names, so that
/// namespace prefixes may be any. A step may state a condition on an attribute: `name[type=personal]` (has this
/// value), `name[!type]` (is absent); of several entries for one element the first whose condition holds
/// counts. A path that ends in `/@name` is an attribute. What is on the way to a path is a group.
struct XMLFieldMap: Sendable {
  /// An element at a place in the tree.
  struct Node: Sendable {
    var field: XMLField
    var condition: Condition?
    var attributes: [(name: PackedName, field: XMLField)] = []
    /// The entry for the same element that is tried next; 0 where there is none.
    var next = 0
  }

  struct Condition: Hashable, Sendable {
    let attribute: PackedName
    /// `nil` demands that the attribute is absent.
    let value: PackedName?

    func holds(at cursor: borrowing XMLCursor) -> Bool {
      guard let found = cursor.attribute(attribute) else { return value == nil }
      return value.map { $0 == PackedName(found.trimmed) } ?? false
    }
  }

  /// A slot of the table of children; a parent of -1 marks a free one.
  private struct Slot: Sendable {
    var parent = -1
    var name = PackedName(ByteView())
    var node = 0
  }

  /// The tree; its root, around all records, is node 0.
  private(set) var nodes = [Node(field: .group)]
  /// Whether an element outside of records counts for them.
  private(set) var hasSurroundings = false
  private var slots = [Slot](repeating: Slot(), count: 64)
  private var used = 0

  init(_ entries: [(path: String, field: XMLField)]) {
    for (path, field) in entries { insert(path, field) }
  }

  /// The node of the element whose start tag the cursor stands on, below a node; `nil` for one that says
  /// nothing.
  @inline(__always)
  func child(of parent: Int, at cursor: borrowing XMLCursor) -> Int? {
    var node = first(of: parent, cursor.startTagName)
    while node != 0 {
      guard let condition = nodes[node].condition, !condition.holds(at: cursor) else { return node }
      node = nodes[node].next
    }
    return nil
  }

  /// Whether a record begins with an element of this name.
  func isRecord(_ localName: ByteView) -> Bool {
    let node = first(of: 0, PackedName(localName))
    guard node != 0 else { return false }
    switch nodes[node].field {
    case .group, .isKind: return true
    default: return false
    }
  }

  // MARK: - The table

  @inline(__always)
  private func first(of parent: Int, _ name: PackedName) -> Int {
    let slot = slots[place(parent, name)]
    return slot.parent < 0 ? 0 : slot.node
  }

  /// The slot of a child, or the free one where it would stand.
  @inline(__always)
  private func place(_ parent: Int, _ name: PackedName) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (name.hash ^ UInt64(parent) &* 0x9FB2_1C65_1E98_DF25) &>> 24) & mask
    while slots[place].parent >= 0, slots[place].parent != parent || slots[place].name != name {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func add(_ slot: Slot) {
    if used * 3 >= slots.count {
      let old = slots
      slots = Array(repeating: Slot(), count: old.count * 2)
      used = 0
      for slot in old where slot.parent >= 0 { add(slot) }
    }
    slots[place(slot.parent, slot.name)] = slot
    used += 1
  }

  // MARK: - Making it

  private mutating func insert(_ path: String, _ field: XMLField) {
    path.withByteView { path in
      var node = 0
      for step in path.pieces(separatedBy: UInt8(ascii: "/")) {
        guard !step.has("@") else {
          nodes[node].attributes.append((PackedName(step[1..<step.count]), field))
          return
        }
        node = self.node(step, below: node)
      }
      nodes[node].field = field
      if case .surroundings = field { hasSurroundings = true }
    }
  }

  private mutating func node(_ step: ByteView, below parent: Int) -> Int {
    var name = step
    var condition: Condition?
    if let open = step.index(of: UInt8(ascii: "[")), step.has("]", at: step.count - 1) {
      name = step[0..<open]
      let inner = step[(open + 1)..<(step.count - 1)]
      if inner.has("!") {
        condition = Condition(attribute: PackedName(inner[1..<inner.count]), value: nil)
      } else if let sign = inner.index(of: UInt8(ascii: "=")) {
        condition = Condition(
          attribute: PackedName(inner[0..<sign]), value: PackedName(inner[(sign + 1)..<inner.count]))
      }
    }
    let packed = PackedName(name)
    var last = 0
    var node = first(of: parent, packed)
    while node != 0 {
      if nodes[node].condition == condition { return node }
      last = node
      node = nodes[node].next
    }
    nodes.append(Node(field: .group, condition: condition))
    let made = nodes.count - 1
    if last == 0 {
      add(Slot(parent: parent, name: packed, node: made))
    } else {
      nodes[last].next = made
    }
    return made
  }
}
