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

  @Test(
    "Of intervals the bounds are the least and the largest rank over all values within them",
    arguments: 1...200)
  func intervals(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let ends = (0..<Int.random(in: 1...5, using: &random)).map { _ -> ClosedRange<Double> in
      let low = Int.random(in: 0...3, using: &random)
      return Double(
        low)...Double(low + (Bool.random(using: &random) ? 0 : Int.random(in: 0...3, using: &random)))
    }
    // Every list of whole numbers within the ends.
    var lists: [[Double]] = [[]]
    for range in ends {
      let choices = stride(from: range.lowerBound, through: range.upperBound, by: 1)
      lists = lists.flatMap { list in choices.map { list + [$0] } }
    }
    let ranks = PercentileRanks(between: ends)
    for (place, own) in ends.enumerated() {
      let all = lists.compactMap { PercentileRanks(of: $0).rank(of: $0[place]) }
      let bounds = ranks.bounds(of: own)
      #expect(bounds?.lowerBound == all.min())
      #expect(bounds?.upperBound == all.max())
      let value = ranks.rank(of: own.lowerBound) ?? -1
      #expect(bounds?.contains(value) == true)
    }
  }

  @Test("An end that nothing bounds lies above everybody")
  func unbounded() {
    let ranks = PercentileRanks(between: [1...1, 2...Double.infinity, 3...3])
    #expect(ranks.bounds(of: 2...Double.infinity) == 50...(100 * 2.5 / 3))
    #expect(ranks.bounds(of: 3...3) == 50...(100 * 2.5 / 3))
    #expect(PercentileRanks(between: []).bounds(of: 1...1) == nil)
  }
}
