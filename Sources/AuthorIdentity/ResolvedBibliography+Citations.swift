public import Bibliography
internal import TextInput

extension ResolvedBibliography {
  /// The bibliography with the citations of a table.
  ///
  /// A row names a paper by its identifiers; a row without any by title and year, where no other paper has both and the
  /// title has at least twenty letters. The count of the table stands also where the list has one. Of several rows of a paper (a
  /// preprint and its published version are one) the one with the most citations counts, for nobody knows what they have in
  /// common. The records stay as they were read.
  ///
  /// - Complexity: O(papers + identifiers + rows).
  public func joining(_ table: CitationTable) -> ResolvedBibliography {
    var targets = CitationTargets(self, needsTitles: table.rows.contains { $0.identifiers.isEmpty })
    var join = CitationJoin(of: table)
    var best: [UInt32: (row: CitationTable.Row, count: Int, byTitle: Bool)] = [:]
    for row in table.rows {
      switch targets.match(row) {
      case .none: join.unmatched += 1
      case .doubtful(let reason):
        join.doubtful += 1
        join.diagnostics.append(
          Diagnostic(
            .warning, "the row was not joined: \(reason)",
            at: SourceLocation(file: table.path, line: row.line)))
      case .paper(let paper, let byTitle):
        let count = row.citations ?? row.citationsByYear.values.reduce(0, +)
        if let known = best[paper] {
          join.repeated += 1
          guard count > known.count else { continue }
        }
        best[paper] = (row, count, byTitle)
      }
    }
    join.joined = best.count
    join.byTitle = best.values.count { $0.byTitle }
    var result = self
    for (paper, found) in best {
      let own = facts.citations(PaperID(Int(paper)))
      if let own, own != found.count { join.replaced += 1 }
      // Years that belong to another count say nothing of this one.
      let years = found.row.citationsByYear
      let byYear = years.isEmpty && own == found.count ? citationsByYear(of: PaperID(Int(paper))) : years
      result.facts.setCitations(found.count, of: Int(paper))
      result.joinedCitations[paper] = JoinedCitations(
        citations: found.count, byYear: byYear, line: found.row.line)
    }
    result.citationJoin = join
    return result
  }

  /// The columns that hold a paper, and its row in them.
  func columns(of paper: PaperID) -> (PaperColumns, Int) {
    let row = Int(rowOfPaper[Int(paper.index)])
    return row < records.count ? (records.columns, row) : (fused.columns, row - records.count)
  }
}

/// The citations of a paper that came from a table.
struct JoinedCitations: Sendable {
  let citations: Int
  /// Those of the list where the table has no years and the same count; else those of the table.
  let byYear: [Int: Int]
  /// The line of the table.
  let line: Int
}
