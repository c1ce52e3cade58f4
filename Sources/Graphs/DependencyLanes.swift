/// Brandes' algorithm from 64 sources at a time, eight in each step of arithmetic, with one thread's memory.
///
/// First one search finds the levels: one bit a source says who has reached a node (M. Then et al., PVLDB 8 (2014) 449,
/// doi:10.14778/2735496.2735507), and every arrival is recorded as a node with its bits. Sources near each other reach a node
/// at two or three different levels, so there are few records. Then, for eight sources (lanes) at once,
///
/// - forwards, level by level, σ(v) = Σ σ(u) over the neighbors u one level nearer counts the shortest paths;
/// - backwards, with w(v) nodes standing at v, x(v) = w(v) ∕ σ(v) + Σ x(u) over the neighbors u one level farther, and the
///   dependency of the source on v is σ(v) · Σ x(u).
///
/// Neighbors differ by at most one level, so the numbers of even and of odd levels are kept apart and a row adds up one of the
/// two without a look at levels: nearer and farther neighbors have the same parity, but the farther ones still have 0.
///
/// Counts are `Double`s: exact to 2⁵³, rounded above; a graph with more than 10³⁰⁸ shortest paths between two nodes, which
/// takes a thousand doublings one after the other, would have to be counted in logarithms.
struct DependencyLanes {
  typealias Lanes = SIMD8<Double>
  static let width = Lanes.scalarCount
  static let sources = 64

  private let space = ScratchSpace()
  /// 1 in the lanes of each pattern of four bits, 0 in the others.
  private let pattern: MutableView<SIMD4<Double>>
  /// Which sources have reached a node, and which do so in this step.
  private let seen: MutableView<UInt64>
  private let arriving: MutableView<UInt64>
  /// The nodes that have been reached from the present sources.
  private let touched: MutableView<UInt32>
  private var touchedCount = 0
  /// σ and x of the even and the odd levels of each node; 0 everywhere between batches.
  private let pathCount: MutableView<Lanes>
  private let share: MutableView<Lanes>
  /// The first entry of each row that the present sources see, and the first that is not a side node.
  private let first: MutableView<UInt32>
  private let firstCore: MutableView<UInt32>
  private var records = ArrivalRecords()

  init(_ stage: BetweennessStage) {
    let count = stage.origin.count
    pattern = space.array(16, repeating: .zero)
    seen = space.array(count, repeating: 0)
    arriving = space.array(count, repeating: 0)
    touched = space.array(count, repeating: 0)
    pathCount = space.array(2 * count, repeating: .zero)
    share = space.array(2 * count, repeating: .zero)
    first = space.array(count, repeating: 0)
    firstCore = space.array(count, repeating: 0)
    for bits in 0..<16 {
      for lane in 0..<4 where bits >> lane & 1 == 1 { pattern[bits][lane] = 1 }
    }
    for v in 0..<count {
      first[v] = UInt32(stage.start[v])
      var k = stage.start[v]
      while k < stage.start[v + 1], stage.neighbor[k] < UInt32(stage.sideCount) { k += 1 }
      firstCore[v] = UInt32(k)
    }
  }

  /// Adds the dependencies of up to 64 consecutive sources, times their weights, to `sum`: by node, or by entry of a row
  /// that leads one level farther.
  ///
  /// Sources must come in ascending order from call to call.
  mutating func run(
    _ sources: Range<Int>, rows: StageRows, into sum: MutableView<Double>, byEntry: Bool = false
  ) {
    findLevels(sources, rows)
    var batch = sources.lowerBound
    while batch < sources.upperBound {
      let lanes = batch..<min(batch + Self.width, sources.upperBound)
      let shift = UInt64(batch - sources.lowerBound)
      countPaths(lanes, shift: shift, rows)
      addDependencies(lanes, of: sources, shift: shift, rows, into: sum, byEntry: byEntry)
      clear()
      batch += Self.width
    }
  }

