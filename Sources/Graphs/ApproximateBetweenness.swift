internal import Foundation
public import Statistics

extension WeightedGraph {
  /// The betweenness of every node within an error that the caller names, from random shortest paths.
  ///
  /// With P the number of unordered pairs joined by a path, all estimates lie within `error`·P of
  /// ``betweenness(threads:)`` *at once* with at least the given probability. The intervals are those of the adaptive method
  /// KADABRA and hold together with that probability too; none is wider than `error`·P to either side.
  ///
  /// Paths are drawn as by ``sampledBetweenness(paths:using:threads:)``, in rounds, until the bounds of every node are narrow
  /// enough, at most ω = 0.5 ∕ ε² · (⌊log₂(D − 2)⌋ + 1 + ln(2 ∕ δ)) of them, which are enough for any graph whose longest
  /// shortest path has D nodes (Riondato and Kornaropoulos). Of δ = 1 − confidence one half is for that case and the other
  /// is shared equally by the bounds of all nodes. After τ paths a node counted in a share b of them has the bounds
  ///
  ///     b − (L ∕ τ)·(1∕3 − ω∕τ + √((1∕3 − ω∕τ)² + 2bω∕L))  and  b + (L ∕ τ)·(1∕3 + ω∕τ + √((1∕3 + ω∕τ)² + 2bω∕L))
  ///
  /// with L = ln(4n ∕ δ). The constant 0.5 of the first bound is the one that is measured in the literature, not proved. A
  /// graph without a path of two hops has 0 everywhere, exactly.
  ///
  ///     var random = SplitMix64(seed: 1)
  ///     let estimates = graph.approximateBetweenness(error: 0.01, confidence: 0.9, using: &random)
  ///
  /// - Parameters:
  ///   - error: ε, above 0 and below 1, as a share of the pairs; NetworKit's is a share of n(n − 1)/2, never less.
  ///   - confidence: 1 − δ, above 0 and below 1.
  ///   - random: chooses the paths; one number is drawn from it.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: called after each round with the share of ω that is drawn; the last may be far below 1.
  /// - Returns: the column `betweenness` of estimates, each with its interval.
  /// - Complexity: at most ω searches from both ends, ω ∕ 50 a round; O(n) space a thread and chunk.
  ///
  /// References: M. Borassi, E. Natale, "KADABRA is an ADaptive Algorithm for Betweenness via Random Approximation", ESA 2016,
  /// doi:10.4230/LIPIcs.ESA.2016.20. M. Riondato, E. M. Kornaropoulos, "Fast approximation of betweenness centrality through
  /// sampling", Data Mining and Knowledge Discovery 30 (2016) 438, doi:10.1007/s10618-015-0423-0.
  public func approximateBetweenness(
    error: Double, confidence: Double = 0.9, using random: inout some RandomNumberGenerator,
    threads: Int? = nil, progress: ((Double) -> Void)? = nil
  ) -> NodeColumn<Estimate> {
    precondition(error > 0 && error < 1, "the error is a share of the pairs, above 0 and below 1")
    precondition(confidence > 0 && confidence < 1, "the confidence is above 0 and below 1")
    let seeds = SplitMix64(seed: random.next())
    let longest = vertexDiameterBound()
    let convention = "unordered pairs, each once, not normalized; shortest paths in hops, weights not used"
    guard longest > 2 else {
      return NodeColumn(
        name: "betweenness", unit: "pairs of nodes", convention: convention,
        values: Array(repeating: Estimate(exactly: 0), count: nodeCount))
    }
    let sampling = PathSampling(self)
    var bounds = AdaptiveBounds(
      error: error, risk: 1 - confidence, nodeCount: nodeCount, vertexDiameter: longest)
    var counts = [Int](repeating: 0, count: nodeCount)
    let round = max(1, (bounds.mostPaths + 49) / 50)
    while bounds.drawn < bounds.mostPaths {
      let paths = min(round, bounds.mostPaths - bounds.drawn)
      sampling.add(paths, seeds: seeds.stream(bounds.drawn), to: &counts, threads: threads)
      bounds.drawn += paths
      progress?(Double(bounds.drawn) / Double(bounds.mostPaths))
      if counts.allSatisfy({ bounds.areNarrow($0) }) { break }
    }
    let pairs = sampling.drawing.pairs
    let reason =
      "\(bounds.drawn) random shortest paths, all within \(error) of the pairs with probability \(confidence)"
    return NodeColumn(
      name: "betweenness", unit: "pairs of nodes", convention: convention,
      values: counts.map { count in
        let (value, low, high) = bounds.interval(count)
        return Estimate(value * pairs, low: low * pairs, high: high * pairs, reason: reason)
      })
  }

  /// ω, the most paths that ``approximateBetweenness(error:confidence:using:threads:progress:)`` draws; 0 where it needs none.
  ///
  /// - Complexity: O(n + m).
  package func mostSampledPaths(error: Double, confidence: Double) -> Double {
    let longest = vertexDiameterBound()
    return longest > 2 ? AdaptiveBounds.mostPaths(error, risk: 1 - confidence, vertexDiameter: longest) : 0
  }

  /// An upper bound of the number of nodes on a longest shortest path, at most twice the number: one search a component.
  private func vertexDiameterBound() -> Int {
    var search = HopSearch(nodeCount: nodeCount)
    return withRows { rows in
      components().members().reduce(0) { longest, members in
        guard let root = members.first, members.count > longest else { return longest }
        search.run(from: Int(root.index), in: rows)
        return max(longest, min(members.count, 2 * search.eccentricity + 1))
      }
    }
  }
}

/// The bounds of KADABRA, on the scale of shares of pairs.
private struct AdaptiveBounds {
  let error: Double
  /// ω.
  let mostPaths: Int
  /// ln(1 ∕ δ) of one bound of one node.
  private let logarithm: Double
  /// τ.
  var drawn = 0

  init(error: Double, risk: Double, nodeCount: Int, vertexDiameter: Int) {
    self.error = error
    let paths = Self.mostPaths(error, risk: risk, vertexDiameter: vertexDiameter)
    precondition(paths < 1e15, "so small an error needs more paths than can be drawn")
    mostPaths = Int(paths.rounded(.up))
    logarithm = log(4 * Double(nodeCount) / risk)
  }

  static func mostPaths(_ error: Double, risk: Double, vertexDiameter: Int) -> Double {
    let dimension = (Int.bitWidth - 1 - (vertexDiameter - 2).leadingZeroBitCount) + 1
    return 0.5 / (error * error) * (Double(dimension) + log(2 / risk))
  }

  private func margins(_ count: Int) -> (below: Double, above: Double) {
    let share = Double(count) / Double(drawn)
    let ratio = Double(mostPaths) / Double(drawn)
    let root = { (x: Double) in (x * x + 2 * share * Double(mostPaths) / logarithm).squareRoot() }
    let (near, far) = (1.0 / 3 - ratio, 1.0 / 3 + ratio)
    let scale = logarithm / Double(drawn)
    return (min(share, scale * (near + root(near))), min(1 - share, scale * (far + root(far))))
  }

  func areNarrow(_ count: Int) -> Bool {
    let (below, above) = margins(count)
    return below < error && above < error
  }

  /// The estimate and its bounds.
  func interval(_ count: Int) -> (value: Double, low: Double, high: Double) {
    let share = Double(count) / Double(drawn)
    let (below, above) = margins(count)
    return (share, max(0, share - min(below, error)), min(1, share + min(above, error)))
  }
}
