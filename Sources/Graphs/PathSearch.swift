internal import Statistics

/// Draws a shortest path between two nodes, every such path with the same chance, by searching from both ends.
///
/// Each end counts the shortest paths to what it has found, level by level; the end whose frontier has fewer entries goes
/// on. When they meet, the meeting level cuts every shortest path exactly once, so a node of it is drawn in proportion to the
/// product of its two counts, and from there each step back in proportion to the count of the node before.
struct PathSearch {
  private let space = ScratchSpace()
  private var ends: [SearchEnd]

  init(nodeCount: Int) {
    ends = [SearchEnd(nodeCount: nodeCount, space), SearchEnd(nodeCount: nodeCount, space)]
  }

  /// Calls `visit` with the inner nodes of the path, if there is one. The ends are different nodes.
  mutating func walk(
    from a: Int, to b: Int, start: View<Int>, neighbor: View<UInt32>, using random: inout SplitMix64,
    visit: (Int) -> Void
  ) {
    ends[0].begin(at: a, start)
    ends[1].begin(at: b, start)
    while true {
      let near = ends[0].frontierEntries <= ends[1].frontierEntries ? 0 : 1
      let other = ends[1 - near]
      ends[near].advance(start, neighbor)
      let end = ends[near]
      if end.levelStart == end.found { return }  // nothing new: the two are not joined
      var total = 0.0
      for k in end.levelStart..<end.found {
        let v = Int(end.queue[k])
        if other.distance[v] >= 0 { total += end.pathCount[v] * other.pathCount[v] }
      }
      guard total > 0 else { continue }
      var draw = random.nextUnit() * total
      var meeting = -1
      for k in end.levelStart..<end.found {
        let v = Int(end.queue[k])
        guard other.distance[v] >= 0 else { continue }
        meeting = v
        draw -= end.pathCount[v] * other.pathCount[v]
        if draw < 0 { break }
      }
      if meeting != a, meeting != b { visit(meeting) }
      for end in ends { end.walkBack(from: meeting, start, neighbor, using: &random, visit: visit) }
      return
    }
  }
}

/// One end of the search.
private struct SearchEnd {
  let distance: MutableView<Int32>
  let pathCount: MutableView<Double>
  let queue: MutableView<UInt32>
  /// Where the last level begins in the queue, and how many nodes have been found.
  private(set) var levelStart = 0
  private(set) var found = 0
  /// The entries in the rows of the last level.
  private(set) var frontierEntries = 0

  init(nodeCount: Int, _ space: ScratchSpace) {
    distance = space.array(nodeCount, repeating: -1)
    pathCount = space.array(nodeCount, repeating: 0)
    queue = space.array(nodeCount, repeating: 0)
  }

  mutating func begin(at node: Int, _ start: View<Int>) {
    for k in 0..<found { distance[Int(queue[k])] = -1 }
    distance[node] = 0
    pathCount[node] = 1
    queue[0] = UInt32(truncatingIfNeeded: node)
    levelStart = 0
    found = 1
    frontierEntries = start[node + 1] - start[node]
  }

  mutating func advance(_ start: View<Int>, _ neighbor: View<UInt32>) {
    let end = found
    frontierEntries = 0
    for place in levelStart..<end {
      let v = Int(queue[place])
      let next = distance[v] &+ 1
      let paths = pathCount[v]
      for k in start[v]..<start[v + 1] {
        let u = Int(neighbor[k])
        let known = distance[u]
        if known < 0 {
          distance[u] = next
          pathCount[u] = paths
          queue[found] = neighbor[k]
          found &+= 1
          frontierEntries &+= start[u + 1] &- start[u]
        } else if known == next {
          pathCount[u] += paths
        }
      }
    }
    levelStart = end
  }

  func walkBack(
    from meeting: Int, _ start: View<Int>, _ neighbor: View<UInt32>, using random: inout SplitMix64,
    visit: (Int) -> Void
  ) {
    var v = meeting
    while distance[v] > 1 {
      var draw = random.nextUnit() * pathCount[v]
      var before = v
      for k in start[v]..<start[v + 1] {
        let u = Int(neighbor[k])
        guard distance[u] == distance[v] - 1 else { continue }
        before = u
        draw -= pathCount[u]
        if draw < 0 { break }
      }
      visit(before)
      v = before
    }
  }
}
