internal import Scientometrics

/// A column of the table of people. The raw values are the names in CSV and JSON, and for `--columns` and `--sort`.
public enum PersonColumn: String, Sendable, CaseIterable {
  /// A stable identifier: an ORCID, a source's own, or the place of the first mention.
  case id
  /// The name in its most frequent spelling.
  case name
  /// Papers in the network.
  case papers
  /// Σ 1/n over the papers of n authors.
  case fractionalPapers
  /// People with a joint paper.
  case coauthors
  /// The sum of the strengths of all ties.
  case strength
  /// The year of the first dated paper.
  case firstYear
  /// The year of the last dated paper.
  case lastYear
  /// Known citations, summed.
  case citations
  /// The h-index.
  case hIndex
  /// The g-index.
  case gIndex
  /// Papers with at least ten citations.
  case i10Index
  /// h over the years since the first paper.
  case mQuotient
  /// Pairs of people whose shortest paths lead through this one.
  case betweenness
  /// Closeness by Wasserman and Faust.
  case closeness
  /// The sum of reciprocal distances.
  case harmonic
  /// The PageRank, weighted by strength.
  case pagerank
  /// The eigenvector centrality, weighted by strength.
  case eigenvector
  /// The core number.
  case core
  /// The share of pairs of coauthors who wrote together.
  case clustering
  /// The number of the community, 1 for the largest.
  case cluster
  /// Whether one of the person's papers has a cut author list.
  case truncated
  /// Coauthors, as a share of everybody else.
  case coauthorsNormalized
  /// Betweenness, as a share of the pairs of others.
  case betweennessNormalized
  /// The harmonic centrality, divided by the number of others.
  case harmonicNormalized
  /// Betweenness, closeness and harmonic centrality where a tie is the shorter the stronger it is.
  case betweennessByStrength, closenessByStrength, harmonicByStrength
  /// The largest distance to somebody reached.
  case eccentricity
  /// The weighted core number.
  case strengthCore
  /// The weighted clustering coefficients.
  case barratClustering, onnelaClustering
  /// The h-degree.
  case hDegree
  /// The lobby index.
  case lobby
  /// The c-index.
  case cIndex
  /// The communication ability.
  case communicationAbility
  /// The Katz centrality.
  case katz
  /// AuthorRank.
  case authorRank
  /// The current-flow betweenness.
  case currentFlow
  /// Burt's constraint.
  case constraint
  /// The effective size of the neighborhood.
  case effectiveSize
  /// The effective size, as a share of the coauthors.
  case efficiency
  /// The participation coefficient.
  case participation
  /// The within-module z-score.
  case withinModule
  /// The brokerage roles between the clusters.
  case coordinator, gatekeeper, consultant, liaison
  /// The partnership ability.
  case partnershipAbility
  // The further indices of citations, by their names in `CitationIndex`.
  case gIndexPadded, i100Index, h2Index, woegingerIndex, wuIndex, fIndex, tIndex, psiIndex,
    muIndex, hgIndex, aIndex, rIndex, rmIndex, eIndex, coreMedian, q2Index, oIndex,
    hirschProportion, normalizedHIndex, kIndex, fractionalCitations, hI, hINorm, hIAnnual, hm,
    gFractionalCitations, gFractionalPapers, pureH, pureHArithmetic, adaptedPureH, positionH,
    singleAuthorH, multiAuthorH, firstAuthorH, lastAuthorH, dominanceFactor, taperedH, rationalH,
    realH, weightedH, academicTrace, chiIndex, maxProduct, citationsPerYear, arIndex, awcr,
    awIndex, awcrPerAuthor, contemporaryH, trendH, h5Index, h5Median, i10Index5, platinumH, citedPapers,
    meanCitations, medianCitations, maxCitations, coreCitations, piIndex, pIndex, euclideanIndex,
    rednerIndex, wohlinIndex, sharpenedH, correspondingAuthorH, harmonicCredit, arithmeticCredit,
    geometricCredit, goldenCredit, firstLastCredit, positionCredit, hSquareUpper, hSquareCenter, hSquareTail
  /// Hirsch's ħ.
  case hBar
  /// Hirsch's h_α.
  case hAlpha
  /// Hirsch's h′_α.
  case hAlphaPrime
  // The percentiles of papers, citations and h: of everybody, of those who began in the same year, of those of the same field.
  case papersPercentile, citationsPercentile, hIndexPercentile, papersCohortPercentile,
    citationsCohortPercentile, hIndexCohortPercentile, papersFieldPercentile, citationsFieldPercentile,
    hIndexFieldPercentile
  /// The mean citations of the papers over those expected of their fields and years.
  case mncs
  /// The same, each paper of n authors counting 1/n.
  case mncsFractional
  /// The share of the papers in the most cited tenth of their fields and years.
  case ppTop10
  /// The same, each paper of n authors counting 1/n.
  case ppTop10Fractional
}

