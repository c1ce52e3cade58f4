import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("stats")
struct StatsTests {
  @Test(
    "The keys of the contract", arguments: [Fixture.networks, Fixture.cut, Fixture.cited, Fixture.hostile])
  func keys(input: String) throws {
    let stats = try CommandRun("stats", input, "--format", "json").object()
    let wanted = [
      "input": "files records rejected skipped errors warnings",
      "papers": "count merged truncated completed firstYear lastYear withoutAuthors withCitations",
      "people": "count mentions identity authorsPerPaper papersPerPerson",
      "network":
        "nodes edges counting totalWeight density components giantComponent isolates meanDegree maxDegree transitivity meanLocalClustering degreeAssortativity degeneracy meanDistance diameter",
      "clusters": "algorithm quality resolution count modularity largest",
      "collaboration":
        "collaborationIndex degreeOfCollaboration collaborativeCoefficient modifiedCollaborativeCoefficient soloShare",
      "top": "papers coauthors strength betweenness",
      "truncation": "papers people lowerBounds upperBounds notDetermined",
    ]
    for (section, keys) in wanted {
      let found = Set((stats[section] as? [String: Any] ?? [:]).keys)
      #expect(found.isSuperset(of: keys.split(separator: " ").map(String.init)), "\(section)")
    }
    #expect(stats["citations"] != nil)
    #expect(stats["conventions"] is [String: Any])
  }

  @Test("--structure: what stands in it, and nothing of it without the flag")
  func structure() throws {
    let plain = try CommandRun("stats", Fixture.cut, "--format", "json").object()
    #expect(plain["structure"] is NSNull)
    func marks(_ stats: [String: Any]) -> [String] {
      let truncation = stats["truncation"] as? [String: Any] ?? [:]
      return ["lowerBounds", "upperBounds", "notDetermined"].flatMap { truncation[$0] as? [String] ?? [] }
    }
    #expect(!marks(plain).contains { $0.hasPrefix("structure.") })
    let full = try CommandRun("stats", Fixture.cut, "--format", "json", "--structure").object()
    let structure = try #require(full["structure"] as? [String: Any])
    let keys = """
      blocks largestBlock articulationPoints bridges strengthCore truss barratClustering onnelaClustering radius \
      maximalCliques largestClique spanningForestShare backboneTies communityAssortativity clusterings bridgingTies \
      distanceDistribution powerLaw richClub richClubSamples smallWorld
      """
    #expect(Set(structure.keys) == Set(keys.split(separator: " ").map(String.init)))
    let marked = Set(
      marks(full).filter { $0.hasPrefix("structure.") }.map { $0.dropFirst(10) }.map(String.init))
    #expect(marked == Set(structure.keys).subtracting(["richClubSamples"]))
  }

