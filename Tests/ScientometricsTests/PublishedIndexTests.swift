import Statistics
import Testing

@testable import Scientometrics

/// Values of T are those that the tests of M. Rosenberg's program expect, those of M were computed by an independent script;
/// other lists are examples of the papers that define the indices.
@Suite struct PublishedIndexTests {
  private let t = WorkedExample.t
  private let m = WorkedExample.m

  @Test func ranks() {
    #expect(whole(t.gIndex, m.gIndex) == [11, 5])
    #expect(whole(t.h2Index, m.h2Index) == [3, 2])
    #expect(whole(t.woegingerIndex, m.woegingerIndex) == [9, 5])
    #expect(whole(t.wuIndex, m.wuIndex) == [2, 1])
    #expect(whole(t.fIndex, m.fIndex) == [7, 4])
    #expect(whole(t.tIndex, m.tIndex) == [8, 5])
    #expect(whole(t.psiIndex, m.psiIndex) == [15, 5])
    #expect(whole(t.muIndex, m.muIndex) == [9, 5])
  }

  @Test(arguments: [([9], 3), ([9, 0, 0, 0], 3), ([10, 8, 5, 4, 3], 5), ([], 0)])
  func paddedG(citations: [Int], g: Int) {
    #expect(whole(CitationProfile(citations: citations).paddedGIndex) == [g])
  }

  @Test(arguments: [
    ([5, 4, 1, 0], 3), (Array(1...10), 10), ([2], 1), ([0], 0),
    (Array((101...110).reversed()) + [1], 11),
  ])
  func woeginger(citations: [Int], w: Int) {
    #expect(whole(CitationProfile(citations: citations).woegingerIndex) == [w])
  }

  @Test func core() {
    expect(t.coreCitations, 121)
    expect(t.aIndex, 121.0 / 6)
    expect(m.aIndex, 6.75)
    expect(t.rIndex, 11)
    expect(m.rIndex, 5.1962)
    expect(t.rmIndex, 5.0536)
    expect(m.rmIndex, 3.1979)
    expect(t.eIndex, 9.2195)
    expect(m.eIndex, 3.3166)
    expect(t.coreMedian, 12.5)
    expect(m.coreMedian, 6.5)
    expect(t.q2Index, 8.6603)
    expect(m.q2Index, 5.0990)
    expect(t.hgIndex, 8.1240)
    expect(m.hgIndex, 4.4721)
    expect(t.oIndex, 15.8745)
    expect(m.oIndex, 6.3246)
    expect(t.hirschProportion, 3.6944)
    expect(t.normalizedHIndex, 0.375)
    expect(t.kIndex, 83.8177)
    expect(m.kIndex, 54)
  }

  @Test func shape() {
    expect(m.taperedHIndex, 5.2471)
    for (citations, h) in [
      ([9, 8, 8, 6, 5, 4, 4, 3, 2, 1], 6.89), (Array(repeating: 10, count: 10), 10), ([9, 8, 7, 6, 5], 5.79),
      ([100, 98, 98, 97, 96, 4, 3, 2, 1, 1], 13.27), ([120, 110, 100, 90, 80], 12.46),
    ] {
      expect(CitationProfile(citations: citations).taperedHIndex, h, within: 0.005)
    }
    let guns = CitationProfile(citations: [9, 7, 6, 5, 3, 0])
    expect(guns.rationalHIndex, 4.78, within: 0.005)
    expect(m.rationalHIndex, 4.6667)
    expect(guns.realHIndex, 4.33, within: 0.005)
    expect(t.realHIndex, 6.4286)
    expect(m.realHIndex, 4)
    // Papers beyond the last count as uncited: where every paper is in the core the program gives h itself.
    expect(CitationProfile(citations: [12, 12]).realHIndex, 2.7692)
    expect(CitationProfile(citations: [12, 12]).rationalHIndex, 2.4)
    expect(CitationProfile(citations: [10, 8, 7, 4, 3]).weightedHIndex, 5)
    expect(t.weightedHIndex, 8.8318)
    expect(m.weightedHIndex, 4.2426)
    expect(t.academicTrace, 57.0935)
    expect(m.academicTrace, 7.5333)
    expect(t.chiIndex, 8.4853)
    expect(m.chiIndex, 4)
    expect(t.maxProduct, 72)
    expect(m.maxProduct, 16)
    for (profile, areas) in [(t, [63.9098, 27.0677, 9.0226]), (m, [36.6667, 53.3333, 10])] {
      let found = profile.hSquareAreas.map { [$0.upper, $0.center, $0.tail] } ?? []
      #expect(found.count == 3 && zip(found, areas).allSatisfy { abs($0 - $1) < 5e-5 }, "\(found)")
    }
  }

