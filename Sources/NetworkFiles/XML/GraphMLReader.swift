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
private struct GraphMLPass {
  /// What a `<key>` says of the data that name it.
  private struct Key {
    enum Role { case label, name, weight, value, graphics, column, ignored }
    var title: String
    var isForNodes: Bool
    var role: Role
    var isText: Bool
    var standard: NodeValue?
  }

  private enum Record {
    case none
    case node(UInt32, label: String?, name: String?)
    case edge(UInt32, UInt32, weight: Double?, value: Double?)
  }

  private var cursor: XMLCursor
  private var lines: LineCounter
  private var keys: [String: Key] = [:]
  private var record = Record.none
  private var recordLine = 0
  private var hyperedges = 0
  private var isDirected = false

  init(_ bytes: ByteView) {
    cursor = XMLCursor(bytes)
    lines = LineCounter(bytes)
  }

  mutating func run(_ builder: inout NetworkBuilder) {
    while true {
      switch cursor.next() {
      case .startTag:
        let name = cursor.name.localName
        if name == "key" {
          readKey()
        } else if name == "graph" {
          if cursor.attribute("edgedefault").map({ $0 == "directed" }) ?? false {
            builder.declareDirected(true)
          }
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
      case .endTag:
        if cursor.name.localName == "node" || cursor.name.localName == "edge" { finishRecord(&builder) }
      case .end:
        guard let failure = cursor.failure else { return finish(&builder) }
        if case .edge = record { builder.countLostEdge() }
        builder.report(failure, line: lines.line(at: failure.offset))
        record = .none
        cursor.recover { $0.localName == "node" || $0.localName == "edge" ? 2 : nil }
      case .text: break
      }
    }
  }

  private func finish(_ builder: inout NetworkBuilder) {
    if hyperedges > 0 {
      builder.report(
        .warning, "\(hyperedges) hyperedge\(hyperedges == 1 ? " was" : "s were") left out",
        hint: "they join any number of nodes and are no ties of two")
    }
  }

  private mutating func readKey() {
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
    var key = Key(title: title, isForNodes: !isForEdges, role: role, isText: isText)
    let depth = cursor.depth
    loop: while true {
      switch cursor.next() {
      case .startTag:
        if cursor.name.localName == "default" {
          cursor.withElementText { key.standard = isText ? .text($0.string) : NodeValue($0) }
        } else {
          cursor.skipElement()
        }
      case .endTag: if cursor.depth < depth { break loop }
      case .end: break loop
      case .text: break
      }
    }
    keys[id] = key
  }

  private mutating func beginNode(_ builder: inout NetworkBuilder) {
    finishRecord(&builder)
    let line = lines.line(at: cursor.tokenStart)
    guard let id = cursor.attribute("id") else {
      return builder.rejectNode("a <node> without an id", line: line)
    }
    record = .node(id.withDecoded { builder.declareNode($0, line: line) }, label: nil, name: nil)
  }

  private mutating func beginEdge(_ builder: inout NetworkBuilder) {
    finishRecord(&builder)
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
      keys[id] ?? Key(title: id, isForNodes: true, role: id == "weight" ? .weight : .column, isText: false)
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

  private mutating func finishRecord(_ builder: inout NetworkBuilder) {
    switch record {
    case .none: break
    case .node(let node, let label, let name):
      builder.setName(label ?? name ?? "", of: node)
      for key in keys.values where key.isForNodes && key.role == .column {
        if let standard = key.standard { builder.setValue(standard, key.title, of: node) }
      }
    case .edge(let a, let b, let weight, let value):
      let standard = keys.values.first { $0.role == .weight }?.standard
      var number: Double?
      switch standard {
      case .integer(let whole): number = Double(whole)
      case .real(let real): number = real
      case .text, nil: break
      }
      builder.addEdge(a, b, weight: weight ?? value ?? number.flatMap { $0 >= 0 ? $0 : nil } ?? 1)
    }
    record = .none
  }
}
