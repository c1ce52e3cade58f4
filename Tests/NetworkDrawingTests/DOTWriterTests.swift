import CoauthTestSupport
import Graphs
import NetworkDrawing
import Testing

@Suite struct DOTWriterTests {
  @Test func theWholeNetwork() {
    let network = LabeledGraph(
      graph: SampleNetwork.make(3, [(0, 2, 2), (1, 2, 0.25)]).graph,
      ids: ["p1", "orcid:0", "graph"], names: ["Ada \"A\" Lovelace", "R&D \\N", "Łukasz"],
      attributes: [
        .integers(NodeColumn(name: "papers", convention: "", values: [3, nil, -1])),
        .reals(NodeColumn(name: "width", convention: "", values: [0.1, 1e-7, 1e20])),
        .texts(NodeColumn(name: "of \"it\"", convention: "", values: [nil, "a\\", "x\ny"])),
      ])
    #expect(
      DOTWriter(network, title: "my net").text() == """
        graph "my net" {
          "p1" [label="Ada \\"A\\" Lovelace", "papers"="3", "data_width"="0.1"]
          "orcid:0" [label="R&amp;D \\\\N", "data_width"="1e-07", "of \\"it\\""="a\\\\"]
          "graph" [label="Łukasz", "papers"="-1", "data_width"="1e+20", "of \\"it\\""="x y"]
          "p1" -- "graph" [weight="2"]
          "orcid:0" -- "graph" [weight="0.25"]
        }

        """)
  }

  @Test func anEmptyNetwork() {
    #expect(DOTWriter(SampleNetwork.make(0, [])).text() == "graph \"network\" {\n}\n")
  }

  @Test func idsThatLookAlikeWhenWrittenStayApart() {
    let network = LabeledGraph(
      graph: SampleNetwork.make(3, [(0, 1, 1)]).graph, ids: ["a", "a\u{7}", "a\u{0}"], names: ["x", "y", "z"])
    let text = DOTWriter(network).text()
    #expect(text.contains("\"a\" [") && text.contains("\"a (2)\" [") && text.contains("\"a (3)\" ["))
    #expect(text.contains("\"a\" -- \"a (2)\""))
  }

  @Test func linesMayBeHandedOverOneByOne() throws {
    struct Full: Error {}
    var lines: [String] = []
    #expect(throws: Full.self) {
      try DOTWriter(SampleNetwork.make(9, [])).write { line throws(Full) in
        if lines.count == 3 { throw Full() }
        lines.append(line)
      }
    }
    #expect(
      lines == [
        "graph \"network\" {\n", "  \"p0\" [label=\"Person 0\"]\n", "  \"p1\" [label=\"Person 1\"]\n",
      ])
  }
}
