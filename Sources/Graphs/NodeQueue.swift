/// A priority queue of nodes: the one with the lowest key comes first, of equal keys the one with the lowest number.
///
/// A heap of four children a place, with the place of every node kept, so that a key can be lowered. O(log n) a change.
struct NodeQueue {
  private let key: MutableView<Double>
  private let heap: MutableView<UInt32>
  /// Where each node stands in the heap, plus one; 0 for a node that is not in it.
  private let place: MutableView<UInt32>
  private(set) var count = 0

  init(nodeCount: Int, _ space: ScratchSpace) {
    key = space.array(nodeCount, repeating: 0)
    heap = space.array(nodeCount, repeating: 0)
    place = space.array(nodeCount, repeating: 0)
  }

  func contains(_ node: Int) -> Bool { place[node] != 0 }

  /// The node at a place of the heap, in no order; for going through all of them.
  subscript(index: Int) -> Int { Int(heap[index]) }

  /// Takes all nodes out.
  mutating func clear() {
    for k in 0..<count { place[Int(heap[k])] = 0 }
    count = 0
  }

  /// Puts a node in, or lowers its key.
  mutating func push(_ node: Int, key newKey: Double) {
    key[node] = newKey
    var hole = Int(place[node]) - 1
    if hole < 0 {
      hole = count
      count += 1
    }
    while hole > 0 {
      let above = (hole - 1) >> 2
      guard precedes(UInt32(truncatingIfNeeded: node), heap[above]) else { break }
      put(heap[above], at: hole)
      hole = above
    }
    put(UInt32(truncatingIfNeeded: node), at: hole)
  }

  /// Takes the first node out; the queue is not empty.
  mutating func popFirst() -> Int {
    let first = heap[0]
    place[Int(first)] = 0
    count -= 1
    guard count > 0 else { return Int(first) }
    let last = heap[count]
    var hole = 0
    while true {
      var best = 4 * hole + 1
      guard best < count else { break }
      for child in best + 1..<max(best + 1, min(best + 4, count)) where precedes(heap[child], heap[best]) {
        best = child
      }
      guard precedes(heap[best], last) else { break }
      put(heap[best], at: hole)
      hole = best
    }
    put(last, at: hole)
    return Int(first)
  }

  private func put(_ node: UInt32, at index: Int) {
    heap[index] = node
    place[Int(node)] = UInt32(truncatingIfNeeded: index + 1)
  }

  @inline(__always) private func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
    let (first, second) = (key[Int(a)], key[Int(b)])
    return first == second ? a < b : first < second
  }
}
