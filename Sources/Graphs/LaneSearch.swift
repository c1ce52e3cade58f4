/// Up to 256 sources of one component, whose nodes have consecutive numbers.
struct LaneBatch: Sendable {
  static let width = 256
  let component: Range<Int>
  let sources: ArraySlice<Int>

  /// Cuts the sources of a component into batches.
  static func batches(of sources: [Int], in component: Range<Int>) -> [LaneBatch] {
    stride(from: 0, to: sources.count, by: width).map { first in
      LaneBatch(component: component, sources: sources[first..<min(first + width, sources.count)])
    }
  }
}

/// What has arrived at each node, added up over batches.
struct LaneSums: Sendable {
  var farness: [Int]
  var harmonic: [Double]
  var eccentricity: [Int32]
  /// Arrivals of all nodes by distance.
  var arrivals: [Int] = [0]
  /// The largest distance from each source of the last batch.
  var sourceEccentricity = [Int32](repeating: 0, count: LaneBatch.width)

  /// The largest distance.
  var longest: Int { arrivals.count - 1 }

  init(nodeCount: Int) {
    farness = Array(repeating: 0, count: nodeCount)
    harmonic = Array(repeating: 0, count: nodeCount)
    eccentricity = Array(repeating: 0, count: nodeCount)
  }
}

/// The multi-source breadth-first search of `allHopDistances`, with one thread's memory.
///
/// `seen[v]` has the bit of every source that has reached v, `arrived[v]` those that did so in the last step; the nodes with
/// such bits are the frontier. A step either pulls, at every node that not all sources have reached, what has arrived at
/// its neighbors, or pushes from the frontier, whichever touches fewer entries.
struct LaneSearch {
  typealias Lanes = SIMD4<UInt64>
  private let space = ScratchSpace()
  private let seen: MutableView<Lanes>
  private var arrived: MutableView<Lanes>
  /// Zero everywhere between steps.
  private var arriving: MutableView<Lanes>
  private var frontier: MutableView<UInt32>
  private var nextFrontier: MutableView<UInt32>
  /// The nodes that not all sources have reached.
  private let open: MutableView<UInt32>

  init(nodeCount: Int) {
    seen = space.array(nodeCount, repeating: .zero)
    arrived = space.array(nodeCount, repeating: .zero)
    arriving = space.array(nodeCount, repeating: .zero)
    frontier = space.array(nodeCount, repeating: 0)
    nextFrontier = space.array(nodeCount, repeating: 0)
    open = space.array(nodeCount, repeating: 0)
  }

  mutating func run(_ batch: LaneBatch, start: View<Int>, neighbor: View<UInt32>, into sums: inout LaneSums) {
    var openCount = 0
    for v in batch.component {
      seen[v] = .zero
      open[openCount] = UInt32(truncatingIfNeeded: v)
      openCount &+= 1
    }
    for lane in sums.sourceEccentricity.indices { sums.sourceEccentricity[lane] = 0 }
    var all = Lanes.zero
    var frontierCount = 0
    var frontierEntries = 0
    for (lane, source) in batch.sources.enumerated() {
      var bit = Lanes.zero
      bit[lane / 64] = 1 << UInt64(lane % 64)
      all |= bit
      seen[source] = bit
      arrived[source] = bit
      frontier[frontierCount] = UInt32(truncatingIfNeeded: source)
      frontierCount &+= 1
      frontierEntries &+= start[source + 1] &- start[source]
    }
    var openEntries = start[batch.component.upperBound] - start[batch.component.lowerBound]

    sums.farness.withMutableView { farness in
      sums.harmonic.withMutableView { harmonic in
        sums.eccentricity.withMutableView { eccentricity in
          var distance = 1
          while frontierCount > 0 {
            // A pushed entry costs more than a pulled one: it reads and writes at the far end.
            let found =
              frontierEntries < openEntries / 4
              ? push(frontierCount, start, neighbor)
              : pull(all, &openCount, &openEntries, start, neighbor)
            for place in 0..<frontierCount { arrived[Int(frontier[place])] = .zero }
            let reciprocal = 1 / Double(distance)
            var total = 0
            var moving = Lanes.zero
            frontierEntries = 0
            for place in 0..<found {
              let v = Int(nextFrontier[place])
              let new = arriving[v]
              seen[v] |= new
              moving |= new
              let count =
                new[0].nonzeroBitCount &+ new[1].nonzeroBitCount &+ new[2].nonzeroBitCount
                &+ new[3].nonzeroBitCount
              total &+= count
              farness[v] &+= count &* distance
              harmonic[v] += Double(count) * reciprocal
              if eccentricity[v] < distance { eccentricity[v] = Int32(truncatingIfNeeded: distance) }
              frontierEntries &+= start[v &+ 1] &- start[v]
            }
            if total > 0 {
              if sums.arrivals.count == distance { sums.arrivals.append(0) }
              sums.arrivals[distance] += total
            }
            note(distance, of: moving, in: &sums.sourceEccentricity)
            swap(&arrived, &arriving)
            swap(&frontier, &nextFrontier)
            frontierCount = found
            distance += 1
          }
        }
      }
    }
  }

  /// Of the sources that have reached anything new, this is the largest distance so far.
  private func note(_ distance: Int, of lanes: Lanes, in eccentricity: inout [Int32]) {
    for word in 0..<4 {
      var bits = lanes[word]
      while bits != 0 {
        eccentricity[64 * word + bits.trailingZeroBitCount] = Int32(truncatingIfNeeded: distance)
        bits &= bits &- 1
      }
    }
  }

  /// Fills `arriving` and the next frontier from the nodes that are open; closes those that are complete.
  private func pull(
    _ all: Lanes, _ openCount: inout Int, _ openEntries: inout Int, _ start: View<Int>,
    _ neighbor: View<UInt32>
  ) -> Int {
    var found = 0
    var kept = 0
    var entries = 0
    for place in 0..<openCount {
      let v = Int(open[place])
      let known = seen[v]
      if known == all { continue }
      open[kept] = UInt32(truncatingIfNeeded: v)
      kept &+= 1
      var k = start[v]
      let end = start[v &+ 1]
      entries &+= end &- k
      var new = Lanes.zero
      while k < end {
        new |= arrived[Int(neighbor[k])]
        k &+= 1
      }
      new &= ~known
      if new == .zero { continue }
      arriving[v] = new
      nextFrontier[found] = UInt32(truncatingIfNeeded: v)
      found &+= 1
    }
    openCount = kept
    openEntries = entries
    return found
  }

  /// Fills `arriving` and the next frontier from the frontier.
  private func push(_ frontierCount: Int, _ start: View<Int>, _ neighbor: View<UInt32>) -> Int {
    var found = 0
    for place in 0..<frontierCount {
      let v = Int(frontier[place])
      let lanes = arrived[v]
      for k in start[v]..<start[v &+ 1] {
        let u = Int(neighbor[k])
        let new = lanes & ~seen[u]
        if new == .zero { continue }
        let before = arriving[u]
        if before == .zero {
          nextFrontier[found] = UInt32(truncatingIfNeeded: u)
          found &+= 1
        }
        arriving[u] = before | new
      }
    }
    return found
  }
}
