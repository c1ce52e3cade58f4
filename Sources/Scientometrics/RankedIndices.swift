internal import Foundation

/// Indices that are a rank: the last place k at which the k most cited papers still pass a test.
///
/// All of them are whole numbers that one citation more never lowers, so with unknown citations they are intervals: the lower
/// end takes the unknown as 0, the upper as more than enough. `nil` when no citation count of some papers is known; 0
/// without papers. O(N) each.
extension CitationProfile {
  /// The h-index: the largest h such that h papers have at least h citations each.
  ///
  /// h ≤ min(N, ⌊√C⌋) for N papers with C citations.
  ///
  ///     CitationProfile(citations: [25, 8, 5, 3, 3]).hIndex  // 3
  ///
  /// Reference: J. E. Hirsch, "An index to quantify an individual's scientific research output", PNAS 102 (2005)
  /// 16569, doi:10.1073/pnas.0507655102.
  public var hIndex: IndexInterval? { interval(\.h) }

  /// The g-index, bounded by the number of papers: the largest g ≤ N such that the g most cited papers have at least
  /// g² citations together.
  ///
  /// Never below h. An added paper without citations can raise it: [9] has 1, [9, 0] has 2 and [9, 0, 0] has 3.
  ///
  ///     CitationProfile(citations: [50, 7, 4, 18, 11, 3]).gIndex  // 6
  ///
  /// Reference: L. Egghe, "Theory and practise of the g-index", Scientometrics 69 (2006) 131,
  /// doi:10.1007/s11192-006-0144-7.
  public var gIndex: IndexInterval? {
    interval { ranking in ranking.last { rank, sum, _ in sum >= rank * rank } }
  }

  /// The g-index with papers of no citations added as needed, so that it may exceed N.
  ///
  /// ⌊√C⌋ wherever that is at least N. Of a profile with unknown citations it has no upper end (`Int.max`).
  ///
  ///     CitationProfile(citations: [9]).paddedGIndex  // 3
  ///
  /// Reference: as ``gIndex``, which the paper allows to exceed N.
  public var paddedGIndex: IndexInterval? {
    guard let bounded = gIndex else { return nil }
    let root = Int(Double(ranking.total).squareRoot())
    let low = root >= paperCount ? root : bounded.low
    return IndexInterval(low: low, high: unknownCount > 0 ? .max : low)
  }

  /// Kosmulski's h(2): the largest k such that k papers have at least k² citations each.
  ///
  /// Reference: M. Kosmulski, "A new Hirsch-type index saves time and works equally well as the original h-index",
  /// ISSI Newsletter 2 (2006) 4.
  public var h2Index: IndexInterval? {
    interval { ranking in ranking.last { rank, _, citations in citations >= rank * rank } }
  }

  /// Woeginger's w: the largest w such that the paper of rank i has at least w − i + 1 citations, for i = 1 … w.
  ///
  /// h ≤ w ≤ 2h.
  ///
  ///     CitationProfile(citations: [5, 4, 1, 0]).woegingerIndex  // 3
  ///
  /// Reference: G. J. Woeginger, "An axiomatic characterization of the Hirsch-index", Mathematical Social Sciences 56
  /// (2008) 224, doi:10.1016/j.mathsocsci.2008.03.001.
  public var woegingerIndex: IndexInterval? {
    interval { ranking in
      // The staircase of w holds when w ≤ cᵢ + i − 1 for all i ≤ w.
      var least = Int.max
      var w = 0
      for (place, citations) in ranking.citations.enumerated() {
        least = min(least, citations + place)
        guard citations > 0, least > place else { break }
        w = place + 1
      }
      return w
    }
  }

  /// Wu's w: the largest w such that w papers have at least 10·w citations each.
  ///
  /// Reference: Q. Wu, "The w-index: a measure to assess scientific impact by focusing on widely cited papers", JASIST 61
  /// (2010) 609, doi:10.1002/asi.21276.
  public var wuIndex: IndexInterval? {
    interval { ranking in ranking.last { rank, _, citations in citations >= 10 * rank } }
  }

  /// Tol's f: the largest f such that the harmonic mean of the f most cited papers is at least f.
  ///
  /// A paper without citations ends it. h ≤ f ≤ t ≤ the padded g.
  ///
  /// Reference: R. S. J. Tol, "The h-index and its alternatives: an application to the 100 most prolific economists",
  /// Scientometrics 80 (2009) 317, doi:10.1007/s11192-008-2079-7.
  public var fIndex: IndexInterval? {
    interval { ranking in
      var reciprocals = 0.0
      return ranking.last { rank, _, citations in
        reciprocals += 1 / Double(citations)
        // The harmonic mean is rank ∕ Σ 1∕c.
        return reciprocals <= 1 + Self.rounding
      }
    }
  }

  /// Tol's t: the largest t such that the geometric mean of the t most cited papers is at least t.
  ///
  /// A paper without citations ends it, so with unknown citations the upper end is the number of papers that are not
  /// known to be uncited.
  ///
  /// Reference: as ``fIndex``.
  public var tIndex: IndexInterval? {
    guard isMeasurable else { return nil }
    var logarithms = 0.0
    let low = ranking.last { rank, _, citations in
      logarithms += Logarithm.of(citations)
      return logarithms >= Double(rank) * Logarithm.of(rank) - Self.rounding
    }
    let cited = citations.count { $0 != 0 }
    return IndexInterval(low: low, high: unknownCount > 0 ? cited : low)
  }

  /// The ψ-index: the largest k ≤ N such that the k most cited papers have at least k(k + 1)∕2 citations together.
  ///
  /// Never below the bounded g.
  ///
  /// Reference: H. H. Lathabai, "ψ-index: a new overall productivity index for actors of science and technology",
  /// Journal of Informetrics 14 (2020) 101096, doi:10.1016/j.joi.2020.101096.
  public var psiIndex: IndexInterval? {
    interval { ranking in ranking.last { rank, sum, _ in 2 * sum >= rank * (rank + 1) } }
  }

  /// The μ-index: the largest k such that the median of the k most cited papers is at least k.
  ///
  /// Reference: W. Glänzel, A. Schubert, "Hirsch-type characteristics of the tail of distributions. The generalised h-index",
  /// Journal of Informetrics 4 (2010) 118, doi:10.1016/j.joi.2009.10.002.
  public var muIndex: IndexInterval? {
    interval { ranking in
      ranking.last { rank, _, _ in
        let (below, above) = (ranking.citations[rank / 2], ranking.citations[(rank - 1) / 2])
        return below + above >= 2 * rank
      }
    }
  }

  /// What sums of reciprocals and logarithms may be off at equality.
  private static let rounding = 1e-12
}

/// Logarithms of whole numbers: small ones, of which most citation counts are, from a table.
enum Logarithm {
  private static let known: [Double] = (0..<4096).map { log(Double($0)) }

  static func of(_ number: Int) -> Double { number < known.count ? known[number] : log(Double(number)) }
}
