public import Statistics

/// What random sources say of the distances of the pairs that are joined by a path.
public struct SampledDistances: Sendable, Equatable {
  /// The mean distance, with its interval unless all sources were searched from.
  public let mean: Estimate
  /// How many unordered pairs there are at each distance, estimated where ``mean`` is; index 0 is always 0.
  public let pairsAtDistance: [Double]
}

extension WeightedGraph {
  /// The mean distance of the pairs that are joined by a path, estimated from random sources where the graph is large.
  ///
  /// That of ``sampledDistances(sources:using:threads:)``; parameters, complexity and reference are its own.
  ///
  /// - Returns: exact if no component was larger than `sources`; `nil` when no two nodes are joined.
  public func sampledMeanDistance(
    sources: Int = 4096, using random: inout some RandomNumberGenerator, threads: Int? = nil
  ) -> Estimate? {
    sampledDistances(sources: sources, using: &random, threads: threads)?.mean
  }

  /// The distances of the pairs that are joined by a path, estimated from random sources where the graph is large.
  ///
  /// Components of at most `sources` nodes are searched from every node. In a larger one `sources` nodes are drawn without
  /// repetition and searched from in groups of 256; the interval is Student's 95 % interval of the mean of the groups,
  /// with the correction for drawing from a finite set. The pairs at each distance are those of the sources, scaled to all
  /// nodes of their component. Hops, weights are not used. networkx and igraph know no such estimate.
  ///
  /// - Parameters:
  ///   - sources: the nodes to draw in each large component, at least 512.
  ///   - random: chooses the sources.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the distances, exact if no component was larger; `nil` when no two nodes are joined.
  /// - Complexity: `sources ∕ n` of ``allHopDistances(threads:)``.
  ///
  /// Reference: D. Eppstein, J. Wang, "Fast approximation of centrality", Journal of Graph Algorithms and Applications 8
  /// (2004) 39, doi:10.7155/jgaa.00081.
  public func sampledDistances(
    sources: Int = 4096, using random: inout some RandomNumberGenerator, threads: Int? = nil
  ) -> SampledDistances? {
    let sources = max(sources, 2 * LaneBatch.width) / LaneBatch.width * LaneBatch.width
    let components = components()
    let order = breadthFirstOrder(of: components)
    let (start, neighbor) = renumbered(order)
    let first = runningSums(components.sizes)
    var batches: [LaneBatch] = []
    var batchesOfComponent: [Range<Int>] = []
    var pairs = 0.0
    for (component, size) in components.sizes.enumerated() where size > 1 {
      let range = first[component]..<first[component] + size
      var nodes = Array(range)
      if size > sources {
        nodes.shuffle(using: &random)
        nodes.removeSubrange(sources...)
      }
      let begin = batches.count
      batches += LaneBatch.batches(of: nodes, in: range)
      batchesOfComponent.append(begin..<batches.count)
      pairs += Double(size) * Double(size - 1)
    }
    guard pairs > 0 else { return nil }

    let work = batches
    let count = nodeCount
    let arrivals = start.withView { start in
      neighbor.withView { neighbor in
        chunked(
          work.count, chunks: 256, threads: threads,
          worker: { (search: LaneSearch(nodeCount: count), sums: LaneSums(nodeCount: count)) }
        ) { range, worker -> [[Int]] in
          range.map { batch in
            worker.sums.arrivals = [0]
            worker.search.run(work[batch], start: start, neighbor: neighbor, into: &worker.sums)
            return worker.sums.arrivals
          }
        }.flatMap { $0 }
      }
    }
    let totals = arrivals.map { Double($0.enumerated().reduce(0) { $0 + $1.offset * $1.element }) }
    var pairsAtDistance = [0.0]
    for range in batchesOfComponent {
      // Every pair is met from both ends.
      let drawn = work[range].reduce(0) { $0 + $1.sources.count }
      let scale = Double(work[range.lowerBound].component.count) / Double(drawn) / 2
      for (distance, count) in arrivals[range].lazy.flatMap({ $0.enumerated() }) {
        if distance == pairsAtDistance.count { pairsAtDistance.append(0) }
        pairsAtDistance[distance] += scale * Double(count)
      }
    }

    var total = 0.0
    var variance = 0.0
    var sampled = 0
    for range in batchesOfComponent {
      let size = work[range.lowerBound].component.count
      let found = totals[range].reduce(0, +)
      if size <= sources {
        total += found
        continue
      }
      sampled += size
      let groups = Double(range.count)
      let scale = Double(size) / Double(LaneBatch.width)
      let mean = found / groups
      let spread = totals[range].reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (groups - 1)
      total += scale * mean
      variance += scale * scale * spread / groups * (1 - Double(sources) / Double(size))
    }
    let value = total / pairs
    if sampled == 0 {
      return SampledDistances(mean: Estimate(exactly: value), pairsAtDistance: pairsAtDistance)
    }
    let margin = studentQuantile(sources / LaneBatch.width - 1) * variance.squareRoot() / pairs
    return SampledDistances(
      mean: Estimate(
        value, low: value - margin, high: value + margin,
        reason: "\(sources) random sources in components of \(sampled) nodes, 95 % interval"),
      pairsAtDistance: pairsAtDistance)
  }

