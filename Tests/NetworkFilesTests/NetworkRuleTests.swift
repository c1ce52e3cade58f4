import CoauthTestSupport
import Foundation
import Graphs
import Testing
import TextInput

@testable import NetworkFiles

@Suite("What becomes of edges")
struct NetworkRuleTests {
  @Test("Repeated edges add their weights, 1 where there is none")
  func repeated() {
    let plain = read("a\tb\nb\ta\na\tb\nb\tc\n", as: "edgelist")
    #expect(plain.graph.weight(between: NodeID(0), and: NodeID(1)) == 3)
    #expect(plain.edges.repeated == 2)
    let weighted = read("a,b,2\na,b,0.5\nb,c,1\n", as: "edgelist")
    #expect(weighted.graph.weight(between: NodeID(0), and: NodeID(1)) == 2.5)
  }

  @Test("A list of every edge in both directions counts each once, unless a weight differs")
  func symmetric() {
    let both = read("1 2 3\n2 1 3\n2 3 0.5\n3 2 0.5\n3 3 9\n", as: "edgelist")
    #expect(both.edges.isListedBothWays)
    #expect(both.graph.weight(between: NodeID(0), and: NodeID(1)) == 3)
    #expect(both.edges.loops == 1)
    let other = read("1 2 3\n2 1 4\n2 3 0.5\n3 2 0.5\n", as: "edgelist")
    #expect(!other.edges.isListedBothWays)
    #expect(other.graph.weight(between: NodeID(0), and: NodeID(1)) == 7)
    let missing = read("1 2\n2 1\n2 3\n", as: "edgelist")
    #expect(!missing.edges.isListedBothWays)
  }

  @Test("Where a file says that edges have a direction, both directions are added")
  func directed() {
    let graph = "graph [ directed 1 node [ id 1 ] node [ id 2 ] "
    let files = read(
      graph + "edge [ source 1 target 2 ] edge [ source 2 target 1 ] ]", as: "gml")
    #expect(files.isDirected && !files.edges.isListedBothWays)
    #expect(files.graph.weight(between: NodeID(0), and: NodeID(1)) == 2)
  }

  @Test("Random lists give the graph that a dictionary of pairs gives")
  func oracle() {
    var random = TestRandom(seed: 11)
    for _ in 0..<60 {
      var pairs: [[Int]: Double] = [:]
      var (text, loops, records) = ("", 0, 0)
      for _ in 0..<(1 + random.below(80)) {
        let (a, b, weight) = (random.below(12), random.below(12), Double(1 + random.below(8)) / 4)
        text += "\(a) \(b) \(weight)\n"
        records += 1
        if a == b { loops += 1 } else { pairs[[min(a, b), max(a, b)], default: 0] += weight }
      }
      let files = read(text, as: "edgelist")
      guard !files.edges.isListedBothWays else { continue }
      #expect(files.edges.records == records && files.edges.loops == loops)
      #expect(files.graph.edgeCount == pairs.count)
      let place = Dictionary(uniqueKeysWithValues: files.network.ids.enumerated().map { ($1, NodeID($0)) })
      for (pair, weight) in pairs {
        guard let a = place[String(pair[0])], let b = place[String(pair[1])] else {
          Issue.record("a node is missing")
          continue
        }
        #expect(files.graph.weight(between: a, and: b) == weight)
      }
    }
  }

  @Test(
    "A weight whose sums would be no numbers is rejected, with its reason",
    arguments: ["1e308", "5e-324", "1e101"], [["a,b", "b,c", "c,a"], ["0,1", "1,2", "2,0"]])
  func extremeWeights(weight: String, ends: [String]) throws {
    let files = read("\(ends[0]),\(weight)\n\(ends[1]),1e100\n\(ends[2]),1e-100\n", as: "edgelist")
    #expect(files.graph.edgeCount == 2 && files.edges.rejected == 1)
    let said = try #require(files.documents[0].diagnostics.first)
    #expect(said.message.contains("'\(weight)' of an edge is not between 1e-100 and 1e100"))
    #expect(said.hint?.contains("same factor") == true)
  }

  @Test(
    "The default of GraphML's weights is one if it can be, and said if not",
    arguments: [("2.5", 2.5, 0), ("0", 0, 0), ("-1", 1, 1), ("heavy", 1, 1), ("1e300", 1, 1), ("", 1, 1)])
  func defaultWeights(text: String, weight: Double, warnings: Int) {
    let files = read(
      """
      <graphml><key id="w" for="edge" attr.name="weight" attr.type="double"><default>\(text)</default></key>
      <graph edgedefault="undirected"><node id="a"/><node id="b"/><node id="c"/>
      <edge source="a" target="b"/><edge source="b" target="c"><data key="w">4</data></edge></graph></graphml>
      """, as: "graphml")
    #expect(files.graph.weight(between: NodeID(0), and: NodeID(1)) == weight)
    #expect(files.graph.weight(between: NodeID(1), and: NodeID(2)) == 4)
    #expect(files.edges.weightless == (weight == 0 ? 1 : 0))
    let said = files.documents[0].diagnostics
    #expect(said.count == warnings && said.allSatisfy { $0.severity == .warning && $0.location?.line == 1 })
  }

