extension PaperColumns {
  /// Adds all papers of other columns, whose documents begin at `documentOffset`.
  package mutating func append(contentsOf other: PaperColumns, documentOffset: Int) {
    let papers = count
    let mentions = mentionCount
    titles.append(contentsOf: other.titles)
    authorStart.reserveCapacity(authorStart.count + other.count)
    for start in other.authorStart.dropFirst() { authorStart.append(start + UInt32(mentions)) }
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
    for document in other.documentOfPaper { documentOfPaper.append(document + UInt32(documentOffset)) }
    lines.append(contentsOf: other.lines)
    identifiers.append(contentsOf: other.identifiers, rowOffset: papers)
    categories.append(contentsOf: other.categories, rowOffset: papers)
    links.append(contentsOf: other.links, rowOffset: papers)
    scoreNames.append(contentsOf: other.scoreNames, rowOffset: papers)
    scoreValues.append(contentsOf: other.scoreValues)
    authorNames.append(contentsOf: other.authorNames)
    authorMarks.append(contentsOf: other.authorMarks)
    authorIdentifiers.append(contentsOf: other.authorIdentifiers, rowOffset: mentions)
    affiliations.append(contentsOf: other.affiliations, rowOffset: mentions)
  }
}
