import Graphs
import Statistics

/// `graph-bench shape SHAPE MEASURE`: every measure on the graphs that break programs; `shapes.py` runs them all, one process each.
enum Shapes {
  typealias Body = @Sendable (WeightedGraph) -> String

  /// The shapes by name.
  static let graphs: [(name: String, make: @Sendable () -> WeightedGraph)] = [
    ("empty", { WeightedGraph(nodeCount: 0, edges: [(Int, Int)]()) }),
    ("one", { WeightedGraph(nodeCount: 1, edges: [(Int, Int)]()) }),
    ("edgeless", { WeightedGraph(nodeCount: 100_000, edges: [(Int, Int)]()) }),
    ("star", { WeightedGraph(nodeCount: 200_001, edges: (1...200_000).map { (0, $0) }) }),
    ("path", { WeightedGraph(nodeCount: 1_000_000, edges: (1..<1_000_000).map { ($0 - 1, $0) }) }),
    (
      "clique",
      {
        let sources = (0..<3000).flatMap { a in Array(repeating: UInt32(a), count: 2999 - a) }
        let targets = (0..<3000).flatMap { a in (a + 1..<3000).map { UInt32($0) } }
        return WeightedGraph(nodeCount: 3000, sources: sources, targets: targets, weights: nil)
      }
    ),
  ]

  /// The measures by name; each says in a word what came out.
  static let measures: [(name: String, body: Body)] = paths + centralities + communities + structure + prediction

  private static let first = NodeID(0)
  private static func last(_ graph: WeightedGraph) -> NodeID { NodeID(max(0, graph.nodeCount - 1)) }
  private static func random() -> SplitMix64 { SplitMix64(seed: 42) }

  /// The largest value.
  private static func largest(_ values: [Double]) -> String { values.max().map { "\($0)" } ?? "none" }
  private static func largest(_ column: NodeColumn<Double>) -> String { largest(column.values) }
  private static func largest(_ column: NodeColumn<Int>) -> String { largest(column.values.map(Double.init)) }
  private static func largest(_ column: NodeColumn<Double?>) -> String {
    largest(column.values.compactMap { $0 })
  }
  private static func told(_ value: (some CustomStringConvertible)?) -> String { value.map { "\($0)" } ?? "nil" }
  private static func told(_ estimate: Estimate?) -> String { told(estimate?.value) }

  /// Only where there is a node.
  private static func ifAny(_ body: @escaping Body) -> Body {
    { graph in graph.nodeCount == 0 ? "no node" : body(graph) }
  }

  private static let paths: [(name: String, body: Body)] = [
    ("hop distances", ifAny { "\($0.hopDistances(from: first).count { $0 != nil })" }),
    ("shortest paths", ifAny { "\($0.shortestPaths(from: first, to: last($0), limit: 3).count)" }),
    ("Dijkstra", ifAny { "\($0.distances(from: first, lengths: .inverseWeight).count { $0 != nil })" }),
    (
      "k shortest paths", ifAny { "\($0.kShortestPaths(3, from: first, to: last($0), lengths: .inverseWeight).count)" }
    ),
    ("all distances", { told($0.allHopDistances().meanDistance) }),
    (
      "sampled distances",
      {
        var random = random()
        return told($0.sampledMeanDistance(using: &random))
      }
    ),
    ("diameter and radius", { told($0.distanceExtremes().map { "\($0.diameter), \($0.radius)" }) }),
    ("diameter, 400 searches", { told($0.distanceExtremes(searches: 400).map { "\($0.diameter)…\($0.highestDiameter)" }) }),
    ("diameter bounds", { told($0.diameterBounds()) }),
    ("eccentricities", { largest($0.eccentricities()) }),
  ]

