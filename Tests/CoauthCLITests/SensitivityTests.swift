import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("stats --sensitivity, stats --methods")
struct SensitivityTests {
  private let exactly = ["--identity", "exact", "--counting", "full"]

  private static func variants(_ run: CommandRun) throws -> [[String: Any]] {
    try #require(try run.object()["variants"] as? [[String: Any]])
  }

  @Test("One choice at a time: two other countings, papers of very many authors")
  func variants() throws {
    let run = CommandRun(["stats", Fixture.networks, "--sensitivity", "--format", "json"] + exactly)
    #expect(run.status == 0)
    let variants = try Self.variants(run)
    let names = variants.compactMap { $0["name"] as? String }
    #expect(names.first == "default" && names.contains("newman") && names.contains("refined"))
    #expect(names.last == "max-authors 99")
    #expect(variants[0]["agreement"] is NSNull)
    // Nothing in the list has so many authors: everything agrees, whatever has an order.
    let last = try #require(variants.last)
    let agreement = try #require(last["agreement"] as? [String: [String: Any]])
    #expect(agreement["papers"]?["people"] as? Int == 10)
    #expect(agreement["papers"]?["kendall"] as? Double == 1)
    #expect(agreement["papers"]?["spearman"] as? Double == 1)
    #expect(agreement["papers"]?["commonTop"] as? Int == 10)
    #expect((last["figures"] as? NSDictionary) == (variants[0]["figures"] as? NSDictionary))
    // Under refined counting the ties of all papers with two authors or more add up to one a paper: seven here.
    let refined = try #require(variants.first { $0["name"] as? String == "refined" })
    let weight = try #require((refined["figures"] as? [String: Any])?["totalWeight"] as? Double)
    #expect(abs(weight - 7) < 1e-12)
  }

  @Test("A limit of the default is what the variant goes without, and leaves people out")
  func limit() throws {
    let run = CommandRun(
      ["stats", Fixture.networks, "--sensitivity", "--format", "json", "--max-authors", "2"] + exactly)
    let variants = try Self.variants(run)
    let last = try #require(variants.last)
    #expect(last["name"] as? String == "all papers")
    #expect(last["maxAuthors"] is NSNull)
    let figures = variants.compactMap { $0["figures"] as? [String: Any] }
    #expect(figures.first?["papers"] as? Int == 5 && figures.last?["papers"] as? Int == 8)
    let people = try #require(figures.first?["nodes"] as? Int)
    let agreement = try #require(last["agreement"] as? [String: [String: Any]])
    #expect(agreement["papers"]?["people"] as? Int == people)
  }

