public import Statistics

/// One of the indices of a ``CitationProfile``, by name: what tables, `--columns` and documentation list.
///
///     CitationIndex.named("hgIndex")?.value(profile, 2022)
public struct CitationIndex: Sendable {
  /// The name of the column: lowerCamelCase.
  public let name: String
  /// The head in a terminal.
  public let title: String
  /// How the value is made, one sentence.
  public let convention: String
  /// What the index is counted in: whole numbers are printed without decimals.
  public let isWhole: Bool
  /// Whether it says anything about citations; the others count papers and places only.
  public let needsCitations: Bool
  private let compute: @Sendable (CitationProfile, Int?) -> Estimate?

  /// The index of a profile.
  ///
  /// - Parameters:
  ///   - profile: the papers of one person.
  ///   - referenceYear: the year that ages are counted to; without one, indices that need it are `nil`.
  /// - Returns: the value, with its interval where citations are unknown; `nil` where it is not defined or needs what is not
  ///   known.
  public func value(_ profile: CitationProfile, _ referenceYear: Int?) -> Estimate? {
    compute(profile, referenceYear)
  }

  /// The index of a name.
  public static func named(_ name: String) -> CitationIndex? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// All of them, in the order of their families: ranks, core, shared, position, shape, age, totals.
  public static let all: [CitationIndex] =
    ranks + core + shared + position + shape + aged + totals
}

// The families. A line an index; definitions and references are at the properties.
extension CitationIndex {
  private static func whole(
    _ name: String, _ title: String, _ convention: String,
    _ compute: @escaping @Sendable (CitationProfile) -> IndexInterval?
  ) -> CitationIndex {
    CitationIndex(name: name, title: title, convention: convention, isWhole: true, needsCitations: true) {
      profile, _ in compute(profile)?.estimate(profile)
    }
  }

  private static func real(
    _ name: String, _ title: String, _ convention: String, isWhole: Bool = false, needsCitations: Bool = true,
    _ compute: @escaping @Sendable (CitationProfile) -> Estimate?
  ) -> CitationIndex {
    CitationIndex(
      name: name, title: title, convention: convention, isWhole: isWhole, needsCitations: needsCitations
    ) { profile, _ in compute(profile) }
  }

  private static func dated(
    _ name: String, _ title: String, _ convention: String, isWhole: Bool = false,
    _ compute: @escaping @Sendable (CitationProfile, Int) -> Estimate?
  ) -> CitationIndex {
    CitationIndex(name: name, title: title, convention: convention, isWhole: isWhole, needsCitations: true) {
      profile, year in year.flatMap { compute(profile, $0) }
    }
  }

  /// The papers shared out by the places of their authors.
  private static func credit(_ name: String, _ scheme: AuthorCredit, _ share: String) -> CitationIndex {
    real(
      name, "\(scheme.rawValue) credit", "sum over the papers of the share of place p of n: \(share)",
      needsCitations: false
    ) { $0.totalCredit(scheme).map(Estimate.init(exactly:)) }
  }

  private static let ranks: [CitationIndex] = [
    whole("hIndex", "h", "largest h such that h papers have at least h citations") { $0.hIndex },
    whole(
      "gIndex", "g",
      "largest g such that the g most cited papers have g² citations together, at most the papers"
    ) {
      $0.gIndex
    },
    whole("gIndexPadded", "g padded", "as g, with uncited papers added as needed") { $0.paddedGIndex },
    whole("i10Index", "i10", "papers with at least ten citations") { $0.i10Index },
    whole("i100Index", "i100", "papers with at least a hundred citations") { $0.index(ofCitedAtLeast: 100) },
    whole("h2Index", "h(2)", "largest k such that k papers have at least k² citations") { $0.h2Index },
    whole("woegingerIndex", "w Woeginger", "largest w such that rank i has at least w − i + 1 citations") {
      $0.woegingerIndex
    },
    whole("wuIndex", "w Wu", "largest w such that w papers have at least 10w citations") { $0.wuIndex },
    whole("fIndex", "f", "largest f such that the harmonic mean of the f most cited papers is at least f") {
      $0.fIndex
    },
    whole("tIndex", "t", "largest t such that the geometric mean of the t most cited papers is at least t") {
      $0.tIndex
    },
    whole("psiIndex", "ψ", "largest k such that the k most cited papers have k(k+1)/2 citations together") {
      $0.psiIndex
    },
    whole("muIndex", "μ", "largest k such that the median of the k most cited papers is at least k") {
      $0.muIndex
    },
  ]

