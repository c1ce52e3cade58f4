import AuthorIdentity
import Bibliography
import Graphs
import Scientometrics
import Statistics
import Testing

@testable import Collaboration

/// Pairs of people, paper by paper, as one would with a pencil.
private struct PencilNetwork {
  var people: [String] = []
  var edges: [String: Double] = [:]

  init(_ papers: [Paper], _ options: NetworkOptions) {
    var papersOf: [String: Int] = [:]
    var order: [String] = []
    for paper in papers {
      var names: [String] = []
      for name in paper.authorships.map(\.name) where !names.contains(name) { names.append(name) }
      for name in names where !order.contains(name) { order.append(name) }
      if options.since != nil || options.until != nil {
        guard let year = paper.date?.year, year >= options.since ?? 0, year <= options.until ?? 9999 else {
          continue
        }
      }
      let n = names.count
      if let most = options.maximumAuthors, n > most { continue }
      for name in names { papersOf[name, default: 0] += 1 }
      for a in names {
        for b in names where a < b {
          let weight: Double
          switch options.counting {
          case .full: weight = 1
          case .newman: weight = 1 / Double(n - 1)
          case .refined: weight = 2 / Double(n * (n - 1))
          default:
            let credit = names.map { credits(options.counting, names.firstIndex(of: $0)! + 1, n) }
            var all = 0.0
            for i in 0..<n { for j in i + 1..<max(n, i + 1) { all += credit[i] * credit[j] } }
            weight = credit[names.firstIndex(of: a)!] * credit[names.firstIndex(of: b)!] / all
          }
          edges["\(a)–\(b)", default: 0] += weight
        }
      }
    }
    people = order.filter { (papersOf[$0] ?? 0) >= max(1, options.minimumPapers) }
    edges = edges.filter { key, weight in
      weight >= options.minimumWeight && key.split(separator: "–").allSatisfy { people.contains(String($0)) }
    }
  }

  /// What the place is worth, not normalized.
  private func credits(_ counting: Counting, _ place: Int, _ n: Int) -> Double {
    switch counting {
    case .harmonic: 1 / Double(place)
    case .arithmetic: Double(n + 1 - place)
    case .geometric: 1 / Double(1 << place)
    default: n > 2 && (place == 1 || place == n) ? 2 : 1
    }
  }

  func degree(_ name: String) -> Int {
    edges.keys.count { $0.split(separator: "–").contains(Substring(name)) }
  }

  /// The people whom a chain of edges joins.
  func component(of start: String) -> Set<String> {
    var found: Set = [start]
    var grows = true
    while grows {
      grows = false
      for key in edges.keys {
        let ends = key.split(separator: "–").map(String.init)
        if found.contains(ends[0]) != found.contains(ends[1]) {
          found.formUnion(ends)
          grows = true
        }
      }
    }
    return found
  }
}

private func areEqual(_ a: [String: Double], _ b: [String: Double]) -> Bool {
  a.keys.sorted() == b.keys.sorted() && a.allSatisfy { abs($0.value - (b[$0.key] ?? .nan)) < 1e-9 }
}

@Suite struct CoauthorNetworkTests {
  private static let manual: [(Counting, [Double])] = [
    (.full, [2, 1, 1, 1]), (.newman, [1.5, 0.5, 0.5, 1]), (.refined, [4.0 / 3, 1.0 / 3, 1.0 / 3, 1]),
  ]

