/// What a few seconds allow, in nodes times entries of the graph: visits of entries.
enum Effort {
  /// All distances; some 4 billion visits a second on one thread of the machine that this was measured on.
  static let exactDistances = 2e10

  /// Betweenness of everyone; some 0.2 billion.
  static let exactBetweenness = 1e9
}
