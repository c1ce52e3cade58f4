import ArgumentParser
import CoauthGraphviz
import CoauthTestSupport
import Foundation
import Synchronization
import Testing

@testable import CoauthCLI

@Suite("Inputs: compressions, encodings and statuses")
struct InputTests {
  @Test("An encoding that is not known is a usage error; a known one is used")
  func encodings() throws {
    let run = CommandRun("stats", "--encoding", "nonsense", Fixture.cut)
    #expect(run.status == 64)
    #expect(run.words.contains("--encoding knows no encoding 'nonsense'"))
    let folder = try ScratchFolder()
    let path = folder.file("a.bib")
    try Data(
      Array("@article{a, title = {T}, author = {".utf8) + [0xC9, 0xBD, 0xCC, 0xEF] + Array("}}\n".utf8)
    )
    .write(to: URL(fileURLWithPath: path))
    let table = CommandRun("papers", "--to", "csv", "--encoding", "GB18030", path)
    #expect(table.output.contains("山田"))
  }

  @Test("A compressed file that nobody here reads names the pipe")
  func pipes() throws {
    let folder = try ScratchFolder()
    let path = folder.file("a.bib.xz")
    try Data([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]).write(to: URL(fileURLWithPath: path))
    let run = CommandRun("stats", path)
    #expect(run.status == 65)
    #expect(run.words.contains("hint: xz -dc \(path) | coauth stats -"))
  }

  @Test("Diagnostics past twenty are counted by kind")
  func manyDiagnostics() throws {
    let folder = try ScratchFolder()
    let path = folder.file("a.bib")
    let broken = (1...30).map { "@misc{k\($0),}\n" }.joined()
    try Data(("@article{a, title = {T}, author = {A}}\n" + broken).utf8).write(to: URL(fileURLWithPath: path))
    let run = CommandRun("papers", "--to", "csv", path)
    #expect(run.status == 0)
    #expect(run.words.split(separator: "\n").count { $0.contains(": error: ") } == 20)
    #expect(
      run.words.hasSuffix("... and 10 more:\n  10 × error: the entry `…` has neither title nor author\n"))
  }

  @Test(
    "--strict makes an error in an input 65 in every command that reads",
    arguments: [
      ["stats"], ["authors"], ["clusters"], ["path", "Ada", "Before"], ["suggest", "Ada"],
      ["draw", "--to", "dot"],
      ["export", "--to", "json"], ["papers", "--to", "json"], ["formats"],
    ])
  func strict(command: [String]) {
    let run = CommandRun(command + [Fixture.path("bibtex/broken.bib"), "--strict"])
    #expect(run.status == 65)
    #expect(run.words.contains(" errors in the inputs\n"))
  }

  /// A command with a fault.
  private struct FaultyCommand: CoauthSubcommand {
    struct Fault: Error, CustomStringConvertible { var description: String { "an invariant is broken" } }
    @OptionGroup var output: OutputGroup
    func run(_ console: Console) throws { throw Fault() }
  }

  @Test("What a command cannot explain is a fault of the program, 70, and says what to do")
  func internalFault() throws {
    let heard = Mutex("")
    let listening = Streams(output: { _ in }, error: { text in heard.withLock { $0 += text } })
    let command = try FaultyCommand.parse([])
    #expect(throws: ExitCode(70)) {
      try Streams.$current.withValue(listening) { try command.run() }
    }
    #expect(
      heard.withLock { $0 }
        == "coauth: error: an invariant is broken\n  hint: this is a fault of coauth; please report it\n")
  }

  @Test("A renderer whose parts are missing is 69, one that cannot draw what we wrote is 70")
  func rendererMissing() {
    let missing = CommandFailure(of: .pluginMissing(needed: "svg"))
    #expect(missing.status == ExitCode(69))
    #expect(missing.hint == "--to dot needs no Graphviz")
    #expect(CommandFailure(of: .noGraph).status == ExitCode(70))
  }
}
