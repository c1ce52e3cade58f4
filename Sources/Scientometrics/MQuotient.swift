public import Statistics

extension CitationProfile {
  /// Hirsch's m: the h-index divided by the career length in years, the first year counted as one.
  ///
  /// m = h / (Y − y₀ + 1) with y₀ the year of the first paper. Bibliometrix counts the same way (with the clock's year
  /// for Y); some tools leave the 1 out. `nil` when no citation count or no year is known, or when Y lies before y₀.
  /// Papers without a year could lie before y₀, which only lowers m; the interval does not cover that.
  ///
  ///     CitationProfile(citations: [10, 8, 5, 4, 3], years: [2018, 2019, 2020, 2021, 2022])
  ///       .mQuotient(referenceYear: 2022)  // 0.8
  ///
  /// - Parameter referenceYear: Y; a parameter and never the clock.
  /// - Complexity: O(N).
  ///
  /// Reference: J. E. Hirsch, PNAS 102 (2005) 16569, doi:10.1073/pnas.0507655102.
  public func mQuotient(referenceYear: Int) -> Estimate? {
    guard let h = hIndex, let first = years.compactMap({ $0 }).min(), first <= referenceYear else {
      return nil
    }
    let age = Double(referenceYear - first + 1)
    if h.isExact { return Estimate(exactly: Double(h.low) / age) }
    return Estimate(
      Double(h.low) / age, low: Double(h.low) / age, high: Double(h.high) / age,
      reason: "\(unknownCount) of \(paperCount) papers without known citations")
  }
}
