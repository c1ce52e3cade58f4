@testable import CoauthGraphviz
import Testing

@Suite struct GraphvizRendererTests {
  let triangle = "graph g { a -- b; b -- c; c -- a }"

  @Test(arguments: GraphvizRenderer.Format.allCases)
  func everyFormatIsWritten(format: GraphvizRenderer.Format) throws {
    let bytes = try GraphvizRenderer().render(triangle, as: format)
    let text = String(decoding: bytes.prefix(400), as: UTF8.self)
    switch format {
    case .svg: #expect(text.hasPrefix("<?xml") && text.contains("<svg") || text.contains("<!DOCTYPE svg"))
    case .png: #expect(Array(bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .pdf: #expect(text.hasPrefix("%PDF-"))
    case .dot: #expect(text.hasPrefix("graph g {"))
    case .json: #expect(text.hasPrefix("{"))
    case .plain: #expect(text.hasPrefix("graph 1 "))
    }
  }

  @Test(arguments: GraphvizRenderer.Layout.allCases)
  func everyLayoutPlacesEveryNode(layout: GraphvizRenderer.Layout) throws {
    let positioned = "graph g { a [pos=\"0,0\"]; b [pos=\"100,0\"]; c [pos=\"0,100\"]; a -- b; b -- c }"
    let nodes = try GraphvizRenderer().positions(positioned, layout: layout)
    #expect(nodes.map(\.name) == ["a", "b", "c"])
    #expect(nodes.allSatisfy { $0.width > 0 && $0.height > 0 && $0.x.isFinite && $0.y.isFinite })
  }

  @Test func givenPositionsAreKept() throws {
    let dot = "graph g { a [pos=\"10,20\"]; b [pos=\"110,70\"]; a -- b }"
    let nodes = try GraphvizRenderer().positions(dot, layout: .positioned)
    #expect(nodes[1].x - nodes[0].x == 100)
    #expect(nodes[1].y - nodes[0].y == 50)
  }

  @Test func boxesOverlapOnlyWhenTheyShareArea() {
    let box = PlacedNode(name: "a", x: 0, y: 0, width: 10, height: 4)
    #expect(box.overlaps(PlacedNode(name: "b", x: 9, y: 3, width: 10, height: 4)))
    #expect(!box.overlaps(PlacedNode(name: "b", x: 10, y: 0, width: 10, height: 4)))
    #expect(!box.overlaps(PlacedNode(name: "b", x: 0, y: 5, width: 10, height: 4)))
  }

  @Test(arguments: [GraphvizRenderer.Layout.sfdp, .neato, .dot])
  func theSameTextGivesTheSameBytes(layout: GraphvizRenderer.Layout) throws {
    let renderer = GraphvizRenderer()
    let first = try renderer.render(triangle, layout: layout, as: .svg)
    _ = try renderer.render("graph other { x -- y -- z -- x }", layout: .sfdp, as: .svg)
    #expect(try renderer.render(triangle, layout: layout, as: .svg) == first)
  }

  @Test func aHundredRendersFromManyTasks() async throws {
    let expected = try GraphvizRenderer().render(triangle, as: .svg)
    let triangle = triangle
    let all = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for job in 0..<100 {
        group.addTask {
          if job % 3 == 0 { _ = try? GraphvizRenderer().render("graph {", as: .svg) }
          return try GraphvizRenderer().render(triangle, as: .svg)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.count == 100)
    #expect(all.allSatisfy { $0 == expected })
  }
}

@Suite struct GraphvizErrorTests {
  @Test(arguments: ["", " ", "\n\n", "// only a comment\n"])
  func textWithoutAGraph(dot: String) {
    #expect(throws: GraphvizError.noGraph) { try GraphvizRenderer().render(dot, as: .svg) }
  }

  @Test(arguments: [
    "graph", "graph {", "graph { a -- }", "graph { a -> b }", "graph { a [label=\"open }", "graph { a ]",
    "graph { /* open", "graph { a [label=<<b>x>] ", "nonsense", "graph { subgraph { a }", "}{", "\u{1}\u{2}",
    String(repeating: "graph { ", count: 50),
  ])
  func malformedTextIsAnErrorWithAMessage(dot: String) throws {
    let error = #expect(throws: GraphvizError.self) { try GraphvizRenderer().render(dot, as: .svg) }
    guard case .malformed(let messages) = error else {
      Issue.record("\(dot) gave \(String(describing: error))")
      return
    }
    #expect(!messages.isEmpty && messages.allSatisfy { !$0.isEmpty })
    #expect(try !GraphvizRenderer().render("graph { a -- b }", as: .svg).isEmpty, "the next one is fine")
  }

