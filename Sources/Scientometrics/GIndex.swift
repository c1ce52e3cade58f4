extension CitationProfile {
  /// The g-index, bounded by the number of papers: the largest g ≤ N such that the g most cited papers have at least
  /// g² citations together.
  ///
  /// Never below h. Of a profile with unknown citations the lower bound counts them as 0; one unknown paper could
  /// have any number, so the upper bound is N. `nil` when no citation count is known. Note that an added paper
  /// without citations can raise a bounded g: [9] has 1, [9, 0] has 2 and [9, 0, 0] has 3.
  ///
  ///     CitationProfile(citations: [50, 7, 4, 18, 11, 3]).gIndex  // 6
  ///
  /// - Complexity: O(N).
  ///
  /// Reference: L. Egghe, "Theory and practise of the g-index", Scientometrics 69 (2006) 131,
  /// doi:10.1007/s11192-006-0144-7.
  public var gIndex: IndexInterval? {
    guard isMeasurable else { return nil }
    var low = 0
    var sum = 0
    for rank in citations.indices {
      sum += rank < ranked.count ? ranked[rank] : 0
      if sum >= (rank + 1) * (rank + 1) { low = rank + 1 }
    }
    return IndexInterval(low: low, high: unknownCount > 0 ? paperCount : low)
  }
}
