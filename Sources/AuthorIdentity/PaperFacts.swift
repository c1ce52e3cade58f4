internal import Bibliography

/// What later stages ask of every paper, one array each.
package struct PaperFacts: Sendable, Equatable {
  /// 0 = unknown.
  package private(set) var years: [Int16] = []
  /// -1 = unknown.
  package private(set) var citations: [Int32] = []
  /// The number of different authors, n; of a truncated list the least it can be, n0.
  package private(set) var authorCounts: [UInt32] = []
  /// Different names shown, owners added to hidden places included.
  package private(set) var shownCounts: [UInt32] = []
  package private(set) var isTruncated: [Bool] = []
  /// Names on all lists, a name that stands twice on a list counted twice.
  package private(set) var mentions = 0
  /// Papers with a list cut in some record and whole in another.
  package var completed = 0

  init(capacity: Int) {
    years.reserveCapacity(capacity)
    citations.reserveCapacity(capacity)
    authorCounts.reserveCapacity(capacity)
    shownCounts.reserveCapacity(capacity)
    isTruncated.reserveCapacity(capacity)
  }

  /// Adds the paper in a row of some columns, which has this many different people.
  mutating func append(_ row: Int, of columns: PaperColumns, people: Int) {
    years.append(columns.years[row])
    citations.append(columns.citations[row])
    isTruncated.append(columns.isTruncated(row))
    shownCounts.append(UInt32(people))
    mentions += columns.mentions(of: row).count
    authorCounts.append(UInt32(Self.authorCount(row, people: people, of: columns)))
  }

  /// The number of authors, or n0: at least one more than the names that the page prints, the hidden owner or
  /// the owner's position where no name is printed, and never less than the source declares.
  private static func authorCount(_ row: Int, people: Int, of columns: PaperColumns) -> Int {
    guard columns.isTruncated(row) else { return people }
    let inferred = columns.mentions(of: row).count { columns.authorMarks[$0].contains(.inferredOwner) }
    let printed = people - inferred
    let position = Int(columns.ownerPositions[row])
    let least = printed == 0 && inferred > 0 ? max(inferred, position) : max(printed + 1, people, position)
    return max(least, Int(columns.declaredAuthorCounts[row]))
  }

  /// Whether a paper is joint work: a cut list is, whatever it hides.
  package func isJoint(_ paper: Int) -> Bool { isTruncated[paper] || authorCounts[paper] >= 2 }

  package func year(_ paper: PaperID) -> Int? {
    let year = years[Int(paper.index)]
    return year == 0 ? nil : Int(year)
  }

  /// Replaces the citation count of a paper.
  mutating func setCitations(_ count: Int, of paper: Int) { citations[paper] = Int32(clamping: count) }

  package func citations(_ paper: PaperID) -> Int? {
    let count = citations[Int(paper.index)]
    return count < 0 ? nil : Int(count)
  }
}