  @Test(arguments: manual)
  func countingOfTheManual(counting: Counting, weights: [Double]) {
    let network = CoauthorNetwork(ResolvedBibliography(pawPapers), counting: counting)
    #expect(
      areEqual(
        network.edges, ["A1–A3": weights[0], "A1–A2": weights[1], "A2–A3": weights[2], "A2–A4": weights[3]]))
    #expect(network.names == ["A1", "A2", "A3", "A4"])
    #expect(network.graph.degrees().values == [2, 3, 2, 1])
  }

  @Test func wordsOfCountings() {
    #expect(Counting(word: "fractional") == .newman)
    #expect(Counting.allCases.allSatisfy { Counting(word: $0.rawValue) == $0 })
    #expect(Counting(word: "half") == nil)
    #expect(
      Counting.allCases.allSatisfy { $0.strength(authorCount: 1) == 0 && $0.strength(authorCount: 0) == 0 })
    #expect(Counting.allCases.allSatisfy { $0.strength(authorCount: 2) == 1 })
  }

  @Test(arguments: Counting.allCases)
  func randomListsAgreeWithThePencil(counting: Counting) {
    for seed in 0..<120 {
      let papers = randomPapers(seed)
      let people = ResolvedBibliography(papers)
      var random = SplitMix64(seed: UInt64(seed + 1_000))
      let whole = NetworkOptions(counting: counting)
      let filtered = NetworkOptions(
        counting: counting,
        since: Bool.random(using: &random) ? Int.random(in: 2000...2004, using: &random) : nil,
        until: Bool.random(using: &random) ? Int.random(in: 2003...2009, using: &random) : nil,
        maximumAuthors: Bool.random(using: &random) ? Int.random(in: 1...4, using: &random) : nil,
        minimumPapers: Int.random(in: 0...3, using: &random),
        minimumWeight: [0, 0.3, 1, 1.5][Int.random(in: 0...3, using: &random)])
      for options in [whole, filtered] {
        let network = CoauthorNetwork(people, options: options)
        let pencil = PencilNetwork(papers, options)
        #expect(network.names == pencil.people)
        #expect(areEqual(network.edges, pencil.edges))
        #expect(network.graph.degrees().values == pencil.people.map(pencil.degree))
        #expect(network.omissions.people == people.personCount - network.nodeCount)
        for node in 0..<network.nodeCount {
          #expect(network.node(of: network.person(at: NodeID(node))) == NodeID(node))
        }
      }
      let strengths = CoauthorNetwork(people, options: whole).strengths().values
      let sums = CoauthorNetwork(people, options: whole).graph.strengths().values
      #expect(zip(strengths, sums).allSatisfy { abs($0 - $1) < 1e-9 })
    }
  }

  @Test func thePapersBehindAnEdgeAreThoseThatMakeIt() {
    for seed in 0..<40 {
      let network = CoauthorNetwork(
        ResolvedBibliography(randomPapers(seed)), options: NetworkOptions(since: 2003))
      for node in 0..<network.nodeCount {
        for (other, weight) in zip(
          network.graph.neighbors(of: NodeID(node)), network.graph.weights(of: NodeID(node)))
        {
          #expect(Double(network.papers(between: NodeID(node), and: NodeID(Int(other))).count) == weight)
        }
      }
    }
  }

  @Test func theLargestComponentAlone() {
    for seed in 0..<80 {
      let papers = randomPapers(seed)
      let pencil = PencilNetwork(papers, NetworkOptions())
      let network = CoauthorNetwork(
        ResolvedBibliography(papers), options: NetworkOptions(largestComponent: true))
      let sizes = pencil.people.map { pencil.component(of: $0).count }
      #expect(network.nodeCount == sizes.max() ?? 0)
      if let first = network.names.first { #expect(Set(network.names) == pencil.component(of: first)) }
      #expect(
        areEqual(
          network.edges,
          pencil.edges.filter { network.names.contains(String($0.key.split(separator: "–")[0])) }))
    }
  }

  @Test func windowsCountWhatTheyLeaveOut() {
    let people = ResolvedBibliography(pawPapers + [Paper("D4", ["A5", "A6"])])
    let network = CoauthorNetwork(people, options: NetworkOptions(since: 2002, until: 2002))
    #expect(network.edges == ["A1–A3": 1])
    #expect(network.omissions.papersWithoutYear == 1)
    #expect(network.omissions.papersOutsideWindow == 2)
    #expect(network.omissions.people == 4)
    #expect(people.node(named: "A4", in: network) == nil)
    // Without a window a paper without a year is in.
    #expect(CoauthorNetwork(people).omissions == CoauthorNetwork.Omissions())
    let open = CoauthorNetwork(people, options: NetworkOptions(until: 2001))
    #expect(open.edges.count == 3 && open.omissions.papersOutsideWindow == 2)
  }

  @Test func papersWithManyAuthorsLeaveTheNetworkOnly() {
    let people = ResolvedBibliography(pawPapers)
    let network = CoauthorNetwork(people, options: NetworkOptions(maximumAuthors: 2))
    #expect(network.edges == ["A1–A3": 1, "A2–A4": 1])
    #expect(network.omissions.papersWithTooManyAuthors == 1)
    #expect(people.paperCount == 3 && ListSummary(people).authorsPerPaper.max == 3)
    // A cut list has the authors that it is known to have.
    let cut = ResolvedBibliography([Paper("A", ["X", "Y"], cut: 2)])
    #expect(CoauthorNetwork(cut, options: NetworkOptions(maximumAuthors: 2)).nodeCount == 0)
    #expect(CoauthorNetwork(cut, options: NetworkOptions(maximumAuthors: 3)).nodeCount == 2)
  }

  @Test func noFewerThanNoPapers() {
    let people = ResolvedBibliography(pawPapers + [Paper("Solo", ["A9"], 2004)])
    for minimum in [-1, 0, 1] {
      let network = CoauthorNetwork(people, options: NetworkOptions(minimumPapers: minimum))
      #expect(network.names == ["A1", "A2", "A3", "A4", "A9"])
    }
    let window = CoauthorNetwork(people, options: NetworkOptions(until: 2003, minimumPapers: 0))
    #expect(window.names == ["A1", "A2", "A3", "A4"])
    #expect(CoauthorNetwork(people, options: NetworkOptions(minimumPapers: 9)).nodeCount == 0)
  }

  @Test func edgeCases() {
    let nothing = CoauthorNetwork(ResolvedBibliography([]))
    #expect(nothing.nodeCount == 0 && nothing.graph.edgeCount == 0)
    #expect(NetworkSummary(nothing).nodes == 0)
    let authorless = CoauthorNetwork(ResolvedBibliography([Paper("A", []), Paper("B", [])]))
    #expect(authorless.nodeCount == 0)
    let twice = CoauthorNetwork(ResolvedBibliography([Paper("A", ["X Y", "Y, X"])]), counting: .newman)
    #expect(twice.nodeCount == 1 && twice.graph.edgeCount == 0)
    #expect(twice.strengths().values == [0])
    let pair = CoauthorNetwork(ResolvedBibliography([Paper("A", ["X", "X", "Y"])]), counting: .newman)
    #expect(pair.edges == ["X–Y": 1])
  }

  @Test func aPaperOfThreeThousandAuthors() {
    let names = (0..<3_000).map { "Person \($0)" }
    let network = CoauthorNetwork(
      ResolvedBibliography([Paper("Large", names), Paper("Small", Array(names[..<2]))]), counting: .newman)
    #expect(network.graph.edgeCount == 3_000 * 2_999 / 2)
    #expect(network.strengths().values[..<3] == [2, 2, 1])
    #expect(abs((network.graph.weights(of: NodeID(0)).max() ?? 0) - (1 + 1.0 / 2_999)) < 1e-12)
  }

  @Test func nothingDependsOnThreads() {
    for seed in 0..<10 {
      let people = ResolvedBibliography(randomPapers(seed))
      for counting in Counting.allCases {
        let one = CoauthorNetwork(people, options: NetworkOptions(counting: counting, threads: 1))
        for threads in [2, 3, 7] {
          let other = CoauthorNetwork(people, options: NetworkOptions(counting: counting, threads: threads))
          #expect(one.graph == other.graph)
          #expect(
            NetworkSummary(one, options: MeasurementOptions(threads: 1))
              == NetworkSummary(other, options: MeasurementOptions(threads: threads)))
          #expect(CommunitySummary(one) == CommunitySummary(other))
        }
      }
    }
  }
}

