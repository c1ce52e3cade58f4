internal import Statistics

extension WeightedGraph {
  /// Communities of high modularity by the Leiden algorithm.
  ///
  /// Nodes are moved to the neighboring cluster that gains most until nobody gains; each cluster is then refined into
  /// well-connected parts; the parts become the nodes of a smaller graph that starts from the clusters, and so on to
  /// the top. The whole is repeated from its own result. In the first round the clusters themselves go up: parts pay only
  /// where there is something to repair. A last pass splits whatever is not connected, so that every cluster returned is.
  /// Weights are strengths. Isolated nodes are clusters of their own; an empty graph has none.
  ///
  ///     var random = SplitMix64(seed: 42)
  ///     let groups = WeightedGraph.karateClub.leidenCommunities(using: &random)
  ///     WeightedGraph.karateClub.modularity(of: groups)  // 0.4198
  ///
  /// - Parameters:
  ///   - resolution: γ of ``modularity(of:resolution:)``; more than 1 gives more and smaller clusters.
  ///   - rounds: the most rounds, at least 1; each starts from the result of the one before.
  ///   - thorough: whether to run to convergence, whatever `rounds` says: twice, until four rounds in a row gain less than
  ///     10⁻⁷, and once more from what the two results agree on; the best of the three is returned.
  ///   - random: breaks ties and chooses among gains; one number is drawn from it. The same number gives the same
  ///     partition on any number of threads.
  /// - Returns: clusters numbered by falling size, then by their lowest member.
  /// - Complexity: near O(n + m) a round in practice; 8 bytes an edge direction and O(n) of working space, and as much again
  ///   for the smaller graphs.
  ///
  /// igraph and leidenalg run two rounds unless told otherwise; NetworKit's `ParallelLeiden` three.
  ///
  /// Reference: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
  /// Scientific Reports 9 (2019) 5233, doi:10.1038/s41598-019-41695-z. The start from what runs agree on follows M. Ovelgönne and
  /// A. Geyer-Schulz's ensembles of core groups.
  public func leidenCommunities(
    resolution: Double = 1, rounds: Int = 3, thorough: Bool = false,
    using random: inout some RandomNumberGenerator
  ) -> Partition {
    let (order, best) = leidenRun(.modularity(resolution: resolution), rounds, thorough, using: &random)
    return connectedLevels([best.cluster], order: order).partition
  }

  /// Communities by the Leiden algorithm under modularity or the constant Potts model, with the levels it passed.
  ///
  /// As ``leidenCommunities(resolution:rounds:thorough:using:)``. Every level is a union of clusters of the level before, and each of
  /// their clusters is connected.
  ///
  ///     var random = SplitMix64(seed: 42)
  ///     let groups = WeightedGraph.karateClub.leidenLevels(.constantPotts(resolution: 0.1), using: &random)
  ///     groups.partition.sizes  // [13, 11, 5, 4, 1]
  ///
  /// - Parameters:
  ///   - quality: ``CommunityQuality/modularity(resolution:)`` or ``CommunityQuality/constantPotts(resolution:)``.
  ///   - rounds: the most rounds, at least 1; each starts from the result of the one before.
  ///   - thorough: whether to run to convergence, whatever `rounds` says.
  ///   - random: breaks ties and chooses among gains; one number is drawn from it.
  /// - Returns: the parts that the last round which gained took up, finest first, and its clusters.
  /// - Complexity: near O(n + m) a round in practice.
  public func leidenLevels(
    _ quality: CommunityQuality, rounds: Int = 3, thorough: Bool = false,
    using random: inout some RandomNumberGenerator
  ) -> CommunityLevels {
    let (order, best) = leidenRun(quality, rounds, thorough, using: &random)
    return connectedLevels(best.parts + [best.cluster], order: order)
  }

  private func leidenRun(
    _ quality: CommunityQuality, _ rounds: Int, _ thorough: Bool,
    using random: inout some RandomNumberGenerator
  ) -> (order: [UInt32], best: Leiden.Round) {
    precondition(rounds >= 1, "at least one round is needed")
    var leiden = Leiden(self, quality, random: SplitMix64(seed: random.next()))
    guard thorough else { return (leiden.order, leiden.climb(from: leiden.base.singles, rounds: rounds)) }
    let first = leiden.converged(from: leiden.base.singles)
    let second = leiden.converged(from: leiden.base.singles)
    // What both agree on is mostly right; what they dispute is decided anew.
    let third = leiden.converged(from: overlap(first.cluster, second.cluster))
    return (leiden.order, [second, third].reduce(first) { $1.worth > $0.worth ? $1 : $0 })
  }

  /// The levels of a run as partitions of the graph, each cluster split into its connected components, no level twice.
  func connectedLevels(_ labels: [[UInt32]], order: [UInt32]) -> CommunityLevels {
    var levels: [Partition] = []
    for labels in labels {
      var label = [UInt32](repeating: 0, count: order.count)
      for (i, v) in order.enumerated() { label[Int(v)] = labels[i] }
      let level = connectedParts(of: Partition(labels: label))
      if level != levels.last { levels.append(level) }
    }
    return CommunityLevels(levels)
  }
}

