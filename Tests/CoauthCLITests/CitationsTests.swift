import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("--citations")
struct CitationsTests {
  private static let list =
    #"{"title":"One","authors":["A B","C D"],"year":2019,"ids":["doi:10.1/a"]}"# + "\n"
    + #"{"title":"Two","authors":["A B"],"year":2020,"ids":["doi:10.1/b"],"citations":1}"# + "\n"

  @Test("Counts are joined, said on standard error, and kept by papers")
  func joined() throws {
    let folder = try ScratchFolder()
    let (list, table) = (folder.file("list.jsonl"), folder.file("c.csv"))
    try Self.list.write(toFile: list, atomically: true, encoding: .utf8)
    try "doi,citations,2020\n10.1/a,7,2\n10.1/b,3,\n10.1/z,1,\n10.1/a,x,\n".write(
      toFile: table, atomically: true, encoding: .utf8)
    let run = CommandRun("stats", list, "--citations", table, "--format", "json")
    #expect(run.status == 0)
    #expect(
      run.words == """
        \(table):5: error: 'x' is no number of citations
        coauth: citations of \(table): 2 of 4 rows joined, 1 in the place of another count, 1 without a paper in the list, \
        1 not understood

        """)
    let report = try run.object()
    #expect((report["citations"] as? [String: Any])?["total"] as? Int == 10)
    let join = (report["input"] as? [String: Any])?["citationFile"] as? [String: Any]
    #expect(join?["joined"] as? Int == 2)
    #expect(join?["rejected"] as? Int == 1)
    let papers = CommandRun("papers", list, "--citations", table, "--quiet")
    #expect(papers.output.contains(#""citations":7,"citationsByYear":{"2020":2}"#))
    #expect(CommandRun("stats", list, "--citations", table, "--strict", "--quiet").status == 65)
    let people = try CommandRun(
      "authors", list, "--citations", table, "--columns", "name,trendH", "--format", "json", "--quiet"
    ).objects()
    #expect(people.first?["trendHBounds"] as? [Int] == [1, 2])
  }

  @Test("What it cannot do is said: a missing file, one without counts, check, networks")
  func refused() throws {
    let folder = try ScratchFolder()
    let (list, table) = (folder.file("list.jsonl"), folder.file("c.csv"))
    try Self.list.write(toFile: list, atomically: true, encoding: .utf8)
    try "a,b\n1,2\n".write(toFile: table, atomically: true, encoding: .utf8)
    #expect(CommandRun("stats", list, "--citations", folder.file("none.csv")).status == 66)
    let run = CommandRun("stats", list, "--citations", table)
    #expect(run.status == 65)
    #expect(run.words.contains("c.csv:1: no column names papers"))
    #expect(CommandRun("check", list, "--citations", table).status == 64)
    #expect(CommandRun("papers", list, "--citations", table, "--as-read").status == 64)
  }

  @Test("What is no count, year or identifier in JSON is said with its line")
  func badCells() throws {
    let folder = try ScratchFolder()
    let (list, table) = (folder.file("list.jsonl"), folder.file("c.jsonl"))
    try Self.list.write(toFile: list, atomically: true, encoding: .utf8)
    try """
    {"doi":"10.1/a","citations":7,"2020":"many","year":"soon"}
    {"doi":"10.1/b","citations":3,"counts_by_year":[{"year":2020,"cited_by_count":1},{"year":2021}],"ids":[5]}
    {"doi":"10.1/c","citations":{"all":3},"citationsByYear":{"2020":1,"2021":-1}}
    {"doi":"10.1/d","citations":-3}

    """.write(toFile: table, atomically: true, encoding: .utf8)
    let run = CommandRun("stats", list, "--citations", table, "--format", "json")
    let words = run.words.split(separator: "\n").map {
      $0.replacingOccurrences(of: folder.path + "/", with: "")
    }
    #expect(
      // Errors come first.
      words.dropLast() == [
        "c.jsonl:4: error: '-3' is no number of citations",
        "c.jsonl:1: warning: 'many' is no number of citations of 2020",
        "c.jsonl:1: warning: 'soon' is no year",
        "c.jsonl:2: warning: '2021: no count' in `counts_by_year` is no number of citations of a year",
        "c.jsonl:2: warning: an element of `ids` is no text",
        "c.jsonl:3: warning: `citations` is no text and no number",
        "c.jsonl:3: warning: '2021: -1' in `citationsByYear` is no number of citations of a year",
      ])
    #expect(words.last?.hasPrefix("coauth: citations of c.jsonl: 2 of 4 rows joined") == true)
  }
}
