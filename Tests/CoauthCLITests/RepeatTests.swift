import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("--record and repeat")
struct RepeatTests {
  /// A list of its own, and the arguments of a run over it that is recorded.
  private static func recorded(in folder: borrowing ScratchFolder, _ more: String...) throws -> CommandRun {
    let text = "@misc{a, title = {On things}, author = {Ada One and Bo Two}, year = {2001}}\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file("papers.bib")))
    return CommandRun(
      ["authors", folder.file("papers.bib"), "--format", "csv", "--record", folder.file("run.json")] + more)
  }

  private static func record(_ folder: borrowing ScratchFolder) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder.file("run.json")))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  @Test("The record names version, command line, seed, inputs and output; repeated, the same bytes")
  func same() throws {
    let folder = try ScratchFolder()
    let run = try Self.recorded(in: folder)
    #expect(run.status == 0)
    let record = try Self.record(folder)
    #expect(record["coauth"] as? String == CoauthCommand.version)
    #expect(record["arguments"] as? [String] == ["authors", folder.file("papers.bib"), "--format", "csv"])
    #expect(record["seed"] as? Int == 42)
    let inputs = try #require(record["inputs"] as? [[String: Any]])
    #expect(inputs.first?["bytes"] as? Int == 76)
    #expect((inputs.first?["sha256"] as? String)?.count == 64)
    let again = CommandRun("repeat", folder.file("run.json"))
    #expect(again.status == 0)
    #expect(again.output == run.output)
    #expect(again.words.contains("coauth: 1 input, unchanged\n"))
    #expect(again.words.hasSuffix("coauth: the output is the recorded one, byte for byte\n"))
    let verified = CommandRun("repeat", folder.file("run.json"), "--verify")
    #expect(verified.status == 0 && verified.output.isEmpty)
  }

  @Test("An output file, and another place for it")
  func outputs() throws {
    let folder = try ScratchFolder()
    let path = folder.file("out.csv")
    #expect(try Self.recorded(in: folder, "-o", path, "--seed", "7").status == 0)
    #expect(try Self.record(folder)["seed"] as? Int == 7)
    let other = folder.file("other.csv")
    #expect(CommandRun("repeat", folder.file("run.json"), "-o", other).status == 0)
    #expect(FileManager.default.contents(atPath: other) == FileManager.default.contents(atPath: path))
  }

  @Test("A changed or missing input is named, and stops the run unless it is wanted all the same")
  func changed() throws {
    let folder = try ScratchFolder()
    _ = try Self.recorded(in: folder)
    let papers = URL(fileURLWithPath: folder.file("papers.bib"))
    try Data("@misc{a, title = {On things}, author = {Ada One and Cy Two}, year = {2001}}\n".utf8).write(
      to: papers)
    let stopped = CommandRun("repeat", folder.file("run.json"))
    #expect(stopped.status == 65)
    #expect(stopped.output.isEmpty)
    #expect(stopped.words.contains("papers.bib changed: 76 bytes then, 76 now, another SHA-256 digest"))
    #expect(stopped.words.contains("hint: --anyway makes the run all the same"))
    let anyway = CommandRun("repeat", folder.file("run.json"), "--anyway")
    #expect(anyway.status == 1)
    #expect(anyway.output.contains("Cy Two"))
    #expect(anyway.words.contains("the output differs from the recorded one"))
    try FileManager.default.removeItem(at: papers)
    let missing = CommandRun("repeat", folder.file("run.json"), "--verify")
    #expect(missing.status == 65)
    #expect(missing.words.contains("papers.bib is missing or cannot be read"))
  }

  @Test("Of a folder every file is recorded, and a new one is noticed")
  func folders() throws {
    let folder = try ScratchFolder()
    let lists = folder.file("lists")
    try FileManager.default.createDirectory(atPath: lists, withIntermediateDirectories: false)
    for name in ["a", "b"] {
      try Data("@misc{\(name), title = {Title of \(name)}, author = {Ada One and Bo Two}}\n".utf8).write(
        to: URL(fileURLWithPath: "\(lists)/\(name).bib"))
    }
    #expect(CommandRun("stats", lists, "--format", "json", "--record", folder.file("run.json")).status == 0)
    #expect((try Self.record(folder)["inputs"] as? [Any])?.count == 2)
    #expect(CommandRun("repeat", folder.file("run.json"), "--verify").status == 0)
    try Data("@misc{c, title = {New}, author = {Cy Three}}\n".utf8).write(
      to: URL(fileURLWithPath: "\(lists)/c.bib"))
    let run = CommandRun("repeat", folder.file("run.json"), "--verify")
    #expect(run.status == 65)
    #expect(run.words.contains("/lists/c.bib is new"))
  }

  @Test("What cannot be recorded or repeated")
  func failures() throws {
    let folder = try ScratchFolder()
    #expect(CommandRun("stats", "-", "--record", folder.file("r.json")).status == 64)
    #expect(CommandRun("formats", "--record", folder.file("r.json")).status == 64)
    #expect(CommandRun("stats", Fixture.networks, "--record", folder.file("no/r.json")).status == 73)
    #expect(CommandRun("repeat", folder.file("none.json")).status == 66)
    #expect(CommandRun("repeat", Fixture.networks).status == 65)
    #expect(try folder.names().isEmpty)
  }

  @Test("No output takes the place of what is read or of the other output", arguments: ["-o", "--record"])
  func inputsStay(option: String) throws {
    let folder = try ScratchFolder()
    let path = folder.file("papers.bib")
    let text = "@misc{a, title = {On things}, author = {Ada One and Bo Two}, year = {2001}}\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.bib"), withDestinationPath: path)
    for output in [path, folder.file("link.bib")] {
      let run = CommandRun("authors", path, "--format", "csv", option, output)
      #expect(run.status == 64)
      #expect(run.words.contains("is read and would be overwritten"))
    }
    let both = CommandRun("authors", path, "-o", folder.file("x"), "--record", folder.file("x"))
    #expect(both.status == 64)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test("A record of a search that found nobody is a record")
  func nobody() throws {
    let folder = try ScratchFolder()
    #expect(try Self.recorded(in: folder).status == 0)
    try FileManager.default.removeItem(atPath: folder.file("run.json"))
    let run = CommandRun(
      "suggest", "Nobody Atall", folder.file("papers.bib"), "--record", folder.file("run.json"))
    #expect(run.status == 1)
    #expect(try Self.record(folder)["arguments"] != nil)
  }

  @Test("An altered or missing output is told by --verify, and never overwritten unless that is wanted")
  func alteredOutput() throws {
    let folder = try ScratchFolder()
    let path = folder.file("out.csv")
    #expect(try Self.recorded(in: folder, "-o", path).status == 0)
    let written = try String(contentsOfFile: path, encoding: .utf8)
    let verified = CommandRun("repeat", folder.file("run.json"), "--verify")
    #expect(verified.status == 0)
    #expect(verified.words == "coauth: 1 input, unchanged\ncoauth: 1 output, unchanged\n")
    try "mine\n".write(toFile: path, atomically: true, encoding: .utf8)
    let altered = CommandRun("repeat", folder.file("run.json"), "--verify")
    #expect(altered.status == 1)
    #expect(
      altered.words.contains("out.csv is not what was written: \(written.utf8.count) bytes then, 5 now"))
    let stopped = CommandRun("repeat", folder.file("run.json"))
    #expect(stopped.status == 65)
    #expect(stopped.words.contains("out.csv was altered since\n  hint: -o writes to another file"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine\n")
    #expect(CommandRun("repeat", folder.file("run.json"), "-o", folder.file("other.csv")).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine\n")
    #expect(CommandRun("repeat", folder.file("run.json"), "--anyway").status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == written)
    try FileManager.default.removeItem(atPath: path)
    #expect(CommandRun("repeat", folder.file("run.json"), "--verify").words.contains("out.csv is missing"))
    #expect(CommandRun("repeat", folder.file("run.json")).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == written)
  }

  @Test("Relative paths that are there from a folder of the record are told with it")
  func otherFolder() throws {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(atPath: folder.file("runs"), withIntermediateDirectories: false)
    let list = "relative-\(UUID().uuidString).bib"
    try "@misc{a, title = {On things}, author = {Ada One}}\n".write(
      toFile: folder.file(list), atomically: true, encoding: .utf8)
    let record =
      #"{"coauth":"\#(CoauthCommand.version)","arguments":["stats","\#(list)"],"seed":42,"#
      + #""inputs":[{"path":"\#(list)","bytes":1,"sha256":""}],"outputs":[]}"#
    try record.write(toFile: folder.file("runs/run.json"), atomically: true, encoding: .utf8)
    let run = CommandRun("repeat", folder.file("runs/run.json"))
    #expect(run.status == 65)
    #expect(run.words.contains("hint: they are there from "))
    #expect(run.words.contains(": repeat the run from that folder\n"))
  }
}
