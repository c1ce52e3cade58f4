internal import Statistics

extension WeightedGraph {
  /// A graph with the degrees of this one in which nodes are tied to those near them on a ring: the regular extreme.
  ///
  /// Nodes stand on the ring in the order of their numbers. Again and again an edge a–b is drawn, a node c nearer to a than b
  /// is or as near, and an edge c–d; they become a–c and b–d if that makes no loop and no parallel edge, and does not lengthen
  /// the two together, measured along the ring. Weights move with the edges. networkx's `lattice_reference` draws both edges
  /// anywhere, which takes many more attempts to the same lattice.
  ///
  ///     var random = SplitMix64(seed: 42)
  ///     graph.latticized(using: &random).meanLocalClustering()
  ///
  /// - Parameters:
  ///   - swapsPerEdge: attempts for every edge; with 50 the clustering of a random graph comes near that of a ring.
  ///   - random: chooses the edges; one number is drawn from it.
  /// - Complexity: O(n + swapsPerEdge · m · d) time for rows of d entries, where the shorter of two rows is gone through.
  ///
  /// Reference: O. Sporns, J. D. Zwi, "The small world of the cerebral cortex", Neuroinformatics 2 (2004) 145,
  /// doi:10.1385/NI:2:2:145.
  public func latticized(swapsPerEdge: Double = 50, using random: inout some RandomNumberGenerator)
    -> WeightedGraph
  {
    precondition(swapsPerEdge >= 0 && swapsPerEdge.isFinite, "the attempts are a number from 0")
    var own = SplitMix64(seed: random.next())
    guard edgeCount > 1 else { return self }
    var rows = SwappableRows(self)
    for _ in 0..<Int(swapsPerEdge * Double(edgeCount)) { rows.trySwap(using: &own) }
    return rows.graph(loopWeight: loopWeight)
  }
}

/// Rows whose entries may be exchanged; degrees never change.
private struct SwappableRows {
  private let start: [Int]
  private var owner: [UInt32]
  private var neighbor: [UInt32]
  private var weight: [Double]
  /// Where the other direction of each entry stands.
  private var mate: [Int]

  init(_ graph: WeightedGraph) {
    start = graph.rowStart
    neighbor = graph.neighbor
    weight = graph.weight
    owner = Array(repeating: 0, count: neighbor.count)
    mate = Array(repeating: 0, count: neighbor.count)
    var first = [Int](repeating: 0, count: graph.edgeCount)
    let numbers = graph.edgeNumbers()
    for v in 0..<graph.nodeCount {
      for k in start[v]..<start[v + 1] {
        owner[k] = UInt32(v)
        let edge = Int(numbers[k])
        if neighbor[k] > UInt32(v) {
          first[edge] = k
        } else {
          mate[k] = first[edge]
          mate[first[edge]] = k
        }
      }
    }
  }

  /// The distance along the ring.
  private func length(_ a: UInt32, _ b: UInt32) -> Int {
    let along = abs(Int(a) - Int(b))
    return min(along, start.count - 1 - along)
  }

  private func isJoined(_ a: UInt32, _ b: UInt32) -> Bool {
    let rowA = start[Int(a)]..<start[Int(a) + 1]
    let rowB = start[Int(b)]..<start[Int(b) + 1]
    return rowA.count <= rowB.count ? neighbor[rowA].contains(b) : neighbor[rowB].contains(a)
  }

  mutating func trySwap(using random: inout SplitMix64) {
    let count = start.count - 1
    let near = Int(random.next() % UInt64(neighbor.count))
    let (a, b) = (owner[near], neighbor[near])
    // Small steps more often, because near neighbors are what is missing in the end.
    let unit = random.nextUnit()
    let step = 1 + Int(unit * unit * Double(length(a, b)))
    let c = UInt32((Int(a) + (random.next() & 1 == 0 ? step : count - step)) % count)
    let row = start[Int(c)]..<start[Int(c) + 1]
    if row.isEmpty || c == a || c == b { return }
    let far = row.lowerBound + Int(random.next() % UInt64(row.count))
    let d = neighbor[far]
    if d == a || d == b || length(a, c) + length(b, d) > length(a, b) + length(c, d) { return }
    if isJoined(a, c) || isJoined(b, d) { return }
    let (atB, atD) = (mate[near], mate[far])
    let (first, second) = (weight[near], weight[far])
    join(near, far, first)
    join(atB, atD, second)
  }

  /// Makes two entries the two directions of one edge.
  private mutating func join(_ k: Int, _ l: Int, _ strength: Double) {
    neighbor[k] = owner[l]
    neighbor[l] = owner[k]
    mate[k] = l
    mate[l] = k
    weight[k] = strength
    weight[l] = strength
  }

  func graph(loopWeight: Double) -> WeightedGraph {
    let kept = neighbor.indices.filter { owner[$0] < neighbor[$0] }
    let made = WeightedGraph(
      nodeCount: start.count - 1, sources: kept.map { owner[$0] },
      targets: kept.map { neighbor[$0] },
      weights: kept.map { weight[$0] })
    return WeightedGraph(
      rowStart: made.rowStart, neighbor: made.neighbor, weight: made.weight, loopWeight: loopWeight)
  }
}
