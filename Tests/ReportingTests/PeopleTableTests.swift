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
    #expect(table.rows[0] == [.text("Ada"), .integer(4), .interval(low: 1, high: 2)])
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

  @Test("Nobody at all")
  func nobody() {
    let empty = CoauthorNetwork(ResolvedBibliography(PaperList([Paper(title: "No author")])), counting: .full)
    let table = PeopleTable(empty, columns: PersonColumn.allCases, sortedBy: .betweenness, count: 3)
    #expect(table.table.rows.isEmpty)
    #expect(ClusterTable(empty).table.rows.isEmpty)
  }
}
