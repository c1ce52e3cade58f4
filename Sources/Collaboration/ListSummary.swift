public import AuthorIdentity
public import Scientometrics

/// What can be said of a list of papers and its people without a network.
public struct ListSummary: Sendable, Equatable {
  /// Papers, after merging.
  public let paperCount: Int
  /// What the people are: authors, or institutions or countries.
  public let unit: NetworkUnit
  /// Authorships of which the institution or country is not known; 0 for people.
  public let unplacedAuthorships: Int
  /// Records that were joined to an earlier record of the same paper.
  public let mergedRecords: Int
  /// Papers whose author list is still cut.
  public let truncatedPapers: Int
  /// Papers whose list is cut in one record and was completed from another.
  public let completedPapers: Int
  /// Papers whose list is cut and that name nobody, so that all their authors are hidden.
  public let papersNamingNobody: Int
  /// Papers without any author.
  public let papersWithoutAuthors: Int
  /// Papers with a known number of citations.
  public let papersWithCitations: Int
  /// The years of the oldest and newest dated paper.
  public let years: ClosedRange<Int>?

  /// People.
  public let personCount: Int
  /// Authorships of all papers: every name on every list, hidden authors not counted, added owners counted.
  public let mentionCount: Int
  /// People with a paper of their own whose author list is cut.
  public let peopleWithTruncatedPapers: Int
  /// Authors of the papers that have any; of a cut list the least possible number.
  public let authorsPerPaper: Spread
  /// Papers of the people.
  public let papersPerPerson: Spread

  /// How joint the work is; `nil` when no paper has an author.
  public let collaboration: CollaborationIndices?
  /// The citations of the whole list, for its total and its indices.
  public let citations: CitationProfile

  /// Whether authors of some papers are hidden, or, where the nodes are others, not known to belong to one.
  public var hidesAuthors: Bool { truncatedPapers > 0 || unplacedAuthorships > 0 }

  /// Describes a bibliography.
  ///
  /// - Complexity: O(mentions + papers log papers).
  public init(_ bibliography: ResolvedBibliography) {
    let facts = bibliography.facts
    let incidence = bibliography.incidence
    let knownYears = facts.years.lazy.filter { $0 != 0 }.map(Int.init)
    let counts = facts.authorCounts.map(Int.init)
    paperCount = bibliography.paperCount
    unit = bibliography.unit
    unplacedAuthorships = bibliography.unplacedAuthorships
    mergedRecords = bibliography.records.count - bibliography.paperCount
    truncatedPapers = facts.isTruncated.count { $0 }
    completedPapers = facts.completed
    papersNamingNobody = facts.isTruncated.indices.count {
      facts.isTruncated[$0] && facts.shownCounts[$0] == 0
    }
    papersWithoutAuthors = counts.count { $0 == 0 }
    papersWithCitations = facts.citations.count { $0 >= 0 }
    if let first = knownYears.min(), let last = knownYears.max() { years = first...last } else { years = nil }

    personCount = bibliography.personCount
    mentionCount = facts.mentions
    peopleWithTruncatedPapers = (0..<incidence.personCount).count { person in
      incidence.papers(of: PersonID(person)).contains { facts.isTruncated[Int($0)] }
    }
    authorsPerPaper = Spread(counts.filter { $0 > 0 })
    papersPerPerson = Spread(
      (0..<incidence.personCount).map { incidence.personStart[$0 + 1] - incidence.personStart[$0] })
    collaboration = CollaborationIndices(
      authorCounts: counts, isTruncated: facts.isTruncated, distinctAuthors: bibliography.personCount)
    citations = CitationProfile(
      citations: facts.citations.map { $0 < 0 ? nil : Int($0) },
      years: facts.years.map { $0 == 0 ? nil : Int($0) })
  }
}

extension ResolvedBibliography {
  /// The citation profile of a person: the papers in order, with unknown citations and years as unknown.
  public func citations(of person: PersonID) -> CitationProfile {
    let papers = papers(of: person)
    return CitationProfile(
      citations: papers.map { facts.citations($0) }, years: papers.map { facts.year($0) })
  }
}
