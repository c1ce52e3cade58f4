public import TextInput

/// What a page states about its owner: figures to be checked, never inputs of a computation.
public struct StatedFigures: Hashable, Sendable {
  /// The stated h-index.
  public var hIndex: Int?
  /// The stated number of papers.
  public var papers: Int?
  /// The stated number of citations.
  public var citations: Int?
  /// The stated citations of single years.
  public var citationsByYear: [Int: Int]
  /// Other scores by name, as printed: `Novelty` 55 (percent), `AI Score` 61.
  public var scores: [Score]

  /// States figures.
  public init(
    hIndex: Int? = nil, papers: Int? = nil, citations: Int? = nil, citationsByYear: [Int: Int] = [:],
    scores: [Score] = []
  ) {
    self.hIndex = hIndex
    self.papers = papers
    self.citations = citations
    self.citationsByYear = citationsByYear
    self.scores = scores
  }

  /// Whether the page states nothing.
  public var isEmpty: Bool { self == StatedFigures() }
}

/// What became of a document's records: `records == papers + rejected + skipped`.
public struct Ledger: Hashable, Sendable {
  /// Records met.
  public var records: Int
  /// Records that became papers.
  public var papers: Int
  /// Records that could not be understood; each has a diagnostic.
  public var rejected: Int
  /// Records that are not papers, by kind: front matter, proceedings, persons, ...
  public var skipped: [String: Int]

  /// States a ledger.
  public init(records: Int = 0, papers: Int = 0, rejected: Int = 0, skipped: [String: Int] = [:]) {
    self.records = records
    self.papers = papers
    self.rejected = rejected
    self.skipped = skipped
  }
}

/// One file or page that papers were read from.
public struct SourceDocument: Hashable, Sendable {
  /// The path as the user gave it; `-` for standard input.
  public var path: String

  /// The identifier of the format, for example `bibtex`.
  public var format: String

  /// How sure the recognition of the format was, from 0 to 1; 1 where the user named it.
  public var certainty: Double

  /// The person to whom the page belongs, as printed, if it names one.
  public var owner: String?

  /// Figures that the page states about its owner.
  public var stated: StatedFigures

  /// The file through which the document came, where that is a list that `coauth papers` wrote and that names
  /// the documents behind it; `nil` for a document read in this run. The ledger and the diagnostics of a
  /// document with a carrier tell of the run that read it first and are not added to those of this one.
  public var carrier: String?

  /// What became of the records.
  public var ledger: Ledger

  /// What could not be taken as it stood, in the order of the file.
  public var diagnostics: [Diagnostic]

  /// Names a document.
  public init(
    path: String, format: String, certainty: Double = 1, owner: String? = nil,
    stated: StatedFigures = StatedFigures(), carrier: String? = nil, ledger: Ledger = Ledger(),
    diagnostics: [Diagnostic] = []
  ) {
    self.path = path
    self.format = format
    self.certainty = certainty
    self.owner = owner
    self.stated = stated
    self.carrier = carrier
    self.ledger = ledger
    self.diagnostics = diagnostics
  }
}
