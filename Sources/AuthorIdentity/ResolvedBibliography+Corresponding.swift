internal import Bibliography

extension ResolvedBibliography {
  /// Whether a person is a corresponding author of a paper; `nil` where the paper marks nobody, and of a merged paper that has two
  /// mentions of one person, where marks cannot be told apart.
  ///
  /// - Complexity: O(authors).
  package func isCorresponding(_ person: PersonID, of paper: PaperID) -> Bool? {
    let (columns, row) = columns(of: paper)
    let marked = columns.mentions(of: row).map { columns.authorMarks[$0].contains(.corresponding) }
    guard marked.contains(true) else { return nil }
    // People stand in the order of the mentions, each once.
    let mentions = Array(columns.mentions(of: row))
    if Int(rowOfPaper[Int(paper.index)]) < records.count {
      return zip(mentions, marked).contains { personOfMention[$0] == person.index && $1 }
    }
    let people = incidence.people(of: paper)
    guard people.count == marked.count, let place = people.firstIndex(of: person.index) else { return nil }
    return marked[place - people.startIndex]
  }
}
