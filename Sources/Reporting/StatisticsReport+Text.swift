internal import AuthorIdentity
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
      papersSection(), peopleSection(marks), networkSection(marks),
      structure?.section(of: network) { marks.mark("structure." + $0) },
      communities?.section { marks.mark("clusters." + $0) },
      collaborationSection(marks),
      citationSection(), fieldSection(), affiliationSection(),
    ].compactMap { $0 }
    var text = StatisticsSection.text(sections, emphasis: emphasis)
    if let profile { text += "\n" + profile.text(network, list, emphasis: emphasis) }
    if let structure {
      text += structure.tables(of: network, mark: { marks.mark("structure." + $0) }, emphasis: emphasis)
    }
    text += "\n" + TopPeople.table(top) { marks.mark("top." + $0) }.text(emphasis: emphasis)
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

  /// What stands beside figures of the nodes.
  private var words: (perPaper: String, papersPer: String, without: String, mentions: String) {
    switch unit {
    case .people: ("authors per paper", "papers per person", "without authors", "authorships")
    case .institutions:
      ("institutions per paper", "papers per institution", "without a known one", "on papers")
    case .countries: ("countries per paper", "papers per country", "without a known one", "on papers")
    }
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
    section.addUnlessZero(words.without, list.papersWithoutAuthors)
    return section
  }

  private func peopleSection(_ marks: TruncationMarks) -> StatisticsSection {
    var section = StatisticsSection(unit.rawValue.prefix(1).uppercased() + unit.rawValue.dropFirst())
    section.add(unit.rawValue, marks.mark("people.count") + TerminalText.grouped(list.personCount))
    section.add(words.mentions, marks.mark("people.mentions") + TerminalText.grouped(list.mentionCount))
    section.endLine()
    for (label, key, spread) in [
      (words.perPaper, "authorsPerPaper", list.authorsPerPaper),
      (words.papersPer, "papersPerPerson", list.papersPerPerson),
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
    if network.nodes != list.personCount {
      section.add("people in it", marks.mark("network.nodes") + TerminalText.grouped(network.nodes))
      section.endLine()
    }
    network.addFigures(to: &section) { marks.mark("network." + $0) }
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
    add("CI, joint papers", "jointCollaborationIndex", indices.jointCollaborationIndex)
    add("degree DC", "degreeOfCollaboration", indices.degreeOfCollaboration)
    add("coefficient CC", "collaborativeCoefficient", indices.collaborativeCoefficient)
    add("modified MCC", "modifiedCollaborativeCoefficient", indices.modifiedCollaborativeCoefficient)
    add("solo share", "soloShare", indices.soloShare)
    return section
  }

  private func citationSection() -> StatisticsSection? {
    guard let total = list.citations.totalCitations else { return nil }
    var section = StatisticsSection("Citations")
    section.add("citations", (list.citations.unknownCount > 0 ? "≥ " : "") + TerminalText.grouped(total))
    section.add("counted papers", TerminalText.grouped(list.papersWithCitations))
    section.add("h", TerminalText.interval(list.citations.hIndex))
    section.add("g", TerminalText.interval(list.citations.gIndex))
    section.add("i10", TerminalText.interval(list.citations.i10Index))
    return section
  }

  private func fieldSection() -> StatisticsSection? {
    guard fields.paperCount > 0 else { return nil }
    var section = StatisticsSection("Normalized by field and year")
    section.add("papers", TerminalText.grouped(fields.paperCount))
    section.add("fields and years", TerminalText.grouped(fields.groupCount))
    section.add("left out", TerminalText.grouped(list.paperCount - fields.paperCount))
    return section
  }

  private func affiliationSection() -> StatisticsSection? {
    guard let affiliations else { return nil }
    var section = StatisticsSection("Affiliations")
    section.add("authorships with one", TerminalText.grouped(affiliations.affiliated))
    section.add("without", TerminalText.grouped(affiliations.authorships - affiliations.affiliated))
    section.endLine()
    for (label, places, several) in [
      ("institutions", affiliations.institutions, "papers between them"),
      ("countries", affiliations.countries, "international papers"),
    ] {
      section.add(label, TerminalText.grouped(places.count))
      section.add(
        several,
        TerminalText.grouped(places.several)
          + (places.shareOfSeveral.map { " (\(TerminalText.number($0 * 100, digits: 1)) %)" } ?? ""))
      section.add("not known of", TerminalText.grouped(places.unknown))
    }
    return section
  }

  // MARK: Notes

  private var notes: [String] {
    var notes: [String] = []
    if let hiddenAuthorsNote {
      notes.append(hiddenAuthorsNote + ": ≥ at least, ≤ at most, ~ may go either way.")
    }
    if top.contains(where: { $0.measure == "betweenness" && $0.entries.contains { !$0.value.isExact } })
      || network.meanDistance?.isExact == false
    {
      notes.append("≈ and ± are estimates from a sample (--exact computes them, --explain says how).")
    }
    if options.needsYears || options.maximumAuthors != nil {
      notes.append(
        "Left out of the network: \(omissions.papersOutsideWindow) papers outside the window, "
          + "\(omissions.papersWithoutYear) without a year, \(omissions.papersWithTooManyAuthors) with too many authors."
      )
    }
    return notes
  }
}
