internal import AuthorIdentity
public import Collaboration
public import Graphs
internal import Statistics
internal import TextInput

/// The people somebody is likely to write with next, as `coauth suggest` prints them.
public struct SuggestionReport: Sendable {
  /// One suggestion.
  public struct Suggestion: Sendable {
    /// Who.
    public let node: NodeID
    /// The score by the measure.
    public let score: Double
    /// The coauthors of both, those with the strongest tie to the person first.
    public let common: [NodeID]
    /// Whether they wrote together later; `nil` where no later papers were looked at.
    public let cameTrue: Bool?
  }

  /// The suggestions, best first.
  public let suggestions: [Suggestion]

  /// How well the measure told what came after the window, `nil` where it was not asked for.
  public let evaluation: LinkPredictionQuality?

  /// What makes a suggestion good.
  public let measure: LinkMeasure

  private let network: any NamedNetwork
  private let person: NodeID
  /// Whether author lists are cut, so that ties may be missing.
  private let hasCutLists: Bool
  private let until: Int?

  /// Finds suggestions in a network of papers.
  ///
  /// - Parameter count: how many, at most; 0 for all.
  public init(
    _ network: CoauthorNetwork, for person: NodeID, by measure: LinkMeasure = .adamicAdar, count: Int = 10
  ) {
    self.init(
      network, person, measure, count, hasCutLists: network.hasHiddenAuthors, later: nil, nil, until: nil)
  }

  /// Finds suggestions in a network that has no papers.
  public init(
    _ network: LabeledGraph, for person: NodeID, by measure: LinkMeasure = .adamicAdar, count: Int = 10
  ) {
    self.init(network, person, measure, count, hasCutLists: false, later: nil, nil, until: nil)
  }

  /// Finds suggestions in a network of the past, and judges the measure by what came later.
  ///
  /// - Parameters:
  ///   - network: the network up to a year.
  ///   - later: the network of the same bibliography without that bound; people who came later are left out.
  ///   - sources: the most people whose pairs are looked at, `nil` for all.
  ///   - seed: chooses them.
  ///   - progress: is called now and then with the share that is done.
  public init(
    _ network: CoauthorNetwork, for person: NodeID, by measure: LinkMeasure = .adamicAdar, count: Int = 10,
    judgedBy later: CoauthorNetwork, sources: Int? = nil, seed: UInt64 = 42,
    progress: (@Sendable (Double) -> Void)? = nil
  ) {
    let future = later.graph(onNodesOf: network)
    var random = SplitMix64(seed: seed)
    let quality = network.graph.linkPredictionQuality(
      of: measure, future: future, suggestions: count == 0 ? 10 : count, sources: sources, using: &random,
      threads: network.options.threads, progress: progress)
    self.init(
      network, person, measure, count, hasCutLists: network.hasHiddenAuthors, later: future, quality,
      until: network.options.until)
  }

  private init(
    _ network: any NamedNetwork, _ person: NodeID, _ measure: LinkMeasure, _ count: Int, hasCutLists: Bool,
    later: WeightedGraph?, _ evaluation: LinkPredictionQuality?, until: Int?
  ) {
    let graph = network.graph
    let found = graph.likelyLinks(of: person, count == 0 ? graph.nodeCount : count, by: measure)
    suggestions = found.map { node, score in
      let pair = NodePair(person, node)
      let common = graph.commonNeighbors(of: pair).map { ($0, graph.weight(between: person, and: $0)) }
      return Suggestion(
        node: node, score: score,
        common: common.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.map(\.0),
        cameTrue: later.map { $0.weight(between: person, and: node) > 0 })
    }
    self.network = network
    self.person = person
    self.measure = measure
    self.hasCutLists = hasCutLists
    self.evaluation = evaluation
    self.until = until
  }

