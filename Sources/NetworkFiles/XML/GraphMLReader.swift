package import TextInput

/// Reads GraphML: networkx, igraph, Gephi, yEd, Cytoscape and others write it.
///
/// Nodes are named by their data `label`, else `name`, else by yEd's label; the weight of an edge is its data `weight`, else
/// `value`. Further data of nodes become columns, with the defaults of their keys. Nested graphs are read as one; hyperedges
/// are no ties of two and are left out.
///
/// Source: U. Brandes and others, "GraphML progress report", 2001; graphml.graphdrawing.org/specification.html.
package struct GraphMLReader: NetworkReader {
  package let format = NetworkFileFormat(id: "graphml", name: "GraphML", extensions: ["graphml", "xml"])

  package init() {}

  package func certainty(of sample: NetworkSample) -> Double {
    guard sample.head.trimmed.has("<") else { return 0 }
    return sample.head.index(of: "<graphml") != nil ? 1 : 0
  }

  package func read(_ bytes: ByteView, into builder: inout NetworkBuilder) {
    var pass = GraphMLPass(bytes)
    pass.run(&builder)
  }
}

/// One walk over a file.
private struct GraphMLPass: XMLNetworkPass {
  /// What a `<key>` says of the data that name it.
  private struct Key {
    enum Role { case label, name, weight, value, graphics, column, ignored }
    var title: String
    var role: Role
    var isText: Bool
  }

  private enum Record {
    case none
    case node(UInt32, label: String?, name: String?)
    case edge(UInt32, UInt32, weight: Double?, value: Double?)
  }

  static let depthOfRecords = 2
  var cursor: XMLCursor
  var lines: LineCounter
  private var keys: [String: Key] = [:]
  /// The defaults of the columns of nodes, in the order of the keys.
  private var standards: [(title: String, value: NodeValue)] = []
  /// The defaults of the keys of weights, of those called weight and value.
  private var standardWeight: Double?
  private var standardValue: Double?
  private var record = Record.none
  private var recordLine = 0
  private var hyperedges = 0

  init(_ bytes: ByteView) {
    cursor = XMLCursor(bytes)
    lines = LineCounter(bytes)
  }

  mutating func begin(_ name: ByteView, _ builder: inout NetworkBuilder) {
    if name == "key" {
      readKey(&builder)
    } else if name == "graph" {
      if cursor.attribute("edgedefault").map({ $0 == "directed" }) ?? false { builder.declareDirected(true) }
    } else if name == "node" {
      beginNode(&builder)
    } else if name == "edge" {
      beginEdge(&builder)
    } else if name == "data" {
      readData(&builder)
    } else if name == "hyperedge" {
      hyperedges += 1
      cursor.skipElement()
    } else if name == "desc" || name == "port" {
      cursor.skipElement()
    }
  }

  mutating func dropRecord() -> Bool {
    defer { record = .none }
    if case .edge = record { return true }
    return false
  }

  mutating func finish(_ builder: inout NetworkBuilder) {
    if hyperedges > 0 {
      builder.report(
        .warning, "\(hyperedges) hyperedge\(hyperedges == 1 ? " was" : "s were") left out",
        hint: "they join any number of nodes and are no ties of two")
    }
  }

  private mutating func readKey(_ builder: inout NetworkBuilder) {
    let id = cursor.attribute("id")?.decodedText ?? ""
    let title = cursor.attribute("attr.name")?.decodedText ?? id
    let target = cursor.attribute("for") ?? ByteView()
    let isForEdges = target == "edge"
    let type = cursor.attribute("attr.type") ?? ByteView()
    var role = Key.Role.column
    switch (title.lowercased(), isForEdges) {
    case ("label", false): role = .label
    case ("name", false): role = .name
    case ("weight", true): role = .weight
    case ("value", true): role = .value
    case (_, true): role = .ignored
    case (_, false):
      if let graphics = cursor.attribute("yfiles.type") {
        role = graphics == "nodegraphics" ? .graphics : .ignored
      }
    }
    if target == "graph" || target == "port" || target == "graphml" { role = .ignored }
    // A weight for all kinds is one of edges too.
    if target == "all" || target.isEmpty, title.lowercased() == "weight" { role = .weight }
    let isText = type == "string" || type == "boolean"
    keys[id] = Key(title: title, role: role, isText: isText)
    let depth = cursor.depth
    loop: while true {
      switch cursor.next() {
      case .startTag:
        if cursor.name.localName == "default" {
          let line = lines.line(at: cursor.tokenStart)
          cursor.withElementText { text in
            switch role {
            case .weight: standardWeight = Self.strength(byDefault: text, line, &builder) ?? standardWeight
            case .value: standardValue = Self.strength(byDefault: text, line, &builder) ?? standardValue
            case .column: standards.append((title, isText ? .text(text.string) : NodeValue(text)))
            default: break
            }
          }
        } else {
          cursor.skipElement()
        }
      case .endTag: if cursor.depth < depth { break loop }
      case .end: break loop
      case .text: break
      }
    }
  }

