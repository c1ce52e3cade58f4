internal import Statistics

extension WeightedGraph {
  /// Communities that shorten the description of a random walk: the two-level map equation, minimized by Infomap's search.
  ///
  /// Core: nodes move to the neighboring module that shortens ``codelength(of:)`` most, the modules become the nodes of a smaller
  /// graph, and so on to the top. Then in turns, until neither helps: fine tuning, in which single nodes move again from
  /// their modules; and coarse tuning, in which every module is cut into submodules that move as wholes. Weights are strengths;
  /// the walk is undirected and needs no teleportation. Isolated nodes are clusters of their own; an empty graph has none.
  ///
  ///     var random = SplitMix64(seed: 42)
  ///     let groups = WeightedGraph.karateClub.infomapLevels(using: &random).partition
  ///     WeightedGraph.karateClub.codelength(of: groups)  // 4.3118
  ///
  /// igraph's `community_infomap` is the program of the authors, by default with ten trials; NetworKit's `LouvainMapEquation`
  /// minimizes the same equation without tuning; networkx has none.
  ///
  /// - Parameter random: the order of the nodes; one number is drawn from it. Trials with several seeds may shorten the code.
  /// - Returns: what the last search passed, finest first. Every cluster is connected.
  /// - Complexity: near O(n + m) a turn in practice; 8 bytes an edge direction and O(n) of working space.
  ///
  /// One trial, two levels; the program of the authors also finds deeper hierarchies, which this does not.
  ///
  /// References: M. Rosvall, C. T. Bergstrom, "Maps of random walks on complex networks reveal community structure", PNAS 105
  /// (2008) 1118, doi:10.1073/pnas.0706851105; tuning: M. Rosvall, D. Axelsson, C. T. Bergstrom, "The map equation",
  /// European Physical Journal Special Topics 178 (2009) 13, doi:10.1140/epjst/e2010-01179-1.
  public func infomapLevels(using random: inout some RandomNumberGenerator) -> CommunityLevels {
    var search = MapSearch(self, random: SplitMix64(seed: random.next()))
    var parts: [[UInt32]] = []
    var module = search.climb(from: search.base.singles, by: search.base.singles, &parts)
    var length = search.codelength(of: module, in: self)
    for turn in 0..<MapSearch.mostTurns {
      var passed: [[UInt32]] = []
      let pieces = turn.isMultiple(of: 2) ? search.submodules(of: module) : search.base.singles
      let candidate = search.climb(from: module, by: pieces, &passed)
      let reached = search.codelength(of: candidate, in: self)
      let gain = length - reached
      if gain > 0 { (module, length, parts) = (candidate, reached, passed) }
      search.idle = gain > MapSearch.leastGain ? 0 : search.idle + 1
      // One turn of each kind without a gain.
      if search.idle == 2 { break }
    }
    return connectedLevels(parts + [module], order: search.order)
  }
}

/// The steps of the search on one graph.
private struct MapSearch {
  static let mostTurns = 200
  /// Bits that a turn must save.
  static let leastGain = 1e-7

  let base: CommunityLevel
  let order: [UInt32]
  /// The flow that a tie of weight 1 carries one way.
  let unit: Double
  var idle = 0
  private var random: SplitMix64

  init(_ graph: WeightedGraph, random: SplitMix64) {
    order = graph.breadthFirstOrder(of: graph.components())
    base = CommunityLevel.bottom(graph, order: order, countsNodes: false).level
    let twice = base.rowTotal()
    unit = twice > 0 ? 1 / twice : 0
    self.random = random
  }

  /// Moves pieces as wholes, then the modules that they form, up to the top.
  ///
  /// - Parameters:
  ///   - module: where each node starts.
  ///   - piece: the piece of each node, inside one module, numbered below their count.
  mutating func climb(from module: [UInt32], by piece: [UInt32], _ passed: inout [[UInt32]]) -> [UInt32] {
    var place = piece
    let pieceCount = Int(piece.max() ?? 0) + 1
    guard !piece.isEmpty else { return module }
    var level = pieceCount == base.nodeCount ? base : base.aggregated(piece, count: pieceCount)
    if pieceCount < base.nodeCount { passed.append(place) }
    var current = [UInt32](repeating: 0, count: level.nodeCount)
    let numbered = compact(module).labels
    for (v, p) in piece.enumerated() { current[Int(p)] = numbered[v] }
    while true {
      level.moveFlow(&current, unit: unit, using: &random)
      let modules = compact(current)
      for v in place.indices { place[v] = modules.labels[Int(place[v])] }
      if modules.count == level.nodeCount { return place }
      passed.append(place)
      level = level.aggregated(modules.labels, count: modules.count)
      current = level.singles
    }
  }

  /// Cuts every module into what its nodes form when they start alone and may join only inside it.
  mutating func submodules(of module: [UInt32]) -> [UInt32] {
    var piece = base.singles
    base.moveFlow(&piece, unit: unit, within: module, using: &random)
    return compact(piece).labels
  }

  func codelength(of module: [UInt32], in graph: WeightedGraph) -> Double {
    var label = module
    for (i, v) in order.enumerated() { label[Int(v)] = module[i] }
    return graph.codelength(of: Partition(labels: label))
  }
}
