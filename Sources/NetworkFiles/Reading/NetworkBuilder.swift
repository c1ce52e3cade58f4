internal import Graphs
internal import TextInput

/// Collects nodes and edges from readers, of one file or of several that make one network.
///
/// A node is known by its identifier; equal identifiers are one node, across files too, so that a table of nodes and a
/// list of edges, or the parts of a list, come together. Nodes are numbered in the order in which they are first named.
package struct NetworkBuilder: Sendable {
  /// The files so far; the last one is being read.
  package private(set) var documents: [NetworkDocument] = []

  private var numbers = NodeNumbers()
  private var names: [UInt32: String] = [:]
  private var columns = NodeColumns()

  private var sources: [UInt32] = []
  private var targets: [UInt32] = []
  /// Empty as long as every edge has weight 1.
  private var weights: [Double] = []
  private var ledger = EdgeLedger()
  private var unshown: [Diagnostic.Severity: Int] = [:]
  /// Whether each node was declared in a record of its own.
  private var isDeclared: [Bool] = []
  /// Files in which each edge has to stand in both directions.
  private var symmetricDocuments: [Int] = []

  package init() {}

  /// The number of nodes so far.
  package var nodeCount: Int { numbers.count }

  // MARK: Files

  /// Begins a file.
  mutating func begin(_ document: NetworkDocument) { documents.append(document) }

  /// Ends a file.
  mutating func end() {
    let last = documents.count - 1
    let earlier = documents[..<last]
    documents[last].nodes = nodeCount - earlier.reduce(0) { $0 + $1.nodes }
    documents[last].edges = ledger.records - earlier.reduce(0) { $0 + $1.edges }
    let new = (nodeCount - documents[last].nodes)..<nodeCount
    let undeclared = new.count { $0 >= isDeclared.count || !isDeclared[$0] }
    if undeclared > 0, undeclared < new.count {
      report(
        .warning,
        "edges name \(undeclared) node\(undeclared == 1 ? "" : "s") that no record of a node declares",
        hint: "they were added")
    }
    for (severity, count) in unshown.sorted(by: { $0.key > $1.key }) {
      documents[last].diagnostics.append(
        Diagnostic(
          severity, "and \(count) more findings like these", at: SourceLocation(file: documents[last].path)))
    }
    unshown = [:]
  }

  /// Says whether the edges of the file have a direction.
  mutating func declareDirected(_ isDirected: Bool) {
    if isDirected { documents[documents.count - 1].isDirected = true }
  }

  /// Says that each edge of the file has to stand in the lines of both its ends, and how many edges there should be.
  mutating func expectBothEnds(edges: Int) {
    let last = documents.count - 1
    symmetricDocuments.append(last)
    let begin = documents[..<last].reduce(0) { $0 + $1.edges }
    let found = ledger.records - begin
    if found != 2 * edges {
      report(
        .warning, "the head promises \(edges) edges, that is \(2 * edges) entries; there are \(found)",
        hint: "each edge stands in the lines of both its ends")
    }
  }

  /// States a finding about the file; of each severity the first are kept and the others counted.
  mutating func report(
    _ severity: Diagnostic.Severity, _ message: String, line: Int = 0, hint: String? = nil
  ) {
    let last = documents.count - 1
    guard documents[last].diagnostics.count(where: { $0.severity == severity }) < Self.shownDiagnostics else {
      unshown[severity, default: 0] += 1
      return
    }
    documents[last].diagnostics.append(
      Diagnostic(
        severity, message, at: SourceLocation(file: documents[last].path, line: line), hint: hint))
  }

  private static let shownDiagnostics = 20

  // MARK: Nodes

  /// The node with an identifier, a new one where it was not met before.
  mutating func node(_ id: ByteView) -> UInt32 { numbers.number(of: id) }

  /// The node that a record of its own declares; a second record of the same node is said.
  mutating func declareNode(_ id: ByteView, line: Int) -> UInt32 {
    let node = node(id)
    while isDeclared.count <= Int(node) { isDeclared.append(false) }
    if isDeclared[Int(node)] {
      report(.warning, "the node \(Self.shown(id)) is declared twice", line: line, hint: "it is one node")
    }
    isDeclared[Int(node)] = true
    return node
  }

  /// A piece of the input for a message, not longer than a line.
  static func shown(_ text: ByteView) -> String {
    "'" + text[0..<min(60, text.count)].string + (text.count > 60 ? "..." : "") + "'"
  }

  /// The node whose identifier is a whole number.
  mutating func node(number: Int) -> UInt32 { numbers.number(of: number) }

  /// The node with a number that a record of its own, or the head of the file, declares.
  mutating func declareNode(number: Int) -> UInt32 {
    let node = node(number: number)
    while isDeclared.count <= Int(node) { isDeclared.append(false) }
    isDeclared[Int(node)] = true
    return node
  }

  /// The node with an identifier, `nil` where there is none.
  func knownNode(_ id: ByteView) -> UInt32? { numbers.known(id) }

  /// Names a node; the first name stays.
  mutating func setName(_ name: String, of node: UInt32) {
    if names[node] == nil, !name.isEmpty { names[node] = name }
  }

  /// Gives a node a value in a column; the first value stays.
  mutating func setValue(_ value: NodeValue, _ column: String, of node: UInt32) {
    if !columns.set(value, column, of: node) {
      report(
        .warning, "more than \(NodeColumns.limit) columns: '\(column)' and later ones are left out")
    }
  }

  /// Counts a node that could not be understood.
  mutating func rejectNode(_ reason: String, line: Int, hint: String? = nil) {
    documents[documents.count - 1].rejected += 1
    report(.error, reason, line: line, hint: hint)
  }

  // MARK: Edges

  /// Adds an edge.
  ///
  /// - Parameter weight: finite and not negative.
  @inline(__always)
  mutating func addEdge(_ a: UInt32, _ b: UInt32, weight: Double = 1) {
    ledger.records += 1
    if weight == 0 {
      ledger.weightless += 1
      return
    }
    if weight != 1, weights.isEmpty { weights = Array(repeating: 1, count: sources.count) }
    if weight != 1 || !weights.isEmpty { weights.append(weight) }
    sources.append(a)
    targets.append(b)
  }

  /// Adds an edge whose weight is still text; one that cannot be a strength is rejected.
  ///
  /// - Parameters:
  ///   - weight: `nil` for 1.
  ///   - line: asked only where something is wrong.
  mutating func addEdge(from source: ByteView, to target: ByteView, weight: ByteView?, line: () -> Int) {
    guard let weight else { return addEdge(node(source), node(target)) }
    guard let value = weight.strength else {
      return rejectWeight(weight, line: line())
    }
    addEdge(node(source), node(target), weight: value)
  }

  /// Counts an edge whose weight cannot be a strength.
  mutating func rejectWeight(_ weight: ByteView, line: Int) {
    let isOutside = weight.number.map { $0 > 0 } ?? false
    rejectEdge(
      "the weight \(Self.shown(weight)) of an edge is \(isOutside ? "not between 1e-100 and 1e100" : "no number from 0")",
      line: line,
      hint: isOutside
        ? "sums of such weights are no numbers any more; multiply all by the same factor"
        : "a weight is the strength of a tie; negative ones have no meaning here")
  }

  /// Counts an edge in the midst of which the text could not be understood, as was said.
  mutating func countLostEdge() {
    ledger.records += 1
    ledger.rejected += 1
    documents[documents.count - 1].rejected += 1
  }

  /// Counts an edge that could not be understood.
  mutating func rejectEdge(_ reason: String, line: Int, hint: String? = nil) {
    ledger.records += 1
    ledger.rejected += 1
    documents[documents.count - 1].rejected += 1
    report(.error, reason, line: line, hint: hint)
  }

  // MARK: The network

  /// The network of all that was read.
  ///
  /// Weights of repeated edges are added up, in either direction. Where every edge stands in both directions with the
  /// same weight, and no file says that its edges have a direction, each is taken once.
  ///
  /// - Complexity: O(nodes + edges).
  consuming func finish() -> FileNetwork {
    var ledger = ledger
    let isDirected = documents.contains(where: \.isDirected)
    let isSymmetric =
      !isDirected && EdgeSymmetry.isListedBothWays(sources: sources, targets: targets, weights: weights)
    if isSymmetric {
      if weights.isEmpty { weights = Array(repeating: 1, count: sources.count) }
      for edge in weights.indices { weights[edge] /= 2 }
    }
    for place in symmetricDocuments where !isSymmetric {
      documents[place].diagnostics.append(
        Diagnostic(
          .warning,
          "some edges stand at one end only, or with another weight at the other; the weights of both were added",
          at: SourceLocation(file: documents[place].path)))
    }
    ledger.loops = zip(sources, targets).count { $0 == $1 }
    let graph = WeightedGraph(
      nodeCount: nodeCount, sources: sources, targets: targets, weights: weights.isEmpty ? nil : weights)
    ledger.ties = graph.edgeCount
    ledger.repeated = sources.count - ledger.loops - graph.edgeCount
    ledger.isListedBothWays = isSymmetric
    let ids = numbers.ids()
    let names = names
    let labeled = LabeledGraph(
      graph: graph, ids: ids,
      names: names.isEmpty ? ids : ids.indices.map { names[UInt32($0)] ?? ids[$0] },
      attributes: columns.attributes(nodeCount: ids.count))
    return FileNetwork(network: labeled, documents: documents, edges: ledger)
  }
}

extension ByteView {
  /// The number that the text is, if it can be the strength of a tie: 0, or so large that sums and products of strengths stay
  /// numbers.
  var strength: Double? { number.flatMap { $0 == 0 || (1e-100...1e100).contains($0) ? $0 : nil } }
}
