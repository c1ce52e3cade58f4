public import Graphs

/// Writes a whole network in the DOT language: every node with its name and columns, every edge with its weight.
///
/// The nodes are named by their ids and stand in the order of the graph; an edge stands once, at its smaller
/// end. Unknown values are left out. Everything is quoted, and control characters are removed:
///
///     graph "coauthors" {
///       "p1" [label="Ada Lovelace", "papers"="3"]
///       "p2" [label="Charles Babbage"]
///       "p1" -- "p2" [weight="2"]
///     }
///
/// In quoted text the language knows one escape, `\"`; labels know more (`\N`, `\l`, entities), and a backslash
/// at the end would swallow the quote. Hence backslashes are doubled throughout. A column whose name Graphviz
/// takes for a drawing instruction (`width`, `pos`, `color` and so on) is written with `data_` before its name.
///
/// Source: graphviz.org/doc/info/lang.html.
///
/// Complexity: O(n·c + m) for c columns.
public struct DOTWriter: Sendable {
  private let network: LabeledGraph
  private let title: String

  /// Prepares to write a network.
  ///
  /// - Parameters:
  ///   - network: what is written.
  ///   - title: the name of the graph.
  public init(_ network: LabeledGraph, title: String = "network") {
    self.network = network
    self.title = title
  }

  /// The whole text.
  public func text() -> String {
    var text = ""
    write { text += $0 }
    return text
  }

  /// Hands the text over line by line, each with its end.
  ///
  /// - Throws: what the body throws.
  public func write<Failure: Error>(_ line: (String) throws(Failure) -> Void) throws(Failure) {
    let graph = network.graph
    let ids = Self.distinct(network.ids)
    try line("graph \(DOTText.identifier(title)) {\n")
    for node in 0..<graph.nodeCount {
      try line("  \(ids[node]) [\(attributes(of: node))]\n")
    }
    for node in 0..<graph.nodeCount {
      let others = graph.neighbors(of: NodeID(node))
      for (other, weight) in zip(others, graph.weights(of: NodeID(node))) where Int(other) > node {
        try line("  \(ids[node]) -- \(ids[Int(other)]) [weight=\"\(Self.number(weight))\"]\n")
      }
    }
    try line("}\n")
  }

  private func attributes(of node: Int) -> String {
    var result = ["label=\(DOTText.label(network.names[node]))"]
    for attribute in network.attributes {
      let value: String?
      switch attribute {
      case .integers(let column): value = column.values[node].map { "\"\($0)\"" }
      case .reals(let column): value = column.values[node].map { "\"\(Self.number($0))\"" }
      case .texts(let column): value = column.values[node].map(DOTText.label)
      }
      if let value { result.append("\(Self.key(attribute.name))=\(value)") }
    }
    return result.joined(separator: ", ")
  }

  // Two ids may differ only in a character that cannot be written.
  private static func distinct(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.map { id in
      var written = DOTText.identifier(id)
      var copy = 2
      while !seen.insert(written).inserted {
        written = DOTText.identifier("\(id) (\(copy))")
        copy += 1
      }
      return written
    }
  }

  private static func key(_ name: String) -> String {
    DOTText.identifier(reserved.contains(name.lowercased()) ? "data_" + name : name)
  }

  /// The shortest text that reads back as the same number; whole numbers without a fraction.
  private static func number(_ value: Double) -> String {
    value.rounded() == value && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  /// What Graphviz reads as an attribute of nodes.
  private static let reserved: Set<String> = [
    "", "area", "class", "color", "colorscheme", "comment", "distortion", "fillcolor", "fixedsize",
    "fontcolor",
    "fontname", "fontsize", "gradientangle", "group", "height", "href", "id", "image", "imagepos",
    "imagescale", "label", "labelloc", "layer", "margin", "nojustify", "ordering", "orientation", "penwidth",
    "peripheries", "pin", "pos", "rects", "regular", "root", "samplepoints", "shape", "shapefile",
    "showboxes",
    "sides", "skew", "sortv", "style", "target", "tooltip", "url", "vertices", "width", "xlabel", "xlp", "z",
  ]
}