  @Test("The table has the figures, the agreement and the first people of every variant")
  func table() {
    let run = CommandRun(["stats", Fixture.networks, "--sensitivity"] + exactly)
    #expect(run.output.contains("\nAgreement with the default\n"))
    #expect(run.output.contains("\nBy strength\n"))
    #expect(
      run.output.hasPrefix(
        "One choice at a time made otherwise than in the default: exact identity, full counting"))
  }

  @Test("Three identities: all initials and the first one join names, and papers stay what they are")
  func identities() throws {
    let folder = try ScratchFolder()
    let path = folder.file("names.jsonl")
    try """
    {"title":"On the first","authors":["John A. Smith","Ann Roe"],"year":2010}
    {"title":"On the second","authors":["J. A. Smith","Bo Poe"],"year":2011}
    {"title":"On the third","authors":["J. Smith","Cy Moe"],"year":2012}

    """.write(toFile: path, atomically: true, encoding: .utf8)
    let variants = try Self.variants(
      CommandRun(["stats", path, "--sensitivity", "--format", "json"] + exactly))
    let names = variants.compactMap { $0["name"] as? String }
    #expect(names == ["default", "newman", "refined", "all-initials", "first-initial", "max-authors 99"])
    func figure(_ name: String) -> [Int?] {
      variants.map { ($0["figures"] as? [String: Any])?[name] as? Int }
    }
    #expect(figure("nodes") == [6, 6, 6, 5, 4, 6])
    #expect(figure("papers") == [3, 3, 3, 3, 3, 3])
    #expect(figure("components") == [3, 3, 3, 2, 1, 3])
    // By unit the people do not matter.
    let units = try Self.variants(
      CommandRun("stats", path, "--sensitivity", "--format", "json", "--unit", "countries"))
    #expect(units.allSatisfy { $0["identity"] as? String == "exact" })
    let methods = CommandRun("stats", path, "--methods", "--identity", "first-initial").output
    #expect(methods.contains("the same family name and agree in the first initial [1]"))
  }

  @Test("Cut author lists mark the figures, and are said")
  func cutLists() throws {
    let run = CommandRun(["stats", Fixture.cut, "--sensitivity"] + exactly)
    #expect(
      run.output.contains("2 papers have cut author lists: ≥ at least, ≤ at most, ~ may go either way."))
    let lines = run.output.split(separator: "\n")
    #expect(lines.first { $0.hasPrefix("nodes") }?.contains("  ≥ ") == true)
    #expect(lines.first { $0.hasPrefix("meanDegree") }?.contains("  ~ ") == true)
    #expect(lines.first { $0.hasPrefix("papers") }?.contains("≥") == false)
    let variants = try Self.variants(
      CommandRun(["stats", Fixture.cut, "--sensitivity", "--format", "json"] + exactly))
    let truncation = try #require(variants[0]["truncation"] as? [String: [String]])
    #expect(truncation["lowerBounds"]?.contains("edges") == true)
    #expect(truncation["notDetermined"]?.contains("meanDistance") == true)
    #expect(truncation["lowerBounds"]?.contains("top.coauthors") == true)
    #expect(truncation["notDetermined"]?.contains("top.betweenness") == true)
    let heads = lines.drop { $0 != "By coauthors" }.dropFirst().first
    #expect(heads?.contains("≥default") == true && heads?.contains("~max-authors 99") == true)
    // The limit of a variant lets nothing be a bound.
    let last = try #require(variants.last?["truncation"] as? [String: [String]])
    #expect(last["lowerBounds"]?.isEmpty == true)
  }

  @Test("The number of threads changes nothing")
  func threads() {
    let arguments = ["stats", Fixture.networks, "--sensitivity", "--format", "json", "--threads"]
    let runs = ["1", "2", "7"].map { CommandRun(arguments + [$0] + exactly).output }
    #expect(Set(runs).count == 1)
  }

  @Test("Methods in sentences, numbered references in the order of citation")
  func methods() throws {
    let run = CommandRun([
      "stats", Fixture.networks, "--methods", "--counting", "newman", "--identity", "exact",
    ])
    #expect(run.output.hasPrefix("8 records were read from 1 file (BibTeX"))
    #expect(run.output.contains("which left 8 papers of 1998 to 2004."))
    #expect(run.output.contains("adds 1/(n − 1) to the strength of a tie [1]."))
    #expect(run.output.contains("\n[1] M. E. J. Newman, Scientific collaboration networks. II"))
    let object = try CommandRun("stats", Fixture.networks, "--methods", "--format", "json").object()
    #expect((object["paragraphs"] as? [String])?.count == 3)
    let references = try #require(object["references"] as? [String])
    #expect(references.contains { $0.contains("Leiden") })
    #expect(!references.contains { $0.contains("g-index") })
    let skipping = CommandRun(
      "stats", Fixture.cited, "--methods", "--skip", "clusters,betweenness", "--since", "2011",
      "--max-authors", "9")
    #expect(!skipping.output.contains("Leiden") && !skipping.output.contains("Betweenness"))
    #expect(skipping.output.contains("Only papers of 2011 and later were taken; "))
    #expect(skipping.output.contains("unknown ones were not taken for 0."))
  }

  @Test("Both need papers, and one of them at a time")
  func failures() throws {
    #expect(CommandRun("stats", Fixture.networks, "--sensitivity", "--methods").status == 64)
    let folder = try ScratchFolder()
    try Data("a b\nb c\nc a\n".utf8).write(to: URL(fileURLWithPath: folder.file("net.edges")))
    for flag in ["--sensitivity", "--methods"] {
      let run = CommandRun("stats", folder.file("net.edges"), flag)
      #expect(run.status == 64)
      #expect(run.words.contains("\(flag) needs papers"))
    }
  }
}
