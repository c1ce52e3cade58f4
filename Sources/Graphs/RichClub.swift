internal import Statistics

/// How densely the nodes of high degree are tied to each other, beside random graphs of the same degrees.
public struct RichClub: Sendable, Equatable {
  /// φ(k) by k: the share of the possible edges among the nodes of degree above k; `nil` below two such nodes.
  public let coefficients: [Double?]

  /// The mean of φ(k) over the random graphs; `nil` where ``coefficients`` is.
  public let randomCoefficients: [Double?]

  /// φ(k) over its random mean: above 1, the rich are tied more than their degrees explain; `nil` where that is 0 or
  /// not defined.
  public var normalized: [Double?] {
    zip(coefficients, randomCoefficients).map { own, random in
      guard let own, let random, random > 0 else { return nil }
      return own / random
    }
  }
}

extension WeightedGraph {
  /// The rich-club coefficients: φ(k) = 2·E(k) ∕ (N(k)·(N(k) − 1)) with N(k) nodes of degree above k and E(k) edges between them.
  ///
  /// Weights are not used.
  ///
  ///     WeightedGraph.paw.richClubCoefficients()  // [0.6667, 1, nil]
  ///
  /// - Returns: one value for every k from 0 to the largest degree less one; `nil` where fewer than two nodes are above k.
  ///   networkx stops at the first k with fewer than two.
  /// - Complexity: O(n + m).
  ///
  /// Reference: S. Zhou, R. J. Mondragón, "The rich-club phenomenon in the Internet topology", IEEE Communications Letters
  /// 8 (2004) 180, doi:10.1109/LCOMM.2004.823426.
  public func richClubCoefficients() -> [Double?] {
    let degree = degrees().values
    let largest = degree.max() ?? 0
    var nodes = [Int](repeating: 0, count: largest + 1)
    var edges = nodes
    for v in 0..<nodeCount {
      nodes[degree[v]] += 1
      for k in rowStart[v]..<rowStart[v + 1] where neighbor[k] > UInt32(v) {
        edges[min(degree[v], degree[Int(neighbor[k])])] += 1
      }
    }
    var result = [Double?](repeating: nil, count: largest)
    var above = (nodes: 0, edges: 0)
    for k in stride(from: largest - 1, through: 0, by: -1) {
      above.nodes += nodes[k + 1]
      above.edges += edges[k + 1]
      if above.nodes > 1 {
        result[k] = 2 * Double(above.edges) / (Double(above.nodes) * Double(above.nodes - 1))
      }
    }
    return result
  }

  /// The rich-club coefficients beside those of random graphs of the same degrees.
  ///
  /// - Parameters:
  ///   - samples: how many random graphs.
  ///   - swapsPerEdge: how well each is mixed, see ``rewired(swapsPerEdge:using:)``.
  ///   - random: makes the random graphs; one number is drawn from it.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: is called now and then with the share that is done.
  /// - Complexity: `samples` times that of ``rewired(swapsPerEdge:using:)``.
  ///
  /// Reference: V. Colizza, A. Flammini, M. A. Serrano, A. Vespignani, "Detecting rich-club ordering in complex networks",
  /// Nature Physics 2 (2006) 110, doi:10.1038/nphys209.
  public func richClub(
    samples: Int = 10, swapsPerEdge: Double = 10, using random: inout some RandomNumberGenerator,
    threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) -> RichClub {
    let own = richClubCoefficients()
    let seeds = SplitMix64(seed: random.next())
    let done = ChunkProgress(count: samples, report: progress)
    let parts = chunked(samples, chunks: samples, threads: threads) { range -> [Double?] in
      var random = seeds.stream(range.lowerBound)
      defer { done.advance() }
      return rewired(swapsPerEdge: swapsPerEdge, using: &random).richClubCoefficients()
    }
    let means = own.indices.map { k -> Double? in
      parts.isEmpty || own[k] == nil
        ? nil : parts.reduce(0.0) { $0 + ($1[k] ?? 0) } / Double(parts.count)
    }
    return RichClub(coefficients: own, randomCoefficients: means)
  }
}
