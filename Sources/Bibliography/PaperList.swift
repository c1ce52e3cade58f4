package import TextInput

/// An immutable list of papers with the documents that they were read from.
///
/// Stored in columns; a ``Paper`` is made on access, so loops over millions of papers read the columns.
public struct PaperList: Sendable, RandomAccessCollection {
  /// The fields, one array each.
  package let columns: PaperColumns

  /// The files and pages that the papers come from, in the order in which they were given.
  public let documents: [SourceDocument]

  package init(columns: PaperColumns, documents: [SourceDocument]) {
    self.columns = columns
    self.documents = documents
  }

  /// Makes a list of papers that a program states.
  public init(_ papers: [Paper]) {
    var builder = PaperListBuilder(document: SourceDocument(path: "", format: "program"))
    for paper in papers { builder.append(paper) }
    builder.document.ledger = Ledger(records: papers.count, papers: papers.count)
    self.init(joining: [builder])
  }

  /// Joins what was read from several documents, in order.
  package init(joining builders: [PaperListBuilder]) {
    var columns = builders.first?.columns ?? PaperColumns()
    if builders.count > 1 { columns.reserve(for: builders.dropFirst().map(\.columns)) }
    var documents = builders.first.map { [$0.document] + $0.carried } ?? []
    for builder in builders.dropFirst() {
      columns.append(contentsOf: builder.columns, documentOffset: documents.count)
      documents.append(builder.document)
      documents.append(contentsOf: builder.carried)
    }
    self.init(columns: columns, documents: documents)
  }

  /// The first row, 0.
  public var startIndex: Int { 0 }
  /// The number of papers.
  public var endIndex: Int { columns.count }

  /// The paper in a row, made from its columns.
  public subscript(row: Int) -> Paper {
    Paper(
      title: columns.titles[row],
      authors: columns.mentions(of: row).map(authorship),
      authorList: columns.authorList(row),
      declaredAuthorCount: columns.declaredAuthorCounts[row] == 0
        ? nil : Int(columns.declaredAuthorCounts[row]),
      ownerPosition: columns.ownerPositions[row] == 0 ? nil : Int(columns.ownerPositions[row]),
      date: date(row),
      venue: columns.venues.isEmpty(row) ? nil : columns.venues[row],
      volume: columns.volumes.firstValue(of: row),
      issue: columns.issues.firstValue(of: row),
      pages: columns.pages.firstValue(of: row),
      kind: columns.kinds[row],
      identifiers: columns.identifiers.values(of: row).compactMap { Identifier(parsing: $0) },
      categories: columns.categories.values(of: row),
      citations: columns.citations[row] < 0 ? nil : Int(columns.citations[row]),
      citationsByYear: columns.citationsByYear.values(of: row),
      hasCode: columns.flags[row].contains(.codeKnown) ? columns.flags[row].contains(.hasCode) : nil,
      scores: columns.scoreNames.entries(of: row).map {
        Score(name: columns.scoreNames.texts[$0], value: columns.scoreValues[$0])
      },
      links: columns.links.values(of: row),
      source: location(row))
  }

  /// The mention in a row of the author columns.
  package func authorship(_ mention: Int) -> Authorship {
    Authorship(
      columns.authorNames[mention],
      identifiers: columns.authorIdentifiers.values(of: mention).compactMap { Identifier(parsing: $0) },
      affiliations: columns.affiliations.values(of: mention),
      marks: columns.authorMarks[mention])
  }

  /// Where a paper was read, `nil` for one that a program stated.
  package func location(_ row: Int) -> SourceLocation? {
    let document = documents[Int(columns.documentOfPaper[row])]
    return document.path.isEmpty
      ? nil : SourceLocation(file: document.path, line: Int(columns.lines[row]))
  }

  private func date(_ row: Int) -> PublicationDate? {
    let (year, month, day) = (columns.years[row], columns.months[row], columns.days[row])
    guard year != 0 || month != 0 || day != 0 else { return nil }
    return PublicationDate(
      year: year == 0 ? nil : Int(year), month: month == 0 ? nil : Int(month),
      day: day == 0 ? nil : Int(day), isYearInferred: columns.flags[row].contains(.yearInferred))
  }
}
