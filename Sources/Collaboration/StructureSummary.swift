public import Graphs
public import Statistics

/// The figures of a network as a whole that go beyond ``NetworkSummary``: what holds it together, how its degrees are spread, and
/// how it differs from random networks of the same degrees.
///
/// A figure that is not defined or was left out is `nil`.
public struct StructureSummary: Sendable, Equatable {
  /// The largest sets that no single person holds together, of two people or more.
  public let blocks: Int
  /// People in the largest of them.
  public let largestBlock: Int
  /// People without whom their component falls apart.
  public let articulationPoints: Int
  /// Ties without which their component falls apart.
  public let bridges: Int
  /// The largest s of an s-core: everyone in it has at least that strength inside.
  public let largestStrengthCore: Double
  /// The largest k of a k-truss; 2 where there are ties but no triangles, `nil` without ties.
  public let largestTruss: Int?
  /// The mean of the weighted clustering of Barrat and others, 0 for those with fewer than two coauthors.
  public let meanBarratClustering: Double?
  /// The mean of the weighted clustering of Onnela and others, 0 for those with fewer than two coauthors.
  public let meanOnnelaClustering: Double?
  /// How many sets of people are all coauthors of each other, and of nobody else together; `nil` where there are more than
  /// ``mostCliques``, or where clustering is left out.
  public let maximalCliques: Int?
  /// People in the largest of them; `nil` as above.
  public let largestClique: Int?
  /// The share of all strength on the maximum spanning forest, the ties that hold the components together as strongly as can be; `nil`
  /// without ties.
  public let spanningForestShare: Double?
  /// Ties in the backbone of the disparity filter at a significance of 0.05.
  public let backboneTies: Int
  /// The assortativity by community; `nil` where communities are left out, or where there is one.
  public let communityAssortativity: Double?
  /// The communities that were chosen, and what the other algorithms find beside them; `nil` where communities are left out.
  public let clusterings: [ClusteringComparison]?
  /// The ten ties that most shortest paths lead over; `nil` where that would take too long.
  public let bridgingTies: [BridgingTie]?
  /// How a power law fits the numbers of coauthors; `nil` with fewer than two different ones.
  public let powerLaw: DegreeLaw?
  /// How tied those with many coauthors are, for more and more of them.
  public let richClub: [RichClubLevel]
  /// How many random networks of the same degrees ``richClub`` is compared with; 0 where they would take too long.
  public let richClubSamples: Int
  /// The coefficients of a small world, of the largest component; `nil` also where they would take too long.
  public let smallWorld: SmallWorldCoefficients?
  /// How many random networks and how many lattices ``smallWorld`` is made from.
  public let smallWorldSamples: Int

  /// More cliques than this are not counted.
  public static let mostCliques = 10_000_000

