public import TextInput

/// One file of a network: what it was and what was found in it.
public struct NetworkDocument: Hashable, Sendable {
  /// The path as the user gave it; `-` for standard input.
  public let path: String
  /// The identifier of the format.
  public let format: String
  /// How certain the format was recognized, 1 where the user named it.
  public let certainty: Double
  /// Nodes that this file was the first to name.
  public internal(set) var nodes = 0
  /// Records of edges, good and bad.
  public internal(set) var edges = 0
  /// Records of nodes and edges that could not be understood.
  public internal(set) var rejected = 0
  /// Whether the file says that its edges have a direction.
  public internal(set) var isDirected = false
  /// What was amiss, and what is worth knowing: the first of each severity, then their number.
  public internal(set) var diagnostics: [Diagnostic]

  init(path: String, format: String, certainty: Double, diagnostics: [Diagnostic] = []) {
    self.path = path
    self.format = format
    self.certainty = certainty
    self.diagnostics = diagnostics
  }
}

/// What became of the edges of all files: `records = ties + repeated + loops + weightless + rejected`.
public struct EdgeLedger: Hashable, Sendable {
  /// Edges met, good and bad.
  public internal(set) var records = 0
  /// Edges of the network: pairs of nodes that are tied.
  public internal(set) var ties = 0
  /// Edges of a pair that was met before, in either direction; their weights were added up.
  public internal(set) var repeated = 0
  /// Edges from a node to itself, which the network leaves out.
  public internal(set) var loops = 0
  /// Edges of weight 0, which the network leaves out.
  public internal(set) var weightless = 0
  /// Edges that could not be understood.
  public internal(set) var rejected = 0
  /// Whether every edge is listed in both directions with the same weight, and was counted once.
  public internal(set) var isListedBothWays = false
}
