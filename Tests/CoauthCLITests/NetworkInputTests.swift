import Coauth
import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("Commands on the file of a network")
struct NetworkInputTests {
  private static let file = Fixture.path("networks/networkx.graphml")
  private static let map = Fixture.path("networks/vosviewer-map.txt")

  @Test("stats: figures of the network; what needs papers is null, with the reason")
  func stats() throws {
    let stats = try CommandRun("stats", Self.file, "--format", "json").object()
    for key in ["papers", "people", "collaboration", "citations", "truncation"] {
      #expect(stats[key] is NSNull, "\(key)")
    }
    let network = try #require(stats["network"] as? [String: Any])
    #expect(network["nodes"] as? Int == 4)
    #expect(network["edges"] as? Int == 3)
    #expect(network["isolates"] as? Int == 1)
    #expect(network["totalWeight"] as? Double == 4.5)
    #expect(network["counting"] is NSNull)
    let top = try #require(stats["top"] as? [String: Any])
    #expect(top["papers"] is NSNull && top["hIndex"] is NSNull)
    #expect((top["strength"] as? [[String: Any]])?.first?["name"] as? String == "Ada Lovelace")
    let conventions = stats["conventions"] as? [String: Any]
    #expect(conventions?["papers"] as? String == "not known: the input is a network, which names no papers")
    let input = stats["input"] as? [String: Any]
    #expect(input?["records"] as? Int == 3)
    #expect(input?["formats"] as? [String] == ["graphml"])
  }

  @Test("formats: a network is told of with its nodes and edges, beside lists of papers")
  func networksAmongInputs() throws {
    let list = Fixture.path("bibtex/broken.bib")
    let found = try CommandRun("formats", "--format", "json", Self.file, list).objects()
    #expect(found.map { $0["format"] as? String } == ["bibtex", "graphml"])
    #expect(found.last?["nodes"] as? Int == 4)
    #expect(found.last?["edges"] as? Int == 3)
    #expect(found.last?["certainty"] as? Double == 1)
    let run = CommandRun("formats", Self.file, "--explain")
    #expect(run.status == 0)
    #expect(run.output.contains("graphml"))
    #expect(CommandRun("formats", "--from", "graphml", "/does/not/exist").status == 66)
  }

  @Test("The encoding that the user names holds for networks, too")
  func encoding() throws {
    let folder = try ScratchFolder()
    let path = folder.file("a.gml")
    let text: [UInt8] =
      Array("graph [ node [ id 1 label \"".utf8) + [0xC0, 0xEE]
      + Array("\" ] node [ id 2 label \"B\" ] edge [ source 1 target 2 ] ]\n".utf8)
    try Data(text).write(to: URL(fileURLWithPath: path))
    let people = try CommandRun("authors", path, "--encoding", "GB18030", "--format", "json").objects()
    #expect(Set(people.compactMap { $0["name"] as? String }) == ["李", "B"])
  }

  @Test("stats: the screen says what it does not know")
  func screen() {
    let run = CommandRun("stats", Self.file)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Network file\n"))
    #expect(run.output.contains("names no papers"))
    #expect(!run.output.contains("Collaboration"))
    #expect(run.words.isEmpty)
  }

  @Test("A filter takes a part of the network")
  func filters() throws {
    func network(_ options: String...) throws -> [String: Any]? {
      try CommandRun(["stats", Self.file, "--format", "json"] + options).object()["network"] as? [String: Any]
    }
    let strong = try network("--min-weight", "2")
    #expect(strong?["edges"] as? Int == 1)
    let largest = try network("--largest-component")
    #expect(largest?["nodes"] as? Int == 3)
  }

  @Test("clusters, path, authors and draw need no papers")
  func commands() throws {
    let clusters = try CommandRun("clusters", Self.file, "--format", "json").objects()
    #expect(clusters.first?["size"] as? Int == 3)
    #expect(clusters.first?["words"] == nil)
    let path = CommandRun("path", "cartan", "B \"Bob\" O'Neil", Self.file, "--format", "json")
    #expect(path.status == 1)
    let found = try CommandRun("path", "p2", "Lovelace, Ada", Self.file, "--format", "json").object()
    #expect(found["distance"] as? Int == 1)
    #expect(found["papers"] is NSNull)
    #expect((found["ties"] as? [[String: Any]])?.first?["strength"] as? Double == 2.5)
    let people = try CommandRun("authors", Self.file, "--format", "json").objects()
    #expect(people.map { $0["coauthors"] as? Int } == [2, 2, 2, 0])
    #expect(people.first?["papers"] == nil && people.first?["betweenness"] != nil)
    let dot = CommandRun("draw", Self.file, "--to", "dot")
    #expect(dot.status == 0)
    #expect(dot.output.contains("Ada"))
  }

