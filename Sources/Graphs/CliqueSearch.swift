/// The search for the maximal cliques in which one node comes first, in a graph numbered in degeneracy order.
///
/// The later neighbors of the node are the candidates, its earlier neighbors the excluded: a clique that one of them could
/// join was found before. Every candidate and excluded node has a row of bits, its neighbors among the candidates.
struct CliqueSearch {
  private let start: View<Int>
  private let neighbor: View<UInt32>
  private let minimumSize: Int
  /// The number of each node among the candidates, plus one; 0 for the others.
  private let local: MutableView<UInt32>

  /// The candidates; their rows come first.
  private var candidates: [UInt32] = []
  /// The rows, `words` each: candidates, then excluded nodes.
  private var rows: [UInt64] = []
  private var words = 0
  /// For every open step its candidates, then those of them to branch on.
  private var bits: [UInt64] = []
  /// The excluded rows of every open step, one after the other.
  private var excluded: [UInt32] = []
  private var steps: [Step] = []
  private var clique: [UInt32] = []

  /// One open branching.
  private struct Step {
    /// Where its excluded rows begin.
    let excluded: Int
    /// How many nodes the clique has in it.
    let size: Int
    /// The candidate that was branched on last, -1 before the first.
    var candidate: Int
  }

  init(start: View<Int>, neighbor: View<UInt32>, minimumSize: Int, in space: ScratchSpace) {
    self.start = start
    self.neighbor = neighbor
    self.minimumSize = minimumSize
    local = space.array(start.count - 1, repeating: 0)
  }

  /// Reports the cliques in which `v` comes first, until `report` says to stop.
  mutating func run(from v: Int, _ report: ([UInt32]) -> Bool) -> Bool {
    let end = start[v + 1]
    var later = start[v]
    while later < end, neighbor[later] < UInt32(truncatingIfNeeded: v) { later &+= 1 }
    let count = end &- later
    clique.removeAll(keepingCapacity: true)
    clique.append(UInt32(truncatingIfNeeded: v))
    if count + 1 < minimumSize { return true }
    if count == 0 { return later == start[v] ? report(clique) : true }

    candidates.removeAll(keepingCapacity: true)
    for k in later..<end {
      candidates.append(neighbor[k])
      local[Int(neighbor[k])] = UInt32(truncatingIfNeeded: k &- later &+ 1)
    }
    defer { for k in later..<end { local[Int(neighbor[k])] = 0 } }
    words = (count + 63) / 64
    rows.removeAll(keepingCapacity: true)
    rows.append(contentsOf: repeatElement(0, count: count * words))
    excluded.removeAll(keepingCapacity: true)
    if !addExcluded(start[v]..<later, count: count) { return true }
    addCandidateRows(count)
    return branch(count, report)
  }

  /// Adds the rows of the excluded nodes that have a neighbor among the candidates; false if one has all of them.
  private mutating func addExcluded(_ range: Range<Int>, count: Int) -> Bool {
    for k in range {
      let row = rows.count
      let x = Int(neighbor[k])
      var found = 0
      // Candidates are the largest numbers of the row.
      var l = start[x + 1]
      let least = candidates[0]
      rows.append(contentsOf: repeatElement(0, count: words))
      while l > start[x] {
        l &-= 1
        let u = neighbor[l]
        if u < least { break }
        let place = Int(local[Int(u)])
        if place > 0 {
          rows[row + (place - 1) >> 6] |= 1 << UInt64((place - 1) & 63)
          found &+= 1
        }
      }
      if found == count { return false }
      if found == 0 {
        rows.removeLast(words)
      } else {
        excluded.append(UInt32(truncatingIfNeeded: row / words))
      }
    }
    return true
  }

  private mutating func addCandidateRows(_ count: Int) {
    for i in 0..<count {
      let u = Int(candidates[i])
      var l = start[u + 1]
      while l > start[u] {
        l &-= 1
        let w = neighbor[l]
        if w < UInt32(truncatingIfNeeded: u) { break }
        let j = Int(local[Int(w)]) - 1
        if j >= 0 {
          rows[i * words + j >> 6] |= 1 << UInt64(j & 63)
          rows[j * words + i >> 6] |= 1 << UInt64(i & 63)
        }
      }
    }
  }

