internal import Bibliography

/// Which record each field of a merged or completed paper was taken from: rows of the list as read.
public struct FieldSources: Hashable, Sendable {
  /// Where the title was taken from.
  public var title: Int
  /// Where the author list was taken from.
  public var authors: Int
  /// Where the date was taken from.
  public var date: Int
  /// Where the venue was taken from, and with it volume, issue and pages as far as the record has them.
  public var venue: Int
  /// Where the kind was taken from.
  public var kind: Int
  /// Where the citation count was taken from.
  public var citations: Int
  /// Where the citations by year were taken from: the record of the citation count where it has them.
  public var citationsByYear: Int
}

/// A paper that is not simply one record: merged, completed, or with its page's owner added.
struct DraftPaper {
  var paper: Paper
  var sources: FieldSources

  /// Authors who are a page's owner, by place: the owner's name stands for the printed one.
  var owners: [Int: String] = [:]

  /// A paper of one record.
  init(record: Int, of list: PaperList) {
    paper = list[record]
    sources = FieldSources(
      title: record, authors: record, date: record, venue: record, kind: record, citations: record,
      citationsByYear: record)
  }

  /// A paper of several records.
  ///
  /// Published records come before preprints, records with a venue before those without, then the order of
  /// input. Each field is taken from the first record that has it; the authors from the first complete list, else
  /// from the one that shows most; dates that were read before inferred ones; what a paper can have
  /// several of is joined.
  init(merging records: [Int], of list: PaperList) {
    let candidates = records.map { (row: $0, paper: list[$0]) }
      .sorted {
        Self.rank($0.paper) == Self.rank($1.paper)
          ? $0.row < $1.row : Self.rank($0.paper) < Self.rank($1.paper)
      }
    func first(_ has: (Paper) -> Bool) -> (row: Int, paper: Paper) {
      candidates.first { has($0.paper) } ?? candidates[0]
    }
    let title = first { !$0.title.isEmpty }
    let longest = candidates.map { $0.paper.authorships.count }.max() ?? 0
    let authors =
      candidates.first { !$0.paper.authorList.isTruncated && !$0.paper.authorships.isEmpty }
      ?? first { $0.authorships.count == longest }
    let date =
      candidates.first { $0.paper.date?.year != nil && $0.paper.date?.isYearInferred == false }
      ?? first { $0.date?.year != nil }
    let venue = first { $0.venue != nil }
    let kind = first { $0.kind != .unknown }
    let citations = first { $0.citations != nil }
    let yearly = citations.paper.citationsByYear.isEmpty ? first { !$0.citationsByYear.isEmpty } : citations

    var merged = candidates[0].paper
    merged.title = title.paper.title
    merged.authorships = authors.paper.authorships
    merged.authorList = authors.paper.authorList
    merged.date = date.paper.date
    merged.venue = venue.paper.venue
    // What the record of the venue lacks of its place: from the others that are preprints, or published, as it is.
    let alike =
      [venue] + candidates.filter { ($0.paper.kind == .preprint) == (venue.paper.kind == .preprint) }
    merged.volume = alike.compactMap(\.paper.volume).first
    merged.issue = alike.compactMap(\.paper.issue).first
    merged.pages = alike.compactMap(\.paper.pages).first
    merged.kind = kind.paper.kind
    merged.citations = citations.paper.citations
    merged.citationsByYear = yearly.paper.citationsByYear
    merged.declaredAuthorCount = candidates.compactMap(\.paper.declaredAuthorCount).max()
    merged.ownerPosition =
      merged.authorList.isTruncated ? candidates.compactMap(\.paper.ownerPosition).first : nil
    merged.identifiers = Self.distinct(candidates.flatMap(\.paper.identifiers))
    merged.categories = Self.distinct(candidates.flatMap(\.paper.categories))
    merged.links = Self.distinct(candidates.flatMap(\.paper.links))
    merged.scores = Self.distinct(candidates.flatMap(\.paper.scores))
    let code = candidates.compactMap(\.paper.hasCode)
    merged.hasCode = code.isEmpty ? nil : code.contains(true)
    let target = ListedAuthors(authors.paper, owner: nil)
    for other in candidates where other.row != authors.row {
      let places = ListedAuthors(other.paper, owner: nil).alignment(to: target)
      for (authorship, place) in zip(other.paper.authorships, places) {
        guard let place else { continue }
        Self.add(authorship, to: &merged.authorships[place])
      }
    }
    paper = merged
    sources = FieldSources(
      title: title.row, authors: authors.row, date: date.row, venue: venue.row, kind: kind.row,
      citations: citations.row, citationsByYear: yearly.row)
  }

  private static func rank(_ paper: Paper) -> Int {
    (paper.kind == .preprint ? 2 : 0) + (paper.venue == nil ? 1 : 0)
  }

  private static func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }

  private static func add(_ other: Authorship, to authorship: inout Authorship) {
    authorship.identifiers = distinct(authorship.identifiers + other.identifiers)
    if authorship.affiliations.isEmpty { authorship.affiliations = other.affiliations }
    authorship.marks.formUnion(other.marks)
  }
}