  /// The default of a key of weights, if it can be the strength of a tie.
  private static func strength(
    byDefault text: ByteView, _ line: Int, _ builder: inout NetworkBuilder
  ) -> Double? {
    let value = text.strength
    if value == nil {
      builder.report(
        .warning, "the default weight \(NetworkBuilder.shown(text)) cannot be the strength of a tie",
        line: line,
        hint: "edges without a weight of their own have the default of another key of weights, or weight 1")
    }
    return value
  }

  private mutating func beginNode(_ builder: inout NetworkBuilder) {
    endRecord(&builder)
    let line = lines.line(at: cursor.tokenStart)
    guard let id = cursor.attribute("id") else {
      return builder.rejectNode("a <node> without an id", line: line)
    }
    record = .node(id.withDecoded { builder.declareNode($0, line: line) }, label: nil, name: nil)
  }

  private mutating func beginEdge(_ builder: inout NetworkBuilder) {
    endRecord(&builder)
    recordLine = lines.line(at: cursor.tokenStart)
    if cursor.attribute("directed").map({ $0 == "true" }) ?? false { builder.declareDirected(true) }
    guard let source = cursor.attribute("source"), let target = cursor.attribute("target") else {
      return builder.rejectEdge("an <edge> without a source or a target", line: recordLine)
    }
    record = .edge(
      source.withDecoded { builder.node($0) }, target.withDecoded { builder.node($0) }, weight: nil,
      value: nil)
  }

  private mutating func readData(_ builder: inout NetworkBuilder) {
    let id = cursor.attribute("key")?.decodedText ?? ""
    let key =
      keys[id] ?? Key(title: id, role: id == "weight" ? .weight : .column, isText: false)
    switch (record, key.role) {
    case (.none, _), (_, .ignored): cursor.skipElement()
    case (.node(let node, let label, let name), .graphics):
      record = .node(node, label: label, name: name ?? shapeLabel())
    case (.node(let node, let label, let name), let role):
      cursor.withElementText { text in
        switch role {
        case .label: record = .node(node, label: text.string, name: name)
        case .name: record = .node(node, label: label, name: text.string)
        default: builder.setValue(key.isText ? .text(text.string) : NodeValue(text), key.title, of: node)
        }
      }
    case (.edge(let a, let b, let weight, let value), let role):
      guard role == .weight || role == .value else { return cursor.skipElement() }
      cursor.withElementText { text in
        guard let number = text.strength else {
          builder.rejectWeight(text, line: recordLine)
          record = .none
          return
        }
        record =
          role == .weight
          ? .edge(a, b, weight: number, value: value) : .edge(a, b, weight: weight, value: number)
      }
    }
  }

  /// The label inside yEd's description of a shape.
  private mutating func shapeLabel() -> String? {
    let outside = cursor.depth - 1
    var label: String?
    while true {
      switch cursor.next() {
      case .startTag:
        if cursor.name.localName == "NodeLabel", label == nil {
          cursor.withElementText(skipping: { _ in true }) { label = $0.isEmpty ? nil : $0.string }
        }
      case .endTag: if cursor.depth == outside { return label }
      case .end: return label
      case .text: break
      }
    }
  }

  mutating func endRecord(_ builder: inout NetworkBuilder) {
    switch record {
    case .none: break
    case .node(let node, let label, let name):
      builder.setName(label ?? name ?? "", of: node)
      for standard in standards { builder.setValue(standard.value, standard.title, of: node) }
    case .edge(let a, let b, let weight, let value):
      builder.addEdge(a, b, weight: weight ?? value ?? standardWeight ?? standardValue ?? 1)
    }
    record = .none
  }
}