  /// Ye and Rousseau's example: 863 citations of 102 papers, 410 of them in the core.
  @Test func tailCoreRatio() {
    // Ten papers of 41 citations are not the paper's list, but have its sums: 453 more over 92 papers.
    let tail = Array(repeating: 5, count: 85) + [5, 5, 5, 5, 4, 4, 0]
    let profile = CitationProfile(citations: Array(repeating: 41, count: 10) + tail)
    #expect(profile.hIndex?.low == 10)
    expect(profile.kIndex, 7.66, within: 0.005)
  }

  @Test func totals() {
    expect(t.medianCitations, 2)
    expect(t.meanCitations, 133.0 / 16)
    expect(t.maximumCitations, 42)
    expect(t.piIndex, 1.03)
    expect(m.piIndex, 0.18)
    expect(t.pIndex, 10.3402)
    expect(t.rednerIndex, 11.5326)
    expect(t.wohlinIndex, 28.5473)
    expect(m.wohlinIndex, 7.1309)
    expect(CitationProfile(citations: [6, 10, 5, 46, 0, 2]).euclideanIndex, 47.7598)
    expect(m.euclideanIndex, 14.6287)
    #expect(whole(t.i10Index, t.citedPapers, t.index(ofCitedAtLeast: 100)) == [4, 13, 0])
    #expect(whole(t.sharpenedHIndex) == [6])
    for (citations, papers, p) in [(100, 10, 10), (250, 50, 10.8), (300, 50, 12.2), (250, 25, 13.6)] {
      let list = [citations] + Array(repeating: 0, count: papers - 1)
      expect(CitationProfile(citations: list).pIndex, p, within: 0.05)
    }
  }

  @Test func aged() {
    expect(t.mQuotient(referenceYear: 2001), 1.2)
    expect(m.mQuotient(referenceYear: 2022), 0.8)
    expect(t.arIndex(referenceYear: 2001), 5.9624)
    expect(m.arIndex(referenceYear: 2022), 2.7689)
    expect(m.ageWeightedCitationRate(referenceYear: 2022), 10.6667)
    expect(m.awIndex(referenceYear: 2022), 3.2660)
    expect(t.contemporaryHIndex(referenceYear: 2001), 7)
    expect(m.contemporaryHIndex(referenceYear: 2022), 5)
    expect(t.platinumH(referenceYear: 2001), 9.975)
    expect(m.platinumH(referenceYear: 2022), 4.8)
    let recent = CitationProfile(
      citations: [17, 9, 6, 3, 2, 400], years: [2018, 2019, 2020, 2021, 2022, 2017])
    #expect(whole(recent.h5Index(referenceYear: 2022), recent.recentI10Index(referenceYear: 2022)) == [3, 1])
    expect(recent.h5Median(referenceYear: 2022), 9)
    let venue = CitationProfile(
      citations: [51, 17, 11, 9, 8, 4, 2, 1, 0, 0], years: Array(repeating: 2022, count: 10))
    #expect(whole(venue.h5Index(referenceYear: 2022)) == [5])
    expect(venue.h5Median(referenceYear: 2022), 11)
  }

  @Test func shared() {
    expect(t.fractionalCitations, 54.4167)
    expect(t.fractionalPapers.map(Estimate.init(exactly:)), 8.75)
    expect(t.individualHIndex, 2.25)
    expect(m.individualHIndex, 16.0 / 9)
    expect(t.normalizedIndividualHIndex, 4)
    expect(m.normalizedIndividualHIndex, 2)
    expect(m.annualIndividualHIndex(referenceYear: 2022), 0.4)
    expect(t.sharedHIndex, 3)
    expect(m.sharedHIndex, 2.5833)
    // Egghe's data of 2008.
    let egghe = CitationProfile(citations: [10, 5, 3, 2, 1, 1], authorCounts: [2, 1, 3, 1, 1, 1])
    expect(egghe.sharedHIndex, 1.8333)
    expect(egghe.paperFractionalGIndex, 3.8333)
    expect(t.citationFractionalGIndex, 7)
  }

  @Test func tiesOfSharedH() {
    let list = CitationProfile(citations: [5, 2, 2], authorCounts: [1, 3, 1])
    expect(list.sharedHIndex, 1.3333)
    #expect(list.sharedHIndexBounds?.contains(2) == true && list.sharedHIndexBounds?.contains(1.3333) == true)
    // More authors first is not the order with the largest value.
    let other = CitationProfile(citations: [10, 9, 8, 2, 2], authorCounts: [1, 5, 5, 5, 2])
    expect(other.sharedHIndex, 1.6)
    #expect(other.sharedHIndexBounds?.contains(1.9) == true)
    #expect(WorkedExample.m.sharedHIndexBounds.map { abs($0.lowerBound - $0.upperBound) < 1e-9 } == true)
  }

