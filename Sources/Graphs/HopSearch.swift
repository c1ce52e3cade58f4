/// Breadth-first search from one node after another, with the memory of one search.
///
/// After `run` the first `reached` members of `queue` are the nodes found, in order of distance, and `distance` holds
/// their distances; every other node has −1. E. F. Moore, "The shortest path through a maze" (1959).
package struct HopSearch {
  private let space = ScratchSpace()
  /// Hops from the source; −1 where the source does not reach.
  package let distance: MutableView<Int32>
  /// The nodes found, nearest first.
  package let queue: MutableView<UInt32>
  /// How many nodes were found, the source included.
  package private(set) var reached = 0

  package init(nodeCount: Int) {
    distance = space.array(nodeCount, repeating: -1)
    queue = space.array(nodeCount, repeating: 0)
  }

  /// Finds everything that `source` reaches; forgets the search before. O(n + m) of what is reached.
  package mutating func run(from source: Int, in rows: Rows) {
    let distance = self.distance
    let queue = self.queue
    for k in 0..<reached { distance[Int(queue[k])] = -1 }
    distance[source] = 0
    queue[0] = UInt32(source)
    var head = 0
    var tail = 1
    while head < tail {
      let v = Int(queue[head])
      head &+= 1
      let next = distance[v] &+ 1
      var k = rows.start[v]
      let end = rows.start[v + 1]
      while k < end {
        let u = rows.neighbor[k]
        k &+= 1
        if distance[Int(u)] < 0 {
          distance[Int(u)] = next
          queue[tail] = u
          tail &+= 1
        }
      }
    }
    reached = tail
  }

  /// The largest distance of the last search.
  package var eccentricity: Int { Int(distance[Int(queue[reached - 1])]) }
}
