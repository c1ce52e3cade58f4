import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("Files that commands write")
struct OutputTests {
  @Test("draw: the extension names the format", arguments: ["svg", "png", "pdf", "dot"])
  func pictures(format: String) throws {
    let folder = try ScratchFolder()
    let path = folder.file("map." + format)
    let run = CommandRun("draw", Fixture.networks, "-o", path, "--title", "Networks")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.words == "10 of 10 people, 11 ties: \(path)\n")
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let beginnings: [String: [UInt8]] = [
      "svg": Array("<?xml".utf8), "png": [0x89, 0x50, 0x4E, 0x47], "pdf": Array("%PDF".utf8),
      "dot": Array("graph".utf8),
    ]
    #expect(bytes.starts(with: beginnings[format] ?? [0]))
    #expect(try folder.names() == ["map." + format])
  }

  @Test("draw: the caption says what the map was made from")
  func caption() {
    let dot = CommandRun(
      "draw", Fixture.networks, Fixture.cut, "--to", "dot", "--counting", "newman", "--since", "1999",
      "--identity", "exact"
    ).output
    #expect(
      dot.contains("12 papers from 2 files, 1998–2008; people told apart by exact names; newman counting."))
    #expect(dot.contains("Only papers from 1999 on."))
    #expect(dot.contains("2 papers with a cut author list: people and ties may be missing."))
    #expect(dot.contains("Clusters: Leiden, seed 42, modularity"))
  }

  @Test("draw: --highlight takes a name, and says when nobody has it")
  func highlight() {
    let run = CommandRun("draw", Fixture.networks, "--to", "dot", "--highlight", "Nobody Atall")
    #expect(run.status == 1)
    #expect(run.output == "")
  }

  @Test("export: csv writes two tables")
  func tables() throws {
    let folder = try ScratchFolder()
    #expect(
      CommandRun("export", Fixture.networks, "-o", folder.file("net.csv"), "--columns", "papers").status == 0)
    #expect(try folder.names() == ["net.edges.csv", "net.nodes.csv"])
    let nodes = try String(contentsOfFile: folder.file("net.nodes.csv"), encoding: .utf8).split(
      separator: "\n")
    let edges = try String(contentsOfFile: folder.file("net.edges.csv"), encoding: .utf8).split(
      separator: "\n")
    #expect(nodes.first == "id,name,papers")
    #expect(nodes.count == 11)
    #expect(edges.first == "source,target,weight")
    #expect(edges.count == 12)
  }

  @Test("export: node-link JSON with the keys that networkx reads")
  func nodeLink() throws {
    let network = try CommandRun("export", Fixture.networks, "--to", "json", "--counting", "full").object()
    #expect(network["directed"] as? Bool == false)
    #expect(network["multigraph"] as? Bool == false)
    #expect((network["graph"] as? [String: String])?["counting"] == "full")
    let nodes = network["nodes"] as? [[String: Any]] ?? []
    let edges = network["edges"] as? [[String: Any]] ?? []
    #expect(nodes.count == 10)
    #expect(Set(nodes[0].keys) == ["id", "name", "papers", "firstYear", "lastYear", "cluster"])
    let ids = Set(nodes.compactMap { $0["id"] as? String })
    #expect(edges.count == 11)
    #expect(
      edges.allSatisfy {
        ids.contains($0["source"] as? String ?? "") && ids.contains($0["target"] as? String ?? "")
      })
    #expect(edges.compactMap { $0["weight"] as? Double }.reduce(0, +) == 13)
  }

  @Test("A file is replaced whole, and kept whole when the run fails")
  func atomic() throws {
    let folder = try ScratchFolder()
    let path = folder.file("out.json")
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    #expect(CommandRun("stats", "/no/such/file.bib", "--format", "json", "-o", path).status == 66)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(CommandRun("stats", Fixture.networks, "--format", "json", "-o", path).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("{"))
    #expect(try folder.names() == ["out.json"])
  }

  @Test("A file that is replaced keeps its permissions", arguments: [0o600, 0o444])
  func permissions(_ mode: Int) throws {
    let folder = try ScratchFolder()
    let path = folder.file("out.json")
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    #expect(CommandRun("stats", Fixture.networks, "--format", "json", "-o", path).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("{"))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
  }

  @Test("A link stays a link: what it leads to is written")
  func link() throws {
    let folder = try ScratchFolder()
    let (target, link) = (folder.file("target.json"), folder.file("link.json"))
    try Data("old".utf8).write(to: URL(fileURLWithPath: target))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(CommandRun("stats", Fixture.networks, "--format", "json", "-o", link).status == 0)
    #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix("{"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
  }
}
