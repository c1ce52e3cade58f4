internal import Statistics

/// A graph that grows by nodes and edges, as it stood after every step.
public struct GraphGrowth: Sendable, Equatable {
  /// The graph after a step.
  public struct State: Sendable, Equatable {
    /// The nodes that have arrived.
    public internal(set) var nodes = 0
    /// The edges that have arrived.
    public internal(set) var edges = 0
    /// The connected components, isolated nodes included.
    public internal(set) var components = 0
    /// The nodes of the largest component.
    public internal(set) var giantNodes = 0
    /// The nodes without an edge.
    public internal(set) var isolates = 0
    /// Pairs of neighbors of a node, Σ k(k − 1) ∕ 2: the paths of length two.
    public internal(set) var connectedTriples = 0
    /// Three nodes that are joined pairwise; `nil` where they were not counted.
    public internal(set) var triangles: Int?

    /// 3 · triangles ∕ connected triples; 0 where no two edges meet, `nil` where triangles were not counted.
    public var transitivity: Double? {
      triangles.map { connectedTriples > 0 ? 3 * Double($0) / Double(connectedTriples) : 0 }
    }
  }

  /// One state a step, in order.
  public let states: [State]
}

extension WeightedGraph {
  /// How the graph grew, when nodes and edges arrive step by step and none leaves.
  ///
  /// Components by union–find over the edges in the order of their arrival, so that all states together cost little more than
  /// one; a triangle arrives with the last of its edges. Weights are not used.
  ///
  /// - Parameters:
  ///   - steps: the number of steps.
  ///   - nodeStep: when each node arrives, from 0; `steps` or more for one that never does.
  ///   - entryStep: when the edge of each entry of ``neighbor`` arrives, the same in both directions and not before its ends.
  ///   - countsTriangles: whether triangles are counted, the only part that costs more than O(m log n).
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Complexity: O(m·√m) time with triangles, O(n + m) space.
  package func growth(
    steps: Int, nodeStep: [Int32], entryStep: [Int32], countsTriangles: Bool = true, threads: Int? = nil
  ) -> GraphGrowth {
    precondition(nodeStep.count == nodeCount && entryStep.count == neighbor.count, "one step each is needed")
    var states: [GraphGrowth.State] = []
    var state = GraphGrowth.State()
    var arrivals = [Int](repeating: 0, count: steps)
    for step in nodeStep where Int(step) < steps { arrivals[Int(step)] += 1 }
    let edges = edgesByArrival(steps: steps, entryStep)
    var sets = SizedSets(count: nodeCount)
    var degree = [Int32](repeating: 0, count: nodeCount)
    for step in 0..<steps {
      state.nodes += arrivals[step]
      state.components += arrivals[step]
      state.isolates += arrivals[step]
      if state.giantNodes == 0, state.nodes > 0 { state.giantNodes = 1 }
      for place in edges.start[step]..<edges.start[step + 1] {
        let (a, b) = (Int(edges.ends[place].a), Int(edges.ends[place].b))
        state.edges += 1
        state.connectedTriples += Int(degree[a]) + Int(degree[b])
        if degree[a] == 0 { state.isolates -= 1 }
        if degree[b] == 0 { state.isolates -= 1 }
        degree[a] += 1
        degree[b] += 1
        if let size = sets.join(a, b) {
          state.components -= 1
          state.giantNodes = max(state.giantNodes, size)
        }
      }
      states.append(state)
    }
    if countsTriangles {
      var total = 0
      for (step, count) in triangleArrivals(steps: steps, entryStep, threads).enumerated() {
        total += count
        states[step].triangles = total
      }
    }
    return GraphGrowth(states: states)
  }

  /// The graph of the edges that arrive up to a step and of their ends.
  package func snapshot(through step: Int, entryStep: [Int32]) -> WeightedGraph {
    var number = [UInt32](repeating: .max, count: nodeCount)
    var count: UInt32 = 0
    for node in 0..<nodeCount
    where (rowStart[node]..<rowStart[node + 1]).contains(where: { entryStep[$0] <= step }) {
      number[node] = count
      count += 1
    }
    var rowStart = [0]
    var neighbors: [UInt32] = []
    var weights: [Double] = []
    for node in 0..<nodeCount where number[node] != .max {
      for k in self.rowStart[node]..<self.rowStart[node + 1] where entryStep[k] <= step {
        neighbors.append(number[Int(neighbor[k])])
        weights.append(weight[k])
      }
      rowStart.append(neighbors.count)
    }
    return WeightedGraph(rowStart: rowStart, neighbor: neighbors, weight: weights)
  }

  /// Every edge once, by the step of its arrival.
  private func edgesByArrival(
    steps: Int, _ entryStep: [Int32]
  ) -> (start: [Int], ends: [(a: UInt32, b: UInt32)]) {
    var sizes = [Int](repeating: 0, count: steps)
    for node in 0..<nodeCount {
      for k in rowStart[node]..<rowStart[node + 1] where neighbor[k] > node && entryStep[k] < steps {
        sizes[Int(entryStep[k])] += 1
      }
    }
    let start = runningSums(sizes)
    var next = start
    var ends = [(a: UInt32, b: UInt32)](repeating: (0, 0), count: start[steps])
    for node in 0..<nodeCount {
      for k in rowStart[node]..<rowStart[node + 1] where neighbor[k] > node && entryStep[k] < steps {
        let step = Int(entryStep[k])
        ends[next[step]] = (UInt32(node), neighbor[k])
        next[step] += 1
      }
    }
    return (start, ends)
  }

  /// The triangles whose last edge arrives in each step.
  private func triangleArrivals(steps: Int, _ entryStep: [Int32], _ threads: Int?) -> [Int] {
    let forward = ForwardEdges(self)
    let placeStep = forward.entry.map { entryStep[$0] }
    return placeStep.withView { placeStep in
      forward.forEachTriangle(
        threads: threads, initial: { [Int](repeating: 0, count: steps) },
        body: { counts, _, edges in
          let last = Int(max(placeStep[edges.vu], placeStep[edges.vw], placeStep[edges.uw]))
          if last < counts.count { counts[last] += 1 }
        }
      ).reduce(into: [Int](repeating: 0, count: steps)) { total, counts in
        for step in 0..<steps { total[step] += counts[step] }
      }
    }
  }
}

/// Disjoint sets that know their sizes: union by size with path halving.
private struct SizedSets {
  private var parent: [UInt32]
  private var size: [UInt32]

  init(count: Int) {
    parent = (0..<count).map { UInt32(truncatingIfNeeded: $0) }
    size = [UInt32](repeating: 1, count: count)
  }

  private mutating func root(of member: Int) -> Int {
    var place = member
    while Int(parent[place]) != place {
      parent[place] = parent[Int(parent[place])]
      place = Int(parent[place])
    }
    return place
  }

  /// Joins two sets; the size of the new one, `nil` where they were one already.
  mutating func join(_ a: Int, _ b: Int) -> Int? {
    var (large, small) = (root(of: a), root(of: b))
    if large == small { return nil }
    if size[large] < size[small] { swap(&large, &small) }
    parent[small] = UInt32(truncatingIfNeeded: large)
    size[large] += size[small]
    return Int(size[large])
  }
}
