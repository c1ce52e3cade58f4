import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("Collaboration over time and ties by other measures")
struct CollaborationTests {
  @Test("stats --over-time as table, json and csv")
  func overTime() throws {
    let table = CommandRun("stats", Fixture.networks, "--over-time")
    #expect(table.status == 0)
    #expect(table.output.hasPrefix("year  papers  people  new  Σ people  new ties  Σ ties"))
    #expect(table.output.contains("Ties grow as people to the power of 1.483, R² 0.9815, 6 years."))
    let json = try CommandRun("stats", Fixture.networks, "--over-time", "--format", "json").object()
    let years = try #require(json["years"] as? [[String: Any]])
    #expect(years.map { $0["year"] as? Int } == [1998, 1999, 2001, 2002, 2003, 2004])
    #expect(years.last?["edgesSoFar"] as? Int == 11)
    #expect(years.last?["linksRepeatIncumbent"] as? Int == 0)
    #expect(years[0]["repeatShare"] is NSNull)
    #expect((json["densification"] as? [String: Any])?["years"] as? Int == 6)
    #expect(json["undatedPapers"] as? Int == 0)
    let csv = CommandRun("stats", Fixture.networks, "--over-time", "--format", "csv").output
    #expect(csv.hasPrefix("year,papers,papersSoFar,people,newcomers,incumbents,peopleSoFar,"))
    #expect(csv.split(separator: "\n").count == 7)
  }

  @Test("Cut lists mark what they touch; --skip leaves out")
  func marks() throws {
    let json = try CommandRun("stats", Fixture.cut, "--over-time", "--format", "json").object()
    let truncation = try #require(json["truncation"] as? [String: [String]])
    #expect(truncation["lowerBounds"]?.contains("peopleSoFar") == true)
    #expect(truncation["notDetermined"]?.contains("newcomers") == true)
    let skipped = try CommandRun(
      "stats", Fixture.networks, "--over-time", "--format", "json", "--skip", "distances,clustering"
    ).object()
    let first = try #require((skipped["years"] as? [[String: Any]])?.first)
    #expect(first["meanDistance"] is NSNull && first["transitivity"] is NSNull)
  }

  @Test("What cannot be: csv of the whole report, years of a network")
  func refused() {
    #expect(CommandRun("stats", Fixture.networks, "--format", "csv").status == 64)
    let network = CommandRun("stats", Fixture.path("networks/arcs.net"), "--over-time")
    #expect(network.status == 64)
    #expect(network.words.contains("--over-time needs papers"))
  }

  @Test("Countings by place, and half-lives")
  func countings() throws {
    for counting in ["harmonic", "arithmetic", "geometric", "first-last", "refined"] {
      let stats = try CommandRun(
        "stats", Fixture.networks, "--format", "json", "--counting", counting
      ).object()
      let network = try #require(stats["network"] as? [String: Any])
      // Seven joint papers, 1 each.
      #expect(abs((network["totalWeight"] as? Double ?? 0) - 7) < 1e-12)
    }
    #expect(CommandRun("stats", Fixture.networks, "--half-life", "0").words.contains("--half-life"))
    let halved = try CommandRun("stats", Fixture.networks, "--format", "json", "--half-life", "6").object()
    // The oldest, of 1998, counts half in a list that ends in 2004.
    #expect(((halved["network"] as? [String: Any])?["totalWeight"] as? Double ?? 0) < 13)
    #expect(((halved["conventions"] as? [String: Any])?["counting"] as? String)?.contains("halved") == true)
  }

