import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("papers: what is written is read again")
struct RoundTripTests {
  /// The parts of `stats` that do not depend on places, nor on what merging found.
  private func figures(_ path: String) throws -> NSDictionary {
    var figures = try CommandRun(
      "stats", path, "--format", "json", "--identity", "exact", "--counting", "newman"
    ).object()
    figures["input"] = nil
    var papers = figures["papers"] as? [String: Any] ?? [:]
    papers["merged"] = nil
    papers["completed"] = nil
    figures["papers"] = papers
    figures["top"] = (figures["top"] as? [String: [[String: Any]]])?.mapValues { list in
      list.map { entry in entry.filter { $0.key != "id" } }
    }
    return figures as NSDictionary
  }

  @Test(
    "json and jsonl are lossless", arguments: ["json", "jsonl"],
    [Fixture.networks, Fixture.cut, Fixture.cited, Fixture.hostile])
  func lossless(format: String, input: String) throws {
    let folder = try ScratchFolder()
    let written = folder.file("merged." + format)
    #expect(CommandRun("papers", input, "-o", written).status == 0)
    #expect(try figures(written) == figures(input))
    let again = folder.file("again." + format)
    #expect(CommandRun("papers", written, "-o", again).status == 0)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: again)) == Data(contentsOf: URL(fileURLWithPath: written)))
  }

  // Readers of tables take backslashes for TeX, so the hostile names go through BibTeX only.
  @Test(
    "csv and bib keep papers, people and ties",
    arguments: [
      ("csv", Fixture.networks), ("csv", Fixture.cut), ("bib", Fixture.networks), ("bib", Fixture.cut),
      ("bib", Fixture.hostile),
    ])
  func readable(format: String, input: String) throws {
    let folder = try ScratchFolder()
    let written = folder.file("merged." + format)
    #expect(CommandRun("papers", input, "-o", written).status == 0)
    let (before, after) = (try figures(input), try figures(written))
    for part in ["papers", "network"] {
      #expect(before[part] as? NSDictionary == after[part] as? NSDictionary)
    }
    let people = (before["people"] as? [String: Any], after["people"] as? [String: Any])
    #expect(people.0?["count"] as? Int == people.1?["count"] as? Int)
  }

  @Test("Duplicates stand once and say where they come from")
  func provenance() throws {
    let twice = try ScratchFolder()
    let copy = twice.file("copy.bib")
    try FileManager.default.copyItem(atPath: Fixture.networks, toPath: copy)
    let list = try CommandRun("papers", Fixture.networks, copy, "--to", "json").object()
    let papers = list["papers"] as? [[String: Any]] ?? []
    #expect(papers.count == 8)
    #expect((papers[0]["mergedFrom"] as? [String])?.count == 2)
    #expect(papers[0]["fieldSources"] is [String: String])
  }
}
