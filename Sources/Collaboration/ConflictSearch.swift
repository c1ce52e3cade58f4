public import AuthorIdentity
internal import Graphs

/// A name with the people that it may mean.
public struct NamedCandidates: Sendable, Equatable {
  /// The name as it is written.
  public let name: String
  /// Who it may be, those with most papers first: one person, several where the name is ambiguous, none where nobody fits.
  public let people: [PersonID]

  /// Whether the name says too little to be sure, although it fits one person only: a family name alone.
  public let isDoubtful: Bool

  /// Whether it means one person and no other.
  public var isCertain: Bool { people.count == 1 && !isDoubtful }

  /// States a name and whom it may mean.
  public init(name: String, people: [PersonID], isDoubtful: Bool = false) {
    self.name = name
    self.people = people
    self.isDoubtful = isDoubtful
  }
}

/// A reviewer who stands close to an author of a submission.
public struct Conflict: Sendable, Equatable {
  /// The place of the reviewer.
  public let reviewer: Int
  /// The place of the submission.
  public let submission: Int
  /// The place of the author on the submission.
  public let author: Int
  /// Who the reviewer is, `nil` where the bibliography knows nobody of the name.
  public let reviewerPerson: PersonID?
  /// Who the author is.
  public let authorPerson: PersonID?
  /// 0: the reviewer is the author; 1: they have a joint paper; 2: each has one with the same third person.
  public let distance: Int
  /// Whether both names mean one person each. A conflict of a name that may be several people, or of a family name alone, is a
  /// possible one.
  public let isCertain: Bool
  /// Of a distance of 2 the person between whose weaker tie is the strongest.
  public let between: PersonID?
  /// Of a distance of 2 how many people stand between.
  public let betweenCount: Int
  /// The papers that prove it, newest first: all joint papers; of a distance of 2 the newest of the reviewer and the person
  /// between and the newest of that person and the author; none for a distance of 0.
  public let papers: [PaperID]
}

extension CoauthorNetwork {
  /// The pairs of a reviewer and an author of a submission who are the same, coauthors, or coauthors of the same person,
  /// in the papers of this network.
  ///
  /// Every person that a name may mean is looked at. Where the bibliography knows neither the reviewer nor the author,
  /// they are the same if their names are, and possibly the same if they agree by initials.
  ///
  /// - Parameters:
  ///   - reviewers: the reviewers.
  ///   - submissions: the authors of each submission, in order.
  ///   - maximumDistance: 0, 1 or 2.
  /// - Returns: by reviewer, submission, distance, author; the nearest of each pair of people.
  /// - Complexity: O(reviewers · coauthors of the authors), and the papers of those who conflict.
  public func conflicts(
    of reviewers: [NamedCandidates], with submissions: [[NamedCandidates]], maximumDistance: Int = 2
  ) -> [Conflict] {
    var search = ConflictSearch(self, submissions, maximumDistance: maximumDistance)
    let strangers = strangers(among: reviewers, and: submissions)
    return reviewers.indices.flatMap { reviewer in
      var found = (strangers[reviewer] ?? []).map { place in
        search.sameName(reviewer, reviewers[reviewer].name, place)
      }
      for person in reviewers[reviewer].people {
        found += search.conflicts(
          of: person, reviewer: reviewer, isCertain: reviewers[reviewer].isCertain)
      }
      return found.enumerated().sorted { a, b in
        let (first, second) = (a.element, b.element)
        return (first.submission, first.distance, first.author, a.offset)
          < (second.submission, second.distance, second.author, b.offset)
      }.map(\.element)
    }
  }

  /// For reviewers whom nobody knows, the places of the authors whom nobody knows either and whose names agree.
  private func strangers(
    among reviewers: [NamedCandidates], and submissions: [[NamedCandidates]]
  ) -> [Int: [ConflictSearch.Place]] {
    let unknown = reviewers.indices.filter { reviewers[$0].people.isEmpty }
    guard !unknown.isEmpty else { return [:] }
    let places = submissions.indices.flatMap { submission in
      submissions[submission].indices.filter { submissions[submission][$0].people.isEmpty }.map {
        ConflictSearch.Place(submission: submission, author: $0)
      }
    }
    let names = NameSearch(
      count: unknown.count, name: { reviewers[unknown[$0]].name }, id: { _ in "" })
    let matches = names.matching(places.map { submissions[$0.submission][$0.author].name })
    var result: [Int: [ConflictSearch.Place]] = [:]
    for (place, reviewers) in zip(places, matches) {
      for reviewer in reviewers { result[unknown[reviewer], default: []].append(place) }
    }
    return result
  }
}

/// Goes over all authors of submissions once a reviewer.
private struct ConflictSearch {
  struct Place {
    let submission: Int
    let author: Int
  }

