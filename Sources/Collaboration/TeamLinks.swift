internal import AuthorIdentity
internal import Graphs
internal import Statistics

/// The pairs of people on the papers of one year, by who they were before.
///
/// A newcomer is a person without a paper of an earlier year, an incumbent one with such a paper. Years are the only order: papers
/// of one year come at the same time.
///
/// Reference: R. Guimerà, B. Uzzi, J. Spiro, L. A. N. Amaral, "Team assembly mechanisms determine collaboration network
/// structure and team performance", Science 308 (2005) 697, doi:10.1126/science.1106340.
public struct TeamLinks: Sendable, Equatable {
  /// Pairs of two newcomers.
  public internal(set) var newcomerNewcomer = 0
  /// Pairs of a newcomer and an incumbent.
  public internal(set) var newcomerIncumbent = 0
  /// Pairs of two incumbents who had not written together in an earlier year.
  public internal(set) var incumbentIncumbent = 0
  /// Pairs of two incumbents who had.
  public internal(set) var repeatIncumbent = 0

  /// All pairs: Σ n(n − 1) ∕ 2 over the papers of n people.
  public var count: Int { newcomerNewcomer + newcomerIncumbent + incumbentIncumbent + repeatIncumbent }

  /// f_R, the share of repeats among the pairs of two incumbents; `nil` without such a pair.
  ///
  /// This is what is counted. The probability q of Guimerà's model is fitted to it and is another number.
  public var repeatShare: Double? {
    let incumbents = incumbentIncumbent + repeatIncumbent
    return incumbents > 0 ? Double(repeatIncumbent) / Double(incumbents) : nil
  }

  static func += (total: inout TeamLinks, part: TeamLinks) {
    total.newcomerNewcomer += part.newcomerNewcomer
    total.newcomerIncumbent += part.newcomerIncumbent
    total.incumbentIncumbent += part.incumbentIncumbent
    total.repeatIncumbent += part.repeatIncumbent
  }
}

/// When the people and ties of a network came, in the numbers of its years.
struct Arrivals: Sendable {
  /// The years with a paper in the network, ascending.
  let years: [Int]
  /// The number of the year of every paper in ``years``; -1 for one without a year or outside the network.
  let paperStep: [Int32]
  /// The number of the year of a node's first dated paper; `years.count` for nobody dated.
  let nodeStep: [Int32]
  /// The number of the year of the first dated joint paper, by entry of the graph; `years.count` for none.
  let entryStep: [Int32]
  /// The pairs on the papers of every year.
  let links: [TeamLinks]
  /// The pairs of people with a joint paper in every year, each counted once a year.
  let activePairs: [Int]

  /// - Complexity: O(Σ n²) for papers of n people, O(people) space a thread beside the results.
  init(_ network: CoauthorNetwork) {
    let (facts, incidence) = (network.bibliography.facts, network.bibliography.incidence)
    let years = Set(
      facts.years.indices.lazy.filter { network.isPaperIncluded[$0] && facts.years[$0] != 0 }.map {
        Int(facts.years[$0])
      }
    ).sorted()
    let stepOfYear = Dictionary(uniqueKeysWithValues: years.enumerated().map { ($1, Int32($0)) })
    let paperStep = facts.years.indices.map { paper in
      network.isPaperIncluded[paper] ? stepOfYear[Int(facts.years[paper])] ?? -1 : -1
    }
    let never = Int32(years.count)
    let people = (0..<network.nodeCount).map { Int(network.person(at: NodeID($0)).index) }
    var personStep = [Int32](repeating: never, count: incidence.personCount)
    var isInside = [Bool](repeating: false, count: incidence.personCount)
    for person in people {
      isInside[person] = true
      for paper in incidence.papers(of: PersonID(person)) where paperStep[Int(paper)] >= 0 {
        personStep[person] = min(personStep[person], paperStep[Int(paper)])
      }
    }

    let graph = network.graph
    let steps = years.count
    var entryStep = [Int32](repeating: never, count: graph.neighbor.count)
    let (firstYears, inside) = (personStep, isInside)
    let counts = entryStep.withMutableView { entryStep in
      chunked(
        people.count, threads: network.options.threads,
        worker: { JointYears(count: incidence.personCount) }
      ) { nodes, joint -> (links: [TeamLinks], pairs: [Int]) in
        var links = [TeamLinks](repeating: TeamLinks(), count: steps)
        var pairs = [Int](repeating: 0, count: steps)
        for node in nodes {
          let person = people[node]
          let papers = incidence.papers(of: PersonID(person)).filter { paperStep[Int($0)] >= 0 }
            .sorted { (paperStep[Int($0)], $0) < (paperStep[Int($1)], $1) }
          for paper in papers {
            let step = paperStep[Int(paper)]
            for entry in incidence.paperStart[Int(paper)]..<incidence.paperStart[Int(paper) + 1] {
              let other = Int(incidence.people[entry])
              guard other != person, inside[other] else { continue }
              let isFirst = joint.row[other] != node
              if isFirst {
                joint.row[other] = node
                joint.first[other] = step
              }
              guard other > person else { continue }
              if isFirst || joint.last[other] != step {
                joint.last[other] = step
                pairs[Int(step)] += 1
              }
              switch (firstYears[person] < step, firstYears[other] < step) {
              case (false, false): links[Int(step)].newcomerNewcomer += 1
              case (true, true) where joint.first[other] < step: links[Int(step)].repeatIncumbent += 1
              case (true, true): links[Int(step)].incumbentIncumbent += 1
              default: links[Int(step)].newcomerIncumbent += 1
              }
            }
          }
          for k in graph.rowStart[node]..<graph.rowStart[node + 1] {
            let other = people[Int(graph.neighbor[k])]
            if joint.row[other] == node { entryStep[k] = joint.first[other] }
          }
        }
        return (links, pairs)
      }
    }
    var links = [TeamLinks](repeating: TeamLinks(), count: steps)
    var pairs = [Int](repeating: 0, count: steps)
    for part in counts {
      for step in 0..<steps {
        links[step] += part.links[step]
        pairs[step] += part.pairs[step]
      }
    }
    self.years = years
    self.paperStep = paperStep
    nodeStep = people.map { firstYears[$0] }
    self.entryStep = entryStep
    self.links = links
    activePairs = pairs
  }
}

/// One thread's memory of the years in which the person at work wrote with each other person.
private struct JointYears {
  /// The node whose row an entry was last written for.
  var row: [Int]
  /// The year of the first joint paper.
  var first: [Int32]
  /// The year of the last one so far.
  var last: [Int32]

  init(count: Int) {
    row = [Int](repeating: -1, count: count)
    first = [Int32](repeating: 0, count: count)
    last = first
  }
}