  private mutating func findLevels(_ sources: Range<Int>, _ rows: StageRows) {
    let seen = self.seen
    let arriving = self.arriving
    let first = self.first
    let sideCount = rows.sideCount
    for place in 0..<touchedCount { seen[Int(touched[place])] = 0 }
    touchedCount = 0
    records.removeAll()
    let limit = UInt32(truncatingIfNeeded: sideCount > 0 ? sources.lowerBound : 0)
    for (lane, source) in sources.enumerated() {
      touch(source, limit: limit, rows)
      seen[source] = 1 << UInt64(lane)
      records.append(source, seen[source])
    }
    records.endLevel()
    var level = 0
    while records.hasLevel(level) {
      let begin = records.begin(level)
      let end = records.begin(level + 1)
      // Everything that can be found in this step fits.
      records.reserve(rows.nodeCount)
      let node = records.node
      let bits = records.bits
      var found = end
      for place in begin..<end {
        let v = Int(node[place])
        // Nothing goes on from a side node but from the source itself.
        if v < sideCount, level > 0 { continue }
        let lanes = bits[place]
        var k = Int(first[v])
        let last = Int(rows.start[v &+ 1])
        while k < last {
          let u = Int(rows.neighbor[k])
          k &+= 1
          let new = lanes & ~seen[u]
          if new == 0 { continue }
          let before = arriving[u]
          if before == 0 {
            node[found] = UInt32(truncatingIfNeeded: u)
            found &+= 1
          }
          arriving[u] = before | new
        }
      }
      for place in end..<found {
        let u = Int(node[place])
        let new = arriving[u]
        arriving[u] = 0
        if seen[u] == 0 { touch(u, limit: limit, rows) }
        seen[u] |= new
        bits[place] = new
      }
      records.endLevel(at: found)
      level += 1
    }
  }

  /// Notes a node that is reached, and passes over the entries of side nodes that were sources before: they are gone.
  @inline(__always) private mutating func touch(_ v: Int, limit: UInt32, _ rows: StageRows) {
    touched[touchedCount] = UInt32(truncatingIfNeeded: v)
    touchedCount &+= 1
    var k = Int(first[v])
    let end = Int(firstCore[v])
    while k < end, rows.neighbor[k] < limit { k &+= 1 }
    first[v] = UInt32(truncatingIfNeeded: k)
  }

  /// Makes everything 0 again that a batch has written.
  private func clear() {
    for place in 0..<touchedCount {
      let v = Int(touched[place])
      pathCount[2 &* v] = .zero
      pathCount[2 &* v &+ 1] = .zero
      share[2 &* v] = .zero
      share[2 &* v &+ 1] = .zero
    }
  }

  /// 1 in the lanes of eight bits, 0 in the others.
  @inline(__always) private func lanes(_ bits: UInt64) -> Lanes {
    Lanes(lowHalf: pattern[Int(bits & 15)], highHalf: pattern[Int(bits >> 4)])
  }

  private func countPaths(_ sources: Range<Int>, shift: UInt64, _ rows: StageRows) {
    let pathCount = self.pathCount
    let node = records.node
    let bits = records.bits
    for (lane, source) in sources.enumerated() { pathCount[2 * source][lane] = 1 }
    var level = 1
    while records.hasLevel(level) {
      let own = level & 1
      let nearer = 1 &- own
      // The side nodes in a row matter only where they are sources.
      let begin = level == 1 ? first : firstCore
      for place in records.begin(level)..<records.begin(level &+ 1) {
        let here = bits[place] >> shift & 0xFF
        if here == 0 { continue }
        let v = Int(node[place])
        var sum = Lanes.zero
        var k = Int(begin[v])
        let end = Int(rows.start[v &+ 1])
        while k < end {
          sum += pathCount[2 &* Int(rows.neighbor[k]) &+ nearer]
          k &+= 1
        }
        pathCount[2 &* v &+ own] += sum * lanes(here)
      }
      level &+= 1
    }
  }

