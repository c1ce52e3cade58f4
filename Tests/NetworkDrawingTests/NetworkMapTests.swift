import CoauthTestSupport
import Graphs
import Testing

@testable import NetworkDrawing

@Suite struct NetworkMapTests {
  let star = SampleNetwork.make(
    4, [(0, 1, 1), (0, 2, 4), (0, 3, 9)], names: ["Ada Lovelace", "Bo", "Cy", "Di"],
    attributes: [
      .integers(NodeColumn(name: "papers", convention: "", values: [12, 3, nil, 1])),
      .reals(NodeColumn(name: "score", convention: "", values: [0.5, nil, .nan, -1])),
      .texts(NodeColumn(name: "country", convention: "", values: ["UK", nil, "US", nil])),
    ])

  func line(_ map: NetworkMap, _ start: String) -> String {
    map.dot.split(separator: "\n").first { $0.hasPrefix("  " + start) }.map(String.init) ?? ""
  }

  @Test func theStrongestPersonIsLargest() {
    let map = NetworkMap(star)
    #expect(map.shown.map(\.index) == [0, 3, 2, 1])
    #expect(line(map, "n0 [").contains("fontsize=\"13.5\""))
    #expect(line(map, "n0 [").contains("label=\"Ada\\nLovelace\""))
    #expect(
      line(map, "n0 [").contains("tooltip=\"Ada Lovelace — papers: 12, coauthors: 3, total strength: 14\""))
    #expect(line(map, "n2 [").contains("tooltip=\"Cy — coauthors: 1, total strength: 4\""))
  }

  @Test func linesAreAsWideAsTheRootOfTheirStrength() {
    let map = NetworkMap(star, tieUnit: "joint papers")
    #expect(line(map, "n0 -- n1 ").contains("penwidth=\"0.9\""))
    #expect(line(map, "n0 -- n2 ").contains("penwidth=\"1.7\""))
    #expect(line(map, "n0 -- n3 ").contains("penwidth=\"2.5\""))
    #expect(line(map, "n0 -- n2 ").contains("tooltip=\"Ada Lovelace – Cy: 4 joint papers\""))
    #expect(map.dot.contains("Width of a line: joint papers"))
  }

  @Test func sizesMayComeFromAColumn() {
    let papers = NetworkMap(star, sizedBy: .column(star.attributes[0]))
    #expect(line(papers, "n0 [").contains("fontsize=\"13.5\""))
    #expect(line(papers, "n1 [").contains("fontsize=\"12\""))
    #expect(line(papers, "n2 [").contains("fontsize=\"10\""), "unknown is the smallest, not zero papers")
    #expect(papers.dot.contains("Size of a name: papers"))
    let score = NetworkMap(star, sizedBy: .column(star.attributes[1]))
    #expect(line(score, "n2 [").contains("fontsize=\"10\""))
    #expect(line(score, "n0 [").contains("score: 0.5"))
    let country = NetworkMap(star, sizedBy: .column(star.attributes[2]))
    #expect(!country.dot.contains("Size of a name"))
    let strength = NetworkMap(star, sizedBy: .strength)
    #expect(strength.dot.contains("Size of a name: total strength"))
  }

  @Test func peopleWithEqualNamesAreTwoNodes() {
    let map = NetworkMap(SampleNetwork.make(2, [(0, 1, 1)], names: ["Li Wei", "Li Wei"]))
    #expect(line(map, "n0 [").contains("Li Wei") && line(map, "n1 [").contains("Li Wei"))
  }

  @Test func longNamesAreCutButWholeInTheTooltip() {
    let name = "Ada " + String(repeating: "Very", count: 12) + " Long"
    let map = NetworkMap(SampleNetwork.make(1, [], names: [name]))
    #expect(line(map, "n0 [").contains("label=\"Ada VeryVeryVeryVeryVeryVeryVer…\""))
    #expect(line(map, "n0 [").contains("tooltip=\"\(name) — "))
  }

  @Test func clustersHaveColorsAndAreNamedByTheirStrongest() {
    let ties = (0..<12).flatMap { SampleNetwork.path(3 * $0, 3, 1) }
    let clusters = Partition(labels: (0..<40).map { UInt32(min($0 / 3, 12)) })
    let map = NetworkMap(SampleNetwork.make(40, ties), coloredBy: clusters)
    #expect(map.shown.count == 36)
    #expect(map.dot.contains("Person 1 · 3<"))
    #expect(map.dot.contains("other clusters · 6"))
    for color in Palette.clusters { #expect(map.dot.contains(color.hex)) }
    #expect(line(map, "n0 [").contains("color=\"\(Palette.clusters[0].hex)\""))
    #expect(line(map, "n35 [").contains("color=\"\(Palette.rest.hex)\""))
    #expect(line(map, "n1 -- n0 ").contains("color=\"\(Palette.clusters[0].hex)8C\""))
    #expect(line(map, "n34 -- n33 ").contains("color=\"\(Palette.line.hex)80\""))
  }

  @Test func aHighlightedPersonHasAHeavyFrameAndDoesNotLeadTheCluster() {
    let map = NetworkMap(star, coloredBy: Partition(labels: [0, 0, 0, 0]), highlighting: [NodeID(1)])
    #expect(line(map, "n1 [").contains("label=<<B>Bo</B>>"))
    #expect(line(map, "n1 [").contains("penwidth=\"3.5\""))
    #expect(map.dot.contains("Ada Lovelace · 4<"))
  }

  @Test func theCaptionCounts() {
    #expect(NetworkMap(star, notes: ["From x.bib.\n"]).caption == ["All 4 people are shown.", "From x.bib."])
    #expect(NetworkMap(SampleNetwork.make(1, [])).caption == ["The one person of the network is shown."])
    let triples = (0..<500).flatMap { SampleNetwork.path(3 * $0, 3, 1) }
    #expect(
      NetworkMap(SampleNetwork.make(1_501, triples), showing: .strongest(30)).caption[0].hasPrefix(
        "30 of 1,501 people are shown: the strongest, in connected groups of three or more"))
    #expect(
      NetworkMap(SampleNetwork.make(1_501, triples), showing: .all).caption
        == ["1,500 of 1,501 people are shown; the others are in connected groups of fewer than three."])
    let clique = (0..<60).flatMap { a in (0..<a).map { (a, $0, 1.0) } }
    let map = NetworkMap(SampleNetwork.make(60, clique))
    #expect(map.tiesAmongShown == 1_770)
    #expect(
      map.caption == [
        "All 60 people are shown. \(map.drawnTies) of 1,770 ties between them are drawn: the three strongest of "
          + "each person and those that hold the map together."
      ])
  }

  @Test func theSameNetworkGivesTheSameText() {
    let sample = SampleNetwork.random(people: 200, seed: 3)
    let map = NetworkMap(sample.network, coloredBy: sample.circles)
    #expect(map.dot == NetworkMap(sample.network, coloredBy: sample.circles).dot)
  }

  @Test func withoutTiesPeopleStandInAGrid() {
    let map = NetworkMap(SampleNetwork.make(40, []))
    #expect(map.dot.contains("packmode=\"array_u\""))
    #expect(!map.dot.contains("Width of a line"))
  }
}

