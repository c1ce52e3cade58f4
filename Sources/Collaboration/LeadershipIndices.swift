internal import AuthorIdentity
internal import Graphs
public import Scientometrics

extension CoauthorNetwork {
  /// Hirsch's ħ, h_α and h′_α of everyone, over the papers of the network, in the order of the nodes.
  ///
  /// They compare an author with the coauthors, of whom only the papers of the list are known: an index within the list, whose
  /// coauthors may all be larger elsewhere. Coauthors on papers count whether or not they are nodes and have ties here, because filters
  /// of people and ties take no paper away. More citations of a coauthor may lower the indices, so that unknown citations leave
  /// 0 to h: of h_α and h′_α where a paper of the person or of a coauthor has none, of ħ where any paper has none that joint papers
  /// lead to. `nil` for a person of whose papers no citations are known.
  ///
  /// - Complexity: O(authorships · log) for each time that an author's ħ falls, see ``Scientometrics/AuthorshipTable``.
  ///
  /// Reference: J. E. Hirsch, Scientometrics 85 (2010) 741, doi:10.1007/s11192-010-0193-9; Scientometrics 118 (2019) 673,
  /// doi:10.1007/s11192-018-2994-1.
  public func leadershipIndices() -> (
    bar: [IndexInterval?], alpha: [IndexInterval?], alphaOnly: [IndexInterval?]
  ) {
    let facts = bibliography.facts
    let included = bibliography.paperIDs.filter { isPaperIncluded[Int($0.index)] }
    let papers = included.map { bibliography.incidence.people(of: $0).map { Int($0) } }
    let citations = included.map { facts.citations($0) }
    let personCount = bibliography.personCount
    let table = AuthorshipTable(
      papers: papers, citations: citations.map { $0 ?? 0 }, authorCount: personCount)

    var isUnsure = [Bool](repeating: false, count: personCount)
    var groups = DisjointSets(count: personCount)
    for (people, citations) in zip(papers, citations) {
      for person in people {
        if citations == nil { isUnsure[person] = true }
        groups.join(people[0], person)
      }
    }
    var isNearUnsure = [Bool](repeating: false, count: personCount)
    for people in papers where people.contains(where: { isUnsure[$0] }) {
      for person in people { isNearUnsure[person] = true }
    }
    let unsureGroups = Set((0..<personCount).filter { isUnsure[$0] }.map(groups.representative))
    let isInUnsureGroup = (0..<personCount).map { unsureGroups.contains(groups.representative(of: $0)) }

    let h = (0..<nodeCount).map { citationProfile(at: NodeID($0)).hIndex }
    func intervals(_ values: [Int], _ isUnsure: [Bool]) -> [IndexInterval?] {
      (0..<nodeCount).map { node in
        let person = Int(self.person(at: NodeID(node)).index)
        let value = values[person]
        return h[node].map {
          isUnsure[person] ? IndexInterval(low: 0, high: $0.high) : IndexInterval(low: value, high: value)
        }
      }
    }
    return (
      intervals(table.barHIndices(), isInUnsureGroup), intervals(table.alphaHIndices(), isNearUnsure),
      intervals(table.alphaOnlyHIndices(), isNearUnsure)
    )
  }
}
