/// What betweenness has to search once the easy parts are settled.
///
/// Two exact steps, derived for unordered pairs in hops:
///
/// 1. **Trees.** A node of degree 1 is folded into its neighbor, again and again. With t(v) nodes at v, folding u into v
///    settles the t(u)·(t(v) − 1) pairs that meet at v; in the end every node of a component of c nodes also stands between
///    the t(v) − 1 nodes folded into it and the c − t(v) others.
/// 2. **Side nodes.** If the neighbors of s all know each other, no shortest path of others passes through s, and taking s
///    out changes no distance. A neighbor of s of the same degree has the very same neighbors and is a side node too: the
///    two become one node of their joint multiplicity, and the pairs between them need no search, being adjacent. Then
///    every side node is searched from once, on what is left, and taken out ("peeled"), which can make side nodes of others.
///    (Those are not joined with their twins: an earlier source may have met the two at different distances.)
///
/// Nodes are numbered anew: the peeled ones first, in their order, then the rest; a search from a peeled node s sees
/// only numbers above s, a search from the rest only the rest.
struct ReducedGraph {
  let start: [Int]
  let neighbor: [UInt32]
  /// How many nodes of the graph stand at each node here.
  let multiplicity: [Double]
  /// The number of peeled nodes, which come first.
  let peeledCount: Int
  /// The node of the graph that each node here is.
  let original: [UInt32]
  /// Per node of the graph: the betweenness that the folding of trees has settled.
  let credit: [Double]

  init(_ graph: WeightedGraph) {
    let components = graph.components()
    var peeling = Peeling(
      degree: graph.degrees().values, triangles: graph.triangleCounts(threads: 1),
      componentSize: components.clusterOfNode.map { Double(components.sizes[Int($0)]) })
    graph.withRows { rows in
      peeling.foldTrees(rows)
      peeling.mergeTwins(rows)
      peeling.peelSideNodes(rows)
    }
    let rest = graph.breadthFirstOrder(of: components).filter { peeling.isPresent[Int($0)] }
    original = peeling.peeled + rest
    peeledCount = peeling.peeled.count
    credit = peeling.credit
    multiplicity = original.map { peeling.multiplicity[Int($0)] }
    (start, neighbor) = graph.renumbered(original)
  }
}

private struct Peeling {
  var degree: [Int]
  var triangles: [Int]
  let componentSize: [Double]
  var isPresent: [Bool]
  var multiplicity: [Double]
  var credit: [Double]
  var peeled: [UInt32] = []

  init(degree: [Int], triangles: [Int], componentSize: [Double]) {
    self.degree = degree
    self.triangles = triangles
    self.componentSize = componentSize
    isPresent = Array(repeating: true, count: degree.count)
    multiplicity = Array(repeating: 1, count: degree.count)
    credit = Array(repeating: 0, count: degree.count)
  }

  mutating func foldTrees(_ rows: Rows) {
    var leaves = (0..<rows.nodeCount).filter { degree[$0] == 1 }
    while let leaf = leaves.popLast() {
      // The last node of a tree has nobody left to be folded into.
      guard degree[leaf] == 1 else { continue }
      isPresent[leaf] = false
      for k in rows.start[leaf]..<rows.start[leaf + 1] where isPresent[Int(rows.neighbor[k])] {
        let base = Int(rows.neighbor[k])
        let folded = multiplicity[leaf]
        credit[leaf] += (folded - 1) * (componentSize[leaf] - folded)
        credit[base] += folded * (multiplicity[base] - 1)
        multiplicity[base] += folded
        degree[base] -= 1
        if degree[base] == 1 { leaves.append(base) }
      }
    }
    for v in 0..<rows.nodeCount where isPresent[v] {
      credit[v] += (multiplicity[v] - 1) * (componentSize[v] - multiplicity[v])
      if degree[v] == 0 { isPresent[v] = false }
    }
  }

  mutating func mergeTwins(_ rows: Rows) {
    for side in 0..<rows.nodeCount where isPresent[side] && isSide(side) {
      let twin = presentNeighbors(of: side, rows).first { degree[$0] == degree[side] }
      guard let twin else { continue }
      multiplicity[twin] += multiplicity[side]
      takeOut(side, rows)
    }
  }

  mutating func peelSideNodes(_ rows: Rows) {
    var isQueued = (0..<rows.nodeCount).map { isPresent[$0] && isSide($0) }
    var queue = (0..<rows.nodeCount).filter { isQueued[$0] }
    var head = 0
    while head < queue.count {
      let side = queue[head]
      head += 1
      peeled.append(UInt32(side))
      takeOut(side, rows)
      for u in presentNeighbors(of: side, rows) where !isQueued[u] && isSide(u) {
        isQueued[u] = true
        queue.append(u)
      }
    }
  }

  /// Takes out a side node. Each of its neighbors loses one neighbor and the triangles with the others.
  private mutating func takeOut(_ side: Int, _ rows: Rows) {
    isPresent[side] = false
    for u in presentNeighbors(of: side, rows) {
      degree[u] -= 1
      triangles[u] -= degree[side] - 1
    }
  }

  private func presentNeighbors(of v: Int, _ rows: Rows) -> [Int] {
    (rows.start[v]..<rows.start[v + 1]).lazy.map { Int(rows.neighbor[$0]) }.filter { isPresent[$0] }
  }

  /// Whether the neighbors that are left all know each other.
  private func isSide(_ v: Int) -> Bool { 2 * triangles[v] == degree[v] * (degree[v] - 1) }
}
