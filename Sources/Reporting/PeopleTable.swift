internal import AuthorIdentity
public import Collaboration
public import Graphs
internal import Scientometrics

/// The table of people that `coauth authors` prints: who is in a network, with the columns that are asked for.
///
///     let table = PeopleTable(network, columns: [.name, .papers, .betweenness], sortedBy: .betweenness, count: 10)
///     print(table.table.text())
///
/// Ties are broken by name, then by id. Unknown values come last and are `null` in JSON. Only what is asked for is
/// computed: betweenness exactly or estimated as ``Collaboration/CoauthorNetwork/betweenness(options:)`` says.
public struct PeopleTable: Sendable {
  /// The cells, ready to be printed, or written as JSON or CSV.
  public let table: ReportTable

  /// How many people there are in all.
  public let total: Int

  /// What hides authors, and so what the marks in the heads mean; `nil` where nothing does.
  public let hiddenAuthorsNote: String?

  /// Whether the head of a column says that hidden authors may change its values.
  public let hasMarks: Bool

  /// Makes the table.
  ///
  /// - Parameters:
  ///   - columns: what is shown, in this order.
  ///   - sortedBy: what it is sorted by, largest first; texts and clusters in ascending order. It need not be shown.
  ///   - count: how many people; 0 for all.
  ///   - options: how to measure. The values of a group that is skipped are unknown.
  ///   - referenceYear: the year to which careers are counted; `nil` for the newest year of a paper.
  ///   - progress: told what is being done, and how far it has come.
  /// - Complexity: that of the measures, and O(n log n).
  public init(
    _ network: CoauthorNetwork, columns: [PersonColumn], sortedBy: PersonColumn = .papers, count: Int = 0,
    options: MeasurementOptions = MeasurementOptions(), referenceYear: Int? = nil,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    let measures = PersonMeasures(
      network, columns: Set(columns).union([sortedBy]), options: options, referenceYear: referenceYear,
      progress: progress)
    let rows =
      network.hasHiddenAuthors
      ? HiddenAuthors.rows(of: ListSummary(network.bibliography), options: network.options) : [:]
    self.init(
      network, measures, columns: columns, sortedBy: sortedBy, count: count, rows: rows,
      note: network.hiddenAuthorsNote)
  }

  /// Makes the table of a network that has no papers.
  ///
  /// - Parameters:
  ///   - columns: what is shown, in this order; what needs papers is unknown.
  ///   - sortedBy: what it is sorted by.
  ///   - count: how many nodes; 0 for all.
  ///   - progress: told what is being done, and how far it has come.
  public init(
    _ network: LabeledGraph, columns: [PersonColumn], sortedBy: PersonColumn = .coauthors, count: Int = 0,
    options: MeasurementOptions = MeasurementOptions(),
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    let measures = PersonMeasures(
      network, columns: Set(columns).union([sortedBy]), options: options, progress: progress)
    self.init(network, measures, columns: columns, sortedBy: sortedBy, count: count, rows: [:], note: nil)
  }

  private init(
    _ network: some NamedNetwork, _ measures: PersonMeasures, columns: [PersonColumn], sortedBy: PersonColumn,
    count: Int, rows: [String: HiddenAuthors.Row], note: String?
  ) {
    hiddenAuthorsNote = note
    hasMarks = columns.contains { HiddenAuthors.row(of: $0, in: rows) != .exact }
    let ranking = PersonRanking(network)
    let people =
      switch sortedBy {
      case .id: ranking.byText(count: count) { network.id(at: $0) }
      case .name: ranking.byText(count: count) { network.name(at: $0) }
      default:
        ranking.byKey(measures.keys(of: sortedBy) ?? [], ascending: sortedBy.ascends, count: count)
      }
    table = ReportTable(
      columns: columns.map { column in
        let mark = HiddenAuthors.row(of: column, in: rows).mark
        return ReportTable.Column(
          column.rawValue, title: mark + column.title, isNumeric: column.isNumeric,
          hasBounds: column.dependsOnCitations)
      },
      rows: people.map { node in
        columns.map { column in
          switch column {
          case .id: .text(network.id(at: NodeID(node)))
          case .name: .text(network.name(at: NodeID(node)))
          default: measures.cell(column, of: node)
          }
        }
      })
    total = network.graph.nodeCount
  }

  /// The columns for a terminal of a hundred columns: citation indices where citations are known, and whether a
  /// person's lists are cut where some are.
  public static func usualColumns(for network: CoauthorNetwork) -> [PersonColumn] {
    let facts = network.bibliography.facts
    let hasCitations = facts.citations.contains { $0 >= 0 }
    return [.name, .papers] + (hasCitations ? [.citations, .hIndex] : [])
      + [.coauthors, .strength, .firstYear, .lastYear, .betweenness]
      + (hasCitations || network.hasCutLists ? [] : [.core]) + [.cluster]
      + (network.hasCutLists ? [.truncated] : [])
  }
}

extension HiddenAuthors {
  /// What hidden authors make of a person's values, from the rows of the figures of the whole network; everything is
  /// exact where no list is cut.
  static func row(of column: PersonColumn, in rows: [String: Row]) -> Row {
    func row(_ key: String) -> Row { rows[key] ?? .exact }
    switch column {
    case .papers, .lastYear, .citations, .hIndex, .gIndex, .i10Index, .gIndexPadded, .i100Index, .h2Index,
      .woegingerIndex, .wuIndex, .fIndex, .tIndex, .psiIndex, .muIndex, .citedPapers, .maxCitations,
      .coreCitations,
      .rednerIndex, .euclideanIndex, .chiIndex, .maxProduct, .taperedH, .rationalH, .realH:
      return row("top.papers")
    case .coauthors, .partnershipAbility: return row("top.coauthors")
    case .strength: return row("top.strength")
    case .harmonic, .core: return row("network.degeneracy")
    case .strengthCore: return row("structure.strengthCore")
    case .firstYear: return row("top.papers") == .lowerBound ? .upperBound : row("top.papers")
    case .id, .name, .truncated: return .exact
    default: return rows.isEmpty ? .exact : .notDetermined
    }
  }
}

extension HiddenAuthors.Row {
  /// What stands before a printed figure: `≥` at least, `≤` at most, `~` may go either way.
  var mark: String {
    switch self {
    case .lowerBound: "≥"
    case .upperBound: "≤"
    case .notDetermined: "~"
    case .exact: ""
    }
  }
}