  private struct Candidate {
    let place: Place
    let person: PersonID
    let node: NodeID?
    let isCertain: Bool
  }

  private let network: CoauthorNetwork
  private let submissions: [[NamedCandidates]]
  private let candidates: [Candidate]
  private let maximumDistance: Int
  /// The strength of the tie of the reviewer at hand to everybody; 0 without a tie.
  private var strength: [Double]

  init(_ network: CoauthorNetwork, _ submissions: [[NamedCandidates]], maximumDistance: Int) {
    self.network = network
    self.submissions = submissions
    self.maximumDistance = maximumDistance
    strength = [Double](repeating: 0, count: network.nodeCount)
    candidates = submissions.indices.flatMap { submission in
      submissions[submission].indices.flatMap { author in
        let candidates = submissions[submission][author]
        return candidates.people.map {
          Candidate(
            place: Place(submission: submission, author: author), person: $0, node: network.node(of: $0),
            isCertain: candidates.isCertain)
        }
      }
    }
  }

  func sameName(_ reviewer: Int, _ name: String, _ place: Place) -> Conflict {
    Conflict(
      reviewer: reviewer, submission: place.submission, author: place.author, reviewerPerson: nil,
      authorPerson: nil, distance: 0,
      isCertain: NameSearch.areEqual(name, submissions[place.submission][place.author].name), between: nil,
      betweenCount: 0, papers: [])
  }

  mutating func conflicts(of person: PersonID, reviewer: Int, isCertain: Bool) -> [Conflict] {
    let node = network.node(of: person)
    let graph = network.graph
    if let node {
      for (other, weight) in zip(graph.neighbors(of: node), graph.weights(of: node)) {
        strength[Int(other)] = weight
      }
    }
    defer {
      if let node { for other in graph.neighbors(of: node) { strength[Int(other)] = 0 } }
    }
    return candidates.compactMap { candidate in
      let distance: Int
      var between: (node: NodeID, count: Int)?
      if candidate.person == person {
        distance = 0
      } else if let node, let author = candidate.node, node != author, maximumDistance >= 1 {
        if strength[Int(author.index)] > 0 {
          distance = 1
        } else if maximumDistance >= 2, let found = strongest(to: author) {
          distance = 2
          between = found
        } else {
          return nil
        }
      } else {
        return nil
      }
      return Conflict(
        reviewer: reviewer, submission: candidate.place.submission, author: candidate.place.author,
        reviewerPerson: person, authorPerson: candidate.person, distance: distance,
        isCertain: isCertain && candidate.isCertain, between: between.map { network.person(at: $0.node) },
        betweenCount: between?.count ?? 0,
        papers: evidence(person, candidate.person, distance, between.map { network.person(at: $0.node) }))
    }
  }

  /// The coauthor of the reviewer and of an author whose weaker tie of the two is the strongest, the stronger one deciding
  /// among equals, then the place in the network.
  private func strongest(to author: NodeID) -> (node: NodeID, count: Int)? {
    var best: (node: NodeID, weaker: Double, stronger: Double)?
    var count = 0
    for (other, weight) in zip(network.graph.neighbors(of: author), network.graph.weights(of: author)) {
      let own = strength[Int(other)]
      guard own > 0 else { continue }
      count += 1
      let ends = (weaker: min(own, weight), stronger: max(own, weight))
      if let best, (ends.weaker, ends.stronger) <= (best.weaker, best.stronger) { continue }
      best = (NodeID(Int(other)), ends.weaker, ends.stronger)
    }
    return best.map { ($0.node, count) }
  }

  private func evidence(
    _ reviewer: PersonID, _ author: PersonID, _ distance: Int, _ between: PersonID?
  ) -> [PaperID] {
    if distance == 1 { return network.jointPapers(of: reviewer, and: author) }
    guard let between else { return [] }
    return [
      network.jointPapers(of: reviewer, and: between).first,
      network.jointPapers(of: between, and: author).first,
    ].compactMap { $0 }
  }
}

extension CoauthorNetwork {
  /// The papers of the network that two people wrote together, the newest first, those without a year last.
  ///
  /// - Complexity: O(papers of both).
  package func jointPapers(of a: PersonID, and b: PersonID) -> [PaperID] {
    let (first, second) = (bibliography.incidence.papers(of: a), bibliography.incidence.papers(of: b))
    var joint: [PaperID] = []
    var (i, j) = (first.startIndex, second.startIndex)
    while i < first.endIndex, j < second.endIndex {
      if first[i] == second[j], isPaperIncluded[Int(first[i])] { joint.append(PaperID(Int(first[i]))) }
      let (left, right) = (first[i], second[j])
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
    let years = bibliography.facts.years
    return joint.sorted { a, b in
      let (first, second) = (years[Int(a.index)], years[Int(b.index)])
      return first == second ? a.index < b.index : first > second
    }
  }
}
