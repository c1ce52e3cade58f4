/// The storage of a list of papers: one array a field, so that ten million papers fit in a few GB.
///
/// Row `p` is a paper; row `a` is a mention (an authorship); the mentions of paper `p` are
/// `authorStart[p] ..< authorStart[p + 1]`. Stages read these columns; ``Paper`` is made from them on access.
package struct PaperColumns: Sendable, Equatable {
  // One a paper.
  package var titles = TextColumn()
  package var authorStart: [UInt32] = [0]
  /// Names shown before the gap of a truncated list; `UInt32.max` where the list is complete.
  package var shownBeforeGap: [UInt32] = []
  /// 0 = unknown.
  package var declaredAuthorCounts: [UInt32] = []
  /// 0 = unknown.
  package var ownerPositions: [UInt16] = []
  /// 0 = unknown.
  package var years: [Int16] = []
  /// 0 = unknown.
  package var months: [UInt8] = []
  /// 0 = unknown.
  package var days: [UInt8] = []
  package var flags: [Flags] = []
  package var kinds: [PaperKind] = []
  package var venues = TextColumn()
  /// -1 = unknown.
  package var citations: [Int32] = []
  package var documentOfPaper: [UInt32] = []
  package var lines: [UInt32] = []

  // Some a paper.
  /// At most one a paper, as are the two that follow.
  package var volumes = SparseTextColumn()
  package var issues = SparseTextColumn()
  package var pages = SparseTextColumn()
  /// `scheme:value`.
  package var identifiers = SparseTextColumn()
  package var categories = SparseTextColumn()
  package var links = SparseTextColumn()
  /// `name` beside `scoreValues`.
  package var scoreNames = SparseTextColumn()
  package var scoreValues: [Double] = []
  /// Citations received in each year, where that is known.
  package var citationsByYear = YearlyCounts()

  // One a mention.
  package var authorNames = TextColumn()
  package var authorMarks: [Authorship.Marks] = []

  // Some a mention.
  /// `scheme:value`.
  package var authorIdentifiers = SparseTextColumn()
  package var affiliations = SparseTextColumn()

  package struct Flags: OptionSet, Sendable, Equatable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let yearInferred = Flags(rawValue: 1)
    package static let codeKnown = Flags(rawValue: 2)
    package static let hasCode = Flags(rawValue: 4)
  }

  package init() {}

  package var count: Int { years.count }
  package var mentionCount: Int { authorMarks.count }

  /// The mentions of a paper.
  @inline(__always)
  package func mentions(of paper: Int) -> Range<Int> {
    Int(authorStart[paper])..<Int(authorStart[paper + 1])
  }

  package func isTruncated(_ paper: Int) -> Bool { shownBeforeGap[paper] != .max }

  package func authorList(_ paper: Int) -> AuthorListState {
    isTruncated(paper) ? .truncated(shownBeforeGap: Int(shownBeforeGap[paper])) : .complete
  }

  /// The year, `nil` where unknown.
  package func year(_ paper: Int) -> Int? { years[paper] == 0 ? nil : Int(years[paper]) }

  /// Whether an arena overflowed, so that text was lost.
  package var isFull: Bool {
    titles.isFull || venues.isFull || authorNames.isFull
      || [
        volumes, issues, pages, identifiers, categories, links, scoreNames, authorIdentifiers, affiliations,
      ].contains { $0.texts.isFull }
  }
}
