package import TextInput

/// Takes papers from readers, field by field from borrowed bytes or as whole values, and makes the list.
///
/// Between `beginPaper` and `endPaper` a reader gives what it has, authors in order; every field but the
/// document is optional. One builder belongs to one document; several are joined in order by ``PaperList``.
package struct PaperListBuilder: Sendable {
  package var columns = PaperColumns()
  package var document: SourceDocument

  /// Documents that the document names as the true sources of its papers; mostly none.
  package var carried: [SourceDocument] = []

  /// What the rest of the document bears upon, where this is one part of it.
  package var account = PartAccount()

  package init(document: SourceDocument) { self.document = document }

  /// The number of finished papers: the row of the one being made.
  package var count: Int { columns.count }

  // The paper being made.
  private var authorList = UInt32.max
  private var declared = UInt32(0)
  private var ownerPosition = UInt16(0)
  private var date = PublicationDate(year: nil)
  private var flags: PaperColumns.Flags = []
  private var kind = PaperKind.unknown
  private var citations = Int32(-1)
  private var line = UInt32(0)
  private var source = UInt32(0)
  private var hasTitle = false
  private var hasVenue = false

  /// Begins a paper that stands in this line.
  package mutating func beginPaper(line: Int) {
    authorList = .max
    declared = 0
    ownerPosition = 0
    date = PublicationDate(year: nil)
    flags = []
    kind = .unknown
    citations = -1
    self.line = UInt32(clamping: line)
    source = 0
    hasTitle = false
    hasVenue = false
  }

  /// The title; the first one given counts.
  package mutating func title(_ view: ByteView) {
    guard !hasTitle else { return }
    columns.titles.append(view)
    hasTitle = true
  }

  /// The title; the first one given counts.
  package mutating func title(_ text: String) {
    guard !hasTitle else { return }
    columns.titles.append(text)
    hasTitle = true
  }

  /// The next author, by the name as printed (`Yang Liu`, or `Liu, Yang` where the source knows the parts).
  package mutating func author(_ view: ByteView, marks: Authorship.Marks = []) {
    columns.authorNames.append(view)
    columns.authorMarks.append(marks)
  }

  /// The next author, by the name as printed.
  package mutating func author(_ name: String, marks: Authorship.Marks = []) {
    columns.authorNames.append(name)
    columns.authorMarks.append(marks)
  }

  /// The next author, by the parts of the name: stored as `family, given`, or as the one that is there.
  package mutating func author(family: ByteView, given: ByteView) {
    columns.authorNames.append { bytes in
      family.append(to: &bytes)
      if !family.isEmpty, !given.isEmpty {
        bytes.append(0x2C)
        bytes.append(0x20)
      }
      given.append(to: &bytes)
    }
    columns.authorMarks.append([])
  }

  /// The next author, as a whole value.
  package mutating func author(_ authorship: Authorship) {
    author(authorship.name, marks: authorship.marks)
    for identifier in authorship.identifiers { authorIdentifier(identifier) }
    for affiliation in authorship.affiliations { affiliation.withByteView { self.affiliation($0) } }
  }

  /// An identifier of the author given last.
  package mutating func authorIdentifier(_ identifier: Identifier?) {
    guard let identifier, columns.mentionCount > 0 else { return }
    columns.authorIdentifiers.append(identifier.description, to: columns.mentionCount - 1)
  }

  /// An affiliation of the author given last.
  package mutating func affiliation(_ view: ByteView) {
    guard !view.isEmpty, columns.mentionCount > 0 else { return }
    columns.affiliations.append(view, to: columns.mentionCount - 1)
  }

  /// Says that names are missing after those given so far.
  package mutating func truncateAuthors() {
    if authorList == .max { authorList = UInt32(columns.mentionCount) - (columns.authorStart.last ?? 0) }
  }

  /// Says that names are missing after the first `shown` of the authors given; the number is cut to what there
  /// is.
  package mutating func truncateAuthors(after shown: Int) {
    let given = columns.mentionCount - Int(columns.authorStart.last ?? 0)
    authorList = UInt32(min(max(0, shown), given))
  }

  /// The number of authors that the source declares.
  package mutating func declaredAuthorCount(_ count: Int) { declared = UInt32(clamping: max(0, count)) }

  /// The date; parts of it that no date has are left out, because the columns have no room for them.
  package mutating func date(_ date: PublicationDate) {
    self.date = PublicationDate(
      year: date.year, month: date.month, day: date.day, isYearInferred: date.isYearInferred)
  }

  /// The journal, proceedings or series; the first one given counts.
  package mutating func venue(_ view: ByteView) {
    guard !hasVenue, !view.isEmpty else { return }
    columns.venues.append(view)
    hasVenue = true
  }

  /// The sort of publication.
  package mutating func kind(_ kind: PaperKind) { self.kind = kind }

  /// An identifier of the paper.
  package mutating func identifier(_ identifier: Identifier?) {
    guard let identifier else { return }
    columns.identifiers.append(identifier.description, to: count)
  }

  /// Identifiers of the authors given so far, one each in their order; ignored where the numbers differ.
  package mutating func authorIdentifiers(_ identifiers: [Identifier?]) {
    let start = Int(columns.authorStart.last ?? 0)
    guard identifiers.count == columns.mentionCount - start else { return }
    for (index, identifier) in identifiers.enumerated() {
      if let identifier { columns.authorIdentifiers.append(identifier.description, to: start + index) }
    }
  }

  /// A subject category.
  package mutating func category(_ view: ByteView) {
    guard !view.isEmpty else { return }
    columns.categories.append(view, to: count)
  }

  /// A web address of the paper.
  package mutating func link(_ text: String) {
    guard !text.isEmpty else { return }
    columns.links.append(text, to: count)
  }

  /// A web address of the paper.
  package mutating func link(_ view: ByteView) {
    guard !view.isEmpty else { return }
    columns.links.append(view, to: count)
  }

  /// A figure by name.
  package mutating func score(_ score: Score) {
    columns.scoreNames.append(score.name, to: count)
    columns.scoreValues.append(score.value)
  }

  /// Times cited; a number that the columns have no room for is no number of citations and is left out.
  package mutating func citations(_ count: Int) {
    guard count <= Int32.max else {
      return report(
        .warning, "\(count) citations are more than a paper can have", line: Int(line),
        hint: "the number was left out: the citations of the paper are not known")
    }
    citations = Int32(max(0, count))
  }

  /// Times cited in a year; of a year that is given twice the first count stands.
  package mutating func citations(_ count: Int, inYear year: Int) {
    columns.citationsByYear.append(count, year: year, to: self.count)
  }

  /// Whether code is linked.
  package mutating func hasCode(_ hasCode: Bool) {
    flags.formUnion(hasCode ? [.codeKnown, .hasCode] : [.codeKnown])
  }

  /// Says that the paper comes from a line of one of the ``carried`` documents, by its index there.
  package mutating func source(carried index: Int, line: Int) {
    source = UInt32(clamping: max(0, index)) &+ 1
    self.line = UInt32(clamping: line)
  }

  /// The place of the page's owner among the authors, from 1.
  package mutating func ownerPosition(_ position: Int) { ownerPosition = UInt16(clamping: position) }

  /// Ends the paper begun last.
  package mutating func endPaper() {
    if !hasTitle { columns.titles.append("") }
    if !hasVenue { columns.venues.append("") }
    columns.authorStart.append(UInt32(columns.mentionCount))
    columns.shownBeforeGap.append(authorList)
    columns.declaredAuthorCounts.append(declared)
    columns.ownerPositions.append(ownerPosition)
    columns.years.append(Int16(date.year ?? 0))
    columns.months.append(UInt8(date.month ?? 0))
    columns.days.append(UInt8(date.day ?? 0))
    if date.isYearInferred { flags.insert(.yearInferred) }
    columns.flags.append(flags)
    columns.kinds.append(kind)
    columns.citations.append(citations)
    columns.documentOfPaper.append(source)
    columns.lines.append(line)
  }

  /// Takes back the paper begun last, of which nothing is kept.
  package mutating func discardPaper() { columns.removeUnfinished() }

  /// Adds a whole paper.
  package mutating func append(_ paper: Paper) {
    beginPaper(line: paper.source?.line ?? 0)
    title(paper.title)
    for (index, authorship) in paper.authorships.enumerated() {
      if case .truncated(index) = paper.authorList { truncateAuthors() }
      author(authorship)
    }
    if paper.authorList.isTruncated { truncateAuthors() }
    declaredAuthorCount(paper.declaredAuthorCount ?? 0)
    ownerPosition(paper.ownerPosition ?? 0)
    if let date = paper.date { self.date(date) }
    paper.venue?.withByteView { venue($0) }
    volume(paper.volume ?? "")
    issue(paper.issue ?? "")
    pages(paper.pages ?? "")
    kind(paper.kind)
    for identifier in paper.identifiers { self.identifier(identifier) }
    for category in paper.categories { category.withByteView { self.category($0) } }
    for link in paper.links { self.link(link) }
    for score in paper.scores { self.score(score) }
    if let citations = paper.citations { self.citations(citations) }
    for (year, count) in paper.citationsByYear.sorted(by: { $0.key < $1.key }) {
      self.citations(count, inYear: year)
    }
    if let hasCode = paper.hasCode { self.hasCode(hasCode) }
    endPaper()
  }
}
