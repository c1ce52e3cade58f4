internal import AuthorIdentity
internal import Foundation
public import Graphs
public import Scientometrics
public import Statistics

/// How a network of coauthors grew, year by year: what each year brought, and the network of all papers up to it.
///
/// Over the papers of the network that have a year; a year without a paper has no row. A person comes with the first paper, a
/// tie with the first joint paper, and nobody leaves, so that the last row is the network as a whole when every paper has a year.
/// The first year makes everybody a newcomer (the list begins somewhere), and so, in part, do the years after it.
///
///     let growth = CollaborationGrowth(network)
///     print(growth.densification?.slope, growth.years.last?.state.edges)
///
/// Reference: A.-L. Barabási, H. Jeong, Z. Néda, E. Ravasz, A. Schubert, T. Vicsek, "Evolution of the social network of
/// scientific collaborations", Physica A 311 (2002) 590, doi:10.1016/S0378-4371(02)00736-7; J. Leskovec, J. Kleinberg,
/// C. Faloutsos, "Graphs over time: densification laws, shrinking diameters and possible explanations", KDD 2005, 177,
/// doi:10.1145/1081870.1081893.
public struct CollaborationGrowth: Sendable, Equatable {
  /// One year.
  public struct Year: Sendable, Equatable {
    /// The year.
    public let year: Int
    /// The papers of the year.
    public let papers: Int
    /// The papers up to the year.
    public let papersSoFar: Int
    /// How joint the papers of the year are, MCC over the people of the year; `nil` where none has an author.
    public let collaboration: CollaborationIndices?
    /// The people with a paper in the year.
    public let people: Int
    /// Those among them without an earlier one.
    public let newcomers: Int
    /// Those among them with a paper in an earlier year.
    public var incumbents: Int { people - newcomers }
    /// The places on papers of several people.
    public let teamPlaces: Int
    /// The places among them that incumbents have.
    public let incumbentPlaces: Int
    /// p̂, the share of the places on papers of several people that incumbents have; `nil` without such a paper.
    public var incumbentShare: Double? {
      teamPlaces > 0 ? Double(incumbentPlaces) / Double(teamPlaces) : nil
    }
    /// The pairs of people on the papers of the year, by who they were before.
    public let links: TeamLinks
    /// The different pairs among them.
    public let pairs: Int
    /// The ties that are new in this year.
    public let newEdges: Int
    /// The network of all papers up to the year.
    public let state: GraphGrowth.State
    /// The mean distance of the pairs that are joined by a path in it; `nil` where there is none or it was left out.
    public let meanDistance: Estimate?

    /// The share of all people so far who are in the largest component.
    public var giantShare: Double? {
      state.nodes > 0 ? Double(state.giantNodes) / Double(state.nodes) : nil
    }
    /// 2m ∕ n of the network so far, people without a coauthor included.
    public var meanDegree: Double? {
      state.nodes > 0 ? 2 * Double(state.edges) / Double(state.nodes) : nil
    }
  }

  /// The years with a paper, ascending.
  public let years: [Year]

  /// Papers of the network that no row counts, because they have no year.
  public let undatedPapers: Int

  /// ln m = a · ln n + b over the years with a tie: the slope a is the densification exponent, 1 where the mean degree stays as
  /// it is, up to 2. All people count, also those without a coauthor. `nil` for fewer than three such years.
  public let densification: LineFit?

