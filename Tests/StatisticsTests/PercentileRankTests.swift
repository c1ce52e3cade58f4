import Statistics
import Testing

@Suite("Percentile ranks")
struct PercentileRankTests {
  @Test("Without ties 100·(i − ½)/n, as Hazen has it; ties share the middle")
  func definition() {
    let four = PercentileRanks(of: [3, 1, 4, 2])
    #expect([1, 2, 3, 4].map { four.rank(of: $0) } == [12.5, 37.5, 62.5, 87.5])
    let tied = PercentileRanks(of: [1, 2, 2, 9])
    #expect([1, 2, 9].map { tied.rank(of: $0) } == [12.5, 50, 87.5])
    #expect(PercentileRanks(of: [7]).rank(of: 7) == 50)
    #expect(PercentileRanks(of: []).rank(of: 7) == nil)
  }

  @Test("The mean over a group is 50 whatever its ties", arguments: 1...50)
  func mean(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let values = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      Double(Int.random(in: 0...9, using: &random))
    }
    let ranks = PercentileRanks(of: values)
    let mean = values.compactMap(ranks.rank).reduce(0, +) / Double(values.count)
    #expect(abs(mean - 50) < 1e-9)
  }
}
