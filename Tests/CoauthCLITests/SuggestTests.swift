import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("suggest: likely next collaborators")
struct SuggestTests {
  private let exactly = ["--identity", "exact", "--counting", "full"]

  /// Until 2003 the ties are A-B, B-C, C-D and A-E; later A writes with C, and with F who is new.
  private static func papers(in folder: borrowing ScratchFolder) throws -> String {
    let years = [("A B", 2001), ("B C", 2001), ("C D", 2002), ("A E", 2003), ("A C", 2006), ("F A", 2006)]
    let entries = years.enumerated().map { number, paper in
      let authors = paper.0.split(separator: " ").map { "\($0)nna Writer-\($0)" }.joined(separator: " and ")
      return
        "@article{k\(number), title = {Paper number \(number)}, author = {\(authors)}, year = {\(paper.1)}}\n"
    }
    try Data(entries.joined().utf8).write(to: URL(fileURLWithPath: folder.file("papers.bib")))
    return folder.file("papers.bib")
  }

  @Test("People two steps away, with the coauthors of both")
  func table() {
    let run = CommandRun(["suggest", "M. Girvan", Fixture.networks, "--top", "2"] + exactly)
    #expect(run.status == 0)
    #expect(
      run.output == """
        name                score  common  coauthors of both
        ──────────────────  ─────  ──────  ─────────────────
        Duncan J. Watts     0.558       1  M. E. J. Newman
        Steven H. Strogatz  0.558       1  M. E. J. Newman

        """)
    #expect(run.words.isEmpty)
  }

  @Test("JSON and CSV name ids and all coauthors of both")
  func files() throws {
    let arguments = ["suggest", "M. Girvan", Fixture.networks, "--measure", "common-neighbors"] + exactly
    let report = try CommandRun(arguments + ["--format", "json"]).object()
    #expect((report["person"] as? [String: Any])?["name"] as? String == "M. Girvan")
    #expect(report["measure"] as? String == "common-neighbors")
    #expect(report["evaluation"] is NSNull)
    let suggestions = try #require(report["suggestions"] as? [[String: Any]])
    #expect(suggestions.count == 5)
    #expect(suggestions.allSatisfy { $0["score"] as? Double == 1 && $0["cameTrue"] is NSNull })
    let common = suggestions[0]["common"] as? [[String: Any]]
    #expect(common?.compactMap { $0["name"] as? String } == ["M. E. J. Newman"])
    #expect(common?.first?["id"] as? String != nil)
    let lines = CommandRun(arguments + ["--format", "csv", "--top", "1"]).output.split(separator: "\n")
    #expect(lines.first == "id,name,score,commonCoauthors,common")
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix(",Duncan J. Watts,1,1,M. E. J. Newman") == true)
  }

  @Test(
    "Every measure finds somebody",
    arguments: [
      "common-neighbors", "jaccard", "adamic-adar", "resource-allocation", "preferential-attachment",
      "local-path",
      "pagerank",
    ])
  func measures(name: String) throws {
    let run = CommandRun(
      ["suggest", "Moore, Cristopher", Fixture.networks, "--measure", name, "--format", "json", "--top", "0"]
        + exactly)
    #expect(run.status == 0)
    let suggestions = try #require(run.object()["suggestions"] as? [[String: Any]])
    let scores = suggestions.compactMap { $0["score"] as? Double }
    #expect(scores.count >= 4 && scores == scores.sorted(by: >) && (scores.last ?? 0) > 0)
    let names = suggestions.compactMap { $0["name"] as? String }
    #expect(!names.contains("Aaron Clauset") && !names.contains("Cristopher Moore"))
  }

  @Test("--evaluate judges by what came after --until")
  func evaluation() throws {
    let folder = try ScratchFolder()
    let papers = try Self.papers(in: folder)
    let arguments =
      ["suggest", "Anna Writer-A", papers, "--evaluate", "--until", "2003", "--top", "1"] + exactly
    let report = try CommandRun(arguments + ["--format", "json"]).object()
    let suggestions = try #require(report["suggestions"] as? [[String: Any]])
    #expect(suggestions.map { $0["name"] as? String } == ["Cnna Writer-C"])
    #expect(suggestions.first?["cameTrue"] as? Bool == true)
    let evaluation = try #require(report["evaluation"] as? [String: Any])
    // The new tie A-C beats three pairs without score and is level with two.
    #expect(evaluation["auc"] as? Double == 0.8)
    #expect(evaluation["aucIsExact"] as? Bool == true)
    #expect(evaluation["precision"] as? Double == 1)
    #expect(evaluation["people"] as? Int == 5)
    #expect(evaluation["peopleWithNewCoauthors"] as? Int == 2)
    #expect(evaluation["newTies"] as? Int == 2)
    #expect(evaluation["candidates"] as? Int == 12)
    #expect(evaluation["until"] as? Int == 2003)
    let table = CommandRun(arguments)
    #expect(table.output.contains("came true\n"))
    #expect(
      table.output.hasSuffix(
        "After 2003: AUC 0.800, where 0.5 is chance. Precision at 1 is 100.0 %, the mean of the 2 people who found a new "
          + "coauthor; places that fewer suggestions leave empty count as misses.\n"))
    let late = CommandRun(["suggest", "Anna Writer-A", papers, "--evaluate", "--until", "2006"] + exactly)
    #expect(late.output.contains("Nobody of the network up to 2006 found a new coauthor in it later."))
  }

  @Test("Nobody, nobody to suggest, no year: status and hint")
  func failures() throws {
    let folder = try ScratchFolder()
    let path = folder.file("pair.bib")
    try Data("@misc{a, title = {T}, author = {Ada One and Bo Two}}".utf8).write(
      to: URL(fileURLWithPath: path))
    let none = CommandRun("suggest", "Ada One", path)
    #expect(none.status == 1)
    #expect(none.output == "")
    #expect(
      none.words
        == "coauth: error: nobody can be suggested to Ada One\n  hint: the measure adamic-adar reaches nobody who is not a coauthor already\n"
    )
    let empty = CommandRun("suggest", "Ada One", path, "--format", "json")
    #expect(empty.status == 1)
    #expect((try empty.object()["suggestions"] as? [Any])?.isEmpty == true)
    #expect(CommandRun("suggest", "Nobody Here", path).status == 1)
    let open = CommandRun("suggest", "Ada One", path, "--evaluate")
    #expect(open.status == 64)
    #expect(open.words.contains("--evaluate needs --until"))
    #expect(CommandRun("suggest", "Ada One", path, "--measure", "best").status == 64)
  }

  @Test("The file of a network will do")
  func network() throws {
    let folder = try ScratchFolder()
    let path = folder.file("net.graphml")
    let nodes = ["a", "b", "c"].map { "<node id=\"\($0)\"/>" }.joined()
    let xml =
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph edgedefault=\"undirected\">\(nodes)"
      + "<edge source=\"a\" target=\"b\"/><edge source=\"b\" target=\"c\"/></graph></graphml>"
    try Data(xml.utf8).write(to: URL(fileURLWithPath: path))
    let report = try CommandRun("suggest", "a", path, "--format", "json").object()
    let suggestions = try #require(report["suggestions"] as? [[String: Any]])
    #expect(suggestions.map { $0["id"] as? String } == ["c"])
    #expect(CommandRun("suggest", "a", path, "--evaluate", "--until", "2000").status == 64)
  }
}