  @Test("Several files are one network: a map with its network, parts of a list")
  func together() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("coauth-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ text: String) throws -> String {
      let url = folder.appendingPathComponent(name)
      try Data(text.utf8).write(to: url)
      return url.path
    }
    let network = try file("net.txt", "1\t9\t2\n9\t13\t1\n")
    let files = try FileNetwork(contentsOf: Fixture.path("networks/vosviewer-map.txt"), network)
    #expect(files.network.names == ["lovelace, a", "cartan, \"é\"", "li"])
    #expect(files.graph.edgeCount == 2)
    #expect(files.givenClusters?.partition.sizes == [2, 1])
    #expect(files.givenPositions?.map(\.x) == [0.1233, -0.2813, 0])
    let parts = try FileNetwork(contentsOf: try file("0.el", "a b 1\n"), try file("1.el", "b a 2\nb c 1\n"))
    #expect(parts.graph.weight(between: NodeID(0), and: NodeID(1)) == 3)
    #expect(parts.documents.map(\.edges) == [1, 2])
  }

  @Test("Numbers of nodes, great and small, and texts that look like them")
  func identifiers() {
    let files = read("7 007\n16777216 7\n99999999999999999999 16777215\n0 7\n", as: "edgelist")
    #expect(
      files.network.ids == ["7", "007", "16777216", "99999999999999999999", "16777215", "0"])
    #expect(files.graph.degree(of: NodeID(0)) == 3)
  }

  @Test("Numbers are those of Double")
  func numbers() {
    let texts = [
      "0", "1", "-1", "+2.5", ".5", "5.", "0.1", "123456789012345", "1234567890123456789", "1e3", "1E-3",
      "0.000000000000001", "3.141592653589793238", "1e400", "nan", "inf", "0x10", "", "-", "1.2.3", "e5",
      "1 2", "--1", "9007199254740993", "4.35", "2.675",
    ]
    for text in texts {
      let isDecimal = !text.isEmpty && text.allSatisfy { "+-.eE0123456789".contains($0) }
      let wanted = isDecimal ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
      #expect(text.withByteView { $0.number } == wanted, "\(text)")
    }
  }
}

@Suite("Networks that are written are read again")
struct NetworkRoundTripTests {
  private func network() -> LabeledGraph {
    let graph = WeightedGraph(nodeCount: 5, edges: [(0, 1, 2.0), (1, 2, 0.1), (0, 3, 1 / 3.0)])
    return LabeledGraph(
      graph: graph, ids: ["a,1", "b\"2", "=c", "4", "x\ny"],
      names: ["Ada", "Ben \\ <b>", "-Cleo", "李 明", "5"],
      attributes: [
        .integers(NodeColumn(name: "papers", convention: "", values: [3, nil, 1, 0, 2])),
        .reals(NodeColumn(name: "share", convention: "", values: [0.5, 2, nil, 1e-9, 0])),
        .texts(NodeColumn(name: "note", convention: "", values: ["x", nil, "+1a", "007", "a\"b"])),
      ])
  }

  private func expectSame(_ a: LabeledGraph, _ b: LabeledGraph) {
    #expect(a.ids == b.ids)
    #expect(a.names == b.names)
    #expect(a.graph == b.graph)
    #expect(a.attributes.map(\.name) == b.attributes.map(\.name))
    for (x, y) in zip(a.attributes, b.attributes) {
      switch (x, y) {
      case (.integers(let x), .integers(let y)): #expect(x.values == y.values)
      case (.reals(let x), .reals(let y)): #expect(x.values == y.values)
      case (.texts(let x), .texts(let y)): #expect(x.values == y.values)
      default: Issue.record("\(x.name) has another type")
      }
    }
  }

  @Test("Node-link JSON")
  func json() {
    let files = read(NodeLinkJSONWriter(network()).bytes(), by: NodeLinkReader())
    expectSame(files.network, network())
  }

  @Test("CSV: a table of nodes and a list of edges")
  func csv() {
    let writer = NetworkCSVWriter(network())
    var builder = NetworkBuilder()
    for (bytes, reader) in [
      (writer.nodes(), NodeTableReader() as any NetworkReader), (writer.edges(), EdgeListReader()),
    ] {
      builder.begin(NetworkDocument(path: "x", format: reader.format.id, certainty: 1))
      #expect(recognize(bytes, fileExtension: "csv")?.reader.format.id == reader.format.id)
      bytes.withByteView { reader.read($0, into: &builder) }
      builder.end()
    }
    let files = builder.finish()
    #expect(files.documents.allSatisfy { $0.diagnostics.isEmpty })
    expectSame(files.network, network())
  }

  @Test("Text behind a graph of GML is an error")
  func textBehindGML() {
    let graph = "graph [\n node [ id 1 ]\n node [ id 2 ]\n edge [ source 1 target 2 ]\n]\n"
    #expect(read(graph, as: "gml").documents[0].diagnostics.isEmpty)
    #expect(read("Version 1\n" + graph + "Comment \"x\"\n", as: "gml").documents[0].diagnostics.isEmpty)
    let finding = read(graph + "title,authors\nT,A B\n", as: "gml").documents[0].diagnostics
    #expect(finding.map(\.location?.line) == [6])
    #expect(finding.map(\.message) == ["text behind the graph is no GML and was left out: `title,authors`"])
  }

  @Test("What begins with a tag is no list of edges")
  func markupIsNoEdgeList() {
    for text in ["<?xml version=\"1.0\"?>\n<TEI xmlns=\"a\">\n", " <a b>\n<c d>\n"] {
      #expect(text.withByteView { EdgeListReader().certainty(of: NetworkSample($0, fileExtension: "")) } == 0)
    }
  }
}