extension PersonColumn {
  /// The head in a terminal.
  var title: String {
    switch self {
    case .fractionalPapers: "fractional"
    case .firstYear: "first"
    case .lastYear: "last"
    case .citations: "cited"
    case .hIndex: "h"
    case .gIndex: "g"
    case .i10Index: "i10"
    case .mQuotient: "m"
    case .truncated: "cut"
    case .coauthorsNormalized: "coauthors/n"
    case .betweennessNormalized: "betweenness/n"
    case .harmonicNormalized: "harmonic/n"
    case .betweennessByStrength: "betweenness/strength"
    case .closenessByStrength: "closeness/strength"
    case .harmonicByStrength: "harmonic/strength"
    case .strengthCore: "s-core"
    case .barratClustering: "Barrat"
    case .onnelaClustering: "Onnela"
    case .communicationAbility: "communication"
    case .partnershipAbility: "φ"
    case .hBar: "ħ"
    case .hAlpha: "hα"
    case .hAlphaPrime: "h′α"
    case .mncs: "MNCS"
    case .mncsFractional: "MNCS 1/n"
    case .ppTop10: "PP(top 10 %)"
    case .ppTop10Fractional: "PP(top 10 %) 1/n"
    default: percentile.map { "\($0.column.title) \($0.group.title)" } ?? citationIndex?.title ?? rawValue
    }
  }

  /// The index that the column holds, where it is one of citations.
  var citationIndex: CitationIndex? { CitationIndex.named(rawValue) }

  /// Whether the values may be intervals because some citations are unknown.
  var dependsOnCitations: Bool {
    [.citations, .hBar, .hAlpha, .hAlphaPrime].contains(self) || citationIndex?.needsCitations == true
      || percentile?.column.dependsOnCitations == true
  }

  /// Whether json and csv hold the column only where `--columns` names it, or all.
  public var isOnRequest: Bool {
    switch self {
    case .coauthorsNormalized, .betweennessNormalized, .harmonicNormalized, .hDegree, .lobby, .cIndex,
      .communicationAbility, .katz, .authorRank, .currentFlow, .constraint, .effectiveSize, .efficiency,
      .participation, .withinModule, .mncs, .mncsFractional, .ppTop10, .ppTop10Fractional, .coordinator,
      .gatekeeper, .consultant, .liaison, .partnershipAbility, .betweennessByStrength, .closenessByStrength,
      .harmonicByStrength, .eccentricity, .strengthCore, .barratClustering, .onnelaClustering, .hBar, .hAlpha,
      .hAlphaPrime:
      true
    case .hIndex, .gIndex, .i10Index, .mQuotient: false
    default: citationIndex != nil || percentile != nil
    }
  }

  /// Whether the values need papers, and nothing is known of them in a network that a file gives.
  public var needsPapers: Bool {
    switch self {
    case .papers, .fractionalPapers, .firstYear, .lastYear, .citations, .truncated, .mncs, .mncsFractional,
      .ppTop10, .ppTop10Fractional, .partnershipAbility, .hBar, .hAlpha, .hAlphaPrime:
      true
    default: citationIndex != nil || percentile != nil
    }
  }

  var isNumeric: Bool {
    switch self {
    case .id, .name, .truncated: false
    default: true
    }
  }

  /// Whether a table that is sorted by this column begins with the smallest value: texts, and the largest cluster,
  /// which has the number 1.
  var ascends: Bool {
    switch self {
    case .id, .name, .cluster: true
    default: false
    }
  }