extension ResolvedBibliography {
  fileprivate func node(named name: String, in network: CoauthorNetwork) -> NodeID? {
    personIDs.first { self.name(of: $0) == name }.flatMap { network.node(of: $0) }
  }
}

@Suite struct CutListTests {
  /// Weights that need the number of authors use the least it can be.
  @Test func weightsOfCutLists() {
    let people = ResolvedBibliography([Paper("A", ["X", "Y"], cut: 2), Paper("B", ["X", "Z"])])
    #expect(CoauthorNetwork(people, counting: .full).edges == ["X–Y": 1, "X–Z": 1])
    #expect(CoauthorNetwork(people, counting: .newman).edges == ["X–Y": 0.5, "X–Z": 1])
    #expect(areEqual(CoauthorNetwork(people, counting: .refined).edges, ["X–Y": 1.0 / 3, "X–Z": 1]))
  }

  /// Each joint paper adds 1 to the strength of a shown author, however many are hidden.
  @Test func strengthUnderNewmansCountingIsTheNumberOfJointPapers() {
    let people = ResolvedBibliography([
      Paper("A", ["X", "Y"], cut: 2), Paper("B", ["X", "Z"]), Paper("C", ["X"]), Paper("D", ["X"], cut: 1),
    ])
    let network = CoauthorNetwork(people, counting: .newman)
    #expect(network.strengths().values == [3, 1, 1])
    #expect(network.graph.strengths().values == [1.5, 0.5, 1])
    #expect(network.truncations().values == [true, true, false])
    #expect(network.fractionalPaperCounts().values.map { ($0 * 6).rounded() } == [14, 2, 3])
  }

