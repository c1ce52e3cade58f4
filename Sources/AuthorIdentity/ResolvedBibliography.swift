public import Bibliography
public import TextInput

/// A list of papers with the duplicates joined, truncated lists completed and the people told apart.
///
/// A paper of one record is that record; a merged or completed paper, or one whose page's owner was added, is a
/// new row with the source of each field. Papers are numbered by first record, people by first mention.
public struct ResolvedBibliography: Sendable {
  /// The list as read.
  public let records: PaperList

  /// How mentions were joined into people.
  public let policy: IdentityPolicy

  /// For each join of two records, what joined them, in the order in which it was done.
  public let merges: [PaperMerge]

  /// What was found amiss: an owner missing from a complete list, for example.
  public let findings: [Diagnostic]

  /// The paper of every record.
  package let paperOfRecord: [UInt32]

  /// The rows that are not simply a record, in the order of papers.
  package let fused: PaperList

  /// The row of every paper: a record, or `records.count` more than a row of `fused`.
  package let rowOfPaper: [UInt32]

  /// Where the fields of a fused row come from.
  package let sourcesOfFused: [FieldSources]

  /// The person of every mention of `records`; `UInt32.max` for a mention of a merged record that has no counterpart
  /// on the merged paper.
  package internal(set) var personOfMention: [UInt32]

  /// Who wrote what.
  package internal(set) var incidence: Incidence

  /// One a paper.
  package internal(set) var facts: PaperFacts

  /// What the people are: authors, or the institutions or countries that ``grouped(by:)`` put in their place.
  public internal(set) var unit = NetworkUnit.people

  /// Authorships that belong to no unit, because no affiliation of theirs names one; 0 for people.
  public internal(set) var unplacedAuthorships = 0

  /// What became of the table of citations that was joined, where one was.
  public internal(set) var citationJoin: CitationJoin?

  /// The papers that have their citations from it.
  var joinedCitations: [UInt32: JoinedCitations] = [:]

  /// Whether some record says who the corresponding author is.
  package let marksCorrespondingAuthors: Bool

  /// Of papers that stand in the same file and line as earlier ones: the how manieth paper there it is.
  package let repeatedPlaces: [UInt32: Int]

  /// The name to print of every person.
  package internal(set) var spellings: PersonSpellings

  /// The number of papers.
  public var paperCount: Int { rowOfPaper.count }

  /// The number of people.
  public var personCount: Int { incidence.personCount }

  /// A paper after merging and completion.
  public subscript(paper: PaperID) -> Paper {
    let joined = joinedCitations[paper.index]
    let row = Int(rowOfPaper[Int(paper.index)])
    var paper = row < records.count ? records[row] : fused[row - records.count]
    if let joined { (paper.citations, paper.citationsByYear) = (joined.citations, joined.byYear) }
    return paper
  }

  /// The title of a paper, without making the whole of it.
  package func title(of paper: PaperID) -> String {
    let row = Int(rowOfPaper[Int(paper.index)])
    return row < records.count ? records.columns.titles[row] : fused.columns.titles[row - records.count]
  }

  /// The citations of a paper by year, as far as they are known, without making the whole of the paper.
  package func citationsByYear(of paper: PaperID) -> [Int: Int] {
    if let joined = joinedCitations[paper.index] { return joined.byYear }
    let row = Int(rowOfPaper[Int(paper.index)])
    return row < records.count
      ? records.columns.citationsByYear.values(of: row)
      : fused.columns.citationsByYear.values(of: row - records.count)
  }

  /// Whether the years of the citations of some paper are known.
  package var hasCitationsByYear: Bool {
    records.columns.citationsByYear.count > 0 || fused.columns.citationsByYear.count > 0
      || joinedCitations.values.contains { !$0.byYear.isEmpty }
  }

  /// The categories of a paper, without making the whole of it.
  package func categories(of paper: PaperID) -> [String] {
    let row = Int(rowOfPaper[Int(paper.index)])
    return row < records.count
      ? records.columns.categories.values(of: row) : fused.columns.categories.values(of: row - records.count)
  }

  /// The names before the gap of a cut list; all where it is whole.
  package func shownBeforeGap(of paper: PaperID) -> Int {
    let row = Int(rowOfPaper[Int(paper.index)])
    let (columns, own) = row < records.count ? (records.columns, row) : (fused.columns, row - records.count)
    return columns.isTruncated(own) ? Int(columns.shownBeforeGap[own]) : columns.mentions(of: own).count
  }

  /// All papers, in order.
  public var paperIDs: some RandomAccessCollection<PaperID> { (0..<paperCount).lazy.map(PaperID.init) }

  /// All people, in order.
  public var personIDs: some RandomAccessCollection<PersonID> { (0..<personCount).lazy.map(PersonID.init) }

  /// The papers of a person, ascending.
  public func papers(of person: PersonID) -> [PaperID] {
    incidence.papers(of: person).map { PaperID(Int($0)) }
  }

  /// The people of a paper, in the order of its author list, each once.
  public func people(of paper: PaperID) -> [PersonID] {
    incidence.people(of: paper).map { PersonID(Int($0)) }
  }

  /// The records that a paper was made of, rows of ``records``, ascending.
  ///
  /// - Complexity: O(records).
  public func records(of paper: PaperID) -> [Int] {
    paperOfRecord.indices.filter { paperOfRecord[$0] == paper.index }
  }

  /// The record that each field was taken from; `nil` for a paper that is one record as read.
  public func sources(of paper: PaperID) -> FieldSources? {
    let row = Int(rowOfPaper[Int(paper.index)])
    return row < records.count ? nil : sourcesOfFused[row - records.count]
  }

  /// The name of a person, given names first, in the spelling that is most often printed.
  public func name(of person: PersonID) -> String { spellings.name(of: person) }

  /// A stable identifier of a person, unique in this bibliography: the ORCID or a source's own identifier where
  /// the person's mentions carry exactly one and nobody else's do, else the place of the first mention.
  public func id(of person: PersonID) -> String {
    if let identifier = spellings.identifiers[person.index] { return identifier }
    let paper = PaperID(Int(incidence.papers[incidence.personStart[Int(person.index)]]))
    let position = incidence.people(of: paper).firstIndex(of: person.index) ?? 0
    let place = position - incidence.paperStart[Int(paper.index)] + 1
    let row = Int(rowOfPaper[Int(paper.index)])
    let location = row < records.count ? records.location(row) : fused.location(row - records.count)
    guard let location else { return "paper-\(paper.index + 1)/\(place)" }
    let repeated = repeatedPlaces[paper.index].map { "(\($0))" } ?? ""
    return "\(location)\(repeated)/\(place)"
  }
}