  /// The suggestions as a table: id, name, score, the number of common coauthors and who they are.
  ///
  /// - Parameters:
  ///   - named: how many common coauthors are named of each; 0 for all.
  ///   - hasIDs: whether the column of ids is there, which people need not read.
  public func table(named: Int = 0, hasIDs: Bool = true) -> ReportTable {
    var columns: [ReportTable.Column] = hasIDs ? [.init("id", isNumeric: false)] : []
    columns += [
      .init("name", isNumeric: false),
      .init("score", title: (hasCutLists ? HiddenAuthors.Row.notDetermined.mark : "") + "score"),
      .init("commonCoauthors", title: (hasCutLists ? HiddenAuthors.Row.lowerBound.mark : "") + "common"),
      .init("common", title: "coauthors of both", isNumeric: false),
    ]
    if evaluation != nil { columns.append(.init("cameTrue", title: "came true", isNumeric: false)) }
    let rows = suggestions.map { suggestion in
      let shown = suggestion.common.prefix(named == 0 ? suggestion.common.count : named)
      var cells: [ReportTable.Cell] = hasIDs ? [.text(network.id(at: suggestion.node))] : []
      cells += [
        .text(network.name(at: suggestion.node)),
        .real(suggestion.score, digits: suggestion.score == suggestion.score.rounded() ? 0 : 3),
        .integer(suggestion.common.count),
        .people(shown.map { .init(id: network.id(at: $0), name: network.name(at: $0)) }),
      ]
      if evaluation != nil { cells.append(suggestion.cameTrue.map { .flag($0) } ?? .missing) }
      return cells
    }
    return ReportTable(columns: columns, rows: rows)
  }

  /// The person's name, cleaned for a terminal.
  public var name: String { TerminalText.cleaned(network.name(at: person)) }

  /// What a reader of the table should know, a line each.
  public var notes: [String] {
    var lines: [String] = []
    if hasCutLists {
      lines.append("Author lists are cut: ≥ at least; ~ may go either way once they are known.")
    }
    guard let evaluation, let until else { return lines }
    guard let auc = evaluation.auc, let precision = evaluation.precision else {
      return lines + ["Nobody of the network up to \(until) found a new coauthor in it later."]
    }
    let people = TerminalText.grouped(evaluation.sources)
    let bounds = auc.isExact ? "" : " (\(number(auc.low)) to \(number(auc.high)), \(people) people drawn)"
    lines.append(
      "After \(until): AUC \(number(auc.value))\(bounds), where 0.5 is chance. Precision at "
        + "\(evaluation.suggestions) is \(TerminalText.number(100 * precision, digits: 1)) %, the mean of the "
        + "\(TerminalText.grouped(evaluation.sourcesWithNewLinks)) people who found a new coauthor; places that fewer "
        + "suggestions leave empty count as misses.")
    return lines
  }

  private func number(_ value: Double) -> String { TerminalText.number(value, digits: 3) }

  /// The report as JSON: `{ person, measure, suggestions: [{id, name, score, common, cameTrue}], evaluation }`.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.object("person") { json in
        json.field("id", network.id(at: person))
        json.field("name", network.name(at: person))
      }
      json.field("measure", measure.name)
      json.array("suggestions") { json in
        for suggestion in suggestions {
          json.object { json in
            json.field("id", network.id(at: suggestion.node))
            json.field("name", network.name(at: suggestion.node))
            json.field("score", suggestion.score)
            json.array("common") { json in
              for node in suggestion.common {
                json.inline { json in
                  json.object { json in
                    json.field("id", network.id(at: node))
                    json.field("name", network.name(at: node))
                  }
                }
              }
            }
            json.field("cameTrue", suggestion.cameTrue)
          }
        }
      }
      guard let evaluation else {
        json.field("evaluation", Int?.none)
        return
      }
      json.object("evaluation") { json in
        json.field("until", until)
        json.field("auc", evaluation.auc?.value)
        json.field("aucBounds", evaluation.auc.map { [$0.low, $0.high] })
        json.field("aucIsExact", evaluation.auc?.isExact)
        json.field("precision", evaluation.precision)
        json.field("suggestions", evaluation.suggestions)
        json.field("people", evaluation.sources)
        json.field("peopleWithNewCoauthors", evaluation.sourcesWithNewLinks)
        json.field("newTies", evaluation.newLinks)
        json.field("candidates", evaluation.candidates)
      }
    }
    return writer.string + "\n"
  }
}

extension CoauthorNetwork {
  /// The ties of this network between the people of another one of the same bibliography, on that one's nodes.
  fileprivate func graph(onNodesOf other: CoauthorNetwork) -> WeightedGraph {
    var edges: [(Int, Int, Double)] = []
    for node in 0..<other.nodeCount {
      guard let own = self.node(of: other.person(at: NodeID(node))) else { continue }
      for (neighbor, weight) in zip(graph.neighbors(of: own), graph.weights(of: own))
      where neighbor > own.index {
        guard let far = other.node(of: person(at: NodeID(Int(neighbor)))) else { continue }
        edges.append((node, Int(far.index), weight))
      }
    }
    return WeightedGraph(nodeCount: other.nodeCount, edges: edges)
  }
}
