internal import Collaboration
internal import NetworkFiles
internal import Statistics

extension FileNetworkReport {
  /// The report for a terminal: one screen.
  ///
  /// - Parameters:
  ///   - explains: whether how each figure was made follows.
  ///   - emphasis: wraps headings, for example in bold.
  public func text(explains: Bool = false, emphasis: @escaping (String) -> String = { $0 }) -> String {
    let sections = [
      fileSection(), networkSection(), structure?.section(of: network), communities?.section(), givenSection(),
    ].compactMap { $0 }
    var text = StatisticsSection.text(sections, emphasis: emphasis)
    if let structure { text += structure.tables(of: network, emphasis: emphasis) }
    text += "\n" + TopPeople.table(top).text(emphasis: emphasis)
    text += "\n" + notes.joined(separator: "\n") + "\n"
    if explains {
      text += "\n" + emphasis("How the figures were made") + "\n"
      let width = conventions.map(\.key.count).max() ?? 0
      for (key, words) in conventions {
        text += "  " + key + String(repeating: " ", count: width - key.count) + "  " + words + "\n"
      }
    }
    return text
  }

  private func fileSection() -> StatisticsSection {
    let edges = source.edges
    var formats: [String] = []
    for document in source.documents where !formats.contains(document.format) {
      formats.append(document.format)
    }
    var section = StatisticsSection("Network file")
    section.add("format", formats.joined(separator: ", "))
    section.add("files", TerminalText.grouped(source.documents.count))
    section.add("edges read", TerminalText.grouped(edges.records))
    section.addUnlessZero(edges.isListedBothWays ? "other direction" : "repeated", edges.repeated)
    section.addUnlessZero("loops", edges.loops)
    section.addUnlessZero("of weight 0", edges.weightless)
    section.addUnlessZero("rejected", source.documents.reduce(0) { $0 + $1.rejected })
    return section
  }

  private func networkSection() -> StatisticsSection {
    var section = StatisticsSection("Network")
    section.add("people", TerminalText.grouped(network.nodes))
    section.endLine()
    network.addFigures(to: &section)
    return section
  }

  private func givenSection() -> StatisticsSection? {
    guard let given else { return nil }
    var section = StatisticsSection("Clusters of the file, \(TerminalText.cleaned(given.name))")
    section.add("clusters", TerminalText.grouped(given.count))
    section.add("largest", TerminalText.grouped(given.largest))
    section.add("modularity", TerminalText.number(given.modularity, digits: 4))
    return section
  }

  private var notes: [String] {
    var notes = [
      "The input is a network and names no papers: nothing is said of papers, years and citations."
    ]
    if source.isDirected {
      notes.append("Directed edges are read as ties; the weights of both directions are added.")
    } else if source.edges.isListedBothWays {
      notes.append("Every edge is listed in both directions with the same weight; each was taken once.")
    } else if source.edges.repeated > 0 {
      notes.append("The weights of edges that are listed several times are added.")
    }
    if top.contains(where: { $0.entries.contains { !$0.value.isExact } })
      || network.meanDistance?.isExact == false
    {
      notes.append("≈ and ± are estimates from a sample (--exact computes them, --explain says how).")
    }
    return notes
  }
}
