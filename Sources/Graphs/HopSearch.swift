/// Breadth-first search from one node after another, with the memory of one search.
///
/// After `run` the first `reached` members of `queue` are the nodes found, in order of distance, and `distance` holds
/// their distances; every other node has −1. A level is found either by pushing, from the rows of the level before, or, where that
/// has more entries than are left, by pulling: every node not yet found looks for a neighbor in the level before and stops at
/// the first. In a coauthor network two or three levels hold nearly everyone, and pulling reads a small part of their rows.
///
/// S. Beamer, K. Asanović, D. Patterson, "Direction-optimizing breadth-first search", SC '12 (2012), doi:10.1109/SC.2012.50.
package struct HopSearch {
  private let space = ScratchSpace()
  /// Hops from the source; −1 where the source does not reach.
  package let distance: MutableView<Int32>
  /// The nodes found, nearest first.
  package let queue: MutableView<UInt32>
  /// How many nodes were found, the source included.
  package private(set) var reached = 0
  /// The nodes not yet found, while levels are pulled.
  private let open: MutableView<UInt32>

  package init(nodeCount: Int) {
    distance = space.array(nodeCount, repeating: -1)
    queue = space.array(nodeCount, repeating: 0)
    open = space.array(nodeCount, repeating: 0)
  }

  /// Finds everything that `source` reaches; forgets the search before. O(n + m) of what is reached.
  package mutating func run(from source: Int, in rows: Rows) {
    for k in 0..<reached { distance[Int(queue[k])] = -1 }
    distance[source] = 0
    queue[0] = UInt32(truncatingIfNeeded: source)
    var level: Int32 = 0
    var levelStart = 0
    var tail = 1
    // The entries in the rows of the last level, and in those of the nodes not found.
    var frontierEntries = rows.degree(source)
    var openEntries = rows.neighbor.count &- frontierEntries
    var openCount = -1
    while levelStart < tail {
      level &+= 1
      let levelEnd = tail
      // A pull looks at every open node at least once, and the entries it reads are the dearer ones.
      if 8 &* frontierEntries > openEntries &+ 4 &* (rows.nodeCount &- tail) {
        if openCount < 0 { openCount = listOpen(rows.nodeCount) }
        (tail, openCount) = pull(level, tail, openCount, rows)
      } else {
        tail = push(level, levelStart, tail, rows)
      }
      levelStart = levelEnd
      frontierEntries = 0
      for k in levelStart..<tail { frontierEntries &+= rows.degree(Int(queue[k])) }
      openEntries &-= frontierEntries
    }
    reached = tail
  }

  private func push(_ level: Int32, _ levelStart: Int, _ levelEnd: Int, _ rows: Rows) -> Int {
    var tail = levelEnd
    for place in levelStart..<levelEnd {
      let v = Int(queue[place])
      var k = rows.start[v]
      let end = rows.start[v &+ 1]
      while k < end {
        let u = rows.neighbor[k]
        k &+= 1
        if distance[Int(u)] < 0 {
          distance[Int(u)] = level
          queue[tail] = u
          tail &+= 1
        }
      }
    }
    return tail
  }

  private func listOpen(_ nodeCount: Int) -> Int {
    var count = 0
    for v in 0..<nodeCount where distance[v] < 0 {
      open[count] = UInt32(truncatingIfNeeded: v)
      count &+= 1
    }
    return count
  }

  private func pull(_ level: Int32, _ found: Int, _ openCount: Int, _ rows: Rows) -> (tail: Int, open: Int) {
    var tail = found
    var kept = 0
    let last = level &- 1
    for place in 0..<openCount {
      let v = open[place]
      // A level may have been pushed since the list was made.
      if distance[Int(v)] >= 0 { continue }
      var k = rows.start[Int(v)]
      let end = rows.start[Int(v) &+ 1]
      while k < end, distance[Int(rows.neighbor[k])] != last { k &+= 1 }
      if k < end {
        distance[Int(v)] = level
        queue[tail] = v
        tail &+= 1
      } else {
        open[kept] = v
        kept &+= 1
      }
    }
    return (tail, kept)
  }

  /// The largest distance of the last search.
  package var eccentricity: Int { Int(distance[Int(queue[reached - 1])]) }
}
