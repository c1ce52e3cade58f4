import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("--unit, percentiles, normalized citations")
struct UnitTests {
  private static let list = """
    {"title":"One","authors":[{"name":"A B","affiliations":["Univ of Graz, Austria"]},{"name":"C D","affiliations":["Univ of Rome, Italy"]}],"year":2010,"citations":9,"categories":["x"]}
    {"title":"Two","authors":[{"name":"A B","affiliations":["Univ of Graz, Austria"]},"E F"],"year":2010,"citations":3,"categories":["x"]}
    {"title":"Three","authors":["E F"],"year":2012,"citations":1}

    """

  private static func file(_ folder: borrowing ScratchFolder) throws -> String {
    let path = folder.file("list.jsonl")
    try list.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test("Countries are nodes; what is unknown is counted")
  func countries() throws {
    let folder = try ScratchFolder()
    let file = try Self.file(folder)
    let people = CommandRun(
      "authors", file, "--unit", "countries", "--columns", "id,name,papers,coauthors", "--format", "csv")
    #expect(people.output == "id,name,papers,coauthors\nAT,Austria,2,1\nIT,Italy,1,1\n")
    let stats = try CommandRun("stats", file, "--unit", "countries", "--format", "json").object()
    #expect((stats["people"] as? [String: Any])?["unit"] as? String == "countries")
    #expect((stats["people"] as? [String: Any])?["count"] as? Int == 2)
    let countries = (stats["affiliations"] as? [String: Any])?["countries"] as? [String: Any]
    #expect(countries?["papersOfSeveral"] as? Int == 1)
    #expect(countries?["papersUnknown"] as? Int == 2)
    #expect(CommandRun("clusters", file, "--unit", "institutions").status == 0)
    #expect(
      CommandRun("export", file, "--unit", "institutions", "--to", "dot").output.contains("Univ of Graz"))
    #expect(CommandRun("draw", file, "--unit", "countries", "--to", "dot").output.contains("Austria"))
  }

