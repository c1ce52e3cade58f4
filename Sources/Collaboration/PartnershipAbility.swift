internal import AuthorIdentity
public import Graphs
internal import Statistics

extension CoauthorNetwork {
  /// The partnership ability φ of everyone: the largest h such that h coauthors have at least h joint papers with the person each.
  ///
  /// Joint papers in the network count 1 each, whatever the counting of the network; under full counting φ is the h-degree.
  ///
  /// - Returns: 0 for a person without a coauthor, at most the number of coauthors.
  /// - Complexity: O(Σ n²) for papers of n people, O(people) space a thread.
  ///
  /// Reference: A. Schubert, "A Hirsch-type index of co-author partnership ability", Scientometrics 91 (2012) 303,
  /// doi:10.1007/s11192-011-0559-7.
  public func partnershipAbilities() -> NodeColumn<Int> {
    let incidence = bibliography.incidence
    let included = isPaperIncluded
    let people = (0..<nodeCount).map { Int(person(at: NodeID($0)).index) }
    var isInside = [Bool](repeating: false, count: incidence.personCount)
    for person in people { isInside[person] = true }
    let inside = isInside
    let values = chunked(
      people.count, threads: options.threads,
      worker: { [UInt32](repeating: 0, count: incidence.personCount) }
    ) { nodes, joint -> [Int] in
      nodes.map { node in
        let person = people[node]
        var met: [Int] = []
        for paper in incidence.papers(of: PersonID(person)) where included[Int(paper)] {
          for entry in incidence.paperStart[Int(paper)]..<incidence.paperStart[Int(paper) + 1] {
            let other = Int(incidence.people[entry])
            guard other != person, inside[other] else { continue }
            if joint[other] == 0 { met.append(other) }
            joint[other] += 1
          }
        }
        let counts = met.map { Int(joint[$0]) }
        for other in met { joint[other] = 0 }
        return hIndex(of: counts)
      }
    }
    return NodeColumn(
      name: "partnershipAbility",
      convention: "largest h such that h coauthors have at least h joint papers with the person",
      values: values.flatMap { $0 })
  }
}
