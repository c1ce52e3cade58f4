internal import Collaboration
internal import Graphs
internal import Scientometrics
internal import Statistics

extension NetworkSummary {
  /// Adds the figures of the network but the number of its nodes.
  ///
  /// - Parameter mark: what stands before a figure, by its key in the JSON output.
  func addFigures(to section: inout StatisticsSection, mark: (String) -> String = { _ in "" }) {
    func add(_ label: String, _ key: String, _ value: String?) {
      section.add(label, value.map { mark(key) + $0 } ?? "–")
    }
    func real(_ value: Double?, _ digits: Int) -> String? {
      value.map { TerminalText.number($0, digits: digits) }
    }
    let isWhole = totalWeight == totalWeight.rounded()
    add("ties", "edges", TerminalText.grouped(edges))
    add("total strength", "totalWeight", real(totalWeight, isWhole ? 0 : 1))
    add("density", "density", real(density, 4))
    add("mean coauthors", "meanDegree", real(meanDegree, 2))
    add("most coauthors", "maxDegree", TerminalText.grouped(maxDegree))
    add("degeneracy", "degeneracy", TerminalText.grouped(degeneracy))
    add("components", "components", TerminalText.grouped(components))
    add("giant component", "giantComponent.nodes", TerminalText.grouped(giantNodes))
    add("its share", "giantComponent.share", real(giantShare.map { $0 * 100 }, 1).map { $0 + " %" })
    add("isolates", "isolates", TerminalText.grouped(isolates))
    add("transitivity", "transitivity", real(transitivity, 3))
    add("clustering", "meanLocalClustering", real(meanLocalClustering, 3))
    add("assortativity", "degreeAssortativity", real(degreeAssortativity, 3))
    add("mean distance", "meanDistance", meanDistance.map { TerminalText.estimate($0, digits: 2) })
    add("diameter", "diameter", diameter.map { TerminalText.estimate($0, digits: 0) })
  }
}

extension CommunitySummary {
  /// The communities as a section.
  func section(mark: (String) -> String = { _ in "" }) -> StatisticsSection {
    var section = StatisticsSection("Clusters, \(algorithm.title)")
    section.add("clusters", mark("count") + TerminalText.grouped(partition.count))
    section.add("largest", mark("largest") + TerminalText.grouped(partition.sizes.first ?? 0))
    let label = modularityResolution == 1 ? "modularity" : "modularity at resolution \(modularityResolution)"
    section.add(label, mark("modularity") + TerminalText.number(modularity, digits: 4))
    return section
  }
}

extension TopPeople {
  /// The lists side by side.
  ///
  /// - Parameter mark: what stands over the values of a measure.
  static func table(_ lists: [TopPeople], mark: (String) -> String = { _ in "" }) -> ReportTable {
    let titles = [
      "papers": "Most papers", "coauthors": "Most coauthors", "strength": "Strongest ties",
      "betweenness": "Highest betweenness", "hIndex": "Highest h",
    ]
    // The whole screen stays within some hundred columns: beside papers, strength, which follows them, is in the JSON only.
    let hasPapers = lists.contains { $0.measure == "papers" }
    let shown = lists.filter { !hasPapers || $0.measure != "strength" }
    let columns = shown.flatMap { list in
      [
        ReportTable.Column(list.measure, title: titles[list.measure] ?? list.measure, isNumeric: false),
        ReportTable.Column(list.measure + "Value", title: mark(list.measure).trimmed, isNumeric: true),
      ]
    }
    let rows = (0..<(shown.map(\.entries.count).max() ?? 0)).map { rank in
      shown.flatMap { list -> [ReportTable.Cell] in
        guard rank < list.entries.count else { return [.text(""), .text("")] }
        let entry = list.entries[rank]
        let value = entry.value.value
        return [
          .text(TerminalText.shortened(entry.name, to: 24)),
          .text(
            list.measure == "hIndex"
              ? TerminalText.interval(IndexInterval(low: Int(entry.value.low), high: Int(entry.value.high)))
              : (entry.value.isExact ? "" : "≈ ")
                + TerminalText.number(value, digits: value < 100 && value != value.rounded() ? 1 : 0)),
        ]
      }
    }
    return ReportTable(columns: columns, rows: rows)
  }
}

extension TerminalText {
  /// An index that may lie between two bounds.
  static func interval(_ index: IndexInterval?) -> String {
    guard let index else { return "–" }
    return index.isExact ? "\(index.low)" : "\(index.low) to \(index.high)"
  }

  /// A figure that may be estimated.
  static func estimate(_ estimate: Estimate, digits: Int) -> String {
    let value = number(estimate.value, digits: digits)
    if estimate.isExact { return value }
    if digits == 0 { return "\(value) to \(number(estimate.high, digits: 0))" }
    return "\(value) ± \(number((estimate.high - estimate.low) / 2, digits: digits))"
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
