internal import Scientometrics

/// A rule of `coauth check`. The raw value is its id: in the output, and for `--ignore`.
///
/// `Docs/Checks.md` has a section a rule.
public enum CheckRule: String, Sendable, CaseIterable {
  // Contradictions: theorems about figures of one source at one time.
  case hSquaredCitations = "h-squared-citations"
  case hPapers = "h-papers"
  case gSquaredCitations = "g-squared-citations"
  case i10 = "i10"
  case i10Papers = "i10-papers"
  case i10Citations = "i10-citations"
  case hG = "h-g"
  case h5 = "h5"
  case yearlyCitations = "yearly-citations"
  case listedPapers = "listed-papers"
  case listedCitations = "listed-citations"
  case listedH = "listed-h"
  case firstYear = "first-year"
  case mQuotient = "m-quotient"
  case collaborativeCoefficient = "collaborative-coefficient"
  case collaborationShares = "collaboration-shares"

  // Findings: worth a look, and possibly all right.
  case authorTwice = "author-twice"
  case joinedName = "joined-name"
  case swappedName = "swapped-name"
  case truncatedLists = "truncated-lists"
  case hyperAuthored = "hyper-authored"
  case futureYear = "future-year"
  case prolificYear = "prolific-year"
  case fewerPapers = "fewer-papers"
  case earlyCitation = "early-citation"
  case similarPapers = "similar-papers"
  case zeroStatistics = "zero-statistics"
  case ownerMissing = "owner-missing"

  /// Whether what the rule finds cannot be true, or is only worth a look. The two are never mixed.
  public enum Severity: String, Sendable {
    case contradiction
    case finding
  }

  /// The rule of a theorem.
  init(_ theorem: Contradiction.Theorem) {
    self =
      switch theorem {
      case .hSquaredCitations: .hSquaredCitations
      case .hPapers: .hPapers
      case .gSquaredCitations: .gSquaredCitations
      case .i10: .i10
      case .i10Papers: .i10Papers
      case .i10Citations: .i10Citations
      case .hG: .hG
      case .h5: .h5
      case .yearlyCitations: .yearlyCitations
      case .listedPapers: .listedPapers
      case .listedCitations: .listedCitations
      case .listedH: .listedH
      case .firstYear: .firstYear
      case .mQuotient: .mQuotient
      case .collaborativeCoefficient: .collaborativeCoefficient
      case .collaborationShares: .collaborationShares
      }
  }

  /// Whether it is a proof or a hint.
  public var severity: Severity {
    switch self {
    case .hSquaredCitations, .hPapers, .gSquaredCitations, .i10, .i10Papers, .i10Citations, .hG, .h5,
      .yearlyCitations,
      .listedPapers,
      .listedCitations, .listedH, .firstYear, .mQuotient, .collaborativeCoefficient, .collaborationShares:
      .contradiction
    case .authorTwice, .joinedName, .swappedName, .truncatedLists, .hyperAuthored, .futureYear, .prolificYear,
      .fewerPapers, .earlyCitation, .similarPapers, .zeroStatistics, .ownerMissing:
      .finding
    }
  }

  /// What the rule looks for, one sentence without a full stop.
  public var summary: String {
    switch self {
    case .hSquaredCitations: "an h-index needs at least its square of citations"
    case .hPapers: "an h-index needs as many papers"
    case .gSquaredCitations: "a g-index needs at least its square of citations"
    case .i10: "h, i10 and the citations bound each other"
    case .i10Papers: "an i10-index counts papers"
    case .i10Citations: "an i10-index needs ten times as many citations"
    case .hG: "an h-index is at most the g-index"
    case .h5: "an h-index of some years is at most that of all"
    case .yearlyCitations: "citations by year are part of all citations"
    case .listedPapers: "listed papers are part of all papers"
    case .listedCitations: "citations of listed papers are part of all citations"
    case .listedH: "the h-index of listed papers is at most that of all"
    case .firstYear: "no listed paper is older than the stated first year"
    case .mQuotient: "m is h over the years"
    case .collaborativeCoefficient: "a collaborative coefficient is at most 1 − 1/(most authors)"
    case .collaborationShares: "degree of collaboration and modified coefficient lie between 0 and 1"
    case .authorTwice: "the same person twice in one list of authors"
    case .joinedName: "names that differ only in their spaces"
    case .swappedName: "names that differ only in their order, of people with a coauthor in common"
    case .truncatedLists: "lists of authors that are cut"
    case .hyperAuthored: "papers with very many authors"
    case .futureYear: "papers after the reference year"
    case .prolificYear: "people with very many papers in one year"
    case .fewerPapers: "a page lists fewer papers than it states"
    case .earlyCitation: "citations of years before their paper"
    case .similarPapers: "two papers of the same first author with nearly the same title"
    case .zeroStatistics: "every figure of a page is zero, as a blocked crawler leaves it"
    case .ownerMissing: "the owner of a page is not among the authors of a paper on it"
    }
  }
}