  /// Follows a network.
  ///
  /// Distances are exact in the years whose nodes times entries stay below the even share of a few seconds, else from 1,536
  /// random people; `options` leave them or the triangles out, or insist on exact ones.
  ///
  /// - Parameter progress: told what is being done.
  /// - Complexity: O(Σ n²) for papers of n people, O(m·√m) for triangles, and the distances.
  public init(
    _ network: CoauthorNetwork, options: MeasurementOptions = MeasurementOptions(),
    progress: (String) -> Void = { _ in }
  ) {
    progress("following the papers")
    let arrivals = Arrivals(network)
    let tallies = YearTally.tallies(network, arrivals)
    let growth = network.graph.growth(
      steps: arrivals.years.count, nodeStep: arrivals.nodeStep, entryStep: arrivals.entryStep,
      countsTriangles: !options.skipped.contains(.clustering), threads: options.threads)
    let random = SplitMix64(seed: options.seed)
    var papers = 0
    var years: [Year] = []
    for (step, year) in arrivals.years.enumerated() {
      let tally = tallies[step]
      let state = growth.states[step]
      papers += tally.papers
      var distance: Estimate?
      if !options.skipped.contains(.distances) {
        progress("distances of \(year)")
        distance = Self.meanDistance(
          network.graph.snapshot(through: step, entryStep: arrivals.entryStep),
          share: Effort.exactDistances / Double(arrivals.years.count), options, random.stream(step))
      }
      years.append(
        Year(
          year: year, papers: tally.papers, papersSoFar: papers,
          collaboration: CollaborationIndices(
            authorCounts: tally.authorCounts, isTruncated: tally.isTruncated, distinctAuthors: tally.people),
          people: tally.people, newcomers: tally.newcomers, teamPlaces: tally.teamPlaces,
          incumbentPlaces: tally.incumbentPlaces, links: arrivals.links[step],
          pairs: arrivals.activePairs[step],
          newEdges: state.edges - (years.last?.state.edges ?? 0), state: state, meanDistance: distance))
    }
    self.years = years
    let included = network.isPaperIncluded
    undatedPapers = included.indices.count { included[$0] && arrivals.paperStep[$0] < 0 }
    let points = years.filter { $0.state.edges > 0 }.map {
      (x: log(Double($0.state.nodes)), y: log(Double($0.state.edges)))
    }
    densification = points.count >= 3 ? LineFit(points) : nil
  }

  private static func meanDistance(
    _ graph: WeightedGraph, share: Double, _ options: MeasurementOptions, _ stream: SplitMix64
  ) -> Estimate? {
    if options.insistsOnExact || graph.exactDistancesCost <= share {
      return graph.allHopDistances(threads: options.threads).meanDistance.map(Estimate.init(exactly:))
    }
    var random = stream
    return graph.sampledMeanDistance(sources: 1536, using: &random, threads: options.threads)
  }
}

/// What the papers of one year add up to.
private struct YearTally {
  var papers = 0
  var authorCounts: [Int] = []
  var isTruncated: [Bool] = []
  var people = 0
  var newcomers = 0
  var teamPlaces = 0
  var incumbentPlaces = 0

  static func tallies(_ network: CoauthorNetwork, _ arrivals: Arrivals) -> [YearTally] {
    let (facts, incidence) = (network.bibliography.facts, network.bibliography.incidence)
    var tallies = [YearTally](repeating: YearTally(), count: arrivals.years.count)
    for (paper, step) in arrivals.paperStep.enumerated() where step >= 0 {
      tallies[Int(step)].papers += 1
      tallies[Int(step)].authorCounts.append(Int(facts.authorCounts[paper]))
      tallies[Int(step)].isTruncated.append(facts.isTruncated[paper])
    }
    var lastNode = [Int](repeating: -1, count: arrivals.years.count)
    for node in 0..<network.nodeCount {
      let first = arrivals.nodeStep[node]
      if Int(first) < tallies.count { tallies[Int(first)].newcomers += 1 }
      for paper in incidence.papers(of: network.person(at: NodeID(node))) {
        let step = Int(arrivals.paperStep[Int(paper)])
        guard step >= 0 else { continue }
        if lastNode[step] != node {
          lastNode[step] = node
          tallies[step].people += 1
        }
        if facts.isJoint(Int(paper)) {
          tallies[step].teamPlaces += 1
          if Int(first) < step { tallies[step].incumbentPlaces += 1 }
        }
      }
    }
    return tallies
  }
}
