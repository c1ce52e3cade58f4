internal import Statistics

extension CitationProfile {
  /// The h-index: the largest h such that h papers have at least h citations each.
  ///
  /// h ≤ min(N, ⌊√C⌋) for N papers with C citations. Of a profile with unknown citations the lower bound counts
  /// them as 0, the upper one as more than enough. `nil` when no citation count is known.
  ///
  ///     CitationProfile(citations: [25, 8, 5, 3, 3]).hIndex  // 3
  ///
  /// - Complexity: O(N).
  ///
  /// Reference: J. E. Hirsch, "An index to quantify an individual's scientific research output", PNAS 102 (2005)
  /// 16569, doi:10.1073/pnas.0507655102.
  public var hIndex: IndexInterval? {
    guard isMeasurable else { return nil }
    let low = Self.hIndex(ofRanked: ranked, ahead: 0)
    return IndexInterval(low: low, high: Self.hIndex(ofRanked: ranked, ahead: unknownCount))
  }

  /// h of a ranked list that has `ahead` papers with any number of citations before it.
  private static func hIndex(ofRanked ranked: [Int], ahead: Int) -> Int {
    var h = ahead
    for citations in ranked where citations > h { h += 1 }
    return h
  }
}
