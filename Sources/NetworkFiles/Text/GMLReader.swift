package import TextInput

/// Reads GML, the Graph Modelling Language: `graph [ node [ id 1 label "A" ] edge [ source 1 target 2 value 3 ] ]`.
///
/// Nodes are known by `id` and named by `label`. The weight of an edge is its `weight`, else its `value` (the files of
/// M. E. J. Newman), else 1. Other plain values of a node become columns, `x` and `y` of its `graphics` too.
///
/// Source: M. Himsolt, "GML: A portable graph file format", Universität Passau, 1997.
package struct GMLReader: NetworkReader {
  package let format = NetworkFileFormat(id: "gml", name: "GML", extensions: ["gml"])

  package init() {}

  package func certainty(of sample: NetworkSample) -> Double {
    var cursor = GMLCursor(sample.head)
    for _ in 0..<64 {
      switch cursor.next() {
      case .key where cursor.text == "graph": return cursor.next() == .open ? 1 : 0
      case .key:
        if cursor.next() == .open { cursor.skipList() }
      default: return 0
      }
    }
    return 0
  }

  package func read(_ bytes: ByteView, into builder: inout NetworkBuilder) {
    var pass = GMLPass(bytes)
    pass.run(&builder)
  }
}

/// One walk over a file.
private struct GMLPass {
  private var cursor: GMLCursor
  private var lines: LineCounter
  private var graphs = 0

  init(_ bytes: ByteView) {
    cursor = GMLCursor(bytes)
    lines = LineCounter(bytes)
  }

  mutating func run(_ builder: inout NetworkBuilder) {
    var token = cursor.next()
    var foreign: (line: Int, text: String)?
    while token != .end {
      let isKey = token == .key && cursor.text.isGMLKey
      if graphs > 0, foreign == nil, !isKey {
        foreign = (lines.line(at: cursor.tokenStart), cursor.restOfLine(atMost: 40).string)
      }
      if token == .key, cursor.text == "graph" {
        if cursor.next() == .open { readGraph(&builder) }
      } else if token == .key {
        cursor.skipValue()
      }
      token = cursor.next()
    }
    if let failure = cursor.failure {
      builder.report(
        .error, "the GML is cut or malformed: \(failure)", line: lines.line(at: cursor.tokenStart),
        hint: "what stands before this place was read")
    } else if graphs == 0 {
      builder.report(.error, "there is no graph", hint: "GML has its nodes and edges inside 'graph [ ... ]'")
    } else if let foreign {
      builder.report(
        .error, "text behind the graph is no GML and was left out: `\(foreign.text)`", line: foreign.line,
        hint: "a file holds one network: split it")
    } else if graphs > 1 {
      builder.report(.warning, "\(graphs) graphs were read as one")
    }
  }

  private mutating func readGraph(_ builder: inout NetworkBuilder) {
    graphs += 1
    while true {
      switch cursor.next() {
      case .close: return
      case .end: return cursor.failAtEnd()
      case .key where cursor.text == "node":
        if cursor.next() == .open { readNode(&builder) }
      case .key where cursor.text == "edge":
        if cursor.next() == .open { readEdge(&builder) }
      case .key where cursor.text == "directed":
        if cursor.next() == .number { builder.declareDirected(cursor.text == "1") }
      case .key: cursor.skipValue()
      case .open: cursor.skipList()
      case .number, .string: break
      }
    }
  }

  private mutating func readNode(_ builder: inout NetworkBuilder) {
    let start = cursor.tokenStart
    var id: ByteView?
    var label: ByteView?
    var values: [(name: ByteView, value: ByteView, isText: Bool)] = []
    while true {
      switch cursor.next() {
      case .close:
        guard let id else {
          return builder.rejectNode("a node without an id", line: lines.line(at: start))
        }
        let node = builder.declareNode(id, line: lines.line(at: start))
        if let label { builder.setName(Self.text(label), of: node) }
        for (name, value, isText) in values {
          builder.setValue(isText ? .text(Self.text(value)) : NodeValue(value), name.string, of: node)
        }
        return
      case .end: return cursor.failAtEnd()
      case .key:
        let key = cursor.text
        switch cursor.next() {
        case .open:
          if key == "graphics" { values += readGraphics() } else { cursor.skipList() }
        case .close, .end: cursor.unread()
        case let token:
          if key == "id" {
            id = cursor.text
          } else if key == "label" || key == "name" && label == nil {
            label = cursor.text
          } else if values.count < NodeColumns.limit {
            values.append((key, cursor.text, token != .number))
          }
        }
      case .open: cursor.skipList()
      case .number, .string: break
      }
    }
  }

  /// The place of a node on a drawing.
  private mutating func readGraphics() -> [(name: ByteView, value: ByteView, isText: Bool)] {
    var place: [(name: ByteView, value: ByteView, isText: Bool)] = []
    while true {
      switch cursor.next() {
      case .close, .end: return place
      case .key where cursor.text == "x" || cursor.text == "y":
        let name = cursor.text
        if cursor.next() == .number { place.append((name, cursor.text, false)) }
      case .key: cursor.skipValue()
      case .open: cursor.skipList()
      case .number, .string: break
      }
    }
  }

  private mutating func readEdge(_ builder: inout NetworkBuilder) {
    let start = cursor.tokenStart
    var (source, target): (ByteView?, ByteView?)
    var (weight, value): (ByteView?, ByteView?)
    while true {
      switch cursor.next() {
      case .close:
        guard let source, let target else {
          return builder.rejectEdge(
            "an edge without a \(source == nil ? "source" : "target")", line: lines.line(at: start))
        }
        return builder.addEdge(from: source, to: target, weight: weight ?? value) { lines.line(at: start) }
      case .end: return cursor.failAtEnd()
      case .key:
        let key = cursor.text
        switch cursor.next() {
        case .open: cursor.skipList()
        case .close, .end: cursor.unread()
        case .key, .number, .string:
          if key == "source" {
            source = cursor.text
          } else if key == "target" {
            target = cursor.text
          } else if key == "weight" {
            weight = cursor.text
          } else if key == "value" {
            value = cursor.text
          }
        }
      case .open: cursor.skipList()
      case .number, .string: break
      }
    }
  }

  /// A text with its character references replaced.
  private static func text(_ text: ByteView) -> String {
    guard text.index(of: UInt8(ascii: "&")) != nil else { return text.string }
    var bytes: [UInt8] = []
    XMLEntities.appendDecoded(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
