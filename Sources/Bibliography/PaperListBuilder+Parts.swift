internal import TextInput

extension PaperListBuilder {
  /// Makes room for what parts hold, in one step.
  package mutating func reserve(for parts: [PaperListBuilder]) { columns.reserve(for: parts.map(\.columns)) }

  /// Adds what was read from the next part of the same document, whose lines were counted from its beginning.
  ///
  /// - Complexity: O(size of the part).
  package mutating func append(continuing part: PaperListBuilder, linesBefore: Int) {
    let papers = columns.count
    if papers == 0 {
      columns = part.columns
    } else {
      columns.append(contentsOf: part.columns, documentOffset: 0)
    }
    if linesBefore > 0 {
      // Papers of other documents keep the lines that they have there.
      for paper in papers..<columns.count
      where columns.lines[paper] > 0 && columns.documentOfPaper[paper] == 0 {
        columns.lines[paper] = UInt32(clamping: Int(columns.lines[paper]) + linesBefore)
      }
    }
    carried += part.carried
    document.owner = document.owner ?? part.document.owner
    if document.stated.isEmpty { document.stated = part.document.stated }
    document.ledger.records += part.document.ledger.records
    document.ledger.papers += part.document.ledger.papers
    document.ledger.rejected += part.document.ledger.rejected
    document.ledger.skipped.merge(part.document.ledger.skipped) { $0 + $1 }
    for finding in part.document.diagnostics {
      let line = finding.location?.line ?? 0
      report(
        finding.severity, finding.message, line: line > 0 ? line + linesBefore : 0, hint: finding.hint)
    }
  }
}
