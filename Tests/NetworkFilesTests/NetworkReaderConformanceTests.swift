import CoauthTestSupport
import Foundation
import Graphs
import Testing
import TextInput

@testable import NetworkFiles

/// What every reader of networks promises, tried on every fixture.
@Suite("Readers of networks")
struct NetworkReaderConformanceTests {
  /// The ledger adds up and the graph keeps its invariants.
  func check(_ files: FileNetwork, _ what: String) {
    let edges = files.edges
    #expect(
      edges.records == edges.ties + edges.repeated + edges.loops + edges.weightless + edges.rejected,
      "ledger of \(what)")
    #expect(edges.ties == files.graph.edgeCount, "ties of \(what)")
    #expect(files.graph.invariantViolation() == nil, "graph of \(what)")
    #expect(Set(files.network.ids).count == files.graph.nodeCount, "ids of \(what)")
    #expect(files.documents.reduce(0) { $0 + $1.nodes } == files.graph.nodeCount, "nodes of \(what)")
    #expect(files.documents.reduce(0) { $0 + $1.edges } == edges.records, "edges of \(what)")
    if edges.rejected > 0 {
      #expect(
        files.documents.contains { $0.diagnostics.contains { $0.severity == .error } }, "reasons of \(what)")
    }
    #expect(files.documents.allSatisfy { $0.diagnostics.count <= 70 }, "diagnostics of \(what)")
  }

  @Test("Identifiers are distinct words")
  func identifiers() {
    let ids = NetworkCatalogue.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0 == $0.lowercased() && !$0.contains(" ") })
  }

  @Test("Every fixture gives what stands beside it", arguments: try networkFixtures().map(\.name))
  func pairs(name: String) throws {
    let bytes = Array(try Data(contentsOf: Fixture.url("networks/" + name)))
    let expected = try NetworkDescription(expectedOf: name)
    let reader = try #require(NetworkCatalogue.reader(of: expected.format))
    let files = read(bytes, as: name, by: reader)
    check(files, name)
    let found = NetworkDescription(files)
    #expect(found.nodes == expected.nodes)
    #expect(found.ties == expected.ties)
    #expect(found.columns == expected.columns)
    #expect(found.edges == expected.edges)
    #expect(found.diagnostics == expected.diagnostics)
    #expect(found.directed == expected.directed)
    #expect(found.listedBothWays == expected.listedBothWays)
  }

  @Test("Every fixture is recognized by its name", arguments: try networkFixtures().map(\.name))
  func recognizedByName(name: String) throws {
    let bytes = Array(try Data(contentsOf: Fixture.url("networks/" + name)))
    let ending = String(name.split(separator: ".").last ?? "")
    let expected = try NetworkDescription(expectedOf: name)
    #expect(recognize(bytes, fileExtension: ending)?.reader.format.id == expected.format)
  }

  @Test("Whole fixtures are recognized without a name", arguments: try networkFixtures().map(\.name))
  func recognizedByContent(name: String) throws {
    // A METIS graph that is not what its head says can be told by its name only.
    guard name != "broken.graph" else { return }
    let bytes = Array(try Data(contentsOf: Fixture.url("networks/" + name)))
    let expected = try NetworkDescription(expectedOf: name)
    let found = try #require(recognize(bytes, fileExtension: ""))
    #expect(found.reader.format.id == expected.format)
    #expect(found.certainty >= 0.5)
  }

  @Test("Every reader has fixtures, a broken one among them")
  func coverage() throws {
    let formats = try networkFixtures().map { name, _ in
      (name, try NetworkDescription(expectedOf: name).format)
    }
    for format in NetworkCatalogue.all {
      let names = formats.filter { $0.1 == format.id }.map(\.0)
      #expect(names.count >= 3, "\(format.id)")
      #expect(names.contains { $0.hasPrefix("broken") }, "\(format.id)")
    }
  }

  @Test("Nothing is a network without a byte", arguments: NetworkCatalogue.all.map(\.id))
  func empty(format: String) throws {
    let reader = try #require(NetworkCatalogue.reader(of: format))
    for text in ["", " ", "\n\n", "#", "%\n"] {
      let files = read(Array(text.utf8), by: reader)
      check(files, "blank text")
      #expect(files.graph.nodeCount == 0)
      let certainty = text.withByteView { reader.certainty(of: NetworkSample($0, fileExtension: "")) }
      #expect(certainty == 0)
    }
  }

  @Test("Files cut anywhere are read", arguments: try networkFixtures().map(\.name))
  func cuts(name: String) throws {
    let bytes = Array(try Data(contentsOf: Fixture.url("networks/" + name)))
    let reader = try #require(NetworkCatalogue.reader(of: NetworkDescription(expectedOf: name).format))
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
      check(read(Array(bytes[..<length]), by: reader), "\(name) cut at \(length)")
    }
  }

  @Test("Changed files are read, by all readers", arguments: NetworkCatalogue.all.map(\.id))
  func changes(format: String) throws {
    let reader = try #require(NetworkCatalogue.reader(of: format))
    var random = TestRandom(seed: 42)
    for (name, bytes) in try networkFixtures() {
      let isOwn = try NetworkDescription(expectedOf: name).format == format
      for _ in 0..<(isOwn ? 60 : 3) {
        var changed = bytes
        for _ in 0...random.below(8) { random.change(&changed) }
        check(read(changed, by: reader), "\(name) changed")
        _ = recognize(changed, fileExtension: "")
      }
    }
    for _ in 0..<100 {
      let bytes = (0..<random.below(300)).map { _ in UInt8(random.below(256)) }
      check(read(bytes, by: reader), "arbitrary bytes")
    }
  }

  @Test("Deep nesting and heads that promise too much do no harm")
  func hostile() {
    let deep = String(repeating: "[ a ", count: 200_000)
    check(read("graph [ node [ id 1 x " + deep, as: "gml"), "deep GML")
    check(read("{\"nodes\": " + String(repeating: "[", count: 200_000), as: "nodelink"), "deep JSON")
    check(read("<graphml>" + String(repeating: "<node id='1'>", count: 5_000), as: "graphml"), "deep XML")
    let promise = read("*Vertices 4000000000\n*Edges\n1 2\n", as: "pajek")
    check(promise, "Pajek's promise")
    #expect(promise.graph.nodeCount <= 1 << 20)
    let metis = read("4000000000 1\n2\n1\n", as: "metis")
    check(metis, "the promise of METIS")
    #expect(metis.graph.nodeCount < 100)
    check(read("1,2\n\"" + String(repeating: "x,", count: 100_000), as: "edgelist"), "an open quote")
  }
}