  @Test("export --normalize writes the measures beside the strength")
  func normalize() throws {
    let json = try CommandRun(
      "export", Fixture.networks, "--to", "json", "--normalize", "jaccard,vos"
    ).object()
    let edge = try #require((json["edges"] as? [[String: Any]])?.first)
    #expect(edge["weight"] != nil && edge["jaccard"] != nil && edge["vosAssociationStrength"] != nil)
    #expect((json["graph"] as? [String: Any])?["jaccard"] != nil)
    #expect(
      CommandRun("export", Fixture.networks, "--to", "json", "--normalize", "cosine").words
        .contains("--normalize takes association, vos, salton"))
    #expect(CommandRun("export", Fixture.networks, "--to", "dot", "--normalize", "dice").status == 64)
    // Shares of papers are not measured against whole papers.
    let shares = ["export", Fixture.networks, "--to", "json", "--counting", "newman", "--normalize"]
    let facts = try CommandRun(shares + ["salton"]).object()["graph"] as? [String: Any]
    #expect((facts?["salton"] as? String)?.contains("s and t the summed strengths of its ends") == true)
    let refused = CommandRun(shares + ["affinity"])
    #expect(refused.status == 64)
    #expect(
      refused.words.contains(
        "--normalize affinity counts papers, and --counting newman makes ties of shares of papers"))
  }

  @Test("stats --collaboration adds the longer figures")
  func profile() throws {
    let stats = try CommandRun("stats", Fixture.networks, "--collaboration", "--format", "json").object()
    let profile = try #require(stats["collaborationProfile"] as? [String: Any])
    let newman = try #require(profile["newman"] as? [String: Any])
    #expect(newman["papers"] as? Int == 8)
    #expect(newman["giantComponent"] as? Int == 7)
    #expect(newman["secondComponent"] as? Int == 3)
    let careers = try #require(profile["careers"] as? [String: Any])
    #expect(careers["withoutYear"] as? Int == 0)
    let lorenz = try #require(
      (profile["productivity"] as? [String: Any])?["lorenz"] as? [[String: Double]])
    #expect(lorenz.first == ["people": 0, "papers": 0])
    #expect(lorenz.last == ["people": 1, "papers": 1])
    #expect(CommandRun("stats", Fixture.networks, "--collaboration").output.contains("Newman's table"))
    #expect(!CommandRun("stats", Fixture.networks).output.contains("Newman's table"))
    let plain = try CommandRun("stats", Fixture.networks, "--format", "json").object()
    #expect(plain["collaborationProfile"] == nil)
  }

  @Test("clusters --over-time")
  func lineages() throws {
    let table = CommandRun("clusters", Fixture.networks, "--over-time", "--window", "3")
    #expect(table.status == 0)
    #expect(table.output.contains("lineage"))
    #expect(table.output.contains("windows, 1998–2000 to 2002–2004"))
    let steps = CommandRun("clusters", Fixture.networks, "--over-time", "--format", "csv").output
    #expect(
      steps.hasPrefix("lineage,since,until,size,stayed,joined,left,overlap,splitFrom,mergedInto,leading\n"))
    #expect(CommandRun("clusters", Fixture.networks, "--over-time", "--window", "0").status == 64)
    #expect(CommandRun("clusters", Fixture.path("networks/arcs.net"), "--over-time").status == 64)
  }

  @Test("Roles between clusters and partnership are columns of authors")
  func roles() throws {
    let csv = CommandRun(
      "authors", Fixture.networks, "--columns", "name,gatekeeper,liaison,partnershipAbility", "--format",
      "csv")
    #expect(csv.status == 0)
    #expect(csv.output.hasPrefix("name,gatekeeper,liaison,partnershipAbility\n"))
    #expect(
      CommandRun("authors", Fixture.path("networks/arcs.net"), "--columns", "partnershipAbility").status != 0)
  }

  @Test("author --over-time as csv")
  func series() {
    let csv = CommandRun("author", "Ada Example", Fixture.cited, "--over-time", "--format", "csv").output
    #expect(csv.hasPrefix("year,papers,papersSoFar,newCoauthors,coauthorsSoFar,citations,"))
    #expect(
      csv.split(separator: "\n").dropFirst().map { $0.prefix(11) } == [
        "2010,1,1,1,", "2011,1,2,0,", "2012,1,3,1,",
      ])
    #expect(CommandRun("author", "Ada Example", Fixture.cited, "--format", "csv").status == 64)
  }
}