  /// How the values are made, one sentence for `--explain`.
  public var convention: String {
    switch self {
    case .id: "ORCID or a source's own identifier where it is unique, else the place of the first mention"
    case .name: "the spelling printed most often, given names first"
    case .papers: "papers in the network with this author"
    case .fractionalPapers: "sum of 1/n over the papers of n authors; of a cut list n is the least possible"
    case .coauthors: "people with a joint paper in the network"
    case .strength: "sum over the person's ties, as the counting makes them"
    case .firstYear: "year of the first dated paper in the network"
    case .lastYear: "year of the last dated paper in the network"
    case .citations:
      "sum of the known citations of the papers in the network; at least that where some are unknown"
    case .hIndex: "largest h such that h papers have at least h citations; bounds where citations are unknown"
    case .gIndex: "largest g such that the g most cited papers have g² citations together, at most the papers"
    case .i10Index: "papers with at least ten citations"
    case .mQuotient: "h over the years from the first paper to the reference year, both counted"
    case .betweenness: "shortest paths through the person, each pair once, in hops, not normalized"
    case .closeness: "Wasserman–Faust: (r/(n−1))·(r/Σd) over the r people reached, in hops"
    case .harmonic: "sum of 1/d over everybody reached, in hops"
    case .pagerank: "damping 0.85, weighted by strength; all together make 1"
    case .eigenvector:
      "principal eigenvector of the strengths of the largest component, of length 1; 0 elsewhere"
    case .core: "largest k such that the person is in the k-core, unweighted"
    case .clustering: "share of the pairs of coauthors who wrote together, unweighted; 0 with fewer than two"
    case .cluster: "community by --algorithm (Leiden without it), 1 for the largest"
    case .truncated: "whether one of the person's papers has a cut author list"
    case .coauthorsNormalized: "coauthors/(n−1) among n people"
    case .betweennessNormalized: "betweenness/((n−1)(n−2)/2) among n people; 0 with fewer than three"
    case .harmonicNormalized: "harmonic/(n−1) among n people"
    case .betweennessByStrength: "betweenness on paths whose ties are 1/strength long"
    case .closenessByStrength: "closeness by distances of which a tie is 1/strength"
    case .harmonicByStrength: "harmonic by distances of which a tie is 1/strength"
    case .eccentricity: "largest distance to somebody in the same component, in hops"
    case .strengthCore: "largest s such that everyone in the person's s-core has at least strength s inside"
    case .barratClustering:
      "share of closed pairs of coauthors, a pair as heavy as its two ties; 0 with fewer than two"
    case .onnelaClustering:
      "mean over the pairs of coauthors of the geometric mean of the triangle's strengths over the largest strength; 0 with fewer than two"
    case .hDegree: "largest h such that h ties have a strength of at least h"
    case .lobby: "largest k such that k coauthors have at least k coauthors"
    case .cIndex: "h-index of (strength of the tie)·(strength of the coauthor)"
    case .communicationAbility: "h-index of (strength of the tie)·(h-degree of the coauthor)"
    case .katz: "1 + a·Σ strength·(value of the coauthor), a = 0.85/(upper bound of the largest eigenvalue)"
    case .authorRank:
      "PageRank as Liu et al. define it, 1 on average, 1−0.85 for an isolated person; theirs is on --counting newman"
    case .currentFlow:
      "current through the person, strengths conducting, each pair once; unknown in a component above 2,000"
    case .constraint: "Burt's constraint, weighted by strength; unknown for an isolated person"
    case .effectiveSize: "coauthors − 2·ties among them/coauthors, unweighted; unknown for an isolated person"
    case .efficiency: "effective size/coauthors; unknown for an isolated person"
    case .participation:
      "1 − Σ(share of the ties into each cluster)², unweighted; unknown for an isolated person"
    case .withinModule: "ties inside the cluster, in standard deviations from the cluster's mean, unweighted"
    case .coordinator: "open pairs of coauthors, both in the person's cluster"
    case .gatekeeper: "open pairs of coauthors, one in the person's cluster and one outside"
    case .consultant: "open pairs of coauthors, both in one other cluster"
    case .liaison: "open pairs of coauthors in two other clusters"
    case .partnershipAbility: "largest h such that h coauthors have at least h joint papers with the person"
    case .hBar:
      "largest k such that k papers have k citations and are in the ħ-core of every coauthor; within this list"
    case .hAlpha: "papers of the h-core of which no author has a larger h; within this list"
    case .hAlphaPrime: "h of the papers of which no author has a larger h; within this list"
    case .mncs:
      "mean of citations over the mean of the papers of the same category and year here; of the papers of which both are known, else unknown"
    case .mncsFractional: "as mncs, a paper of n authors with the weight 1/n"
    case .ppTop10:
      "mean share of the papers that lies in the most cited tenth of their category and year here; ties at the edge share it"
    case .ppTop10Fractional: "as ppTop10, a paper of n authors with the weight 1/n"
    default:
      percentile.map {
        "100·(below + equal/2)/n of \($0.column.rawValue) among \($0.group.convention); of intervals the lower ends, with bounds; people of whom nothing is known left out"
      } ?? citationIndex?.convention ?? rawValue
    }
  }
}
