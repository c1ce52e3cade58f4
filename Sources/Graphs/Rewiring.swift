internal import Statistics

extension WeightedGraph {
  /// A random graph in which every node has the degree it has here: the null model of what degrees alone explain.
  ///
  /// Two edges a–b and c–d are drawn at random and become a–d and c–b, unless that made a loop or a parallel edge; this is
  /// tried `swapsPerEdge · m` times. Attempts that fail count, which makes every graph of these degrees equally likely in
  /// the end. Weights move with their edges, so that strengths change. The result may be in more components than the graph.
  ///
  ///     var random = SplitMix64(seed: 42)
  ///     WeightedGraph.karateClub.rewired(using: &random).degrees() == WeightedGraph.karateClub.degrees()  // true
  ///
  /// - Parameters:
  ///   - swapsPerEdge: attempts for every edge; igraph's `rewire` counts attempts too, networkx's `double_edge_swap`
  ///     the swaps that succeed.
  ///   - random: chooses the edges; one number is drawn from it.
  /// - Complexity: O(n + swapsPerEdge · m) time, 32 to 48 bytes an edge of working space.
  ///
  /// References: S. Maslov, K. Sneppen, "Specificity and stability in topology of protein networks", Science 296 (2002) 910,
  /// doi:10.1126/science.1065103; B. K. Fosdick, D. B. Larremore, J. Nishimura, J. Ugander, "Configuring random graph models
  /// with fixed degree sequences", SIAM Review 60 (2018) 315, doi:10.1137/16M1087175.
  public func rewired(swapsPerEdge: Double = 10, using random: inout some RandomNumberGenerator)
    -> WeightedGraph
  {
    precondition(swapsPerEdge >= 0 && swapsPerEdge.isFinite, "the attempts are a number from 0")
    var own = SplitMix64(seed: random.next())
    return swapped(attempts: Int(swapsPerEdge * Double(edgeCount)), using: &own)
  }

  /// Tries to swap the far ends of random pairs of edges a–b, c–d.
  private func swapped(attempts: Int, using random: inout SplitMix64) -> WeightedGraph {
    let count = edgeCount
    guard count > 1 else { return self }
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var weights: [Double] = []
    let known = EdgeSet(capacity: count)
    for v in 0..<nodeCount {
      for k in rowStart[v]..<rowStart[v + 1] where neighbor[k] > UInt32(v) {
        sources.append(UInt32(v))
        targets.append(neighbor[k])
        weights.append(weight[k])
        known.insert(UInt32(v), neighbor[k])
      }
    }
    sources.withMutableView { source in
      targets.withMutableView { target in
        for _ in 0..<attempts {
          // Three draws from one word: two edges by multiplication, one coin by the lowest bit.
          let word = random.next()
          let i = Int(((word >> 33) &* UInt64(count)) >> 31)
          let j = Int(((word >> 2 & 0x7FFF_FFFF) &* UInt64(count)) >> 31)
          if i == j { continue }
          let (a, b) = (source[i], target[i])
          let isTurned = word & 1 == 1
          let c = isTurned ? target[j] : source[j]
          let d = isTurned ? source[j] : target[j]
          if a == d || b == c { continue }
          if known.contains(a, d) || known.contains(c, b) { continue }
          known.remove(a, b)
          known.remove(c, d)
          known.insert(a, d)
          known.insert(c, b)
          target[i] = d
          source[j] = c
          target[j] = b
        }
      }
    }
    let result = WeightedGraph(nodeCount: nodeCount, sources: sources, targets: targets, weights: weights)
    return WeightedGraph(
      rowStart: result.rowStart, neighbor: result.neighbor, weight: result.weight, loopWeight: loopWeight)
  }
}

/// A set of edges for millions of questions: open addressing with linear probing, at most half full.
private struct EdgeSet {
  private let space = ScratchSpace()
  private let slots: MutableView<UInt64>
  private let mask: Int
  private let shift: UInt64

  /// Room for a number of edges.
  init(capacity: Int) {
    var bits: UInt64 = 4
    while 1 << bits < 2 * capacity { bits += 1 }
    // No edge has the key 0, because its ends differ.
    slots = space.array(1 << bits, repeating: 0)
    mask = 1 << bits - 1
    shift = 64 - bits
  }

  @inline(__always) private static func key(_ a: UInt32, _ b: UInt32) -> UInt64 {
    UInt64(min(a, b)) << 32 | UInt64(max(a, b))
  }

  @inline(__always) private func home(_ key: UInt64) -> Int {
    Int(((key ^ (key >> 32) &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  @inline(__always) func contains(_ a: UInt32, _ b: UInt32) -> Bool {
    let key = Self.key(a, b)
    var place = home(key)
    while slots[place] != 0 {
      if slots[place] == key { return true }
      place = (place &+ 1) & mask
    }
    return false
  }

  func insert(_ a: UInt32, _ b: UInt32) {
    let key = Self.key(a, b)
    var place = home(key)
    while slots[place] != 0 { place = (place &+ 1) & mask }
    slots[place] = key
  }

  /// Takes an edge out that is there, and moves those behind it up, so that no gap breaks their run.
  func remove(_ a: UInt32, _ b: UInt32) {
    let key = Self.key(a, b)
    var gap = home(key)
    while slots[gap] != key { gap = (gap &+ 1) & mask }
    var place = gap
    while true {
      place = (place &+ 1) & mask
      if slots[place] == 0 { break }
      // One may move into the gap if its home is not between the gap and its place.
      let distance = (place &- home(slots[place])) & mask
      if distance >= (place &- gap) & mask {
        slots[gap] = slots[place]
        gap = place
      }
    }
    slots[gap] = 0
  }
}