  /// The diameter of the largest component (of several, the one with the lowest node), or bounds for it.
  ///
  /// From a node in the middle of a long shortest path, the nodes are searched from farthest first, 256 at once. When the
  /// longest distance found is at least twice the distance of the next node from the middle, no pair of the nodes
  /// that are left can be farther apart, and the value is exact. In coauthor networks that is soon. Hops.
  ///
  /// - Parameter searches: the most sources to search from before bounds are given instead.
  /// - Returns: exact, or the longest distance found with the upper bound as `high`; `nil` for an empty graph.
  /// - Complexity: at most `searches ∕ n` of ``allHopDistances(threads:)``.
  ///
  /// Reference: P. Crescenzi, R. Grossi, M. Habib, L. Lanzi, A. Marino, "On computing the diameter of real-world undirected
  /// graphs", Theoretical Computer Science 514 (2013) 84, doi:10.1016/j.tcs.2012.09.018.
  public func diameterBounds(searches: Int = 8192) -> Estimate? {
    let whole = largestComponent().graph
    let count = whole.nodeCount
    guard count > 1 else { return count == 1 ? Estimate(exactly: 0) : nil }
    let (order, distance) = whole.orderFromMiddle()
    let (start, neighbor) = whole.renumbered(order)
    return start.withView { start in
      neighbor.withView { neighbor in
        var search = LaneSearch(nodeCount: count)
        var sums = LaneSums(nodeCount: count)
        var left = count
        // The middle itself has been searched from.
        var longest = distance[count - 1]
        while left > 0, longest < 2 * distance[left - 1] {
          if count - left >= searches {
            return Estimate(
              Double(longest), low: Double(longest), high: Double(2 * distance[left - 1]),
              reason: "longest distance from \(count - left) of \(count) nodes, and an upper bound")
          }
          let next = max(0, left - LaneBatch.width)
          search.run(
            LaneBatch(component: 0..<count, sources: Array(next..<left)[...]), start: start,
            neighbor: neighbor,
            into: &sums)
          longest = max(longest, sums.longest)
          left = next
        }
        return Estimate(exactly: Double(longest))
      }
    }
  }

  /// The nodes of a connected graph by distance from the middle of a long shortest path, and those distances.
  private func orderFromMiddle() -> (order: [UInt32], distance: [Int]) {
    withRows { rows in
      var search = HopSearch(nodeCount: nodeCount)
      let hub = (0..<nodeCount).max { rows.degree($0) < rows.degree($1) } ?? 0
      search.run(from: hub, in: rows)
      let end = Int(search.queue[search.reached - 1])
      search.run(from: end, in: rows)
      // Walk half of the way back from the node that is farthest from the end.
      var middle = Int(search.queue[search.reached - 1])
      let half = search.eccentricity / 2
      while Int(search.distance[middle]) > half {
        let nearer = search.distance[middle] - 1
        for k in rows.start[middle]..<rows.start[middle + 1] {
          let u = Int(rows.neighbor[k])
          if search.distance[u] == nearer {
            middle = u
            break
          }
        }
      }
      search.run(from: middle, in: rows)
      let order = search.queue.array()
      return (order, order.map { Int(search.distance[Int($0)]) })
    }
  }
}

/// The 97.5 % point of Student's distribution, by the first terms of its expansion round the normal one
/// (Abramowitz and Stegun 26.7.5); right to 0.1 % from 5 degrees of freedom on.
private func studentQuantile(_ freedom: Int) -> Double {
  let z = 1.959963984540054
  let n = Double(max(freedom, 1))
  let first = (z * z * z + z) / 4
  let second = (5 * z * z * z * z * z + 16 * z * z * z + 3 * z) / 96
  return z + first / n + second / (n * n)
}
