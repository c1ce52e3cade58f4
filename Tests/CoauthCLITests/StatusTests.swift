import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("Exit statuses, errors and help")
struct StatusTests {
  @Test("A missing input is 66, and says so on standard error")
  func missing() {
    let run = CommandRun("stats", "/no/such/file.bib")
    #expect(run.status == 66)
    #expect(run.output == "")
    #expect(
      run.words
        == "coauth: error: /no/such/file.bib: no such file or folder\n  hint: check the spelling of the path\n"
    )
  }

  @Test("A misspelled command is suggested")
  func misspelled() {
    let run = CommandRun("athors")
    #expect(run.status == 66)
    #expect(
      run.words
        == "coauth: error: there is no command and no file 'athors'\n  hint: did you mean coauth authors? coauth --help lists the commands\n"
    )
  }

  @Test("A binary file is 65")
  func binary() {
    let run = CommandRun("stats", Fixture.binary)
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(run.words.contains("no paper could be read"))
    #expect(run.words.contains("binary.dat"))
  }

  @Test("A folder without anything readable is 65")
  func emptyFolder() throws {
    let folder = try ScratchFolder()
    let run = CommandRun("stats", folder.path)
    #expect(run.status == 65)
    #expect(run.words.contains("\(folder.path): note: the folder holds no file"))
  }

  @Test("--strict makes an error of a record 65, and without it the rest is read")
  func strict() {
    let broken = Fixture.path("bibtex/broken.bib")
    #expect(CommandRun("stats", broken).status == 0)
    let run = CommandRun("stats", "--strict", broken)
    #expect(run.status == 65)
    #expect(
      run.words.hasSuffix(
        " errors in the inputs\n  hint: without --strict what was not understood is left out\n"
      ))
  }

  @Test(
    "Usage errors are 64 and name what would do",
    arguments: [
      (["authors", "--sort", "fame", "x.bib"], "The value 'fame' is invalid"),
      (["authors", "--columns", "fame", "x.bib"], "--columns knows id name papers"),
      (["authors", "--columns", "name,name", "x.bib"], "--columns names a column twice."),
      (["authors", "--top", "-1", "x.bib"], "--top"),
      (["authors", "--betweenness-error", "2", "x.bib"], "--betweenness-error takes a number from 0.000001"),
      (["authors", "--exact", "--betweenness-error", "0.1", "x.bib"], "exclude each other"),
      (["authors", "--confidence", "1", "x.bib"], "--confidence takes a number between 0 and 1."),
      (["draw", "x.bib"], "Say where to write, for example -o map.svg"),
      (
        ["draw", "x.bib", "-o", "map.jpg"],
        "The extension of map.jpg names no picture: --to takes svg, png, pdf, dot."
      ),
      (
        ["export", "x.bib", "--to", "csv"],
        "csv is two tables: -o net.csv writes net.nodes.csv and net.edges.csv."
      ),
      (["export", "x.bib", "-o", "net.xyz"], "The extension of net.xyz names no network format"),
      (["papers", "x.bib", "-o", "list.doc"], "The extension of list.doc names no list of papers"),
      (["stats", "--since", "2005", "--until", "1999", "x.bib"], "--since 2005 lies after --until 1999."),
      (["stats", "--from", "nonsense", Fixture.networks], "there is no format nonsense"),
      (
        ["stats", "--column", "foo=bar", "x.csv"],
        "--column knows no field 'foo'; the fields are: title, authors"
      ),
      (["path", "Ada"], "Missing expected argument"),
    ])
  func usage(arguments: [String], words: String) {
    let run = CommandRun(arguments)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.words.contains(words))
  }

  @Test("An output that cannot be written is 73, before any work")
  func cannotWrite() {
    let run = CommandRun("draw", Fixture.networks, "-o", "/no/such/folder/map.svg")
    #expect(run.status == 73)
    #expect(
      run.words == "coauth: error: cannot write /no/such/folder/map.svg: there is no folder /no/such/folder\n"
    )
  }

  @Test("A reader that went away is no failure")
  func brokenPipe() {
    let gone = Streams(
      output: { _ in throw NSError(domain: NSPOSIXErrorDomain, code: Int(EPIPE)) }, error: { _ in })
    let status = Streams.$current.withValue(gone) { CoauthCommand.status(of: ["authors", Fixture.networks]) }
    #expect(status == 0)
  }

  @Test("Help is data; the command alone gives it")
  func help() {
    let help = CommandRun("--help")
    #expect(help.status == 0)
    #expect(help.words == "")
    #expect(help.output.hasPrefix("OVERVIEW: Coauthorship networks from lists of papers.\n"))
    #expect(CommandRun().output == help.output)
    for name in CoauthCommand.commandNames {
      #expect(help.output.contains("\n  \(name)"))
      let own = CommandRun("help", name)
      #expect(own.status == 0)
      #expect(own.output.hasPrefix("OVERVIEW: "))
      #expect(own.output.contains("USAGE: coauth \(name) "))
    }
  }

  @Test("--version prints a version")
  func version() {
    let run = CommandRun("--version")
    #expect(run.status == 0)
    #expect(run.output.split(separator: ".").count == 3)
  }

  @Test("Inputs without a command mean stats")
  func defaultCommand() {
    #expect(CommandRun(Fixture.networks).output == CommandRun("stats", Fixture.networks).output)
  }
}