  @Test("--structure: figures that were worked out by hand")
  func structureFigures() throws {
    let stats = try CommandRun(
      "stats", Fixture.networks, "--format", "json", "--identity", "exact", "--counting", "full",
      "--structure"
    ).object()
    let structure = try #require(stats["structure"] as? [String: Any])
    // Newman joins three triangles or ties; Albert, Barabási and Jeong are a triangle apart.
    #expect(structure["blocks"] as? Int == 5 && structure["largestBlock"] as? Int == 3)
    #expect(structure["articulationPoints"] as? Int == 1 && structure["bridges"] as? Int == 2)
    #expect(structure["truss"] as? Int == 3 && structure["strengthCore"] as? Double == 2)
    #expect(structure["maximalCliques"] as? Int == 5 && structure["largestClique"] as? Int == 3)
    let clusterings = try #require(structure["clusterings"] as? [[String: Any]])
    #expect(
      clusterings.compactMap { $0["algorithm"] as? String }
        == ["leiden", "leiden-cpm", "louvain", "label-propagation", "infomap"])
    #expect(clusterings[0]["normalizedMutualInformation"] as? Double == 1)
    #expect(clusterings[0]["variationOfInformation"] as? Double == 0)
    let agreement = clusterings.compactMap { $0["normalizedMutualInformation"] as? Double }
    #expect(agreement.count == 5 && agreement.allSatisfy { 0...1 ~= $0 })
    let ties = try #require(structure["bridgingTies"] as? [[String: Any]])
    let values = ties.compactMap { $0["betweenness"] as? Double }
    #expect(values.count == 10 && values == values.sorted(by: >) && (values.last ?? 0) >= 1)
    #expect((structure["radius"] as? [String: Any])?["value"] as? Int == 1)
    let distances = try #require(structure["distanceDistribution"] as? [[String: Any]])
    #expect(distances.compactMap { $0["pairs"] as? Int } == [11, 13])
    let text = CommandRun("stats", Fixture.networks, "--structure").output
    #expect(text.contains("Rich club") && text.contains("Distances of the pairs joined by a path"))
    #expect(text.contains("Ties on most shortest paths") && text.contains("leiden (chosen)"))
    #expect(!CommandRun("stats", Fixture.networks).output.contains("Rich club"))
    let less =
      try CommandRun(
        "stats", Fixture.networks, "--structure", "--skip", "distances,clustering", "--format", "json"
      ).object()["structure"] as? [String: Any]
    for key in [
      "radius", "distanceDistribution", "smallWorld", "truss", "barratClustering", "maximalCliques",
      "largestClique",
    ] {
      #expect(less?[key] is NSNull, "\(key)")
    }
  }

  @Test("--structure: the chosen communities stand first, with their modularity at resolution 1")
  func chosenCommunities() throws {
    func clusterings(_ arguments: String...) throws -> [[String: Any]] {
      let stats = try CommandRun(
        ["stats", Fixture.networks, "--format", "json", "--structure"] + arguments
      ).object()
      return try #require((stats["structure"] as? [String: Any])?["clusterings"] as? [[String: Any]])
    }
    let chosen = try #require(
      try clusterings("--algorithm", "louvain", "--resolution", "0.01").first?["modularity"] as? Double)
    let stats = try CommandRun(
      "stats", Fixture.networks, "--format", "json", "--algorithm", "louvain", "--resolution", "0.01"
    ).object()
    let own = try #require((stats["clusters"] as? [String: Any])?["modularity"] as? Double)
    #expect(chosen < own)
    #expect(try clusterings("--algorithm", "infomap").first?["algorithm"] as? String == "infomap")
  }

  @Test("A named error gives exact betweenness where that takes no longer, and says so")
  func exactWithinError() throws {
    let stats = try CommandRun(
      "stats", Fixture.networks, "--format", "json", "--betweenness-error", "0.01"
    ).object()
    let top = (stats["top"] as? [String: Any])?["betweenness"] as? [[String: Any]]
    #expect(top?.first?["value"] as? Int == 13 && top?.first?["low"] == nil)
    let words = (stats["conventions"] as? [String: Any])?["top.betweenness"] as? String
    #expect(words?.contains("exact, which takes no longer") == true)
  }

  @Test("Figures that were worked out by hand")
  func figures() throws {
    let stats = try CommandRun(
      "stats", Fixture.networks, "--format", "json", "--identity", "exact", "--counting", "full"
    ).object()
    func value(_ section: String, _ key: String) -> Double? {
      ((stats[section] as? [String: Any])?[key] as? NSNumber)?.doubleValue
    }
    #expect(value("papers", "count") == 8)
    #expect(value("people", "count") == 10)
    #expect(value("people", "mentions") == 18)
    #expect(value("network", "edges") == 11)
    #expect(value("network", "totalWeight") == 13)
    #expect(value("network", "components") == 2)
    #expect(value("network", "isolates") == 0)
    #expect(value("network", "maxDegree") == 6)
    #expect(value("network", "degeneracy") == 2)
    #expect(value("network", "triangles") == 3)
    // One hop for the 11 ties, two for the 13 pairs of coauthors of Newman that are none.
    let distance = (stats["network"] as? [String: Any])?["meanDistance"] as? [String: Any]
    #expect(abs((distance?["value"] as? Double ?? 0) - (11.0 + 2 * 13) / 24) < 1e-12)
    #expect(value("collaboration", "soloShare") == 0.125)
    #expect(stats["citations"] is NSNull)
  }

  @Test("A screen of eighty columns, marked where lists are cut")
  func screen() {
    let run = CommandRun("stats", Fixture.cut, "--identity", "exact", "--counting", "full")
    #expect(run.status == 0)
    #expect(run.words == "")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 84 })
    #expect(run.output.contains("≥ "))
    #expect(
      run.output.contains("2 papers have cut author lists: ≥ at least, ≤ at most, ~ may go either way."))
    #expect(!CommandRun("stats", Fixture.networks).output.contains("≥"))
  }

  @Test("--quiet leaves errors only; color only where it is asked for")
  func words() {
    let broken = Fixture.path("bibtex/broken.bib")
    #expect(CommandRun("stats", broken).words.contains("is not closed"))
    #expect(CommandRun("stats", broken, "--quiet").words == "")
    #expect(CommandRun("stats", "/no/such", "--quiet").words.hasPrefix("coauth: error: "))
    #expect(
      CommandRun("stats", Fixture.networks, "--color", "always").output.contains("\u{1B}[1mPapers\u{1B}[0m"))
  }

  @Test("--explain says how every figure was made")
  func explain() {
    let run = CommandRun("stats", Fixture.networks, "--explain")
    #expect(run.output.contains("How the figures were made"))
    #expect(run.output.contains("network.density"))
    let people = CommandRun("authors", Fixture.networks, "--explain", "--columns", "name,core")
    #expect(people.output.contains("core  largest k such that"))
  }
}
