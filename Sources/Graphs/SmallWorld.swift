internal import Statistics

/// How far a network is from a random and from a regular one of the same degrees.
public struct SmallWorldCoefficients: Sendable, Equatable {
  /// C, the mean local clustering of the network.
  public let clustering: Double

  /// L, its mean distance; `nil` where no two nodes are joined.
  public let meanDistance: Double?

  /// The mean of C over the random graphs.
  public let randomClustering: Double

  /// The mean of L over the random graphs.
  public let randomMeanDistance: Double?

  /// The mean local clustering of the lattices, the mean over them.
  public let latticeClustering: Double

  /// σ = (C ∕ C_random) ∕ (L ∕ L_random): above 1 for a small world; `nil` where a denominator is 0.
  public var sigma: Double? {
    guard let meanDistance, let randomMeanDistance, randomClustering > 0, meanDistance > 0 else {
      return nil
    }
    return clustering / randomClustering / (meanDistance / randomMeanDistance)
  }

  /// ω = L_random ∕ L − C ∕ C_lattice: near 0 for a small world, towards 1 for a random graph, towards −1 for a lattice;
  /// `nil` where a denominator is 0.
  public var omega: Double? {
    guard let meanDistance, let randomMeanDistance, latticeClustering > 0, meanDistance > 0 else {
      return nil
    }
    return randomMeanDistance / meanDistance - clustering / latticeClustering
  }
}

extension WeightedGraph {
  /// The small-world coefficients σ (Humphries and Gurney) and ω (Telesford and others), from random graphs and lattices of
  /// the same degrees.
  ///
  /// C is ``meanLocalClustering(threads:)``, L the mean distance in hops of the pairs that are joined by a path; weights are
  /// not used. Where the network falls into components take ``largestComponent()`` first. networkx's `sigma` takes the
  /// transitivity for C and keeps its random graphs connected; its `omega` takes the best of several lattices.
  ///
  ///     var random = SplitMix64(seed: 42)
  ///     WeightedGraph.karateClub.smallWorldCoefficients(using: &random).sigma  // about 1.5
  ///
  /// - Parameters:
  ///   - samples: how many random graphs, and how many lattices.
  ///   - swapsPerEdge: how well each random graph is mixed, see ``rewired(swapsPerEdge:using:)``; lattices take five times as
  ///     many attempts.
  ///   - random: makes the graphs and, where they are large, draws the sources of the mean distance.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: is called once a graph with the share that is done.
  /// - Complexity: `samples` times that of ``rewired(swapsPerEdge:using:)``, ``triangles(threads:)`` and
  ///   ``sampledMeanDistance(sources:using:threads:)``.
  ///
  /// References: M. D. Humphries, K. Gurney, "Network 'small-world-ness'", PLoS ONE 3 (2008) e0002051,
  /// doi:10.1371/journal.pone.0002051; Q. K. Telesford, K. E. Joyce, S. Hayasaka, J. H. Burdette, P. J. Laurienti, "The
  /// ubiquity of small-world networks", Brain Connectivity 1 (2011) 367, doi:10.1089/brain.2011.0038.
  public func smallWorldCoefficients(
    samples: Int = 10, swapsPerEdge: Double = 10, using random: inout some RandomNumberGenerator,
    threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) -> SmallWorldCoefficients {
    let seeds = SplitMix64(seed: random.next())
    let done = ChunkProgress(count: 2 * samples + 1, report: progress)
    var own = seeds.stream(-1)
    let distance = sampledMeanDistance(using: &own, threads: threads)?.value
    done.advance()
    var randomClustering: [Double] = []
    var randomDistances: [Double] = []
    var latticeClustering: [Double] = []
    for sample in 0..<samples {
      var stream = seeds.stream(sample)
      let shuffled = rewired(swapsPerEdge: swapsPerEdge, using: &stream)
      randomClustering.append(shuffled.meanLocalClustering(threads: threads))
      if let mean = shuffled.sampledMeanDistance(using: &stream, threads: threads) {
        randomDistances.append(mean.value)
      }
      done.advance()
      latticeClustering.append(
        latticized(swapsPerEdge: 5 * swapsPerEdge, using: &stream).meanLocalClustering(
          threads: threads))
      done.advance()
    }
    return SmallWorldCoefficients(
      clustering: meanLocalClustering(threads: threads), meanDistance: distance,
      randomClustering: mean(of: randomClustering) ?? 0,
      randomMeanDistance: mean(of: randomDistances),
      latticeClustering: mean(of: latticeClustering) ?? 0)
  }
}
