internal import Foundation
public import Statistics

/// Indices that read the whole curve of citations by rank, between and beyond whole ranks.
///
/// 0 without papers or citations, `nil` where no citation count is known.
extension CitationProfile {
  /// The tapered h-index: every citation counts, less the farther it lies from the core. Never below h.
  ///
  /// The citation j of the paper of rank r adds 1 ∕ (2·max(r, j) − 1).
  ///
  ///     CitationProfile(citations: [9, 8, 7, 6, 5]).taperedHIndex  // 5.79
  ///
  /// - Complexity: O(N).
  ///
  /// Reference: T. R. Anderson, R. K. S. Hankin, P. D. Killworth, "Beyond the Durfee square: enhancing the h-index to score total
  /// publication output", Scientometrics 76 (2008) 577, doi:10.1007/s11192-007-2071-2.
  public var taperedHIndex: Estimate? {
    estimate(.unbounded) { ranking in
      ranking.citations.enumerated().reduce(0.0) { sum, paper in
        let (rank, citations) = (paper.offset + 1, paper.element)
        let square = Double(min(citations, rank)) / Double(2 * rank - 1)
        return citations > rank
          ? sum + square + OddHarmonic.sum(to: citations) - OddHarmonic.sum(to: rank) : sum + square
      }
    }
  }

  /// The rational h-index: h + 1 − k ∕ (2h + 1), with k the citations that are missing for h + 1.
  ///
  /// h ≤ value < h + 1. Papers beyond the last count as uncited, so that [12, 12] has 2.4; M. Rosenberg's program gives
  /// h there.
  ///
  /// - Complexity: O(N).
  ///
  /// Reference: F. Ruane, R. S. J. Tol, "Rational (successive) h-indices: an application to economics in the Republic of
  /// Ireland", Scientometrics 75 (2008) 395, doi:10.1007/s11192-007-1869-7.
  public var rationalHIndex: Estimate? {
    estimate(.bounded) { ranking in
      let h = ranking.h
      if ranking.total == 0 { return 0 }
      let next = h < ranking.count ? ranking.citations[h] : 0
      let missing = ranking.citations.prefix(h).count { $0 == h } + (h + 1 - next)
      return Double(h + 1) - Double(missing) / Double(2 * h + 1)
    }
  }

  /// The real h-index: where the line through (h, c_h) and (h + 1, c_{h+1}) meets the diagonal.
  ///
  /// ((h + 1)·c_h − h·c_{h+1}) ∕ (1 − c_{h+1} + c_h), with 0 for a paper beyond the last, so that [12, 12] has 2.769; M.
  /// Rosenberg's program gives h there.
  ///
  /// - Complexity: O(N).
  ///
  /// Reference: R. Guns, R. Rousseau, "Real and rational variants of the h-index and the g-index", Journal of Informetrics
  /// 3 (2009) 64, doi:10.1016/j.joi.2008.11.004.
  public var realHIndex: Estimate? {
    estimate(.bounded) { ranking in
      let next = ranking.h < ranking.count ? ranking.citations[ranking.h] : 0
      let last = ranking.h > 0 ? ranking.citations[ranking.h - 1] : 0
      return Scientometrics.realHIndex(ranking.h, last: Double(last), next: Double(next))
    }
  }

  /// The weighted h-index: √ of the citations of the first r papers, with r the last rank at which
  /// (c₁ + … + c_r) ∕ h ≤ c_r.
  ///
  ///     CitationProfile(citations: [10, 8, 7, 4, 3]).weightedHIndex  // 5
  ///
  /// - Complexity: O(N).
  ///
  /// Reference: L. Egghe, R. Rousseau, "An h-index weighted by citation impact", Information Processing & Management 44
  /// (2008) 770, doi:10.1016/j.ipm.2007.05.003.
  public var weightedHIndex: Estimate? {
    estimate(.free(least: 0)) { ranking in
      var (sum, weighted) = (0, 0)
      for citations in ranking.citations {
        sum += citations
        if sum <= citations * ranking.h { weighted = sum } else { break }
      }
      return Double(weighted).squareRoot()
    }
  }

