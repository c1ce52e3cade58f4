import Coauth
import Testing

@Suite("The table of people")
struct PeopleTableTests {
  private static let network = CoauthorNetwork(
    ResolvedBibliography(
      PaperList([
        Paper(title: "One", authors: ["Cid", "Ada"], date: PublicationDate(year: 2001), citations: 4),
        Paper(title: "Two", authors: ["Ada", "Ben"], date: PublicationDate(year: 2003)),
        Paper(title: "Three", authors: ["Dora"]),
      ])), counting: .full)

  private func names(_ sort: PersonColumn, count: Int = 0) -> [String] {
    PeopleTable(Self.network, columns: [.name], sortedBy: sort, count: count).table.rows.compactMap {
      if case .text(let name) = $0[0] { name } else { nil }
    }
  }

  @Test("Every index of the catalogue is a column")
  func everyIndexIsAColumn() {
    for index in CitationIndex.all { #expect(PersonColumn(rawValue: index.name) != nil, "\(index.name)") }
  }

  @Test("Ties by name; unknown values last")
  func order() {
    #expect(names(.papers) == ["Ada", "Ben", "Cid", "Dora"])
    #expect(names(.name) == ["Ada", "Ben", "Cid", "Dora"])
    #expect(names(.lastYear) == ["Ada", "Ben", "Cid", "Dora"])
    #expect(names(.firstYear) == ["Ben", "Ada", "Cid", "Dora"])
    #expect(names(.citations) == ["Ada", "Cid", "Ben", "Dora"])
  }

  @Test("A count takes the first of the whole order", arguments: 0...4)
  func count(_ count: Int) {
    for column in PersonColumn.allCases {
      let all = names(column)
      #expect(names(column, count: count) == Array(all.prefix(count == 0 ? all.count : count)))
    }
  }

  @Test("Unknown citations are missing, known ones with unknown beside them an interval")
  func citations() {
    let table = PeopleTable(Self.network, columns: [.name, .citations, .hIndex]).table
    #expect(
      table.rows[0] == [.text("Ada"), .interval(low: 4, high: .max), .interval(low: 1, high: 2)])
    #expect(table.rows[1] == [.text("Ben"), .missing, .missing])
  }

  @Test("What is skipped is unknown, not zero")
  func skipped() {
    let options = MeasurementOptions(skipped: [.distances, .betweenness, .clusters, .clustering])
    let table = PeopleTable(
      Self.network, columns: [.betweenness, .closeness, .harmonic, .cluster, .clustering, .core],
      options: options
    ).table
    #expect(table.rows[0] == [.missing, .missing, .missing, .missing, .missing, .integer(1)])
  }

  @Test("Cut lists leave the weighted core a lower bound where joint papers count the same for each pair")
  func strengthCoreMark() {
    let papers = PaperList([
      Paper(title: "One", authors: ["Ada", "Ben"], authorList: .truncated(shownBeforeGap: 2))
    ])
    for (counting, title) in [(Counting.full, "≥s-core"), (.newman, "~s-core")] {
      let network = CoauthorNetwork(ResolvedBibliography(papers), counting: counting)
      #expect(PeopleTable(network, columns: [.strengthCore]).table.columns.map(\.title) == [title])
    }
  }