  private static let core: [CitationIndex] = [
    real("hgIndex", "hg", "square root of h times the bounded g") { $0.hgIndex },
    real("aIndex", "A", "mean citations of the h-core") { $0.aIndex },
    real("rIndex", "R", "square root of the citations of the h-core") { $0.rIndex },
    real("rmIndex", "Rm", "square root of the sum of the square roots of the citations in the h-core") {
      $0.rmIndex
    },
    real("eIndex", "e", "square root of the citations of the h-core beyond h²") { $0.eIndex },
    real("coreMedian", "core median", "median citations of the h-core, Bornmann's m") { $0.coreMedian },
    real("q2Index", "q²", "square root of h times the median of the h-core") { $0.q2Index },
    real("oIndex", "o", "square root of h times the citations of the most cited paper") { $0.oIndex },
    real("hirschProportion", "C/h²", "citations over h²") { $0.hirschProportion },
    real("normalizedHIndex", "h/N", "h over the papers") { $0.normalizedHIndex },
    real("kIndex", "k", "(C·C_core)/(N·(C − C_core)), 0 when all citations are in the core") { $0.kIndex },
  ]

  private static let shared: [CitationIndex] = [
    real("fractionalCitations", "c/n", "sum of citations over the number of authors") {
      $0.fractionalCitations
    },
    real("hI", "hI", "Batista: h² over the authors of the h-core; equally cited: more authors first") {
      $0.individualHIndex
    },
    real("hINorm", "hI,norm", "h of citations over the number of authors", isWhole: true) {
      $0.normalizedIndividualHIndex
    },
    dated("hIAnnual", "hI,annual", "hI,norm over the years of the career, the first counted as one") {
      $0.annualIndividualHIndex(referenceYear: $1)
    },
    real(
      "hm", "hm",
      "Schreiber: largest sum of 1/n over the k most cited papers that is at most c_k; more authors first"
    ) {
      $0.sharedHIndex
    },
    real("gFractionalCitations", "gF c", "g of citations over the number of authors", isWhole: true) {
      $0.citationFractionalGIndex
    },
    real(
      "gFractionalPapers", "gF p", "largest sum r of 1/n over the most cited papers that have r² citations"
    ) {
      $0.paperFractionalGIndex
    },
  ]

  private static let position: [CitationIndex] = [
    real(
      "pureH", "pure h", "h over the root of the mean number of authors of the h-core; fewer authors first"
    ) {
      $0.pureHIndex()
    },
    real("pureHArithmetic", "pure h arith.", "as pure h with 1/credit for n, credit 2(n+1−p)/(n(n+1))") {
      $0.pureHIndex(.arithmetic)
    },
    real("adaptedPureH", "adapted h", "real h of citations times the root of 1/n") { $0.adaptedPureHIndex() },
    real("positionH", "position h", "h of citations times the credit 2(n+1−p)/(n(n+1))", isWhole: true) {
      $0.positionHIndex()
    },
    whole("singleAuthorH", "h single", "h of the papers without coauthors") { $0.hIndex(as: .single) },
    whole("multiAuthorH", "h joint", "h of the papers with coauthors") { $0.hIndex(as: .joint) },
    whole("firstAuthorH", "h first", "h of the papers with the person in the first place") {
      $0.hIndex(as: .first)
    },
    whole("lastAuthorH", "h last", "h of the papers with the person in the last place") {
      $0.hIndex(as: .last)
    },
    whole(
      "correspondingAuthorH", "h corresponding",
      "h of the papers with the person as corresponding author; needs that some author of each is marked so"
    ) {
      $0.hIndex(as: .corresponding)
    },
    credit("harmonicCredit", .harmonic, "(1/p)/(1 + … + 1/n)"),
    credit("arithmeticCredit", .arithmetic, "2(n+1−p)/(n(n+1))"),
    credit("geometricCredit", .geometric, "2^(n−p)/(2^n − 1)"),
    credit("goldenCredit", .golden, "φ^(n−p), normalized"),
    credit("firstLastCredit", .firstLast, "2/(n+2) at both ends, 1/(n+2) between"),
    credit("positionCredit", .position, "1, 0.8, 0.6, 0.4, 0.4, …, normalized"),
    real(
      "dominanceFactor", "dominance", "share of the papers with coauthors on which the person is first",
      needsCitations: false
    ) { $0.dominanceFactor.map(Estimate.init(exactly:)) },
  ]

