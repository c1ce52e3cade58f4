import Statistics
import Testing

@testable import Scientometrics

@Suite("Citations normalized by field and year")
struct FieldNormalizationTests {
  private func normalized(
    _ papers: [(citations: Int?, year: Int?, categories: [UInt32])], top: Double = 0.1
  ) -> FieldNormalization {
    var start = [0]
    for paper in papers { start.append((start.last ?? 0) + paper.categories.count) }
    return FieldNormalization(
      citations: papers.map(\.citations), years: papers.map(\.year), categoryStart: start,
      categories: papers.flatMap(\.categories), topShare: top)
  }

  @Test("A paper over the mean of its category and year")
  func scores() {
    let result = normalized([(6, 2000, [0]), (2, 2000, [0]), (5, 2001, [0]), (3, 2000, [1])])
    #expect(result.scores == [1.5, 0.5, 1, 1])
    #expect(result.groupCount == 3)
  }

  @Test(
    "A paper of two categories counts half in each: its score is c over the harmonic mean of what is expected"
  )
  func twoCategories() throws {
    // Category 0: weights 1 and ½, citations 2·1 + 8·½ = 6, expected 4. Category 1: 1 and ½, 10·1 + 8·½ = 14, expected 28/3.
    let result = normalized([(2, 2000, [0]), (8, 2000, [0, 1]), (10, 2000, [1])])
    #expect(result.scores[0] == 0.5)
    let expected: Double = 10.0 / 7
    let score = try #require(result.scores[1])
    #expect(abs(score - expected) < 1e-12)
  }

  @Test("Ties at the edge of the top share what is left of it, in proportion")
  func ties() {
    // Of ten papers the top tenth is one: the first two are tied.
    let papers = [9, 9, 1, 1, 1, 1, 1, 1, 1, 0].map {
      (citations: $0 as Int?, year: 2000 as Int?, categories: [0] as [UInt32])
    }
    #expect(normalized(papers).topShares == [0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(normalized(papers, top: 0.25).topShares[0...2] == [1, 1, 0.5 / 7])
  }

  @Test("What is unknown has no value, and the reason is counted")
  func unknown() {
    let result = normalized([
      (nil, 2000, [0]), (1, nil, [0]), (1, 2000, []), (0, 2001, [0]), (4, 2000, [0]),
    ])
    #expect(result.scores == [nil, nil, nil, nil, 1])
    #expect(
      [result.withoutCitations, result.withoutYear, result.withoutCategory, result.uncited] == [1, 1, 1, 1])
    #expect(result.paperCount == 1)
    #expect(FieldNormalization.mean(result.scores, over: 0..<3, weight: { _ in 1 }) == nil)
  }

  @Test("The mean over all papers is 1, and a tenth of them is on top", arguments: 1...100)
  func means(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let papers = (0..<Int.random(in: 1...60, using: &random)).map { _ in
      let first = UInt32.random(in: 0...2, using: &random)
      let both = Bool.random(using: &random)
      return (
        citations: Int.random(in: 1...9, using: &random) as Int?,
        year: Int.random(in: 2000...2002, using: &random) as Int?,
        categories: both ? [first, first + 1] : [first]
      )
    }
    let result = normalized(papers)
    let score = try #require(
      FieldNormalization.mean(result.scores, over: papers.indices, weight: { _ in 1 }))
    let top = try #require(
      FieldNormalization.mean(result.topShares, over: papers.indices, weight: { _ in 1 }))
    #expect(abs(score - 1) < 1e-9)
    #expect(abs(top - 0.1) < 1e-9)
  }
}