  @Test("Columns on request: Ada between Ben and Cid, and Dora alone")
  func onRequest() {
    let columns: [PersonColumn] = [
      .name, .coauthorsNormalized, .betweennessNormalized, .harmonicNormalized, .hDegree, .lobby, .cIndex,
      .communicationAbility, .currentFlow, .constraint, .effectiveSize, .efficiency, .participation,
    ]
    let rows = PeopleTable(Self.network, columns: columns).table.rows
    let ada: [ReportTable.Cell] = [
      .text("Ada"), .real(2.0 / 3, digits: 5), .estimate(Estimate(exactly: 1.0 / 3), digits: 5),
      .real(2.0 / 3, digits: 5), .integer(1), .integer(1), .integer(1), .integer(1), .real(1, digits: 1),
      .real(0.5, digits: 4), .real(2, digits: 2), .real(1, digits: 3), .real(0, digits: 3),
    ]
    #expect(rows[0] == ada)
    #expect(
      rows[3] == [
        .text("Dora"), .real(0, digits: 5), .estimate(Estimate(exactly: 0), digits: 5), .real(0, digits: 5),
        .integer(0), .integer(0), .integer(0), .integer(0), .real(0, digits: 1), .missing, .missing, .missing,
        .missing,
      ])
    let centralities = PeopleTable(Self.network, columns: [.katz, .authorRank, .withinModule]).table.rows
    guard case .real(let katz, _) = centralities[3][0], case .real(let rank, _) = centralities[3][1],
      case .real(let score, _) = centralities[0][2]
    else {
      Issue.record("a value is missing")
      return
    }
    #expect(katz == 1)
    #expect(abs(rank - 0.15) < 1e-12)
    #expect(abs(score - 2.0.squareRoot()) < 1e-12)
  }

  @Test("Distances by strength and weighted cores: ties of strength 1 are as long as hops")
  func byStrength() {
    let columns: [PersonColumn] = [
      .name, .betweennessByStrength, .closenessByStrength, .harmonicByStrength, .eccentricity, .strengthCore,
      .barratClustering, .onnelaClustering,
    ]
    let rows = PeopleTable(Self.network, columns: columns).table.rows
    #expect(
      rows[0] == [
        .text("Ada"), .real(1, digits: 0), .real(2.0 / 3, digits: 4), .real(2, digits: 1), .integer(1),
        .real(1, digits: 2), .real(0, digits: 3), .real(0, digits: 4),
      ])
    #expect(
      rows[3] == [
        .text("Dora"), .real(0, digits: 0), .real(0, digits: 4), .real(0, digits: 1), .integer(0),
        .real(0, digits: 2), .real(0, digits: 3), .real(0, digits: 4),
      ])
  }

  @Test("A named error makes an estimate with bounds")
  func betweennessError() {
    let options = MeasurementOptions(betweennessError: 0.2, confidence: 0.9)
    let cell = PeopleTable(Self.network, columns: [.betweenness], options: options).table.rows[0][0]
    guard case .estimate(let estimate, _) = cell else {
      Issue.record("no estimate")
      return
    }
    #expect(!estimate.isExact && estimate.low <= 1 && 1 <= estimate.high)
    #expect(estimate.high - estimate.low <= 2 * 0.2 * 3 + 1e-12)
    let exactly = MeasurementOptions(insistsOnExact: true, betweennessError: 0.2)
    #expect(
      PeopleTable(Self.network, columns: [.betweenness], options: exactly).table.rows[0][0]
        == .estimate(Estimate(exactly: 1), digits: 0))
  }

  @Test("A column is marked where a cut list may change it, and nothing is by its title")
  func marks() {
    let paper = Paper(
      title: "Cut", authors: ["Ada", "Ben"], authorList: .truncated(shownBeforeGap: 2))
    let cut = CoauthorNetwork(ResolvedBibliography(PaperList([paper])), counting: .full)
    #expect(!PeopleTable(cut, columns: [.name, .truncated]).hasMarks)
    #expect(PeopleTable(cut, columns: [.name, .papers]).hasMarks)
    #expect(PeopleTable(cut, columns: [.name]).hiddenAuthorsNote == "One paper has a cut author list")
    #expect(!PeopleTable(Self.network, columns: [.name, .papers]).hasMarks)
    #expect(PeopleTable(Self.network, columns: [.name]).hiddenAuthorsNote == nil)
  }

  @Test("Nobody at all")
  func nobody() {
    let empty = CoauthorNetwork(ResolvedBibliography(PaperList([Paper(title: "No author")])), counting: .full)
    let table = PeopleTable(empty, columns: PersonColumn.allCases, sortedBy: .betweenness, count: 3)
    #expect(table.table.rows.isEmpty)
    #expect(ClusterTable(empty).table.rows.isEmpty)
  }
}
