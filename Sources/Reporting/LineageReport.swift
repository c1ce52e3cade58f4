internal import AuthorIdentity
public import Collaboration
internal import Statistics

/// What `coauth clusters --over-time` prints: the communities through the years, and which continues which.
public struct LineageReport: Sendable {
  /// The lineages.
  public let lineages: CommunityLineages

  /// A row a lineage, the largest first.
  public let table: ReportTable

  /// A row a window of a lineage, in the order of ``table``.
  public let steps: ReportTable

  private let hiddenAuthorsNote: String?

  /// Follows the communities of a network.
  ///
  /// - Parameters:
  ///   - width: the years of a window.
  ///   - step: by how many years windows move.
  ///   - smallest: communities with fewer people are left out.
  ///   - count: how many lineages; 0 for all.
  ///   - leading: how many people each names: those who are in most of its windows, then those with most papers.
  ///   - progress: told what is being done.
  public init(
    _ network: CoauthorNetwork, width: Int = 5, step: Int = 1, smallest: Int = 3, count: Int = 0,
    leading: Int = 3,
    options: MeasurementOptions = MeasurementOptions(), progress: (String) -> Void = { _ in }
  ) {
    let lineages = CommunityLineages(
      network, width: width, step: step, smallest: smallest, options: options, progress: progress)
    self.lineages = lineages
    hiddenAuthorsNote = network.hiddenAuthorsNote
    let order = lineages.lineages.indices.sorted { a, b in
      let (left, right) = (lineages.lineages[a].largestSize, lineages.lineages[b].largestSize)
      return left == right ? a < b : left > right
    }
    let shown = order.prefix(count == 0 ? order.count : count)
    let mark = network.hasHiddenAuthors ? HiddenAuthors.Row.notDetermined.mark : ""
    func link(_ lineage: Int?) -> ReportTable.Cell { lineage.map { .integer($0 + 1) } ?? .missing }
    table = ReportTable(
      columns: [
        .init("lineage"), .init("since"), .init("until"), .init("windows"),
        .init("firstSize", title: mark + "first"), .init("largestSize", title: mark + "largest"),
        .init("lastSize", title: mark + "last"), .init("stationarity", title: mark + "ζ"),
        .init("splitFrom", title: "split from"), .init("mergedInto", title: "merged into"),
        .init("lives"), .init("leading", isNumeric: false),
      ],
      rows: shown.map { place in
        let lineage = lineages.lineages[place]
        return [
          .integer(place + 1), .year(lineage.steps[0].since),
          .year(lineage.steps[lineage.steps.count - 1].until),
          .integer(lineage.steps.count), .integer(lineage.steps[0].size), .integer(lineage.largestSize),
          .integer(lineage.steps[lineage.steps.count - 1].size),
          lineage.stationarity.map { .real($0, digits: 2) } ?? .missing, link(lineage.splitFrom),
          link(lineage.mergedInto), .flag(lineage.lives),
          .people(Self.leading(lineage.steps, network, leading)),
        ]
      })
    steps = ReportTable(
      columns: [
        .init("lineage"), .init("since"), .init("until"), .init("size"), .init("stayed"), .init("joined"),
        .init("left"), .init("overlap"), .init("splitFrom"), .init("mergedInto"),
        .init("leading", isNumeric: false),
      ],
      rows: shown.flatMap { place in
        let lineage = lineages.lineages[place]
        return lineage.steps.indices.map { number in
          let step = lineage.steps[number]
          return [
            .integer(place + 1), .year(step.since), .year(step.until), .integer(step.size),
            .integer(step.stayed),
            .integer(step.joined), .integer(step.left), step.overlap.map { .real($0) } ?? .missing,
            link(number == 0 ? lineage.splitFrom : nil),
            link(number == lineage.steps.count - 1 ? lineage.mergedInto : nil),
            .people(Self.leading([step], network, leading)),
          ]
        }
      })
  }

  private static func leading(
    _ steps: [CommunityLineages.Step], _ network: CoauthorNetwork, _ count: Int
  ) -> [ReportTable.PersonReference] {
    let list = network.bibliography
    var presence: [UInt32: (person: PersonID, windows: Int, papers: Int)] = [:]
    for step in steps {
      for person in step.members {
        // The papers of the network as a whole, so that who leads does not change with the window.
        let papers = presence[person.index]?.papers ?? list.papers(of: person).count
        presence[person.index] = (person, (presence[person.index]?.windows ?? 0) + 1, papers)
      }
    }
    return presence.values.sorted { a, b in
      (b.windows, b.papers, a.person.index) < (a.windows, a.papers, b.person.index)
    }.prefix(count).map { .init(id: list.id(of: $0.person), name: list.name(of: $0.person)) }
  }

  /// The notes under the table.
  public var notes: String {
    guard let first = lineages.windows.first, let last = lineages.windows.last else {
      return "No paper of the network has a year.\n"
    }
    var lines = [
      "\(TerminalText.grouped(table.rows.count)) of \(TerminalText.grouped(lineages.lineages.count)) lineages in "
        + "\(lineages.windows.count) windows, \(first.lowerBound)–\(first.upperBound) to \(last.lowerBound)–\(last.upperBound); "
        + "--top, --min-size, --window and --step choose.",
      "ζ: the mean share of people whom consecutive windows have in common. csv and json have a row a window.",
    ]
    if lineages.undatedPapers > 0 {
      lines.append("Papers without a year, in no window: \(TerminalText.grouped(lineages.undatedPapers)).")
    }
    if let hiddenAuthorsNote {
      lines.append(hiddenAuthorsNote + ": ~ may go either way once they are known.")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
