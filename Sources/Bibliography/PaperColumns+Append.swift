extension PaperColumns {
  /// Adds all papers of other columns, whose documents begin at `documentOffset`.
  package mutating func append(contentsOf other: PaperColumns, documentOffset: Int) {
    let papers = count
    let mentions = mentionCount
    titles.append(contentsOf: other.titles)
    authorStart.append(contentsOf: other.authorStart.dropFirst().lazy.map { $0 + UInt32(mentions) })
    shownBeforeGap.append(contentsOf: other.shownBeforeGap)
    declaredAuthorCounts.append(contentsOf: other.declaredAuthorCounts)
    ownerPositions.append(contentsOf: other.ownerPositions)
    years.append(contentsOf: other.years)
    months.append(contentsOf: other.months)
    days.append(contentsOf: other.days)
    flags.append(contentsOf: other.flags)
    kinds.append(contentsOf: other.kinds)
    venues.append(contentsOf: other.venues)
    citations.append(contentsOf: other.citations)
    documentOfPaper.append(contentsOf: other.documentOfPaper.lazy.map { $0 + UInt32(documentOffset) })
    lines.append(contentsOf: other.lines)
    volumes.append(contentsOf: other.volumes, rowOffset: papers)
    issues.append(contentsOf: other.issues, rowOffset: papers)
    pages.append(contentsOf: other.pages, rowOffset: papers)
    identifiers.append(contentsOf: other.identifiers, rowOffset: papers)
    categories.append(contentsOf: other.categories, rowOffset: papers)
    links.append(contentsOf: other.links, rowOffset: papers)
    scoreNames.append(contentsOf: other.scoreNames, rowOffset: papers)
    scoreValues.append(contentsOf: other.scoreValues)
    citationsByYear.append(contentsOf: other.citationsByYear, rowOffset: papers)
    authorNames.append(contentsOf: other.authorNames)
    authorMarks.append(contentsOf: other.authorMarks)
    authorIdentifiers.append(contentsOf: other.authorIdentifiers, rowOffset: mentions)
    affiliations.append(contentsOf: other.affiliations, rowOffset: mentions)
  }

  /// Takes off what was added of a paper that is not finished: everything from row `papers` on and the
  /// mentions behind those of the finished papers.
  mutating func removeUnfinished() {
    let papers = years.count
    let mentions = Int(authorStart.last ?? 0)
    titles.removeRows(from: papers)
    venues.removeRows(from: papers)
    for column in [
      \PaperColumns.volumes, \.issues, \.pages, \.identifiers, \.categories, \.links, \.scoreNames,
    ] {
      self[keyPath: column].removeRows(from: papers)
    }
    scoreValues.removeLast(scoreValues.count - scoreNames.count)
    citationsByYear.removeRows(from: papers)
    authorNames.removeRows(from: mentions)
    authorMarks.removeLast(authorMarks.count - mentions)
    authorIdentifiers.removeRows(from: mentions)
    affiliations.removeRows(from: mentions)
  }

  /// Makes room for the rows of other columns in one step, and for a sixteenth more, because what is only alike may
  /// be longer; room that is not used costs no memory.
  package mutating func reserve(for others: [PaperColumns]) {
    guard !others.isEmpty else { return }
    let papers = others.reduce(0) { $0 + $1.count } * 17 / 16
    let mentions = others.reduce(0) { $0 + $1.mentionCount } * 17 / 16
    titles.reserve(for: others.map(\.titles))
    venues.reserve(for: others.map(\.venues))
    authorNames.reserve(for: others.map(\.authorNames))
    volumes.reserve(for: others.map(\.volumes))
    issues.reserve(for: others.map(\.issues))
    pages.reserve(for: others.map(\.pages))
    identifiers.reserve(for: others.map(\.identifiers))
    categories.reserve(for: others.map(\.categories))
    links.reserve(for: others.map(\.links))
    authorIdentifiers.reserve(for: others.map(\.authorIdentifiers))
    affiliations.reserve(for: others.map(\.affiliations))
    authorStart.reserveCapacity(authorStart.count + papers)
    shownBeforeGap.reserveCapacity(count + papers)
    declaredAuthorCounts.reserveCapacity(count + papers)
    citations.reserveCapacity(count + papers)
    documentOfPaper.reserveCapacity(count + papers)
    lines.reserveCapacity(count + papers)
    authorMarks.reserveCapacity(authorMarks.count + mentions)
  }
}