  @Test("Percentiles of everybody, of those who began then, and of the field")
  func percentiles() throws {
    let folder = try ScratchFolder()
    let file = try Self.file(folder)
    let columns = "name,papersPercentile,papersCohortPercentile,papersFieldPercentile"
    let run = CommandRun("authors", file, "--columns", columns, "--format", "csv")
    #expect(
      run.output == """
        name,papersPercentile,papersCohortPercentile,papersFieldPercentile
        A B,66.66666666666667,66.66666666666667,66.66666666666667
        E F,66.66666666666667,66.66666666666667,66.66666666666667
        C D,16.666666666666668,16.666666666666668,16.666666666666668

        """)
    #expect(CommandRun("authors", file, "--cohort-window", "-1").status == 64)
  }

  @Test("MNCS and PP(top 10 %) of people; null where no paper has a category")
  func normalized() throws {
    let folder = try ScratchFolder()
    let file = try Self.file(folder)
    let run = CommandRun(
      "authors", file, "--columns", "name,mncs,mncsFractional,ppTop10", "--format", "csv", "--sort", "name")
    #expect(
      run.output == "name,mncs,mncsFractional,ppTop10\nA B,1,1,0.1\nC D,1.5,1.5,0.2\nE F,0.5,0.5,0\n")
    let stats = try CommandRun("stats", file, "--format", "json").object()
    #expect((stats["fieldNormalization"] as? [String: Any])?["papers"] as? Int == 2)
    let none = CommandRun("authors", Fixture.cited, "--columns", "name,mncs", "--format", "csv", "--top", "1")
    #expect(none.output == "name,mncs\nAda Example,\n")
    let conventions =
      try CommandRun("stats", Fixture.cited, "--format", "json").object()["conventions"] as? [String: Any]
    #expect(
      (conventions?["fieldNormalization"] as? String)?.hasPrefix("unknown: of the papers 1 have no citations")
        == true)
  }

  @Test("What is about people refuses other units")
  func peopleOnly() throws {
    let folder = try ScratchFolder()
    let file = try Self.file(folder)
    for arguments in [
      ["author", "Austria", file], ["compare", "Austria", "Italy", file], ["stats", file, "--methods"],
    ] {
      #expect(CommandRun(arguments + ["--unit", "countries"]).status == 64)
    }
  }

  @Test("A cut list of authors makes nothing of countries certain")
  func cutLists() throws {
    let folder = try ScratchFolder()
    let path = folder.file("cut.jsonl")
    try (Self.list.replacingOccurrences(of: "\"year\":2012", with: "\"year\":2012,\"truncated\":true")).write(
      toFile: path, atomically: true, encoding: .utf8)
    let stats = try CommandRun("stats", path, "--unit", "countries", "--format", "json").object()
    let truncation = try #require(stats["truncation"] as? [String: Any])
    #expect((truncation["lowerBounds"] as? [String])?.isEmpty == true)
    #expect(
      (truncation["notDetermined"] as? [String])?.contains("collaboration.degreeOfCollaboration") == true)
  }

  @Test("Unknown affiliations mark every figure of the nodes, and are said")
  func unknownAffiliations() throws {
    let folder = try ScratchFolder()
    let file = try Self.file(folder)
    let arguments = [file, "--unit", "countries"]
    let stats = try CommandRun(["stats", "--format", "json"] + arguments).object()
    let truncation = try #require(stats["truncation"] as? [String: Any])
    #expect(truncation["papers"] as? Int == 0)
    #expect(truncation["unplacedAuthorships"] as? Int == 2)
    #expect((truncation["notDetermined"] as? [String])?.contains("network.edges") == true)
    let text = CommandRun(["stats"] + arguments).output
    #expect(text.contains("Of 2 authorships no country is known"))
    #expect(text.contains("~ 2"))
    let people = CommandRun(["authors", "--columns", "name,papers"] + arguments).output
    #expect(
      people.contains("~papers")
        && people.contains("Of 2 authorships no country is known, which is no node"))
    for command in ["clusters", "authors"] {
      #expect(CommandRun([command] + arguments).output.contains("Of 2 authorships no country is known"))
    }
    #expect(CommandRun(["stats", "--over-time"] + arguments).output.contains("Of 2 authorships no country"))
    // Where all is known, and among people, nothing is marked.
    let whole = folder.file("whole.jsonl")
    try (Self.list.split(separator: "\n").first.map { String($0) + "\n" } ?? "").write(
      toFile: whole, atomically: true, encoding: .utf8)
    for arguments in [["stats", whole, "--unit", "countries"], ["stats", file]] {
      let report = try CommandRun(arguments + ["--format", "json"]).object()
      let truncation = try #require(report["truncation"] as? [String: Any])
      #expect((truncation["notDetermined"] as? [String])?.isEmpty == true)
    }
  }

  @Test("Where citations are unknown, the sum and the percentiles are intervals as the indices are")
  func unknownCitations() throws {
    let folder = try ScratchFolder()
    let path = folder.file("list.jsonl")
    try """
    {"title":"One","authors":["A B"],"year":2010,"citations":9}
    {"title":"Two","authors":["A B","C D"],"year":2010}
    {"title":"Three","authors":["C D","E F"],"year":2012,"citations":1}

    """.write(toFile: path, atomically: true, encoding: .utf8)
    let columns = "name,citations,citationsPercentile,hIndexPercentile"
    let arguments = ["authors", path, "--columns", columns, "--sort", "name"]
    let people = try CommandRun(arguments + ["--format", "json"]).objects()
    #expect(people.map { $0["citations"] as? Int } == [9, 1, 1])
    #expect((people[0]["citationsBounds"] as? [Any])?.last is NSNull)
    #expect(people[2]["citationsBounds"] == nil)
    // A B has at least 9, C D at least 1, E F 1.
    func rank(_ rank: Double) -> Double { 100 * rank / 3 }
    func bounds(_ key: String) -> [[Double]?] { people.map { $0[key + "Bounds"] as? [Double] } }
    #expect(
      bounds("citationsPercentile") == [
        [rank(1.5), rank(2.5)], [rank(1), rank(2.5)], [rank(0.5), rank(1)],
      ])
    let csv = CommandRun(arguments + ["--format", "csv"]).output
    #expect(
      csv.hasPrefix(
        "name,citations,citationsBounds,citationsPercentile,citationsPercentileBounds,hIndexPercentile,hIndexPercentileBounds\nA B,9,9..,"
      ))
    let text = CommandRun(arguments).output
    #expect(text.contains("≥ 9") && text.contains("the citations of some of the papers are unknown"))
    let stats = try CommandRun("stats", path, "--format", "json").object()
    #expect(((stats["citations"] as? [String: Any])?["totalBounds"] as? [Any])?.first as? Int == 10)
    let years = CommandRun("author", "A B", path, "--over-time", "--format", "csv").output
    #expect(years.contains("\n2010,2,2,1,1,9,9..,9,9..,1,1..2,2,\n"))
  }
}
