import Bibliography
import Testing
import TextInput

@testable import AuthorIdentity

@Suite("Joining citations to papers")
struct CitationJoinTests {
  private let list = ResolvedBibliography([
    Paper("Networks of people who write", ["Ada Example"], 2010, ids: ["doi:10.1000/a"], citations: 4),
    Paper("Networks of people who write", ["Ada Example"], 2010, kind: .preprint, ids: ["arxiv:1001.00001"]),
    Paper("A second work about the same networks", ["Ben Other"], 2011, ids: ["doi:10.1000/b"]),
    Paper("A third work without any identifier", ["Ben Other"], 2012),
    Paper("Introduction", ["Cleo Third"], 2012),
  ])

  private func table(_ rows: (ids: [String], title: String, year: Int?, citations: Int, years: [Int: Int])...)
    -> CitationTable
  {
    var table = CitationTable(path: "c.csv")
    for (line, row) in rows.enumerated() {
      var made = CitationTable.Row(line: line + 2)
      made.identifiers = row.ids.compactMap { Identifier(parsing: $0) }
      (made.title, made.year) = (row.title, row.year)
      (made.citations, made.citationsByYear) = (row.citations, row.years)
      table.rows.append(made)
    }
    return table
  }

  @Test(
    "By identifier, also that of a merged record; the table stands before the list, and what is left is counted"
  )
  func byIdentifier() throws {
    let joined = list.joining(
      table(
        (["doi:10.1000/a"], "", nil, 9, [2011: 9]), (["arxiv:1001.00001"], "", nil, 3, [:]),
        (["doi:10.9999/z"], "", nil, 1, [:]), (["doi:10.1000/a", "doi:10.1000/b"], "", nil, 1, [:])))
    #expect(joined[PaperID(0)].citations == 9)
    #expect(joined[PaperID(0)].citationsByYear == [2011: 9])
    #expect(joined.facts.citations(PaperID(0)) == 9)
    #expect(joined[PaperID(1)].citations == nil)
    #expect(joined.records.columns == list.records.columns)
    let join = try #require(joined.citationJoin)
    #expect(
      [join.joined, join.repeated, join.unmatched, join.doubtful, join.replaced, join.rejected] == [
        1, 1, 1, 1, 1, 0,
      ])
    #expect(join.rows == join.joined + join.repeated + join.unmatched + join.doubtful + join.rejected)
    #expect(
      join.diagnostics.map(\.description) == [
        "c.csv:5: warning: the row was not joined: its identifiers name different papers"
      ])
    #expect(joined.mergedList()[0].citations == 9)
  }

  @Test("The DOI that arXiv gives and the arXiv number are one name")
  func arXivNames() {
    let joined = list.joining(table((["doi:10.48550/arxiv.1001.00001"], "", nil, 5, [:])))
    #expect(joined[PaperID(0)].citations == 5)
  }

  @Test("By title and year only where both name one paper and the title says enough")
  func byTitle() {
    let joined = list.joining(
      table(
        ([], "A Third Work, without any Identifier", 2012, 7, [:]),
        ([], "A third work without any identifier", 2013, 7, [:]), ([], "Introduction", 2012, 7, [:])))
    #expect(joined[PaperID(2)].citations == 7)
    #expect(joined[PaperID(3)].citations == nil)
    #expect(joined.citationJoin?.byTitle == 1)
    #expect(joined.citationJoin?.unmatched == 1)
    #expect(joined.citationJoin?.doubtful == 1)
  }

  @Test("The order of rows changes nothing")
  func order() {
    let one = list.joining(
      table((["doi:10.1000/a"], "", nil, 2, [:]), (["arxiv:1001.00001"], "", nil, 8, [:])))
    let other = list.joining(
      table((["arxiv:1001.00001"], "", nil, 8, [:]), (["doi:10.1000/a"], "", nil, 2, [:])))
    #expect(one[PaperID(0)].citations == 8)
    #expect(other[PaperID(0)].citations == 8)
    #expect(one.citationJoin == other.citationJoin)
  }
}