@Suite struct MapScaleTests {
  @Test(
    arguments: [
      (1, [1]), (2, [1, 2]), (4, [1, 2]), (7, [1, 5]), (20, [1, 5, 20]), (399, [10, 50, 200]),
      (1_000, [50, 200, 1_000]),
    ] as [(Double, [Double])])
  func samplesOfWholeNumbers(limit: Double, samples: [Double]) {
    let given = MapScale.samples(upTo: limit, whole: true)
    #expect(given.allSatisfy { $0 <= limit && $0.rounded() == $0 } && given.count <= 3)
    #expect(given.last.map { $0 * 2.5 >= limit } ?? false)
    #expect(given == given.sorted())
    if limit >= 20 { #expect(given == samples) }
  }

  @Test(arguments: [0.03, 0.5, 3.7, 1e-30, 0, -1, .infinity] as [Double])
  func samplesOfAnything(limit: Double) {
    #expect(MapScale.samples(upTo: limit, whole: false).allSatisfy { $0 > 0 && $0 <= limit * 1.000001 })
  }

  @Test func linesStayBetweenThinAndThick() {
    let scale = MapScale(sizes: [1, 2], weights: [0.001, 5, 1_000], names: [["a"], ["b"]])
    #expect(scale.lineWidth(0.001) == 0.9)
    #expect(abs(scale.lineWidth(1_000) - 5) < 1e-9)
    #expect(scale.lineWidth(5) > 0.9 && scale.lineWidth(5) < 5)
    #expect(scale.fontSize(nil) == 10 && scale.fontSize(-3) == 10)
  }
}