  /// Measures a network.
  ///
  /// Where the comparison with random networks takes more than a few seconds it is made with fewer of them, or left out,
  /// unless `options` insist on exact values: then it is made with ten.
  ///
  /// - Parameters:
  ///   - communities: those of the network; `nil` leaves out what is compared with them.
  ///   - progress: told what is being done.
  public init(
    _ network: some NamedNetwork, communities: CommunitySummary?,
    options: MeasurementOptions = MeasurementOptions(),
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    let graph = network.graph
    let streams = SplitMix64(seed: options.seed)
    func told(_ words: String) -> @Sendable (Double) -> Void {
      { progress("\(words), \(Int($0 * 100)) %") }
    }

    progress("finding blocks and cores")
    let blocks = graph.biconnectedComponents()
    self.blocks = blocks.count
    largestBlock = blocks.sizes.first ?? 0
    articulationPoints = blocks.articulationPoints.count
    bridges = blocks.bridges.count
    largestStrengthCore = graph.strengthCoreNumbers().values.max() ?? 0
    let leavesOutClustering = options.skipped.contains(.clustering)
    if leavesOutClustering {
      largestTruss = nil
      meanBarratClustering = nil
      meanOnnelaClustering = nil
    } else {
      largestTruss = graph.trussNumbers().values.max()
      meanBarratClustering = graph.barratClustering(threads: options.threads).values.mean
      meanOnnelaClustering = graph.onnelaClustering(threads: options.threads).values.mean
    }

    var cliques = (count: 0, largest: 0)
    if !leavesOutClustering {
      progress("counting cliques")
      graph.forEachMaximalClique { clique in
        cliques = (cliques.count + 1, max(cliques.largest, clique.count))
        return cliques.count <= Self.mostCliques
      }
    }
    let knowsCliques = !leavesOutClustering && cliques.count <= Self.mostCliques
    maximalCliques = knowsCliques ? cliques.count : nil
    largestClique = knowsCliques ? cliques.largest : nil
    spanningForestShare =
      graph.totalWeight > 0 ? graph.maximumSpanningForest().totalWeight / graph.totalWeight : nil
    backboneTies = graph.disparityBackbone().edgeCount
    if communities != nil { progress("comparing communities") }
    communityAssortativity = communities.flatMap {
      graph.assortativity(byCategory: $0.partition.clusterOfNode)
    }
    clusterings = communities.map { ClusteringComparison.all(of: graph, with: $0, options: options) }
    bridgingTies = BridgingTie.leading(
      10, of: network, options: options, progress: told("measuring betweenness of ties"))

    let degrees = graph.degrees().values
    var random = streams.stream(4)
    powerLaw = DegreeLaw(
      degrees, sets: options.insistsOnExact ? 2500 : Effort.randomSets(of: graph.nodeCount), using: &random,
      threads: options.threads, progress: told("fitting a power law"))

    random = streams.stream(5)
    richClubSamples = options.insistsOnExact ? 10 : Effort.randomGraphs(graph, swapsPerEdge: 10)
    richClub = RichClubLevel.levels(
      of: graph.richClub(
        samples: richClubSamples, using: &random, threads: options.threads,
        progress: told("comparing the rich club with random networks")),
      degrees: degrees)

    let giant = graph.largestComponent().graph
    random = streams.stream(6)
    // Ten swaps an edge for a random network and fifty for a lattice.
    let samples = options.insistsOnExact ? 10 : Effort.randomGraphs(giant, swapsPerEdge: 60)
    let isWanted = samples > 0 && giant.edgeCount > 0 && !leavesOutClustering
    if isWanted, !options.skipped.contains(.distances) {
      smallWorld = giant.smallWorldCoefficients(
        samples: samples, using: &random, threads: options.threads,
        progress: told("comparing the giant component with random networks and lattices"))
      smallWorldSamples = samples
    } else {
      smallWorld = nil
      smallWorldSamples = 0
    }
  }
}

/// A power law fitted to the degrees of a network, and what speaks against it.
public struct DegreeLaw: Sendable, Equatable {
  /// The fit.
  public let fit: PowerLawFit
  /// The share of random sets that lie farther from their own fit; below 0.1 the power law is ruled out.
  public let plausibility: Double
  /// How many random sets there were.
  public let sets: Int
  /// The log-normal law that fits the same tail best.
  public let logNormal: LogNormalTail
  /// How the two compare, above 0 where the power law is the likelier.
  public let ratio: LikelihoodRatio

  init?(
    _ degrees: [Int], sets: Int, using random: inout SplitMix64, threads: Int?,
    progress: @escaping @Sendable (Double) -> Void
  ) {
    guard let fit = PowerLawFit(degrees) else { return nil }
    self.fit = fit
    self.sets = sets
    plausibility = fit.plausibility(samples: sets, using: &random, threads: threads, progress: progress)
    (logNormal, ratio) = fit.comparedWithLogNormal()
  }
}

/// The rich club of the people with more than some number of coauthors.
public struct RichClubLevel: Sendable, Equatable {
  /// The people have more coauthors than this.
  public let degree: Int
  /// How many they are.
  public let nodes: Int
  /// The share of their pairs that are tied.
  public let coefficient: Double
  /// The mean of that share in the random networks, `nil` where there are none.
  public let random: Double?
  /// The share over its random mean, `nil` where that is 0 or not known.
  public let normalized: Double?

  /// The levels 0, 1, 2, 4, 8 … as long as there are two people.
  static func levels(of club: RichClub, degrees: [Int]) -> [RichClubLevel] {
    var levels: [RichClubLevel] = []
    var degree = 0
    while degree < club.coefficients.count, let coefficient = club.coefficients[degree] {
      levels.append(
        RichClubLevel(
          degree: degree, nodes: degrees.count { $0 > degree }, coefficient: coefficient,
          random: club.randomCoefficients[degree], normalized: club.normalized[degree]))
      degree = max(1, 2 * degree)
    }
    return levels
  }
}

extension [Double] {
  fileprivate var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
