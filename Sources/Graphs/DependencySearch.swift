/// One search of Brandes' algorithm after another, with the memory of one.
///
/// Forwards, σ(v) counts the shortest paths from the source s. Backwards, from the farthest nodes in,
/// δ(v) = σ(v) · Σ (w(u) + δ(u)) ∕ σ(u) over the neighbors u that are one hop farther, with w(u) nodes standing at u, is the
/// dependency of s on v: the sum over the targets t of the share of the shortest s–t paths that pass through v.
struct DependencySearch {
  private let space = ScratchSpace()
  private let distance: MutableView<Int32>
  private let pathCount: MutableView<Double>
  /// (w + δ) ∕ σ of the nodes that are done.
  private let share: MutableView<Double>
  private let dependency: MutableView<Double>
  private let queue: MutableView<UInt32>
  private var reached = 0

  init(nodeCount: Int) {
    distance = space.array(nodeCount, repeating: -1)
    pathCount = space.array(nodeCount, repeating: 0)
    share = space.array(nodeCount, repeating: 0)
    dependency = space.array(nodeCount, repeating: 0)
    queue = space.array(nodeCount, repeating: 0)
  }

  /// Finds the dependency of `source` on the nodes of the graph that keeps only the numbers from `limit` on (and the
  /// source). Rows ascend, so each is read from its end down to the limit.
  mutating func run(
    from source: Int, above limit: Int, start: View<Int>, neighbor: View<UInt32>, multiplicity: View<Double>
  ) {
    let distance = self.distance
    let pathCount = self.pathCount
    let share = self.share
    let dependency = self.dependency
    let queue = self.queue
    let limit = UInt32(truncatingIfNeeded: limit)
    for k in 0..<reached { distance[Int(queue[k])] = -1 }
    distance[source] = 0
    pathCount[source] = 1
    queue[0] = UInt32(truncatingIfNeeded: source)
    var head = 0
    var tail = 1
    while head < tail {
      let v = Int(queue[head])
      head &+= 1
      let next = distance[v] &+ 1
      let paths = pathCount[v]
      var k = start[v &+ 1]
      let first = start[v]
      while k > first {
        k &-= 1
        let u = neighbor[k]
        if u < limit { break }
        let known = distance[Int(u)]
        if known < 0 {
          distance[Int(u)] = next
          pathCount[Int(u)] = paths
          queue[tail] = u
          tail &+= 1
        } else if known == next {
          pathCount[Int(u)] += paths
        }
      }
    }
    reached = tail

    let farthest = distance[Int(queue[tail &- 1])]
    var place = tail
    while place > 1 {
      place &-= 1
      let v = Int(queue[place])
      let beyond = distance[v] &+ 1
      let paths = pathCount[v]
      var sum = 0.0
      if beyond <= farthest {
        var k = start[v &+ 1]
        let first = start[v]
        while k > first {
          k &-= 1
          let u = neighbor[k]
          if u < limit { break }
          if distance[Int(u)] == beyond { sum += share[Int(u)] }
        }
      }
      let own = sum * paths
      dependency[v] = own
      share[v] = (multiplicity[v] + own) / paths
    }
  }

  /// Adds the dependencies of the last search, times a factor; the source itself gets nothing.
  func add(_ factor: Double, to sum: MutableView<Double>) {
    for k in 1..<max(reached, 1) {
      let v = Int(queue[k])
      sum[v] += factor * dependency[v]
    }
  }
}
