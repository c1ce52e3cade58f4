internal import Foundation
public import Statistics

/// Indices of all citations together.
///
/// 0 without papers, `nil` where no citation count is known. All but the median grow with every citation. O(N) each.
extension CitationProfile {
  /// The number of papers with at least `least` citations: i10, i100, …
  ///
  ///     CitationProfile(citations: [10, 8, 5, 4, 3]).index(ofCitedAtLeast: 10)  // 1
  ///
  /// Source: Google Scholar, which introduced i10 in 2011; J. A. Teixeira da Silva, "The i100-index, i1000-index and
  /// i10,000-index: expansion and fortification of the Google Scholar h-index for finer-scale citation descriptions and researcher
  /// classification", Scientometrics 126 (2021) 3667, doi:10.1007/s11192-020-03831-9.
  public func index(ofCitedAtLeast least: Int) -> IndexInterval? {
    interval { ranking in ranking.citations.count { $0 >= least } }
  }

  /// The number of papers with at least ten citations.
  public var i10Index: IndexInterval? { index(ofCitedAtLeast: 10) }

  /// The number of papers with a citation.
  public var citedPapers: IndexInterval? { index(ofCitedAtLeast: 1) }

  /// The mean citations of a paper, C ∕ N.
  public var meanCitations: Estimate? {
    estimate(.unbounded) { $0.count > 0 ? Double($0.total) / Double($0.count) : 0 }
  }

  /// The median citations of a paper.
  public var medianCitations: Estimate? {
    estimate(.unbounded) { ranking in
      guard ranking.count > 0 else { return 0 }
      return Double(ranking.citations[(ranking.count - 1) / 2] + ranking.citations[ranking.count / 2]) / 2
    }
  }

  /// The citations of the most cited paper, c₁.
  public var maximumCitations: Estimate? { estimate(.unbounded) { Double($0.citations.first ?? 0) } }

  /// Vinkler's π: a hundredth of the citations of the ⌊√N⌋ most cited papers.
  ///
  /// Reference: P. Vinkler, "The π-index: a new indicator for assessing scientific impact", Journal of Information Science 35
  /// (2009) 602, doi:10.1177/0165551509103601.
  public var piIndex: Estimate? {
    estimate(.unbounded) { ranking in
      let elite = Int(Double(ranking.count).squareRoot())
      return Double(ranking.citations.prefix(elite).reduce(0, +)) / 100
    }
  }

  /// Prathap's p: the cube root of C² ∕ N.
  ///
  /// Reference: G. Prathap, "The 100 most prolific economists using the p-index", Scientometrics 84 (2010) 167,
  /// doi:10.1007/s11192-009-0068-0.
  public var pIndex: Estimate? {
    estimate(.unbounded) { ranking in
      ranking.count > 0 ? cbrt(Double(ranking.total) * Double(ranking.total) / Double(ranking.count)) : 0
    }
  }

  /// The Euclidean index: √ Σ c².
  ///
  /// Reference: M. Perry, P. J. Reny, "How to count citations if you must", American Economic Review 106 (2016) 2722,
  /// doi:10.1257/aer.20140850.
  public var euclideanIndex: Estimate? {
    estimate(.unbounded) { ranking in
      ranking.citations.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
    }
  }

  /// Redner's index: √C.
  ///
  /// Reference: S. Redner, "On the meaning of the h-index", Journal of Statistical Mechanics (2010) L03005,
  /// doi:10.1088/1742-5468/2010/03/L03005.
  public var rednerIndex: Estimate? { estimate(.unbounded) { Double($0.total).squareRoot() } }

  /// Wohlin's w: Σ ln(B)·(papers with at least B citations) over the class bounds B = 5, 10, 20, 40, …; papers of fewer than
  /// five citations weigh nothing.
  ///
  /// Reference: C. Wohlin, "A new index for the citation curve of researchers", Scientometrics 81 (2009) 521,
  /// doi:10.1007/s11192-008-2155-z.
  public var wohlinIndex: Estimate? {
    estimate(.unbounded) { ranking in
      var (sum, bound) = (0.0, 5)
      while let most = ranking.citations.first, bound <= most {
        sum += log(Double(bound)) * Double(ranking.citations.prefix { $0 >= bound }.count)
        bound *= 2
      }
      return sum
    }
  }

  /// The sharpened h-index: the h-index without self-citations.
  ///
  /// Whose citations count as own (the person's or any coauthor's) is what the column holds: say which. A paper whose
  /// self-citations are unknown makes it `nil`.
  ///
  /// Reference: M. Schreiber, "Self-citation corrections for the Hirsch index", EPL 78 (2007) 30002,
  /// doi:10.1209/0295-5075/78/30002.
  public var sharpenedHIndex: IndexInterval? {
    guard !selfCitations.isEmpty || citations.isEmpty, !selfCitations.contains(nil) else { return nil }
    return CitationProfile(
      citations: zip(citations, selfCitations).map { all, own in all.map { max(0, $0 - (own ?? 0)) } }
    ).hIndex
  }
}
