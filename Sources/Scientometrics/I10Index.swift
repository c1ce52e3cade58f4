extension CitationProfile {
  /// The i10-index: the number of papers with at least ten citations.
  ///
  /// Of a profile with unknown citations the upper bound counts every unknown paper. `nil` when no citation count is
  /// known.
  ///
  ///     CitationProfile(citations: [10, 8, 5, 4, 3]).i10Index  // 1
  ///
  /// - Complexity: O(N).
  ///
  /// Source: Google Scholar, which introduced it in 2011.
  public var i10Index: IndexInterval? {
    guard isMeasurable else { return nil }
    let low = ranked.count { $0 >= 10 }
    return IndexInterval(low: low, high: low + unknownCount)
  }
}
