package import TextInput

/// Reads GEXF, Gephi's own format, versions 1.0 to 1.3.
///
/// Nodes are named by their `label`; their attribute values become columns by the titles of the attributes, and
/// `viz:position` the columns `x` and `y`. The weight of an edge is its `weight`, else its attribute value titled so. Of a
/// dynamic graph all nodes and edges are read, whenever they exist.
///
/// Source: gexf.net/schema.html.
package struct GEXFReader: NetworkReader {
  package let format = NetworkFileFormat(id: "gexf", name: "GEXF (Gephi)", extensions: ["gexf", "xml"])

  package init() {}

  package func certainty(of sample: NetworkSample) -> Double {
    guard sample.head.trimmed.has("<") else { return 0 }
    return sample.head.index(of: "<gexf") != nil ? 1 : 0
  }

  package func read(_ bytes: ByteView, into builder: inout NetworkBuilder) {
    var pass = GEXFPass(bytes)
    pass.run(&builder)
  }
}

/// One walk over a file.
private struct GEXFPass: XMLNetworkPass {
  private enum Record {
    case none
    case node(UInt32)
    case edge(UInt32, UInt32, weight: Double)
  }

  static let depthOfRecords = 3
  var cursor: XMLCursor
  var lines: LineCounter
  /// Titles and types of the attributes of nodes, by id.
  private var attributes: [String: (title: String, isText: Bool)] = [:]
  private var weightAttribute: String?
  private var isForEdges = false
  private var record = Record.none

  init(_ bytes: ByteView) {
    cursor = XMLCursor(bytes)
    lines = LineCounter(bytes)
  }

  mutating func endRecord(_ builder: inout NetworkBuilder) {
    if case .edge(let a, let b, let weight) = record { builder.addEdge(a, b, weight: weight) }
    record = .none
  }

  mutating func dropRecord() -> Bool {
    defer { record = .none }
    if case .edge = record { return true }
    return false
  }

  mutating func begin(_ name: ByteView, _ builder: inout NetworkBuilder) {
    if name == "graph" {
      if cursor.attribute("defaultedgetype").map({ $0 == "directed" }) ?? false {
        builder.declareDirected(true)
      }
      if cursor.attribute("mode").map({ $0 == "dynamic" }) ?? false {
        builder.report(
          .note, "the graph is dynamic: nodes and edges of all times are read as one network",
          line: lines.line(at: cursor.tokenStart))
      }
    } else if name == "attributes" {
      isForEdges = cursor.attribute("class").map { $0 == "edge" } ?? false
    } else if name == "attribute" {
      readAttribute()
    } else if name == "node" {
      beginNode(&builder)
    } else if name == "edge" {
      beginEdge(&builder)
    } else if name == "attvalue" {
      readValue(&builder)
    } else if name == "position", case .node(let node) = record {
      for (value, column) in [(cursor.attribute("x"), "x"), (cursor.attribute("y"), "y")] {
        if let number = value?.number { builder.setValue(.real(number), column, of: node) }
      }
    } else if name == "meta" {
      cursor.skipElement()
    }
  }

  private mutating func readAttribute() {
    guard let id = cursor.attribute("id")?.decodedText else { return }
    let title = cursor.attribute("title")?.decodedText ?? id
    if isForEdges {
      if title.lowercased() == "weight" { weightAttribute = id }
    } else {
      let type = cursor.attribute("type") ?? ByteView()
      attributes[id] = (title, type == "string" || type == "boolean" || type == "anyURI")
    }
  }

  private mutating func beginNode(_ builder: inout NetworkBuilder) {
    let line = lines.line(at: cursor.tokenStart)
    guard let id = cursor.attribute("id") else {
      record = .none
      return builder.rejectNode("a <node> without an id", line: line)
    }
    let node = id.withDecoded { builder.declareNode($0, line: line) }
    if let label = cursor.attribute("label") { builder.setName(label.decodedText, of: node) }
    record = .node(node)
  }

  private mutating func beginEdge(_ builder: inout NetworkBuilder) {
    record = .none
    let line = lines.line(at: cursor.tokenStart)
    if cursor.attribute("type").map({ $0 == "directed" }) ?? false { builder.declareDirected(true) }
    guard let source = cursor.attribute("source"), let target = cursor.attribute("target") else {
      return builder.rejectEdge("an <edge> without a source or a target", line: line)
    }
    var weight = 1.0
    if let text = cursor.attribute("weight") {
      guard let number = text.strength else { return builder.rejectWeight(text, line: line) }
      weight = number
    }
    record = .edge(
      source.withDecoded { builder.node($0) }, target.withDecoded { builder.node($0) }, weight: weight)
  }

  private mutating func readValue(_ builder: inout NetworkBuilder) {
    guard let value = cursor.attribute("value"),
      let id = (cursor.attribute("for") ?? cursor.attribute("id"))?.decodedText
    else { return }
    switch record {
    case .none: break
    case .node(let node):
      let attribute = attributes[id] ?? (id, false)
      value.withDecoded {
        builder.setValue(
          attribute.isText ? .text($0.string) : NodeValue($0), attribute.title, of: node)
      }
    case .edge(let a, let b, let weight):
      guard id == weightAttribute, weight == 1 else { break }
      guard let number = value.strength else {
        record = .none
        return builder.rejectWeight(value, line: lines.line(at: cursor.tokenStart))
      }
      record = .edge(a, b, weight: number)
    }
  }
}
