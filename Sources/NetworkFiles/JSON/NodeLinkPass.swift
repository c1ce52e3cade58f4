internal import TextInput

/// One walk over a file of node-link JSON.
struct NodeLinkPass {
  /// What was gathered of a node or an edge.
  private struct Fields {
    var texts: [(name: String, value: NodeValue)] = []
    var id: [UInt8]?
    var name: String?
    var source: [UInt8]?
    var target: [UInt8]?
    var weights: [String: [UInt8]] = [:]
  }

  private static let weightNames = ["weight", "strength", "value"]

  /// Objects inside a node whose values are the node's own.
  private static let nested: Set = ["data", "attributes", "position", "weights", "scores"]

  private let bytes: ByteView
  private var json: JSONCursor
  private var lines: LineCounter
  private var found = false

  init(_ bytes: ByteView) {
    self.bytes = bytes
    json = JSONCursor(bytes)
    lines = LineCounter(bytes)
  }

  mutating func run(_ builder: inout NetworkBuilder) {
    if json.enterObject() { readGraph(&builder, depth: 0) }
    if let failure = json.failure {
      builder.report(
        .error, "the JSON is \(failure.isCut ? "cut" : "malformed"): \(failure.message)",
        line: lines.line(at: failure.offset), hint: "nodes and edges before this place were read")
    } else if !found {
      builder.report(
        .error, "there are no nodes and no edges",
        hint: "they stand under \"nodes\" and \"edges\" or \"links\"")
    }
  }

  private mutating func readGraph(_ builder: inout NetworkBuilder, depth: Int) {
    while json.nextKey() {
      if json.key("nodes") || json.key("items") {
        readNodes(&builder)
      } else if json.key("edges") || json.key("links") {
        readEdges(&builder)
      } else if json.key("directed") {
        if json.bool() ?? false { builder.declareDirected(true) }
      } else if json.key("network") || json.key("elements"), depth == 0 {
        if json.enterObject() { readGraph(&builder, depth: 1) }
      } else {
        json.skip()
      }
    }
  }

  private mutating func readNodes(_ builder: inout NetworkBuilder) {
    guard json.enterArray() else { return }
    found = true
    var place = 0
    while json.nextElement() {
      _ = json.kind()
      let start = json.position
      var fields = Fields()
      readFields(&fields)
      if json.failure != nil { return }
      let id = fields.id ?? Array(String(place).utf8)
      place += 1
      let node = id.withByteView { id in builder.declareNode(id, line: lines.line(at: start)) }
      if let name = fields.name { builder.setName(name, of: node) }
      for (column, value) in fields.texts { builder.setValue(value, column, of: node) }
    }
  }

  private mutating func readEdges(_ builder: inout NetworkBuilder) {
    guard json.enterArray() else { return }
    found = true
    while json.nextElement() {
      _ = json.kind()
      let start = json.position
      var fields = Fields()
      readFields(&fields)
      if json.failure != nil { return }
      guard let source = fields.source, let target = fields.target else {
        builder.rejectEdge(
          "an edge without a \(fields.source == nil ? "source" : "target")", line: lines.line(at: start))
        continue
      }
      let weight = Self.weightNames.lazy.compactMap { fields.weights[$0] }.first
      source.withByteView { source in
        target.withByteView { target in
          guard let weight else {
            return builder.addEdge(from: source, to: target, weight: nil) { lines.line(at: start) }
          }
          weight.withByteView { weight in
            builder.addEdge(from: source, to: target, weight: weight) { lines.line(at: start) }
          }
        }
      }
    }
  }

  /// Reads a node or an edge: its own fields and those of the objects inside it. A plain value in place of a node is its
  /// identifier.
  private mutating func readFields(_ fields: inout Fields, prefix: String? = nil, depth: Int = 0) {
    guard json.kind() == .object else {
      if depth == 0 { fields.id = key() } else { json.skip() }
      return
    }
    guard json.enterObject() else { return }
    while json.nextKey() {
      if json.key("id") || json.key("key") && fields.id == nil {
        fields.id = key()
      } else if json.key("source") || json.key("source_id") {
        fields.source = endpoint()
      } else if json.key("target") || json.key("target_id") {
        fields.target = endpoint()
      } else if json.key("label") {
        if let label = json.string() { fields.name = label }
      } else if json.key("name") {
        if let name = json.string(), fields.name == nil { fields.name = name }
      } else {
        readValue(json.keyString, &fields, prefix: prefix, depth: depth)
      }
    }
  }

  private mutating func readValue(_ name: String, _ fields: inout Fields, prefix: String?, depth: Int) {
    switch json.kind() {
    case .object where depth < 2 && Self.nested.contains(name):
      // `weights: {"Documents": 3}` is VOSviewer's column weight<Documents> of a map.
      let nested = name == "weights" ? "weight" : name == "scores" ? "score" : nil
      readFields(&fields, prefix: nested, depth: depth + 1)
    case .number:
      let start = json.position
      json.skip()
      let text = bytes[start..<json.position]
      if depth < 2, prefix == nil, Self.weightNames.contains(name) { fields.weights[name] = Array(text) }
      fields.texts.append((prefix.map { "\($0)<\(name)>" } ?? name, NodeValue(text)))
    case .string:
      let text = json.withString { Array($0) } ?? []
      if prefix == nil, Self.weightNames.contains(name) { fields.weights[name] = text }
      fields.texts.append((name, .text(String(decoding: text, as: UTF8.self))))
    case .bool: fields.texts.append((name, .integer(json.bool() ?? false ? 1 : 0)))
    default: json.skip()
    }
  }

  /// The end of an edge: an identifier, or an object with one, as D3 leaves it after a layout.
  private mutating func endpoint() -> [UInt8]? {
    guard json.kind() == .object else { return key() }
    var fields = Fields()
    readFields(&fields, depth: 2)
    return fields.id
  }

  /// The bytes of an identifier: a text, or any other value as it is written, without white space.
  private mutating func key() -> [UInt8]? {
    switch json.kind() {
    case .string: return json.withString { Array($0) }
    case .null, nil:
      json.skip()
      return nil
    default:
      let start = json.position
      json.skip()
      return json.failure == nil ? bytes[start..<json.position].withoutSpace : nil
    }
  }
}

extension ByteView {
  /// The bytes without white space outside of quotes.
  fileprivate var withoutSpace: [UInt8] {
    var kept: [UInt8] = []
    var isQuoted = false
    for place in 0..<count {
      if self[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted || self[place] > 0x20 { kept.append(self[place]) }
    }
    return kept
  }
}

extension Array<UInt8> {
  fileprivate init(_ view: ByteView) {
    self = []
    view.append(to: &self)
  }
}
