import Coauth
import Testing

@Suite("Tables")
struct ReportTableTests {
  private static let table = ReportTable(
    columns: [.init("name", isNumeric: false), .init("papers"), .init("hIndex", title: "h"), .init("share")],
    rows: [
      [.text("Ada"), .integer(1234), .interval(low: 12, high: 17), .real(0.25, digits: 2)],
      [.text("名前"), .integer(5), .interval(low: 3, high: 3), .missing],
    ])

  @Test("In a terminal: numbers to the right, wide characters counted twice, unknown as a dash")
  func text() {
    #expect(
      Self.table.text() == """
        name  papers      h  share
        ────  ──────  ─────  ─────
        Ada    1,234  12–17   0.25
        名前       5      3      –

        """)
  }

  @Test("As CSV: bounds in a column of their own where some value is not exact")
  func csv() {
    #expect(
      Self.table.csv() == "name,papers,hIndex,hIndexBounds,share\nAda,1234,12,12..17,0.25\n名前,5,3,,\n")
  }

  @Test("As JSON: bounds beside the value, unknown null")
  func json() {
    #expect(
      Self.table.json() == """
        [
          {
            "name": "Ada",
            "papers": 1234,
            "hIndex": 12,
            "hIndexBounds": [12, 17],
            "share": 0.25
          },
          {
            "name": "名前",
            "papers": 5,
            "hIndex": 3,
            "share": null
          }
        ]

        """)
  }

  @Test("Texts are cut where the table is too wide, heads with them")
  func width() {
    let long = String(repeating: "long ", count: 30)
    let table = ReportTable(
      columns: [.init("a", title: long, isNumeric: false), .init("b", isNumeric: false), .init("n")],
      rows: [[.text(long), .text(long), .integer(1)]])
    for width in [60, 80, 100] {
      #expect(table.text(width: width).split(separator: "\n").allSatisfy { $0.count <= width })
    }
    #expect(table.text(width: 10).split(separator: "\n").allSatisfy { $0.count <= 45 })
  }

  @Test("A table without rows is its heads")
  func empty() {
    let table = ReportTable(columns: [.init("name")], rows: [])
    #expect(table.text() == "name\n────\n")
    #expect(table.csv() == "name\n")
    #expect(table.json() == "[]\n")
  }
}
