import Foundation
import Graphs
import Testing

@testable import NetworkFiles

@Suite("Networks as files")
struct WriterTests {
  private static func network() -> LabeledGraph {
    let graph = WeightedGraph(nodeCount: 3, edges: [(0, 1, 2.0), (1, 2, 0.5)])
    return LabeledGraph(
      graph: graph, ids: ["a,1", "b\"2", "c"], names: ["=Ada", "Ben \\ <b>", "Cleo\u{1B}"],
      attributes: [
        .integers(NodeColumn(name: "papers", convention: "", values: [3, nil, 1])),
        .reals(NodeColumn(name: "share", convention: "", values: [0.5, 2, nil])),
        .texts(NodeColumn(name: "note", convention: "", values: ["x", nil, "+1"])),
      ])
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("Node-link JSON: nodes in order, every edge once, unknown values null")
  func nodeLink() throws {
    let bytes = NodeLinkJSONWriter(Self.network(), facts: [(key: "counting", value: "full")]).bytes()
    let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    let nodes = json["nodes"] as? [[String: Any]] ?? []
    let edges = json["edges"] as? [[String: Any]] ?? []
    #expect((json["graph"] as? [String: String]) == ["counting": "full"])
    #expect(nodes.map { $0["id"] as? String } == ["a,1", "b\"2", "c"])
    #expect(nodes[1]["name"] as? String == "Ben \\ <b>")
    #expect(nodes[1]["papers"] is NSNull)
    #expect(nodes[0]["share"] as? Double == 0.5)
    #expect(edges.map { $0["source"] as? String } == ["a,1", "b\"2"])
    #expect(edges.map { $0["target"] as? String } == ["b\"2", "c"])
    #expect(edges.map { $0["weight"] as? Double } == [2, 0.5])
    #expect(!bytes.contains(0x1B))
  }

  @Test("CSV: quoted where it must be, formulas guarded, numbers without needless digits")
  func csv() {
    let writer = NetworkCSVWriter(Self.network())
    #expect(
      Self.text(writer.nodes()) == """
        id,name,papers,share,note
        "a,1",'=Ada,3,0.5,x
        "b""2",Ben \\ <b>,,2,
        c,Cleo\u{FFFD},1,,'+1

        """)
    #expect(Self.text(writer.edges()) == "source,target,weight\n\"a,1\",\"b\"\"2\",2\n\"b\"\"2\",c,0.5\n")
    #expect(Self.text(NetworkCSVWriter(Self.network(), raw: true).nodes()).contains("\n\"a,1\",=Ada,"))
  }

  @Test("A network without people has heads and empty lists")
  func empty() throws {
    let none: [(Int, Int)] = []
    let nobody = LabeledGraph(graph: WeightedGraph(nodeCount: 0, edges: none), ids: [], names: [])
    #expect(Self.text(NetworkCSVWriter(nobody).nodes()) == "id,name\n")
    #expect(Self.text(NetworkCSVWriter(nobody).edges()) == "source,target,weight\n")
    let json =
      try JSONSerialization.jsonObject(with: Data(NodeLinkJSONWriter(nobody).bytes())) as? [String: Any]
    #expect((json?["nodes"] as? [Any])?.isEmpty == true)
  }
}