  @Test("draw colors by the clusters of the file where it gives some")
  func givenClusters() {
    #expect(CommandRun("draw", Self.map, "--to", "dot", "--color-by", "file").status == 0)
    let run = CommandRun("draw", Self.file, "--to", "dot", "--color-by", "file")
    #expect(run.status == 65)
    #expect(
      run.words == "coauth: error: the input gives no clusters\n  hint: --color-by cluster finds them\n")
  }

  @Test("What is exported is read again: json, and the two tables of csv")
  func roundTrip() throws {
    let folder = try ScratchFolder()
    #expect(CommandRun("export", Fixture.networks, "-o", folder.file("net.json")).status == 0)
    #expect(CommandRun("export", Fixture.networks, "-o", folder.file("net.csv")).status == 0)
    #expect(CommandRun("export", folder.file("net.json"), "-o", folder.file("again.json")).status == 0)
    let tables = [folder.file("net.nodes.csv"), folder.file("net.edges.csv")]
    #expect(CommandRun(["export"] + tables + ["-o", folder.file("tables.json")]).status == 0)
    func parts(_ name: String) throws -> [NSArray?] {
      let json =
        try JSONSerialization.jsonObject(
          with: Data(contentsOf: URL(fileURLWithPath: folder.file(name)))) as? [String: Any]
      return [json?["nodes"] as? NSArray, json?["edges"] as? NSArray]
    }
    let (written, again, tabled) = (try parts("net.json"), try parts("again.json"), try parts("tables.json"))
    #expect(again == written)
    #expect(tabled[1] == written[1])
    func figures(_ inputs: String...) throws -> NSDictionary? {
      let run = CommandRun(["stats"] + inputs + ["--format", "json"])
      var network = try run.object()["network"] as? [String: Any]
      for key in ["filter", "counting"] { network?[key] = nil }
      return network as NSDictionary?
    }
    let direct = try figures(Fixture.networks)
    let (ofJSON, ofTables) = (try figures(folder.file("net.json")), try figures(tables[0], tables[1]))
    #expect(ofJSON == direct)
    #expect(ofTables == direct)
  }

  @Test(
    "Options of papers are refused",
    arguments: [
      ["--since", "2000"], ["--counting", "newman"], ["--max-authors", "3"], ["--min-papers", "2"],
    ])
  func refusals(options: [String]) {
    let run = CommandRun(["stats", Self.file] + options)
    #expect(run.status == 64)
    #expect(run.words.hasPrefix("coauth: error: \(options[0]) needs papers, and "))
  }

  @Test("Columns of papers are refused")
  func columns() {
    let run = CommandRun("authors", Self.file, "--columns", "name,hIndex")
    #expect(run.status == 64)
    #expect(run.words.hasPrefix("coauth: error: the column hIndex needs papers, and the input is a network"))
    #expect(CommandRun("export", Self.file, "--to", "json", "--columns", "papers").status == 64)
  }

  @Test("Papers and networks do not go into one run; papers alone come from no network")
  func mixed() {
    let run = CommandRun("stats", Self.file, Fixture.networks)
    #expect(run.status == 65)
    #expect(run.words.contains("is a network and"))
    let papers = CommandRun("papers", Self.file)
    #expect(papers.status == 65)
    #expect(papers.words.contains("names no papers"))
  }

  @Test("A format that is named decides; bad rows are said, and end a strict run")
  func named() {
    let broken = Fixture.path("networks/broken.edges")
    #expect(CommandRun("stats", broken, "--from", "edgelist").status == 0)
    let strict = CommandRun("stats", broken, "--strict")
    #expect(strict.status == 65)
    #expect(strict.words.contains("broken.edges:3: error: the weight '-1' of an edge is no number from 0"))
    #expect(CommandRun("stats", Self.file, "--from", "metis").status == 65)
  }

  @Test("Networks are told from lists of papers, by their names and from standard input")
  func recognition() throws {
    let files = try FolderListing.files(below: Fixture.root.path)
    for path in files where !path.hasSuffix(".json") || !path.contains(".expected.") {
      guard !path.contains("/graphs/") else { continue }
      let isNetwork = path.contains("/networks/")
      #expect(try NetworkInput.isNetwork([path], format: nil) == isNetwork, "\(path)")
    }
    let list = Fixture.path("networks/snap.txt")
    #expect(throws: MixedInputError.self) {
      try NetworkInput.isNetwork([list, Fixture.networks], format: nil)
    }
  }

  @Test("formats lists the formats of networks")
  func formats() throws {
    let networks = try CommandRun("formats", "--format", "json").object()["networks"] as? [[String: Any]]
    #expect(networks?.contains { $0["id"] as? String == "gml" } == true)
  }

  @Test("check and author say that they need papers")
  func commandsOfPapers() {
    for arguments in [["check", Self.file], ["author", "Ada Lovelace", Self.file]] {
      let run = CommandRun(arguments)
      #expect(run.status == 65)
      #expect(run.words.contains("networkx.graphml is a network and names no papers"))
    }
  }
}
