package import Statistics

// Small graphs with published values, for examples and tests.
extension WeightedGraph {
  /// The four authors of three papers {A1, A2, A3}, {A1, A3}, {A2, A4}: a triangle with a tail, weighted by joint papers.
  ///
  /// Source: the counting example of the VOSviewer manual (N. J. van Eck, L. Waltman), figures 7 and 8.
  public static let paw = WeightedGraph(
    nodeCount: 4, edges: [(0, 1, 1), (0, 2, 2), (1, 2, 1), (1, 3, 1)])

  /// Krackhardt's kite: ten people, in which degree, closeness and betweenness name three different leaders.
  ///
  /// Source: D. Krackhardt, "Assessing the political landscape", Administrative Science Quarterly 35 (1990) 342,
  /// doi:10.2307/2393394. Nodes: Andre, Beverly, Carol, Diane, Ed, Fernando, Garth, Heather, Ike, Jane.
  public static let krackhardtKite = WeightedGraph(
    nodeCount: 10,
    edges: [
      (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6), (4, 6),
      (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
    ])

  /// The marriages between fifteen families of Renaissance Florence.
  ///
  /// Source: R. L. Breiger, P. E. Pattison, "Cumulated social roles", Social Networks 8 (1986) 215,
  /// doi:10.1016/0378-8733(86)90006-7. Nodes: Acciaiuoli 0, Medici 1, Castellani 2, Peruzzi 3, Strozzi 4, Barbadori 5,
  /// Ridolfi 6, Tornabuoni 7, Albizzi 8, Salviati 9, Pazzi 10, Bischeri 11, Guadagni 12, Ginori 13, Lamberteschi 14.
  public static let florentineFamilies = WeightedGraph(
    nodeCount: 15,
    edges: [
      (0, 1), (1, 5), (1, 6), (1, 7), (1, 8), (1, 9), (2, 3), (2, 4), (2, 5), (3, 4), (3, 11), (4, 6),
      (4, 11),
      (6, 7), (7, 12), (8, 12), (8, 13), (9, 10), (11, 12), (12, 14),
    ])

  /// Zachary's karate club: 34 members, 78 ties, unweighted. Node 0 is the instructor, node 33 the administrator.
  ///
  /// Source: W. W. Zachary, "An information flow model for conflict and fission in small groups", Journal of
  /// Anthropological Research 33 (1977) 452, doi:10.1086/jar.33.4.3629752.
  public static let karateClub = WeightedGraph(
    nodeCount: 34,
    edges: [
      (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12), (0, 13),
      (0, 17),
      (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17), (1, 19), (1, 21), (1, 30), (2, 3),
      (2, 7), (2, 8), (2, 9), (2, 13), (2, 27), (2, 28), (2, 32), (3, 7), (3, 12), (3, 13), (4, 6), (4, 10),
      (5, 6), (5, 10), (5, 16), (6, 16), (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32), (14, 33),
      (15, 32), (15, 33), (18, 32), (18, 33), (19, 33), (20, 32), (20, 33), (22, 32), (22, 33), (23, 25),
      (23, 27), (23, 29), (23, 32), (23, 33), (24, 25), (24, 27), (24, 31), (25, 31), (26, 29), (26, 33),
      (27, 33), (28, 31), (28, 33), (29, 32), (29, 33), (30, 32), (30, 33), (31, 32), (31, 33), (32, 33),
    ])

  /// A random graph in which every pair is joined with the same probability, G(n, p), with weights 1 … `maximumWeight`.
  ///
  /// One number is drawn for every pair (0, 1), (0, 2), …, (1, 2), … and one more for the weight of each edge, so that
  /// the same generator in any language makes the same graph. O(n²), for tests.
  ///
  /// Reference: E. N. Gilbert, "Random graphs", Annals of Mathematical Statistics 30 (1959) 1141,
  /// doi:10.1214/aoms/1177706098.
  package static func random(
    nodeCount: Int, probability: Double, maximumWeight: Int = 1, using random: inout SplitMix64
  ) -> WeightedGraph {
    var edges: [(Int, Int, Double)] = []
    for a in 0..<nodeCount {
      for b in a + 1..<max(nodeCount, a + 1) where random.nextUnit() < probability {
        edges.append((a, b, Double(1 + random.next() % UInt64(maximumWeight))))
      }
    }
    return WeightedGraph(nodeCount: nodeCount, edges: edges)
  }
}
