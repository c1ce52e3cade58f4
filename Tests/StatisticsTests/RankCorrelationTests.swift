import Testing

@testable import Statistics

@Suite("Rank correlation")
struct RankCorrelationTests {
  /// Pairs counted one by one, by the definition.
  private static func slowKendall(_ a: [Double], _ b: [Double]) -> Double? {
    var (difference, untiedA, untiedB) = (0, 0, 0)
    for i in a.indices {
      for j in 0..<i {
        let (x, y) = (a[i] - a[j], b[i] - b[j])
        if x != 0 { untiedA += 1 }
        if y != 0 { untiedB += 1 }
        if x * y != 0 { difference += x * y > 0 ? 1 : -1 }
      }
    }
    guard untiedA > 0, untiedB > 0 else { return nil }
    return Double(difference) / (Double(untiedA) * Double(untiedB)).squareRoot()
  }

  @Test("Worked by hand: one exchange of neighbors in four takes two of six pairs")
  func byHand() {
    #expect(RankCorrelation.kendall([1, 2, 3, 4], [1, 2, 4, 3]) == 4.0 / 6)
    #expect(RankCorrelation.spearman([1, 2, 3, 4], [1, 2, 4, 3]) == 0.8)
    // One tie in the second series: C = 2, D = 0, T₂ = 1 of 3 pairs.
    #expect(RankCorrelation.kendall([1, 2, 3], [5, 5, 6]) == 2 / 6.0.squareRoot())
    #expect(RankCorrelation.meanRanks([7, 3, 7, 1]) == [3.5, 2, 3.5, 1])
  }

  @Test("Without an order there is no correlation")
  func undefined() {
    for (a, b) in [([Double](), [Double]()), ([1], [1]), ([1, 1], [1, 2]), ([1, 2], [3, 3])] {
      #expect(RankCorrelation.kendall(a, b) == nil)
      #expect(RankCorrelation.spearman(a, b) == nil)
    }
  }

  @Test("The definition on random series with ties", arguments: 0..<200)
  func definition(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 2...40, using: &random)
    let span = Int.random(in: 1...12, using: &random)
    let a = (0..<count).map { _ in Double(Int.random(in: 0...span, using: &random)) }
    let b = (0..<count).map { _ in Double(Int.random(in: 0...span, using: &random)) }
    #expect(RankCorrelation.kendall(a, b) == Self.slowKendall(a, b))
    let (tau, rho) = (RankCorrelation.kendall(a, b), RankCorrelation.spearman(a, b))
    #expect((tau == nil) == (rho == nil))
    guard let tau, let rho else { return }
    #expect(abs(tau) <= 1 && abs(rho) <= 1)
    // Symmetric; turned round by the reverse; untouched by whatever keeps the order.
    #expect(RankCorrelation.kendall(b, a) == tau)
    #expect(RankCorrelation.kendall(a, b.map { -$0 }) == -tau)
    #expect(RankCorrelation.spearman(a.map { $0 * $0 * 3 + 1 }, b) == rho)
    #expect(abs((RankCorrelation.kendall(a, a) ?? 0) - 1) < 1e-15)
    #expect(abs((RankCorrelation.spearman(a, a) ?? 0) - 1) < 1e-15)
  }
}
