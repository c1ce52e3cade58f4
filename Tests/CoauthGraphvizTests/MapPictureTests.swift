import CoauthTestSupport
import CoauthGraphviz
import Foundation
import Graphs
import NetworkDrawing
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct MapPictureTests {
  /// Boxes that share area, by name.
  func overlaps(_ map: NetworkMap) throws -> [String] {
    let boxes = try GraphvizRenderer().positions(map.dot)
    #expect(boxes.count == map.shown.count)
    var result: [String] = []
    for i in boxes.indices {
      for j in 0..<i where boxes[i].overlaps(boxes[j]) { result.append("\(boxes[j].name) \(boxes[i].name)") }
    }
    return result
  }

  @Test(arguments: [150, 300], [1, 2, 3, 4] as [UInt64])
  func namesNeverOverlap(people: Int, seed: UInt64) throws {
    let sample = SampleNetwork.random(people: people, seed: seed)
    let map = NetworkMap(sample.network, showing: .strongest(people), coloredBy: sample.circles)
    #expect(map.shown.count > people - 10)
    #expect(try overlaps(map).isEmpty)
  }

  @Test func theStrongestOfMany() throws {
    let sample = SampleNetwork.random(people: 2_000, seed: 9)
    let map = NetworkMap(sample.network, coloredBy: sample.circles)
    #expect((140...150).contains(map.shown.count))
    #expect(try overlaps(map).isEmpty)
  }

  @Test func aHubAndItsLeaves() throws {
    let map = NetworkMap(SampleNetwork.make(500, (1..<500).map { (0, $0, 1) }))
    #expect(map.shown.count == 150)
    #expect(try overlaps(map).isEmpty)
  }

  @Test func onePaperOfManyAuthors() throws {
    let ties = (0..<400).flatMap { a in (0..<a).map { (a, $0, 1.0) } }
    let map = NetworkMap(SampleNetwork.make(400, ties))
    #expect(map.shown.count == 150)
    #expect(map.tiesAmongShown == 150 * 149 / 2)
    #expect(map.drawnTies <= 4 * 150)
    #expect(try overlaps(map).isEmpty)
  }

  @Test(arguments: [1, 2, 3, 31, 150])
  func peopleWithoutTies(count: Int) throws {
    let map = NetworkMap(SampleNetwork.make(count, []))
    #expect(map.shown.count == count)
    #expect(try overlaps(map).isEmpty)
  }

  @Test func nobody() throws {
    let map = NetworkMap(SampleNetwork.make(0, []), title: "Nobody")
    #expect(try !GraphvizRenderer().render(map.dot, as: .svg).isEmpty)
  }

  @Test func threePeopleAreDrawn() throws {
    let network = SampleNetwork.make(3, [(0, 1, 1)], names: ["Ada", "Charles", "Mary"])
    let svg = try SVGFile(GraphvizRenderer().render(NetworkMap(network).dot, as: .svg))
    #expect(Set(["Ada", "Charles", "Mary"]).isSubset(of: Set(svg.texts)))
  }

  @Test(arguments: [150, 300])
  func theSVGIsValidAndHasEveryName(people: Int) throws {
    let sample = SampleNetwork.random(people: people, seed: 5)
    let map = NetworkMap(sample.network, showing: .all, coloredBy: sample.circles, title: "A & B <--> C")
    let svg = try SVGFile(GraphvizRenderer().render(map.dot, as: .svg))
    #expect(svg.titles.first == "A & B <--> C")
    for node in map.shown {
      let name = sample.network.names[Int(node.index)]
      #expect(svg.tooltips.contains { $0.hasPrefix(name + " — coauthors: ") }, "\(name)")
      #expect(
        name.split(separator: " ").allSatisfy { part in svg.texts.contains { $0.contains(part) } }, "\(name)")
    }
  }

  @Test func theSameMapTwice() throws {
    let sample = SampleNetwork.random(people: 150, seed: 8)
    let dot = NetworkMap(sample.network, coloredBy: sample.circles).dot
    #expect(dot == NetworkMap(sample.network, coloredBy: sample.circles).dot)
    let first = try GraphvizRenderer().render(dot, as: .svg)
    _ = try GraphvizRenderer().render("graph { a -- b }", as: .png)
    #expect(try GraphvizRenderer().render(dot, as: .svg) == first)
  }

  /// Measuring labels draws from the generator of the layouts when the cache of glyphs is full.
  @Test func fontsOfEarlierPicturesDoNotMatter() throws {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    func manyFonts(_ offset: Double) -> String {
      let nodes = (0..<200).map { node in
        "n\(node) [label=\"\(letters)\", fontsize=\(5 + offset + Double(node) / 7)]; n\(node) -- n\(node / 2)"
      }
      return "graph g {\n" + nodes.joined(separator: "\n") + "}"
    }
    for offset in [0.01, 0.02, 0.03] {
      let first = try GraphvizRenderer().render(manyFonts(offset), as: .svg)
      #expect(try GraphvizRenderer().render(manyFonts(offset), as: .svg) == first)
    }
  }

  static let hostile = [
    "quote \" here", "less < more > less", "R&D &lt; &#65;", "back\\slash \\N \\G \\n end\\", "🦊 Fox 👩‍👩‍👧‍👦",
    "Łódź Ærø ñ", "李 小龍", "{record|<port>}", "a--b -- ]] ;}", "<B>bold</B>", "<!-- comment -->", "%s%n",
  ]

  @Test(arguments: [false, true])
  func hostileNamesAreShownAsTheyAre(highlighted: Bool) throws {
    let names = Self.hostile
    let ties = (1..<names.count).map { (0, $0, 1.0) }
    let network = SampleNetwork.make(names.count, ties, names: names)
    let all = (0..<names.count).map { NodeID($0) }
    let map = NetworkMap(
      network, highlighting: highlighted ? all : [], title: names.joined(separator: " "), notes: names,
      tieUnit: names[3])
    let svg = try SVGFile(GraphvizRenderer().render(map.dot, as: .svg))
    let drawn = svg.texts.joined(separator: " ")
    for name in names {
      #expect(svg.tooltips.contains { $0.hasPrefix(name + " — coauthors: ") }, "\(name)")
      // A name may stand on two lines.
      for part in name.split(separator: " ") { #expect(drawn.contains(part), "\(name)") }
    }
    #expect(names.allSatisfy { svg.texts.contains($0) }, "each note is a line of the caption")
  }

  @Test func controlCharactersDoNotReachThePicture() throws {
    let names = [
      "\u{1B}[31mred\u{1B}[0m", "tab\there", "nul\0byte", "\u{202E}reversed", "\u{FFFE}\u{85}x", "\u{7}",
    ]
    let map = NetworkMap(SampleNetwork.make(6, [], names: names))
    let bytes = try GraphvizRenderer().render(map.dot, as: .svg)
    let svg = try SVGFile(bytes)
    #expect(svg.texts.contains("tab here"))
    #expect(svg.texts.contains("nulbyte"))
    #expect(svg.texts.contains("p5"), "a name without a printable character gives way to the id")
    #expect(bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }

  @Test func theWholeNetworkAsDOTIsReadByGraphviz() throws {
    let network = SampleNetwork.make(
      Self.hostile.count, (1..<Self.hostile.count).map { (0, $0, 0.5) }, names: Self.hostile)
    let nodes = try GraphvizRenderer().positions(DOTWriter(network).text())
    #expect(nodes.map(\.name) == network.ids)
    let svg = try SVGFile(GraphvizRenderer().render(DOTWriter(network).text(), as: .svg))
    #expect(Set(Self.hostile).isSubset(of: Set(svg.texts)))
  }

  @Test func idsThatEndInABackslashStayApart() throws {
    let graph = SampleNetwork.make(3, [(0, 1, 1)]).graph
    let network = LabeledGraph(graph: graph, ids: ["a\\", "a\\\\", "\"];b"], names: ["x", "y", "z"])
    #expect(try GraphvizRenderer().positions(DOTWriter(network).text()).count == 3)
  }
}

/// What an SVG file says, read with an XML parser.
final class SVGFile: NSObject, XMLParserDelegate {
  var texts: [String] = []
  var titles: [String] = []
  var tooltips: [String] = []
  private var pending = ""

  struct NotXML: Error { let line: Int }

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse() { throw NotXML(line: parser.lineNumber) }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    pending = ""
    if let tooltip = attributes["xlink:title"] {
      tooltips.append(tooltip.replacingOccurrences(of: "\u{2060}", with: ""))
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { pending += text }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if element == "text" { texts.append(pending.replacingOccurrences(of: "\u{A0}", with: " ")) }
    if element == "title" { titles.append(pending) }
    pending = ""
  }
}