  @Test func positionsAloneAreJointWork() {
    var builder = PaperListBuilder(document: SourceDocument(path: "page", format: "test", owner: "O O"))
    for position in [1, 1, 3] {
      builder.append(
        Paper(title: "T \(builder.count)", authorList: .truncated(shownBeforeGap: 0), ownerPosition: position)
      )
    }
    let people = ResolvedBibliography(PaperList(joining: [builder]))
    let list = ListSummary(people)
    #expect(list.papersNamingNobody == 0 && list.truncatedPapers == 3)
    #expect(list.collaboration?.degreeOfCollaboration == 1 && list.collaboration?.soloShare == 0)
    #expect(list.collaboration?.collaborationIndex == 5.0 / 3)
    #expect(CoauthorNetwork(people, counting: .newman).strengths().values == [3])
    let rows = HiddenAuthors.rows(of: list, options: NetworkOptions())
    #expect(rows["collaboration.degreeOfCollaboration"] == nil && rows["collaboration.soloShare"] == nil)
  }

  @Test func summaryOfAList() {
    let list = ListSummary(
      ResolvedBibliography([
        Paper("A", ["X", "Y"], 2001, cut: 2, citations: 3), Paper("B", ["X", "x"], 2005), Paper("C", []),
        Paper("D", ["Z"], citations: 0), Paper("A", ["X", "Y", "Z"], 2001),
      ]))
    #expect(
      list.paperCount == 4 && list.mergedRecords == 1 && list.completedPapers == 1
        && list.truncatedPapers == 0)
    #expect(list.papersWithoutAuthors == 1 && list.papersWithCitations == 2 && list.years == 2001...2005)
    #expect(list.personCount == 3 && list.mentionCount == 6)
    #expect(list.authorsPerPaper == Spread([3, 1, 1]) && list.papersPerPerson == Spread([2, 1, 2]))
    #expect(list.collaboration?.collaborationIndex == 5.0 / 3)
    #expect(list.citations.totalCitations == 3 && list.citations.unknownCount == 2)
    let nothing = ListSummary(ResolvedBibliography([]))
    #expect(nothing.paperCount == 0 && nothing.collaboration == nil && nothing.years == nil)
  }
}
