internal import AuthorIdentity
public import Collaboration
internal import Graphs
internal import Scientometrics
internal import Statistics
internal import TextInput

/// What `coauth stats --over-time` prints: a row a year, and how ties grow with people.
public struct GrowthReport: Sendable {
  /// The years.
  public let growth: CollaborationGrowth

  private let options: NetworkOptions
  private let hiddenAuthorsNote: String?
  private let unit: NetworkUnit
  private let omissions: CoauthorNetwork.Omissions
  private let seed: UInt64

  /// Follows a network through the years.
  ///
  /// - Parameter progress: told what is being done.
  public init(
    _ network: CoauthorNetwork, options: MeasurementOptions = MeasurementOptions(),
    progress: (String) -> Void = { _ in }
  ) {
    growth = CollaborationGrowth(network, options: options, progress: progress)
    self.options = network.options
    hiddenAuthorsNote = network.hiddenAuthorsNote
    unit = network.bibliography.unit
    omissions = network.omissions
    seed = options.seed
  }

  /// A figure of a year.
  private struct Figure: Sendable {
    let name: String
    let title: String
    /// What hidden authors make of it in a network without filters.
    let row: HiddenAuthors.Row
    /// Whether the table of a terminal has it.
    let isShown: Bool
    let cell: @Sendable (CollaborationGrowth.Year) -> ReportTable.Cell

    init(
      _ name: String, _ title: String? = nil, _ row: HiddenAuthors.Row = .notDetermined,
      _ cell: @escaping @Sendable (CollaborationGrowth.Year) -> ReportTable.Cell
    ) {
      self.name = name
      self.title = title ?? name
      self.row = row
      isShown = title != nil
      self.cell = cell
    }
  }

  private static func real(_ value: Double?, digits: Int = 3) -> ReportTable.Cell {
    value.map { .real($0, digits: digits) } ?? .missing
  }

  private static let figures: [Figure] = [
    Figure("year", "year", .exact) { .year($0.year) },
    Figure("papers", "papers", .exact) { .integer($0.papers) },
    Figure("papersSoFar", nil, .exact) { .integer($0.papersSoFar) },
    Figure("people", "people", .lowerBound) { .integer($0.people) },
    Figure("newcomers", "new") { .integer($0.newcomers) },
    Figure("incumbents", nil, .lowerBound) { .integer($0.incumbents) },
    Figure("peopleSoFar", "Σ people", .lowerBound) { .integer($0.state.nodes) },
    Figure("pairs", nil, .lowerBound) { .integer($0.pairs) },
    Figure("newEdges", "new ties") { .integer($0.newEdges) },
    Figure("edgesSoFar", "Σ ties", .lowerBound) { .integer($0.state.edges) },
    Figure("linksNewcomerNewcomer") { .integer($0.links.newcomerNewcomer) },
    Figure("linksNewcomerIncumbent") { .integer($0.links.newcomerIncumbent) },
    Figure("linksIncumbentIncumbent") { .integer($0.links.incumbentIncumbent) },
    Figure("linksRepeatIncumbent", nil, .lowerBound) { .integer($0.links.repeatIncumbent) },
    Figure("incumbentShare", "p̂") { real($0.incumbentShare, digits: 2) },
    Figure("repeatShare", "fR") { real($0.links.repeatShare, digits: 2) },
    Figure("collaborationIndex", "CI", .lowerBound) { real($0.collaboration?.collaborationIndex, digits: 2) },
    Figure("degreeOfCollaboration", nil, .exact) { real($0.collaboration?.degreeOfCollaboration) },
    Figure("collaborativeCoefficient", nil, .lowerBound) {
      real($0.collaboration?.collaborativeCoefficient)
    },
    Figure("modifiedCollaborativeCoefficient") {
      real($0.collaboration?.modifiedCollaborativeCoefficient)
    },
    Figure("meanDegree") { real($0.meanDegree, digits: 2) },
    Figure("components") { .integer($0.state.components) },
    Figure("giantNodes", nil, .lowerBound) { .integer($0.state.giantNodes) },
    Figure("giantShare", "giant") { real($0.giantShare) },
    Figure("transitivity", "C") { real($0.state.transitivity) },
    Figure("meanDistance", "distance") { $0.meanDistance.map { .estimate($0, digits: 2) } ?? .missing },
  ]