/// The rounds of the algorithm on one graph.
struct Leiden {
  /// Of a thorough run; reached only where rounding hides a standstill.
  static let mostRounds = 1000
  /// How many idle rounds in a row end a thorough run.
  static let patience = 4
  /// What a round must gain, as a share of the weight, not to count as idle.
  static let leastGain = 1e-7

  let base: CommunityLevel
  /// Node `order[i]` of the graph is node `i` of ``base``.
  let order: [UInt32]
  /// Twice the weight of the edges of ``base``.
  let twice: Double
  let pull: NullModel
  private var random: SplitMix64

  init(_ graph: WeightedGraph, _ quality: CommunityQuality, random: SplitMix64) {
    let (resolution, countsNodes) = quality.pairwiseForm
    precondition(resolution >= 0, "the resolution is not negative")
    order = graph.breadthFirstOrder(of: graph.components())
    let unit: Double
    (base, unit) = CommunityLevel.bottom(graph, order: order, countsNodes: countsNodes)
    twice = base.rowTotal()
    let unscaled = countsNodes ? resolution / unit : twice > 0 ? resolution / twice : 0
    pull = NullModel(
      factor: min(unscaled, .greatestFiniteMagnitude),
      randomness: 0.01 * twice / Double(max(base.ties.count, 1)))
    self.random = random
  }

  /// What one run from the bottom to the top gave, in the numbers of ``base``.
  struct Round {
    let cluster: [UInt32]
    /// See ``CommunityLevel/worth(of:_:)``.
    let worth: Double
    /// The part of every node on each level that was passed, finest first.
    let parts: [[UInt32]]
  }

  /// Rounds, each from the result of the one before, until so many in a row are idle.
  mutating func climb(from labels: [UInt32], rounds: Int, patience: Int = 1) -> Round {
    var best = Round(cluster: labels, worth: -.infinity, parts: [])
    var idle = 0
    for number in 0..<rounds {
      let round = round(from: best.cluster, refines: number > 0)
      let gain = round.worth - best.worth
      if gain > 0 { best = round }
      idle = gain > Leiden.leastGain * twice ? 0 : idle + 1
      if idle == patience { break }
    }
    return best
  }

  /// Rounds until a standstill.
  mutating func converged(from labels: [UInt32]) -> Round {
    climb(from: labels, rounds: Self.mostRounds, patience: Self.patience)
  }

  /// One run from the bottom to the top.
  ///
  /// - Parameters:
  ///   - labels: the clusters to start from.
  ///   - refines: whether the parts of a cluster go up, as in the Leiden algorithm, or the cluster, as in Louvain's.
  mutating func round(from labels: [UInt32], refines: Bool) -> Round {
    var level = base
    var cluster = compact(labels).labels
    // Where each node of the graph stands on the current level.
    var place = base.singles
    var passed: [[UInt32]] = []
    while true {
      level.moveNodes(&cluster, pull, using: &random)
      let clusters = compact(cluster)
      cluster = clusters.labels
      if clusters.count == level.nodeCount { break }
      var parts = refines ? compact(level.refine(cluster, pull, using: &random)) : clusters
      // Parts that are all single would give the same graph again; the clusters themselves then go up.
      if parts.count == level.nodeCount { parts = clusters }
      for v in place.indices { place[v] = parts.labels[Int(place[v])] }
      passed.append(place)
      var clusterOfPart = [UInt32](repeating: 0, count: parts.count)
      for (v, part) in parts.labels.enumerated() { clusterOfPart[Int(part)] = cluster[v] }
      level = level.aggregated(parts.labels, count: parts.count)
      cluster = clusterOfPart
    }
    let result = place.map { cluster[Int($0)] }
    return Round(cluster: result, worth: base.worth(of: result, pull), parts: passed)
  }
}

/// What a cluster costs for its mass: f·m·M for a node of mass m in a cluster of mass M, in the unit of the level's weights.
///
/// f is γ ∕ 2m and mass strength for modularity; f is γ and mass the number of nodes for CPM.
struct NullModel: Sendable {
  /// Gains below this share of a node's cost with itself are rounding.
  static let tolerance = 1e-11
  let factor: Double
  /// θ of the paper: how freely refinement chooses among gains.
  let randomness: Double
}

/// The clusters of nodes that are together in both of two labelings, numbered in the order in which they are met.
func overlap(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
  var number: [UInt64: UInt32] = [:]
  return zip(a, b).map { first, second in
    let pair = UInt64(first) << 32 | UInt64(second)
    if let known = number[pair] { return known }
    let next = UInt32(number.count)
    number[pair] = next
    return next
  }
}

/// Numbers labels below their count from 0 in the order in which they are met.
func compact(_ labels: [UInt32]) -> (labels: [UInt32], count: Int) {
  var number = [UInt32](repeating: .max, count: labels.count)
  var count = 0
  let result = labels.map { label -> UInt32 in
    if number[Int(label)] == .max {
      number[Int(label)] = UInt32(count)
      count += 1
    }
    return number[Int(label)]
  }
  return (result, count)
}
