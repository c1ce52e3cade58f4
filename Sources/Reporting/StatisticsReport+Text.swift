internal import Collaboration
internal import Graphs
internal import Scientometrics
internal import Statistics

extension StatisticsReport {
  /// The report for a terminal: one screen.
  ///
  /// - Parameters:
  ///   - explains: whether how each figure was made follows.
  ///   - emphasis: wraps headings, for example in bold.
  public func text(explains: Bool = false, emphasis: @escaping (String) -> String = { $0 }) -> String {
    let marks = TruncationMarks(self)
    let sections = [
      papersSection(), peopleSection(marks), networkSection(marks), clusterSection(marks),
      collaborationSection(marks),
      citationSection(),
    ].compactMap { $0 }
    var text = StatisticsSection.text(sections, emphasis: emphasis)
    text += "\n" + topTable(marks).text(emphasis: emphasis)
    let notes = self.notes
    if !notes.isEmpty { text += "\n" + notes.joined(separator: "\n") + "\n" }
    if explains {
      text += "\n" + emphasis("How the figures were made") + "\n"
      let width = conventions.map(\.key.count).max() ?? 0
      for (key, words) in conventions {
        text += "  " + key + String(repeating: " ", count: width - key.count) + "  " + words + "\n"
      }
    }
    return text
  }

  // MARK: Sections

  private func papersSection() -> StatisticsSection {
    var section = StatisticsSection("Papers")
    section.add("papers", TerminalText.grouped(list.paperCount))
    if let years = list.years {
      section.add(
        "years", years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)")
    }
    section.add("files", TerminalText.grouped(input.files))
    section.add("records", TerminalText.grouped(input.records))
    section.addUnlessZero("merged", list.mergedRecords)
    section.addUnlessZero("rejected", input.rejected)
    section.addUnlessZero("skipped", input.skipped.values.reduce(0, +))
    section.addUnlessZero("cut lists", list.truncatedPapers)
    section.addUnlessZero("completed", list.completedPapers)
    section.addUnlessZero("without authors", list.papersWithoutAuthors)
    return section
  }

  private func peopleSection(_ marks: TruncationMarks) -> StatisticsSection {
    var section = StatisticsSection("People")
    section.add("people", marks.mark("people.count") + TerminalText.grouped(list.personCount))
    section.add("authorships", marks.mark("people.mentions") + TerminalText.grouped(list.mentionCount))
    section.endLine()
    for (label, key, spread) in [
      ("authors per paper", "authorsPerPaper", list.authorsPerPaper),
      ("papers per person", "papersPerPerson", list.papersPerPerson),
    ] {
      func add(_ label: String, _ part: String, _ value: Double) {
        let digits = part == "mean" ? 2 : value == value.rounded() ? 0 : 1
        section.add(label, marks.mark("people.\(key).\(part)") + TerminalText.number(value, digits: digits))
      }
      add(label, "mean", spread.mean)
      add("median", "median", spread.median)
      add("most", "max", Double(spread.max))
    }
    return section
  }

  private func networkSection(_ marks: TruncationMarks) -> StatisticsSection {
    var section = StatisticsSection("Network, \(options.counting.rawValue) counting")
    func add(_ label: String, _ key: String, _ value: String?) {
      section.add(label, value.map { marks.mark("network." + key) + $0 } ?? "–")
    }
    if network.nodes != list.personCount {
      add("people in it", "nodes", TerminalText.grouped(network.nodes))
      section.endLine()
    }
    func real(_ value: Double?, _ digits: Int) -> String? {
      value.map { TerminalText.number($0, digits: digits) }
    }
    let isWhole = network.totalWeight == network.totalWeight.rounded()
    add("ties", "edges", TerminalText.grouped(network.edges))
    add("total strength", "totalWeight", real(network.totalWeight, isWhole ? 0 : 1))
    add("density", "density", real(network.density, 4))
    add("mean coauthors", "meanDegree", real(network.meanDegree, 2))
    add("most coauthors", "maxDegree", TerminalText.grouped(network.maxDegree))
    add("degeneracy", "degeneracy", TerminalText.grouped(network.degeneracy))
    add("components", "components", TerminalText.grouped(network.components))
    add("giant component", "giantComponent.nodes", TerminalText.grouped(network.giantNodes))
    add("its share", "giantComponent.share", real(network.giantShare.map { $0 * 100 }, 1).map { $0 + " %" })
    add("isolates", "isolates", TerminalText.grouped(network.isolates))
    add("transitivity", "transitivity", real(network.transitivity, 3))
    add("clustering", "meanLocalClustering", real(network.meanLocalClustering, 3))
    add("assortativity", "degreeAssortativity", real(network.degreeAssortativity, 3))
    add("mean distance", "meanDistance", network.meanDistance.map { Self.estimate($0, digits: 2) })
    add("diameter", "diameter", network.diameter.map { Self.estimate($0, digits: 0) })
    return section
  }

