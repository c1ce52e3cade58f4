internal import Graphs

/// Writes a map in the DOT language.
struct MapWriter {
  let network: LabeledGraph
  let people: [Int]
  let edges: [MapEdge]
  let strength: [Double]
  let sizes: [Double?]
  let sizeLabel: String
  let colors: ClusterColors
  let highlighted: Set<Int>
  let title: String
  let caption: [String]
  let tieUnit: String

  static let longestName = 32
  static let longestTooltip = 300
  static let fontStack = "Helvetica,Arial,sans-serif"

  func text() -> String {
    let names = people.map(displayName)
    let lines = names.map(PrintableText.nameLines)
    let scale = MapScale(sizes: people.map { sizes[$0] }, weights: edges.map(\.weight), names: lines)
    let legend = MapLegend(
      scale: scale, colors: colors, names: names, sizeLabel: sizeLabel, tieUnit: tieUnit, title: title,
      caption: caption)

    var dot = "graph \(DOTText.label(title.isEmpty ? "Network map" : title)) {\n"
    dot += """
        graph [bgcolor="white", outputorder="edgesfirst", overlap="prism", overlap_scaling="-2", sep="+6",
          smoothing="triangle", repulsiveforce="2", splines="curved", pad="0.3", dpi="100", size="\(scale.pictureSize)",
          fontname="\(Self.fontStack)", labelloc="b", labeljust="l", label=<\(legend.html())>]
        node [shape="box", style="rounded,filled", margin="0.07,0.035", width="0.1", height="0.1",
          fontname="\(Self.fontStack)", fontcolor="\(Palette.ink.hex)", penwidth="1.2"]
        edge [color="\(Palette.line.hex)80"]

      """
    if edges.isEmpty { dot += "  graph [packmode=\"array_u\"]\n" }
    for (place, node) in people.enumerated() {
      dot += "  n\(node) [\(attributes(ofPerson: place, lines: lines[place], scale: scale))]\n"
    }
    for edge in edges {
      dot += "  n\(people[edge.a]) -- n\(people[edge.b]) [\(attributes(of: edge, scale: scale))]\n"
    }
    return dot + "}\n"
  }

  private func displayName(_ node: Int) -> String {
    let name = PrintableText.shortened(network.names[node], to: Self.longestName)
    return name.isEmpty ? PrintableText.shortened(network.ids[node], to: Self.longestName) : name
  }

  private func attributes(ofPerson place: Int, lines: [String], scale: MapScale) -> String {
    let node = people[place]
    let color = colors.colorOfPerson[place]
    let isMarked = highlighted.contains(node)
    let bold = lines.map { "<B>\(DOTText.html($0))</B>" }.joined(separator: "<BR/>")
    let label = isMarked ? "<\(bold)>" : DOTText.label(lines: lines)
    var result = "label=\(label), fontsize=\"\(DOTText.decimal(scale.fontSize(sizes[node])))\""
    result += ", color=\"\(isMarked ? Palette.ink.hex : color.hex)\", fillcolor=\"\(color.fill.hex)\""
    if isMarked { result += ", penwidth=\"3.5\"" }
    if edges.isEmpty { result += ", sortv=\"\(place + 1)\"" }
    return result + ", tooltip=\(DOTText.tooltip(tooltip(of: node)))"
  }

  private func attributes(of edge: MapEdge, scale: MapScale) -> String {
    let ends = [edge.a, edge.b].map { network.names[people[$0]] }.joined(separator: " – ")
    let own = colors.colorOfPerson[edge.a]
    let isInside = colors.clusterOfPerson[edge.a] == colors.clusterOfPerson[edge.b] && own != Palette.rest
    let color = isInside ? own.hex + "8C" : Palette.line.hex + "80"
    let tooltip = PrintableText.shortened(
      "\(ends): \(DOTText.decimal(edge.weight)) \(tieUnit)", to: Self.longestTooltip)
    return "penwidth=\"\(DOTText.decimal(scale.lineWidth(edge.weight)))\", color=\"\(color)\""
      + ", tooltip=\(DOTText.tooltip(tooltip))"
  }

  private func tooltip(of node: Int) -> String {
    var facts: [String] = []
    for case .integers(let column) in network.attributes where column.name == "papers" {
      if let papers = column.values[node] { facts.append("papers: \(papers)") }
    }
    facts.append("coauthors: \(network.graph.degree(of: NodeID(node)))")
    facts.append("total strength: \(DOTText.decimal(strength[node]))")
    if let value = sizes[node], !["papers", "coauthors", "total strength"].contains(sizeLabel) {
      facts.append("\(sizeLabel): \(DOTText.decimal(value))")
    }
    let name = network.names[node].isEmpty ? network.ids[node] : network.names[node]
    return PrintableText.shortened(name, to: Self.longestTooltip) + " — " + facts.joined(separator: ", ")
  }
}
