/// The nodes that local moving has still to look at, first come, first served: a ring in which each is at most once.
struct WaitingNodes {
  private let ring: MutableView<UInt32>
  private let isWaiting: MutableView<Bool>
  private var head = 0
  private var count: Int

  /// All nodes, in this order.
  init(_ order: [UInt32], _ space: ScratchSpace) {
    count = order.count
    ring = space.array(order.count, repeating: 0)
    isWaiting = space.array(order.count, repeating: true)
    for (k, v) in order.enumerated() { ring[k] = v }
  }

  /// Takes out the first; `nil` when nobody waits.
  @inline(__always) mutating func popFirst() -> Int? {
    guard count > 0 else { return nil }
    let v = Int(ring[head])
    head = head &+ 1 == ring.count ? 0 : head &+ 1
    count &-= 1
    isWaiting[v] = false
    return v
  }

  @inline(__always) func contains(_ node: UInt32) -> Bool { isWaiting[Int(node)] }

  /// Adds a node that is not waiting.
  @inline(__always) mutating func append(_ node: UInt32) {
    isWaiting[Int(node)] = true
    var tail = head &+ count
    if tail >= ring.count { tail &-= ring.count }
    ring[tail] = node
    count &+= 1
  }
}