  /// The examples of the paper on the pure h-index, fractional and proportional, by the tests of M. Rosenberg's program.
  @Test(arguments: [
    ([10, 5, 2, 2], [1, 1, 2, 2], [1, 1, 2, 1], 2, 2), ([30, 2, 1], [3, 2, 2], [3, 1, 1], 1.26, 1.03),
    ([30, 2, 1, 1], [3, 3, 3, 2], [1, 1, 1, 2], 1.15, 1.41), ([2, 2, 1], [3, 2, 3], [2, 2, 2], 1.26, 1.15),
    ([30, 2, 2, 1], [3, 3, 1, 3], [2, 3, 1, 3], 1.41, 1.41),
  ])
  func pureH(citations: [Int], authors: [Int], positions: [Int], fractional: Double, proportional: Double) {
    let profile = CitationProfile(citations: citations, authorCounts: authors, positions: positions)
    expect(profile.pureHIndex(), fractional, within: 0.005)
    expect(profile.pureHIndex(.arithmetic), proportional, within: 0.005)
  }

  @Test func positions() {
    for (credit, value) in [
      (AuthorCredit.fractional, 3.6742), (.arithmetic, 3.3717), (.geometric, 3.1334), (.harmonic, 3.3353),
    ] {
      expect(t.pureHIndex(credit), value)
    }
    for (credit, value) in [(AuthorCredit.fractional, 5.6494), (.arithmetic, 5.2659), (.geometric, 5.0970)] {
      expect(t.adaptedPureHIndex(credit), value)
    }
    let citations = [10, 10, 8, 8, 6, 6, 5, 5, 4, 4, 4]
    expect(
      CitationProfile(citations: citations, authorCounts: [7, 7, 5, 5, 4, 4, 1, 1, 1, 2, 2])
        .adaptedPureHIndex(),
      3.82, within: 0.005)
    expect(
      CitationProfile(
        citations: citations, authorCounts: [5, 4, 3, 4, 3, 4, 1, 1, 1, 3, 3],
        positions: [4, 4, 3, 4, 3, 4, 1, 1, 1, 2, 3]
      ).adaptedPureHIndex(.arithmetic), 3.74, within: 0.005)
    expect(t.positionHIndex(), 3)
    #expect(whole(t.hIndex(as: .single), t.hIndex(as: .joint), t.hIndex(as: .first)) == [2, 5, 3])
    for (credit, total) in [
      (AuthorCredit.fractional, 8.75), (.arithmetic, 9.0333), (.geometric, 9.0190), (.harmonic, 9.0594),
    ] {
      expect(t.totalCredit(credit).map(Estimate.init(exactly:)), total)
    }
  }

  @Test(arguments: [
    (AuthorCredit.harmonic, 5, [0.4380, 0.2190, 0.1460]), (.arithmetic, 5, [0.3333]),
    (.geometric, 5, [0.5161, 0.2581, 0.1290]), (.golden, 2, [0.618, 0.382]),
    (.golden, 3, [0.5, 0.309, 0.191]),
    (.golden, 5, [0.4198, 0.2595, 0.1604, 0.0991, 0.0613]), (.firstLast, 3, [0.4, 0.2, 0.4]),
    (.firstLast, 2, [0.5, 0.5]),
  ])
  func credit(scheme: AuthorCredit, authors: Int, shares: [Double]) {
    for (place, share) in shares.enumerated() {
      #expect(abs(scheme.share(position: place + 1, of: authors) - share) < 5e-4)
    }
  }

  @Test(arguments: AuthorCredit.allCases) func creditsOfAPaperSumToOne(scheme: AuthorCredit) {
    for authors in [1, 2, 3, 4, 5, 7, 40, 300] {
      let sum = (1...authors).reduce(0.0) { $0 + scheme.share(position: $1, of: authors) }
      #expect(abs(sum - 1) < 1e-9, "\(authors) authors")
    }
  }

  private func whole(_ values: IndexInterval?...) -> [Int] {
    values.map { value in value.map { $0.isExact ? $0.low : -1 } ?? -2 }
  }

  private func expect(
    _ value: Estimate?, _ expected: Double, within tolerance: Double = 5e-5,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      value.map { $0.isExact && abs($0.value - expected) <= tolerance } == true,
      "\(value.map { "\($0.value)" } ?? "nothing") is not \(expected)", sourceLocation: location)
  }
}
