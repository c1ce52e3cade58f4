internal import AuthorIdentity
internal import Bibliography
internal import Scientometrics

extension CheckFinding {
  /// What the citations by year of single records contradict: one record is one source at one time.
  static func ofCitations(_ bibliography: ResolvedBibliography) -> [CheckFinding] {
    let columns = bibliography.records.columns
    let yearly = columns.citationsByYear
    var found: [CheckFinding] = []
    var start = 0
    while start < yearly.count {
      let row = Int(yearly.rows[start])
      var end = start
      while end < yearly.count, yearly.rows[end] == yearly.rows[start] { end += 1 }
      let years = start..<end
      start = end
      if columns.citations[row] >= 0 {
        let stated = StatedIndices(
          citations: Int(columns.citations[row]),
          yearlyCitations: years.reduce(0) { $0 + Int(yearly.counts[$1]) })
        found += stated.contradictions().map { contradiction in
          CheckFinding(
            CheckRule(contradiction.theorem), "a paper has more citations by year than in all",
            at: [place(row, of: bibliography.records)], arithmetic: contradiction.arithmetic)
        }
      }
      guard let year = columns.year(row), !columns.flags[row].contains(.yearInferred),
        let first = years.first(where: { yearly.counts[$0] > 0 }), Int(yearly.years[first]) < year
      else { continue }
      found.append(
        CheckFinding(
          .earlyCitation, "a paper of \(year) was cited in \(yearly.years[first]) already",
          at: [place(row, of: bibliography.records)], arithmetic: quoted(columns.titles[row])))
    }
    return found
  }
}
