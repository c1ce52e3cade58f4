import Statistics
import Testing

@testable import Scientometrics

/// The list T of `Docs/Measures/Indices.md`: the base vector of the tests of M. Rosenberg's impact-factor program, of
/// which the expected values were retyped.
private let t = [9, 14, 3, 9, 11, 2, 1, 2, 0, 1, 0, 42, 36, 2, 1, 0]

@Suite struct CitationIndexTests {
  private static func exactly(_ value: Int) -> IndexInterval { IndexInterval(low: value, high: value) }

  @Test(arguments: [
    ([10, 8, 5, 4, 3], 4), ([25, 8, 5, 3, 3], 3), (t, 6), ([6, 10, 5, 46, 0, 2], 4), (Array(1...10), 5),
    ([0, 0, 0], 0), ([100], 1), ([], 0),
  ])
  func hIndexOfPublishedLists(citations: [Int], h: Int) {
    #expect(CitationProfile(citations: citations).hIndex == Self.exactly(h))
  }

  @Test(arguments: [
    ([10, 8, 5, 4, 3], 5), (t, 11), ([50, 7, 4, 18, 11, 3], 6), ([9], 1), ([9, 0], 2), ([9, 0, 0], 3),
    ([9, 0, 0, 0], 3), ([1, 3], 2), ([0, 0], 0), ([], 0),
  ])
  func gIndexOfPublishedLists(citations: [Int], g: Int) {
    #expect(CitationProfile(citations: citations).gIndex == Self.exactly(g))
  }

  @Test(arguments: [([10, 8, 5, 4, 3], 1), (t, 4), ([9, 9, 9], 0), ([], 0)])
  func i10IndexCountsPapersWithTenCitations(citations: [Int], i10: Int) {
    #expect(CitationProfile(citations: citations).i10Index == Self.exactly(i10))
  }

  @Test func totals() {
    #expect(CitationProfile(citations: t).totalCitations == 133)
    #expect(CitationProfile(citations: [Int]()).totalCitations == 0)
    #expect(CitationProfile(citations: [nil, nil]).totalCitations == nil)
    #expect(CitationProfile(citations: [nil, 4, 3]).totalCitations == 7)
  }

  @Test func theFirstYearOfACareerCountsAsOne() {
    let years = [
      1997, 1997, 1997, 1997, 1998, 1999, 2000, 2000, 2001, 2001, 2001, 1997, 2000, 2001, 2000, 2000,
    ]
    let profile = CitationProfile(citations: t.map(Optional.some), years: years.map(Optional.some))
    #expect(profile.mQuotient(referenceYear: 2001) == Estimate(exactly: 1.2))
    let m = CitationProfile(citations: [10, 8, 5, 4, 3], years: [2018, 2019, 2020, 2021, 2022])
    #expect(m.mQuotient(referenceYear: 2022) == Estimate(exactly: 0.8))
    #expect(m.mQuotient(referenceYear: 2018) == Estimate(exactly: 4))
    #expect(m.mQuotient(referenceYear: 2017) == nil)
    #expect(CitationProfile(citations: [10, 8]).mQuotient(referenceYear: 2022) == nil)
    let partly = CitationProfile(citations: [10, nil, 3], years: [2020, nil, 2021]).mQuotient(
      referenceYear: 2021)
    #expect(partly.map { [$0.value, $0.low, $0.high] } == [1, 1, 1.5])
    #expect(partly?.isExact == false)
    #expect(partly?.reason == "1 of 3 papers without known citations")
  }

  @Test func withoutAnyKnownCountThereIsNoIndex() {
    let profile = CitationProfile(citations: [nil, nil, nil])
    #expect(profile.hIndex == nil)
    #expect(profile.gIndex == nil)
    #expect(profile.i10Index == nil)
    #expect(!profile.hasCitations)
    #expect(profile.unknownCount == 3)
  }

