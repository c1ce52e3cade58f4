public import Statistics

/// Indices that share a paper among its authors.
///
/// With n the number of authors of a paper: `nil` where a number that matters is not known. Of a cut list the profile holds
/// the least n that is possible, which makes the paper count for too much. O(N log N) each.
extension CitationProfile {
  /// Σ 1∕n over the papers: the fractional number of papers.
  public var fractionalPapers: Double? {
    knownAuthorCounts.map { $0.reduce(0) { $0 + 1 / $1 } }
  }

  /// Σ c∕n over the papers: the fractional number of citations, "citations per author".
  ///
  /// Reference: A.-W. Harzing, Publish or Perish, https://harzing.com/resources/publish-or-perish.
  public var fractionalCitations: Estimate? {
    guard let authors = knownAuthorCounts else { return nil }
    return estimate(.unbounded) { ranking in
      ranking.papers.indices.reduce(0.0) { sum, rank in
        sum + Double(ranking.citations[rank]) / authors[ranking.papers[rank]]
      }
    }
  }

  /// Batista's h_I: h² ∕ Σ n over the h-core.
  ///
  /// Which of equally cited papers are in the core matters; those with more authors come first.
  ///
  /// Reference: P. D. Batista, M. G. Campiteli, O. Kinouchi, A. S. Martinez, "Is it possible to compare researchers with
  /// different scientific interests?", Scientometrics 68 (2006) 179, doi:10.1007/s11192-006-0090-4.
  public var individualHIndex: Estimate? {
    guard let authors = authorCounts(of: ranking.core) else { return nil }
    let h = Double(ranking.h)
    return estimate(.free(least: 0, most: upperH)) { _ in h > 0 ? h * h / authors.reduce(0, +) : 0 }
  }

  /// h_I,norm: the h-index of the citations c∕n. Not ``individualHIndex``.
  ///
  /// Reference: A.-W. Harzing, Publish or Perish; as h-frac in V. Koltun, D. Hafner, "The h-index is no longer an effective
  /// correlate of scientific reputation", PLoS ONE 16 (2021) e0253397, doi:10.1371/journal.pone.0253397.
  public var normalizedIndividualHIndex: Estimate? {
    guard let authors = knownAuthorCounts else { return nil }
    return estimate(.bounded) { ranking in
      Double(
        Scientometrics.hIndex(ofReals: ranking.count) { rank in
          Double(ranking.citations[rank]) / authors[ranking.papers[rank]]
        })
    }
  }

  /// hIa: ``normalizedIndividualHIndex`` over the years of the career, the first counted as one.
  ///
  /// Reference: A.-W. Harzing, S. Alakangas, D. Adams, "hIa: an individual annual h-index to accommodate disciplinary and
  /// career length differences", Scientometrics 99 (2014) 811, doi:10.1007/s11192-013-1208-0.
  public func annualIndividualHIndex(referenceYear: Int) -> Estimate? {
    guard let index = normalizedIndividualHIndex, let age = careerYears(referenceYear: referenceYear) else {
      return nil
    }
    return index.divided(by: Double(age))
  }

  /// Schreiber's h_m: the largest effective rank r(k) = Σ 1∕n over the k most cited papers with r(k) ≤ c_k.
  ///
  /// At most h. Of equally cited papers those with more authors come first; that is not always the order with the largest
  /// value, see ``sharedHIndexBounds``.
  ///
  /// Reference: M. Schreiber, "To share the fame in a fair way, h_m modifies h for multi-authored manuscripts", New Journal
  /// of Physics 10 (2008) 040201, doi:10.1088/1367-2630/10/4/040201.
  public var sharedHIndex: Estimate? {
    guard let authors = knownAuthorCounts else { return nil }
    return estimate(.free(least: 0, most: upperH)) { ranking in
      var (rank, best) = (0.0, 0.0)
      for (citations, paper) in zip(ranking.citations, ranking.papers) {
        rank += 1 / authors[paper]
        // Ranks are sums of reciprocals: 1∕3 three times is a hair more than 1.
        if rank <= Double(citations) + 1e-9 { best = rank }
      }
      return best
    }
  }

  /// Between which values h_m lies over all orders of equally cited papers.
  ///
  /// The largest value is a sum over some subset of the tied papers, so the ends enclose it: the effective rank
  /// before the tie that holds it, and the lesser of c and the rank after it.
  public var sharedHIndexBounds: ClosedRange<Double>? {
    guard isMeasurable, unknownCount == 0, let authors = authorCounts(of: ranking.papers) else { return nil }
    var (low, high, rank) = (0.0, 0.0, 0.0)
    var place = 0
    while place < ranking.count {
      let citations = Double(ranking.citations[place])
      let before = rank
      while place < ranking.count, Double(ranking.citations[place]) == citations {
        rank += 1 / authors[place]
        place += 1
      }
      guard before <= citations + 1e-9 else { break }
      // All of the tie counts, or some of it may.
      low = rank <= citations + 1e-9 ? rank : max(low, before)
      high = max(high, min(max(citations, before), rank))
    }
    return low...max(low, high)
  }

  /// Egghe's fractional g of citations: the largest g ≤ N such that the g largest c∕n together make at least g².
  ///
  /// Reference: L. Egghe, "Mathematical theory of the h- and g-index in case of fractional counting of authorship",
  /// JASIST 59 (2008) 1608, doi:10.1002/asi.20845.
  public var citationFractionalGIndex: Estimate? {
    guard let authors = knownAuthorCounts else { return nil }
    return estimate(.bounded) { ranking in
      var (sum, g) = (0.0, 0.0)
      for (place, value) in ranking.shared(among: authors).sorted(by: >).enumerated() {
        sum += value
        let rank = Double(place + 1)
        if sum >= rank * rank - 1e-9 { g = rank }
      }
      return g
    }
  }

  /// Egghe's fractional g of papers: the largest effective rank r(k) = Σ 1∕n over the k most cited papers whose citations
  /// together are at least r(k)².
  ///
  /// Reference: as ``citationFractionalGIndex``.
  public var paperFractionalGIndex: Estimate? {
    guard let authors = knownAuthorCounts else { return nil }
    return estimate(.free(least: 0, most: authors.reduce(0) { $0 + 1 / $1 })) { ranking in
      var (rank, sum, best) = (0.0, 0.0, 0.0)
      for (citations, paper) in zip(ranking.citations, ranking.papers) {
        rank += 1 / authors[paper]
        sum += Double(citations)
        if sum >= rank * rank - 1e-9 { best = rank }
      }
      return best
    }
  }

  /// The most that an index that is never above h can be.
  var upperH: Double { Double(hIndex?.high ?? 0) }
}

extension CitationRanking {
  /// c∕n, by rank; `authors` is by paper.
  func shared(among authors: [Double]) -> [Double] {
    zip(citations, papers).map { Double($0) / authors[$1] }
  }
}
