public import AuthorIdentity
internal import Graphs
internal import Statistics

/// The communities of a network through sliding windows of years, and which of them continues which.
///
/// Every window has the communities of the network of its papers. A community continues the one of the window before with which it
/// shares most: A and B belong together when their Jaccard index |A ∩ B| ∕ |A ∪ B| is the largest that either has with a community
/// of the other window, and at least `least`. A community that continues none but shares as much with one has split off from it;
/// one that nothing continues has merged into the community that it shares as much with, or has ended. A lineage is a chain of
/// continuations.
///
/// Reference: G. Palla, A.-L. Barabási, T. Vicsek, "Quantifying social group evolution", Nature 446 (2007) 664,
/// doi:10.1038/nature05670; D. Greene, D. Doyle, P. Cunningham, "Tracking the evolution of communities in dynamic social
/// networks", ASONAM 2010, 176, doi:10.1109/ASONAM.2010.17, for the matching.
public struct CommunityLineages: Sendable, Equatable {
  /// A community in a window.
  public struct Step: Sendable, Equatable {
    /// The first year of the window.
    public let since: Int
    /// The last year of the window.
    public let until: Int
    /// The people, ascending.
    public let members: [PersonID]
    /// The number of people.
    public var size: Int { members.count }
    /// The Jaccard index with the step before; `nil` of the first.
    public let overlap: Double?
    /// People who were in the step before; 0 of the first.
    public let stayed: Int
    /// The people of the step before who are not in this one.
    public let left: Int
    /// People who were not in the step before.
    public var joined: Int { size - stayed }
  }

  /// A chain of communities, each the continuation of the one before.
  public struct Lineage: Sendable, Equatable {
    /// The steps, a window each.
    public internal(set) var steps: [Step]
    /// The lineage whose community the first step split off from, by its place in ``lineages``.
    public internal(set) var splitFrom: Int?
    /// The lineage that the last step merged into.
    public internal(set) var mergedInto: Int?
    /// Whether the last step stands in the last window.
    public internal(set) var lives: Bool

    /// Palla's stationarity ζ: the mean Jaccard index of consecutive steps; `nil` of a single one. 1 − ζ is the turnover.
    ///
    /// The mean over all pairs of consecutive steps. The windows share years when they are wider than they move, which raises it.
    public var stationarity: Double? {
      let overlaps = steps.compactMap(\.overlap)
      return overlaps.isEmpty ? nil : overlaps.reduce(0, +) / Double(overlaps.count)
    }

    /// The people of the largest step.
    public var largestSize: Int { steps.map(\.size).max() ?? 0 }
  }

  /// The lineages by their first window, then by the size of the community there.
  public let lineages: [Lineage]

  /// The windows, oldest first.
  public let windows: [ClosedRange<Int>]

  /// Papers of the network without a year, which are in no window.
  public let undatedPapers: Int