  private static let shape: [CitationIndex] = [
    real("taperedH", "tapered h", "citation j of rank r counts 1/(2·max(r, j) − 1)") { $0.taperedHIndex },
    real("rationalH", "rational h", "h + 1 − missing citations/(2h + 1); papers beyond the last are uncited")
    {
      $0.rationalHIndex
    },
    real(
      "realH", "real h",
      "where the line of citations by rank meets the diagonal; papers beyond the last are uncited"
    ) {
      $0.realHIndex
    },
    real("weightedH", "weighted h", "root of the citations up to the last rank r with (c₁+…+c_r)/h ≤ c_r") {
      $0.weightedHIndex
    },
    real("hSquareUpper", "h² upper", "percent of the citations that the h-core has beyond h²") {
      $0.hSquareAreas.map { Estimate(exactly: $0.upper) }
    },
    real("hSquareCenter", "h² center", "h² in percent of the citations") {
      $0.hSquareAreas.map { Estimate(exactly: $0.center) }
    },
    real("hSquareTail", "h² tail", "percent of the citations outside the h-core") {
      $0.hSquareAreas.map { Estimate(exactly: $0.tail) }
    },
    real("academicTrace", "trace", "h²/N + (C−C_core)²/C + (C_core−h²)²/C − N₀²/N") { $0.academicTrace },
    real("chiIndex", "χ", "root of the largest product of rank and citations") { $0.chiIndex },
    real("maxProduct", "maxprod", "largest product of rank and citations", isWhole: true) { $0.maxProduct },
  ]

  private static let aged: [CitationIndex] = [
    dated("mQuotient", "m", "h over the years from the first paper to the reference year, both counted") {
      $0.mQuotient(referenceYear: $1)
    },
    dated("citationsPerYear", "c/year", "citations over the years of the career, the first counted as one") {
      $0.citationsPerYear(referenceYear: $1)
    },
    dated(
      "arIndex", "AR", "root of the sum of citations over age in the h-core; the first year counts as one"
    ) {
      $0.arIndex(referenceYear: $1)
    },
    dated("awcr", "AWCR", "sum of citations over age; the first year counts as one") {
      $0.ageWeightedCitationRate(referenceYear: $1)
    },
    dated("awIndex", "AW", "root of AWCR") { $0.awIndex(referenceYear: $1) },
    dated("awcrPerAuthor", "AWCRpA", "sum of citations over age and number of authors") {
      $0.ageWeightedCitationRatePerAuthor(referenceYear: $1)
    },
    dated("contemporaryH", "hc", "h of 4·citations/age", isWhole: true) {
      $0.contemporaryHIndex(referenceYear: $1)
    },
    dated(
      "trendH", "ht", "h of the sum of 4/(age of the citation); needs the years of the citations",
      isWhole: true
    ) {
      $0.trendHIndex(referenceYear: $1)
    },
    dated("h5Index", "h5", "h of the papers of the five years up to the reference year", isWhole: true) {
      $0.h5Index(referenceYear: $1)?.estimate($0)
    },
    dated("h5Median", "h5 median", "median citations of the h5-core") { $0.h5Median(referenceYear: $1) },
    dated(
      "i10Index5", "i10 5y", "papers of the five years up to the reference year with ten citations",
      isWhole: true
    ) {
      $0.recentI10Index(referenceYear: $1)?.estimate($0)
    },
    dated("platinumH", "platinum", "h over career years, times citations over papers") {
      $0.platinumH(referenceYear: $1)
    },
  ]

  private static let totals: [CitationIndex] = [
    whole("citedPapers", "cited papers", "papers with a citation") { $0.citedPapers },
    real("meanCitations", "mean c", "citations over papers") { $0.meanCitations },
    real("medianCitations", "median c", "median citations of a paper") { $0.medianCitations },
    real("maxCitations", "max c", "citations of the most cited paper", isWhole: true) { $0.maximumCitations },
    real("coreCitations", "core c", "citations of the h-core", isWhole: true) { $0.coreCitations },
    real("piIndex", "π", "a hundredth of the citations of the ⌊√N⌋ most cited papers") { $0.piIndex },
    real("pIndex", "p", "cube root of C²/N") { $0.pIndex },
    real("euclideanIndex", "Euclid", "root of the sum of squared citations") { $0.euclideanIndex },
    real("rednerIndex", "√C", "root of all citations") { $0.rednerIndex },
    real(
      "wohlinIndex", "w Wohlin", "sum of ln B times the papers with at least B citations, B = 5, 10, 20, …"
    ) {
      $0.wohlinIndex
    },
    whole("sharpenedH", "h sharp", "h without self-citations, where they are known") { $0.sharpenedHIndex },
  ]
}

extension IndexInterval {
  /// The interval as an estimate that says what is unknown.
  func estimate(_ profile: CitationProfile) -> Estimate {
    if isExact { return Estimate(exactly: Double(low)) }
    return Estimate(
      Double(low), low: Double(low), high: high == .max ? .infinity : Double(high),
      reason: profile.unknownReason)
  }
}
