import Testing

@testable import Statistics

struct SplitMix64Tests {
  /// The first words of seed 1234567, from Vigna's reference program.
  @Test func referenceWords() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func streamsDifferAndRepeat() {
    let random = SplitMix64(seed: 42)
    let first = (0..<1000).map { number -> UInt64 in
      var stream = random.stream(number)
      return stream.next()
    }
    #expect(Set(first).count == 1000)
    #expect(random.stream(7) == random.stream(7))
    #expect(random.stream(7) != SplitMix64(seed: 43).stream(7))
  }

  @Test func unitIsBelowOne() {
    var random = SplitMix64(seed: 1)
    let values = (0..<10_000).map { _ in random.nextUnit() }
    #expect(values.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs((mean(of: values) ?? 0) - 0.5) < 0.02)
  }
}

struct SummaryTests {
  @Test func nothingHasNoMean() {
    #expect(mean(of: [Double]()) == nil)
    #expect(mean(of: [Int]()) == nil)
    #expect(median(of: [Double]()) == nil)
    #expect(quantile(0.5, of: []) == nil)
    #expect(giniCoefficient(of: []) == nil)
    #expect(hIndex(of: []) == 0)
  }

  @Test func meanKeepsSmallTerms() {
    #expect(mean(of: [1e100, 1, -1e100, 1]) == 0.5)
    #expect(mean(of: [1, 2, 4]) == 7.0 / 3)
    #expect(mean(of: [Double.infinity, 1]) == .infinity)
  }

  @Test func quantilesInterpolate() {
    #expect(median(of: [3, 1, 2]) == 2.0)
    #expect(median(of: [4, 1, 2, 3]) == 2.5)
    #expect(quantile(0, of: [5, 1, 9]) == 1)
    #expect(quantile(1, of: [5, 1, 9]) == 9)
    #expect(quantile(0.25, of: [1, 2, 3, 4]) == 1.75)
    #expect(quantile(7, of: [1, 2]) == 2)
  }

  /// Half the mean absolute difference over the mean, straight from the definition.
  @Test func giniIsTheMeanDifference() {
    var random = SplitMix64(seed: 5)
    for size in 1...30 {
      let values = (0..<size).map { _ in Double(random.next() % 100) }
      let total = values.reduce(0, +)
      var differences = 0.0
      for a in values { for b in values { differences += abs(a - b) } }
      let expected = total > 0 ? differences / (2 * Double(size) * total) : 0
      #expect(abs((giniCoefficient(of: values) ?? 0) - expected) < 1e-12)
    }
    #expect(giniCoefficient(of: [0, 0, 0, 1]) == 0.75)
    #expect(giniCoefficient(of: [2, 2, 2]) == 0)
    #expect(giniCoefficient(of: [0, 0]) == nil)
    #expect(giniCoefficient(of: [1, -1]) == nil)
  }

  @Test func hIndexIsItsDefinition() {
    #expect(hIndex(of: [10, 8, 5, 4, 3]) == 4)
    #expect(hIndex(of: [25, 8, 5, 3, 3]) == 3)
    #expect(hIndex(of: [9, 14, 3, 9, 11, 2, 1, 2, 0, 1, 0, 42, 36, 2, 1, 0]) == 6)
    #expect(hIndex(of: [0, 0, -3]) == 0)
    #expect(hIndex(of: [.max]) == 1)
    var random = SplitMix64(seed: 9)
    for size in 0..<40 {
      let values = (0..<size).map { _ in Int(random.next() % 30) }
      let expected = (0...size).last { h in values.filter { $0 >= h }.count >= h } ?? 0
      #expect(hIndex(of: values) == expected)
    }
  }

  @Test func estimateHoldsItsValue() {
    let exact = Estimate(exactly: 3)
    #expect(exact.isExact && exact.low == 3 && exact.high == 3 && exact.reason == nil)
    let sampled = Estimate(3, low: 3.5, high: 2, reason: "sampled")
    #expect(sampled.low == 3 && sampled.high == 3 && !sampled.isExact)
  }
}

struct ChunkedTests {
  @Test(arguments: [0, 1, 2, 5, 63, 64, 65, 1000])
  func everyItemOnceInOrder(count: Int) {
    for threads in [1, 2, 3, 8] {
      let parts = chunked(count, chunks: 64, threads: threads) { Array($0) }
      #expect(parts.flatMap { $0 } == Array(0..<count))
      #expect(parts.count == min(64, count))
      #expect((parts.map(\.count).max() ?? 0) - (parts.map(\.count).min() ?? 0) <= 1)
    }
  }

  @Test func sumsDoNotDependOnThreads() {
    let sum = { (threads: Int) in
      chunked(10_000, threads: threads) { $0.reduce(0.0) { $0 + 1 / Double($1 + 1) } }.reduce(0, +)
    }
    #expect(sum(1).bitPattern == sum(2).bitPattern)
    #expect(sum(1).bitPattern == sum(7).bitPattern)
  }

  @Test func workersAreReused() {
    let uses = chunked(100, chunks: 10, threads: 1, worker: { 0 }) { _, uses -> Int in
      uses += 1
      return uses
    }
    #expect(uses == Array(1...10))
  }
}