  /// The library's scanner keeps what stands behind the first graph, and stays inside an open comment.
  @Test(arguments: [
    "graph { a } graph { b } }}}", "graph { a } ]]]", "graph { a } /* open", "graph { a } \"open",
    "graph { a } <<<open", "graph { a } " + String(repeating: "graph { b } ", count: 3_000),
    "graph { a } \"\"\" */ >> <", "graph { a } // \n # x",
    "graph { a [x=<" + String(repeating: "<", count: 1_000),
  ])
  func nothingOfATextReachesTheNext(dot: String) throws {
    let first = try? GraphvizRenderer().positions(dot)
    #expect(first == nil || first?.map(\.name) == ["a"])
    #expect(try GraphvizRenderer().positions("graph { x -- y }").map(\.name) == ["x", "y"])
  }

  @Test func aSyntaxErrorNamesItsLine() {
    let error = #expect(throws: GraphvizError.self) {
      try GraphvizRenderer().render("graph {\n  a -- b\n  ]\n}", as: .svg)
    }
    #expect("\(String(describing: error))".contains("syntax error in line 3"))
  }

  @Test func deepNestingIsAnError() {
    let deep = "graph {" + String(repeating: "{", count: 12_000) + String(repeating: "}", count: 12_001)
    let error = #expect(throws: GraphvizError.self) { try GraphvizRenderer().render(deep, as: .svg) }
    #expect("\(String(describing: error))".contains("memory exhausted"))
  }

  @Test func nulWouldCutTheText() {
    #expect(throws: GraphvizError.nulCharacter) {
      try GraphvizRenderer().render("graph { a }\0 graph {", as: .svg)
    }
  }

  @Test(arguments: ["graph { a [label=<<i>x</b>>] }", "graph { label=<<TABLE><TR></TABLE>>; a }"])
  func aBrokenHTMLLabelIsAnError(dot: String) {
    let error = #expect(throws: GraphvizError.self) { try GraphvizRenderer().render(dot, as: .svg) }
    guard case .layoutFailed(.sfdp, let messages) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!messages.isEmpty)
  }

  @Test(arguments: [
    "graph { a [pos=\"x\"] b }", "graph { a [width=1e300] }", "graph { a [fontsize=-3] b [fontsize=nan] }",
    "graph { a [shape=unknown] }", "graph { a [fillcolor=nocolor style=filled] }",
    "graph { size=\"-1,0\" a -- b }",
    "graph { a [label=\"\\N \\G \\E \\\\\"] }",
    "graph { a [fixedsize=true width=0.01 label=\"too long for it\"] }",
    "digraph { a -> b }", "graph { a -- a -- a }", "strict graph { a -- b -- a }",
    "graph { node [shape=record label=\"{|\"] a }",
  ])
  func oddButReadableTextNeverCrashes(dot: String) {
    do {
      #expect(try !GraphvizRenderer().render(dot, as: .svg).isEmpty)
    } catch {
      #expect(!error.description.isEmpty)
    }
  }

  @Test func arbitraryBytesNeverCrash() {
    var state: UInt64 = 7
    for _ in 0..<300 {
      var bytes = Array("graph { a -- b [label=\"x\"]; c [label=<<b>y</b>>] }".utf8)
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let place = Int((state >> 33) % UInt64(bytes.count))
        bytes[place] = UInt8(truncatingIfNeeded: state >> 21)
      }
      do {
        _ = try GraphvizRenderer().positions(String(decoding: bytes, as: UTF8.self))
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test func errorsSayWhatToDo() {
    #expect(
      GraphvizError.pluginMissing(needed: "the layout sfdp").description
        == "Graphviz has no plugin for the layout sfdp; install its plugins (Debian and Ubuntu: apt-get install "
        + "libgvc6; macOS: brew install graphviz; if they are installed, run: dot -c)")
    #expect(
      GraphvizError.malformed(messages: ["Error: x", "y"]).description
        == "the DOT text cannot be read: Error: x; y")
    #expect(GraphvizError.noGraph.description == "the DOT text holds no graph")
  }
}
