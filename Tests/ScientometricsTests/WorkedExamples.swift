@testable import Scientometrics

/// The two worked examples of `Docs/Measures/Indices.md`.
enum WorkedExample {
  /// T: the base vector of the tests of M. Rosenberg's impact-factor program (github.com/msrosenberg/ImpactFactor,
  /// `test_impact_funcs.py`), of which the expected values were retyped; reference year 2001.
  static let t = CitationProfile(
    citations: [9, 14, 3, 9, 11, 2, 1, 2, 0, 1, 0, 42, 36, 2, 1, 0],
    years: [
      1997, 1997, 1997, 1997, 1998, 1999, 2000, 2000, 2001, 2001, 2001, 1997, 2000, 2001, 2000, 2000,
    ],
    authorCounts: [1, 3, 4, 4, 2, 4, 4, 1, 1, 2, 2, 3, 3, 1, 1, 4],
    positions: [1, 3, 3, 3, 2, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 3],
    selfCitations: [1, 2, 0, 1, 3, 0, 0, 1, 0, 0, 0, 3, 2, 0, 0, 0])

  /// M: five papers, small enough to do by hand; reference year 2022.
  static let m = CitationProfile(
    citations: [10, 8, 5, 4, 3], years: [2018, 2019, 2020, 2021, 2022], authorCounts: [2, 4, 1, 2, 3])
}
