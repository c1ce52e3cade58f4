internal import AuthorIdentity
internal import Bibliography
public import Collaboration
public import Graphs
internal import TextInput

/// The shortest ways from one person to another over joint papers, as `coauth path` prints them.
public struct PathReport: Sendable {
  /// The number of steps; `nil` where no path leads.
  public let distance: Int?

  /// How many shortest paths there are; may be huge.
  public let pathCount: Double

  /// Some of them, from the first person to the second.
  public let paths: [[NodeID]]

  /// Whether author lists are cut, so that an unknown joint paper could make the way shorter; never of one step.
  public let isUpperBound: Bool

  private let network: any NamedNetwork
  /// The network with the papers behind its ties, `nil` where nobody knows them.
  private let papers: CoauthorNetwork?
  private let ends: (NodeID, NodeID)

  /// Finds the paths.
  ///
  /// - Parameter limit: how many of equally short paths are listed: the first in the order of their nodes.
  /// - Complexity: O(people + ties), and the papers on the paths.
  public init(_ network: CoauthorNetwork, from source: NodeID, to target: NodeID, limit: Int = 1) {
    self.init(network, papers: network, from: source, to: target, limit: limit)
  }

  /// Finds the paths in a network that has no papers.
  public init(_ network: LabeledGraph, from source: NodeID, to target: NodeID, limit: Int = 1) {
    self.init(network, papers: nil, from: source, to: target, limit: limit)
  }

  private init(
    _ network: any NamedNetwork, papers: CoauthorNetwork?, from source: NodeID, to target: NodeID, limit: Int
  ) {
    let found = network.graph.shortestPaths(from: source, to: target, limit: limit)
    self.network = network
    self.papers = papers
    ends = (source, target)
    paths = found.paths
    pathCount = found.count
    distance = found.paths.first.map { $0.count - 1 }
    isUpperBound = papers?.hasCutLists ?? false && found.paths.first.map { $0.count > 2 } ?? true
  }

  /// The paths as JSON: `{ distance, distanceIsUpperBound, pathCount, paths: [[{id, name}]], papers: [{between, ...}] }`.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.field("distance", distance)
      json.field("distanceIsUpperBound", isUpperBound)
      json.field("pathCount", pathCount)
      json.array("paths") { json in
        for path in paths {
          json.array { json in for node in path { write(node, to: &json) } }
        }
      }
      if let network = papers {
        json.array("papers") { json in
          for step in steps {
            for paper in network.papers(between: step.0, and: step.1) {
              write(paper, step, of: network, to: &json)
            }
          }
        }
      } else {
        json.field("papers", Int?.none)
        json.array("ties") { json in for step in steps { write(step, to: &json) } }
      }
    }
    return writer.string + "\n"
  }

  /// The paths for a terminal: a person a line, the joint papers between.
  ///
  /// - Parameters:
  ///   - paperLimit: how many papers of each step are named.
  ///   - width: titles are cut where lines are longer.
  ///   - emphasis: wraps names.
  public func text(paperLimit: Int = 3, width: Int = 100, emphasis: (String) -> String = { $0 }) -> String {
    let names = "\(name(ends.0)) and \(name(ends.1))"
    guard let distance else { return "No path joins \(names).\n" }
    var text =
      distance == 0
      ? "\(name(ends.0)) is one person: no step.\n"
      : "\(names) are \(isUpperBound ? "at most " : "")\(distance) step\(distance == 1 ? "" : "s") apart"
    if distance > 0 {
      text += pathCount > 1 ? " (\(TerminalText.number(pathCount, digits: 0)) shortest paths).\n" : ".\n"
    }
    for path in paths where path.count > 1 {
      text += "\n"
      for (place, node) in path.enumerated() {
        text += emphasis(name(node)) + "\n"
        guard place + 1 < path.count else { continue }
        for line in lines(between: node, and: path[place + 1], limit: paperLimit) {
          text += "  │ " + TerminalText.shortened(line, to: width - 4) + "\n"
        }
      }
    }
    if isUpperBound {
      text += "\nAuthor lists are cut: a hidden joint paper could make the way shorter.\n"
    }
    return text
  }

  /// The pairs of neighbors on the paths, each once, in order.
  private var steps: [(NodeID, NodeID)] {
    var seen: Set<[NodeID]> = []
    return paths.flatMap { path in zip(path, path.dropFirst()).filter { seen.insert([$0, $1]).inserted } }
  }

  /// What stands between two people: their papers, or how strong their tie is.
  private func lines(between a: NodeID, and b: NodeID, limit: Int) -> [String] {
    guard let network = papers else {
      let weight = self.network.graph.weight(between: a, and: b)
      return ["strength \(TerminalText.number(weight, digits: weight == weight.rounded() ? 0 : 2))"]
    }
    let papers = network.papers(between: a, and: b)
    let rest = papers.count - limit
    return papers.prefix(limit).map { line(network.bibliography[$0]) }
      + (rest > 0 ? ["and \(TerminalText.grouped(rest)) more"] : [])
  }

  private func name(_ node: NodeID) -> String { TerminalText.cleaned(network.name(at: node)) }

  private func line(_ paper: Paper) -> String {
    let year = paper.date?.year.map { "\($0) " } ?? ""
    let venue = paper.venue.map { ", \($0)" } ?? ""
    return TerminalText.cleaned(year + (paper.title.isEmpty ? "(no title)" : paper.title) + venue)
  }

  private func write(_ node: NodeID, to json: inout JSONWriter) {
    json.inline { json in
      json.object { json in
        json.field("id", network.id(at: node))
        json.field("name", network.name(at: node))
      }
    }
  }

  private func write(_ step: (NodeID, NodeID), to json: inout JSONWriter) {
    json.inline { json in
      json.object { json in
        json.field("between", [step.0, step.1].map(network.id(at:)))
        json.field("strength", network.graph.weight(between: step.0, and: step.1))
      }
    }
  }

  private func write(
    _ id: PaperID, _ step: (NodeID, NodeID), of network: CoauthorNetwork, to json: inout JSONWriter
  ) {
    let paper = network.bibliography[id]
    json.object { json in
      json.field("between", [step.0, step.1].map(network.id(at:)))
      json.field("title", paper.title)
      json.field("year", paper.date?.year)
      json.field("venue", paper.venue)
      json.field("ids", paper.identifiers.map(\.description))
    }
  }
}
