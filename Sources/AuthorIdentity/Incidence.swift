/// Who wrote what, both ways, in compressed sparse rows.
///
/// A paper's people stand in the order of its author list, each once; a person's papers ascend.
package struct Incidence: Sendable, Equatable {
  /// `paperStart[p] ..< paperStart[p + 1]` are the entries of paper `p` in ``people``.
  package let paperStart: [Int]
  package let people: [UInt32]

  /// `personStart[q] ..< personStart[q + 1]` are the entries of person `q` in ``papers``.
  package let personStart: [Int]
  package let papers: [UInt32]

  package var paperCount: Int { paperStart.count - 1 }
  package var personCount: Int { personStart.count - 1 }

  /// Turns the rows of the papers round.
  ///
  /// - Complexity: O(entries + people).
  init(paperStart: [Int], people: [UInt32], personCount: Int) {
    self.paperStart = paperStart
    self.people = people
    var start = [Int](repeating: 0, count: personCount + 1)
    for person in people { start[Int(person) + 1] += 1 }
    for person in 0..<personCount { start[person + 1] += start[person] }
    var next = start
    var papers = [UInt32](repeating: 0, count: people.count)
    for paper in 0..<(paperStart.count - 1) {
      for entry in paperStart[paper]..<paperStart[paper + 1] {
        let person = Int(people[entry])
        papers[next[person]] = UInt32(paper)
        next[person] += 1
      }
    }
    self.personStart = start
    self.papers = papers
  }

  /// The people of a paper, in the order of its author list.
  package func people(of paper: PaperID) -> ArraySlice<UInt32> {
    people[paperStart[Int(paper.index)]..<paperStart[Int(paper.index) + 1]]
  }

  /// The papers of a person, ascending.
  package func papers(of person: PersonID) -> ArraySlice<UInt32> {
    papers[personStart[Int(person.index)]..<personStart[Int(person.index) + 1]]
  }
}
