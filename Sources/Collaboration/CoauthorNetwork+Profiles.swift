internal import AuthorIdentity
public import Graphs
public import Scientometrics

extension CoauthorNetwork {
  /// The citation profile of everyone, over the papers of the network, in the order of the nodes.
  public func citationProfiles() -> [CitationProfile] {
    (0..<nodeCount).map { citationProfile(at: NodeID($0)) }
  }

  /// The citation profile of one person, over the papers of the network.
  ///
  /// The number of authors of a cut list is the least it can be. A place is known in a whole list, and before the gap of a
  /// cut one; institutions and countries have none.
  ///
  /// - Complexity: O(authors of the person's papers + papers · log papers).
  public func citationProfile(at node: NodeID) -> CitationProfile {
    let (facts, incidence) = (bibliography.facts, bibliography.incidence)
    let papers = papers(at: node)
    let person = person(at: node).index
    return CitationProfile(
      citations: papers.map { facts.citations($0) }, years: papers.map { facts.year($0) },
      authorCounts: papers.map { Int(max(facts.authorCounts[Int($0.index)], 1)) },
      positions: bibliography.unit != .people
        ? []
        : papers.map { paper in
          let people = incidence.people(of: paper)
          guard let place = people.firstIndex(of: person) else { return nil }
          let position = place - people.startIndex + 1
          guard facts.isTruncated[Int(paper.index)] else { return position }
          return position <= bibliography.shownBeforeGap(of: paper) ? position : nil
        },
      citationYears: bibliography.hasCitationsByYear
        ? papers.map { bibliography.citationsByYear(of: $0) } : [],
      isCorresponding: bibliography.unit == .people && bibliography.marksCorrespondingAuthors
        ? papers.map { bibliography.isCorresponding(PersonID(Int(person)), of: $0) } : [])
  }
}
