internal import AuthorIdentity
internal import Bibliography
public import Collaboration
public import Graphs
internal import TextInput

/// The shortest ways from one person to another over joint papers, as `coauth path` prints them.
public struct PathReport: Sendable {
  /// The length of the shortest path, in hops the number of its steps; `nil` where no path leads.
  public let distance: Double?

  /// How many shortest paths there are; may be huge. Counted in hops only.
  public let pathCount: Double?

  /// Some of them, or with ``isRanked`` the shortest ones of whatever length, from the first person to the second.
  public let paths: [[NodeID]]

  /// The length of each of ``paths``.
  public let pathLengths: [Double]

  /// How long a step is.
  public let lengths: EdgeLength

  /// Whether longer paths follow the shortest.
  public let isRanked: Bool

  /// Whether author lists are cut, so that an unknown joint paper could make the way shorter; never of one hop.
  public let isUpperBound: Bool

  /// Whether author lists are cut and what is hidden could make the way shorter or longer: strengths are shares of a paper.
  public let isUncertain: Bool

  private let network: any NamedNetwork
  /// The network with the papers behind its ties, `nil` where nobody knows them.
  private let papers: CoauthorNetwork?
  private let ends: (NodeID, NodeID)

  /// Finds the paths.
  ///
  /// - Parameters:
  ///   - limit: how many paths are listed; of equally short ones the first in the order of their nodes.
  ///   - lengths: how long a step is.
  ///   - isRanked: whether longer paths follow the shortest, as many as `limit` says.
  /// - Complexity: O(people + ties) in hops, that of ``Graphs/WeightedGraph/kShortestPaths(_:from:to:lengths:)`` else; and the
  ///   papers on the paths.
  public init(
    _ network: CoauthorNetwork, from source: NodeID, to target: NodeID, limit: Int = 1,
    lengths: EdgeLength = .hops, isRanked: Bool = false
  ) {
    self.init(
      network, papers: network, from: source, to: target, limit: limit, lengths: lengths, isRanked: isRanked)
  }

  /// Finds the paths in a network that has no papers.
  public init(
    _ network: LabeledGraph, from source: NodeID, to target: NodeID, limit: Int = 1,
    lengths: EdgeLength = .hops, isRanked: Bool = false
  ) {
    self.init(
      network, papers: nil, from: source, to: target, limit: limit, lengths: lengths, isRanked: isRanked)
  }

  private init(
    _ network: any NamedNetwork, papers: CoauthorNetwork?, from source: NodeID, to target: NodeID, limit: Int,
    lengths: EdgeLength, isRanked: Bool
  ) {
    let graph = network.graph
    self.network = network
    self.papers = papers
    self.lengths = lengths
    self.isRanked = isRanked
    ends = (source, target)
    let isInHops = lengths == .hops
    let shortest = isInHops ? graph.shortestPaths(from: source, to: target, limit: isRanked ? 1 : limit) : nil
    if let shortest, !isRanked {
      paths = shortest.paths
      pathLengths = paths.map { Double($0.count - 1) }
    } else {
      var found = graph.kShortestPaths(limit, from: source, to: target, lengths: lengths)
      // Sums of lengths are rounded.
      if !isRanked, let best = found.first?.length { found.removeAll { $0.length > best * (1 + 1e-12) } }
      paths = found.map(\.nodes)
      pathLengths = found.map(\.length)
    }
    pathCount = shortest?.count
    distance = pathLengths.first
    let isCut = papers?.hasHiddenAuthors ?? false
    let isOfShares = papers.map { $0.options.counting != .full } ?? false
    isUncertain = isCut && !isInHops && isOfShares && source != target
    isUpperBound = isCut && !isUncertain && paths.first.map { $0.count > (isInHops ? 2 : 1) } ?? true
  }

  /// The paths as JSON; its keys are a contract, see `Docs/Guide/JSON.md`.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.field("distance", distance)
      json.field("distanceIsUpperBound", isUpperBound)
      json.field("distanceIsUncertain", isUncertain)
      json.field("lengths", lengths.name)
      json.field("pathCount", pathCount)
      json.field("pathLengths", pathLengths)
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
    let far =
      lengths == .hops
      ? "\(steps(distance))" : "\(TerminalText.number(distance, digits: 4)) (\(lengths.name))"
    var text =
      ends.0 == ends.1
      ? "\(name(ends.0)) is one person: no step.\n"
      : "\(names) are \(isUpperBound ? "at most " : isUncertain ? "about " : "")\(far) apart"
    if ends.0 != ends.1 {
      let count = pathCount ?? 1
      text += count > 1 ? " (\(TerminalText.number(count, digits: 0)) shortest paths).\n" : ".\n"
    }
    for (path, length) in zip(paths, pathLengths) where path.count > 1 {
      text += "\n"
      if isRanked {
        text +=
          lengths == .hops
          ? "\(steps(length)):\n"
          : "\(TerminalText.number(length, digits: 4)) in \(steps(Double(path.count - 1))):\n"
      }
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
    if isUncertain {
      text += "\nAuthor lists are cut: what they hide could make the way shorter or longer.\n"
    }
    return text
  }

  /// The pairs of neighbors on the paths, each once, in order.
  private var steps: [(NodeID, NodeID)] {
    var seen: Set<[NodeID]> = []
    return paths.flatMap { path in zip(path, path.dropFirst()).filter { seen.insert([$0, $1]).inserted } }
  }

  private func steps(_ count: Double) -> String {
    "\(TerminalText.number(count, digits: 0)) step\(count == 1 ? "" : "s")"
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

extension EdgeLength {
  /// The name on the command line and in JSON.
  public var name: String {
    switch self {
    case .hops: "hops"
    case .inverseWeight: "inverse-weight"
    case .inversePower(let exponent): "inverse-power:\(exponent)"
    }
  }

  /// The length of a name: `hops`, `inverse-weight`, or `inverse-power:α` with α from 0 to 10; `nil` for any other.
  public init?(name: String) {
    switch name {
    case "hops": self = .hops
    case "inverse-weight": self = .inverseWeight
    default:
      let prefix = "inverse-power:"
      guard name.hasPrefix(prefix), let exponent = Double(name.dropFirst(prefix.count)),
        (0...10).contains(exponent)
      else { return nil }
      self = .inversePower(exponent)
    }
  }
}
