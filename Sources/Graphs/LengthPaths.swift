/// A path and how long it is.
public struct MeasuredPath: Sendable, Hashable {
  /// The nodes from one end to the other, both included.
  public let nodes: [NodeID]
  /// The sum of the lengths of its edges, added from the first node on.
  public let length: Double
}

extension WeightedGraph {
  /// The length of the shortest path from one node to every node.
  ///
  /// d(v) = min over the paths to v of Σ length(w). With `.inverseWeight` on Newman's weights it is his collaboration
  /// distance. 0 for the node itself, `nil` where no path leads.
  ///
  ///     WeightedGraph.paw.distances(from: NodeID(0), lengths: .inverseWeight)  // [0, 1, 0.5, 2]
  ///
  /// networkx and igraph take weights as lengths as they stand: give them 1 ∕ weight for the same numbers.
  ///
  /// - Parameter lengths: what a strength means as a length.
  /// - Complexity: O((n + m)·log n) time, O(n) space.
  ///
  /// References: E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1 (1959) 269,
  /// doi:10.1007/BF01386390. M. E. J. Newman, "Scientific collaboration networks. II", Physical Review E 64 (2001) 016132,
  /// doi:10.1103/PhysRevE.64.016132.
  public func distances(from source: NodeID, lengths: EdgeLength) -> [Double?] {
    precondition(Int(source.index) < nodeCount, "the node is not in the graph")
    return withRows { rows in
      var search = LengthSearch(nodeCount: nodeCount)
      search.run(from: Int(source.index), in: rows, lengths: lengths)
      return (0..<nodeCount).map { search.distance[$0] < .infinity ? search.distance[$0] : nil }
    }
  }

  /// A shortest path between two nodes by lengths: of several, always the same one.
  ///
  ///     WeightedGraph.paw.shortestPath(from: NodeID(0), to: NodeID(1), lengths: .inverseWeight)?.length  // 1
  ///
  /// - Returns: `nil` where no path leads; from a node to itself that node alone, with length 0.
  /// - Complexity: O((n + m)·log n) time of what is nearer than the target, O(n) space.
  public func shortestPath(from source: NodeID, to target: NodeID, lengths: EdgeLength) -> MeasuredPath? {
    kShortestPaths(1, from: source, to: target, lengths: lengths).first
  }

  /// The k shortest paths between two nodes that meet no node twice, shortest first.
  ///
  /// Of paths of equal length the order, and which of them are the last that are listed, depends on the graph alone.
  ///
  ///     let paths = WeightedGraph.paw.kShortestPaths(3, from: NodeID(0), to: NodeID(3), lengths: .hops)
  ///     paths.map(\.length)  // [2, 3]: 0–1–3 and 0–2–1–3; there is no third
  ///
  /// - Parameters:
  ///   - count: the most paths to list.
  ///   - lengths: what a strength means as a length.
  /// - Returns: fewer than `count` when there are no more; none where no path leads.
  /// - Complexity: O(k·l·(n + m)·log n) time in the worst case for paths of l nodes; in fact far less, since every search
  ///   knows the distances to the target and runs straight at it. O(n + k·l) space.
  ///
  /// References: J. Y. Yen, "Finding the k shortest loopless paths in a network", Management Science 17 (1971) 712,
  /// doi:10.1287/mnsc.17.11.712; E. L. Lawler, "A procedure for computing the k best solutions to discrete optimization problems
  /// and its application to the shortest path problem", Management Science 18 (1972) 401, doi:10.1287/mnsc.18.7.401.
  public func kShortestPaths(
    _ count: Int, from source: NodeID, to target: NodeID, lengths: EdgeLength
  ) -> [MeasuredPath] {
    precondition(
      Int(source.index) < nodeCount && Int(target.index) < nodeCount, "the node is not in the graph")
    guard count > 0 else { return [] }
    return withRows { rows in
      var search = LengthSearch(nodeCount: nodeCount)
      // One path needs no more than the nodes nearer than the target; for more, all distances to it are worth it.
      search.run(from: Int(source.index), to: Int(target.index), in: rows, lengths: lengths)
      guard search.distance[Int(target.index)] < .infinity else { return [] }
      let first = search.path(to: Int(target.index))
      var ranking = PathRanking(rows: rows, lengths: lengths, target: Int(target.index), first: first)
      if count > 1, first.count > 1 { ranking.extend(to: count, search: &search) }
      return ranking.paths.map { MeasuredPath(nodes: $0.nodes.map { NodeID($0) }, length: $0.length) }
    }
  }
}

/// Yen's search: every further path leaves one of those already ranked at some node, and the shortest of them is the next.
private struct PathRanking {
  struct Candidate {
    let nodes: [Int]
    let length: Double
    /// The place of the node at which it left the path it was made from; before it, nothing new is to be found.
    let branch: Int
  }

  let rows: Rows
  let lengths: EdgeLength
  let target: Int
  private(set) var paths: [Candidate] = []
  private var candidates: [Candidate] = []

  init(rows: Rows, lengths: EdgeLength, target: Int, first: [Int]) {
    self.rows = rows
    self.lengths = lengths
    self.target = target
    paths = [candidate(first, branch: 0)]
  }

  mutating func extend(to count: Int, search: inout LengthSearch) {
    search.run(from: target, in: rows, lengths: lengths)
    let remaining = search.distance.array()
    remaining.withView { remaining in
      while paths.count < count, let last = paths.last {
        branch(off: last, remaining, search: &search)
        guard let best = candidates.indices.min(by: { precedes(candidates[$0], candidates[$1]) }) else {
          return
        }
        paths.append(candidates.remove(at: best))
      }
    }
  }

  /// Finds the shortest way that leaves a path at each of its nodes and is not ranked yet.
  private mutating func branch(off last: Candidate, _ remaining: View<Double>, search: inout LengthSearch) {
    // The ranked paths that are this one up to the present node.
    var alike = Array(paths.indices)
    for place in 0..<last.nodes.count - 1 {
      let v = last.nodes[place]
      search.isClosed[v] = true
      alike.removeAll { paths[$0].nodes[place] != v }
      guard place >= last.branch else { continue }
      let taken = Set(alike.map { UInt32(paths[$0].nodes[place + 1]) })
      guard hasWay(from: v, besides: taken, search) else { continue }
      search.run(from: v, to: target, in: rows, lengths: lengths, remaining: remaining, skipping: taken)
      guard search.distance[target] < .infinity else { continue }
      candidates.append(candidate(last.nodes[..<place] + search.path(to: target), branch: place))
    }
    for v in last.nodes { search.isClosed[v] = false }
  }

  private func hasWay(from node: Int, besides taken: Set<UInt32>, _ search: LengthSearch) -> Bool {
    (rows.start[node]..<rows.start[node + 1]).contains {
      !search.isClosed[Int(rows.neighbor[$0])] && !taken.contains(rows.neighbor[$0])
    }
  }

  /// Adds up the lengths from the first node on, so that the same path always has the same length.
  private func candidate(_ nodes: [Int], branch: Int) -> Candidate {
    var length = 0.0
    for (a, b) in zip(nodes, nodes.dropFirst()) {
      for k in rows.start[a]..<rows.start[a + 1] where Int(rows.neighbor[k]) == b {
        length += lengths.length(ofWeight: rows.weight[k])
      }
    }
    return Candidate(nodes: nodes, length: length, branch: branch)
  }

  private func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    a.length == b.length ? a.nodes.lexicographicallyPrecedes(b.nodes) : a.length < b.length
  }
}
