public import Graphs

/// A map of a network that can be read: who and which ties are shown, in which size and color, with a legend
/// and a caption that says how it was made. ``dot`` is what Graphviz draws, with its layout sfdp.
///
///     let map = NetworkMap(network, showing: .strongest(150), coloredBy: groups, title: "Coauthors")
///     let svg = try GraphvizRenderer().render(map.dot, layout: .sfdp, as: .svg)
///
/// - Each person is a box with the name in it; the size of the name grows with the square root of the value
///   that `sizedBy` names.
/// - The ten largest clusters among the people shown have colors (safe for color blindness), all others are
///   grey. A line inside a cluster has the cluster's color, one between clusters is grey; its width grows with
///   the square root of the strength.
/// - Too many lines are thinned: the maximum spanning forest and three ties a person stay.
/// - Whatever was left out is counted in the caption.
///
/// Names may hold anything: they are cleaned of control characters and escaped. A name longer than 32
/// characters is cut in the picture and whole in the tooltip.
///
/// Complexity: O(n log n + m) for a network of n people and m ties.
public struct NetworkMap: Sendable {
  /// The people on the map, strongest first.
  public let shown: [NodeID]

  /// The number of lines drawn.
  public let drawnTies: Int

  /// The number of ties among the people shown; more than ``drawnTies`` when the map was thinned.
  public let tiesAmongShown: Int

  /// The lines under the map: what is shown and what was left out, then the caller's notes.
  public let caption: [String]

  /// The map in the DOT language, to be laid out with sfdp.
  public let dot: String

  /// Makes a map.
  ///
  /// Total strength is the sum of a person's edge weights in the whole network; equals are ordered by number
  /// of coauthors, then name, then id.
  ///
  /// - Parameters:
  ///   - network: the network. An integer column named `papers` appears in tooltips.
  ///   - selection: who is shown. People in connected groups of fewer than three make room for others, except
  ///     in a network of up to 30 people or where there is no larger group; see `Docs/Guide/Pictures.md`.
  ///   - size: what makes a name large.
  ///   - clusters: a division of all nodes of the network, for colors. Without it there is one color.
  ///   - highlighted: people with a heavy frame, who are shown in any case.
  ///   - title: printed under the map and used as the picture's title.
  ///   - notes: further lines of the caption: the source, the counting, what was filtered.
  ///   - tieUnit: what one unit of edge weight is, for the legend, for example `joint papers`.
  /// - Precondition: `clusters` and a size column have one value per node.
  public init(
    _ network: LabeledGraph, showing selection: MapSelection = .strongest(150),
    sizedBy size: NodeSize = .coauthors, coloredBy clusters: Partition? = nil,
    highlighting highlighted: [NodeID] = [], title: String = "", notes: [String] = [],
    tieUnit: String = "strength"
  ) {
    let graph = network.graph
    precondition(
      clusters.map { $0.clusterOfNode.count == graph.nodeCount } ?? true, "one cluster per node is needed")
    let strength = (0..<graph.nodeCount).map { graph.weights(of: NodeID($0)).reduce(0, +) }
    let sizes = size.values(in: network, strength: strength)
    precondition(sizes.count == graph.nodeCount, "one size per node is needed")

    let marked = Set(highlighted.map { Int($0.index) })
    let selector = MapSelector(
      graph: graph, ranked: Self.ranking(of: network, strength: strength), highlighted: marked)
    let people = selector.nodes(selection)
    let ties = EdgeThinning.edges(among: people, in: graph)
    let drawn = EdgeThinning.thinned(ties, nodeCount: people.count)

    shown = people.map { NodeID($0) }
    drawnTies = drawn.count
    tiesAmongShown = ties.count
    caption =
      Self.account(
        selection, shown: people.count, of: graph.nodeCount, drawn: drawn.count, ties: ties.count)
      + notes.map(PrintableText.cleaned)
    dot =
      MapWriter(
        network: network, people: people, edges: drawn, strength: strength, sizes: sizes,
        sizeLabel: size.label, colors: ClusterColors(clusters, people: people), highlighted: marked,
        title: PrintableText.cleaned(title), caption: caption, tieUnit: tieUnit
      ).text()
  }

  private static func ranking(of network: LabeledGraph, strength: [Double]) -> [Int] {
    let graph = network.graph
    return strength.indices.sorted { a, b in
      if strength[a] != strength[b] { return strength[a] > strength[b] }
      let degrees = (graph.degree(of: NodeID(a)), graph.degree(of: NodeID(b)))
      if degrees.0 != degrees.1 { return degrees.0 > degrees.1 }
      return (network.names[a], network.ids[a]) < (network.names[b], network.ids[b])
    }
  }

  private static func account(
    _ selection: MapSelection, shown: Int, of total: Int, drawn: Int, ties: Int
  ) -> [String] {
    let people = PrintableText.grouped(total) + (total == 1 ? " person" : " people")
    let who: String
    if shown == total {
      who = total == 1 ? "The one person of the network is shown." : "All \(people) are shown."
    } else {
      let count = "\(PrintableText.grouped(shown)) of \(people) are shown"
      switch selection {
      case .strongest(let wished) where wished >= total:
        who = count + "; the others are in connected groups of fewer than three."
      case .strongest:
        who = count + ": the strongest, in connected groups of three or more where there are any."
      case .all: who = count + "; the others are in connected groups of fewer than three."
      case .neighborhood(_, let hops, _):
        who =
          count + (hops == 1 ? ": one person and coauthors." : ": those within \(hops) steps of one person.")
      }
    }
    if drawn == ties { return [who] }
    return [
      who + " \(PrintableText.grouped(drawn)) of \(PrintableText.grouped(ties)) ties between them are drawn: "
        + "the three strongest of each person and those that hold the map together."
    ]
  }
}