  @Test func inequalitiesOnRandomLists() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<3_000 {
      let list = randomList(using: &random)
      let profile = CitationProfile(citations: list)
      guard let h = profile.hIndex?.low, let g = profile.gIndex?.low, let i10 = profile.i10Index?.low else {
        Issue.record("an index of known citations is missing")
        return
      }
      let total = list.reduce(0, +)
      #expect(h == Oracle.h(list))
      #expect(g == Oracle.g(list))
      #expect(h <= g && g <= list.count && h * h <= total && g * g <= total)
      #expect(i10 <= list.count && (h < 10 || i10 >= 10))
      #expect(CitationProfile(citations: list.shuffled(using: &random)).hIndex?.low == h)
      // One citation more, or one paper more, never lowers anything; an uncited paper leaves h and i10.
      var more = list
      if let paper = more.indices.randomElement(using: &random) { more[paper] += 1 }
      let grown = CitationProfile(citations: more)
      #expect((grown.hIndex?.low ?? 0) >= h && (grown.gIndex?.low ?? 0) >= g)
      let longer = CitationProfile(citations: list + [0])
      #expect(longer.hIndex?.low == h && longer.i10Index?.low == i10 && (longer.gIndex?.low ?? 0) >= g)
    }
  }

  /// The interval is the smallest and the largest index over all assignments of the unknown counts.
  @Test func unknownCitationsGiveTheTrueInterval() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<400 {
      let known = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Int.random(in: 0...12, using: &random)
      }
      let unknown = Int.random(in: 0...2, using: &random)
      let profile = CitationProfile(
        citations: (known.map(Optional.some) + Array(repeating: nil, count: unknown)).shuffled(using: &random)
      )
      var h: Set<Int> = []
      var g: Set<Int> = []
      var i10: Set<Int> = []
      let choices = [0, 1, 2, 3, 4, 5, 6, 9, 10, 16, 25, 36, 100]
      for first in unknown > 0 ? choices : [0] {
        for second in unknown > 1 ? choices : [0] {
          let list = known + [first, second].prefix(unknown)
          h.insert(Oracle.h(list))
          g.insert(Oracle.g(list))
          i10.insert(list.count { $0 >= 10 })
        }
      }
      #expect(profile.hIndex == interval(h))
      #expect(profile.gIndex == interval(g))
      #expect(profile.i10Index == interval(i10))
      #expect(profile.hIndex?.isExact == (h.count == 1))
    }
  }

  private func interval(_ values: Set<Int>) -> IndexInterval? {
    guard let low = values.min(), let high = values.max() else { return nil }
    return IndexInterval(low: low, high: high)
  }

  private func randomList(using random: inout SplitMix64) -> [Int] {
    let most = [2, 10, 60][Int.random(in: 0...2, using: &random)]
    return (0..<Int.random(in: 0...14, using: &random)).map { _ in Int.random(in: 0...most, using: &random) }
  }

  @Test("Trend h of known years: the h-index of 4·Σ 1/age")
  func trendOfKnownYears() {
    // 4·3/1 = 12, 4·(1/1 + 2/3) = 6.67, 4·1/4 = 1.
    let profile = CitationProfile(
      citations: [3, 3, 1], citationYears: [[2020: 3], [2020: 1, 2018: 2], [2017: 1]])
    #expect(profile.trendHIndex(referenceYear: 2020) == Estimate(exactly: 2))
    // A citation after the reference year counts as of age 1.
    #expect(
      CitationProfile(citations: [1], citationYears: [[2030: 1]]).trendHIndex(referenceYear: 2020)
        == Estimate(exactly: 1))
  }

  @Test("Trend h is an interval where years of citations are unknown, and nothing where all are")
  func trendOfUnknownYears() {
    // Of the second paper one citation has a year long ago, five have none: they count 0 to 20.
    let profile = CitationProfile(citations: [4, 6], citationYears: [[2020: 4], [1980: 1]])
    #expect(
      profile.trendHIndex(referenceYear: 2020)
        == Estimate(1, low: 1, high: 2, reason: "1 of 2 papers with citations of unknown years"))
    #expect(CitationProfile(citations: [4, 6]).trendHIndex(referenceYear: 2020) == nil)
    #expect(CitationProfile(citations: [4], citationYears: [[:]]).trendHIndex(referenceYear: 2020) == nil)
    // Nobody cited the paper, so no year is missing.
    let whole = CitationProfile(citations: [4, 0], citationYears: [[2020: 4], [:]])
    #expect(whole.trendHIndex(referenceYear: 2020) == Estimate(exactly: 1))
  }

  /// The vector M with its authors and years, by hand.
  @Test func workedByHand() throws {
    let profile = CitationProfile(
      citations: [10, 8, 5, 4, 3], years: [2018, 2019, 2020, 2021, 2022], authorCounts: [2, 4, 1, 2, 3],
      positions: [1, 2, 1, 2, 1])
    // Two of four joint papers.
    #expect(profile.dominanceFactor == 0.5)
    #expect(CitationProfile(citations: [1], authorCounts: [1], positions: [1]).dominanceFactor == nil)
    #expect(profile.citationsPerYear(referenceYear: 2022)?.value == 6)
    // 10/(5·2) + 8/(4·4) + 5/3 + 4/(2·2) + 3/(1·3)
    let rate = try #require(profile.ageWeightedCitationRatePerAuthor(referenceYear: 2022))
    #expect(abs(rate.value - 31.0 / 6) < 1e-12)
  }

  @Test func correspondingAuthors() {
    let profile = CitationProfile(
      citations: [9, 8, 3, 2], isCorresponding: [true, false, true, true])
    #expect(profile.hIndex(as: .corresponding) == IndexInterval(low: 2, high: 2))
    let partly = CitationProfile(citations: [9, 8], isCorresponding: [true, nil])
    #expect(partly.hIndex(as: .corresponding) == nil)
    #expect(CitationProfile(citations: [9, 8]).hIndex(as: .corresponding) == nil)
    #expect(profile.papers { $0 > 0 }.isCorresponding == [false, true, true])
  }

  /// Rosenberg's vector T, from the published tests: shares of h² and credits.
  @Test func columnsOfAreasAndCredits() throws {
    let profile = CitationProfile(
      citations: [9, 14, 3, 9, 11, 2, 1, 2, 0, 1, 0, 42, 36, 2, 1, 0],
      authorCounts: [1, 3, 4, 4, 2, 4, 4, 1, 1, 2, 2, 3, 3, 1, 1, 4],
      positions: [1, 3, 3, 3, 2, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 3])
    for (name, value) in [
      ("hSquareUpper", 63.9098), ("hSquareCenter", 27.0677), ("hSquareTail", 9.0226),
      ("arithmeticCredit", 9.0333), ("geometricCredit", 9.0190), ("harmonicCredit", 9.0594),
    ] {
      let found = try #require(CitationIndex.named(name)?.value(profile, nil))
      #expect(abs(found.value - value) < 5e-5, "\(name)")
    }
    // Every scheme shares out one a paper, so a person alone has as many as papers.
    let alone = CitationProfile(citations: [nil, 1], authorCounts: [1, 1], positions: [1, 1])
    for name in [
      "harmonicCredit", "arithmeticCredit", "geometricCredit", "goldenCredit", "firstLastCredit",
      "positionCredit",
    ] {
      #expect(CitationIndex.named(name)?.value(alone, nil)?.value == 2)
    }
    // Two of two under the golden ratio.
    let second = CitationProfile(citations: [1], authorCounts: [2], positions: [2])
    #expect(abs((CitationIndex.named("goldenCredit")?.value(second, nil)?.value ?? 0) - 0.381966) < 1e-6)
  }
}

/// The definitions, word by word.
private enum Oracle {
  static func h(_ citations: [Int]) -> Int {
    (0...citations.count).last { h in citations.count { $0 >= h } >= h } ?? 0
  }

  static func g(_ citations: [Int]) -> Int {
    let ranked = citations.sorted(by: >)
    return (0...ranked.count).last { g in ranked.prefix(g).reduce(0, +) >= g * g } ?? 0
  }
}
