public import TextInput

/// What sort of publication a paper is, as far as its source says.
public enum PaperKind: UInt8, Sendable, CaseIterable {
  case unknown, article, conferencePaper, preprint, book, chapter, thesis, review, editorial, dataset, other

  /// The word in JSON and tables, for example `conferencePaper`.
  public var name: String { "\(self)" }

  /// Reads the word that ``name`` writes.
  public init?(name: String) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}

/// Whether a paper's author list is whole.
public enum AuthorListState: Hashable, Sendable {
  /// Every author is named.
  case complete

  /// Names are missing after the first `shown` ones (`et al.`, `and others`, `...`). Names that follow the gap,
  /// as in "A, B, ..., Z", stand after them in the list. 0 when no author is named at all.
  case truncated(shownBeforeGap: Int)

  /// Whether names are missing.
  public var isTruncated: Bool { self != .complete }
}

/// A figure that a page states about a paper, for example a tracker's `novelty` of 55.
public struct Score: Hashable, Sendable {
  /// The name the page gives it; `score` where it gives none.
  public var name: String
  /// The figure.
  public var value: Double

  /// States a score.
  public init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}

/// One publication as one source lists it: the convenient value, made on access.
public struct Paper: Hashable, Sendable {
  /// The title as printed, without markup; empty where there is none.
  public var title: String

  /// The authors in order. Editors are not authors.
  public var authorships: [Authorship]

  /// Whether ``authorships`` is the whole list.
  public var authorList: AuthorListState

  /// The number of authors that the source declares, where it does.
  public var declaredAuthorCount: Int?

  /// The place of the page's owner among the authors, counted from 1, where the page says no more
  /// than "First author" or "Second author".
  public var ownerPosition: Int?

  /// When it appeared.
  public var date: PublicationDate?

  /// The journal, proceedings or series as printed.
  public var venue: String?

  /// The volume of the journal or series as printed, for example `12` or `XII`.
  public var volume: String?

  /// The issue of the volume, or the number in a series, as printed, for example `3-4`.
  public var issue: String?

  /// The pages as printed, for example `101–110`, or the number that stands for them (`e0123456`).
  public var pages: String?

  /// The sort of publication.
  public var kind: PaperKind

  /// Identifiers of the paper, for example its DOI.
  public var identifiers: [Identifier]

  /// Subject categories as the source writes them, for example `cs.CL`.
  public var categories: [String]

  /// Times cited; `nil` is unknown and never 0.
  public var citations: Int?

  /// Citations received in each year, as far as the source tells them: a year that is not here is unknown, and so are all where
  /// there is none.
  public var citationsByYear: [Int: Int]

  /// Whether the source says that code is linked; `nil` where it is silent.
  public var hasCode: Bool?

  /// Further figures by name.
  public var scores: [Score]

  /// Web addresses that the source links the paper to.
  public var links: [String]

  /// Where the paper was read; `nil` for a paper made by a program.
  public var source: SourceLocation?

  /// States a paper.
  public init(
    title: String, authors authorships: [Authorship] = [], authorList: AuthorListState = .complete,
    declaredAuthorCount: Int? = nil, ownerPosition: Int? = nil, date: PublicationDate? = nil,
    venue: String? = nil, volume: String? = nil, issue: String? = nil, pages: String? = nil,
    kind: PaperKind = .unknown, identifiers: [Identifier] = [], categories: [String] = [],
    citations: Int? = nil, citationsByYear: [Int: Int] = [:], hasCode: Bool? = nil, scores: [Score] = [],
    links: [String] = [], source: SourceLocation? = nil
  ) {
    self.title = title
    self.authorships = authorships
    self.authorList = authorList
    self.declaredAuthorCount = declaredAuthorCount
    self.ownerPosition = ownerPosition
    self.date = date
    self.venue = venue
    self.volume = volume
    self.issue = issue
    self.pages = pages
    self.kind = kind
    self.identifiers = identifiers
    self.categories = categories
    self.citations = citations
    self.citationsByYear = citationsByYear
    self.hasCode = hasCode
    self.scores = scores
    self.links = links
    self.source = source
  }
}
