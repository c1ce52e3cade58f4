import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("compare: two people, two lists")
struct CompareTests {
  private let exactly = ["--identity", "exact", "--counting", "full"]

  private static func figure(_ name: String, in report: [String: Any]) -> [Any?] {
    let figures = report["figures"] as? [[String: Any]] ?? []
    let figure = figures.first { $0["name"] as? String == name } ?? [:]
    return ["first", "second", "difference"].map { figure[$0] }
  }

  @Test("Two people: figures, joint papers, coauthors of both, distance")
  func people() throws {
    let arguments = ["compare", "Steven H. Strogatz", "Watts, Duncan J.", Fixture.networks] + exactly
    let report = try CommandRun(arguments + ["--format", "json"]).object()
    #expect((report["first"] as? [String: Any])?["name"] as? String == "Steven H. Strogatz")
    #expect(report["distance"] as? Int == 1)
    #expect(report["distanceIsUpperBound"] as? Bool == false)
    #expect(Self.figure("papers", in: report) as? [Int] == [2, 2, 0])
    #expect(Self.figure("firstAuthor", in: report) as? [Int] == [0, 1, 1])
    let joint = try #require(report["jointPapers"] as? [[String: Any]])
    #expect(joint.map { $0["year"] as? Int } == [2001, 1998])
    let common = try #require(report["commonCoauthors"] as? [[String: Any]])
    #expect(common.map { $0["name"] as? String } == ["M. E. J. Newman"])
    #expect(common.first?["papers"] as? [Int] == [1, 1])
    let table = CommandRun(arguments).output
    #expect(table.contains("Steven H. Strogatz and Duncan J. Watts are 1 step apart.\n"))
    #expect(table.contains("Joint papers: 2\n  2001 Random graphs"))
    #expect(table.contains("Coauthors of both: 1\n  M. E. J. Newman (1 and 1)\n"))
    let lines = CommandRun(arguments + ["--format", "csv"]).output.split(separator: "\n")
    #expect(
      lines.first
        == "figure,first,firstLow,firstHigh,second,secondLow,secondHigh,difference,differenceLow,differenceHigh"
    )
    #expect(lines.contains("papers,2,2,2,2,2,2,0,0,0"))
  }

  @Test("The difference of intervals reaches from the least to the most that both allow")
  func intervals() throws {
    let report = try CommandRun(
      ["compare", "Ada Example", "Ben Sample", Fixture.cited, "--format", "json"] + exactly
    ).object()
    let figures = try #require(report["figures"] as? [[String: Any]])
    let h = try #require(figures.first { $0["name"] as? String == "hIndex" })
    #expect(h["firstBounds"] as? [Double] == [2, 3])
    let bounds = try #require(h["differenceBounds"] as? [Double])
    let second = try #require(h["second"] as? Double)
    #expect(bounds == [second - 3, second - 2])
  }

  @Test("A person beside themselves differs in nothing")
  func same() throws {
    let report = try CommandRun(
      ["compare", "M. E. J. Newman", "Newman, M. E. J.", Fixture.networks, "--format", "json"] + exactly
    ).object()
    #expect(report["distance"] as? Int == 0)
    #expect((report["jointPapers"] as? [Any])?.count == 5)
    let figures = try #require(report["figures"] as? [[String: Any]])
    #expect(figures.allSatisfy { $0["difference"] is NSNull || $0["difference"] as? Double == 0 })
  }

  @Test("Two lists: every figure of stats, the papers and people of both")
  func lists() throws {
    let folder = try ScratchFolder()
    let other = folder.file("other.bib")
    try Data(
      """
      @article{a, title = {Collective Dynamics of 'Small-World' Networks}, author = {Duncan J. Watts and Steven H. Strogatz},
        year = {1998}, doi = {10.1038/30918}}
      @article{b, title = {Another one}, author = {Watts, Duncan J. and Doe, Jane}, year = {2010}}
      """.utf8
    ).write(to: URL(fileURLWithPath: other))
    let arguments = ["compare", Fixture.networks, other] + exactly
    let report = try CommandRun(arguments + ["--format", "json"]).object()
    #expect(Self.figure("papers.count", in: report) as? [Int] == [8, 2, -6])
    #expect(Self.figure("network.meanDistance", in: report).count == 3)
    #expect((report["commonPapers"] as? [[String: Any]])?.map { $0["year"] as? Int } == [1998])
    let people = try #require(report["commonPeople"] as? [[String: Any]])
    #expect(people.map { $0["name"] as? String } == ["Duncan J. Watts", "Steven H. Strogatz"])
    #expect(people.map { $0["papers"] as? [Int] } == [[2, 2], [2, 1]])
    // Every number of stats is there.
    let stats = try CommandRun(["stats", other, "--format", "json"] + exactly).object()
    let network = try #require(stats["network"] as? [String: Any])
    for (key, value) in network where value is Int || value is Double {
      #expect(Self.figure("network.\(key)", in: report)[1] as? Double == value as? Double, "\(key)")
    }
    let table = CommandRun(arguments).output
    #expect(table.contains("Papers of both: 1\n"))
    #expect(table.contains("  Duncan J. Watts (2 and 2 papers)\n"))
  }

  @Test("A list and itself have everything in common")
  func itself() throws {
    let report = try CommandRun(
      ["compare", Fixture.networks, Fixture.networks, "--format", "json"] + exactly
    ).object()
    #expect((report["commonPapers"] as? [Any])?.count == 8)
    #expect((report["commonPeople"] as? [Any])?.count == 10)
  }

  @Test("What cannot be compared")
  func failures() {
    #expect(CommandRun("compare", Fixture.networks).status == 64)
    let names = CommandRun("compare", "Ada One", "Bo Two")
    #expect(names.status == 64)
    #expect(
      names.words == """
        coauth: error: there are no files "Ada One" and "Bo Two"
          hint: two people are compared in lists of papers: coauth compare "Ada One" "Bo Two" papers.bib

        """)
    #expect(CommandRun("compare", "Nobody", "M. Girvan", Fixture.networks).status == 1)
    #expect(CommandRun("compare", Fixture.networks, "no-such-file.bib").status == 66)
  }
}