  /// How the citations are spread over the square of h, in percent of C: in excess of it in the core (upper), in it
  /// (center), and outside the core (tail). They make 100. `nil` without citations or where some are unknown.
  ///
  /// Reference: L. Bornmann, R. Mutz, H.-D. Daniel, "The h index research output measurement: two approaches to enhance
  /// its accuracy", Journal of Informetrics 4 (2010) 407, doi:10.1016/j.joi.2010.03.005.
  public var hSquareAreas: (upper: Double, center: Double, tail: Double)? {
    guard unknownCount == 0, ranking.total > 0 else { return nil }
    let percent = 100 / Double(ranking.total)
    let square = ranking.h * ranking.h
    return (
      Double(ranking.coreTotal - square) * percent, Double(square) * percent,
      Double(ranking.total - ranking.coreTotal) * percent
    )
  }

  /// The academic trace: h²∕N + (C − C_core)²∕C + (C_core − h²)²∕C − N₀²∕N, with N₀ uncited papers.
  ///
  /// Negative when most papers are uncited.
  ///
  /// - Complexity: O(N).
  ///
  /// Reference: F. Y. Ye, L. Leydesdorff, "The 'academic trace' of the performance matrix: a mathematical synthesis of the
  /// h-index and the integrated impact indicator (I3)", JASIST 65 (2014) 742, doi:10.1002/asi.23075.
  public var academicTrace: Estimate? {
    estimate(.free(least: -.infinity)) { ranking in
      guard ranking.total > 0 else { return 0 }
      let (papers, citations) = (Double(ranking.count), Double(ranking.total))
      let square = Double(ranking.h * ranking.h)
      let (tail, excess) = (citations - Double(ranking.coreTotal), Double(ranking.coreTotal) - square)
      let uncited = Double(ranking.citations.count { $0 == 0 })
      return square / papers + (tail * tail + excess * excess) / citations - uncited * uncited / papers
    }
  }

  /// χ: √ of the largest product of a rank and its citations. Never below h.
  ///
  /// Reference: T. Fenner, M. Harris, M. Levene, J. Bar-Ilan, "A novel bibliometric index with a simple geometric
  /// interpretation", PLoS ONE 13 (2018) e0200098, doi:10.1371/journal.pone.0200098.
  public var chiIndex: Estimate? { estimate(.unbounded) { Double($0.largestProduct).squareRoot() } }

  /// maxprod: the largest product of a rank and its citations. At least h².
  ///
  /// Reference: M. Kosmulski, "MAXPROD: a new index for assessment of the scientific output of an individual, and a comparison
  /// with the h-index", Cybermetrics 11 (2007).
  public var maxProduct: Estimate? { estimate(.unbounded) { Double($0.largestProduct) } }
}

extension CitationRanking {
  fileprivate var largestProduct: Int {
    citations.enumerated().reduce(0) { max($0, ($1.offset + 1) * $1.element) }
  }
}

/// The real h-index of ranked real numbers; 0 when none is positive.
func realHIndex(of values: [Double]) -> Double {
  var h = 0
  while h < values.count, values[h] >= Double(h + 1) { h += 1 }
  return realHIndex(h, last: h > 0 ? values[h - 1] : 0, next: h < values.count ? values[h] : 0)
}

/// The same from the h-index of the values, the last one of the h-core and the one behind it, 0 where there is none.
func realHIndex(_ h: Int, last: Double, next: Double) -> Double {
  // Before the first rank the line begins at (0, c₁), so that the index grows from 0 to 1 with the first paper.
  guard h > 0 else { return next }
  return (Double(h + 1) * last - Double(h) * next) / (1 - next + last)
}

/// Sums of the reciprocals of odd numbers, 1 + 1∕3 + … + 1∕(2x − 1).
private enum OddHarmonic {
  private static let known: [Double] = {
    var sums = [0.0]
    for x in 1...2048 { sums.append(sums[x - 1] + 1 / Double(2 * x - 1)) }
    return sums
  }()
  private static let eulersConstant = 0.577_215_664_901_532_9

  /// The sum of the first `count` reciprocals: from a table, and beyond it by the asymptotic series, whose error is then
  /// below 1e-15.
  static func sum(to count: Int) -> Double {
    if count < known.count { return known[count] }
    let x = Double(count)
    return (log(x) + eulersConstant) / 2 + log(2) + 1 / (48 * x * x)
  }
}