  /// Follows the communities of a bibliography.
  ///
  /// - Parameters:
  ///   - network: its papers, and the options that every window's network is made with.
  ///   - width: the years of a window, at least 1.
  ///   - step: by how many years the windows move, at least 1. The last window ends with the newest year.
  ///   - smallest: communities with fewer people are left out.
  ///   - least: the smallest Jaccard index of a continuation, above 0.
  ///   - progress: told what is being done.
  /// - Complexity: that of building and dividing a network a window.
  public init(
    _ network: CoauthorNetwork, width: Int = 5, step: Int = 1, smallest: Int = 3, least: Double = 0.3,
    options: MeasurementOptions = MeasurementOptions(), progress: (String) -> Void = { _ in }
  ) {
    precondition(width >= 1 && step >= 1 && least > 0, "windows have a width and move")
    let facts = network.bibliography.facts
    let included = network.isPaperIncluded
    let years = facts.years.indices.lazy.filter { included[$0] && facts.years[$0] != 0 }.map {
      Int(facts.years[$0])
    }
    undatedPapers = included.indices.count { included[$0] && facts.years[$0] == 0 }
    windows = Self.windows(years.min(), years.max(), width: width, step: step)
    var lineages: [Lineage] = []
    var before: (communities: [[PersonID]], lineages: [Int]) = ([], [])
    for (place, window) in windows.enumerated() {
      progress("communities of \(window.lowerBound)–\(window.upperBound)")
      let communities = Self.communities(of: network, in: window, smallest: smallest, options)
      let matches = Overlaps(before.communities, communities, least: least)
      var own: [Int] = []
      for (community, members) in communities.enumerated() {
        let origin = matches.bestBefore[community]
        let continued = origin.flatMap { matches.bestAfter[$0.place]?.place == community ? $0 : nil }
        let step = Step(
          since: window.lowerBound, until: window.upperBound, members: members,
          overlap: continued?.jaccard, stayed: continued?.shared ?? 0,
          left: continued.map { before.communities[$0.place].count - $0.shared } ?? 0)
        if let continued {
          lineages[before.lineages[continued.place]].steps.append(step)
          own.append(before.lineages[continued.place])
        } else {
          own.append(lineages.count)
          lineages.append(
            Lineage(
              steps: [step], splitFrom: origin.map { before.lineages[$0.place] }, mergedInto: nil,
              lives: false))
        }
      }
      let continued = Set(own)
      for (community, lineage) in before.lineages.enumerated() where !continued.contains(lineage) {
        lineages[lineage].mergedInto = matches.bestAfter[community].map { own[$0.place] }
      }
      if place == windows.count - 1 {
        for lineage in own { lineages[lineage].lives = true }
      }
      before = (communities, own)
    }
    self.lineages = lineages
  }

  /// Windows that end with the newest year, oldest first; the oldest holds the first year.
  static func windows(_ first: Int?, _ last: Int?, width: Int, step: Int) -> [ClosedRange<Int>] {
    guard let first, let last else { return [] }
    var windows: [ClosedRange<Int>] = []
    var end = last
    while true {
      windows.append(end - width + 1...end)
      if end - width + 1 <= first { break }
      end -= step
      // A window without any year of the list would say nothing.
      if end < first { break }
    }
    return windows.reversed()
  }

  private static func communities(
    of network: CoauthorNetwork, in window: ClosedRange<Int>, smallest: Int, _ options: MeasurementOptions
  ) -> [[PersonID]] {
    var parts = network.options
    parts.since = max(window.lowerBound, parts.since ?? .min)
    parts.until = min(window.upperBound, parts.until ?? .max)
    let part = CoauthorNetwork(network.bibliography, options: parts)
    let partition = CommunitySummary(part, options: options).partition
    return partition.members().prefix { $0.count >= smallest }.map { members in
      members.map { part.person(at: $0) }
    }
  }
}

/// How much the communities of two windows share.
private struct Overlaps {
  struct Match {
    let place: Int
    let shared: Int
    let jaccard: Double
  }

  /// For every community of the later window the one of the earlier that it shares most with.
  private(set) var bestBefore: [Match?]
  /// For every community of the earlier window the one of the later that it shares most with.
  private(set) var bestAfter: [Match?]

  init(_ before: [[PersonID]], _ after: [[PersonID]], least: Double) {
    var earlier: [UInt32: Int] = [:]
    for (place, members) in before.enumerated() {
      for person in members { earlier[person.index] = place }
    }
    bestBefore = Array(repeating: nil, count: after.count)
    bestAfter = Array(repeating: nil, count: before.count)
    for (later, members) in after.enumerated() {
      var shared: [Int: Int] = [:]
      for person in members {
        if let place = earlier[person.index] { shared[place, default: 0] += 1 }
      }
      // In order of places, so that of equals the first stays.
      for (place, count) in shared.sorted(by: { $0.key < $1.key }) {
        let jaccard = Double(count) / Double(members.count + before[place].count - count)
        guard jaccard >= least else { continue }
        if jaccard > bestBefore[later]?.jaccard ?? 0 {
          bestBefore[later] = Match(place: place, shared: count, jaccard: jaccard)
        }
        if jaccard > bestAfter[place]?.jaccard ?? 0 {
          bestAfter[place] = Match(place: later, shared: count, jaccard: jaccard)
        }
      }
    }
  }
}