  private static let centralities: [(name: String, body: Body)] = [
    ("degree", { largest($0.degrees()) }), ("strength", { largest($0.strengths()) }),
    ("closeness", { largest($0.closeness()) }), ("harmonic", { largest($0.harmonic()) }),
    ("closeness by length", { largest($0.closeness(lengths: .inverseWeight)) }),
    ("betweenness", { largest($0.betweenness()) }),
    ("betweenness by length", { largest($0.betweenness(lengths: .inverseWeight)) }),
    ("edge betweenness", { largest($0.edgeBetweenness().values) }),
    (
      "sampled betweenness",
      {
        var random = random()
        return largest($0.sampledBetweenness(paths: 1000, using: &random).values.map(\.value))
      }
    ),
    (
      "approximate betweenness",
      {
        var random = random()
        return largest($0.approximateBetweenness(error: 0.1, using: &random).values.map(\.value))
      }
    ),
    ("eigenvector", { largest($0.eigenvectorCentrality()) }), ("PageRank", { largest($0.pageRank()) }),
    ("AuthorRank", { largest($0.authorRank()) }), ("Katz", { largest($0.katzCentrality()) }),
    ("current flow", { largest($0.currentFlowBetweenness()) }), ("h-degree", { largest($0.hDegrees()) }),
    ("lobby", { largest($0.lobbyIndices()) }), ("c-index", { largest($0.cIndices()) }),
    ("communication", { largest($0.communicationAbilities()) }), ("cores", { largest($0.coreNumbers()) }),
    ("s-cores", { largest($0.strengthCoreNumbers()) }),
    ("truss", { largest($0.trussNumbers().values.map(Double.init)) }),
    ("constraint", { largest($0.constraints()) }), ("effective size", { largest($0.effectiveSizes()) }),
    ("effective size, weighted", { largest($0.effectiveSizes(weighted: true)) }),
    ("module roles", { largest($0.participationCoefficients(in: $0.components())) + ", " + largest($0.withinModuleScores(in: $0.components())) }),
    ("strongest ties", ifAny { "\($0.strongestTies(of: first, 5).count)" }),
  ]

  private static let communities: [(name: String, body: Body)] =
    CommunityAlgorithm.allCases.map { algorithm -> (name: String, body: Body) in
      (
        algorithm.rawValue,
        { graph in
          var random = random()
          return "\(graph.communities(by: algorithm, using: &random).partition.count)"
        }
      )
    } + moreCommunities

  private static let moreCommunities: [(name: String, body: Body)] =
    [
      (
        "leiden, thorough",
        {
          var random = random()
          return "\($0.leidenCommunities(thorough: true, using: &random).count)"
        }
      ),
      (
        "consensus",
        {
          var random = random()
          return "\($0.consensusCommunities(runs: 5, using: &random).partition.count)"
        }
      ),
      ("comparison", { told($0.components().normalizedMutualInformation(with: $0.components())) }),
    ]

  private static let structure: [(name: String, body: Body)] = [
    ("components", { "\($0.components().count)" }), ("blocks", { "\($0.biconnectedComponents().count)" }),
    ("triangles", { largest($0.triangles()) }), ("transitivity", { "\($0.transitivity())" }),
    ("clustering", { largest($0.localClustering()) }), ("Barrat", { largest($0.barratClustering()) }),
    ("Onnela", { largest($0.onnelaClustering()) }), ("assortativity", { told($0.degreeAssortativity()) }),
    ("degree distribution", { "\($0.degreeDistribution().count)" }),
    ("power law", { told(PowerLawFit($0.degrees().values)?.exponent) }),
    (
      "rich club",
      {
        var random = random()
        return "\($0.richClub(samples: 1, using: &random).coefficients.count)"
      }
    ),
    (
      "small world",
      {
        var random = random()
        return told($0.smallWorldCoefficients(samples: 1, using: &random).sigma)
      }
    ),
    ("maximal cliques", { "\($0.maximalCliques().count)" }), ("backbone", { "\($0.disparityBackbone().edgeCount)" }),
    ("spanning forest", { "\($0.maximumSpanningForest().edgeCount)" }),
  ]

  private static let prediction: [(name: String, body: Body)] =
    [
      LinkMeasure.commonNeighbors, .jaccard, .adamicAdar, .resourceAllocation, .preferentialAttachment,
      .localPath(epsilon: 0.01), .personalizedPageRank(damping: 0.85),
    ].map { measure -> (name: String, body: Body) in
      (
        "suggest " + measure.name,
        ifAny { "\($0.likelyLinks(of: last($0), 5, by: measure).count)" }
      )
    } + [("prediction quality", predictionQuality)]

  private static let predictionQuality: Body = { graph in
    var random = random()
    return told(graph.linkPredictionQuality(of: .adamicAdar, future: graph, sources: 50, using: &random).auc)
  }

  /// Makes the graph, runs the measure and prints a line of JSON.
  static func run(_ shape: String, _ measure: String) throws {
    guard let make = graphs.first(where: { $0.name == shape })?.make else { throw Failure("there is no shape \(shape)") }
    guard let body = measures.first(where: { $0.name == measure })?.body else {
      throw Failure("there is no measure \(measure)")
    }
    let graph = make()
    let watch = Stopwatch()
    let result = body(graph)
    print("{\"result\": \"\(result)\", \(watch.json)}")
  }
}
