internal import AuthorIdentity
internal import Bibliography
internal import Scientometrics

extension CheckFinding {
  /// What the pages say of themselves: contradictions, and figures that are worth a look.
  static func ofDocuments(_ bibliography: ResolvedBibliography, _ options: CheckReport.Options)
    -> [CheckFinding]
  {
    let listed = ListedPapers(bibliography)
    return bibliography.records.documents.enumerated().flatMap { index, document in
      findings(of: document, listed: listed[index], referenceYear: options.referenceYear)
    }
  }

  private static func findings(
    of document: SourceDocument, listed: ListedPapers.OfDocument, referenceYear: Int?
  ) -> [CheckFinding] {
    guard !document.stated.isEmpty else { return [] }
    let whose = document.owner.map { "the page of \($0)" } ?? "the page"
    let figures = document.stated.indices(listed, referenceYear: referenceYear)
    var found = figures.contradictions().map { contradiction in
      CheckFinding(
        CheckRule(contradiction.theorem), "\(whose) states figures that cannot all be true",
        at: [document.path],
        arithmetic: contradiction.arithmetic)
    }
    if let papers = document.stated.papers, papers > listed.count {
      found.append(
        CheckFinding(
          .fewerPapers, "\(whose) states \(papers) papers and lists \(listed.count)", at: [document.path]))
    }
    if listed.count > 0, document.stated.hIndex ?? 0 == 0, document.stated.citations == 0,
      !listed.citations.contains(where: { $0 > 0 })
    {
      found.append(
        CheckFinding(
          .zeroStatistics, "\(whose) lists \(listed.count) papers and no citation at all", at: [document.path]
        ))
    }
    return found
  }
}

extension StatedFigures {
  /// The figures by what they are. Names of further scores are compared by their letters and digits.
  func indices(_ listed: ListedPapers.OfDocument, referenceYear: Int?) -> StatedIndices {
    func whole(_ names: String...) -> Int? {
      score(names).flatMap { $0 == $0.rounded() && abs($0) < 1e15 ? Int($0) : nil }
    }
    /// A figure of the table of Google Scholar: `h-index since 2019`.
    func since(_ name: String) -> Int? {
      scores.first { score in
        let simple = score.name.lowercased().filter { $0.isLetter || $0.isNumber }
        return simple.hasPrefix(name + "since") && Int(simple.suffix(4)) != nil
      }.flatMap { $0.value == $0.value.rounded() && abs($0.value) < 1e15 ? Int($0.value) : nil }
    }
    // All of them are parts of all citations.
    let yearly = [
      whole("citationsofthelast5years"), since("citations"),
      citationsByYear.isEmpty ? nil : Self.sum(citationsByYear),
    ]
    .compactMap { $0 }.max()
    var indices = StatedIndices(
      hIndex: hIndex, gIndex: whole("gindex", "g"), i10Index: whole("i10index", "i10"),
      h5Index: whole("h5index", "h5", "hindexofthelast5years") ?? since("hindex"),
      mQuotient: score(["mindex", "mquotient"]),
      papers: papers,
      citations: citations, yearlyCitations: yearly,
      firstYear: whole("firstyear", "firstpublication"),
      referenceYear: referenceYear,
      listedPapers: listed.count,
      oldestListedYear: listed.oldestYear, listedCitations: listed.citations)
    indices.mostAuthors = whole("mostauthors", "maxauthors", "maximumauthors", "authors", "differentauthors")
    let coefficients = collaborationCoefficients
    indices.collaborativeCoefficient = coefficients[0]
    indices.degreeOfCollaboration = coefficients[1]
    indices.modifiedCollaborativeCoefficient = coefficients[2]
    return indices
  }

  /// CC, DC and MCC. An abbreviation counts only beside a name that is spelled out, or where all three stand: DC and CC are
  /// centralities of degree and closeness too, CC is the clustering coefficient, and MCC that of Matthews.
  private var collaborationCoefficients: [Double?] {
    let named = [
      score(["collaborativecoefficient", "collaborationcoefficient"]), score(["degreeofcollaboration"]),
      score(["modifiedcollaborativecoefficient", "modifiedcoefficient"]),
    ]
    let abbreviated = ["cc", "dc", "mcc"].map { score([$0]) }
    let areMeant = named.contains { $0 != nil } || !abbreviated.contains(nil)
    return zip(named, abbreviated).map { $0 ?? (areMeant ? $1 : nil) }
  }

  private static func sum(_ counts: [Int: Int]) -> Int {
    counts.values.reduce(0) { $0.addingReportingOverflow($1).overflow ? .max : $0 + $1 }
  }

  private func score(_ names: [String]) -> Double? {
    scores.first { score in
      names.contains(score.name.lowercased().filter { $0.isLetter || $0.isNumber })
    }?.value
  }
}

/// What the papers of each document show; a paper that a document lists twice counts once.
struct ListedPapers {
  struct OfDocument {
    var count = 0
    /// Of the papers whose year is printed.
    var oldestYear: Int?
    /// Those that are known.
    var citations: [Int] = []
  }

  private var documents: [OfDocument]

  subscript(document: Int) -> OfDocument { documents[document] }

  init(_ bibliography: ResolvedBibliography) {
    let records = bibliography.records
    var seen: Set<UInt64> = []
    documents = Array(repeating: OfDocument(), count: records.documents.count)
    let columns = records.columns
    for row in 0..<records.count {
      let document = Int(columns.documentOfPaper[row])
      guard document < documents.count,
        seen.insert(UInt64(document) << 32 | UInt64(bibliography.paperOfRecord[row])).inserted
      else { continue }
      documents[document].count += 1
      if let year = columns.year(row), !columns.flags[row].contains(.yearInferred) {
        documents[document].oldestYear = min(documents[document].oldestYear ?? year, year)
      }
      if columns.citations[row] >= 0 { documents[document].citations.append(Int(columns.citations[row])) }
    }
  }
}
