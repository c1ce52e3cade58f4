internal import Statistics

/// How an index answers to one more citation of one paper, which decides what unknown citations leave of it.
enum IndexGrowth {
  /// It never falls, and any number of citations of some papers leaves it finite: unknown counts of 0 and of plenty are its
  /// two ends.
  case bounded
  /// It never falls and grows without end: 0 for the unknown gives the lower end, there is no upper one.
  case unbounded
  /// It may fall: nothing is known but between which values it lies.
  case free(least: Double, most: Double = .infinity)
}

extension CitationProfile {
  /// A whole-number index that never falls with a citation, with its interval.
  func interval(_ index: (CitationRanking) -> Int) -> IndexInterval? {
    guard isMeasurable else { return nil }
    let low = index(ranking)
    return IndexInterval(low: low, high: unknownCount == 0 ? low : index(mostCited))
  }

  /// An index with the interval that unknown citations leave. The value takes unknown counts as 0.
  func estimate(_ growth: IndexGrowth, _ index: (CitationRanking) -> Double) -> Estimate? {
    guard isMeasurable else { return nil }
    let value = index(ranking)
    guard unknownCount > 0 else { return Estimate(exactly: value) }
    let (low, high) =
      switch growth {
      case .bounded: (value, index(mostCited))
      case .unbounded: (value, Double.infinity)
      case .free(let least, let most): (least, most)
      }
    return Estimate(value, low: low, high: high, reason: unknownReason)
  }

  /// The number of authors of every paper, `nil` unless all that matter are known.
  ///
  /// - Parameter papers: those that matter.
  func authorCounts(of papers: some Sequence<Int>) -> [Double]? {
    if let all = knownAuthorCounts { return papers.map { all[$0] } }
    return known(papers) { authorCounts.isEmpty ? nil : authorCounts[$0].map { Double(max($0, 1)) } }
  }

  /// The age in years of a paper of known year at a reference year, the year of publication counted as one. A paper after
  /// the reference year counts as of age 1.
  @inline(__always)
  func age(of paper: Int, referenceYear: Int) -> Double {
    Double(max(referenceYear - (years[paper] ?? referenceYear) + 1, 1))
  }

  /// One value a paper, `nil` unless all are known.
  func known(_ papers: some Sequence<Int>, _ value: (Int) -> Double?) -> [Double]? {
    var values: [Double] = []
    for paper in papers {
      guard let known = value(paper) else { return nil }
      values.append(known)
    }
    return values
  }
}