  private func clusterSection(_ marks: TruncationMarks) -> StatisticsSection? {
    guard let communities else { return nil }
    var section = StatisticsSection("Clusters, Leiden")
    section.add("clusters", marks.mark("clusters.count") + TerminalText.grouped(communities.partition.count))
    section.add(
      "largest", marks.mark("clusters.largest") + TerminalText.grouped(communities.partition.sizes.first ?? 0)
    )
    section.add(
      "modularity", marks.mark("clusters.modularity") + TerminalText.number(communities.modularity, digits: 4)
    )
    return section
  }

  private func collaborationSection(_ marks: TruncationMarks) -> StatisticsSection? {
    guard let indices = list.collaboration else { return nil }
    var section = StatisticsSection("Collaboration")
    func add(_ label: String, _ key: String, _ value: Double?) {
      section.add(
        label, value.map { marks.mark("collaboration." + key) + TerminalText.number($0, digits: 3) } ?? "–")
    }
    add("index CI", "collaborationIndex", indices.collaborationIndex)
    add("degree DC", "degreeOfCollaboration", indices.degreeOfCollaboration)
    add("coefficient CC", "collaborativeCoefficient", indices.collaborativeCoefficient)
    add("modified MCC", "modifiedCollaborativeCoefficient", indices.modifiedCollaborativeCoefficient)
    add("solo share", "soloShare", indices.soloShare)
    return section
  }

  private func citationSection() -> StatisticsSection? {
    guard let total = list.citations.totalCitations else { return nil }
    var section = StatisticsSection("Citations")
    section.add("citations", TerminalText.grouped(total))
    section.add("counted papers", TerminalText.grouped(list.papersWithCitations))
    section.add("h", Self.interval(list.citations.hIndex))
    section.add("g", Self.interval(list.citations.gIndex))
    section.add("i10", Self.interval(list.citations.i10Index))
    return section
  }

  // MARK: The largest values

  private func topTable(_ marks: TruncationMarks) -> ReportTable {
    let titles = [
      "papers": "Most papers", "coauthors": "Most coauthors", "strength": "Strongest ties",
      "betweenness": "Highest betweenness", "hIndex": "Highest h",
    ]
    // The whole screen stays within some hundred columns: strength, which follows the papers, is in the JSON only.
    let shown = top.filter { $0.measure != "strength" }
    let columns = shown.flatMap { list in
      [
        ReportTable.Column(list.measure, title: titles[list.measure] ?? list.measure, isNumeric: false),
        ReportTable.Column(
          list.measure + "Value", title: marks.mark("top." + list.measure).trimmed, isNumeric: true),
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
              ? Self.interval(IndexInterval(low: Int(entry.value.low), high: Int(entry.value.high)))
              : (entry.value.isExact ? "" : "≈ ")
                + TerminalText.number(value, digits: value < 100 && value != value.rounded() ? 1 : 0)),
        ]
      }
    }
    return ReportTable(columns: columns, rows: rows)
  }

  // MARK: Notes

  private var notes: [String] {
    var notes: [String] = []
    if list.truncatedPapers > 0 {
      notes.append(
        (list.truncatedPapers == 1
          ? "One paper has a cut author list"
          : "\(TerminalText.grouped(list.truncatedPapers)) papers have cut author lists")
          + ": ≥ at least, ≤ at most, ~ may go either way.")
    }
    if top.contains(where: { $0.measure == "betweenness" && $0.entries.contains { !$0.value.isExact } })
      || network.meanDistance?.isExact == false
    {
      notes.append("≈ and ± are estimates from a sample (--exact computes them, --explain says how).")
    }
    if options.hasWindow || options.maximumAuthors != nil {
      notes.append(
        "Left out of the network: \(omissions.papersOutsideWindow) papers outside the window, "
          + "\(omissions.papersWithoutYear) without a year, \(omissions.papersWithTooManyAuthors) with too many authors."
      )
    }
    return notes
  }

  private static func interval(_ index: IndexInterval?) -> String {
    guard let index else { return "–" }
    return index.isExact ? "\(index.low)" : "\(index.low) to \(index.high)"
  }

  private static func estimate(_ estimate: Estimate, digits: Int) -> String {
    let value = TerminalText.number(estimate.value, digits: digits)
    if estimate.isExact { return value }
    if digits == 0 {
      return "\(value) to \(TerminalText.number(estimate.high, digits: 0))"
    }
    return "\(value) ± \(TerminalText.number((estimate.high - estimate.low) / 2, digits: digits))"
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
