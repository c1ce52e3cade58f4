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

  /// The sum of all distances.
  var totalDistance: Int { arrivals.enumerated().reduce(0) { $0 + $1.offset * $1.element } }
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
/// `seen[v]` has the bit of every source that has reached v, `arrived[v]` those that did so in the last step. A step
/// looks, from every node that not all sources have reached, at what has arrived at its neighbors.
struct LaneSearch {
  private typealias Lanes = SIMD4<UInt64>
  private let space = ScratchSpace()
  private let seen: MutableView<SIMD4<UInt64>>
  private var arrived: MutableView<SIMD4<UInt64>>
  private var arriving: MutableView<SIMD4<UInt64>>
  private let open: MutableView<UInt32>

  init(nodeCount: Int) {
    seen = space.array(nodeCount, repeating: .zero)
    arrived = space.array(nodeCount, repeating: .zero)
    arriving = space.array(nodeCount, repeating: .zero)
    open = space.array(nodeCount, repeating: 0)
  }

  mutating func run(_ batch: LaneBatch, start: View<Int>, neighbor: View<UInt32>, into sums: inout LaneSums) {
    let seen = self.seen
    let open = self.open
    var openCount = 0
    for v in batch.component {
      seen[v] = .zero
      arrived[v] = .zero
      arriving[v] = .zero
      open[openCount] = UInt32(truncatingIfNeeded: v)
      openCount &+= 1
    }
    var all = Lanes.zero
    for (lane, source) in batch.sources.enumerated() {
      var bit = Lanes.zero
      bit[lane / 64] = 1 << UInt64(lane % 64)
      all |= bit
      seen[source] = bit
      arrived[source] = bit
    }

    sums.farness.withMutableView { farness in
      sums.harmonic.withMutableView { harmonic in
        sums.eccentricity.withMutableView { eccentricity in
          var distance = 1
          while true {
            let arrived = self.arrived
            let arriving = self.arriving
            let reciprocal = 1 / Double(distance)
            var total = 0
            var kept = 0
            for place in 0..<openCount {
              let v = Int(open[place])
              let known = seen[v]
              if known == all {
                // Complete: it stays until both windows say that nothing arrives any more.
                arriving[v] = .zero
                if arrived[v] == .zero { continue }
                open[kept] = UInt32(truncatingIfNeeded: v)
                kept &+= 1
                continue
              }
              open[kept] = UInt32(truncatingIfNeeded: v)
              kept &+= 1
              var new = Lanes.zero
              var k = start[v]
              let end = start[v + 1]
              while k < end {
                new |= arrived[Int(neighbor[k])]
                k &+= 1
              }
              new &= ~known
              arriving[v] = new
              if new == .zero { continue }
              seen[v] = known | new
              let count =
                new[0].nonzeroBitCount &+ new[1].nonzeroBitCount &+ new[2].nonzeroBitCount
                &+ new[3].nonzeroBitCount
              total &+= count
              farness[v] &+= count &* distance
              harmonic[v] += Double(count) * reciprocal
              if eccentricity[v] < distance { eccentricity[v] = Int32(truncatingIfNeeded: distance) }
            }
            openCount = kept
            swap(&self.arrived, &self.arriving)
            if total == 0 { break }
            if sums.arrivals.count == distance { sums.arrivals.append(0) }
            sums.arrivals[distance] += total
            distance += 1
          }
        }
      }
    }
  }
}
