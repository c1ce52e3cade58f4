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

  private let network: CoauthorNetwork
  private let ends: (NodeID, NodeID)

  /// Finds the paths.
  ///
  /// - Parameter limit: how many of equally short paths are listed: the first in the order of their nodes.
  /// - Complexity: O(people + ties), and the papers on the paths.
  public init(_ network: CoauthorNetwork, from source: NodeID, to target: NodeID, limit: Int = 1) {
    let found = network.graph.shortestPaths(from: source, to: target, limit: limit)
    self.network = network
    ends = (source, target)
    paths = found.paths
    pathCount = found.count
    distance = found.paths.first.map { $0.count - 1 }
    isUpperBound = network.hasCutLists && found.paths.first.map { $0.count > 2 } ?? true
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
      json.array("papers") { json in
        for step in steps { for paper in papers(step) { write(paper, step, to: &json) } }
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
        let papers = papers((node, path[place + 1]))
        for paper in papers.prefix(paperLimit) {
          text += "  │ " + TerminalText.shortened(line(paper), to: width - 4) + "\n"
        }
        if papers.count > paperLimit {
          text += "  │ and \(TerminalText.grouped(papers.count - paperLimit)) more\n"
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

  private func papers(_ step: (NodeID, NodeID)) -> [PaperID] { network.papers(between: step.0, and: step.1) }

  private func name(_ node: NodeID) -> String { TerminalText.cleaned(network.name(at: node)) }

  private func line(_ id: PaperID) -> String {
    let paper = network.bibliography[id]
    let year = paper.date?.year.map { "\($0) " } ?? ""
    let venue = paper.venue.map { ", \($0)" } ?? ""
    return TerminalText.cleaned(year + (paper.title.isEmpty ? "(no title)" : paper.title) + venue)
  }

  private func write(_ node: NodeID, to json: inout JSONWriter) {
    json.inline { json in
      json.object { json in
        json.field("id", network.bibliography.id(of: network.person(at: node)))
        json.field("name", network.name(at: node))
      }
    }
  }

  private func write(_ id: PaperID, _ step: (NodeID, NodeID), to json: inout JSONWriter) {
    let paper = network.bibliography[id]
    json.object { json in
      json.field(
        "between",
        [step.0, step.1].map { network.bibliography.id(of: network.person(at: $0)) })
      json.field("title", paper.title)
      json.field("year", paper.date?.year)
      json.field("venue", paper.venue)
      json.field("ids", paper.identifiers.map(\.description))
    }
  }
}
