import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("check")
struct CheckTests {
  private static let doubtful = Fixture.path("cli/doubtful.bib")

  @Test("Figures that cannot all be true are proved in one line, and the status is 1")
  func contradiction() throws {
    let folder = try ScratchFolder()
    let page = folder.path + "/page.txt"
    try Self.page(h: 27, citations: 356).write(toFile: page, atomically: true, encoding: .utf8)
    let run = CommandRun("check", page)
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        """
        contradiction h-squared-citations: an h-index needs at least its square of citations (1)
          \(page): the page of Ada Example states figures that cannot all be true
              h-index 27 needs at least 27² = 729 citations; 356 are stated; with 356 the h-index is at most 18

        """))
    let found =
      try CommandRun("check", page, "--format", "json").object()["findings"] as? [[String: Any]] ?? []
    #expect(found.first?["rule"] as? String == "h-squared-citations")
    #expect(found.first?["severity"] as? String == "contradiction")
    #expect(found.first?["where"] as? [String] == [page])
    let silenced = CommandRun("check", page, "--ignore", "h-squared-citations,h-papers")
    #expect(silenced.status == 0)
    #expect(!silenced.output.contains("729"))
  }

  @Test("Figures that can be true are not contradicted")
  func possible() throws {
    let folder = try ScratchFolder()
    let page = folder.path + "/page.txt"
    try Self.page(h: 1, citations: 356).write(toFile: page, atomically: true, encoding: .utf8)
    let run = CommandRun("check", page)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("No stated figures contradict each other; nothing else is worth a look.\n"))
  }

  @Test("What is worth a look, by rule")
  func findings() throws {
    let report = try CommandRun(
      "check", Self.doubtful, "--format", "json", "--reference-year", "2025", "--hyper-authors", "3",
      "--papers-per-year", "3"
    ).object()
    let found = report["findings"] as? [[String: Any]] ?? []
    let rules = found.compactMap { $0["rule"] as? String }
    #expect(
      rules == [
        "author-twice", "joined-name", "swapped-name", "truncated-lists", "hyper-authored", "future-year",
        "prolific-year", "similar-papers",
      ])
    #expect(found.allSatisfy { $0["severity"] as? String == "finding" })
    let messages = found.compactMap { $0["message"] as? String }
    #expect(messages.contains("Ada Example stands twice among the 3 authors"))
    #expect(messages.contains("Ben Sample and BenSample differ only in their spaces"))
    #expect(messages.contains("Ada Example and Example Ada differ only in the order of their parts"))
    #expect(messages.contains("the authors of 1 of 8 papers are cut"))
    #expect(messages.contains("Cleo Specimen has 4 papers in 2020"))
    // The parts of a series are two papers.
    #expect(found.last?["arithmetic"] as? String ?? "" != "")
    #expect(found.count { $0["rule"] as? String == "similar-papers" } == 1)
  }

  @Test("Without a reference year nothing lies in the future: the clock is not asked")
  func noClock() throws {
    let report = try CommandRun("check", Self.doubtful, "--format", "json").object()
    #expect((report["rules"] as? [String])?.contains("future-year") == false)
  }

  @Test("A rule that is not known is a usage error")
  func unknownRule() {
    let run = CommandRun("check", Self.doubtful, "--ignore", "h-squared")
    #expect(run.status == 64)
    #expect(run.words.contains("--ignore knows no rule 'h-squared'"))
  }

  /// An author's page of a tracker, with one paper.
  private static func page(h: Int, citations: Int) -> String {
    """
    Ada Example

    LG
    h-index\(h)
    1papers
    \(citations)citations

    1 Papers

    LGFeb 14, 2023
    A Method for Counting What Papers Say About Networks

    Ada Example, Ben Sample, Cleo Specimen

    The method counts and reports what it has counted.
    """
  }

  @Test("DC and CC are names of other measures too: alone they prove nothing")
  func ambiguousAbbreviations() throws {
    func check(_ scores: String) throws -> CommandRun {
      let folder = try ScratchFolder()
      let page = folder.file("page.txt")
      try Self.page(h: 1, citations: 356)
        .replacingOccurrences(of: "356citations", with: "356citations\n" + scores)
        .write(toFile: page, atomically: true, encoding: .utf8)
      return CommandRun("check", page)
    }
    for scores in ["DC: 14", "CC: 1.2", "DC: 14\nCC: 1.2", "MCC: 1.5\nCC: 1.2"] {
      #expect(try check(scores).status == 0, "\(scores)")
    }
    for scores in [
      "degree of collaboration: 1.4", "collaborative coefficient: 0.4\nDC: 14", "CC: 1.2\nDC: 0.5\nMCC: 0.9",
    ] {
      #expect(try check(scores).status == 1, "\(scores)")
    }
  }

  @Test("Citations by year: of a record more than in all, and of years before it")
  func yearlyCitations() throws {
    let folder = try ScratchFolder()
    let file = folder.path + "/list.jsonl"
    try #"{"title":"One","authors":["A B"],"year":2010,"citations":4,"citationsByYear":{"2009":2,"2011":3}}"#
      .write(toFile: file, atomically: true, encoding: .utf8)
    let run = CommandRun("check", file)
    #expect(run.status == 1)
    #expect(run.output.contains("the citations by year add up to 5, which is more than the 4 stated"))
    #expect(run.output.contains("a paper of 2010 was cited in 2009 already"))
  }

  @Test("A page with figures and no paper is checked; one with neither is not read")
  func figuresAlone() throws {
    let folder = try ScratchFolder()
    let page = folder.file("page.txt")
    try "Ada Example\n\nCited by\n\tAll\tSince 2019\nCitations\t100\t80\nh-index\t9\t11\n".write(
      toFile: page, atomically: true, encoding: .utf8)
    let run = CommandRun("check", page)
    #expect(run.status == 1)
    #expect(run.output.contains("an h-index of some years cannot exceed the one of all: 11 > 9"))
    #expect(CommandRun("stats", page).status == 65)
    try "Ada Example\n\nNothing is stated here.\n".write(toFile: page, atomically: true, encoding: .utf8)
    #expect(CommandRun("check", page).status == 65)
  }
}
