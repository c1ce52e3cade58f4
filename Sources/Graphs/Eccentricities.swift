internal import Statistics

/// The longest and the shortest of the eccentricities of a component, and where they are.
public struct DistanceExtremes: Sendable, Equatable {
  /// The largest distance between two nodes; the largest that was found where the searches did not settle it.
  public let diameter: Int
  /// What the diameter is at most: ``diameter`` itself where it is settled.
  public let highestDiameter: Int
  /// Two nodes at that distance; one and the same in a graph without edges.
  public let farthest: [NodeID]
  /// The smallest eccentricity: how far the best placed node is from the one farthest from it; the smallest that was found
  /// where the searches did not settle it.
  public let radius: Int
  /// What the radius is at least: ``radius`` itself where it is settled.
  public let lowestRadius: Int
  /// A node of that eccentricity.
  public let center: NodeID
  /// How many searches it took.
  public let searches: Int
}

extension WeightedGraph {
  /// The diameter and the radius of the largest component (of several, the one with the lowest node), exact, in hops.
  ///
  /// ecc(v) = max d(v, u) over the nodes of the component; the diameter is the largest, the radius the smallest.
  /// After a search from v, every node u has max(d, ecc(v) − d) ≤ ecc(u) ≤ ecc(v) + d with d = d(v, u). Searches start by turns
  /// from the node with the highest upper and the one with the lowest lower bound, until no node that is left can be
  /// either extreme: some dozen searches in a coauthor network. Weights are not used.
  ///
  ///     WeightedGraph.krackhardtKite.distanceExtremes()?.diameter  // 4
  ///
  /// - Parameter searches: the most searches, at least one; where they do not settle both, the bounds they leave are given.
  /// - Returns: `nil` for an empty graph.
  /// - Complexity: O(m) time a search, n searches in the worst case (a cycle) unless fewer are allowed; O(n) space.
  ///
  /// igraph and networkx take the diameter of a graph of several components differently: the largest of all, or an error.
  ///
  /// References: F. W. Takes, W. A. Kosters, "Computing the eccentricity distribution of large graphs", Algorithms 6 (2013)
  /// 100, doi:10.3390/a6010100. M. Borassi, P. Crescenzi, M. Habib, W. A. Kosters, A. Marino, F. W. Takes, "Fast diameter and
  /// radius BFS-based computation in (weakly connected) real-world graphs", Theoretical Computer Science 586 (2015) 59,
  /// doi:10.1016/j.tcs.2015.02.033.
  public func distanceExtremes(searches: Int = .max) -> DistanceExtremes? {
    guard let members = components().members().first else { return nil }
    return withRows { rows in
      var bounds = EccentricityBounds(nodeCount: nodeCount)
      return bounds.extremes(of: members.map(\.index), searches: max(searches, 1), in: rows)
    }
  }

  /// The eccentricity of every node, exact: the largest distance to a node of its component, in hops.
  ///
  /// An isolated node has 0. Weights are not used. The bounds of ``distanceExtremes(searches:)`` are narrowed as long as a search settles
  /// more nodes than a search from 256 sources at once would; that one settles the rest.
  ///
  ///     WeightedGraph.paw.eccentricities().values  // [2, 1, 2, 2]
  ///
  /// - Parameter threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `eccentricity`.
  /// - Complexity: at worst that of ``allHopDistances(threads:)``; O(n) space a thread.
  ///
  /// References: those of ``distanceExtremes(searches:)``.
  public func eccentricities(threads: Int? = nil) -> NodeColumn<Int> {
    let components = components()
    let order = breadthFirstOrder(of: components)
    let first = runningSums(components.sizes)
    let (start, neighbor) = renumbered(order)
    var values = [Int](repeating: 0, count: nodeCount)
    var batches: [LaneBatch] = []
    withRows { rows in
      var bounds = EccentricityBounds(nodeCount: nodeCount)
      var place = [Int](repeating: 0, count: nodeCount)
      for (k, v) in order.enumerated() { place[Int(v)] = k }
      for (component, size) in components.sizes.enumerated() where size > 1 {
        let range = first[component]..<first[component] + size
        let left = bounds.settle(order[range].sorted(), in: rows).map { place[Int($0)] }.sorted()
        batches += LaneBatch.batches(of: left, in: range)
      }
      for v in 0..<nodeCount { values[v] = bounds.eccentricity(of: v) }
    }
    let (work, count) = (batches, nodeCount)
    let found = start.withView { start in
      neighbor.withView { neighbor in
        chunked(
          work.count, chunks: 256, threads: threads,
          worker: { (search: LaneSearch(nodeCount: count), sums: LaneSums(nodeCount: count)) },
          body: { range, worker -> [[Int32]] in
            range.map { batch in
              worker.search.run(work[batch], start: start, neighbor: neighbor, into: &worker.sums)
              return worker.sums.sourceEccentricity
            }
          }
        ).flatMap { $0 }
      }
    }
    for (batch, lengths) in zip(work, found) {
      for (source, hops) in zip(batch.sources, lengths) { values[Int(order[source])] = Int(hops) }
    }
    return NodeColumn(
      name: "eccentricity", unit: "hops", convention: "largest hop distance inside the component",
      values: values)
  }
}

