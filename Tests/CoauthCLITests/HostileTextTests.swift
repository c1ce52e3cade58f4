import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("Names that try to break out")
struct HostileTextTests {
  @Test(
    "No output can drive a terminal",
    arguments: [
      ["stats"], ["stats", "--format", "json"], ["authors"], ["authors", "--format", "json"],
      ["authors", "--format", "csv"], ["clusters"], ["clusters", "--format", "json"],
      ["clusters", "--format", "csv"],
      ["draw", "--to", "dot"], ["draw", "--to", "svg"], ["export", "--to", "json"],
      ["export", "--to", "dot"],
      ["papers", "--to", "json"], ["papers", "--to", "jsonl"], ["papers", "--to", "csv"],
      ["papers", "--to", "bib"],
      ["formats"], ["path", "Anna \"Quote\" Smith", "-Minus Person"],
    ])
  func controlCharacters(arguments: [String]) {
    let options = arguments.first == "path" ? ["path", "--"] + arguments.dropFirst() : arguments
    let run = CommandRun(options + [Fixture.hostile])
    #expect(run.status == 0)
    #expect(!run.bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F })
    #expect(!run.words.utf8.contains { $0 < 0x20 && $0 != 0x0A })
  }

  @Test("JSON holds every name as it is")
  func json() throws {
    let people = try CommandRun("authors", Fixture.hostile, "--format", "json", "--columns", "name").objects()
    let names = Set(people.compactMap { $0["name"] as? String })
    #expect(
      names.isSuperset(of: [
        "Anna \"Quote\" Smith", "<script>alert(1)</script>", "C:\\", "\u{1B}[31mRed Person",
      ]))
  }

  @Test("CSV keeps formulas from running unless it is asked not to")
  func csv() {
    let arguments = ["authors", Fixture.hostile, "--format", "csv", "--columns", "name"]
    let guarded = CommandRun(arguments).output.split(separator: "\n")
    #expect(guarded.contains("'=cmd|' /C calc'!A0"))
    #expect(guarded.contains("'-Minus Person"))
    #expect(!guarded.contains { "=+-@".contains($0.first ?? " ") })
    #expect(CommandRun(arguments + ["--raw-csv"]).output.contains("\n=cmd|' /C calc'!A0\n"))
  }

  @Test("SVG is well-formed XML with the names in it")
  func svg() throws {
    let run = CommandRun("draw", Fixture.hostile, "--to", "svg", "--highlight", "C:\\")
    #expect(run.status == 0)
    #expect(run.output.contains("&lt;script&gt;"))
    #expect(!run.output.contains("<script>"))
  }
}