  /// Branches over the candidates, all of them open at first.
  private mutating func branch(_ count: Int, _ report: ([UInt32]) -> Bool) -> Bool {
    bits.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    for word in 0..<words {
      bits.append(word < count / 64 ? .max : (1 << UInt64(count & 63)) - 1)
    }
    bits.append(contentsOf: repeatElement(0, count: words))
    steps.append(Step(excluded: 0, size: clique.count, candidate: -1))
    if !open(report) { return false }
    while let step = steps.last {
      clique.removeLast(clique.count - step.size)
      // What was branched on before may no longer join; it comes behind what the branch had excluded.
      if step.candidate >= 0 { excluded.append(UInt32(step.candidate)) }
      let own = (steps.count - 1) * 2 * words
      guard let next = firstBit(own + words) else {
        bits.removeLast(2 * words)
        excluded.removeLast(excluded.count - step.excluded)
        steps.removeLast()
        continue
      }
      let bit: UInt64 = 1 << UInt64(next & 63)
      bits[own + next >> 6] &= ~bit
      bits[own + words + next >> 6] &= ~bit
      steps[steps.count - 1].candidate = next
      for word in 0..<words { bits.append(bits[own + word] & rows[next * words + word]) }
      bits.append(contentsOf: repeatElement(0, count: words))
      let begin = excluded.count
      for k in step.excluded..<begin where rows[Int(excluded[k]) * words + next >> 6] & bit != 0 {
        excluded.append(excluded[k])
      }
      clique.append(candidates[next])
      steps.append(Step(excluded: begin, size: clique.count, candidate: -1))
      if !open(report) { return false }
    }
    return true
  }

  /// Prepares the last step: takes in what joins every candidate, reports a clique that is finished, chooses a pivot, and
  /// leaves the candidates to branch on. False when the report says to stop.
  private mutating func open(_ report: ([UInt32]) -> Bool) -> Bool {
    let own = (steps.count - 1) * 2 * words
    let step = steps[steps.count - 1]
    var open = 0
    for word in 0..<words { open &+= bits[own + word].nonzeroBitCount }
    if clique.count + open < minimumSize { return true }

    // The pivot has the most neighbors among the candidates; those of them that have all others join at once.
    var pivot = -1
    var most = -1
    var joined = 0
    if open > 0 {
      for word in 0..<words {
        var rest = bits[own + word]
        while rest != 0 {
          let u = word * 64 + rest.trailingZeroBitCount
          let common = commonBits(own, u)
          if common == open - 1 {
            bits[own + words + word] |= rest & (0 &- rest)
            clique.append(candidates[u])
            joined &+= 1
          } else if common > most {
            most = common
            pivot = u
          }
          rest &= rest &- 1
        }
      }
    }
    var kept = step.excluded
    if joined > 0 {
      for k in step.excluded..<excluded.count where hasAllJoined(own, Int(excluded[k])) {
        excluded[kept] = excluded[k]
        kept &+= 1
      }
      excluded.removeLast(excluded.count - kept)
      for word in 0..<words {
        bits[own + word] &= ~bits[own + words + word]
        bits[own + words + word] = 0
      }
      steps[steps.count - 1] = Step(excluded: step.excluded, size: clique.count, candidate: -1)
      open -= joined
      most -= joined
    }
    for k in step.excluded..<excluded.count {
      let common = commonBits(own, Int(excluded[k]))
      // It could join whatever is found here: nothing is maximal.
      if common == open { return true }
      if common > most {
        most = common
        pivot = Int(excluded[k])
      }
    }
    if open == 0 { return report(clique) }
    for word in 0..<words { bits[own + words + word] = bits[own + word] & ~rows[pivot * words + word] }
    return true
  }

  @inline(__always) private func commonBits(_ own: Int, _ row: Int) -> Int {
    var count = 0
    for word in 0..<words { count &+= (bits[own + word] & rows[row * words + word]).nonzeroBitCount }
    return count
  }

  private func hasAllJoined(_ own: Int, _ row: Int) -> Bool {
    for word in 0..<words where bits[own + words + word] & ~rows[row * words + word] != 0 { return false }
    return true
  }

  private func firstBit(_ place: Int) -> Int? {
    for word in 0..<words where bits[place + word] != 0 {
      return word * 64 + bits[place + word].trailingZeroBitCount
    }
    return nil
  }
}
