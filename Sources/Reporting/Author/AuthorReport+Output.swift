internal import Scientometrics
internal import Statistics
internal import TextInput

extension AuthorReport {
  /// The report for a terminal.
  ///
  /// - Parameters:
  ///   - coauthorLimit: how many coauthors are listed; 0 for all.
  ///   - showsSeries: whether the years are listed.
  ///   - showsDistances: whether the distances to everybody are counted.
  ///   - explains: whether every index says how it is made.
  ///   - emphasis: wraps headings.
  public func text(
    coauthorLimit: Int = 10, showsSeries: Bool = false, showsDistances: Bool = false, explains: Bool = false,
    emphasis: (String) -> String = { $0 }
  ) -> String {
    var text = emphasis(TerminalText.cleaned(name)) + TerminalText.cleaned("  (\(id))") + "\n"
    text += "\n" + StatisticsSection.text([papersSection, networkSection], emphasis: emphasis)
    text += "\n" + emphasis("Indices") + indexNote + "\n" + indexLines(explains)
    if !coauthors.isEmpty { text += "\n" + emphasis("Coauthors") + "\n" + coauthorTable(coauthorLimit) }
    if showsSeries, !series.isEmpty {
      text += "\n" + emphasis("Years") + "  (citations as they are now)\n" + seriesTable.text()
    }
    if showsDistances { text += "\n" + emphasis("Distances") + "\n" + distanceLines }
    return text
  }

  private var papersSection: StatisticsSection {
    var section = StatisticsSection("Papers")
    section.add("papers", TerminalText.grouped(papers))
    section.add(
      "years", years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" } ?? "–")
    section.add(
      "citations",
      citations.map { (papersWithoutCitations > 0 ? "≥ " : "") + TerminalText.grouped($0) } ?? "–")
    section.add("first of several", TerminalText.grouped(roles.first))
    section.add("last of several", TerminalText.grouped(roles.last))
    section.add("alone", TerminalText.grouped(roles.single))
    section.addUnlessZero("place not known", roles.unknown)
    section.addUnlessZero("lists cut", truncatedPapers)
    section.addUnlessZero("citations not known", papersWithoutCitations)
    return section
  }

  private var networkSection: StatisticsSection {
    var section = StatisticsSection("Network")
    section.add("coauthors", TerminalText.grouped(coauthors.count))
    section.add("strength", TerminalText.number(strength, digits: strength == strength.rounded() ? 0 : 2))
    section.add("clustering", clustering.map { TerminalText.number($0, digits: 3) } ?? "–")
    section.add("core", TerminalText.grouped(core))
    section.add("component", TerminalText.grouped(componentSize))
    return section
  }

  private var indexNote: String {
    if papersWithoutCitations == papers, papers > 0 { return "  no citations are known" }
    let cut =
      indices.contains { !$0.mark.isEmpty } ? "; author lists are cut: ≥ at least, ~ may go either way" : ""
    return (referenceYear.map { "  ages are counted to \($0)" } ?? "") + cut
  }

  private func indexLines(_ explains: Bool) -> String {
    let known = indices.filter { $0.value != nil }
    if known.isEmpty { return "  –\n" }
    if explains {
      let width = known.map { TerminalText.width($0.mark + $0.title) }.max() ?? 0
      return known.map { index in
        let gap = String(repeating: " ", count: width - TerminalText.width(index.mark + index.title))
        return "  \(index.mark)\(index.title)\(gap)  \(Self.printed(index))  \(index.convention)\n"
      }.joined()
    }
    var section = StatisticsSection("")
    for index in known { section.add(index.mark + index.title, Self.printed(index)) }
    // The heading is printed already.
    return String(StatisticsSection.text([section], emphasis: { $0 }).dropFirst())
  }

  private static func printed(_ index: Index) -> String {
    guard let value = index.value else { return "–" }
    let digits = index.isWhole ? 0 : 2
    if value.isExact { return TerminalText.number(value.value, digits: digits) }
    let (low, high) = (value.low, value.high)
    if high == .infinity {
      // Nothing but that it is not negative, or not even that, is no news.
      return low > 0 ? "≥ " + TerminalText.number(low, digits: digits) : "–"
    }
    let ends = [low, high].map { TerminalText.number($0, digits: digits) }
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: " to ")
  }