/// Lower and upper bounds of the eccentricities of the nodes of a component, narrowed by one search after another.
private struct EccentricityBounds {
  private let space = ScratchSpace()
  private var search: HopSearch
  private let low: MutableView<Int32>
  private let high: MutableView<Int32>
  /// The nodes whose bounds have not met.
  private var open: [UInt32] = []
  private var searches = 0
  private var longest: (hops: Int32, from: Int, to: Int) = (-1, 0, 0)
  private var shortest: (hops: Int32, from: Int) = (.max, 0)

  init(nodeCount: Int) {
    search = HopSearch(nodeCount: nodeCount)
    low = space.array(nodeCount, repeating: 0)
    high = space.array(nodeCount, repeating: .max)
  }

  func eccentricity(of node: Int) -> Int { Int(low[node]) }

  /// Narrows the bounds of the members of a component, and returns the nodes whose bounds have not met when that became slow.
  mutating func settle(_ members: [UInt32], in rows: Rows) -> [UInt32] {
    begin(members)
    var openBefore = open.count
    while let (peripheral, central) = candidates(in: rows) {
      run(from: searches.isMultiple(of: 2) ? peripheral : central, in: rows)
      let (low, high) = (low, high)
      open.removeAll { low[Int($0)] == high[Int($0)] }
      // 256 sources at once cost about five searches.
      if searches.isMultiple(of: 16) {
        if openBefore - open.count < 16 * 50 { break }
        openBefore = open.count
      }
    }
    return open
  }

  mutating func extremes(of members: [UInt32], searches limit: Int, in rows: Rows) -> DistanceExtremes {
    begin(members)
    while searches < limit, let (peripheral, central) = candidates(in: rows) {
      let isWider = high[peripheral] > longest.hops
      let isNarrower = low[central] < shortest.hops
      if !isWider, !isNarrower { break }
      run(from: isWider && (searches.isMultiple(of: 2) || !isNarrower) ? peripheral : central, in: rows)
      let (low, high, longest, shortest) = (low, high, longest.hops, shortest.hops)
      open.removeAll { high[Int($0)] <= longest && low[Int($0)] >= shortest }
    }
    // Of the nodes that are closed none lies beyond what was found.
    let (highest, lowest) = open.reduce((longest.hops, shortest.hops)) { found, v in
      (max(found.0, high[Int(v)]), min(found.1, low[Int(v)]))
    }
    return DistanceExtremes(
      diameter: Int(longest.hops), highestDiameter: Int(highest),
      farthest: [NodeID(longest.from), NodeID(longest.to)],
      radius: Int(shortest.hops), lowestRadius: Int(lowest), center: NodeID(shortest.from), searches: searches)
  }

  private mutating func begin(_ members: [UInt32]) {
    open = members
    searches = 0
    longest = (-1, 0, 0)
    shortest = (.max, 0)
  }

  /// The open node of the highest upper and that of the lowest lower bound; of several the one with most neighbors, then the lowest.
  private func candidates(in rows: Rows) -> (peripheral: Int, central: Int)? {
    guard let first = open.first else { return nil }
    var (peripheral, central) = (Int(first), Int(first))
    for v in open.lazy.map({ Int($0) }) {
      if high[v] > high[peripheral]
        || high[v] == high[peripheral] && rows.degree(v) > rows.degree(peripheral)
      {
        peripheral = v
      }
      if low[v] < low[central] || low[v] == low[central] && rows.degree(v) > rows.degree(central) {
        central = v
      }
    }
    return (peripheral, central)
  }

  private mutating func run(from source: Int, in rows: Rows) {
    search.run(from: source, in: rows)
    searches += 1
    let found = Int32(truncatingIfNeeded: search.eccentricity)
    let last = Int(search.queue[search.reached - 1])
    if found > longest.hops { longest = (found, source, last) }
    if found < shortest.hops { shortest = (found, source) }
    for k in 0..<search.reached {
      let v = Int(search.queue[k])
      let distance = search.distance[v]
      low[v] = max(low[v], distance, found - distance)
      high[v] = min(high[v], found + distance)
    }
    low[source] = found
    high[source] = found
    // Whoever has one neighbor sees everything through it.
    if search.reached > 2 {
      for k in rows.start[source]..<rows.start[source + 1] where rows.degree(Int(rows.neighbor[k])) == 1 {
        low[Int(rows.neighbor[k])] = found + 1
        high[Int(rows.neighbor[k])] = found + 1
      }
    }
  }
}
