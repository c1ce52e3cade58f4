import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("formats: what was recognized and why")
struct FormatsTests {
  @Test("Of a file: format, reason, certainty and ledger")
  func report() {
    let run = CommandRun("formats", Fixture.cut)
    #expect(run.status == 0)
    #expect(run.words == "")
    let lines = run.output.split(separator: "\n")
    #expect(
      lines[0].hasSuffix(
        "format  certainty  records  papers  rejected  skipped  diagnostics  owner"))
    #expect(
      lines[2].hasSuffix("bibtex       1.00        4       4         0        0            0"))
    #expect(
      lines[3].hasSuffix("by its content and the extension .bib, begins with “@inproceedings{brin,”"))
  }

  @Test("JSON without --explain is the same in every run; with it fields, encoding and time are added")
  func explain() throws {
    let plain = try CommandRun("formats", "--format", "json", Fixture.cut).objects()[0]
    #expect(
      Set(plain.keys) == [
        "path", "format", "reason", "certainty", "carrier", "owner", "records", "papers",
        "rejected", "skipped", "diagnostics",
      ])
    let explained = try CommandRun("formats", "--format", "json", "--explain", Fixture.cut).objects()[0]
    #expect(
      Set(explained.keys).subtracting(plain.keys) == [
        "nextBest", "encoding", "compression", "bytes", "seconds", "fields",
      ])
    #expect(explained["encoding"] as? String == "UTF-8")
    #expect(
      explained["fields"] as? [String: Int] == [
        "title": 4, "authors": 4, "authors.truncated": 2, "year": 4, "venue": 4, "kind": 4,
      ])
  }

  @Test("A format that the user names is a reason of its own")
  func named() throws {
    let found = try CommandRun("formats", "--format", "json", "--from", "bibtex", Fixture.cut).objects()[0]
    #expect((found["reason"] as? String)?.hasPrefix("named by the user") == true)
    #expect(CommandRun("formats", "--from", "nonsense", Fixture.cut).status == 64)
  }

  @Test("Files that cannot be read are told of, and without any paper the status is 65")
  func unreadable() throws {
    let run = CommandRun("formats", "--format", "json", Fixture.binary)
    #expect(run.status == 65)
    #expect(run.words == "coauth: error: no paper could be read\n")
    let found = try run.objects()[0]
    #expect(found["format"] is NSNull)
    #expect(
      ((found["diagnostics"] as? [[String: Any]])?.first?["message"] as? String)
        == "is an archive that cannot be read: its directory is missing")
    #expect(CommandRun("formats", Fixture.binary, Fixture.cut).status == 0)
    #expect(CommandRun("formats", "--strict", Fixture.binary, Fixture.cut).status == 65)
  }

  @Test("Threads change nothing")
  func threads() {
    let inputs = [Fixture.networks, Fixture.cut, Fixture.cited]
    let one = CommandRun(["formats", "--threads", "1"] + inputs)
    #expect(one.output == CommandRun(["formats", "--threads", "2"] + inputs).output)
    #expect(CommandRun(["formats", "--threads", "0"] + inputs).status == 64)
  }
}