  private func coauthorTable(_ limit: Int) -> String {
    let shown = coauthors.prefix(limit == 0 ? coauthors.count : limit)
    let table = ReportTable(
      columns: [
        .init("name", isNumeric: false), .init("papers"), .init("strength"),
        .init("firstYear", title: "first"),
        .init("lastYear", title: "last"),
      ],
      rows: shown.map { coauthor in
        [
          .text(coauthor.name), .integer(coauthor.papers),
          .real(coauthor.strength, digits: coauthor.strength == coauthor.strength.rounded() ? 0 : 2),
          coauthor.years.map { .year($0.lowerBound) } ?? .missing,
          coauthor.years.map { .year($0.upperBound) } ?? .missing,
        ]
      })
    let rest = coauthors.count - shown.count
    return table.text() + (rest > 0 ? "and \(TerminalText.grouped(rest)) more; --top 0 shows all\n" : "")
  }

  /// The years with a paper, a row each: what they brought, and what the papers so far make with today's citations.
  public var seriesTable: ReportTable {
    func interval(_ index: IndexInterval?) -> ReportTable.Cell {
      index.map { .interval(low: $0.low, high: $0.high) } ?? .missing
    }
    return ReportTable(
      columns: [
        .init("year"), .init("papers"), .init("papersSoFar", title: "Σ papers"),
        .init("newCoauthors", title: "new coauthors"), .init("coauthorsSoFar", title: "Σ coauthors"),
        .init("citations", title: "cited", hasBounds: true),
        .init("citationsSoFar", title: "Σ cited", hasBounds: true),
        .init("hIndex", title: "h so far", hasBounds: true),
        .init("gIndex", title: "g so far", hasBounds: true),
      ],
      rows: series.map { year in
        [
          .year(year.year), .integer(year.papers), .integer(year.papersSoFar), .integer(year.newCoauthors),
          .integer(year.coauthorsSoFar), interval(year.citations), interval(year.citationsSoFar),
          interval(year.hIndex), interval(year.gIndex),
        ]
      })
  }

  private var distanceLines: String {
    let lines = distances.map { distance in
      "  \(distance.steps) step\(distance.steps == 1 ? " " : "s")  \(TerminalText.grouped(distance.people))\n"
    }
    return lines.joined() + (unreached > 0 ? "  no path  \(TerminalText.grouped(unreached))\n" : "")
  }
}

extension AuthorReport {
  /// The report as a JSON object.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.field("id", id)
      json.field("name", name)
      json.field("papers", papers)
      json.field("firstYear", years?.lowerBound)
      json.field("lastYear", years?.upperBound)
      json.field("citations", citations)
      if let citations, papersWithoutCitations > 0 { json.field("citationsBounds", [citations, nil]) }
      json.field("papersWithoutCitations", papersWithoutCitations)
      json.field("truncatedPapers", truncatedPapers)
      json.field("firstAuthor", roles.first)
      json.field("lastAuthor", roles.last)
      json.field("singleAuthor", roles.single)
      json.field("placeUnknown", roles.unknown)
      json.field("referenceYear", referenceYear)
      json.object("indices") { json in
        for index in indices { Self.write(index, to: &json) }
      }
      json.field("lowerBounds", indices.filter { $0.mark == "≥" }.map(\.name))
      json.field("notDetermined", indices.filter { $0.mark == "~" }.map(\.name))
      json.object("network") { json in
        json.field("coauthors", coauthors.count)
        json.field("strength", strength)
        json.field("clustering", clustering)
        json.field("core", core)
        json.field("component", componentSize)
      }
      json.array("coauthors") { json in for coauthor in coauthors { Self.write(coauthor, to: &json) } }
      json.array("years") { seriesTable.writeRows(to: &$0, inline: true) }
      json.array("distances") { json in
        for distance in distances {
          json.inline { json in
            json.object { json in
              json.field("steps", distance.steps)
              json.field("people", distance.people)
            }
          }
        }
      }
      json.field("unreached", unreached)
    }
    return writer.string + "\n"
  }

  /// `name` and, where it is not exact, `nameBounds`: the shape of all intervals.
  private static func write(_ index: Index, to json: inout JSONWriter) {
    json.field(index.name, index.value?.value)
    if let value = index.value, !value.isExact { json.field(index.name + "Bounds", [value.low, value.high]) }
  }

  private static func write(_ coauthor: Coauthor, to json: inout JSONWriter) {
    json.inline { json in
      json.object { json in
        json.field("id", coauthor.id)
        json.field("name", coauthor.name)
        json.field("papers", coauthor.papers)
        json.field("strength", coauthor.strength)
        json.field("firstYear", coauthor.years?.lowerBound)
        json.field("lastYear", coauthor.years?.upperBound)
      }
    }
  }

}
