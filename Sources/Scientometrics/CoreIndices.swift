public import Statistics

/// Indices of the h-core, the first h papers, which h alone does not tell apart.
///
/// C_core is the sum of their citations. All are 0 where h is 0 and `nil` where no citation count is known. O(N) each.
extension CitationProfile {
  /// The citations of the h-core, C_core. h² ≤ C_core ≤ C.
  public var coreCitations: Estimate? { estimate(.unbounded) { Double($0.coreTotal) } }

  /// The A-index: the mean citations of the core, C_core ∕ h. A ≥ h.
  ///
  /// Reference: B. Jin, "h-index: an evaluation indicator proposed by scientist", Science Focus 1 (2006) 8; defined
  /// again in B. Jin, L. Liang, R. Rousseau, L. Egghe, Chinese Science Bulletin 52 (2007) 855, doi:10.1007/s11434-007-0145-9.
  public var aIndex: Estimate? {
    estimate(.free(least: hLow)) { $0.h > 0 ? Double($0.coreTotal) / Double($0.h) : 0 }
  }

  /// The R-index: √C_core. R ≥ h.
  ///
  /// Reference: B. Jin, L. Liang, R. Rousseau, L. Egghe, "The R- and AR-indices: complementing the h-index", Chinese Science
  /// Bulletin 52 (2007) 855, doi:10.1007/s11434-007-0145-9.
  public var rIndex: Estimate? { estimate(.unbounded) { Double($0.coreTotal).squareRoot() } }

  /// The Rm-index: √ Σ √c over the core.
  ///
  /// Reference: J. Panaretos, C. Malesios, "Assessing scientific research performance and impact with single indices",
  /// Scientometrics 81 (2009) 635, doi:10.1007/s11192-008-2174-9.
  public var rmIndex: Estimate? {
    estimate(.unbounded) { ranking in
      ranking.citations.prefix(ranking.h).reduce(0.0) { $0 + Double($1).squareRoot() }.squareRoot()
    }
  }

  /// The e-index: √(C_core − h²), the citations of the core beyond what h needs. 0 when each has just h.
  ///
  /// Reference: C.-T. Zhang, "The e-index, complementing the h-index for excess citations", PLoS ONE 4 (2009) e5429,
  /// doi:10.1371/journal.pone.0005429.
  public var eIndex: Estimate? {
    estimate(.free(least: 0)) { Double($0.coreTotal - $0.h * $0.h).squareRoot() }
  }

  /// The m-index of Bornmann: the median citations of the core.
  ///
  /// Reference: L. Bornmann, R. Mutz, H.-D. Daniel, "Are there better indices for evaluation purposes than the h index?",
  /// JASIST 59 (2008) 830, doi:10.1002/asi.20806.
  public var coreMedian: Estimate? { estimate(.free(least: hLow), Self.coreMedian) }

  /// The q²-index: √(h · median of the core).
  ///
  /// Reference: F. J. Cabrerizo, S. Alonso, E. Herrera-Viedma, F. Herrera, "q²-index: quantitative and qualitative
  /// evaluation based on the number and impact of papers in the Hirsch core", Journal of Informetrics 4 (2010) 23,
  /// doi:10.1016/j.joi.2009.06.005.
  public var q2Index: Estimate? {
    estimate(.free(least: hLow)) { (Double($0.h) * Self.coreMedian($0)).squareRoot() }
  }

  /// The hg-index: √(h·g), with the bounded g.
  ///
  /// Reference: S. Alonso, F. J. Cabrerizo, E. Herrera-Viedma, F. Herrera, "hg-index: a new index to characterize the
  /// scientific output of researchers based on the h- and g-indices", Scientometrics 82 (2010) 391,
  /// doi:10.1007/s11192-009-0047-5.
  public var hgIndex: Estimate? {
    estimate(.bounded) { ranking in
      let g = ranking.last { rank, sum, _ in sum >= rank * rank }
      return Double(ranking.h * g).squareRoot()
    }
  }

  /// The o-index: √(h·c₁), with the most cited paper.
  ///
  /// Reference: S. N. Dorogovtsev, J. F. F. Mendes, "Ranking scientists", Nature Physics 11 (2015) 882,
  /// doi:10.1038/nphys3533.
  public var oIndex: Estimate? {
    estimate(.unbounded) { (Double($0.h) * Double($0.citations.first ?? 0)).squareRoot() }
  }

  /// Hirsch's a: C ∕ h², at least 1. 0 where h is 0.
  ///
  /// Reference: J. E. Hirsch, PNAS 102 (2005) 16569, doi:10.1073/pnas.0507655102.
  public var hirschProportion: Estimate? {
    estimate(.free(least: hLow > 0 ? 1 : 0)) { $0.h > 0 ? Double($0.total) / Double($0.h * $0.h) : 0 }
  }

  /// The normalized h-index: h ∕ N.
  ///
  /// Reference: A. Sidiropoulos, D. Katsaros, Y. Manolopoulos, "Generalized Hirsch h-index for disclosing latent facts in
  /// citation networks", Scientometrics 72 (2007) 253, doi:10.1007/s11192-007-1722-z.
  public var normalizedHIndex: Estimate? {
    estimate(.bounded) { $0.count > 0 ? Double($0.h) / Double($0.count) : 0 }
  }

  /// The k-index of Ye and Rousseau: (C · C_core) ∕ (N · (C − C_core)); 0 when all citations are in the core.
  ///
  /// Reference: F. Y. Ye, R. Rousseau, "Probing the h-core: an investigation of the tail–core ratio for rank
  /// distributions", Scientometrics 84 (2010) 431, doi:10.1007/s11192-009-0099-6.
  public var kIndex: Estimate? {
    estimate(.free(least: 0)) { ranking in
      let tail = ranking.count * (ranking.total - ranking.coreTotal)
      return tail > 0 ? Double(ranking.total) * Double(ranking.coreTotal) / Double(tail) : 0
    }
  }

  private var hLow: Double { Double(ranking.h) }

  private static func coreMedian(_ ranking: CitationRanking) -> Double {
    guard ranking.h > 0 else { return 0 }
    return Double(
      ranking.citations[ranking.h / 2 - (ranking.h % 2 == 0 ? 1 : 0)] + ranking.citations[ranking.h / 2])
      / 2
  }
}
