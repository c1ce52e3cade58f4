import Bibliography
import Testing
import TextInput

@testable import BibliographyReading

@Suite("Tables of citations")
struct CitationTableTests {
  private func identifiers(_ texts: String...) -> [Identifier] {
    texts.compactMap { Identifier(parsing: $0) }
  }

  @Test(
    "The same table as CSV, TSV, with semicolons and as JSON Lines",
    arguments: [
      "DOI,Times Cited,2022,2023\n10.1000/A,12,5,7\nhttps://doi.org/10.1000/b,\"1,234\",,3\n",
      "DOI\tTimes Cited\t2022\t2023\n10.1000/A\t12\t5\t7\nhttps://doi.org/10.1000/b\t1,234\t\t3\n",
      "doi;citations;citations 2022;cited_by_2023\n10.1000/A;12;5;7\n10.1000/b;1234;;3\n",
      #"{"doi":"10.1000/A","citations":12,"citationsByYear":{"2022":5,"2023":7}}"# + "\n"
        + #"{"doi":"10.1000/b","cited_by_count":"1234","counts_by_year":[{"year":2023,"cited_by_count":3}]}"#
        + "\n",
      #"[{"doi":"10.1000/A","citations":12,"2022":5,"2023":7},"# + "\n"
        + #"{"doi":"10.1000/b","citations":1234,"2023":3}]"#,
    ])
  func forms(text: String) {
    let table = CitationTable(text, path: "x")
    #expect(table.rows.map(\.identifiers) == [identifiers("doi:10.1000/a"), identifiers("doi:10.1000/b")])
    #expect(table.rows.map(\.citations) == [12, 1234])
    #expect(table.rows.map(\.citationsByYear) == [[2022: 5, 2023: 7], [2023: 3]])
    #expect(table.diagnostics == [])
    #expect(table.rejected == 0)
  }

  @Test("Null is no counts; what is neither an object nor a list of them is said")
  func countsOfYearsThatAreNone() {
    let table = CitationTable(
      """
      {"doi":"10.1000/a","citations":1,"citationsByYear":null,"counts_by_year":null}
      {"doi":"10.1000/b","citations":2,"citationsByYear":[2020],"counts_by_year":{"2020":1}}

      """, path: "x")
    #expect(table.rows.map(\.citations) == [1, 2])
    #expect(table.rows.map(\.citationsByYear) == [[:], [:]])
    #expect(
      table.diagnostics.map(\.message) == [
        "`citationsByYear` is no object with a year a key",
        "`counts_by_year` is no list of objects with a year and a count",
      ])
    #expect(table.diagnostics.map(\.location?.line) == [2, 2])
  }

  @Test("Identifiers by the column, or by their own form")
  func schemes() {
    let table = CitationTable(
      """
      id,arxiv id,pubmed id,openalex id,citations
      https://openalex.org/w12,,,,1
      10.1000/c,,,,2
      pmid:77,,,,3
      17,arXiv:2001.00001v2,88,w5,4

      """, path: "x")
    #expect(
      table.rows.map(\.identifiers) == [
        identifiers("openalex:W12"), identifiers("doi:10.1000/c"), identifiers("pmid:77"),
        identifiers("arxiv:2001.00001", "pmid:88", "openalex:W5"),
      ])
    #expect(table.diagnostics == [])
  }

  @Test("Rows that cannot be used are counted and named with their lines; unknown is not zero")
  func badRows() {
    let table = CitationTable(
      """
      doi,title,year,citations
      10.1000/a,,,many
      ,Only a title,,3
      10.1000/b,,,
      10.1000/c,,,-4
      10.1000/d,too few
      10.1000/e,,,0

      """, path: "c.csv")
    #expect(table.rows.map(\.citations) == [0])
    #expect(table.rejected == 5)
    #expect(
      table.diagnostics.map { $0.description.split(separator: "\n")[0] } == [
        "c.csv:2: error: 'many' is no number of citations", "c.csv:3: error: the row names no paper",
        "c.csv:4: error: the row has no citation count", "c.csv:5: error: '-4' is no number of citations",
        "c.csv:6: error: the row has 2 cells, the header 4",
      ])
  }

  @Test("A table without a column that is needed says which are there")
  func header() {
    #expect(
      CitationTable("a,b\n1,2\n", path: "x").diagnostics.map(\.description) == [
        "x:1: error: no column names papers\n  hint: a header like doi,citations is needed; the columns are: a, b"
      ])
    #expect(
      CitationTable("doi,b\n1,2\n", path: "x").diagnostics.map(\.message) == ["no column has citations"])
    #expect(CitationTable(" \n", path: "x").diagnostics.map(\.message) == ["the file is empty"])
  }

  @Test("Years that add up to more than all are said, and the row stays")
  func contradiction() {
    let table = CitationTable("doi,citations,2020\n10.1000/a,3,4\n", path: "x")
    #expect(table.rows.count == 1)
    #expect(table.diagnostics.map(\.message) == ["the citations by year add up to 4, which is more than 3"])
  }

  @Test(
    "Any bytes are survived",
    arguments: ["{", "[{\"doi\":", "doi,citations\n\"", "{}\n{}\n[", "\u{FEFF}doi,citations\n"])
  func damaged(text: String) { _ = CitationTable(text, path: "x") }
}
