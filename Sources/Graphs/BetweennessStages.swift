/// One graph of the reduction of betweenness and the nodes to search it from.
///
/// With side nodes (``sideCount`` > 0) they are the sources: a side node's pairs with everything of a higher number are
/// settled by a search from it, and then it is gone. Without them the first ``sourceCount`` nodes are; where those are all, every
/// pair is met twice.
struct BetweennessStage {
  /// Rows that ascend. Side nodes come first and are not joined to each other.
  let start: [Int]
  let neighbor: [UInt32]
  /// How many nodes of the graph stand at each node here.
  let weight: [Double]
  /// The node of the graph that each node here is.
  let origin: [UInt32]
  let sideCount: Int
  /// How many nodes are searched from, the first ones.
  let sourceCount: Int
}

/// What betweenness has to search once the easy parts are settled, as a series of ever smaller graphs.
///
/// Exact steps, for unordered pairs in hops, repeated while they take off enough:
///
/// 1. **Blocks.** The graph is cut apart at its articulation points (``BlockSplit``). Trees vanish in that, and so does a
///    clique that hangs from one node.
/// 2. **Side nodes.** If the neighbors of s all know each other, no shortest path of others passes through s, and taking s
///    out changes no distance. A neighbor of s that is a side node too has the very same neighbors: the two become one node
///    of their joint weight, and the pairs between them need no search, being adjacent. Then every side node is searched
///    from once and taken out, which can make articulation points and side nodes of others.
///
/// On coauthor networks, where a paper is a clique, most nodes go in the first round.
struct BetweennessStages {
  private var graph: WeightedGraph
  private var weight: [Double]
  private var origin: [UInt32]
  /// Per node of the graph: what needs no search.
  private(set) var credit: [Double]

  init(_ graph: WeightedGraph) {
    self.graph = graph
    weight = Array(repeating: 1, count: graph.nodeCount)
    origin = (0..<graph.nodeCount).map { UInt32($0) }
    credit = Array(repeating: 0, count: graph.nodeCount)
  }

  /// How many nodes are to be searched from after the last stage that was given, copies at cuts included.
  var nodesLeft: Int { graph.edgeCount > 0 ? graph.nodeCount : 0 }

  /// The next graph to search; `nil` when everything is settled.
  mutating func next(threads: Int?) -> BetweennessStage? {
    while graph.edgeCount > 0 {
      split()
      let isSide = sideNodes(threads: threads)
      let sides = isSide.count { $0 }
      // Taking off a few nodes at a time would read the graph too often.
      let isLast = sides * 50 < graph.nodeCount
      let order = graph.breadthFirstOrder(of: graph.components())
      let core = isLast ? order : order.filter { !isSide[Int($0)] }
      var sources: [UInt32] = []
      var joined = weight
      if !isLast {
        for v in order where isSide[Int(v)] {
          guard let sum = joinedWeight(of: Int(v), isSide) else { continue }
          joined[Int(v)] = sum
          sources.append(v)
        }
      }
      let numbers = sources + core
      let (start, neighbor) = graph.renumbered(numbers)
      let stage = BetweennessStage(
        start: start, neighbor: neighbor, weight: numbers.map { joined[Int($0)] },
        origin: numbers.map { origin[Int($0)] }, sideCount: sources.count,
        sourceCount: sources.isEmpty ? numbers.count : sources.count)
      keep(isSide.map { !isLast && !$0 })
      if isLast || !sources.isEmpty { return stage }
    }
    return nil
  }

  private mutating func split() {
    var settled = [Double](repeating: 0, count: graph.nodeCount)
    let blocks = BlockSplit(graph, weight: weight, credit: &settled)
    for (v, value) in settled.enumerated() { credit[Int(origin[v])] += value }
    origin = blocks.origin.map { origin[Int($0)] }
    weight = blocks.weight
    graph = blocks.graph
  }

  /// Whether the neighbors of each node all know each other.
  private func sideNodes(threads: Int?) -> [Bool] {
    zip(graph.degrees().values, graph.triangleCounts(threads: threads)).map { degree, triangles in
      2 * triangles == degree * (degree - 1)
    }
  }

  /// The weight of a side node and its equals, if it is the first of them and has other neighbors.
  private func joinedWeight(of v: Int, _ isSide: [Bool]) -> Double? {
    var sum = weight[v]
    var hasOthers = false
    for u in graph.neighbors(of: NodeID(v)).lazy.map({ Int($0) }) {
      guard isSide[u] else {
        hasOthers = true
        continue
      }
      if u < v { return nil }
      sum += weight[u]
    }
    return hasOthers ? sum : nil
  }

  private mutating func keep(_ isKept: [Bool]) {
    let part = graph.inducedSubgraph(keeping: isKept)
    origin = part.originalNodes.map { origin[Int($0.index)] }
    weight = part.originalNodes.map { weight[Int($0.index)] }
    graph = part.graph
  }
}