  private func addDependencies(
    _ batch: Range<Int>, of sources: Range<Int>, shift: UInt64, _ rows: StageRows,
    into result: MutableView<Double>, byEntry: Bool
  ) {
    let pathCount = self.pathCount
    let share = self.share
    let node = records.node
    let bits = records.bits
    let sideCount = rows.sideCount
    // Pairs that are met from both ends count half: those of two present sources, and all where every node is a source.
    var factor = Lanes.zero
    for (lane, source) in batch.enumerated() {
      factor[lane] = sideCount > 0 ? rows.weight[source] : rows.weight[source] / 2
    }
    let bothEnds = sideCount > 0 ? sources.upperBound : 0
    var level = records.levelCount - 1
    // A source has no dependency on itself, but on its edges.
    let last = byEntry ? 0 : 1
    while level >= last {
      let own = level & 1
      let farther = 1 &- own
      for place in records.begin(level)..<records.begin(level &+ 1) {
        let here = bits[place] >> shift & 0xFF
        if here == 0 { continue }
        let v = Int(node[place])
        let isHere = lanes(here)
        let paths = pathCount[2 &* v &+ own]
        let weight = v < bothEnds ? rows.weight[v] / 2 : rows.weight[v]
        // Other lanes are divided by something else than 0.
        var through = Lanes(repeating: weight) / (paths + (1 - isHere))
        if v >= sideCount {
          var sum = Lanes.zero
          var k = Int(first[v])
          let end = Int(rows.start[v &+ 1])
          while k < end {
            sum += share[2 &* Int(rows.neighbor[k]) &+ farther]
            k &+= 1
          }
          through += sum
          if byEntry {
            let scale = paths * isHere * factor
            k = Int(first[v])
            while k < end {
              result[k] += (share[2 &* Int(rows.neighbor[k]) &+ farther] * scale).sum()
              k &+= 1
            }
          } else {
            result[v] += (sum * paths * isHere * factor).sum()
          }
        }
        share[2 &* v &+ own] += through * isHere
      }
      level &-= 1
    }
  }
}

/// The rows of a stage as windows.
struct StageRows: Sendable {
  let start: View<UInt32>
  let neighbor: View<UInt32>
  let weight: View<Double>
  let sideCount: Int

  var nodeCount: Int { weight.count }
}

/// The nodes that were reached at each level and by which sources, in an array that grows.
private struct ArrivalRecords {
  private var space = ScratchSpace()
  private(set) var node: MutableView<UInt32>
  private(set) var bits: MutableView<UInt64>
  private var levels = [0]
  private var count = 0

  init() {
    node = space.array(0, repeating: 0)
    bits = space.array(0, repeating: 0)
  }

  /// The number of levels that have ended.
  var levelCount: Int { levels.count - 1 }

  /// Whether a level has been recorded and has nodes.
  func hasLevel(_ level: Int) -> Bool { level + 1 < levels.count && levels[level] < levels[level + 1] }

  /// Where the records of a level begin; those of the level before end there.
  func begin(_ level: Int) -> Int { levels[level] }

  mutating func removeAll() {
    levels.removeAll(keepingCapacity: true)
    levels.append(0)
    count = 0
  }

  mutating func append(_ v: Int, _ lanes: UInt64) {
    reserve(1)
    node[count] = UInt32(truncatingIfNeeded: v)
    bits[count] = lanes
    count += 1
  }

  mutating func endLevel(at end: Int? = nil) {
    count = end ?? count
    levels.append(count)
  }

  /// Makes room for more records.
  mutating func reserve(_ more: Int) {
    guard count + more > node.count else { return }
    let larger = ScratchSpace()
    let size = 2 * node.count + more
    let newNode = larger.array(size, repeating: UInt32(0))
    let newBits = larger.array(size, repeating: UInt64(0))
    for place in 0..<count {
      newNode[place] = node[place]
      newBits[place] = bits[place]
    }
    node = newNode
    bits = newBits
    space = larger
  }
}
