import Statistics
import Testing

@testable import Scientometrics

@Suite struct StatedIndicesTests {
  @Test func theProofStandsInOneLine() {
    let found = StatedIndices(hIndex: 27, papers: 34, citations: 356).contradictions()
    #expect(found.map(\.theorem) == [.hSquaredCitations])
    #expect(
      found.map(\.arithmetic) == [
        "h-index 27 needs at least 27² = 729 citations; 356 are stated; with 356 the h-index is at most 18"
      ])
  }

  @Test(arguments: [
    (StatedIndices(hIndex: 5, papers: 4), [Contradiction.Theorem.hPapers]),
    (StatedIndices(gIndex: 11, citations: 120), [.gSquaredCitations]),
    (StatedIndices(gIndex: 11, citations: 121), []),
    (StatedIndices(hIndex: 12, i10Index: 11), [.i10]),
    (StatedIndices(hIndex: 9, i10Index: 10), [.i10]),
    (StatedIndices(hIndex: 12, i10Index: 20, citations: 223), [.i10]),
    (StatedIndices(hIndex: 12, i10Index: 20, citations: 224), []),
    (StatedIndices(hIndex: 5, i10Index: 3, citations: 39), [.i10]),
    (StatedIndices(hIndex: 5, i10Index: 3, citations: 40), []),
    (StatedIndices(i10Index: 7, papers: 6), [.i10Papers]),
    (StatedIndices(i10Index: 7, citations: 69), [.i10Citations]),
    (StatedIndices(i10Index: 7, citations: 70), []),
    (StatedIndices(hIndex: 12, gIndex: 8), [.hG]), (StatedIndices(hIndex: 8, gIndex: 8), []),
    (StatedIndices(hIndex: 7, h5Index: 8), [.h5]),
    (StatedIndices(citations: 10, yearlyCitations: 11), [.yearlyCitations]),
    (StatedIndices(papers: 33, listedPapers: 34), [.listedPapers]),
    (StatedIndices(papers: 34, listedPapers: 13), []),
    (StatedIndices(citations: 10, listedCitations: [6, 5]), [.listedCitations]),
    (StatedIndices(hIndex: 2, listedCitations: [3, 3, 3]), [.listedH]),
    (StatedIndices(firstYear: 2001, oldestListedYear: 2000), [.firstYear]),
    (StatedIndices(hIndex: 10, mQuotient: 1.5, firstYear: 2011, referenceYear: 2020), [.mQuotient]),
    (StatedIndices(hIndex: 10, mQuotient: 1.1, firstYear: 2011, referenceYear: 2020), []),
    (StatedIndices(hIndex: 10, mQuotient: 1, firstYear: 2011, referenceYear: 2020), []),
    (StatedIndices(hIndex: -1, papers: 0, citations: 0), []), (StatedIndices(), []),
    (StatedIndices(hIndex: .max, citations: 1), [.hSquaredCitations]),
  ])
  func theorems(stated: StatedIndices, broken: [Contradiction.Theorem]) {
    #expect(stated.contradictions().map(\.theorem) == broken)
  }

  /// The figures of a real list never contradict each other.
  @Test func trueFiguresAreNeverContradicted() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<20_000 {
      let most = [2, 12, 60, 500][Int.random(in: 0...3, using: &random)]
      let citations = (0..<Int.random(in: 0...25, using: &random)).map { _ in
        Int.random(in: 0...most, using: &random)
      }
      let years = citations.map { _ in Int.random(in: 2000...2020, using: &random) }
      let profile = CitationProfile(citations: citations, years: years)
      let stated = StatedIndices(
        hIndex: profile.hIndex?.low, gIndex: profile.paddedGIndex?.low, i10Index: profile.i10Index?.low,
        h5Index: profile.h5Index(referenceYear: 2020)?.low,
        mQuotient: profile.mQuotient(referenceYear: 2020)?.value, papers: citations.count,
        citations: profile.totalCitations, firstYear: years.min(), referenceYear: 2020,
        listedPapers: citations.count, oldestListedYear: years.min(), listedCitations: citations)
      #expect(stated.contradictions() == [], "\(citations)")
    }
  }

  /// The theorem about i10 is sharp: of all lists of few papers and citations each refused triple has no list, and each
  /// accepted one has.
  @Test func theTheoremsOnSmallListsAreSharp() {
    var triples: Set<[Int]> = []
    func extend(_ list: [Int], total: Int) {
      let profile = CitationProfile(citations: list)
      triples.insert([profile.ranking.h, profile.i10Index?.low ?? 0, total])
      guard list.count < 5 else { return }
      for next in 0...min(list.last ?? 12, 12) { extend(list + [next], total: total + next) }
    }
    extend([], total: 0)
    // Up to three papers that reach ten citations, and more may always be had: totals up to that of five such lists.
    for h in 0...4 {
      for i10 in 0...4 {
        for total in 0...40 {
          let refused = !StatedIndices(hIndex: h, i10Index: i10, citations: total).contradictions().isEmpty
          let exists = triples.contains { $0[0] == h && $0[1] == i10 && $0[2] <= total }
          #expect(refused != exists, "h \(h), i10 \(i10), C \(total)")
        }
      }
    }
  }

  private func stated(
    cc: Double? = nil, most: Int? = nil, dc: Double? = nil, mcc: Double? = nil
  ) -> StatedIndices {
    var stated = StatedIndices()
    stated.collaborativeCoefficient = cc
    stated.mostAuthors = most
    stated.degreeOfCollaboration = dc
    stated.modifiedCollaborativeCoefficient = mcc
    return stated
  }

  @Test func collaborationCoefficients() {
    #expect(
      stated(cc: 0.9, most: 4).contradictions().map(\.arithmetic) == [
        "of papers of at most 4 authors CC is at most 1 − 1/4 = 0.75; CC = 0.9 is stated"
      ])
    #expect(stated(cc: 1.2).contradictions().map(\.theorem) == [.collaborativeCoefficient])
    #expect(stated(cc: -0.1).contradictions().map(\.theorem) == [.collaborativeCoefficient])
    #expect(
      stated(dc: 1.1, mcc: 1.2).contradictions().map(\.theorem) == [
        .collaborationShares, .collaborationShares,
      ])
    // Two thirds, rounded up.
    #expect(stated(cc: 0.67, most: 3, dc: 1, mcc: 1).contradictions().isEmpty)
  }

  /// The coefficients of a real list never contradict each other.
  @Test func trueCoefficientsAreNeverContradicted() throws {
    var random = SplitMix64(seed: 4)
    for _ in 0..<5_000 {
      let counts = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Int.random(in: 1...6, using: &random)
      }
      let most = counts.max() ?? 0
      let people = Int.random(in: most...counts.reduce(0, +), using: &random)
      let indices = try #require(CollaborationIndices(authorCounts: counts, distinctAuthors: people))
      for bound in [most, people] {
        let found = stated(
          cc: indices.collaborativeCoefficient, most: bound, dc: indices.degreeOfCollaboration,
          mcc: indices.modifiedCollaborativeCoefficient
        ).contradictions()
        #expect(found.isEmpty, "\(counts) \(people)")
      }
    }
  }
}