  /// A filter may let in or keep out other people and papers once all authors are known.
  private func row(of figure: Figure) -> HiddenAuthors.Row {
    guard hiddenAuthorsNote != nil else { return .exact }
    if unit != .people {
      return ["year", "papers", "papersSoFar"].contains(figure.name) ? .exact : .notDetermined
    }
    // A paper may have more authors than allowed once all are known.
    if options.maximumAuthors != nil, figure.name != "year" { return .notDetermined }
    let isFiltered =
      options.minimumPapers > 1 || options.minimumWeight > 0
      || options.largestComponent
    return isFiltered && figure.row == .lowerBound ? .notDetermined : figure.row
  }

  private func table(_ figures: [Figure], marked: Bool) -> ReportTable {
    ReportTable(
      columns: figures.map { .init($0.name, title: (marked ? row(of: $0).mark : "") + $0.title) },
      rows: growth.years.map { year in figures.map { $0.cell(year) } })
  }

  /// All figures, a row a year.
  public var table: ReportTable { table(Self.figures, marked: false) }

  /// The report for a terminal: the main figures of every year.
  public func text(explains: Bool = false, emphasis: (String) -> String = { $0 }) -> String {
    guard !growth.years.isEmpty else { return "No paper of the network has a year.\n" }
    let shown = Self.figures.filter(\.isShown)
    var lines = [table(shown, marked: true).text(emphasis: emphasis)]
    if let fit = growth.densification {
      let share = fit.rSquared.map { ", R² \(TerminalText.number($0, digits: 4))" } ?? ""
      lines.append(
        "Ties grow as people to the power of \(TerminalText.number(fit.slope, digits: 3))\(share), \(fit.count) years."
      )
    }
    lines.append(
      "Σ and giant, C, distance: the network of all papers so far. p̂: places that people with an earlier paper have;"
        + "\nfR: pairs of them that had written together before. json and csv have every figure.")
    if growth.undatedPapers > 0 {
      lines.append(
        "Papers without a year, which no row counts: \(TerminalText.grouped(growth.undatedPapers)).")
    }
    if growth.years.contains(where: { $0.meanDistance?.isExact == false }) {
      lines.append("≈ is an estimate from a sample (--exact computes it, json and csv have its interval).")
    }
    if let hiddenAuthorsNote { lines.append(hiddenAuthorsNote + ": ≥ at least, ~ may go either way.") }
    if explains { lines += [""] + conventions.map { "\($0.key): \($0.text)" } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How the figures were made.
  public var conventions: [(key: String, text: String)] {
    [
      (
        "newcomers",
        "people of the year without a paper of an earlier year of the network; incumbents have one"
      ),
      (
        "links",
        "pairs of people on the papers of the year; a repeat pair has a joint paper of an earlier year"
      ),
      ("incumbentShare", "places on papers of several people that incumbents have, over all such places"),
      ("repeatShare", "repeat pairs over all pairs of two incumbents"),
      ("soFar", "all papers up to the year: nobody and no tie ever leaves"),
      ("giantShare", "over all people so far, those without a coauthor included"),
      ("transitivity", "3 × triangles / paths of length two, unweighted"),
      (
        "meanDistance",
        "hops, over pairs joined by a path; estimated from 1536 random people where the year is too large"
      ),
      ("densification", "slope of ln ties on ln people over the years with a tie, least squares"),
    ]
  }

  /// The report as a JSON object: `years` has a row a year.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.array("years") { table.writeRows(to: &$0) }
      json.key("densification")
      if let fit = growth.densification {
        json.object { json in
          json.field("exponent", fit.slope)
          json.field("rSquared", fit.rSquared)
          json.field("years", fit.count)
        }
      } else {
        json.null()
      }
      json.field("undatedPapers", growth.undatedPapers)
      json.field("counting", options.counting.rawValue)
      json.object("truncation") { json in
        for (key, row) in [
          ("lowerBounds", HiddenAuthors.Row.lowerBound), ("notDetermined", .notDetermined),
        ] {
          json.field(key, Self.figures.filter { self.row(of: $0) == row }.map(\.name))
        }
      }
      json.object("conventions") { json in
        for (key, text) in conventions { json.field(key, text) }
        json.field("seed", seed)
      }
    }
    return writer.string + "\n"
  }
}
